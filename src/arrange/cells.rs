//! What stands in a cell.

use super::Teller;
use super::compared::Tab;
use crate::model::metric::{Direction, Metric, Reading};
use crate::model::opportunity::{Opportunity, PlanItem, Progress};
use crate::model::pain_point::{Gain, PainPoint, PainStatus, Severity};
use crate::model::stage::{Activity, Image, Quote};
use crate::model::table::Key;
use crate::model::text::Rich;
use crate::model::touchpoint::Touchpoint;
use crate::model::transition::Place;
use crate::model::word::Word;
use serde::Serialize;

/// A cell of a lane; it spans the columns of its stage, or stands in one.
#[derive(Debug, Clone, Serialize)]
pub struct Cell {
    /// Its first column, from 0.
    pub first: usize,
    /// How many columns it spans.
    pub span: usize,
    /// What it holds, never nothing.
    pub items: Vec<Item>,
    /// The stage or step that it is of; none of what belongs to the whole journey.
    #[serde(skip)]
    pub place: Option<Place>,
    /// What changed of each item since the version it is compared with; empty without one.
    #[serde(skip)]
    pub tabs: Vec<Tab>,
}

/// One item of a cell.
#[derive(Debug, Clone, Serialize)]
#[serde(tag = "item", rename_all = "kebab-case")]
pub enum Item {
    /// A sentence.
    Text {
        /// The words.
        text: Rich,
        /// Who does it and how long it takes: short words under it.
        notes: Vec<String>,
    },
    /// What somebody said.
    Quote {
        /// The words, in quotation marks.
        text: Rich,
        /// Who said it.
        who: Option<String>,
        /// Position of who said it among the map's personas, from 0.
        persona: Option<usize>,
        /// Positions of the research it was heard in, from 0.
        sources: Vec<usize>,
    },
    /// A small label.
    Chip {
        /// Name of its icon.
        icon: Option<String>,
        /// The words.
        text: Rich,
        /// Where it leads.
        link: Option<String>,
        /// Position of the touchpoint it names, from 0; none where it names something else.
        touchpoint: Option<usize>,
    },
    /// A card.
    Card(Card),
    /// A measured value.
    Figure(Figure),
    /// A picture of the storyboard.
    Image {
        /// Path relative to the map.
        src: String,
        /// What is to be seen.
        alt: String,
        /// What stands under it.
        caption: Option<Rich>,
    },
}

/// A pain point, an opportunity, a gain, an item of the plan, or an item of a lane of cards.
#[derive(Debug, Clone, Serialize)]
pub struct Card {
    /// What it is: `pain-point`, `opportunity`, `gain`, `plan` or `custom`.
    pub kind: &'static str,
    /// Its id in a drawing, without the prefix; empty where nothing refers to it.
    pub id: String,
    /// Its position among the map's things of its kind, from 0; none where it is of no such kind.
    pub position: Option<usize>,
    /// Its number, such as `P1`.
    pub number: String,
    /// What it says.
    pub text: Rich,
    /// How severe it is, 1 to 4; 0 is not said.
    pub severity: usize,
    /// The severity in words.
    pub severity_word: String,
    /// Short facts: impact, effort, status.
    pub notes: Vec<String>,
    /// What answers it, or what it addresses.
    pub references: Vec<Reference>,
    /// Whether it is an open pain point that nothing addresses.
    pub is_unanswered: bool,
    /// The words for that.
    pub unanswered: String,
    /// Whether it is done with: a pain point that is gone, an opportunity done or rejected.
    pub is_closed: bool,
    /// Where to read more.
    pub link: Option<String>,
}

/// The counterpart of a card.
#[derive(Debug, Clone, Serialize)]
pub struct Reference {
    /// Its id in a drawing, without the prefix.
    pub id: String,
    /// Its number, such as `O2`.
    pub number: String,
}

/// A measured value.
#[derive(Debug, Clone, Serialize)]
pub struct Figure {
    /// Name of the metric.
    pub name: Rich,
    /// The value with its unit, or a dash.
    pub value: String,
    /// The target in words.
    pub target: Option<String>,
    /// Sample, period, day: short words.
    pub notes: Vec<String>,
    /// The value on its scale, 0 to 1.
    pub fraction: Option<f64>,
    /// The target on its scale, 0 to 1.
    pub target_fraction: Option<f64>,
    /// Whether it is on the right side of its target: `met`, `missed`, or empty where that cannot be told.
    pub verdict: &'static str,
    /// `higher-is-better`, `lower-is-better`, or empty.
    pub direction: &'static str,
    /// The direction in words.
    pub direction_word: String,
}

impl<'a> Teller<'a> {
    pub(super) fn quote(&self, quote: &'a Quote) -> Item {
        let mut text = self.rich(&quote.text).clone();
        let quoted = text.characters().starts_with(['“', '”', '"', '«', '„', '‘']);
        if !quoted {
            if let Some(first) = text.pieces.first_mut() {
                first.text.insert_str(0, &self.words.say("quote-open"));
            }
            if let Some(last) = text.pieces.last_mut() {
                last.text.push_str(&self.words.say("quote-close"));
            }
        }
        let several = self.journey.personas.len() > 1;
        let who = quote.persona.filter(|_| several);
        let who = who.map(|key| self.plain(&self.journey.personas[key].name));
        Item::Quote {
            text,
            who,
            persona: quote.persona.map(Key::index),
            sources: quote.sources.iter().map(|key| key.index()).collect(),
        }
    }

    pub(super) fn activity(&self, activity: &'a Activity) -> Item {
        let actor = activity.actor.map(|key| self.plain(&self.journey.actors[key].name));
        let duration = activity.duration.as_ref().map(|text| self.plain(text));
        Item::Text {
            text: self.rich(&activity.text).clone(),
            notes: actor.into_iter().chain(duration).collect(),
        }
    }

    pub(super) fn image(&self, image: &'a Image) -> Item {
        Item::Image {
            src: image.src.path.clone(),
            alt: image.alt.as_ref().map(|text| self.plain(text)).unwrap_or_default(),
            caption: image.caption.as_ref().map(|text| self.rich(text).clone()),
        }
    }

    pub(super) fn chip(&self, key: Key<Touchpoint>) -> Item {
        let touchpoint = &self.journey.touchpoints[key];
        let icon = touchpoint.channel.map(|key| self.journey.channels[key].icon.clone());
        Item::Chip {
            icon: Some(icon.unwrap_or_else(|| "touchpoint".to_owned())),
            text: self.rich(&touchpoint.name).clone(),
            link: touchpoint.url.clone(),
            touchpoint: Some(key.index()),
        }
    }

    pub(super) fn pain_point(&self, key: Key<PainPoint>) -> Card {
        let pain = &self.journey.pain_points[key];
        let references = pain.answers.iter().map(|answer| self.opportunity_reference(*answer));
        let mut notes = Vec::new();
        if pain.status != PainStatus::Open {
            notes.push(self.words.say(&format!("pain-status-{}", pain.status.word())));
        }
        notes.extend(pain.affected.map(|share| self.words.percent(share * 100.0)));
        if self.journey.personas.len() > 1 {
            let names = pain.personas.iter().map(|key| &self.journey.personas[*key].name);
            notes.extend(names.map(|name| self.plain(name)));
        }
        let severity = pain.severity.map_or(0, |severity| match severity {
            Severity::Low => 1,
            Severity::Medium => 2,
            Severity::High => 3,
            Severity::Critical => 4,
        });
        let number = self.numbering.pain_point(key);
        Card {
            kind: "pain-point",
            id: number.to_lowercase(),
            position: Some(key.index()),
            number,
            text: self.rich(&pain.text).clone(),
            severity,
            severity_word: pain
                .severity
                .map(|severity| self.words.say(&format!("severity-{}", severity.word())))
                .unwrap_or_default(),
            notes,
            is_unanswered: self.journey.is_unanswered(pain),
            unanswered: self.words.say("unanswered"),
            references: references.collect(),
            is_closed: pain.status != PainStatus::Open,
            link: None,
        }
    }

    pub(super) fn gain(&self, key: Key<Gain>) -> Card {
        let text = self.rich(&self.journey.gains[key].text).clone();
        Card { position: Some(key.index()), ..plain_card("gain", text) }
    }

    pub(super) fn opportunity(&self, key: Key<Opportunity>) -> Card {
        let opportunity = &self.journey.opportunities[key];
        let mut notes = Vec::new();
        let rating = |id: &str, rating: Option<u8>| {
            rating.map(|rating| format!("{} {rating}", self.words.say(id)))
        };
        notes.extend(rating("impact", opportunity.impact));
        notes.extend(rating("effort", opportunity.effort));
        if opportunity.is_status_stated {
            let status = format!("opportunity-status-{}", opportunity.status.word());
            notes.push(self.words.say(&status));
        }
        let references = opportunity.addresses.iter().map(|pain| {
            let number = self.numbering.pain_point(*pain);
            Reference { id: number.to_lowercase(), number }
        });
        let number = self.numbering.opportunity(key);
        Card {
            kind: "opportunity",
            id: number.to_lowercase(),
            position: Some(key.index()),
            number,
            text: self.rich(&opportunity.text).clone(),
            notes,
            references: references.collect(),
            is_closed: matches!(opportunity.status, Progress::Done | Progress::Rejected),
            link: opportunity.links.first().map(|link| link.url.clone()),
            ..plain_card("opportunity", Rich::default())
        }
    }

    pub(super) fn plan_item(&self, item: &'a PlanItem) -> Card {
        let mut notes: Vec<String> = item.owner.iter().cloned().collect();
        notes.extend(item.due.as_ref().map(|due| format!("{} {due}", self.words.say("due"))));
        notes.extend(
            item.status
                .map(|status| self.words.say(&format!("opportunity-status-{}", status.word()))),
        );
        let references = item.serves.iter().map(|key| self.opportunity_reference(*key));
        let is_link = item.issue.as_deref().is_some_and(|issue| {
            ["https://", "http://"].iter().any(|scheme| issue.starts_with(scheme))
        });
        if let Some(issue) = item.issue.as_ref().filter(|_| !is_link) {
            notes.push(issue.clone());
        }
        Card {
            notes,
            references: references.collect(),
            link: item.issue.clone().filter(|_| is_link),
            is_closed: matches!(item.status, Some(Progress::Done | Progress::Rejected)),
            ..plain_card("plan", self.rich(&item.text).clone())
        }
    }

    fn opportunity_reference(&self, key: Key<Opportunity>) -> Reference {
        let number = self.numbering.opportunity(key);
        Reference { id: number.to_lowercase(), number }
    }

    pub(super) fn figure(&self, reading: &'a Reading) -> Figure {
        let metric = &self.journey.metrics[reading.metric];
        let mut notes = Vec::new();
        notes.extend(reading.n.map(|n| {
            let n = self.words.number(n as f64, 0);
            self.words.say_with("sample", &[("n", n.into())]).replace(' ', "\u{a0}")
        }));
        let period = reading.period.as_ref().map(|period| self.plain(period));
        notes.extend(period.or_else(|| reading.measured.clone()));
        let target = reading.target.or(metric.target);
        Figure { notes, ..self.bare_figure(metric, reading.value, target) }
    }

    /// A metric of which the map has no value.
    pub(super) fn unmeasured(&self, metric: &'a Metric) -> Figure {
        self.bare_figure(metric, None, metric.target)
    }

    fn bare_figure(&self, metric: &'a Metric, value: Option<f64>, target: Option<f64>) -> Figure {
        let fraction = |value: f64| {
            let (min, max) = metric.scale?;
            Some(((value - min) / (max - min)).clamp(0.0, 1.0))
        };
        let verdict = verdict(value, target, metric.direction);
        Figure {
            name: self.rich(&metric.name).clone(),
            value: value.map_or_else(|| "–".to_owned(), |value| self.amount(metric, value)),
            target: target.map(|target| {
                let sign = match verdict {
                    "met" => "✓\u{a0}",
                    "missed" => "✗\u{a0}",
                    _ => "",
                };
                let amount = self.amount(metric, target);
                let amount = amount.split("\u{a0}/").next().unwrap_or_default();
                format!("{sign}{} {amount}", self.words.say("target"))
            }),
            notes: Vec::new(),
            fraction: value.and_then(fraction),
            target_fraction: target.and_then(fraction),
            verdict,
            direction: metric.direction.map_or("", Word::word),
            direction_word: metric
                .direction
                .map(|direction| self.words.say(direction.word()))
                .unwrap_or_default(),
        }
    }

    /// A value with its unit.
    fn amount(&self, metric: &'a Metric, value: f64) -> String {
        let is_percent = metric.kind.is_some_and(crate::model::metric::MetricKind::is_percent);
        match &metric.unit {
            Some(unit) => format!("{}\u{a0}{}", self.words.number(value, 4), self.plain(unit)),
            None if is_percent => self.words.percent(value),
            None => match metric.scale {
                Some((min, max)) if min >= 0.0 => {
                    format!(
                        "{}\u{a0}/\u{a0}{}",
                        self.words.number(value, 4),
                        self.words.number(max, 4)
                    )
                }
                Some(_) => self.forward(self.words.signed_exactly(value)),
                None => self.words.number(value, 4),
            },
        }
    }
}

fn verdict(value: Option<f64>, target: Option<f64>, direction: Option<Direction>) -> &'static str {
    match (value, target, direction) {
        (Some(value), Some(target), Some(direction)) if direction.is_met(value, target) => "met",
        (Some(_), Some(_), Some(_)) => "missed",
        _ => "",
    }
}

/// A card that says nothing but its text.
pub(super) fn plain_card(kind: &'static str, text: Rich) -> Card {
    Card {
        kind,
        id: String::new(),
        position: None,
        number: String::new(),
        text,
        severity: 0,
        severity_word: String::new(),
        notes: Vec::new(),
        references: Vec::new(),
        is_unanswered: false,
        unanswered: String::new(),
        is_closed: false,
        link: None,
    }
}
