// Why an ONNX model is refused or fails, as the code says it.

export const onnx: Readonly<Record<string, string>> = {
  // Files.
  "'{file:any}': {why:known}": "‚{file}‘: {why}",
  "it has no bytes": "Die Datei ist leer",
  "it ends in the middle of a number": "Sie endet mitten in einer Zahl",
  "a number in it has more than 10 bytes": "Eine Zahl darin hat mehr als 10 Bytes",
  "it has a field of wire type {wire}, which no ONNX file has":
    "Sie hat ein Feld vom Typ {wire}, den keine ONNX-Datei hat",
  "a part of it ends {count} bytes after its end: it is truncated":
    "Ein Teil endet {count} Bytes hinter ihrem Ende: Sie ist abgeschnitten",
  "it has {got} bytes, want at most {most} in an ONNX file":
    "Sie hat {got} Bytes, eine ONNX-Datei darf höchstens {most} haben",
  "it has {got} bytes beside the raw data of its weights, want at most {most}":
    "Sie hat {got} Bytes neben den Rohdaten der Gewichte, erlaubt sind höchstens {most}",
  "it is not an ONNX model: {why:any}": "Sie ist kein ONNX-Modell: {why}",
  "it has no graph, want an ONNX model": "Sie enthält keinen Graphen, nötig ist ein ONNX-Modell",
  "it has {got} nodes, want at most {most}": "Sie hat {got} Knoten, erlaubt sind höchstens {most}",
  "it has functions, training graphs or sparse weights, want none":
    "Sie enthält Funktionen, Trainingsgraphen oder dünn besetzte Gewichte; erlaubt ist nichts davon",
  "it does not say which version of ONNX's operators it wants":
    "Sie sagt nicht, welche Version der ONNX-Operatoren sie braucht",
  "it wants operators of '{domain:any}', which are not known here":
    "Sie braucht Operatoren von ‚{domain}‘, die hier nicht bekannt sind",
  "it has the operator '{operator:any}', which is not one of a decoder or text encoder":
    "Sie enthält den Operator ‚{operator}‘, den kein Decoder und kein Textencoder braucht",
  "its node '{node:any}' has a graph inside, want none":
    "Ihr Knoten ‚{node}‘ enthält einen Graphen; erlaubt ist keiner",
  "its weight '{weight:any}' is in another file, want all in one":
    "Ihr Gewicht ‚{weight}‘ steht in einer anderen Datei; nötig sind alle in einer",
  "its weight '{weight:any}' has elements of type {type}, which is not known here":
    "Ihr Gewicht ‚{weight}‘ hat Elemente vom Typ {type}, der hier nicht bekannt ist",
  "its weight '{weight:any}' has a side of {side}, want 0 or more":
    "Ihr Gewicht ‚{weight}‘ hat eine Seite von {side}; nötig ist 0 oder mehr",
  "its weight '{weight:any}' has {got} bytes, want {want}": "Ihr Gewicht ‚{weight}‘ hat {got} Bytes statt {want}",
  "its weight '{weight:any}' has {got} numbers, want {want}": "Ihr Gewicht ‚{weight}‘ hat {got} Zahlen statt {want}",
  "it has an input or output named '{name:any}'": "Sie hat einen Ein- oder Ausgang namens ‚{name}‘",
  "its '{name:any}' is no tensor": "Ihr ‚{name}‘ ist kein Tensor",

  // Inputs and outputs.
  "onnx: {why:known}": "ONNX: {why}",
  "two inputs or outputs have one name: {names:any}": "Zwei Ein- oder Ausgänge heißen gleich: {names}",
  "got input '{name:any}', want only {known:any}": "Da ist der Eingang ‚{name}‘; erlaubt sind nur {known}",
  "got '{name:any}' of {type:any}, want {want:any}": "‚{name}‘ ist {type}, nötig ist {want}",
  "got '{name:any}' of {type} [{shape:any}], want {count} sides":
    "‚{name}‘ ist {type} [{shape}], nötig sind {count} Seiten",
  "got '{name:any}' [{shape:any}], want it as '{other:any}'": "‚{name}‘ ist [{shape}], nötig wie ‚{other}‘",
  "got '{name:any}' [{shape:any}], want [batch, heads, tokens, channels] with heads and channels as numbers":
    "‚{name}‘ ist [{shape}], nötig ist [Batch, Köpfe, Tokens, Kanäle] mit Köpfen und Kanälen als Zahlen",
  "got logits [{shape:any}], want [batch, tokens, vocabulary], the last a number":
    "Die Logits sind [{shape}], nötig ist [Batch, Tokens, Vokabular], das letzte als Zahl",
  "got {count} inputs {prefix}.<layer>.key and .value, want two a layer":
    "Da sind {count} Eingänge {prefix}.<layer>.key und .value, nötig sind zwei je Schicht",
  "got {names:any}, want '{name:any}'": "Da ist {names}, nötig ist ‚{name}‘",

  // Files that are kept.
  "got task '{task:any}', want one whose characters '{name:any}' has tokens for":
    "Aufgabenart ‚{task}‘; nötig ist eine, für deren Zeichen ‚{name}‘ Tokens hat",
  "model: got '{id:any}', which is not kept in this browser": "Modell ‚{id}‘ ist in diesem Browser nicht aufbewahrt",
  "model: got {got:number} bytes of '{name:any}', want {want:number}":
    "von ‚{name}‘ sind {got} Bytes da, nötig sind {want}",
  "teacher: the ONNX file '{id:any}' is not kept in this browser: bring it under Your own, Models, or choose another teacher":
    "Die ONNX-Datei ‚{id}‘, der Lehrer, ist in diesem Browser nicht aufbewahrt: Sie lässt sich unter Eigenes, Modelle mitbringen, oder ein anderer Lehrer lässt sich wählen",
  "teacher: the ONNX file '{name:any}' has other tokens than task '{task:any}': choose another teacher":
    "Die ONNX-Datei ‚{name}‘, der Lehrer, hat andere Tokens als die Aufgabenart ‚{task}‘: Ein anderer Lehrer ist zu wählen",

  // Writing and running.
  "got {count} values, want {want}": "{count} Werte statt {want}",
  "got {got} bytes of weights, want at most {most}": "Die Gewichte haben {got} Bytes, erlaubt sind höchstens {most}",
  "got {got} bytes, want at most {most}": "Es wären {got} Bytes, erlaubt sind höchstens {most}",
  "got {got} tokens at once, want at most {most}": "{got} Tokens auf einmal, erlaubt sind höchstens {most}",
  "got a sequence without tokens, want at least one": "Eine Folge ohne Tokens; nötig ist mindestens eines",
  "got token {token}, want 0 to {last}": "Token {token}, nötig ist 0 bis {last}",
  "'{name:any}' is a text encoder, want a decoder": "‚{name}‘ ist ein Textencoder, nötig ist ein Decoder",
  "'{name:any}' is a decoder, want a text encoder": "‚{name}‘ ist ein Decoder, nötig ist ein Textencoder",
  "'{name:any}' has no output 'hidden', want one": "‚{name}‘ hat keinen Ausgang ‚hidden‘; nötig ist einer",
  "'{name:any}' has a vocabulary of {count} tokens, its tokenizer of {other}":
    "‚{name}‘ hat ein Vokabular von {count} Tokens, der Tokenizer eines von {other}",
  "open a model first": "Zuerst ist ein Modell zu öffnen",
  "the teacher’s thread was ended": "der Thread des Lehrers wurde beendet",
  "the workers were ended": "die Worker wurden beendet",
  "it was cancelled": "es wurde abgebrochen",
  "trainer: the teacher has a vocabulary of {count} tokens, the student of {other}":
    "Der Lehrer hat ein Vokabular von {count} Tokens, der Schüler eines von {other}",
  "take: got format '{format:any}', want one of {known:any}": "Format ‚{format}‘; nötig ist eines von {known}",
  "baseline: got no problems, want at least one": "Vergleich: keine Aufgaben; nötig ist mindestens eine",
  "clusters: got {got} vectors, want at most {most}": "Gruppen: {got} Vektoren, erlaubt sind höchstens {most}",
  "clusters: got threshold {got}, want -1 to 1": "Gruppen: Schwelle {got}, nötig ist −1 bis 1",
  "worker: got a request for WebLLM's in the one-file page, want one from a web address":
    "WebLLM gibt es auf der Seite in einer Datei nicht, nur auf der Seite im Netz",
  "this one-file page does not carry ONNX Runtime: the page on a site does":
    "diese Seite in einer Datei enthält ONNX Runtime nicht; die Seite im Netz enthält es",
};
