// What fails while a language model writes, and while the page goes online.

export const teachers: Readonly<Record<string, string>> = {
  "got the address '{address:any}', want one such as http://localhost:11434":
    "Die Adresse ist ‚{address}‘, nötig ist eine wie http://localhost:11434",
  "got the address '', want one such as http://localhost:11434":
    "Es gibt keine Adresse; nötig ist eine wie http://localhost:11434",
  "server: got no answer from {origin}, want one that this page may read":
    "Server: {origin} gibt keine Antwort, die diese Seite lesen darf",
  "server: got {status} for {address}: {why:any}": "Server: {status} für {address}: {why}",
  "server: got {status} for {address}": "Server: {status} für {address}",
  'server: got no list of models from {address:any}, want {"data": [{"id": …}]}':
    'Server: {address} nennt keine Liste von Modellen; nötig ist {"data": [{"id": …}]}',
  "server: got the event '{event:any}', want a chunk of a completion":
    "Server: Es kam das Ereignis ‚{event}‘, nötig ist ein Stück einer Ausgabe",
  "server: got an empty answer, want a stream": "Server: Die Antwort ist leer, nötig ist ein Strom",
  "server: got nothing for {seconds} s from {origin}": "Server: {seconds} s lang kam nichts von {origin}",
  "server: the answer was cut off after {count} characters": "Server: Die Antwort brach nach {count} Zeichen ab",
  "server: got more than {line} characters in a line or {bytes} bytes":
    "Server: mehr als {line} Zeichen in einer Zeile oder {bytes} Bytes",
  "{mode}: got item {index} without a response, want one": "{mode}: Nummer {index} hat keine Antwort; nötig ist eine",
  "{count} items in a row failed; the last: {why:name}": "{count} hintereinander misslangen; zuletzt: {why}",
  "got the mirror '{mirror:any}', want an address such as https://mirror.example.org":
    "Der Spiegel ist ‚{mirror}‘, nötig ist eine Adresse wie https://mirror.example.org",
  "got the mirror '', want an address such as https://mirror.example.org":
    "Es gibt keinen Spiegel; nötig ist eine Adresse wie https://mirror.example.org",
  "got a job that is being written, want one that is not":
    "Der Auftrag wird gerade geschrieben; löschen lässt sich nur ein ruhender",
  "got the model '{model}', want one of WebLLM's list":
    "Das Modell ist ‚{model}‘, nötig ist eines aus der Liste von WebLLM",
  "got {model}, which needs {needs:any}, want a model that runs here with {memory} MB":
    "{model} braucht {needs}; nötig ist ein Modell, das hier mit {memory} MB läuft",
  "got the page in one file, want it from a web address":
    "Die Seite ist eine einzelne Datei, nötig ist eine Web-Adresse",
  "writing: got '{source:any}', want a task or data that is kept here":
    "‚{source}‘ ist weder eine Aufgabenart noch hier aufbewahrte Daten",
  "writing: got {count} rows of '{title:any}', want a row": "‚{title}‘ hat {count} Zeilen; nötig ist eine",
  "writing: got {count} rows of '{title:any}', want a row with a response":
    "‚{title}‘ hat {count} Zeilen, aber keine mit einer Antwort",
  "got no model, want one of the list": "Es ist kein Modell gewählt",
  "got the teacher '{teacher:any}', want one that this page can open":
    "Diese Seite kann den Lehrer ‚{teacher}‘ nicht öffnen",
  "got no leave to reach {hosts:any}": "Nicht erlaubt wurde: {hosts}",
  "got a request to {host}, want a host that this page was allowed to reach":
    "Eine Anfrage an {host}, den diese Seite nicht erreichen darf",
  "online: want at most {count} hosts": "Online: höchstens {count} Hosts",
  "online: got '{host:any}', want a host such as https://huggingface.co or https://*.hf.co":
    "Online: ‚{host}‘ ist kein Host wie https://huggingface.co oder https://*.hf.co",
};
