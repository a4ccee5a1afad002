# Das Gerät, das die Arbeit tut, und die Sprache der Seite.

device-label = Gerät
device-auto = Automatisch
device-webgpu = WebGPU
device-wasm = WebAssembly
device-looking = Das schnellste Gerät hier wird gesucht …

language-label = Sprache
language-failed = Diese Sprache ließ sich nicht laden.
device-packing = Die eingefrorenen Gewichte haben { $bits } Bit und sind um { $off } daneben (quadratisches Mittel).
