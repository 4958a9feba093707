### ferd’s built-in words: Swedish

## Kinds of map, and how far they have come

kind-current-state = Nuläge
kind-future-state = Framtida läge
kind-day-in-the-life = En dag i livet
kind-service-blueprint = Tjänstekarta
kind-empathy-map = Empatikarta
status-draft = Utkast
status-validated = Validerad
status-live = I bruk
status-archived = Arkiverad
state-actual = Faktisk
state-planned = Planerad
state-hypothesis = Hypotes

## Lanes: the title and the few words under it

lane-actions = Handlingar
lane-actions-hint = vad de gör
lane-thoughts = Tankar
lane-thoughts-hint = vad de tänker
lane-needs = Behov
lane-needs-hint = vad de behöver
lane-questions = Frågor
lane-questions-hint = vad de undrar
lane-quotes = Citat
lane-quotes-hint = med egna ord
lane-emotion = Upplevelse
lane-emotion-hint = hur det känns
lane-touchpoints = Kontaktpunkter
lane-touchpoints-hint = där vi möts
lane-moment-of-truth = Sanningens ögonblick
lane-moment-of-truth-hint = det som avgör
lane-pain-points = Smärtpunkter
lane-pain-points-hint = det som skaver
lane-gains = Höjdpunkter
lane-gains-hint = det som fungerar bra
lane-opportunities = Möjligheter
lane-opportunities-hint = vad vi kan göra
lane-metrics = Nyckeltal
lane-metrics-hint = vad vi mäter
lane-physical-evidence = Fysiska bevis
lane-physical-evidence-hint = vad de ser
lane-frontstage = Framför scenen
lane-frontstage-hint = det kunden ser
lane-backstage = Bakom scenen
lane-backstage-hint = det kunden inte ser
lane-support = Stödprocesser
lane-support-hint = det som bär upp
lane-images = Storyboard
lane-images-hint = så ser det ut
lane-notes = Anteckningar
lane-notes-hint = bra att veta
line-of-interaction = Interaktionslinje
line-of-visibility = Synlighetslinje
line-of-internal-interaction = Intern interaktionslinje

## The head of a map

customer-journey-map = Kundresekarta
scope = Omfattning
from-to = från { $start } till { $end }
owner = Ansvarig
team = Team
version = Version
created = Skapad
reviewed = Senast granskad
evidence = Underlag
segment = Segment
regions = Regioner
tags = Etiketter
scenario = Scenario
goal = Mål
expectations = Förväntningar
summary = Sammanfattning
overall-experience = Samlad upplevelse
score-of-range = på skalan { $min }…{ $max }
# $count is a number.
pain-point-count = { $count ->
    [one] { $count } smärtpunkt
   *[other] { $count } smärtpunkter
}
opportunity-count = { $count ->
    [one] { $count } möjlighet
   *[other] { $count } möjligheter
}
all-answered = alla besvarade
none-open = inga öppna
all-open-answered = alla öppna besvarade
unanswered-count = { $count ->
    [one] { $count } obesvarad
   *[other] { $count } obesvarade
}
source-count = { $count ->
    [one] { $count } källa
   *[other] { $count } källor
}

## Personas and the empathy map

persona = Persona
goals = Mål
needs = Behov
jobs = Jobs to be done
motivations = Motiveras av
frustrations = Kämpar med
tasks = Uppgifter
behaviours = Beteenden
values = Värderingar
preferred-channels = Föredragna kanaler
accessibility-needs = Tillgänglighetsbehov
facts = Fakta
about = Om
proto-persona = Proto-persona
persona-kind-customer = Kund
persona-kind-user = Användare
persona-kind-buyer = Köpare
persona-kind-employee = Medarbetare
persona-kind-citizen = Medborgare
persona-kind-patient = Patient
persona-kind-partner = Partner
says = Säger
thinks = Tänker
does = Gör
feels = Känner
pains = Smärtor
gains = Vinster

## Cards: pain points, opportunities, metrics

impact = Effekt
effort = Insats
feasibility = Genomförbarhet
reach = Räckvidd
confidence = Säkerhet
due = Klart senast
severity = Allvarlighetsgrad
severity-low = Låg
severity-medium = Medel
severity-high = Hög
severity-critical = Kritisk
frequency = Frekvens
affected = Berörda
cost = Kostnad
cause = Orsak
workaround = Tillfällig lösning
unanswered = ingen möjlighet ännu
answered-by = Besvaras av
addresses = Svarar på
pain-status-open = Öppen
pain-status-resolved = Löst
pain-status-wont-fix = Åtgärdas inte
opportunity-status-idea = Idé
opportunity-status-planned = Planerad
opportunity-status-in-progress = Pågår
opportunity-status-done = Klar
opportunity-status-rejected = Avfärdad
how-might-we = Hur kan vi
target = Målvärde
baseline = Utgångsvärde
higher-is-better = Högre är bättre
lower-is-better = Lägre är bättre
sample = n = { $n }

## Structure

stages = Faser
stage = Fas
steps = Steg
step = Steg
phase-before = Före
phase-during = Under
phase-after = Efter
optional = Valfritt
duration = Varaktighet
share = Andel
transition-loop = Slinga
transition-branch = Förgrening
transition-skip = Hoppar över
transition-back = Tillbaka
transition-drop-off = Avhopp
transition-handover = Överlämning
context-carried = Kontexten följer med
context-lost = Kontexten går förlorad
whole-journey = Hela resan
plan = Handlingsplan
links = Länkar
sources = Källor
actors = Aktörer
touchpoint = Kontaktpunkt
channel = Kanal

## Research methods

method-interview = Intervju
method-survey = Enkät
method-focus-group = Fokusgrupp
method-usability-test = Användbarhetstest
method-observation = Observation
method-diary = Dagboksstudie
method-support-tickets = Supportärenden
method-chat-logs = Chattloggar
method-analytics = Användningsdata
method-sales-data = Försäljningsdata
method-competitor-analysis = Konkurrentanalys
method-social-listening = Lyssning i sociala medier
method-workshop = Workshop
method-reviews = Omdömen
method-event-log = Händelselogg
method-assumption = Antagande

## Feelings

emotion-very-negative = Mycket negativ
emotion-negative = Negativ
emotion-neutral = Neutral
emotion-positive = Positiv
emotion-very-positive = Mycket positiv

## Built-in channels

channel-web = Webb
channel-app = App
channel-email = E-post
channel-sms = Sms
channel-chat = Chatt
channel-chatbot = Chattbot
channel-phone = Telefon
channel-social = Sociala medier
channel-search = Sök
channel-ads = Annonser
channel-store = Butik
channel-mail = Brev
channel-event = Evenemang
channel-partner = Partner
channel-device = Enhet
channel-word-of-mouth = Mun till mun

## Legend

legend-pain-point = P smärtpunkt med allvarlighetsgrad
legend-opportunity = O möjlighet med effekt och insats (1–5)
legend-moment-of-truth = ★ sanningens ögonblick
legend-two-feelings = streck: blandade känslor i ett steg
legend-no-feeling = prickat: ingen poäng
legend-no-duration = streckad: varaktighet okänd

## The curve and the map in words

# $score is a formatted number, $place the title of a stage or step.
story-start = Upplevelsen börjar på { $score } i ”{ $place }”.
story-lowest = Den är lägst på { $score } i ”{ $place }”.
story-highest = Den är högst på { $score } i ”{ $place }”.
story-rise = Den stiger mest från ”{ $from }” till ”{ $to }”.
story-fall = Den faller mest från ”{ $from }” till ”{ $to }”.
story-end = Den slutar på { $score } i ”{ $place }”.
story-none = Inga känslor är registrerade.
story-unscored = Ingen känsla har en poäng.
story-persona = { $persona }:
map-story = En kundresekarta med { $stages ->
    [one] { $stages } fas
   *[other] { $stages } faser
} och { $steps } steg.

## Views

view-timeline = Tidslinje
view-flow = Flöde
in-words = Samma sak i ord
status = Status
rank = Nr
opportunity = Möjlighet
value = Värde
backlog = I värdeordning
quick-wins = Snabba vinster
big-bets = Stora satsningar
fill-ins = Småfix
think-twice = Tänk en gång till
not-rated = Utan effekt eller insats
worst-moments = De värsta stunderna
top-opportunities = Gör det här först
way-from = Från
way-to = Till
view-log = Över tid
version-count = { $count ->
    [one] { $count } version
   *[other] { $count } versioner
}
mean = Medelvärde
lowest-moment = Lägsta ögonblick
answered = med möjlighet
legend-target = streckad: mål
legend-met = ● mål nått ○ ej nått
legend-not-read = ✗ kan inte förstås, eller utan karta
view-plan = Från i dag till framtiden
plan-causes-hint = vad som lyfter kurvan
plan-pains-hint = vad det blir av dem
plan-falls = Kurvan faller
unexplained = Oförklarat
fate-gone = Borta
fate-eased = Lindrad
fate-left = Kvar
fate-new = Ny
legend-today = streckad linje: i dag
legend-fates = ✓ besvarad ✗ kvar + ny
pains-answered = { $answered } av { $all } smärtpunkter i dag besvaras

## What differs between two versions

what-changes = Vad som ändras
before = Före
after = Efter
legend-before = streckad linje: före
overlay = Överlagrad
side-by-side = Sida vid sida
swipe = Svep
fit-to-width = Anpassa till bredden
skip-to-changes = Gå till listan över ändringar
drawings = Ritningar
overlay-hint = Den nya kartan, med ändringarna markerade
both-maps = Den gamla och den nya kartan
swipe-hint = Hur mycket av den gamla kartan som visas, från vänster
classes-shown = Klasser som visas
drawing-needs-script = Den här ritningen är stor: ett skript öppnar den. Listan säger varje ändring.
class-breaking = brytande
class-substantive = väsentlig
class-data = data
class-editorial = språklig
class-cosmetic = kosmetisk
change-added = tillagt
change-removed = borttaget
change-moved = flyttat
change-moved-from = flyttat hit från { $place }
change-here-too = nu även här
change-placed = placerad här
change-not-here = inte längre här
change-reworded = omformulerat
change-formatting = formatering eller länkar ändrade
change-split = delad
change-merged = sammanslagna
better = bättre
worse = sämre
better-for-customer = Bättre för kunden
worse-for-customer = Sämre för kunden
newly-known = Nytt i kartan
no-longer-listed = Inte längre upptaget
and-more = { $count } till
nothing-changes = Inget ändras.
# $count and $all are numbers.
changes-shown = { $count } av { $all } ändringar visas
change-count = { $count ->
    [one] { $count } ändring
   *[other] { $count } ändringar
}

## Time: the words by which lengths are known, and how lengths are told

units-minute = minut minuter min
units-hour = timme timmar h tim
units-day = dag dagar dygn
units-week = vecka veckor
units-month = månad månader
units-year = år
minute-count = { $count ->
    [one] { $count } minut
   *[other] { $count } minuter
}
hour-count = { $count ->
    [one] { $count } timme
   *[other] { $count } timmar
}
day-count = { $count ->
    [one] { $count } dag
   *[other] { $count } dagar
}
week-count = { $count ->
    [one] { $count } vecka
   *[other] { $count } veckor
}
month-count = { $count ->
    [one] { $count } månad
   *[other] { $count } månader
}
year-count = { $count } år

## Pages and accessibility

skip-to-map = Hoppa till kartan
page-of = Sida { $page } av { $pages }
curve-table = Upplevelsen i siffror
lane = Rad
back-to-top = Till toppen

## Tools of a page

search = Sök
# $n and $all are numbers.
search-found = Hittade: { $n }
nothing-found = Inget hittat
filter = Filter
clear-filters = Rensa filter
# $n and $all are numbers.
items-shown = Visas: { $n } av { $all }
only-unanswered = Bara obesvarade
zoom = Zooma
zoom-in = Zooma in
zoom-out = Zooma ut
zoom-to-fit = Anpassa
collapse = Fäll ihop
present = Presentera
previous = Föregående
next = Nästa
close = Stäng
copy-link = Kopiera länk
copied = Länken är kopierad
details = Detaljer
history = Historik
views = Vyer
language = Språk
view-matrix = Karta
importance = Betydelse
satisfaction = Nöjdhet
ownership = Vem som äger det
ownership-owned = Vår egen
ownership-paid = Betald
ownership-earned = Förtjänad
ownership-third-party = En tredje parts
ownership-competitor = En konkurrents
reason = Skäl

## Numbers, quotation marks, lists

# One character each; the second parts thousands.
decimal-sign = { "," }
group-sign = { "\u00A0" }
percent = { $value }{ "\u00A0" }%
minus = { "−" }
quote-open = { "”" }
quote-close = { "”" }
list-and = och
