### ferd’s built-in words: German

## Kinds of map, and how far they have come

kind-current-state = Ist-Zustand
kind-future-state = Soll-Zustand
kind-day-in-the-life = Ein Tag im Leben
kind-service-blueprint = Service-Blueprint
kind-empathy-map = Empathiekarte
status-draft = Entwurf
status-validated = Validiert
status-live = Aktiv
status-archived = Archiviert
state-actual = Tatsächlich
state-planned = Geplant
state-hypothesis = Hypothese

## Lanes: the title and the few words under it

lane-actions = Handlungen
lane-actions-hint = was sie tun
lane-thoughts = Gedanken
lane-thoughts-hint = was sie denken
lane-needs = Bedürfnisse
lane-needs-hint = was sie brauchen
lane-questions = Fragen
lane-questions-hint = was sie sich fragen
lane-quotes = Zitate
lane-quotes-hint = in eigenen Worten
lane-emotion = Erlebnis
lane-emotion-hint = wie sie sich fühlen
lane-touchpoints = Kontaktpunkte
lane-touchpoints-hint = wo wir uns begegnen
lane-moment-of-truth = Moment der Wahrheit
lane-moment-of-truth-hint = was entscheidet
lane-pain-points = Schmerzpunkte
lane-pain-points-hint = wo es hakt
lane-gains = Höhepunkte
lane-gains-hint = was gut läuft
lane-opportunities = Potenziale
lane-opportunities-hint = was wir tun könnten
lane-metrics = Kennzahlen
lane-metrics-hint = was wir messen
lane-physical-evidence = Physische Belege
lane-physical-evidence-hint = was sie sehen
lane-frontstage = Frontstage
lane-frontstage-hint = was sichtbar geschieht
lane-backstage = Backstage
lane-backstage-hint = was unsichtbar bleibt
lane-support = Unterstützende Prozesse
lane-support-hint = was alles trägt
lane-images = Storyboard
lane-images-hint = wie es aussieht
lane-notes = Notizen
lane-notes-hint = gut zu wissen
line-of-interaction = Interaktionslinie
line-of-visibility = Sichtbarkeitslinie
line-of-internal-interaction = Interne Interaktionslinie

## The head of a map

customer-journey-map = Customer-Journey-Map
scope = Umfang
from-to = { $start } bis { $end }
owner = Verantwortlich
team = Team
version = Version
created = Erstellt
reviewed = Zuletzt geprüft
evidence = Belege
segment = Segment
regions = Regionen
tags = Schlagwörter
scenario = Szenario
goal = Ziel
expectations = Erwartungen
summary = Zusammenfassung
overall-experience = Gesamterlebnis
score-of-range = auf der Skala { $min }…{ $max }
# $count is a number.
pain-point-count = { $count ->
    [one] { $count } Schmerzpunkt
   *[other] { $count } Schmerzpunkte
}
opportunity-count = { $count ->
    [one] { $count } Potenzial
   *[other] { $count } Potenziale
}
all-answered = alle beantwortet
none-open = keiner offen
all-open-answered = alle offenen beantwortet
unanswered-count = { $count } unbeantwortet
source-count = { $count ->
    [one] { $count } Quelle
   *[other] { $count } Quellen
}

## Personas and the empathy map

persona = Persona
goals = Ziele
needs = Bedürfnisse
jobs = Zu erledigende Jobs
motivations = Motiviert durch
frustrations = Kämpft mit
tasks = Aufgaben
behaviours = Verhalten
values = Werte
preferred-channels = Bevorzugte Kanäle
accessibility-needs = Bedarf an Barrierefreiheit
facts = Fakten
about = Über die Person
proto-persona = Proto-Persona
persona-kind-customer = Kunde
persona-kind-user = Nutzer
persona-kind-buyer = Einkäufer
persona-kind-employee = Mitarbeiter
persona-kind-citizen = Bürger
persona-kind-patient = Patient
persona-kind-partner = Partner
says = Sagt
thinks = Denkt
does = Tut
feels = Fühlt
pains = Schmerzpunkte
gains = Gewinne

## Cards: pain points, opportunities, metrics

impact = Wirkung
effort = Aufwand
feasibility = Machbarkeit
reach = Reichweite
confidence = Sicherheit
due = Fällig
severity = Schweregrad
severity-low = Gering
severity-medium = Mittel
severity-high = Hoch
severity-critical = Kritisch
frequency = Häufigkeit
affected = Betroffene
cost = Kosten
cause = Ursache
workaround = Behelfslösung
unanswered = noch kein Potenzial benannt
answered-by = Beantwortet durch
addresses = Antwortet auf
pain-status-open = Offen
pain-status-resolved = Gelöst
pain-status-wont-fix = Wird nicht behoben
opportunity-status-idea = Idee
opportunity-status-planned = Geplant
opportunity-status-in-progress = In Arbeit
opportunity-status-done = Erledigt
opportunity-status-rejected = Verworfen
how-might-we = Wie könnten wir
target = Zielwert
baseline = Ausgangswert
higher-is-better = Höher ist besser
lower-is-better = Niedriger ist besser
sample = n = { $n }

## Structure

stages = Phasen
stage = Phase
steps = Schritte
step = Schritt
phase-before = Vorher
phase-during = Währenddessen
phase-after = Nachher
optional = Optional
duration = Dauer
share = Anteil
transition-loop = Schleife
transition-branch = Verzweigung
transition-skip = Überspringen
transition-back = Zurück
transition-drop-off = Abbruch
transition-handover = Übergabe
context-carried = Kontext bleibt erhalten
context-lost = Kontext geht verloren
whole-journey = Gesamte Reise
plan = Maßnahmenplan
links = Links
sources = Quellen
actors = Beteiligte
touchpoint = Kontaktpunkt
channel = Kanal

## Research methods

method-interview = Interview
method-survey = Umfrage
method-focus-group = Fokusgruppe
method-usability-test = Usability-Test
method-observation = Beobachtung
method-diary = Tagebuchstudie
method-support-tickets = Support-Tickets
method-chat-logs = Chatprotokolle
method-analytics = Nutzungsdaten
method-sales-data = Verkaufsdaten
method-competitor-analysis = Wettbewerbsanalyse
method-social-listening = Social Listening
method-workshop = Workshop
method-reviews = Bewertungen
method-event-log = Ereignisprotokoll
method-assumption = Annahme

## Feelings

emotion-very-negative = Sehr negativ
emotion-negative = Negativ
emotion-neutral = Neutral
emotion-positive = Positiv
emotion-very-positive = Sehr positiv

## Built-in channels

channel-web = Web
channel-app = App
channel-email = E-Mail
channel-sms = SMS
channel-chat = Chat
channel-chatbot = Chatbot
channel-phone = Telefon
channel-social = Soziale Medien
channel-search = Suche
channel-ads = Werbung
channel-store = Geschäft
channel-mail = Post
channel-event = Veranstaltung
channel-partner = Partner
channel-device = Gerät
channel-word-of-mouth = Mundpropaganda

## Legend

legend-pain-point = P Schmerzpunkt mit Schweregrad
legend-opportunity = O Potenzial mit Wirkung und Aufwand (1–5)
legend-moment-of-truth = ★ Moment der Wahrheit
legend-two-feelings = Balken: gemischte Gefühle in einem Schritt
legend-no-feeling = gepunktet: kein Wert
legend-no-duration = gestrichelt: Dauer unbekannt

## The curve and the map in words

# $score is a formatted number, $place the title of a stage or step.
story-start = Das Erlebnis beginnt bei { $score } in „{ $place }“.
story-lowest = Am niedrigsten ist es mit { $score } in „{ $place }“.
story-highest = Am höchsten ist es mit { $score } in „{ $place }“.
story-rise = Am stärksten steigt es von „{ $from }“ zu „{ $to }“.
story-fall = Am stärksten fällt es von „{ $from }“ zu „{ $to }“.
story-end = Es endet bei { $score } in „{ $place }“.
story-none = Es sind keine Gefühle erfasst.
story-unscored = Kein Gefühl hat einen Wert.
story-persona = { $persona }:
map-story = Eine Journey-Map mit { $stages ->
    [one] { $stages } Phase
   *[other] { $stages } Phasen
} und { $steps ->
    [one] { $steps } Schritt
   *[other] { $steps } Schritten
}.

## Views

view-timeline = Zeitachse
view-flow = Ablauf
in-words = Dasselbe in Worten
status = Status
rank = Nr.
opportunity = Chance
value = Wert
backlog = Nach Nutzen geordnet
quick-wins = Schnelle Erfolge
big-bets = Große Vorhaben
fill-ins = Lückenfüller
think-twice = Gut überlegen
not-rated = Ohne Wirkung oder Aufwand
worst-moments = Die schlimmsten Momente
top-opportunities = Was zuerst zu tun ist
way-from = Von
way-to = Nach
view-log = Im Zeitverlauf
version-count = { $count ->
    [one] { $count } Version
   *[other] { $count } Versionen
}
mean = Mittelwert
lowest-moment = Tiefster Moment
answered = mit Potenzial
legend-target = gestrichelt: Zielwert
legend-met = ● Zielwert erreicht ○ verfehlt
legend-not-read = ✗ nicht verständlich oder keine Karte
view-plan = Von heute in die Zukunft
plan-causes-hint = was die Kurve hebt
plan-pains-hint = was aus ihnen wird
plan-falls = Die Kurve fällt
unexplained = Unerklärt
fate-gone = Weg
fate-eased = Gelindert
fate-left = Bleibt
fate-new = Neu
legend-today = gestrichelte Linie: heute
legend-fates = ✓ beantwortet ✗ bleibt + neu
pains-answered = { $answered } von { $all } heutigen Schmerzpunkten beantwortet

## What differs between two versions

what-changes = Was sich ändert
before = Vorher
after = Nachher
legend-before = gestrichelte Linie: vorher
overlay = Überlagert
side-by-side = Nebeneinander
swipe = Schieben
fit-to-width = An Breite anpassen
skip-to-changes = Zur Liste der Änderungen springen
drawings = Zeichnungen
overlay-hint = Die neue Karte mit markierten Änderungen
both-maps = Die alte und die neue Karte
swipe-hint = Wie viel von der alten Karte zu sehen ist, von links
classes-shown = Gezeigte Klassen
drawing-needs-script = Diese Zeichnung ist groß: Ein Skript öffnet sie. Die Liste nennt jede Änderung.
class-breaking = brechend
class-substantive = inhaltlich
class-data = Daten
class-editorial = redaktionell
class-cosmetic = kosmetisch
change-added = hinzugefügt
change-removed = entfernt
change-moved = verschoben
change-moved-from = von { $place } hierher verschoben
change-here-too = jetzt auch hier
change-placed = hier eingeordnet
change-not-here = nicht mehr hier
change-reworded = umformuliert
change-formatting = Formatierung oder Links geändert
change-split = aufgeteilt
change-merged = zusammengelegt
better = besser
worse = schlechter
better-for-customer = Besser für die Kundschaft
worse-for-customer = Schlechter für die Kundschaft
newly-known = Neu bekannt
no-longer-listed = Nicht mehr aufgeführt
and-more = { $count } weitere
nothing-changes = Nichts ändert sich.
# $count and $all are numbers.
changes-shown = { $count } von { $all } Änderungen gezeigt
change-count = { $count ->
    [one] { $count } Änderung
   *[other] { $count } Änderungen
}

## Time: the words by which lengths are known, and how lengths are told

units-minute = Minute Minuten Min min
units-hour = Stunde Stunden h Std
units-day = Tag Tage Tagen
units-week = Woche Wochen
units-month = Monat Monate Monaten
units-year = Jahr Jahre Jahren
minute-count = { $count ->
    [one] { $count } Minute
   *[other] { $count } Minuten
}
hour-count = { $count ->
    [one] { $count } Stunde
   *[other] { $count } Stunden
}
day-count = { $count ->
    [one] { $count } Tag
   *[other] { $count } Tage
}
week-count = { $count ->
    [one] { $count } Woche
   *[other] { $count } Wochen
}
month-count = { $count ->
    [one] { $count } Monat
   *[other] { $count } Monate
}
year-count = { $count ->
    [one] { $count } Jahr
   *[other] { $count } Jahre
}

## Pages and accessibility

skip-to-map = Zur Karte springen
page-of = Seite { $page } von { $pages }
curve-table = Das Erlebnis in Zahlen
lane = Zeile
back-to-top = Nach oben

## Tools of a page

search = Suchen
# $n and $all are numbers.
search-found = Gefunden: { $n }
nothing-found = Nichts gefunden
filter = Filter
clear-filters = Filter löschen
# $n and $all are numbers.
items-shown = Gezeigt: { $n } von { $all }
only-unanswered = Nur unbeantwortete
zoom = Zoom
zoom-in = Vergrößern
zoom-out = Verkleinern
zoom-to-fit = Einpassen
collapse = Einklappen
present = Vorführen
previous = Zurück
next = Weiter
close = Schließen
copy-link = Link kopieren
copied = Link kopiert
details = Details
history = Verlauf
views = Ansichten
language = Sprache
view-matrix = Karte
importance = Wichtigkeit
satisfaction = Zufriedenheit
ownership = Wem es gehört
ownership-owned = Uns
ownership-paid = Bezahlt
ownership-earned = Verdient
ownership-third-party = Einem Dritten
ownership-competitor = Einem Mitbewerber
reason = Begründung

## Numbers, quotation marks, lists

# One character each; the second parts thousands.
decimal-sign = { "," }
group-sign = { "." }
percent = { $value }{ "\u00A0" }%
minus = { "−" }
quote-open = { "„" }
quote-close = { "“" }
list-and = und
