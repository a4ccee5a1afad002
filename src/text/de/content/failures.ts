// What fails while the page works: devices, workers, storage, training; and what was being done then.

export const failures: Readonly<Record<string, string>> = {
  "The WebGPU device is gone: {why:any}": "Das WebGPU-Gerät ist weg: {why}",
  "WebGPU refused earlier work:\n{why:any}": "WebGPU hat frühere Arbeit abgelehnt:\n{why}",
  "a worker stopped: its script did not load": "ein Worker ist stehen geblieben: Sein Skript ließ sich nicht laden",
  "a worker stopped: {why:any}": "ein Worker ist stehen geblieben: {why}",
  "'{path}' could not be loaded: {why:any}": "‚{path}‘ ließ sich nicht laden: {why}",
  "checkpoint: weights hash to {got}, the file says {want}: it is damaged":
    "Checkpoint: Die Gewichte ergeben den Hash {got}, die Datei sagt {want}: Sie ist beschädigt",
  "trainer: the experiment starts from {want}, this checkpoint is {got}":
    "Das Experiment beginnt bei {want}, dieser Checkpoint ist {got}",
  "{arm:name}, seed {seed}, step {step}: got loss {loss} and gradient norm {norm}, want finite numbers. Nothing of this step is kept; a lower learning rate than {rate:number} may help":
    "{arm}, Seed {seed}, Schritt {step}: Der Verlust ist {loss}, die Gradientennorm {norm}, nötig sind endliche Zahlen. Von diesem Schritt bleibt nichts; eine niedrigere Lernrate als {rate} kann helfen",
  "{arm:name}: none of the {count} examples of '{set:any}' has {needs:any}":
    "{arm}: Keines der {count} Beispiele von ‚{set}‘ enthält {needs}",
  "sweep: got no arm with a learning rate to tune, want one":
    "Abstimmung: Kein Arm hat eine Lernrate, die abzustimmen wäre; nötig ist einer",

  "A newer tab is open": "Ein neuerer Tab ist offen",
  "openStore: database '{name:any}' has version {found}, this code knows versions up to {known}":
    "Die Datenbank ‚{name}‘ hat Version {found}, dieser Code kennt Versionen bis {known}",
  "database '{name:any}' cannot be used any more: {why:name}": "Die Datenbank ‚{name}‘ ist nicht mehr nutzbar: {why}",
  "it was deleted": "sie wurde gelöscht",
  "it was closed": "sie wurde geschlossen",
  "its data was cleared": "ihre Daten wurden gelöscht",
  "a newer version of this page has taken it over": "eine neuere Version dieser Seite hat sie übernommen",
  "the browser closed it, {count} reopenings failed": "der Browser hat sie geschlossen, {count} Versuche schlugen fehl",
  "cannot save {what:any}: the browser's storage is full; none of it was stored":
    "{what} lässt sich nicht speichern: Der Speicher des Browsers ist voll; nichts davon wurde gespeichert",

  // After “Etwas ist schiefgegangen: …”.
  training: "beim Training",
  resuming: "beim Fortsetzen",
  "taking over": "beim Übernehmen",
  starting: "beim Starten",
  "starting again": "beim Neustart",
  stopping: "beim Beenden",
  saving: "beim Speichern",
  importing: "beim Import",
  "importing {file:any}": "beim Import von {file}",
  exporting: "beim Export",
  sharing: "beim Teilen",
  "opening the link": "beim Öffnen des Links",
  "looking for its runs": "bei der Suche nach den Läufen",
  "looking closer": "beim genaueren Hinsehen",
  "tuning the learning rates": "beim Abstimmen der Lernraten",
  "taking the learning rates": "beim Übernehmen der Lernraten",
  "going back to the experiment": "bei der Rückkehr zum Experiment",
  "opening the device": "beim Öffnen des Geräts",
  "reading the examples": "beim Lesen der Beispiele",
  "changing what is kept": "beim Ändern des Aufbewahrten",
  comparing: "beim Vergleichen",
  deleting: "beim Löschen",
  "taking a student away": "beim Mitnehmen eines Schülers",
  duplicating: "beim Kopieren",
  "keeping the experiment": "beim Aufbewahren des Experiments",
  "reading what is kept": "beim Lesen des Aufbewahrten",
  "reading the recorded results": "beim Lesen der aufgezeichneten Ergebnisse",
};
