// Devices: what does the work, and why that one.

export const devices: Readonly<Record<string, string>> = {
  "WebAssembly SIMD": "WebAssembly SIMD",
  "WebAssembly SIMD with fused multiply-add": "WebAssembly SIMD mit FMA",
  "WebGPU, unnamed adapter": "WebGPU, Adapter ohne Namen",
  "{device:known}, {threads} threads": "{device}, {threads} Threads",
  "{device:name}, {runs} runs at a time": "{device}, {runs} Läufe gleichzeitig",
  "{device:name}, {runs} at a time": "{device}, {runs} gleichzeitig",

  "chosen by hand": "von Hand gewählt",
  "the only WebGPU adapter is a software one, which is slower":
    "der einzige WebGPU-Adapter ist ein Software-Adapter, und der ist langsamer",
  "a hardware adapter is the fastest there is": "ein Hardware-Adapter ist das Schnellste, was es gibt",
  "{why:name}; one thread, since this page may not share memory":
    "{why}; ein Thread, da diese Seite keinen Speicher teilen darf",
  "WebGPU is here but offers no adapter: the graphics card or its driver is not supported":
    "WebGPU ist da, bietet aber keinen Adapter: Die Grafikkarte oder ihr Treiber wird nicht unterstützt",
  "This browser has no WebGPU: navigator.gpu is missing (a page needs https or localhost)":
    "Dieser Browser hat kein WebGPU: navigator.gpu fehlt (eine Seite braucht https oder localhost)",

  "Recorded {day:date} at commit {commit}, seeds {seeds:numbers}, {device:name}, {seconds:number} s.":
    "Aufgezeichnet am {day} bei Commit {commit}, Seeds {seeds}, {device}, {seconds} s.",
  "Recorded {day:date} at commit {commit}, seed {seed}, {device:name}, {seconds:number} s.":
    "Aufgezeichnet am {day} bei Commit {commit}, Seed {seed}, {device}, {seconds} s.",
};
