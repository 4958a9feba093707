### ferd’s built-in words: English

## Kinds of map, and how far they have come

kind-current-state = Current state
kind-future-state = Future state
kind-day-in-the-life = Day in the life
kind-service-blueprint = Service blueprint
kind-empathy-map = Empathy map
status-draft = Draft
status-validated = Validated
status-live = Live
status-archived = Archived
state-actual = Actual
state-planned = Planned
state-hypothesis = Hypothesis

## Lanes: the title and the few words under it

lane-actions = Actions
lane-actions-hint = what they do
lane-thoughts = Thoughts
lane-thoughts-hint = what they think
lane-needs = Needs
lane-needs-hint = what they need
lane-questions = Questions
lane-questions-hint = what they wonder
lane-quotes = Quotes
lane-quotes-hint = in their own words
lane-emotion = Experience
lane-emotion-hint = how they feel
lane-touchpoints = Touchpoints
lane-touchpoints-hint = where we meet
lane-moment-of-truth = Moment of truth
lane-moment-of-truth-hint = what decides it
lane-pain-points = Pain points
lane-pain-points-hint = what hurts
lane-gains = Gains
lane-gains-hint = what works well
lane-opportunities = Opportunities
lane-opportunities-hint = what we could do
lane-metrics = Metrics
lane-metrics-hint = what we measure
lane-physical-evidence = Physical evidence
lane-physical-evidence-hint = what they see
lane-frontstage = Frontstage
lane-frontstage-hint = what we show
lane-backstage = Backstage
lane-backstage-hint = what stays unseen
lane-support = Support processes
lane-support-hint = what holds it up
lane-images = Storyboard
lane-images-hint = how it looks
lane-notes = Notes
lane-notes-hint = good to know
line-of-interaction = Line of interaction
line-of-visibility = Line of visibility
line-of-internal-interaction = Line of internal interaction

## The head of a map

customer-journey-map = Customer journey map
scope = Scope
from-to = from { $start } to { $end }
owner = Owner
team = Team
version = Version
created = Created
reviewed = Reviewed
evidence = Evidence
segment = Segment
regions = Regions
tags = Tags
scenario = Scenario
goal = Goal
expectations = Expectations
summary = Summary
overall-experience = Overall experience
score-of-range = of { $min }…{ $max }
# $count is a number.
pain-point-count = { $count ->
    [one] { $count } pain point
   *[other] { $count } pain points
}
opportunity-count = { $count ->
    [one] { $count } opportunity
   *[other] { $count } opportunities
}
all-answered = all answered
none-open = none open
all-open-answered = all open ones answered
unanswered-count = { $count } unanswered
source-count = { $count ->
    [one] { $count } source
   *[other] { $count } sources
}

## Personas and the empathy map

persona = Persona
goals = Goals
needs = Needs
jobs = Jobs to be done
motivations = Motivated by
frustrations = Struggles with
tasks = Tasks
behaviours = Behaviours
values = Values
preferred-channels = Preferred channels
accessibility-needs = Accessibility needs
facts = Facts
about = About
proto-persona = Proto-persona
persona-kind-customer = Customer
persona-kind-user = User
persona-kind-buyer = Buyer
persona-kind-employee = Employee
persona-kind-citizen = Citizen
persona-kind-patient = Patient
persona-kind-partner = Partner
says = Says
thinks = Thinks
does = Does
feels = Feels
pains = Pains
gains = Gains

## Cards: pain points, opportunities, metrics

impact = Impact
effort = Effort
feasibility = Feasibility
reach = Reach
confidence = Confidence
due = Due
severity = Severity
severity-low = Low
severity-medium = Medium
severity-high = High
severity-critical = Critical
frequency = Frequency
affected = Affected
cost = Cost
cause = Cause
workaround = Workaround
unanswered = no opportunity yet
answered-by = Answered by
addresses = Addresses
pain-status-open = Open
pain-status-resolved = Resolved
pain-status-wont-fix = Won’t fix
opportunity-status-idea = Idea
opportunity-status-planned = Planned
opportunity-status-in-progress = In progress
opportunity-status-done = Done
opportunity-status-rejected = Rejected
how-might-we = How might we
target = Target
baseline = Baseline
higher-is-better = Higher is better
lower-is-better = Lower is better
sample = n = { $n }

## Structure

stages = Stages
stage = Stage
steps = Steps
step = Step
phase-before = Before
phase-during = During
phase-after = After
optional = Optional
duration = Duration
share = Share
transition-loop = Loop
transition-branch = Branch
transition-skip = Skip
transition-back = Back
transition-drop-off = Drop-off
transition-handover = Hand-over
context-carried = Context carried over
context-lost = Context lost
whole-journey = Whole journey
plan = Action plan
links = Links
sources = Sources
actors = Actors
touchpoint = Touchpoint
channel = Channel

## Research methods

method-interview = Interview
method-survey = Survey
method-focus-group = Focus group
method-usability-test = Usability test
method-observation = Observation
method-diary = Diary study
method-support-tickets = Support tickets
method-chat-logs = Chat logs
method-analytics = Analytics
method-sales-data = Sales data
method-competitor-analysis = Competitor analysis
method-social-listening = Social listening
method-workshop = Workshop
method-reviews = Reviews
method-event-log = Event log
method-assumption = Assumption

## Feelings

emotion-very-negative = Very negative
emotion-negative = Negative
emotion-neutral = Neutral
emotion-positive = Positive
emotion-very-positive = Very positive

## Built-in channels

channel-web = Web
channel-app = App
channel-email = E-mail
channel-sms = SMS
channel-chat = Chat
channel-chatbot = Chatbot
channel-phone = Phone
channel-social = Social media
channel-search = Search
channel-ads = Ads
channel-store = Store
channel-mail = Mail
channel-event = Event
channel-partner = Partner
channel-device = Device
channel-word-of-mouth = Word of mouth

## Legend

legend-pain-point = P pain point with severity
legend-opportunity = O opportunity with impact and effort (1–5)
legend-moment-of-truth = ★ moment of truth
legend-two-feelings = bar: mixed feelings in one step
legend-no-feeling = dotted: no score
legend-no-duration = dashed: duration not known

## The curve and the map in words

# $score is a formatted number, $place the title of a stage or step.
story-start = The experience starts at { $score } in { $place }.
story-lowest = It is lowest at { $score } in { $place }.
story-highest = It is highest at { $score } in { $place }.
story-rise = It rises most from { $from } to { $to }.
story-fall = It falls most from { $from } to { $to }.
story-end = It ends at { $score } in { $place }.
story-none = No feelings are recorded.
story-unscored = No feeling has a score.
story-persona = { $persona }:
map-story = A journey map with { $stages ->
    [one] { $stages } stage
   *[other] { $stages } stages
} and { $steps ->
    [one] { $steps } step
   *[other] { $steps } steps
}.

## Views

view-timeline = Timeline
view-flow = Flow
in-words = The same in words
status = Status
rank = No.
opportunity = Opportunity
value = Value
backlog = In order of worth
quick-wins = Quick wins
big-bets = Big bets
fill-ins = Fill-ins
think-twice = Think twice
not-rated = Without impact or effort
worst-moments = The worst moments
top-opportunities = What to do first
way-from = From
way-to = To
view-log = Over time
version-count = { $count ->
    [one] { $count } version
   *[other] { $count } versions
}
mean = Mean
lowest-moment = Lowest moment
answered = with an opportunity
legend-target = dashed: target
legend-met = ● target met ○ missed
legend-not-read = ✗ cannot be understood, or no map there
view-plan = From today to the future
plan-causes-hint = what lifts the curve
plan-pains-hint = what becomes of them
plan-falls = The curve falls
unexplained = Unexplained
fate-gone = Gone
fate-eased = Eased
fate-left = Left
fate-new = New
legend-today = dashed line: today
legend-fates = ✓ answered ✗ left + new
pains-answered = { $answered } of { $all } pain points of today answered

## What differs between two versions

what-changes = What changes
before = Before
after = After
legend-before = dashed line: before
overlay = Overlay
side-by-side = Side by side
swipe = Swipe
fit-to-width = Fit to width
skip-to-changes = Skip to the list of changes
drawings = Drawings
overlay-hint = The new map, with what changed marked
both-maps = The old map and the new one
swipe-hint = How much of the old map is shown, from the left
classes-shown = Classes that are shown
drawing-needs-script = This drawing is large: a script unfolds it. The list says every change.
class-breaking = breaking
class-substantive = substantive
class-data = data
class-editorial = editorial
class-cosmetic = cosmetic
change-added = added
change-removed = removed
change-moved = moved
change-moved-from = moved here from { $place }
change-here-too = is now here too
change-placed = placed here
change-not-here = is no longer here
change-reworded = reworded
change-formatting = formatting or links changed
change-split = split
change-merged = merged
better = better
worse = worse
better-for-customer = Better for the customer
worse-for-customer = Worse for the customer
newly-known = Newly known
no-longer-listed = No longer listed
and-more = { $count } more
nothing-changes = Nothing changes.
# $count and $all are numbers.
changes-shown = { $count } of { $all } changes shown
change-count = { $count ->
    [one] { $count } change
   *[other] { $count } changes
}

## Time: the words by which lengths are known, and how lengths are told

units-minute = minute minutes min mins
units-hour = hour hours h hr hrs
units-day = day days d
units-week = week weeks w
units-month = month months
units-year = year years
minute-count = { $count ->
    [one] { $count } minute
   *[other] { $count } minutes
}
hour-count = { $count ->
    [one] { $count } hour
   *[other] { $count } hours
}
day-count = { $count ->
    [one] { $count } day
   *[other] { $count } days
}
week-count = { $count ->
    [one] { $count } week
   *[other] { $count } weeks
}
month-count = { $count ->
    [one] { $count } month
   *[other] { $count } months
}
year-count = { $count ->
    [one] { $count } year
   *[other] { $count } years
}

## Pages and accessibility

skip-to-map = Skip to the map
page-of = Page { $page } of { $pages }
curve-table = The experience in figures
lane = Lane
back-to-top = Back to top

## Tools of a page

search = Search
# $n and $all are numbers.
search-found = Found: { $n }
nothing-found = Nothing found
filter = Filter
clear-filters = Clear filters
# $n and $all are numbers.
items-shown = Shown: { $n } of { $all }
only-unanswered = Only unanswered
zoom = Zoom
zoom-in = Zoom in
zoom-out = Zoom out
zoom-to-fit = Fit
collapse = Collapse
present = Present
previous = Previous
next = Next
close = Close
copy-link = Copy link
copied = Link copied
details = Details
history = History
views = Views
language = Language
view-matrix = Map
importance = Importance
satisfaction = Satisfaction
ownership = Whose it is
ownership-owned = Ours
ownership-paid = Paid for
ownership-earned = Earned
ownership-third-party = A third party’s
ownership-competitor = A competitor’s
reason = Reason

## Numbers, quotation marks, lists

# One character each; the second parts thousands.
decimal-sign = { "." }
group-sign = { "," }
percent = { $value }%
minus = { "−" }
quote-open = { "“" }
quote-close = { "”" }
list-and = and
