// What a person's model is refused for, and memory that is not there.

export const models: Readonly<Record<string, string>> = {
  "model: want kvHeads {kvHeads:number} to divide heads {heads:number}":
    "Modell: {kvHeads} Köpfe für Schlüssel teilen {heads} Köpfe für Anfragen nicht",
  "model: want headDim {size:number} to be a multiple of 4":
    "Modell: Ein Kopf ist {size} breit, nötig ist ein Vielfaches von 4",
  "model: want headDim {size:number} to be at most 64, what the attention shaders keep in registers":
    "Modell: Ein Kopf ist {size} breit, möglich ist höchstens 64: So viel halten die Shader der Attention in Registern",
  "model: want width {size:number} to be a multiple of 4":
    "Modell: Die Breite ist {size}, nötig ist ein Vielfaches von 4",
  "model: want vocab, layers and context to be positive":
    "Modell: Vokabular, Schichten und Kontext müssen größer als 0 sein",
  "model: got RoPE scaling '{kind:any}', want linear or llama3":
    "Modell: Die RoPE-Skalierung ‚{kind}‘ gibt es hier nicht, nur linear und llama3",
  "model: got a RoPE scaling factor of {factor}, want at least 1":
    "Modell: Der Faktor der RoPE-Skalierung ist {factor}, nötig ist mindestens 1",
  "model: got llama3 RoPE scaling from {low} to {high} over {tokens} tokens, want 0 < low < high over at least 1":
    "Modell: Die RoPE-Skalierung llama3 reicht von {low} bis {high} über {tokens} Tokens, nötig ist 0 < unten < oben über mindestens 1",
  "model: got adapters of rank {rank}, want a whole number from 1 to {most:number}":
    "Modell: Adapter vom Rang {rank}, möglich ist eine ganze Zahl von 1 bis {most}",
  "model: got alpha {alpha}, want above 0": "Modell: alpha ist {alpha}, nötig ist mehr als 0",
  "model: got adapters for {targets:any}, want some of {all:any}":
    "Modell: Adapter für {targets}, möglich sind einige von {all}",
  "base: got {value} at {at:number} of '{name:any}', want finite numbers":
    "Modell: ‚{name}‘ enthält an Stelle {at} {value}, nötig sind endliche Zahlen",
  "base: got {got:number} values at {at:number} for '{name:any}', want whole rows of {cols:number}, {size:number} values in all":
    "Modell: {got} Werte ab Stelle {at} für ‚{name}‘, nötig sind ganze Zeilen von {cols}, insgesamt {size} Werte",
  "base: got '{name:any}', want one of {names:any}": "Modell: ‚{name}‘ gibt es nicht, es gibt {names}",
  "memory: want {wanted:number} bytes for buffers, the browser gives no more than {given:number}":
    "Speicher: Für Puffer sind {wanted} Bytes nötig, der Browser gibt nicht mehr als {given}",
};
