### ferd’s built-in words: Finnish

## Kinds of map, and how far they have come

kind-current-state = Nykytila
kind-future-state = Tavoitetila
kind-day-in-the-life = Päivä elämässä
kind-service-blueprint = Service blueprint
kind-empathy-map = Empatiakartta
status-draft = Luonnos
status-validated = Validoitu
status-live = Käytössä
status-archived = Arkistoitu
state-actual = Toteutunut
state-planned = Suunniteltu
state-hypothesis = Oletus

## Lanes: the title and the few words under it

lane-actions = Toiminta
lane-actions-hint = mitä he tekevät
lane-thoughts = Ajatukset
lane-thoughts-hint = mitä he ajattelevat
lane-needs = Tarpeet
lane-needs-hint = mitä he tarvitsevat
lane-questions = Kysymykset
lane-questions-hint = mitä he pohtivat
lane-quotes = Lainaukset
lane-quotes-hint = omin sanoin
lane-emotion = Kokemus
lane-emotion-hint = miltä heistä tuntuu
lane-touchpoints = Kosketuspisteet
lane-touchpoints-hint = missä kohtaamme
lane-moment-of-truth = Totuuden hetki
lane-moment-of-truth-hint = mikä ratkaisee
lane-pain-points = Kipupisteet
lane-pain-points-hint = mikä hiertää
lane-gains = Onnistumiset
lane-gains-hint = mikä toimii hyvin
lane-opportunities = Mahdollisuudet
lane-opportunities-hint = mitä voisimme tehdä
lane-metrics = Mittarit
lane-metrics-hint = mitä mittaamme
lane-physical-evidence = Fyysiset todisteet
lane-physical-evidence-hint = mitä he näkevät
lane-frontstage = Näkyvä toiminta
lane-frontstage-hint = mitä asiakas näkee
lane-backstage = Taustatoiminta
lane-backstage-hint = mikä jää näkymättömiin
lane-support = Tukiprosessit
lane-support-hint = mikä pitää pystyssä
lane-images = Kuvakäsikirjoitus
lane-images-hint = miltä se näyttää
lane-notes = Muistiinpanot
lane-notes-hint = hyvä tietää
line-of-interaction = Vuorovaikutusraja
line-of-visibility = Näkyvyysraja
line-of-internal-interaction = Sisäisen vuorovaikutuksen raja

## The head of a map

customer-journey-map = Asiakaspolkukartta
scope = Rajaus
from-to = { $start } – { $end }
owner = Vastuutaho
team = Tiimi
version = Versio
created = Luotu
reviewed = Tarkistettu
evidence = Tutkimusnäyttö
segment = Segmentti
regions = Alueet
tags = Tunnisteet
scenario = Skenaario
goal = Tavoite
expectations = Odotukset
summary = Yhteenveto
overall-experience = Kokonaiskokemus
score-of-range = asteikolla { $min }…{ $max }
# $count is a number.
pain-point-count = { $count ->
    [one] { $count } kipupiste
   *[other] { $count } kipupistettä
}
opportunity-count = { $count ->
    [one] { $count } mahdollisuus
   *[other] { $count } mahdollisuutta
}
all-answered = kaikkiin vastattu
none-open = yhtään ei avoinna
all-open-answered = kaikkiin avoimiin vastattu
unanswered-count = { $count } vailla vastausta
source-count = { $count ->
    [one] { $count } lähde
   *[other] { $count } lähdettä
}

## Personas and the empathy map

persona = Persoona
goals = Tavoitteet
needs = Tarpeet
jobs = Ratkaistavat tehtävät
motivations = Motivaatio
frustrations = Haasteet
tasks = Tehtävät
behaviours = Käyttäytyminen
values = Arvot
preferred-channels = Mieluisimmat kanavat
accessibility-needs = Saavutettavuustarpeet
facts = Perustiedot
about = Taustaa
proto-persona = Protopersoona
persona-kind-customer = Asiakas
persona-kind-user = Käyttäjä
persona-kind-buyer = Ostaja
persona-kind-employee = Työntekijä
persona-kind-citizen = Kansalainen
persona-kind-patient = Potilas
persona-kind-partner = Kumppani
says = Sanoo
thinks = Ajattelee
does = Tekee
feels = Tuntee
pains = Kipupisteet
gains = Hyödyt

## Cards: pain points, opportunities, metrics

impact = Vaikutus
effort = Työmäärä
feasibility = Toteutettavuus
reach = Kattavuus
confidence = Varmuus
due = Määräaika
severity = Vakavuus
severity-low = Lievä
severity-medium = Kohtalainen
severity-high = Vakava
severity-critical = Kriittinen
frequency = Toistuvuus
affected = Koskee
cost = Kustannus
cause = Syy
workaround = Kiertotie
unanswered = ei vielä mahdollisuutta
answered-by = Vastauksena
addresses = Vastaa kohtiin
pain-status-open = Avoin
pain-status-resolved = Ratkaistu
pain-status-wont-fix = Ei korjata
opportunity-status-idea = Idea
opportunity-status-planned = Suunniteltu
opportunity-status-in-progress = Käynnissä
opportunity-status-done = Valmis
opportunity-status-rejected = Hylätty
how-might-we = Kuinka voisimme
target = Tavoitearvo
baseline = Lähtöarvo
higher-is-better = Suurempi on parempi
lower-is-better = Pienempi on parempi
sample = n = { $n }

## Structure

stages = Vaiheet
stage = Vaihe
steps = Askeleet
step = Askel
phase-before = Ennen
phase-during = Aikana
phase-after = Jälkeen
optional = Valinnainen
duration = Kesto
share = Osuus
transition-loop = Silmukka
transition-branch = Haarautuma
transition-skip = Ohitus
transition-back = Paluu
transition-drop-off = Keskeytys
transition-handover = Siirto
context-carried = Tiedot siirtyvät mukana
context-lost = Tiedot katoavat
whole-journey = Koko polku
plan = Toimintasuunnitelma
links = Linkit
sources = Lähteet
actors = Toimijat
touchpoint = Kosketuspiste
channel = Kanava

## Research methods

method-interview = Haastattelu
method-survey = Kysely
method-focus-group = Ryhmäkeskustelu
method-usability-test = Käytettävyystesti
method-observation = Havainnointi
method-diary = Päiväkirjatutkimus
method-support-tickets = Tukipyynnöt
method-chat-logs = Chat-lokit
method-analytics = Käyttöanalytiikka
method-sales-data = Myyntitiedot
method-competitor-analysis = Kilpailija-analyysi
method-social-listening = Somekuuntelu
method-workshop = Työpaja
method-reviews = Arvostelut
method-event-log = Tapahtumaloki
method-assumption = Oletus

## Feelings

emotion-very-negative = Hyvin kielteinen
emotion-negative = Kielteinen
emotion-neutral = Neutraali
emotion-positive = Myönteinen
emotion-very-positive = Hyvin myönteinen

## Built-in channels

channel-web = Verkko
channel-app = Sovellus
channel-email = Sähköposti
channel-sms = Tekstiviesti
channel-chat = Chat
channel-chatbot = Chatbotti
channel-phone = Puhelin
channel-social = Sosiaalinen media
channel-search = Haku
channel-ads = Mainonta
channel-store = Myymälä
channel-mail = Posti
channel-event = Tapahtuma
channel-partner = Kumppani
channel-device = Laite
channel-word-of-mouth = Suusanallisesti

## Legend

legend-pain-point = P kipupiste ja sen vakavuus
legend-opportunity = O mahdollisuus, vaikutus ja työmäärä (1–5)
legend-moment-of-truth = ★ totuuden hetki
legend-two-feelings = palkki: ristiriitaisia tunteita samassa askeleessa
legend-no-feeling = pisteviiva: ei pistemäärää
legend-no-duration = katkoviiva: kesto ei tiedossa

## The curve and the map in words

# $score is a formatted number, $place the title of a stage or step.
story-start = Kokemus alkaa arvosta { $score } kohdassa ”{ $place }”.
story-lowest = Alimmillaan se on { $score } kohdassa ”{ $place }”.
story-highest = Ylimmillään se on { $score } kohdassa ”{ $place }”.
story-rise = Se nousee eniten välillä ”{ $from }” – ”{ $to }”.
story-fall = Se laskee eniten välillä ”{ $from }” – ”{ $to }”.
story-end = Se päättyy arvoon { $score } kohdassa ”{ $place }”.
story-none = Tunteita ei ole kirjattu.
story-unscored = Yhdelläkään tunteella ei ole pistemäärää.
story-persona = { $persona }:
map-story = Asiakaspolkukartta, jossa on { $stages ->
    [one] { $stages } vaihe
   *[other] { $stages } vaihetta
} ja { $steps ->
    [one] { $steps } askel
   *[other] { $steps } askelta
}.

## Views

view-timeline = Aikajana
view-flow = Kulku
in-words = Sama sanoin
status = Tila
rank = Nro
opportunity = Mahdollisuus
value = Arvo
backlog = Arvojärjestyksessä
quick-wins = Pikavoitot
big-bets = Suuret panostukset
fill-ins = Pikkuparannukset
think-twice = Harkitse vielä
not-rated = Ilman vaikutusta tai työmäärää
worst-moments = Heikoimmat hetket
top-opportunities = Tee ensin nämä
way-from = Mistä
way-to = Mihin
view-log = Ajan mittaan
version-count = { $count ->
    [one] { $count } versio
   *[other] { $count } versiota
}
mean = Keskiarvo
lowest-moment = Matalin hetki
answered = mahdollisuus olemassa
legend-target = katkoviiva: tavoite
legend-met = ● tavoite saavutettu ○ ei saavutettu
legend-not-read = ✗ ei ymmärrettävissä tai karttaa ei ole
view-plan = Tästä päivästä tulevaan
plan-causes-hint = mikä nostaa käyrää
plan-pains-hint = mitä niistä tulee
plan-falls = Käyrä laskee
unexplained = Selittämätön
fate-gone = Poissa
fate-eased = Helpottunut
fate-left = Jää
fate-new = Uusi
legend-today = katkoviiva: tänään
legend-fates = ✓ vastattu ✗ jää + uusi
pains-answered = Tämän päivän kipupisteistä vastattu: { $answered } / { $all }

## What differs between two versions

what-changes = Mikä muuttuu
before = Ennen
after = Jälkeen
legend-before = katkoviiva: ennen
overlay = Päällekkäin
side-by-side = Vierekkäin
swipe = Pyyhkäise
fit-to-width = Sovita leveyteen
skip-to-changes = Siirry muutosten luetteloon
drawings = Piirrokset
overlay-hint = Uusi kartta, muutokset merkittyinä
both-maps = Vanha ja uusi kartta
swipe-hint = Kuinka paljon vanhasta kartasta näkyy, vasemmalta
classes-shown = Näytettävät luokat
drawing-needs-script = Tämä piirros on suuri: komentosarja avaa sen. Luettelo kertoo jokaisen muutoksen.
class-breaking = rikkova
class-substantive = sisällöllinen
class-data = tiedot
class-editorial = kielellinen
class-cosmetic = ulkoasu
change-added = lisätty
change-removed = poistettu
change-moved = siirretty
change-moved-from = siirretty tänne: { $place }
change-here-too = nyt myös täällä
change-placed = sijoitettu tänne
change-not-here = ei enää täällä
change-reworded = muotoiltu uudelleen
change-formatting = muotoilu tai linkit muuttuneet
change-split = jaettu
change-merged = yhdistetty
better = parempi
worse = huonompi
better-for-customer = Parempi asiakkaalle
worse-for-customer = Huonompi asiakkaalle
newly-known = Uutta tietoa
no-longer-listed = Ei enää mainittu
and-more = { $count } muuta
nothing-changes = Mikään ei muutu.
# $count and $all are numbers.
changes-shown = { $count }/{ $all } muutosta näkyy
change-count = { $count ->
    [one] { $count } muutos
   *[other] { $count } muutosta
}

## Time: the words by which lengths are known, and how lengths are told

units-minute = minuutti minuuttia min
units-hour = tunti tuntia h t
units-day = päivä päivää pv vrk vuorokausi vuorokautta
units-week = viikko viikkoa vk
units-month = kuukausi kuukautta kk
units-year = vuosi vuotta v
minute-count = { $count ->
    [one] { $count } minuutti
   *[other] { $count } minuuttia
}
hour-count = { $count ->
    [one] { $count } tunti
   *[other] { $count } tuntia
}
day-count = { $count ->
    [one] { $count } päivä
   *[other] { $count } päivää
}
week-count = { $count ->
    [one] { $count } viikko
   *[other] { $count } viikkoa
}
month-count = { $count ->
    [one] { $count } kuukausi
   *[other] { $count } kuukautta
}
year-count = { $count ->
    [one] { $count } vuosi
   *[other] { $count } vuotta
}

## Pages and accessibility

skip-to-map = Siirry karttaan
page-of = Sivu { $page }/{ $pages }
curve-table = Kokemus lukuina
lane = Rivi
back-to-top = Takaisin ylös

## Tools of a page

search = Hae
# $n and $all are numbers.
search-found = Löytyi: { $n }
nothing-found = Mitään ei löytynyt
filter = Suodata
clear-filters = Poista suodattimet
# $n and $all are numbers.
items-shown = Näkyvissä: { $n } / { $all }
only-unanswered = Vain vailla vastausta
zoom = Zoomaus
zoom-in = Lähennä
zoom-out = Loitonna
zoom-to-fit = Sovita
collapse = Tiivistä
present = Esitä
previous = Edellinen
next = Seuraava
close = Sulje
copy-link = Kopioi linkki
copied = Linkki kopioitu
details = Tiedot
history = Historia
views = Näkymät
language = Kieli
view-matrix = Kartta
importance = Tärkeys
satisfaction = Tyytyväisyys
ownership = Kenen se on
ownership-owned = Oma
ownership-paid = Maksettu
ownership-earned = Ansaittu
ownership-third-party = Kolmannen osapuolen
ownership-competitor = Kilpailijan
reason = Perustelu

## Numbers, quotation marks, lists

# One character each; the second parts thousands.
decimal-sign = { "," }
group-sign = { "\u00A0" }
percent = { $value }{ "\u00A0" }%
minus = { "−" }
quote-open = { "”" }
quote-close = { "”" }
list-and = ja
