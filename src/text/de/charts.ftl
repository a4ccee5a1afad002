# Die Diagramme: Tafel, Legende, Achsen, Ablesen, Speichern, und die Worte für alle, die sie nicht sehen.

board-title-live = Was geschieht
board-title-recorded = Was zuvor geschah
board-recorded = aufgezeichnet
board-lede =
    Mittelwert über Seeds und Aufgaben. Das schattierte Band ist ein 95‑%-Konfidenzintervall: Wo das Band eines Vorsprungs
    die Null berührt, genügt der Zufall als Erklärung.
board-ghost = Dünne blasse Linien sind der aufgezeichnete Lauf, bis der eigene so weit ist.
board-more = Weitere Messungen ({ $count })

legend-label = Arme, die in den Diagrammen gezeigt werden
legend-title = Klick oder Enter: aus- oder einblenden. Doppelklick, Alt+Klick oder die Taste i: nur diesen zeigen.
legend-help =
    Enter blendet einen Arm aus oder ein, i zeigt ihn allein. Beim Zeigen auf einen Arm treten die anderen
    zurück.
legend-show-all = Alle zeigen

axis-legend = Waagrechte Achse
axis-step = Schritte
axis-tokens = Tokens
axis-lossTokens = Verlust-Tokens
axis-flops = FLOPs
axis-title-step = Optimierungsschritte
axis-title-tokens = Trainingstokens
axis-title-lossTokens = Tokens, die zum Verlust beitragen
axis-title-flops = Gleitkommaoperationen
axis-k = k, Versuche je Aufgabe

kscale-legend = k
kscale-log = Logarithmisch
kscale-log-title = Jede Verdopplung von k ist gleich breit
kscale-linear = Linear
kscale-linear-title = Jeder Versuch ist gleich breit

arrangement-legend = Arme
arrangement-together = Zusammen
arrangement-together-title = Alle Arme in einem Diagramm
arrangement-perArm = Einzeln
arrangement-perArm-title = Ein kleines Diagramm je Arm, dahinter grau die anderen

better-higher = ↑ höher ist besser
better-lower = ↓ niedriger ist besser
zero-line = { $arm } = 0
panels-axis = Waagrecht: { $axis }. Grau: die anderen Arme.

quadrant-both = richtiger und breiter
quadrant-broader = breiter, aber weniger richtig
quadrant-sharper = schärfer, aber schmaler
quadrant-neither = weniger richtig und schmaler

plot-keys =
    Die Pfeiltasten gehen von Punkt zu Punkt, Pos1 und Ende zum ersten und letzten, Esc verlässt das Diagramm. In
    Diagrammen mit Punkten wechseln die Pfeile nach oben und unten den Arm.
readout-at = { $x } { $axis }
readout-after = nach { $steps } Schritten
readout-k = k = { $k }
say-reading = { $arm } { $value }, { $interval }
say-point = { $arm }, nach { $steps } Schritten: { $xTitle } { $x }, { $yTitle } { $y }

chart-expand = Vergrößern
chart-expand-label = { $title } vergrößern
chart-close = Schließen

save = Speichern
save-label = { $title } speichern
save-svg = Bild, SVG
save-png = Bild, PNG
save-csv = Zahlen, CSV
save-copy = Zahlen kopieren
save-saved = { $file } gespeichert
save-copied = Kopiert, zum Einfügen in eine Tabellenkalkulation
save-failed = Das ist nicht gelungen: { $reason }
save-png-reason = der Browser hat das Bild nicht gezeichnet
save-copy-reason = der Browser hat es nicht erlaubt

source-made = Errata · { $source } · { $seeds } · Mittelwert und 95‑%-Intervall · { $date }
source-seeds = { $count ->
    [one] { $count } Seed
   *[other] { $count } Seeds
}

table = Tabelle
table-of = Tabelle zu „{ $title }“
table-caption = { $title }, { $unit }: Mittelwert und 95‑%-Intervall
table-arm = Arm
table-step = Schritt
table-interval = Intervall dazu
table-mean = Mittelwert
table-low = Untergrenze
table-high = Obergrenze
table-seeds = Seeds
table-shortened = Die neueste Zeile jedes Arms; alle { $count } stehen hier, sobald die Tabelle offen ist.

summary-by = { $title }: { $y } nach { $x }.
summary-against = { $title }: { $y } gegen { $x }.
summary-none = Noch keine Ergebnisse.
summary-alone = Am Ende liegt „{ $first }“ bei { $value } ({ $interval }).
summary-best = Am Ende führt „{ $first }“ mit { $value } ({ $interval }), { $gap } vor „{ $second }“.
summary-least = Am Ende führt „{ $first }“ mit dem niedrigsten Wert, { $value } ({ $interval }), { $gap } unter „{ $second }“.
summary-most = Am Ende liegt „{ $first }“ mit { $value } ({ $interval }) am höchsten, { $gap } über „{ $second }“.
summary-highest = „{ $first }“ endet am höchsten, bei { $value } ({ $interval }), mit { $xTitle } bei { $x }.
summary-furthest = „{ $arm }“ endet am weitesten rechts, { $xTitle } { $x } ({ $interval }), mit { $yTitle } bei { $y }.
summary-apart = Das Intervall überschneidet sich mit keinem anderen.
summary-overlap = Das Intervall überschneidet sich mit dem von { $arms }.
summary-none-zero = Kein Intervall enthält die Null.
summary-some-zero = { $count ->
    [one] Das Intervall von { $arms } enthält die Null
   *[other] Die Intervalle von { $arms } enthalten die Null
}: Der Zufall genügt als Erklärung.

forest-caption = Kontraste des Kriteriums mit 95‑%-Intervallen
forest-contrast = Kontrast
forest-advantage = Vorsprung, 95‑%-Intervall
