// Why a person's data are refused, as the code says it.

export const data: Readonly<Record<string, string>> = {
  // What stands in a file.
  "got {what:known}, want an object with a field for each column":
    "da steht {what}, nötig ist ein Objekt mit einem Feld für jede Spalte",
  "a list": "eine Liste",
  string: "ein Text",
  number: "eine Zahl",
  "got {what:known}, want a JSON object": "da steht {what}, nötig ist ein JSON-Objekt",
  "NaN or Infinity, which JSON does not have": "NaN oder Infinity, die es in JSON nicht gibt",
  "no JSON ({text:any})": "kein JSON ({text})",
  "got {what:known}": "da steht {what}",
  "the number {value}, want a finite one": "die Zahl {value}, nötig ist eine endliche",
  "values nested deeper than {most} levels": "tiefer als {most} Ebenen Geschachteltes",
  "a field '__proto__', want another name": "ein Feld ‚__proto__‘, nötig ist ein anderer Name",
  "a text of {got} characters, want at most {most}": "ein Text von {got} Zeichen, erlaubt sind höchstens {most}",
  "a NUL character, want text": "ein NUL-Zeichen, nötig ist Text",
  "half of a surrogate pair, want Unicode text": "ein halbes Ersatzzeichenpaar, nötig ist Unicode-Text",
  "got no list, want a list of objects": "da steht keine Liste, nötig ist eine Liste von Objekten",
  "got a column without a name, want a name for each in the first line":
    "eine Spalte hat keinen Namen, nötig ist für jede einer in der ersten Zeile",
  "got the column '{name:any}' twice, want different names":
    "die Spalte ‚{name}‘ gibt es doppelt, nötig sind verschiedene Namen",
  "got {what:any}, want quotes in pairs": "{what}: Anführungszeichen müssen paarweise stehen",
  "got {got} cells, want {want} as in the first line": "{got} Zellen, nötig sind {want} wie in der ersten Zeile",

  // How large it is.
  "got no rows, want at least one": "da ist keine Zeile, nötig ist mindestens eine",
  "got {got} rows, want at most {most}": "{got} Zeilen, erlaubt sind höchstens {most}",
  "got more than {most} rows, want at most that": "mehr als {most} Zeilen sind nicht erlaubt",
  "got more than {most} columns, want at most that": "mehr als {most} Spalten sind nicht erlaubt",
  "got a row of over {most} characters, want at most that": "eine Zeile von über {most} Zeichen ist nicht erlaubt",
  "got a line of over {most} characters, want at most that": "eine Zeile von über {most} Zeichen ist nicht erlaubt",
  "got a line of {got} characters, want at most {most}": "eine Zeile von {got} Zeichen, erlaubt sind höchstens {most}",
  "got a file of {got} bytes, want at most {most}": "eine Datei von {got} Bytes, erlaubt sind höchstens {most}",
  "got one JSON list of {got} bytes, want at most {most}; JSONL may be larger":
    "eine JSON-Liste von {got} Bytes, erlaubt sind höchstens {most}; JSONL darf größer sein",
  "got {got} bytes, want {want}: the file is cut off": "{got} Bytes statt {want}: Die Datei ist abgeschnitten",
  "got an empty file, want rows": "die Datei ist leer, nötig sind Zeilen",
  "got bytes that are not UTF-8 after byte {at}, want text in UTF-8":
    "nach Byte {at} steht etwas, was nicht UTF-8 ist; nötig ist Text in UTF-8",

  // What kind of file it is.
  "got {what:known}, want JSONL, JSON, CSV, TSV or Parquet":
    "das ist {what}; nötig ist JSONL, JSON, CSV, TSV oder Parquet",
  "a gzip file": "eine Gzip-Datei",
  "a Zstandard file": "eine Zstandard-Datei",
  "a zip": "ein Zip",
  "text in UTF-16": "Text in UTF-16",
  "an Arrow file": "eine Arrow-Datei",

  // Parquet.
  "got a Parquet file that is cut off, want a whole one": "die Parquet-Datei ist abgeschnitten, nötig ist eine ganze",
  "got a Parquet file that cannot be read ({why:any}), want a whole one":
    "die Parquet-Datei ist nicht lesbar ({why}), nötig ist eine ganze",
  "got columns packed by {codec}, want {codecs:any}": "Spalten sind mit {codec} gepackt, lesbar sind {codecs}",
  "got a column without a description, want a whole Parquet file":
    "eine Spalte hat keine Beschreibung, nötig ist eine ganze Parquet-Datei",
  "got a column that lies outside the file, want a whole Parquet file":
    "eine Spalte liegt außerhalb der Datei, nötig ist eine ganze Parquet-Datei",
  "got {got} rows in its groups, want {want} as the file says":
    "{got} Zeilen in ihren Gruppen, nötig sind {want}, wie die Datei sagt",
  "got {got} rows in a group, want {want} as the file says":
    "{got} Zeilen in einer Gruppe, nötig sind {want}, wie die Datei sagt",
  "got {got} bytes when unpacked, want at most {most}": "entpackt sind es {got} Bytes, erlaubt sind höchstens {most}",
  "got a page of {got} bytes, want at most {most}": "eine Seite von {got} Bytes, erlaubt sind höchstens {most}",
  "got a footer of {got} bytes, want at most {most}": "ein Fuß von {got} Bytes, erlaubt sind höchstens {most}",

  // The hub.
  "got '{id:any}', want a data set such as openai/gsm8k": "‚{id}‘ ist kein Datensatz; nötig ist einer wie openai/gsm8k",
  "got {status}: the hub has no open data set '{id}'": "{status}: Der Hub hat keinen offenen Datensatz ‚{id}‘",
  "got {status} from the hub, want a list of files": "{status} vom Hub, nötig ist eine Liste von Dateien",
  "got a list of {got} characters, want at most {most}": "eine Liste von {got} Zeichen, erlaubt sind höchstens {most}",
  "got no JSON from the hub, want a list of files": "der Hub schickt kein JSON, nötig ist eine Liste von Dateien",
  "got no list from the hub, want a list of files": "der Hub schickt keine Liste, nötig ist eine Liste von Dateien",
  "got no file of '{id}' that can be read, want Parquet, JSONL, JSON or CSV":
    "keine Datei von ‚{id}‘ ist lesbar; nötig ist Parquet, JSONL, JSON oder CSV",
  "got {status} for bytes {from} to {to}, want 206": "{status} für die Bytes {from} bis {to}, nötig ist 206",
  "got {got} bytes, want {want}: the download was cut off": "{got} Bytes statt {want}: Der Abruf wurde abgeschnitten",

  // Patterns.
  "got no pattern, want a regular expression": "das Muster ist leer, nötig ist ein regulärer Ausdruck",
  "got a pattern that is no regular expression": "das Muster ist kein regulärer Ausdruck",
  "got a pattern of {got} characters, want at most {most}":
    "ein Muster von {got} Zeichen, erlaubt sind höchstens {most}",
  "got a pattern of over {most} steps, want a shorter one":
    "ein Muster von über {most} Schritten, nötig ist ein kürzeres",
  "got a repetition of {got}, want at most {most}": "eine Wiederholung von {got}, erlaubt sind höchstens {most}",
  "got {what:known} in the pattern, want one without": "im Muster steht {what}; nötig ist eines ohne",
  "a lookaround or flags": "eine Vor- oder Rückschau oder ein Schalter",
  "a reference to a group": "ein Verweis auf eine Gruppe",
  "more than {most} groups in one another": "mehr als {most} Gruppen ineinander",

  // Data as they are kept and used.
  "data '{title:any}': {why:known}": "Daten ‚{title}‘: {why}",
  "got no title, want one": "der Titel fehlt",
  "got {got} questions, none with a right answer, want one":
    "{got} Fragen, keine mit einem richtigen Ergebnis; nötig ist eine",
  "got problem '{id:any}', want one of its questions": "die Aufgabe ‚{id}‘ ist keine ihrer Fragen",
  "got no '{split}' question with a right answer, of {all} questions in all, want more":
    "keine Frage für ‚{split}‘ mit einem richtigen Ergebnis unter insgesamt {all} Fragen; nötig sind mehr",
  "got nothing to train '{signal}' on, want at least one row":
    "nichts, womit ‚{signal}‘ trainieren könnte; nötig ist mindestens eine Zeile",
  "got no row for the layout '{layout}', want one": "keine Zeile für den Aufbau ‚{layout}‘, nötig ist eine",
  "got {got} rows, want {want} as it says": "{got} Zeilen, nötig sind {want}, wie es heißt",
  "data '{title:any}' is damaged: got {got} rows, want {want}":
    "Daten ‚{title}‘ sind beschädigt: {got} Zeilen statt {want}",
  "data: got '{id}', which is not kept here": "Daten ‚{id}‘ sind hier nicht aufgehoben",
  "data: read a file first": "Zuerst ist eine Datei zu lesen",

  // What the verifier of data says.
  "wrong, as the data say": "falsch, wie die Daten sagen",
  "answers {given:any}, the answer is {answer:any}": "antwortet {given}, richtig ist {answer}",
  "the data do not say what is right": "die Daten sagen nicht, was richtig ist",
};
