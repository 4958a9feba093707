### ferd’s built-in words: Danish

## Kinds of map, and how far they have come

kind-current-state = Nuværende tilstand
kind-future-state = Fremtidig tilstand
kind-day-in-the-life = En dag i livet
kind-service-blueprint = Service blueprint
kind-empathy-map = Empatikort
status-draft = Udkast
status-validated = Valideret
status-live = I brug
status-archived = Arkiveret
state-actual = Faktisk
state-planned = Planlagt
state-hypothesis = Hypotese

## Lanes: the title and the few words under it

lane-actions = Handlinger
lane-actions-hint = hvad de gør
lane-thoughts = Tanker
lane-thoughts-hint = hvad de tænker
lane-needs = Behov
lane-needs-hint = hvad de har brug for
lane-questions = Spørgsmål
lane-questions-hint = hvad de spørger om
lane-quotes = Citater
lane-quotes-hint = med egne ord
lane-emotion = Oplevelse
lane-emotion-hint = hvordan det føles
lane-touchpoints = Kontaktpunkter
lane-touchpoints-hint = hvor vi mødes
lane-moment-of-truth = Sandhedens øjeblik
lane-moment-of-truth-hint = det, der afgør
lane-pain-points = Smertepunkter
lane-pain-points-hint = det, der gør ondt
lane-gains = Højdepunkter
lane-gains-hint = det, der fungerer godt
lane-opportunities = Muligheder
lane-opportunities-hint = hvad vi kan gøre
lane-metrics = Nøgletal
lane-metrics-hint = hvad vi måler
lane-physical-evidence = Fysiske beviser
lane-physical-evidence-hint = hvad de ser
lane-frontstage = Frontstage
lane-frontstage-hint = det, kunden ser
lane-backstage = Backstage
lane-backstage-hint = det, kunden ikke ser
lane-support = Støtteprocesser
lane-support-hint = det, der bærer
lane-images = Storyboard
lane-images-hint = sådan ser det ud
lane-notes = Noter
lane-notes-hint = værd at vide
line-of-interaction = Interaktionslinje
line-of-visibility = Synlighedslinje
line-of-internal-interaction = Intern interaktionslinje

## The head of a map

customer-journey-map = Kunderejsekort
scope = Omfang
from-to = fra { $start } til { $end }
owner = Ansvarlig
team = Team
version = Version
created = Oprettet
reviewed = Senest gennemgået
evidence = Dokumentation
segment = Segment
regions = Regioner
tags = Tags
scenario = Scenarie
goal = Mål
expectations = Forventninger
summary = Resumé
overall-experience = Samlet oplevelse
score-of-range = på skalaen { $min }…{ $max }
# $count is a number.
pain-point-count = { $count ->
    [one] { $count } smertepunkt
   *[other] { $count } smertepunkter
}
opportunity-count = { $count ->
    [one] { $count } mulighed
   *[other] { $count } muligheder
}
all-answered = alle besvaret
none-open = ingen åbne
all-open-answered = alle åbne besvaret
unanswered-count = { $count ->
    [one] { $count } ubesvaret
   *[other] { $count } ubesvarede
}
source-count = { $count ->
    [one] { $count } kilde
   *[other] { $count } kilder
}

## Personas and the empathy map

persona = Persona
goals = Mål
needs = Behov
jobs = Jobs to be done
motivations = Motiveres af
frustrations = Kæmper med
tasks = Opgaver
behaviours = Adfærd
values = Værdier
preferred-channels = Foretrukne kanaler
accessibility-needs = Tilgængelighedsbehov
facts = Fakta
about = Om
proto-persona = Proto-persona
persona-kind-customer = Kunde
persona-kind-user = Bruger
persona-kind-buyer = Indkøber
persona-kind-employee = Medarbejder
persona-kind-citizen = Borger
persona-kind-patient = Patient
persona-kind-partner = Partner
says = Siger
thinks = Tænker
does = Gør
feels = Føler
pains = Smerter
gains = Gevinster

## Cards: pain points, opportunities, metrics

impact = Effekt
effort = Indsats
feasibility = Gennemførlighed
reach = Rækkevidde
confidence = Sikkerhed
due = Frist
severity = Alvorlighed
severity-low = Lav
severity-medium = Mellem
severity-high = Høj
severity-critical = Kritisk
frequency = Hyppighed
affected = Berørte
cost = Omkostning
cause = Årsag
workaround = Omvej
unanswered = ingen mulighed endnu
answered-by = Besvares af
addresses = Svarer på
pain-status-open = Åbent
pain-status-resolved = Løst
pain-status-wont-fix = Løses ikke
opportunity-status-idea = Idé
opportunity-status-planned = Planlagt
opportunity-status-in-progress = I gang
opportunity-status-done = Færdig
opportunity-status-rejected = Afvist
how-might-we = Hvordan kan vi
target = Målværdi
baseline = Udgangspunkt
higher-is-better = Højere er bedre
lower-is-better = Lavere er bedre
sample = n = { $n }

## Structure

stages = Faser
stage = Fase
steps = Trin
step = Trin
phase-before = Før
phase-during = Under
phase-after = Efter
optional = Valgfrit
duration = Varighed
share = Andel
transition-loop = Sløjfe
transition-branch = Forgrening
transition-skip = Springer over
transition-back = Tilbage
transition-drop-off = Frafald
transition-handover = Overlevering
context-carried = Konteksten følger med
context-lost = Konteksten går tabt
whole-journey = Hele rejsen
plan = Handlingsplan
links = Links
sources = Kilder
actors = Aktører
touchpoint = Kontaktpunkt
channel = Kanal

## Research methods

method-interview = Interview
method-survey = Spørgeskema
method-focus-group = Fokusgruppe
method-usability-test = Brugertest
method-observation = Observation
method-diary = Dagbogsstudie
method-support-tickets = Supporthenvendelser
method-chat-logs = Chatlogs
method-analytics = Brugsdata
method-sales-data = Salgstal
method-competitor-analysis = Konkurrentanalyse
method-social-listening = Social listening
method-workshop = Workshop
method-reviews = Anmeldelser
method-event-log = Hændelseslog
method-assumption = Antagelse

## Feelings

emotion-very-negative = Meget negativ
emotion-negative = Negativ
emotion-neutral = Neutral
emotion-positive = Positiv
emotion-very-positive = Meget positiv

## Built-in channels

channel-web = Web
channel-app = App
channel-email = E-mail
channel-sms = Sms
channel-chat = Chat
channel-chatbot = Chatbot
channel-phone = Telefon
channel-social = Sociale medier
channel-search = Søgning
channel-ads = Annoncer
channel-store = Butik
channel-mail = Post
channel-event = Arrangement
channel-partner = Partner
channel-device = Enhed
channel-word-of-mouth = Mund til mund

## Legend

legend-pain-point = P smertepunkt med alvorlighed
legend-opportunity = O mulighed med effekt og indsats (1–5)
legend-moment-of-truth = ★ sandhedens øjeblik
legend-two-feelings = bjælke: blandede følelser i ét trin
legend-no-feeling = prikket: ingen score
legend-no-duration = stiplet: varighed ukendt

## The curve and the map in words

# $score is a formatted number, $place the title of a stage or step.
story-start = Oplevelsen begynder på { $score } i »{ $place }«.
story-lowest = Den er lavest på { $score } i »{ $place }«.
story-highest = Den er højest på { $score } i »{ $place }«.
story-rise = Den stiger mest fra »{ $from }« til »{ $to }«.
story-fall = Den falder mest fra »{ $from }« til »{ $to }«.
story-end = Den slutter på { $score } i »{ $place }«.
story-none = Ingen følelser er registreret.
story-unscored = Ingen følelse har en score.
story-persona = { $persona }:
map-story = Et rejsekort med { $stages ->
    [one] { $stages } fase
   *[other] { $stages } faser
} og { $steps } trin.

## Views

view-timeline = Tidslinje
view-flow = Flow
in-words = Det samme i ord
status = Status
rank = Nr.
opportunity = Mulighed
value = Værdi
backlog = Efter værdi
quick-wins = Hurtige gevinster
big-bets = Store satsninger
fill-ins = Småting
think-twice = Tænk en ekstra gang
not-rated = Uden effekt eller indsats
worst-moments = De værste øjeblikke
top-opportunities = Gør dette først
way-from = Fra
way-to = Til
view-log = Over tid
version-count = { $count ->
    [one] { $count } version
   *[other] { $count } versioner
}
mean = Gennemsnit
lowest-moment = Laveste øjeblik
answered = med mulighed
legend-target = stiplet: mål
legend-met = ● mål nået ○ ikke nået
legend-not-read = ✗ kan ikke forstås, eller uden kort
view-plan = Fra i dag til fremtiden
plan-causes-hint = hvad der løfter kurven
plan-pains-hint = hvad der bliver af dem
plan-falls = Kurven falder
unexplained = Uforklaret
fate-gone = Væk
fate-eased = Lettet
fate-left = Tilbage
fate-new = Ny
legend-today = stiplet linje: i dag
legend-fates = ✓ besvaret ✗ tilbage + ny
pains-answered = { $answered } af { $all } smertepunkter i dag er besvaret

## What differs between two versions

what-changes = Hvad der ændres
before = Før
after = Efter
legend-before = stiplet linje: før
overlay = Overlejret
side-by-side = Side om side
swipe = Stryg
fit-to-width = Tilpas bredden
skip-to-changes = Gå til listen over ændringer
drawings = Tegninger
overlay-hint = Det nye kort, med ændringerne markeret
both-maps = Det gamle og det nye kort
swipe-hint = Hvor meget af det gamle kort der vises, fra venstre
classes-shown = Klasser der vises
drawing-needs-script = Denne tegning er stor: et script åbner den. Listen siger hver ændring.
class-breaking = brydende
class-substantive = væsentlig
class-data = data
class-editorial = sproglig
class-cosmetic = kosmetisk
change-added = tilføjet
change-removed = fjernet
change-moved = flyttet
change-moved-from = flyttet hertil fra { $place }
change-here-too = nu også her
change-placed = placeret her
change-not-here = ikke længere her
change-reworded = omformuleret
change-formatting = formatering eller links ændret
change-split = delt
change-merged = slået sammen
better = bedre
worse = værre
better-for-customer = Bedre for kunden
worse-for-customer = Værre for kunden
newly-known = Nyt i kortet
no-longer-listed = Ikke længere opført
and-more = { $count } til
nothing-changes = Intet ændres.
# $count and $all are numbers.
changes-shown = { $count } af { $all } ændringer vises
change-count = { $count ->
    [one] { $count } ændring
   *[other] { $count } ændringer
}

## Time: the words by which lengths are known, and how lengths are told

units-minute = minut minutter min
units-hour = time timer t
units-day = dag dage døgn
units-week = uge uger
units-month = måned måneder
units-year = år
minute-count = { $count ->
    [one] { $count } minut
   *[other] { $count } minutter
}
hour-count = { $count ->
    [one] { $count } time
   *[other] { $count } timer
}
day-count = { $count ->
    [one] { $count } dag
   *[other] { $count } dage
}
week-count = { $count ->
    [one] { $count } uge
   *[other] { $count } uger
}
month-count = { $count ->
    [one] { $count } måned
   *[other] { $count } måneder
}
year-count = { $count } år

## Pages and accessibility

skip-to-map = Spring til kortet
page-of = Side { $page } af { $pages }
curve-table = Oplevelsen i tal
lane = Række
back-to-top = Til toppen

## Tools of a page

search = Søg
# $n and $all are numbers.
search-found = Fundet: { $n }
nothing-found = Intet fundet
filter = Filtre
clear-filters = Ryd filtre
# $n and $all are numbers.
items-shown = Vist: { $n } af { $all }
only-unanswered = Kun ubesvarede
zoom = Zoom
zoom-in = Zoom ind
zoom-out = Zoom ud
zoom-to-fit = Tilpas
collapse = Fold sammen
present = Præsentér
previous = Forrige
next = Næste
close = Luk
copy-link = Kopiér link
copied = Linket er kopieret
details = Detaljer
history = Historik
views = Visninger
language = Sprog
view-matrix = Kort
importance = Vigtighed
satisfaction = Tilfredshed
ownership = Hvem der ejer det
ownership-owned = Vores eget
ownership-paid = Betalt
ownership-earned = Fortjent
ownership-third-party = En tredjeparts
ownership-competitor = En konkurrents
reason = Begrundelse

## Numbers, quotation marks, lists

# One character each; the second parts thousands.
decimal-sign = { "," }
group-sign = { "." }
percent = { $value }{ "\u00A0" }%
minus = { "−" }
quote-open = { "»" }
quote-close = { "«" }
list-and = og
