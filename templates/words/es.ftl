### ferd’s built-in words: Spanish

## Kinds of map, and how far they have come

kind-current-state = Estado actual
kind-future-state = Estado futuro
kind-day-in-the-life = Un día en la vida
kind-service-blueprint = Blueprint de servicio
kind-empathy-map = Mapa de empatía
status-draft = Borrador
status-validated = Validado
status-live = En uso
status-archived = Archivado
state-actual = Real
state-planned = Planificado
state-hypothesis = Hipótesis

## Lanes: the title and the few words under it

lane-actions = Acciones
lane-actions-hint = lo que hacen
lane-thoughts = Pensamientos
lane-thoughts-hint = lo que piensan
lane-needs = Necesidades
lane-needs-hint = lo que necesitan
lane-questions = Preguntas
lane-questions-hint = lo que se preguntan
lane-quotes = Citas
lane-quotes-hint = en sus palabras
lane-emotion = Experiencia
lane-emotion-hint = cómo se sienten
lane-touchpoints = Puntos de contacto
lane-touchpoints-hint = dónde nos encontramos
lane-moment-of-truth = Momento de la verdad
lane-moment-of-truth-hint = lo que decide
lane-pain-points = Puntos de dolor
lane-pain-points-hint = lo que falla
lane-gains = Puntos fuertes
lane-gains-hint = lo que funciona bien
lane-opportunities = Oportunidades
lane-opportunities-hint = lo que podríamos hacer
lane-metrics = Métricas
lane-metrics-hint = lo que medimos
lane-physical-evidence = Evidencias físicas
lane-physical-evidence-hint = lo que ven
lane-frontstage = De cara al público
lane-frontstage-hint = lo que se ve
lane-backstage = Entre bastidores
lane-backstage-hint = lo que no se ve
lane-support = Procesos de apoyo
lane-support-hint = lo que lo sostiene
lane-images = Storyboard
lane-images-hint = cómo se ve
lane-notes = Notas
lane-notes-hint = conviene saber
line-of-interaction = Línea de interacción
line-of-visibility = Línea de visibilidad
line-of-internal-interaction = Línea de interacción interna

## The head of a map

customer-journey-map = Mapa del recorrido del cliente
scope = Alcance
from-to = desde { $start } hasta { $end }
owner = Responsable
team = Equipo
version = Versión
created = Creado
reviewed = Revisado
evidence = Evidencias
segment = Segmento
regions = Regiones
tags = Etiquetas
scenario = Escenario
goal = Objetivo
expectations = Expectativas
summary = Resumen
overall-experience = Experiencia global
score-of-range = en la escala { $min }…{ $max }
# $count is a number.
pain-point-count = { $count ->
    [one] { $count } punto de dolor
   *[other] { $count } puntos de dolor
}
opportunity-count = { $count ->
    [one] { $count } oportunidad
   *[other] { $count } oportunidades
}
all-answered = todos con respuesta
none-open = ninguno abierto
all-open-answered = todos los abiertos con respuesta
unanswered-count = { $count } sin respuesta
source-count = { $count ->
    [one] { $count } fuente
   *[other] { $count } fuentes
}

## Personas and the empathy map

persona = Persona
goals = Objetivos
needs = Necesidades
jobs = Trabajos por hacer
motivations = Motivaciones
frustrations = Dificultades
tasks = Tareas
behaviours = Comportamientos
values = Valores
preferred-channels = Canales preferidos
accessibility-needs = Necesidades de accesibilidad
facts = Datos
about = Acerca de
proto-persona = Protopersona
persona-kind-customer = Cliente
persona-kind-user = Usuario
persona-kind-buyer = Comprador
persona-kind-employee = Empleado
persona-kind-citizen = Ciudadano
persona-kind-patient = Paciente
persona-kind-partner = Socio
says = Dice
thinks = Piensa
does = Hace
feels = Siente
pains = Dolores
gains = Beneficios

## Cards: pain points, opportunities, metrics

impact = Impacto
effort = Esfuerzo
feasibility = Viabilidad
reach = Alcance
confidence = Confianza
due = Fecha límite
severity = Gravedad
severity-low = Baja
severity-medium = Media
severity-high = Alta
severity-critical = Crítica
frequency = Frecuencia
affected = Afectados
cost = Coste
cause = Causa
workaround = Solución provisional
unanswered = aún sin oportunidad
answered-by = Respondido por
addresses = Responde a
pain-status-open = Abierto
pain-status-resolved = Resuelto
pain-status-wont-fix = No se resolverá
opportunity-status-idea = Idea
opportunity-status-planned = Planificada
opportunity-status-in-progress = En curso
opportunity-status-done = Hecha
opportunity-status-rejected = Descartada
how-might-we = Cómo podríamos
target = Meta
baseline = Valor inicial
higher-is-better = Cuanto más alto, mejor
lower-is-better = Cuanto más bajo, mejor
sample = n = { $n }

## Structure

stages = Etapas
stage = Etapa
steps = Pasos
step = Paso
phase-before = Antes
phase-during = Durante
phase-after = Después
optional = Opcional
duration = Duración
share = Proporción
transition-loop = Bucle
transition-branch = Bifurcación
transition-skip = Salto
transition-back = Vuelta atrás
transition-drop-off = Abandono
transition-handover = Traspaso
context-carried = El contexto se conserva
context-lost = El contexto se pierde
whole-journey = Todo el recorrido
plan = Plan de acción
links = Enlaces
sources = Fuentes
actors = Actores
touchpoint = Punto de contacto
channel = Canal

## Research methods

method-interview = Entrevista
method-survey = Encuesta
method-focus-group = Grupo focal
method-usability-test = Prueba de usabilidad
method-observation = Observación
method-diary = Estudio de diario
method-support-tickets = Incidencias de soporte
method-chat-logs = Registros de chat
method-analytics = Analítica
method-sales-data = Datos de ventas
method-competitor-analysis = Análisis de la competencia
method-social-listening = Escucha social
method-workshop = Taller
method-reviews = Reseñas
method-event-log = Registro de eventos
method-assumption = Suposición

## Feelings

emotion-very-negative = Muy negativo
emotion-negative = Negativo
emotion-neutral = Neutro
emotion-positive = Positivo
emotion-very-positive = Muy positivo

## Built-in channels

channel-web = Web
channel-app = App
channel-email = Correo electrónico
channel-sms = SMS
channel-chat = Chat
channel-chatbot = Chatbot
channel-phone = Teléfono
channel-social = Redes sociales
channel-search = Buscador
channel-ads = Anuncios
channel-store = Tienda
channel-mail = Correo postal
channel-event = Evento
channel-partner = Socio
channel-device = Dispositivo
channel-word-of-mouth = Boca a boca

## Legend

legend-pain-point = P punto de dolor y su gravedad
legend-opportunity = O oportunidad, impacto y esfuerzo (1–5)
legend-moment-of-truth = ★ momento de la verdad
legend-two-feelings = barra: sentimientos encontrados en un paso
legend-no-feeling = línea de puntos: sin puntuación
legend-no-duration = a trazos: duración desconocida

## The curve and the map in words

# $score is a formatted number, $place the title of a stage or step.
story-start = La experiencia empieza en { $score } en «{ $place }».
story-lowest = Su punto más bajo es { $score } en «{ $place }».
story-highest = Su punto más alto es { $score } en «{ $place }».
story-rise = Sube más de «{ $from }» a «{ $to }».
story-fall = Baja más de «{ $from }» a «{ $to }».
story-end = Termina en { $score } en «{ $place }».
story-none = No hay sentimientos registrados.
story-unscored = Ningún sentimiento tiene puntuación.
story-persona = { $persona }:
map-story = Un mapa del recorrido con { $stages ->
    [one] { $stages } etapa
   *[other] { $stages } etapas
} y { $steps ->
    [one] { $steps } paso
   *[other] { $steps } pasos
}.

## Views

view-timeline = Línea de tiempo
view-flow = Flujo
in-words = Lo mismo en palabras
status = Estado
rank = N.º
opportunity = Oportunidad
value = Valor
backlog = Por orden de valor
quick-wins = Victorias rápidas
big-bets = Grandes apuestas
fill-ins = Pequeños arreglos
think-twice = Pensarlo dos veces
not-rated = Sin impacto o esfuerzo
worst-moments = Los peores momentos
top-opportunities = Qué hacer primero
way-from = Desde
way-to = Hasta
view-log = A lo largo del tiempo
version-count = { $count ->
    [one] { $count } versión
   *[other] { $count } versiones
}
mean = Media
lowest-moment = Momento más bajo
answered = con oportunidad
legend-target = línea discontinua: objetivo
legend-met = ● objetivo alcanzado ○ no alcanzado
legend-not-read = ✗ no se entiende, o sin mapa
view-plan = De hoy al futuro
plan-causes-hint = lo que eleva la curva
plan-pains-hint = qué será de ellos
plan-falls = La curva baja
unexplained = Sin explicar
fate-gone = Desaparece
fate-eased = Aliviado
fate-left = Queda
fate-new = Nuevo
legend-today = línea discontinua: hoy
legend-fates = ✓ resuelto ✗ queda + nuevo
pains-answered = { $answered } de { $all } puntos de dolor de hoy resueltos

## What differs between two versions

what-changes = Qué cambia
before = Antes
after = Después
legend-before = línea discontinua: antes
overlay = Superpuesto
side-by-side = Lado a lado
swipe = Deslizar
fit-to-width = Ajustar al ancho
skip-to-changes = Ir a la lista de cambios
drawings = Dibujos
overlay-hint = El mapa nuevo, con los cambios marcados
both-maps = El mapa antiguo y el nuevo
swipe-hint = Cuánto se ve del mapa antiguo, desde la izquierda
classes-shown = Clases mostradas
drawing-needs-script = Este dibujo es grande: lo abre un script. La lista dice cada cambio.
class-breaking = con rotura
class-substantive = de fondo
class-data = datos
class-editorial = editorial
class-cosmetic = cosmético
change-added = añadido
change-removed = eliminado
change-moved = movido
change-moved-from = movido aquí desde { $place }
change-here-too = ahora también aquí
change-placed = colocado aquí
change-not-here = ya no está aquí
change-reworded = reformulado
change-formatting = formato o enlaces cambiados
change-split = dividido
change-merged = fusionado
better = mejor
worse = peor
better-for-customer = Mejor para el cliente
worse-for-customer = Peor para el cliente
newly-known = Nuevo en el mapa
no-longer-listed = Ya no figura
and-more = { $count } más
nothing-changes = Nada cambia.
# $count and $all are numbers.
changes-shown = { $count } de { $all } cambios mostrados
change-count = { $count ->
    [one] { $count } cambio
   *[other] { $count } cambios
}

## Time: the words by which lengths are known, and how lengths are told

units-minute = minuto minutos min
units-hour = hora horas h
units-day = día días d
units-week = semana semanas
units-month = mes meses
units-year = año años
minute-count = { $count ->
    [one] { $count } minuto
   *[other] { $count } minutos
}
hour-count = { $count ->
    [one] { $count } hora
   *[other] { $count } horas
}
day-count = { $count ->
    [one] { $count } día
   *[other] { $count } días
}
week-count = { $count ->
    [one] { $count } semana
   *[other] { $count } semanas
}
month-count = { $count ->
    [one] { $count } mes
   *[other] { $count } meses
}
year-count = { $count ->
    [one] { $count } año
   *[other] { $count } años
}

## Pages and accessibility

skip-to-map = Saltar al mapa
page-of = Página { $page } de { $pages }
curve-table = La experiencia en cifras
lane = Fila
back-to-top = Volver arriba

## Tools of a page

search = Buscar
# $n and $all are numbers.
search-found = Encontrados: { $n }
nothing-found = No se encontró nada
filter = Filtrar
clear-filters = Quitar filtros
# $n and $all are numbers.
items-shown = Se muestran: { $n } de { $all }
only-unanswered = Solo sin respuesta
zoom = Zoom
zoom-in = Acercar
zoom-out = Alejar
zoom-to-fit = Ajustar
collapse = Contraer
present = Presentar
previous = Anterior
next = Siguiente
close = Cerrar
copy-link = Copiar enlace
copied = Enlace copiado
details = Detalles
history = Historial
views = Vistas
language = Idioma
view-matrix = Mapa
importance = Importancia
satisfaction = Satisfacción
ownership = De quién es
ownership-owned = Propio
ownership-paid = Pagado
ownership-earned = Ganado
ownership-third-party = De un tercero
ownership-competitor = De un competidor
reason = Motivo

## Numbers, quotation marks, lists

# One character each; the second parts thousands.
decimal-sign = { "," }
group-sign = { "." }
percent = { $value }{ "\u00A0" }%
minus = { "−" }
quote-open = { "«" }
quote-close = { "»" }
list-and = y
