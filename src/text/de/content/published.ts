// Why a model that somebody brings is refused: its files, its weights, its tokenizer, its host.

export const published: Readonly<Record<string, string>> = {
  "{file:any}: {why:known}": "‚{file}‘: {why}",
  "it is not there": "fehlt",
  "got bytes {from} to {to} asked of it, want at most {size}":
    "verlangt wurden die Bytes {from} bis {to}, es gibt höchstens {size}",
  "it is cut: got {got} of {want} bytes at byte {at}": "abgeschnitten: {got} von {want} Bytes ab Byte {at}",
  "got it in {count} folders, want one model at a time":
    "liegt in {count} Ordnern; nötig ist ein einzelnes Modell auf einmal",
  "got a field '__proto__'": "enthält ein Feld ‚__proto__‘",
  "it is not JSON": "ist kein JSON",
  "it is not a JSON object": "ist kein JSON-Objekt",
  "got {name:any} = {value:any}, want {want:known}": "{name} ist {value}, nötig ist {want}",
  "a whole number from {min:number} to {max:number}": "eine ganze Zahl von {min} bis {max}",
  "a number from {min:number} to {max:number}": "eine Zahl von {min} bis {max}",
  "true or false": "true oder false",
  "a multiple of num_attention_heads {heads}, or head_dim":
    "ein Vielfaches von num_attention_heads {heads}, oder die Angabe head_dim",
  "one of LlamaForCausalLM, MistralForCausalLM": "LlamaForCausalLM oder MistralForCausalLM",
  "its queries, keys and values have biases, and this engine has none":
    "Die Queries, Keys und Values haben Bias-Werte, und diese Engine hat keine",
  "it norms queries and keys, and this engine does not": "Es normiert Queries und Keys, und diese Engine nicht",
  "it has learnt positions, and this engine rotates": "Seine Positionen sind gelernt, und diese Engine dreht",
  false: "‚false‘",
  silu: "‚silu‘",
  "1": "‚1‘",
  BPE: "‚BPE‘",
  "none: weights as f32, f16 or bf16": "keine: Gewichte als f32, f16 oder bf16",
  "null: this engine attends to all of the context": "null: Diese Engine beachtet den ganzen Kontext",
  "whole numbers below vocab_size {vocab}": "eine ganze Zahl unter vocab_size {vocab}, oder mehrere",
  "default, linear or llama3": "default, linear oder llama3",
  "more than low_freq_factor": "mehr als low_freq_factor",
  "the name of a safetensors file": "der Name einer safetensors-Datei",

  "got no weight_map, want the file of each tensor": "weight_map fehlt: die Datei zu jedem Tensor",
  "got {count} files, want 1 to {max}": "nennt {count} Dateien, erlaubt sind 1 bis {max}",
  "{index} names it, and it is not there": "{index} nennt sie, und sie fehlt",
  "it is not there, and {count} files have weights": "fehlt, und {count} Dateien enthalten Gewichte",
  "it is not there: other formats of weights are not read": "fehlt: Andere Formate von Gewichten werden nicht gelesen",
  "tensor '{name:any}' is in {file} too": "der Tensor ‚{name}‘ liegt auch in {file}",
  "{index} says that tensor '{name:any}' is in it, and it is not":
    "nach {index} liegt der Tensor ‚{name}‘ darin, er tut es aber nicht",
  "got {size} bytes, want at least 8": "hat {size} Bytes, nötig sind mindestens 8",
  "header says {said} bytes, the file has {size} after it":
    "der Kopf soll {said} Bytes lang sein, die Datei hat danach {size}",
  "the header is not JSON": "der Kopf ist kein JSON",
  "the header is not an object of objects": "der Kopf ist kein Objekt aus Objekten",
  "'{name:any}' is {dtype:any}, want {dtypes:any}": "‚{name}‘ ist {dtype}, nötig ist eines von {dtypes}",
  "'{name:any}' has no valid shape": "‚{name}‘ hat keine gültige Form",
  "'{name:any}' has no valid range": "‚{name}‘ hat keinen gültigen Bereich",
  "'{name:any}' has {got} bytes, its shape wants {want}": "‚{name}‘ hat {got} Bytes, seine Form verlangt {want}",
  "'{name:any}' starts at byte {from}, want {end}: ranges overlap or leave a hole":
    "‚{name}‘ beginnt bei Byte {from} statt bei {end}: Bereiche überlappen sich oder lassen eine Lücke",
  "tensors take {got} bytes, the file has {size}": "die Tensoren brauchen {got} Bytes, die Datei hat {size}",
  "tensor '{name:any}' is none of a Llama's: the model is of another family":
    "der Tensor ‚{name}‘ gehört zu keinem Llama: Das Modell ist von einer anderen Familie",
  "tensor '{name:any}' is missing": "der Tensor ‚{name}‘ fehlt",
  "tensor '{name:any}' has shape [{got:any}], want [{want:any}] by config.json":
    "der Tensor ‚{name}‘ hat die Form [{got}], nach config.json nötig ist [{want}]",

  "got no vocabulary, want the id of each token": "das Vokabular fehlt: die Nummer zu jedem Token",
  "two tokens have id {id}": "zwei Tokens haben die Nummer {id}",
  "got a token of {size} characters, want at most {max}": "ein Token hat {size} Zeichen, erlaubt sind höchstens {max}",
  "token '{piece:any}' has id {id:any}, want a whole number":
    "das Token ‚{piece}‘ hat die Nummer {id}, nötig ist eine ganze Zahl",
  "token '{piece:any}' has id {id}, and the embedding has {rows} rows by config.json":
    "das Token ‚{piece}‘ hat die Nummer {id}, das Embedding nach config.json aber {rows} Zeilen",
  "got no list of merges, want one of at most {max}":
    "die Liste der Verschmelzungen fehlt, oder sie ist länger als {max}",
  "merge {at} is {got:any}, want two texts": "Verschmelzung {at} ist {got}, nötig sind zwei Texte",
  "got no list of added tokens, want one": "die Liste zusätzlicher Tokens ist keine Liste",
  "got an added token {got:any}, want one with an id and a text":
    "ein zusätzliches Token ist {got}, nötig sind Nummer und Text",
  "got a pattern that is no text of at most {max} characters": "ein Muster ist kein Text von höchstens {max} Zeichen",
  "pattern '{pattern:any}' repeats a group with a choice or a repetition in it":
    "das Muster ‚{pattern}‘ wiederholt eine Gruppe, in der selbst gewählt oder wiederholt wird",
  "it cannot be used: {why:any}": "nicht zu gebrauchen: {why}",
  "got no eos_token_id, want the token that ends a text": "eos_token_id fehlt: das Token, das einen Text beendet",

  "it is no address: want one with https:// in front, or a name such as org/model":
    "ist keine Adresse: nötig ist eine mit https:// davor oder ein Name wie org/model",
  "got {scheme}//, want https://": "beginnt mit {scheme}//, nötig ist https://",
  "the host answered {status}": "der Host antwortete {status}",
  "the host answered with a page": "der Host antwortete mit einer Seite",
  "the host answered {status} to a range of bytes, want 206":
    "der Host antwortete {status} auf die Bitte um einen Teil der Bytes, nötig ist 206",
  "got more than {max} bytes, want at most that": "hat mehr als {max} Bytes, mehr ist nicht erlaubt",
  "the host does not say how large it is": "der Host sagt nicht, wie groß die Datei ist",
  "{host} cannot be reached": "{host} ist nicht zu erreichen",
};
