### ferd’s built-in words: Norwegian Nynorsk

## Kinds of map, and how far they have come

kind-current-state = Nosituasjon
kind-future-state = Framtidig situasjon
kind-day-in-the-life = Ein dag i livet
kind-service-blueprint = Tenestekart
kind-empathy-map = Empatikart
status-draft = Utkast
status-validated = Validert
status-live = I bruk
status-archived = Arkivert
state-actual = Faktisk
state-planned = Planlagd
state-hypothesis = Hypotese

## Lanes: the title and the few words under it

lane-actions = Handlingar
lane-actions-hint = kva dei gjer
lane-thoughts = Tankar
lane-thoughts-hint = kva dei tenkjer
lane-needs = Behov
lane-needs-hint = kva dei treng
lane-questions = Spørsmål
lane-questions-hint = kva dei lurer på
lane-quotes = Sitat
lane-quotes-hint = med eigne ord
lane-emotion = Oppleving
lane-emotion-hint = korleis det kjennest
lane-touchpoints = Kontaktpunkt
lane-touchpoints-hint = der vi møtest
lane-moment-of-truth = Sanninga sin augneblink
lane-moment-of-truth-hint = det som avgjer
lane-pain-points = Smertepunkt
lane-pain-points-hint = det som skurrar
lane-gains = Høgdepunkt
lane-gains-hint = det som fungerer godt
lane-opportunities = Moglegheiter
lane-opportunities-hint = kva vi kan gjere
lane-metrics = Måltal
lane-metrics-hint = kva vi måler
lane-physical-evidence = Fysiske bevis
lane-physical-evidence-hint = kva dei ser
lane-frontstage = Framfor scena
lane-frontstage-hint = det kunden ser
lane-backstage = Bak scena
lane-backstage-hint = det kunden ikkje ser
lane-support = Støtteprosessar
lane-support-hint = det som ber det oppe
lane-images = Storyboard
lane-images-hint = slik ser det ut
lane-notes = Notat
lane-notes-hint = verdt å vite
line-of-interaction = Interaksjonslinje
line-of-visibility = Synlegheitslinje
line-of-internal-interaction = Intern interaksjonslinje

## The head of a map

customer-journey-map = Kundereisekart
scope = Omfang
from-to = frå { $start } til { $end }
owner = Ansvarleg
team = Team
version = Versjon
created = Oppretta
reviewed = Sist gjennomgått
evidence = Kunnskapsgrunnlag
segment = Segment
regions = Regionar
tags = Stikkord
scenario = Scenario
goal = Mål
expectations = Forventningar
summary = Samandrag
overall-experience = Samla oppleving
score-of-range = på skalaen { $min }…{ $max }
# $count is a number.
pain-point-count = { $count } smertepunkt
opportunity-count = { $count ->
    [one] { $count } moglegheit
   *[other] { $count } moglegheiter
}
all-answered = alle svara på
none-open = ingen opne
all-open-answered = alle opne svara på
unanswered-count = { $count } utan svar
source-count = { $count ->
    [one] { $count } kjelde
   *[other] { $count } kjelder
}

## Personas and the empathy map

persona = Persona
goals = Mål
needs = Behov
jobs = Jobbar som skal gjerast
motivations = Blir motivert av
frustrations = Strevar med
tasks = Oppgåver
behaviours = Åtferd
values = Verdiar
preferred-channels = Føretrekte kanalar
accessibility-needs = Behov for tilrettelegging
facts = Fakta
about = Om
proto-persona = Proto-persona
persona-kind-customer = Kunde
persona-kind-user = Brukar
persona-kind-buyer = Innkjøpar
persona-kind-employee = Tilsett
persona-kind-citizen = Innbyggjar
persona-kind-patient = Pasient
persona-kind-partner = Partnar
says = Seier
thinks = Tenkjer
does = Gjer
feels = Føler
pains = Smerter
gains = Gevinstar

## Cards: pain points, opportunities, metrics

impact = Effekt
effort = Innsats
feasibility = Gjennomførbarheit
reach = Rekkjevidd
confidence = Kor sikkert
due = Frist
severity = Alvorsgrad
severity-low = Låg
severity-medium = Middels
severity-high = Høg
severity-critical = Kritisk
frequency = Kor ofte
affected = Råka
cost = Kostnad
cause = Årsak
workaround = Omveg
unanswered = inga moglegheit enno
answered-by = Får svar i
addresses = Svarar på
pain-status-open = Ope
pain-status-resolved = Løyst
pain-status-wont-fix = Blir ikkje løyst
opportunity-status-idea = Idé
opportunity-status-planned = Planlagd
opportunity-status-in-progress = I gang
opportunity-status-done = Ferdig
opportunity-status-rejected = Forkasta
how-might-we = Korleis kan vi
target = Målverdi
baseline = Utgangspunkt
higher-is-better = Høgare er betre
lower-is-better = Lågare er betre
sample = n = { $n }

## Structure

stages = Fasar
stage = Fase
steps = Steg
step = Steg
phase-before = Før
phase-during = Under
phase-after = Etter
optional = Valfritt
duration = Varigheit
share = Del
transition-loop = Sløyfe
transition-branch = Forgreining
transition-skip = Hoppar over
transition-back = Tilbake
transition-drop-off = Fråfall
transition-handover = Overlevering
context-carried = Konteksten følgjer med
context-lost = Konteksten går tapt
whole-journey = Heile reisa
plan = Handlingsplan
links = Lenkjer
sources = Kjelder
actors = Aktørar
touchpoint = Kontaktpunkt
channel = Kanal

## Research methods

method-interview = Intervju
method-survey = Spørjeundersøking
method-focus-group = Fokusgruppe
method-usability-test = Brukartest
method-observation = Observasjon
method-diary = Dagbokstudie
method-support-tickets = Kundehenvendingar
method-chat-logs = Chatloggar
method-analytics = Bruksdata
method-sales-data = Salstal
method-competitor-analysis = Konkurrentanalyse
method-social-listening = Lytting i sosiale medium
method-workshop = Arbeidsmøte
method-reviews = Omtalar
method-event-log = Hendingslogg
method-assumption = Antaking

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
channel-social = Sosiale medium
channel-search = Søk
channel-ads = Annonsar
channel-store = Butikk
channel-mail = Post
channel-event = Arrangement
channel-partner = Partnar
channel-device = Eining
channel-word-of-mouth = Munnleg omtale

## Legend

legend-pain-point = P smertepunkt med alvorsgrad
legend-opportunity = O moglegheit med effekt og innsats (1–5)
legend-moment-of-truth = ★ sanninga sin augneblink
legend-two-feelings = strek: blanda kjensler i eitt steg
legend-no-feeling = prikka: ingen skår
legend-no-duration = stipla: varigheit ikkje kjend

## The curve and the map in words

# $score is a formatted number, $place the title of a stage or step.
story-start = Opplevinga byrjar på { $score } i «{ $place }».
story-lowest = Ho er lågast på { $score } i «{ $place }».
story-highest = Ho er høgast på { $score } i «{ $place }».
story-rise = Ho stig mest frå «{ $from }» til «{ $to }».
story-fall = Ho fell mest frå «{ $from }» til «{ $to }».
story-end = Ho sluttar på { $score } i «{ $place }».
story-none = Ingen kjensler er registrerte.
story-unscored = Inga kjensle har ein skår.
story-persona = { $persona }:
map-story = Eit reisekart med { $stages ->
    [one] { $stages } fase
   *[other] { $stages } fasar
} og { $steps } steg.

## Views

view-timeline = Tidslinje
view-flow = Flyt
in-words = Det same i ord
status = Status
rank = Nr.
opportunity = Moglegheit
value = Verdi
backlog = Etter verdi
quick-wins = Raske gevinstar
big-bets = Store satsingar
fill-ins = Småplukk
think-twice = Tenk ein gong til
not-rated = Utan effekt eller innsats
worst-moments = Dei verste augeblinka
top-opportunities = Gjer dette først
way-from = Frå
way-to = Til
view-log = Over tid
version-count = { $count ->
    [one] { $count } versjon
   *[other] { $count } versjonar
}
mean = Gjennomsnitt
lowest-moment = Lågaste augeblink
answered = med moglegheit
legend-target = stipla: mål
legend-met = ● mål nådd ○ ikkje nådd
legend-not-read = ✗ kan ikkje forståast, eller utan kart
view-plan = Frå i dag til framtida
plan-causes-hint = kva som lyfter kurva
plan-pains-hint = kva det blir av dei
plan-falls = Kurva fell
unexplained = Uforklart
fate-gone = Borte
fate-eased = Letta
fate-left = Står att
fate-new = Ny
legend-today = stipla linje: i dag
legend-fates = ✓ svara på ✗ står att + ny
pains-answered = { $answered } av { $all } smertepunkt i dag er svara på

## What differs between two versions

what-changes = Kva som blir endra
before = Før
after = Etter
legend-before = stipla linje: før
overlay = Overlagt
side-by-side = Side om side
swipe = Skyv
fit-to-width = Tilpass breidda
skip-to-changes = Gå til lista over endringar
drawings = Teikningar
overlay-hint = Det nye kartet, med endringane merkte
both-maps = Det gamle og det nye kartet
swipe-hint = Kor mykje av det gamle kartet som er vist, frå venstre
classes-shown = Klassar som er viste
drawing-needs-script = Denne teikninga er stor: eit skript opnar ho. Lista seier kvar endring.
class-breaking = brytande
class-substantive = vesentleg
class-data = data
class-editorial = språkleg
class-cosmetic = kosmetisk
change-added = lagt til
change-removed = fjerna
change-moved = flytta
change-moved-from = flytta hit frå { $place }
change-here-too = no òg her
change-placed = plassert her
change-not-here = ikkje lenger her
change-reworded = omformulert
change-formatting = formatering eller lenkjer endra
change-split = delt
change-merged = slått saman
better = betre
worse = verre
better-for-customer = Betre for kunden
worse-for-customer = Verre for kunden
newly-known = Nytt i kartet
no-longer-listed = Ikkje lenger oppført
and-more = { $count } til
nothing-changes = Ingenting blir endra.
# $count and $all are numbers.
changes-shown = { $count } av { $all } endringar er viste
change-count = { $count ->
    [one] { $count } endring
   *[other] { $count } endringar
}

## Time: the words by which lengths are known, and how lengths are told

units-minute = minutt min
units-hour = time timar t
units-day = dag dagar døgn
units-week = veke veker
units-month = månad månader
units-year = år
minute-count = { $count } minutt
hour-count = { $count ->
    [one] { $count } time
   *[other] { $count } timar
}
day-count = { $count ->
    [one] { $count } dag
   *[other] { $count } dagar
}
week-count = { $count ->
    [one] { $count } veke
   *[other] { $count } veker
}
month-count = { $count ->
    [one] { $count } månad
   *[other] { $count } månader
}
year-count = { $count } år

## Pages and accessibility

skip-to-map = Hopp til kartet
page-of = Side { $page } av { $pages }
curve-table = Opplevinga i tal
lane = Rad
back-to-top = Til toppen

## Tools of a page

search = Søk
# $n and $all are numbers.
search-found = Funne: { $n }
nothing-found = Fann ingenting
filter = Filter
clear-filters = Nullstill filter
# $n and $all are numbers.
items-shown = Vist: { $n } av { $all }
only-unanswered = Berre utan svar
zoom = Zoom
zoom-in = Zoom inn
zoom-out = Zoom ut
zoom-to-fit = Tilpass
collapse = Slå saman
present = Presenter
previous = Førre
next = Neste
close = Lukk
copy-link = Kopier lenkje
copied = Lenkja er kopiert
details = Detaljar
history = Historikk
views = Visingar
language = Språk
view-matrix = Kart
importance = Kor viktig
satisfaction = Kor nøgd
ownership = Kven som eig det
ownership-owned = Vårt eige
ownership-paid = Betalt
ownership-earned = Fortent
ownership-third-party = Ein tredjepart
ownership-competitor = Ein konkurrent
reason = Grunngjeving

## Numbers, quotation marks, lists

# One character each; the second parts thousands.
decimal-sign = { "," }
group-sign = { "\u00A0" }
percent = { $value }{ "\u00A0" }%
minus = { "−" }
quote-open = { "«" }
quote-close = { "»" }
list-and = og
