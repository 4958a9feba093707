### ferd’s built-in words: Dutch

## Kinds of map, and how far they have come

kind-current-state = Huidige situatie
kind-future-state = Toekomstige situatie
kind-day-in-the-life = Een dag uit het leven
kind-service-blueprint = Service blueprint
kind-empathy-map = Empathiekaart
status-draft = Concept
status-validated = Gevalideerd
status-live = In gebruik
status-archived = Gearchiveerd
state-actual = Feitelijk
state-planned = Gepland
state-hypothesis = Hypothese

## Lanes: the title and the few words under it

lane-actions = Acties
lane-actions-hint = wat ze doen
lane-thoughts = Gedachten
lane-thoughts-hint = wat ze denken
lane-needs = Behoeften
lane-needs-hint = wat ze nodig hebben
lane-questions = Vragen
lane-questions-hint = wat ze zich afvragen
lane-quotes = Citaten
lane-quotes-hint = in eigen woorden
lane-emotion = Beleving
lane-emotion-hint = hoe ze zich voelen
lane-touchpoints = Contactpunten
lane-touchpoints-hint = waar we elkaar ontmoeten
lane-moment-of-truth = Moment van de waarheid
lane-moment-of-truth-hint = wat de doorslag geeft
lane-pain-points = Pijnpunten
lane-pain-points-hint = waar het wringt
lane-gains = Pluspunten
lane-gains-hint = wat goed gaat
lane-opportunities = Kansen
lane-opportunities-hint = wat we kunnen doen
lane-metrics = Meetwaarden
lane-metrics-hint = wat we meten
lane-physical-evidence = Fysiek bewijs
lane-physical-evidence-hint = wat ze zien
lane-frontstage = Frontstage
lane-frontstage-hint = wat zichtbaar gebeurt
lane-backstage = Backstage
lane-backstage-hint = wat onzichtbaar blijft
lane-support = Ondersteunende processen
lane-support-hint = wat alles draagt
lane-images = Storyboard
lane-images-hint = hoe het eruitziet
lane-notes = Notities
lane-notes-hint = goed om te weten
line-of-interaction = Interactielijn
line-of-visibility = Zichtbaarheidslijn
line-of-internal-interaction = Interne interactielijn

## The head of a map

customer-journey-map = Klantreiskaart
scope = Afbakening
from-to = van { $start } tot { $end }
owner = Eigenaar
team = Team
version = Versie
created = Gemaakt
reviewed = Laatst beoordeeld
evidence = Onderbouwing
segment = Segment
regions = Regio’s
tags = Labels
scenario = Scenario
goal = Doel
expectations = Verwachtingen
summary = Samenvatting
overall-experience = Totale beleving
score-of-range = op de schaal { $min }…{ $max }
# $count is a number.
pain-point-count = { $count ->
    [one] { $count } pijnpunt
   *[other] { $count } pijnpunten
}
opportunity-count = { $count ->
    [one] { $count } kans
   *[other] { $count } kansen
}
all-answered = allemaal beantwoord
none-open = geen open
all-open-answered = alle open punten beantwoord
unanswered-count = { $count } onbeantwoord
source-count = { $count ->
    [one] { $count } bron
   *[other] { $count } bronnen
}

## Personas and the empathy map

persona = Persona
goals = Doelen
needs = Behoeften
jobs = Te klaren taken
motivations = Gemotiveerd door
frustrations = Worstelt met
tasks = Taken
behaviours = Gedrag
values = Waarden
preferred-channels = Voorkeurskanalen
accessibility-needs = Toegankelijkheidsbehoeften
facts = Feiten
about = Over
proto-persona = Proto-persona
persona-kind-customer = Klant
persona-kind-user = Gebruiker
persona-kind-buyer = Inkoper
persona-kind-employee = Medewerker
persona-kind-citizen = Burger
persona-kind-patient = Patiënt
persona-kind-partner = Partner
says = Zegt
thinks = Denkt
does = Doet
feels = Voelt
pains = Pijnpunten
gains = Voordelen

## Cards: pain points, opportunities, metrics

impact = Impact
effort = Inspanning
feasibility = Haalbaarheid
reach = Bereik
confidence = Zekerheid
due = Deadline
severity = Ernst
severity-low = Laag
severity-medium = Gemiddeld
severity-high = Hoog
severity-critical = Kritiek
frequency = Frequentie
affected = Getroffen
cost = Kosten
cause = Oorzaak
workaround = Noodoplossing
unanswered = nog geen kans benoemd
answered-by = Beantwoord door
addresses = Antwoord op
pain-status-open = Open
pain-status-resolved = Opgelost
pain-status-wont-fix = Wordt niet opgelost
opportunity-status-idea = Idee
opportunity-status-planned = Gepland
opportunity-status-in-progress = Bezig
opportunity-status-done = Klaar
opportunity-status-rejected = Afgewezen
how-might-we = Hoe kunnen we
target = Streefwaarde
baseline = Beginwaarde
higher-is-better = Hoger is beter
lower-is-better = Lager is beter
sample = n = { $n }

## Structure

stages = Fasen
stage = Fase
steps = Stappen
step = Stap
phase-before = Vooraf
phase-during = Tijdens
phase-after = Achteraf
optional = Optioneel
duration = Duur
share = Aandeel
transition-loop = Lus
transition-branch = Vertakking
transition-skip = Overslaan
transition-back = Terug
transition-drop-off = Afhaken
transition-handover = Overdracht
context-carried = Context gaat mee
context-lost = Context gaat verloren
whole-journey = De hele reis
plan = Actieplan
links = Links
sources = Bronnen
actors = Actoren
touchpoint = Contactpunt
channel = Kanaal

## Research methods

method-interview = Interview
method-survey = Enquête
method-focus-group = Focusgroep
method-usability-test = Gebruikerstest
method-observation = Observatie
method-diary = Dagboekstudie
method-support-tickets = Supporttickets
method-chat-logs = Chatlogs
method-analytics = Gebruiksdata
method-sales-data = Verkoopcijfers
method-competitor-analysis = Concurrentieanalyse
method-social-listening = Social listening
method-workshop = Workshop
method-reviews = Recensies
method-event-log = Gebeurtenissenlog
method-assumption = Aanname

## Feelings

emotion-very-negative = Zeer negatief
emotion-negative = Negatief
emotion-neutral = Neutraal
emotion-positive = Positief
emotion-very-positive = Zeer positief

## Built-in channels

channel-web = Web
channel-app = App
channel-email = E-mail
channel-sms = Sms
channel-chat = Chat
channel-chatbot = Chatbot
channel-phone = Telefoon
channel-social = Sociale media
channel-search = Zoeken
channel-ads = Advertenties
channel-store = Winkel
channel-mail = Post
channel-event = Evenement
channel-partner = Partner
channel-device = Apparaat
channel-word-of-mouth = Mond-tot-mond

## Legend

legend-pain-point = P pijnpunt met ernst
legend-opportunity = O kans met impact en inspanning (1–5)
legend-moment-of-truth = ★ moment van de waarheid
legend-two-feelings = balk: gemengde gevoelens in één stap
legend-no-feeling = gestippeld: geen score
legend-no-duration = gestreept: duur onbekend

## The curve and the map in words

# $score is a formatted number, $place the title of a stage or step.
story-start = De beleving begint op { $score } bij “{ $place }”.
story-lowest = Ze is het laagst op { $score } bij “{ $place }”.
story-highest = Ze is het hoogst op { $score } bij “{ $place }”.
story-rise = Ze stijgt het meest van “{ $from }” naar “{ $to }”.
story-fall = Ze daalt het meest van “{ $from }” naar “{ $to }”.
story-end = Ze eindigt op { $score } bij “{ $place }”.
story-none = Er zijn geen gevoelens vastgelegd.
story-unscored = Geen gevoel heeft een score.
story-persona = { $persona }:
map-story = Een klantreiskaart met { $stages ->
    [one] { $stages } fase
   *[other] { $stages } fasen
} en { $steps ->
    [one] { $steps } stap
   *[other] { $steps } stappen
}.

## Views

view-timeline = Tijdlijn
view-flow = Stroom
in-words = Hetzelfde in woorden
status = Status
rank = Nr.
opportunity = Kans
value = Waarde
backlog = Op volgorde van waarde
quick-wins = Snelle winst
big-bets = Grote inzetten
fill-ins = Kleine klussen
think-twice = Nog eens nadenken
not-rated = Zonder impact of inspanning
worst-moments = De slechtste momenten
top-opportunities = Wat eerst te doen
way-from = Van
way-to = Naar
view-log = In de tijd
version-count = { $count ->
    [one] { $count } versie
   *[other] { $count } versies
}
mean = Gemiddelde
lowest-moment = Laagste moment
answered = met kans
legend-target = gestreept: doel
legend-met = ● doel gehaald ○ niet gehaald
legend-not-read = ✗ niet te begrijpen, of geen kaart
view-plan = Van nu naar straks
plan-causes-hint = wat de curve optilt
plan-pains-hint = wat ervan wordt
plan-falls = De curve daalt
unexplained = Onverklaard
fate-gone = Weg
fate-eased = Verlicht
fate-left = Blijft
fate-new = Nieuw
legend-today = stippellijn: nu
legend-fates = ✓ beantwoord ✗ blijft + nieuw
pains-answered = { $answered } van { $all } pijnpunten van nu beantwoord

## What differs between two versions

what-changes = Wat er verandert
before = Voor
after = Na
legend-before = stippellijn: voor
overlay = Over elkaar
side-by-side = Naast elkaar
swipe = Schuiven
fit-to-width = Passend op breedte
skip-to-changes = Naar de lijst met wijzigingen
drawings = Tekeningen
overlay-hint = De nieuwe kaart, met gemarkeerde wijzigingen
both-maps = De oude en de nieuwe kaart
swipe-hint = Hoeveel van de oude kaart zichtbaar is, vanaf links
classes-shown = Getoonde klassen
drawing-needs-script = Deze tekening is groot: een script opent haar. De lijst noemt elke wijziging.
class-breaking = brekend
class-substantive = inhoudelijk
class-data = gegevens
class-editorial = redactioneel
class-cosmetic = cosmetisch
change-added = toegevoegd
change-removed = verwijderd
change-moved = verplaatst
change-moved-from = hierheen verplaatst van { $place }
change-here-too = nu ook hier
change-placed = hier geplaatst
change-not-here = niet meer hier
change-reworded = anders geformuleerd
change-formatting = opmaak of links gewijzigd
change-split = gesplitst
change-merged = samengevoegd
better = beter
worse = slechter
better-for-customer = Beter voor de klant
worse-for-customer = Slechter voor de klant
newly-known = Nieuw bekend
no-longer-listed = Niet meer vermeld
and-more = nog { $count }
nothing-changes = Er verandert niets.
# $count and $all are numbers.
changes-shown = { $count } van { $all } wijzigingen getoond
change-count = { $count ->
    [one] { $count } wijziging
   *[other] { $count } wijzigingen
}

## Time: the words by which lengths are known, and how lengths are told

units-minute = minuut minuten min
units-hour = uur uren u
units-day = dag dagen
units-week = week weken
units-month = maand maanden
units-year = jaar jaren
minute-count = { $count ->
    [one] { $count } minuut
   *[other] { $count } minuten
}
hour-count = { $count } uur
day-count = { $count ->
    [one] { $count } dag
   *[other] { $count } dagen
}
week-count = { $count ->
    [one] { $count } week
   *[other] { $count } weken
}
month-count = { $count ->
    [one] { $count } maand
   *[other] { $count } maanden
}
year-count = { $count } jaar

## Pages and accessibility

skip-to-map = Naar de kaart
page-of = Pagina { $page } van { $pages }
curve-table = De beleving in cijfers
lane = Rij
back-to-top = Naar boven

## Tools of a page

search = Zoeken
# $n and $all are numbers.
search-found = Gevonden: { $n }
nothing-found = Niets gevonden
filter = Filteren
clear-filters = Filters wissen
# $n and $all are numbers.
items-shown = Getoond: { $n } van { $all }
only-unanswered = Alleen onbeantwoorde
zoom = Zoom
zoom-in = Inzoomen
zoom-out = Uitzoomen
zoom-to-fit = Passend
collapse = Inklappen
present = Presenteren
previous = Vorige
next = Volgende
close = Sluiten
copy-link = Link kopiëren
copied = Link gekopieerd
details = Details
history = Geschiedenis
views = Weergaven
language = Taal
view-matrix = Kaart
importance = Belang
satisfaction = Tevredenheid
ownership = Van wie het is
ownership-owned = Van ons
ownership-paid = Betaald
ownership-earned = Verdiend
ownership-third-party = Van een derde
ownership-competitor = Van een concurrent
reason = Reden

## Numbers, quotation marks, lists

# One character each; the second parts thousands.
decimal-sign = { "," }
group-sign = { "." }
percent = { $value }%
minus = { "−" }
quote-open = { "“" }
quote-close = { "”" }
list-and = en
