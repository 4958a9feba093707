### ferd’s built-in words: French

## Kinds of map, and how far they have come

kind-current-state = État actuel
kind-future-state = État futur
kind-day-in-the-life = Une journée type
kind-service-blueprint = Blueprint de service
kind-empathy-map = Carte d’empathie
status-draft = Brouillon
status-validated = Validée
status-live = En vigueur
status-archived = Archivée
state-actual = Observé
state-planned = Prévu
state-hypothesis = Hypothèse

## Lanes: the title and the few words under it

lane-actions = Actions
lane-actions-hint = ce qu’ils font
lane-thoughts = Pensées
lane-thoughts-hint = ce qu’ils pensent
lane-needs = Besoins
lane-needs-hint = ce qu’il leur faut
lane-questions = Questions
lane-questions-hint = ce qu’ils se demandent
lane-quotes = Citations
lane-quotes-hint = dans leurs mots
lane-emotion = Expérience
lane-emotion-hint = ce qu’ils ressentent
lane-touchpoints = Points de contact
lane-touchpoints-hint = là où l’on se rencontre
lane-moment-of-truth = Moment de vérité
lane-moment-of-truth-hint = ce qui décide
lane-pain-points = Points de friction
lane-pain-points-hint = ce qui coince
lane-gains = Points forts
lane-gains-hint = ce qui marche bien
lane-opportunities = Opportunités
lane-opportunities-hint = ce qu’on pourrait faire
lane-metrics = Indicateurs
lane-metrics-hint = ce qu’on mesure
lane-physical-evidence = Éléments tangibles
lane-physical-evidence-hint = ce qu’ils voient
lane-frontstage = Avant-scène
lane-frontstage-hint = ce que l’on montre
lane-backstage = Coulisses
lane-backstage-hint = ce qui reste invisible
lane-support = Processus de soutien
lane-support-hint = ce qui fait tenir
lane-images = Storyboard
lane-images-hint = à quoi ça ressemble
lane-notes = Notes
lane-notes-hint = bon à savoir
line-of-interaction = Ligne d’interaction
line-of-visibility = Ligne de visibilité
line-of-internal-interaction = Ligne d’interaction interne

## The head of a map

customer-journey-map = Carte du parcours client
scope = Périmètre
from-to = { $start } → { $end }
owner = Responsable
team = Équipe
version = Version
created = Créée le
reviewed = Dernière revue
evidence = Données d’appui
segment = Segment
regions = Régions
tags = Étiquettes
scenario = Scénario
goal = Objectif
expectations = Attentes
summary = Résumé
overall-experience = Expérience globale
score-of-range = sur une échelle { $min }…{ $max }
# $count is a number.
pain-point-count = { $count ->
    [one] { $count } point de friction
   *[other] { $count } points de friction
}
opportunity-count = { $count ->
    [one] { $count } opportunité
   *[other] { $count } opportunités
}
all-answered = tous traités
none-open = aucun ouvert
all-open-answered = tous les ouverts ont une réponse
unanswered-count = { $count ->
    [one] { $count } non traité
   *[other] { $count } non traités
}
source-count = { $count ->
    [one] { $count } source
   *[other] { $count } sources
}

## Personas and the empathy map

persona = Persona
goals = Objectifs
needs = Besoins
jobs = Missions à accomplir
motivations = Motivations
frustrations = Difficultés
tasks = Tâches
behaviours = Comportements
values = Valeurs
preferred-channels = Canaux préférés
accessibility-needs = Besoins d’accessibilité
facts = Repères
about = À propos
proto-persona = Proto-persona
persona-kind-customer = Client
persona-kind-user = Utilisateur
persona-kind-buyer = Acheteur
persona-kind-employee = Collaborateur
persona-kind-citizen = Citoyen
persona-kind-patient = Patient
persona-kind-partner = Partenaire
says = Dit
thinks = Pense
does = Fait
feels = Ressent
pains = Freins
gains = Bénéfices

## Cards: pain points, opportunities, metrics

impact = Impact
effort = Effort
feasibility = Faisabilité
reach = Portée
confidence = Confiance
due = Échéance
severity = Gravité
severity-low = Faible
severity-medium = Moyenne
severity-high = Élevée
severity-critical = Critique
frequency = Fréquence
affected = Personnes concernées
cost = Coût
cause = Cause
workaround = Contournement
unanswered = pas encore d’opportunité
answered-by = Traité par
addresses = Répond à
pain-status-open = Ouvert
pain-status-resolved = Résolu
pain-status-wont-fix = Ne sera pas traité
opportunity-status-idea = Idée
opportunity-status-planned = Prévue
opportunity-status-in-progress = En cours
opportunity-status-done = Terminée
opportunity-status-rejected = Écartée
how-might-we = Comment pourrions-nous
target = Cible
baseline = Valeur de départ
higher-is-better = Plus c’est haut, mieux c’est
lower-is-better = Plus c’est bas, mieux c’est
sample = n = { $n }

## Structure

stages = Étapes
stage = Étape
steps = Sous-étapes
step = Sous-étape
phase-before = Avant
phase-during = Pendant
phase-after = Après
optional = Facultatif
duration = Durée
share = Part
transition-loop = Boucle
transition-branch = Embranchement
transition-skip = Saut
transition-back = Retour
transition-drop-off = Abandon
transition-handover = Passage de relais
context-carried = Contexte transmis
context-lost = Contexte perdu
whole-journey = Tout le parcours
plan = Plan d’action
links = Liens
sources = Sources
actors = Acteurs
touchpoint = Point de contact
channel = Canal

## Research methods

method-interview = Entretien
method-survey = Enquête
method-focus-group = Groupe de discussion
method-usability-test = Test d’utilisabilité
method-observation = Observation
method-diary = Étude par journal
method-support-tickets = Tickets d’assistance
method-chat-logs = Historiques de chat
method-analytics = Données d’audience
method-sales-data = Données de vente
method-competitor-analysis = Analyse concurrentielle
method-social-listening = Écoute des réseaux sociaux
method-workshop = Atelier
method-reviews = Avis
method-event-log = Journal d’événements
method-assumption = Supposition

## Feelings

emotion-very-negative = Très négatif
emotion-negative = Négatif
emotion-neutral = Neutre
emotion-positive = Positif
emotion-very-positive = Très positif

## Built-in channels

channel-web = Web
channel-app = Application
channel-email = E-mail
channel-sms = SMS
channel-chat = Chat
channel-chatbot = Chatbot
channel-phone = Téléphone
channel-social = Réseaux sociaux
channel-search = Recherche
channel-ads = Publicité
channel-store = Magasin
channel-mail = Courrier
channel-event = Événement
channel-partner = Partenaire
channel-device = Appareil
channel-word-of-mouth = Bouche-à-oreille

## Legend

legend-pain-point = P point de friction et sa gravité
legend-opportunity = O opportunité, impact et effort (1–5)
legend-moment-of-truth = ★ moment de vérité
legend-two-feelings = barre{ "\u00A0" }: sentiments mêlés dans une même étape
legend-no-feeling = pointillés{ "\u00A0" }: pas de note
legend-no-duration = tirets{ "\u00A0" }: durée inconnue

## The curve and the map in words

# $score is a formatted number, $place the title of a stage or step.
story-start = L’expérience commence à { $score } à l’étape «{ "\u00A0" }{ $place }{ "\u00A0" }».
story-lowest = Elle est au plus bas à { $score } à l’étape «{ "\u00A0" }{ $place }{ "\u00A0" }».
story-highest = Elle est au plus haut à { $score } à l’étape «{ "\u00A0" }{ $place }{ "\u00A0" }».
story-rise = Elle monte le plus de «{ "\u00A0" }{ $from }{ "\u00A0" }» à «{ "\u00A0" }{ $to }{ "\u00A0" }».
story-fall = Elle baisse le plus de «{ "\u00A0" }{ $from }{ "\u00A0" }» à «{ "\u00A0" }{ $to }{ "\u00A0" }».
story-end = Elle se termine à { $score } à l’étape «{ "\u00A0" }{ $place }{ "\u00A0" }».
story-none = Aucun sentiment n’est relevé.
story-unscored = Aucun ressenti n’a de note.
story-persona = { $persona }{ "\u00A0" }:
map-story = Une carte de parcours avec { $stages ->
    [one] { $stages } étape
   *[other] { $stages } étapes
} et { $steps ->
    [one] { $steps } sous-étape
   *[other] { $steps } sous-étapes
}.

## Views

view-timeline = Frise chronologique
view-flow = Parcours
in-words = La même chose en mots
status = État
rank = N°
opportunity = Opportunité
value = Valeur
backlog = Par ordre d’intérêt
quick-wins = Gains rapides
big-bets = Grands projets
fill-ins = Petits plus
think-twice = À bien peser
not-rated = Sans impact ou effort
worst-moments = Les pires moments
top-opportunities = À faire en premier
way-from = De
way-to = Vers
view-log = Au fil du temps
version-count = { $count ->
    [one] { $count } version
   *[other] { $count } versions
}
mean = Moyenne
lowest-moment = Moment le plus bas
answered = avec une opportunité
legend-target = tirets : cible
legend-met = ● cible atteinte ○ manquée
legend-not-read = ✗ illisible, ou sans carte
view-plan = D’aujourd’hui à demain
plan-causes-hint = ce qui relève la courbe
plan-pains-hint = ce qu’ils deviennent
plan-falls = La courbe baisse
unexplained = Inexpliqué
fate-gone = Disparu
fate-eased = Atténué
fate-left = Reste
fate-new = Nouveau
legend-today = ligne en tirets : aujourd’hui
legend-fates = ✓ résolu ✗ reste + nouveau
pains-answered = { $answered } des { $all } points de friction d’aujourd’hui traités

## What differs between two versions

what-changes = Ce qui change
before = Avant
after = Après
legend-before = ligne pointillée : avant
overlay = Superposition
side-by-side = Côte à côte
swipe = Glisser
fit-to-width = Ajuster à la largeur
skip-to-changes = Aller à la liste des changements
drawings = Dessins
overlay-hint = La nouvelle carte, changements marqués
both-maps = L’ancienne carte et la nouvelle
swipe-hint = Part visible de l’ancienne carte, depuis la gauche
classes-shown = Classes affichées
drawing-needs-script = Ce dessin est grand : un script l’ouvre. La liste dit chaque changement.
class-breaking = cassant
class-substantive = de fond
class-data = données
class-editorial = rédactionnel
class-cosmetic = cosmétique
change-added = ajouté
change-removed = retiré
change-moved = déplacé
change-moved-from = déplacé ici depuis { $place }
change-here-too = maintenant aussi ici
change-placed = placé ici
change-not-here = n’est plus ici
change-reworded = reformulé
change-formatting = mise en forme ou liens modifiés
change-split = divisé
change-merged = fusionné
better = mieux
worse = moins bien
better-for-customer = Mieux pour le client
worse-for-customer = Moins bien pour le client
newly-known = Nouvellement connu
no-longer-listed = N’est plus mentionné
and-more = { $count } de plus
nothing-changes = Rien ne change.
# $count and $all are numbers.
changes-shown = { $count } changements affichés sur { $all }
change-count = { $count ->
    [one] { $count } changement
   *[other] { $count } changements
}

## Time: the words by which lengths are known, and how lengths are told

units-minute = minute minutes min
units-hour = heure heures h
units-day = jour jours j
units-week = semaine semaines
units-month = mois
units-year = an ans année années
minute-count = { $count ->
    [one] { $count } minute
   *[other] { $count } minutes
}
hour-count = { $count ->
    [one] { $count } heure
   *[other] { $count } heures
}
day-count = { $count ->
    [one] { $count } jour
   *[other] { $count } jours
}
week-count = { $count ->
    [one] { $count } semaine
   *[other] { $count } semaines
}
month-count = { $count } mois
year-count = { $count ->
    [one] { $count } an
   *[other] { $count } ans
}

## Pages and accessibility

skip-to-map = Aller à la carte
page-of = Page { $page } sur { $pages }
curve-table = L’expérience en chiffres
lane = Ligne
back-to-top = Haut de page

## Tools of a page

search = Rechercher
# $n and $all are numbers.
search-found = Trouvé : { $n }
nothing-found = Rien trouvé
filter = Filtrer
clear-filters = Effacer les filtres
# $n and $all are numbers.
items-shown = Affichés : { $n } sur { $all }
only-unanswered = Sans réponse seulement
zoom = Zoom
zoom-in = Agrandir
zoom-out = Réduire
zoom-to-fit = Ajuster
collapse = Replier
present = Présenter
previous = Précédent
next = Suivant
close = Fermer
copy-link = Copier le lien
copied = Lien copié
details = Détails
history = Historique
views = Vues
language = Langue
view-matrix = Carte
importance = Importance
satisfaction = Satisfaction
ownership = À qui il appartient
ownership-owned = À nous
ownership-paid = Payé
ownership-earned = Gagné
ownership-third-party = À un tiers
ownership-competitor = À un concurrent
reason = Raison

## Numbers, quotation marks, lists

# One character each; the second parts thousands.
decimal-sign = { "," }
group-sign = { "\u202F" }
percent = { $value }{ "\u00A0" }%
minus = { "−" }
quote-open = { "«\u00A0" }
quote-close = { "\u00A0»" }
list-and = et
