### ferd’s built-in words: Norwegian Bokmål

## Kinds of map, and how far they have come

kind-current-state = Nåsituasjon
kind-future-state = Fremtidig situasjon
kind-day-in-the-life = En dag i livet
kind-service-blueprint = Tjenestekart
kind-empathy-map = Empatikart
status-draft = Utkast
status-validated = Validert
status-live = I bruk
status-archived = Arkivert
state-actual = Faktisk
state-planned = Planlagt
state-hypothesis = Hypotese

## Lanes: the title and the few words under it

lane-actions = Handlinger
lane-actions-hint = hva de gjør
lane-thoughts = Tanker
lane-thoughts-hint = hva de tenker
lane-needs = Behov
lane-needs-hint = hva de trenger
lane-questions = Spørsmål
lane-questions-hint = hva de lurer på
lane-quotes = Sitater
lane-quotes-hint = med egne ord
lane-emotion = Opplevelse
lane-emotion-hint = hvordan det føles
lane-touchpoints = Kontaktpunkter
lane-touchpoints-hint = hvor vi møtes
lane-moment-of-truth = Sannhetens øyeblikk
lane-moment-of-truth-hint = det som avgjør
lane-pain-points = Smertepunkter
lane-pain-points-hint = det som skurrer
lane-gains = Høydepunkter
lane-gains-hint = det som fungerer godt
lane-opportunities = Muligheter
lane-opportunities-hint = hva vi kan gjøre
lane-metrics = Måltall
lane-metrics-hint = hva vi måler
lane-physical-evidence = Fysiske bevis
lane-physical-evidence-hint = hva de ser
lane-frontstage = Foran scenen
lane-frontstage-hint = det kunden ser
lane-backstage = Bak scenen
lane-backstage-hint = det kunden ikke ser
lane-support = Støtteprosesser
lane-support-hint = det som bærer
lane-images = Storyboard
lane-images-hint = slik ser det ut
lane-notes = Notater
lane-notes-hint = verdt å vite
line-of-interaction = Interaksjonslinje
line-of-visibility = Synlighetslinje
line-of-internal-interaction = Intern interaksjonslinje

## The head of a map

customer-journey-map = Kundereisekart
scope = Omfang
from-to = fra { $start } til { $end }
owner = Ansvarlig
team = Team
version = Versjon
created = Opprettet
reviewed = Sist gjennomgått
evidence = Kunnskapsgrunnlag
segment = Segment
regions = Regioner
tags = Stikkord
scenario = Scenario
goal = Mål
expectations = Forventninger
summary = Sammendrag
overall-experience = Samlet opplevelse
score-of-range = på skalaen { $min }…{ $max }
# $count is a number.
pain-point-count = { $count ->
    [one] { $count } smertepunkt
   *[other] { $count } smertepunkter
}
opportunity-count = { $count ->
    [one] { $count } mulighet
   *[other] { $count } muligheter
}
all-answered = alle besvart
none-open = ingen åpne
all-open-answered = alle åpne besvart
unanswered-count = { $count ->
    [one] { $count } ubesvart
   *[other] { $count } ubesvarte
}
source-count = { $count ->
    [one] { $count } kilde
   *[other] { $count } kilder
}

## Personas and the empathy map

persona = Persona
goals = Mål
needs = Behov
jobs = Jobber som skal gjøres
motivations = Motiveres av
frustrations = Strever med
tasks = Oppgaver
behaviours = Atferd
values = Verdier
preferred-channels = Foretrukne kanaler
accessibility-needs = Behov for tilrettelegging
facts = Fakta
about = Om
proto-persona = Proto-persona
persona-kind-customer = Kunde
persona-kind-user = Bruker
persona-kind-buyer = Innkjøper
persona-kind-employee = Ansatt
persona-kind-citizen = Innbygger
persona-kind-patient = Pasient
persona-kind-partner = Partner
says = Sier
thinks = Tenker
does = Gjør
feels = Føler
pains = Smerter
gains = Gevinster

## Cards: pain points, opportunities, metrics

impact = Effekt
effort = Innsats
feasibility = Gjennomførbarhet
reach = Rekkevidde
confidence = Sikkerhet
due = Frist
severity = Alvorlighetsgrad
severity-low = Lav
severity-medium = Middels
severity-high = Høy
severity-critical = Kritisk
frequency = Hyppighet
affected = Berørte
cost = Kostnad
cause = Årsak
workaround = Omvei
unanswered = ingen mulighet ennå
answered-by = Besvares av
addresses = Svarer på
pain-status-open = Åpent
pain-status-resolved = Løst
pain-status-wont-fix = Løses ikke
opportunity-status-idea = Idé
opportunity-status-planned = Planlagt
opportunity-status-in-progress = Pågår
opportunity-status-done = Ferdig
opportunity-status-rejected = Forkastet
how-might-we = Hvordan kan vi
target = Målverdi
baseline = Utgangspunkt
higher-is-better = Høyere er bedre
lower-is-better = Lavere er bedre
sample = n = { $n }

## Structure

stages = Faser
stage = Fase
steps = Steg
step = Steg
phase-before = Før
phase-during = Under
phase-after = Etter
optional = Valgfritt
duration = Varighet
share = Andel
transition-loop = Sløyfe
transition-branch = Forgrening
transition-skip = Hopper over
transition-back = Tilbake
transition-drop-off = Frafall
transition-handover = Overlevering
context-carried = Konteksten følger med
context-lost = Konteksten går tapt
whole-journey = Hele reisen
plan = Handlingsplan
links = Lenker
sources = Kilder
actors = Aktører
touchpoint = Kontaktpunkt
channel = Kanal

## Research methods

method-interview = Intervju
method-survey = Spørreundersøkelse
method-focus-group = Fokusgruppe
method-usability-test = Brukertest
method-observation = Observasjon
method-diary = Dagbokstudie
method-support-tickets = Kundehenvendelser
method-chat-logs = Chatlogger
method-analytics = Bruksdata
method-sales-data = Salgstall
method-competitor-analysis = Konkurrentanalyse
method-social-listening = Lytting i sosiale medier
method-workshop = Arbeidsmøte
method-reviews = Omtaler
method-event-log = Hendelseslogg
method-assumption = Antakelse

## Feelings

emotion-very-negative = Svært negativ
emotion-negative = Negativ
emotion-neutral = Nøytral
emotion-positive = Positiv
emotion-very-positive = Svært positiv

## Built-in channels

channel-web = Nett
channel-app = App
channel-email = E-post
channel-sms = SMS
channel-chat = Chat
channel-chatbot = Chatbot
channel-phone = Telefon
channel-social = Sosiale medier
channel-search = Søk
channel-ads = Annonser
channel-store = Butikk
channel-mail = Post
channel-event = Arrangement
channel-partner = Partner
channel-device = Enhet
channel-word-of-mouth = Muntlig omtale

## Legend

legend-pain-point = P smertepunkt med alvorlighetsgrad
legend-opportunity = O mulighet med effekt og innsats (1–5)
legend-moment-of-truth = ★ sannhetens øyeblikk
legend-two-feelings = strek: blandede følelser i ett steg
legend-no-feeling = prikket: ingen skår
legend-no-duration = stiplet: varighet ikke kjent

## The curve and the map in words

# $score is a formatted number, $place the title of a stage or step.
story-start = Opplevelsen begynner på { $score } i «{ $place }».
story-lowest = Den er lavest på { $score } i «{ $place }».
story-highest = Den er høyest på { $score } i «{ $place }».
story-rise = Den stiger mest fra «{ $from }» til «{ $to }».
story-fall = Den faller mest fra «{ $from }» til «{ $to }».
story-end = Den slutter på { $score } i «{ $place }».
story-none = Ingen følelser er registrert.
story-unscored = Ingen følelse har en skår.
story-persona = { $persona }:
map-story = Et reisekart med { $stages ->
    [one] { $stages } fase
   *[other] { $stages } faser
} og { $steps } steg.

## Views

view-timeline = Tidslinje
view-flow = Flyt
in-words = Det samme i ord
status = Status
rank = Nr.
opportunity = Mulighet
value = Verdi
backlog = Etter verdi
quick-wins = Raske gevinster
big-bets = Store satsinger
fill-ins = Småplukk
think-twice = Tenk en gang til
not-rated = Uten effekt eller innsats
worst-moments = De verste øyeblikkene
top-opportunities = Gjør dette først
way-from = Fra
way-to = Til
view-log = Over tid
version-count = { $count ->
    [one] { $count } versjon
   *[other] { $count } versjoner
}
mean = Gjennomsnitt
lowest-moment = Laveste øyeblikk
answered = med mulighet
legend-target = stiplet: mål
legend-met = ● mål nådd ○ ikke nådd
legend-not-read = ✗ kan ikke forstås, eller uten kart
view-plan = Fra i dag til fremtiden
plan-causes-hint = hva som løfter kurven
plan-pains-hint = hva det blir av dem
plan-falls = Kurven faller
unexplained = Uforklart
fate-gone = Borte
fate-eased = Lettet
fate-left = Gjenstår
fate-new = Ny
legend-today = stiplet linje: i dag
legend-fates = ✓ besvart ✗ gjenstår + ny
pains-answered = { $answered } av { $all } smertepunkter i dag er besvart

## What differs between two versions

what-changes = Hva som endres
before = Før
after = Etter
legend-before = stiplet linje: før
overlay = Overlagt
side-by-side = Side om side
swipe = Skyv
fit-to-width = Tilpass bredden
skip-to-changes = Gå til listen over endringer
drawings = Tegninger
overlay-hint = Det nye kartet, med endringene merket
both-maps = Det gamle og det nye kartet
swipe-hint = Hvor mye av det gamle kartet som vises, fra venstre
classes-shown = Klasser som vises
drawing-needs-script = Denne tegningen er stor: et skript åpner den. Listen sier hver endring.
class-breaking = brytende
class-substantive = vesentlig
class-data = data
class-editorial = språklig
class-cosmetic = kosmetisk
change-added = lagt til
change-removed = fjernet
change-moved = flyttet
change-moved-from = flyttet hit fra { $place }
change-here-too = nå også her
change-placed = plassert her
change-not-here = ikke lenger her
change-reworded = omformulert
change-formatting = formatering eller lenker endret
change-split = delt
change-merged = slått sammen
better = bedre
worse = verre
better-for-customer = Bedre for kunden
worse-for-customer = Verre for kunden
newly-known = Nytt i kartet
no-longer-listed = Ikke lenger oppført
and-more = { $count } til
nothing-changes = Ingenting endres.
# $count and $all are numbers.
changes-shown = { $count } av { $all } endringer vises
change-count = { $count ->
    [one] { $count } endring
   *[other] { $count } endringer
}

## Time: the words by which lengths are known, and how lengths are told

units-minute = minutt minutter min
units-hour = time timer t
units-day = dag dager døgn
units-week = uke uker
units-month = måned måneder
units-year = år
minute-count = { $count ->
    [one] { $count } minutt
   *[other] { $count } minutter
}
hour-count = { $count ->
    [one] { $count } time
   *[other] { $count } timer
}
day-count = { $count ->
    [one] { $count } dag
   *[other] { $count } dager
}
week-count = { $count ->
    [one] { $count } uke
   *[other] { $count } uker
}
month-count = { $count ->
    [one] { $count } måned
   *[other] { $count } måneder
}
year-count = { $count } år

## Pages and accessibility

skip-to-map = Hopp til kartet
page-of = Side { $page } av { $pages }
curve-table = Opplevelsen i tall
lane = Rad
back-to-top = Til toppen

## Tools of a page

search = Søk
# $n and $all are numbers.
search-found = Funnet: { $n }
nothing-found = Ingenting funnet
filter = Filter
clear-filters = Nullstill filtre
# $n and $all are numbers.
items-shown = Vist: { $n } av { $all }
only-unanswered = Bare ubesvarte
zoom = Zoom
zoom-in = Zoom inn
zoom-out = Zoom ut
zoom-to-fit = Tilpass
collapse = Slå sammen
present = Presenter
previous = Forrige
next = Neste
close = Lukk
copy-link = Kopier lenke
copied = Lenken er kopiert
details = Detaljer
history = Historikk
views = Visninger
language = Språk
view-matrix = Kart
importance = Viktighet
satisfaction = Tilfredshet
ownership = Hvem som eier det
ownership-owned = Vårt eget
ownership-paid = Betalt
ownership-earned = Fortjent
ownership-third-party = En tredjeparts
ownership-competitor = En konkurrents
reason = Begrunnelse

## Numbers, quotation marks, lists

# One character each; the second parts thousands.
decimal-sign = { "," }
group-sign = { "\u00A0" }
percent = { $value }{ "\u00A0" }%
minus = { "−" }
quote-open = { "«" }
quote-close = { "»" }
list-and = og
