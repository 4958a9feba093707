//! What stands above and below the lanes.

use super::compared::Tab;
use super::curve::Curve;
use super::lanes::WHOLE;
use super::{Column, Content, Lane, StageHead, Teller};
use crate::model::Scope;
use crate::model::channel::Channel;
use crate::model::emotion::mean_score;
use crate::model::pain_point::PainStatus;
use crate::model::persona::{Basis, Persona};
use crate::model::table::Key;
use crate::model::text::{Rich, Text};
use crate::model::word::Word;
use serde::Serialize;

/// Something said under a label.
#[derive(Debug, Clone, Serialize)]
pub struct Fact {
    /// The label.
    pub label: String,
    /// What is said, one text an item.
    pub texts: Vec<Rich>,
}

/// The journey in one figure and a few counts.
#[derive(Debug, Clone, Default, Serialize)]
pub struct Overall {
    /// The label.
    pub label: String,
    /// The mean of all scores, if there are any.
    pub score: Option<String>,
    /// The scale it is on.
    pub range: String,
    /// Counts of pain points and opportunities.
    pub counts: Vec<String>,
}

/// Who travels.
#[derive(Debug, Clone, Serialize)]
pub struct PersonaCard {
    /// Its id in a drawing, without the prefix.
    pub id: String,
    /// Name.
    pub name: Rich,
    /// One or two letters that stand for it where there is no picture.
    pub initials: String,
    /// Path of the portrait from the project's root.
    pub photo: Option<String>,
    /// Type, role and facts, short words.
    pub facts: Vec<String>,
    /// What it would say, in quotation marks.
    pub quote: Option<String>,
    /// A few sentences.
    pub about: Option<Rich>,
    /// Goals, motivations and the like: only what is said.
    pub lists: Vec<Fact>,
    /// Which line of the curve is its, from 0; none where all share one.
    pub line: Option<usize>,
    /// What changed of it since the version it is compared with.
    #[serde(skip)]
    pub tab: Tab,
}

impl<'a> Teller<'a> {
    /// What the map says it is, how far it has come and whether it was observed.
    pub(super) fn badges(&self) -> Vec<String> {
        let journey = self.journey;
        let badges = [
            (journey.stated.kind, format!("kind-{}", journey.kind.word())),
            (journey.stated.status, format!("status-{}", journey.status.word())),
            (journey.stated.state, format!("state-{}", journey.state.word())),
        ];
        let stated = badges.into_iter().filter(|(is_stated, _)| *is_stated);
        stated.map(|(_, badge)| self.words.say(&badge)).collect()
    }

    pub(super) fn facts(&self) -> Vec<Fact> {
        let journey = self.journey;
        let mut facts = Vec::new();
        let mut plain = |label: &str, text: Option<String>| {
            if let Some(text) = text.filter(|text| !text.is_empty()) {
                facts.push(Fact { label: self.words.say(label), texts: vec![Rich::plain(text)] });
            }
        };
        plain("scope", self.scope());
        plain("segment", journey.segment.as_ref().map(|text| self.plain(text)));
        plain("regions", joined(journey.regions.iter().map(|text| self.plain(text))));
        plain("owner", journey.owner.clone());
        let team = journey.team.iter().map(|member| match &member.department {
            Some(department) => format!("{} ({department})", member.name),
            None => member.name.clone(),
        });
        plain("team", joined(team));
        plain("reviewed", journey.reviewed.clone());
        plain("evidence", self.evidence());
        plain("tags", joined(journey.tags.iter().cloned()));
        let links = journey.links.iter().map(|link| self.link(link));
        let links: Vec<Rich> = links.collect();
        if !links.is_empty() {
            facts.push(Fact { label: self.words.say("links"), texts: links });
        }
        facts
    }

    /// A text that leads where a link does.
    pub(super) fn link(&self, link: &crate::model::opportunity::Link) -> Rich {
        let text = link.title.as_ref().map_or_else(|| link.url.clone(), |text| self.plain(text));
        let mut rich = Rich::plain(text);
        if let Some(piece) = rich.pieces.first_mut() {
            piece.link = Some(link.url.clone());
        }
        rich
    }

    fn scope(&self) -> Option<String> {
        Some(match self.journey.scope.as_ref()? {
            Scope::Words(text) => self.plain(text),
            Scope::Between(Some(start), Some(end)) => self.words.say_with(
                "from-to",
                &[("start", self.plain(start).into()), ("end", self.plain(end).into())],
            ),
            Scope::Between(Some(only), None) | Scope::Between(None, Some(only)) => self.plain(only),
            Scope::Between(None, None) => return None,
        })
    }

    /// The research behind the map: methods with how many took part.
    fn evidence(&self) -> Option<String> {
        joined(self.journey.sources.iter().map(|(_, source)| {
            let name = match source.method {
                Some(method) => self.words.say(&format!("method-{}", method.word())),
                None => self.plain(&source.title),
            };
            match source.n {
                Some(n) => format!("{name} ({})", self.words.number(n as f64, 0)),
                None => name,
            }
        }))
    }

    pub(super) fn introduction(&self) -> Vec<Fact> {
        let journey = self.journey;
        let mut facts = Vec::new();
        for (label, text) in [
            ("summary", &journey.summary),
            ("scenario", &journey.scenario),
            ("goal", &journey.goal),
        ] {
            if let Some(text) = text {
                let texts = vec![self.rich(text).clone()];
                facts.push(Fact { label: self.words.say(label), texts });
            }
        }
        facts.extend(self.list("expectations", &journey.expectations));
        facts
    }

    fn list(&self, label: &str, texts: &'a [Text]) -> Option<Fact> {
        let texts: Vec<Rich> = texts.iter().map(|text| self.rich(text).clone()).collect();
        (!texts.is_empty()).then(|| Fact { label: self.words.say(label), texts })
    }

    pub(super) fn overall(&self, curve: Option<&Curve>) -> Overall {
        let journey = self.journey;
        let scale = &journey.emotion_scale;
        let mean = mean_score(journey, None);
        let ends = [("min", self.score_words(scale.min)), ("max", self.score_words(scale.max))];
        let mut counts = Vec::new();
        let mut pains: Vec<_> = self.moments().flat_map(|moment| &moment.pain_points).collect();
        pains.extend(&journey.overall.pain_points);
        pains.sort_unstable();
        pains.dedup();
        if !pains.is_empty() {
            let pains = || pains.iter().map(|key| &journey.pain_points[**key]);
            let unanswered = pains().filter(|pain| journey.is_unanswered(pain)).count();
            let open = pains().filter(|pain| pain.status == PainStatus::Open).count();
            let answered = match (unanswered, open) {
                (0, 0) => self.words.say("none-open"),
                (0, open) if open < pains().count() => self.words.say("all-open-answered"),
                (0, _) => self.words.say("all-answered"),
                (unanswered, _) => self.words.count("unanswered-count", unanswered),
            };
            let count = self.words.count("pain-point-count", pains().count());
            counts.push(format!("{count}, {answered}"));
        }
        let opportunities = self.shown_opportunities().len();
        if opportunities > 0 {
            counts.push(self.words.count("opportunity-count", opportunities));
        }
        Overall {
            label: self.words.say("overall-experience"),
            score: mean.filter(|_| curve.is_some()).map(|mean| self.score_words(mean)),
            range: self
                .words
                .say_with("score-of-range", &ends.map(|(name, end)| (name, end.into()))),
            counts,
        }
    }

    /// The personas, the primary ones first.
    pub(super) fn personas(&self, curve: Option<&Curve>) -> Vec<PersonaCard> {
        let mut personas: Vec<_> = self.journey.personas.iter().collect();
        personas.sort_by_key(|(_, persona)| !persona.primary);
        let several = curve.is_some_and(|curve| curve.lines.len() > 1);
        personas
            .into_iter()
            .map(|(key, persona)| {
                let lines = curve.iter().flat_map(|curve| &curve.lines).enumerate();
                let mut own = lines.filter(|(_, line)| line.position == key.index());
                self.persona(persona, own.next().map(|(line, _)| line).filter(|_| several))
            })
            .collect()
    }

    fn persona(&self, persona: &'a Persona, line: Option<usize>) -> PersonaCard {
        let mut facts: Vec<String> =
            persona.archetype.iter().map(|text| self.plain(text)).collect();
        facts.extend(persona.facts.iter().map(|(_, fact)| self.plain(fact)));
        if persona.basis == Some(Basis::Proto) {
            facts.push(self.words.say("proto-persona"));
        }
        facts.extend(persona.share.map(|share| self.words.percent(share * 100.0)));
        let channels = persona.preferred_channels.iter().map(|key| self.channel_name(*key));
        let channels = joined(channels).map(|names| Fact {
            label: self.words.say("preferred-channels"),
            texts: vec![Rich::plain(names)],
        });
        let lists = [
            self.list("goals", &persona.goals),
            self.list("needs", &persona.needs),
            self.list("jobs", &persona.jobs),
            self.list("motivations", &persona.motivations),
            self.list("frustrations", &persona.frustrations),
            self.list("tasks", &persona.tasks),
            self.list("behaviours", &persona.behaviours),
            self.list("values", &persona.values),
            channels,
            self.list("accessibility-needs", &persona.accessibility_needs),
            self.list("says", &persona.empathy.says),
            self.list("thinks", &persona.empathy.thinks),
            self.list("does", &persona.empathy.does),
            self.list("feels", &persona.empathy.feels),
            self.list("pains", &persona.empathy.pains),
            self.list("gains", &persona.empathy.gains),
        ];
        let name = self.rich(&persona.name).clone();
        PersonaCard {
            id: format!("persona-{}", persona.id),
            initials: initials(&name.characters()),
            photo: persona.photo.as_ref().map(|photo| photo.path.clone()),
            name,
            facts,
            quote: persona.quote.as_ref().map(|quote| self.said(quote)),
            about: persona.about.as_ref().map(|text| self.rich(text).clone()),
            lists: lists.into_iter().flatten().collect(),
            line,
            tab: Tab::default(),
        }
    }

    /// The name of a channel; built-in ones are named in the language that is told.
    pub(super) fn channel_name(&self, key: Key<Channel>) -> String {
        let channel = &self.journey.channels[key];
        match &channel.name {
            Some(name) => self.plain(name),
            None => self.words.say(&format!("channel-{}", channel.id)),
        }
    }

    /// What somebody says, in quotation marks if it has none.
    pub(super) fn said(&self, quote: &Text) -> String {
        let words = self.plain(quote);
        if words.starts_with(['“', '”', '"', '«', '„', '「']) {
            words
        } else {
            self.words.quoted(&words)
        }
    }

    pub(super) fn legend(
        &self,
        lanes: &[Lane],
        stages: &[StageHead],
        columns: &[Column],
    ) -> Vec<String> {
        let has = |id: &str| lanes.iter().any(|lane| lane.id == id);
        let is_truth = stages.iter().any(|stage| stage.is_moment_of_truth)
            || columns
                .iter()
                .any(|column| column.step.as_ref().is_some_and(|step| step.is_moment_of_truth));
        let lines = lanes
            .iter()
            .filter_map(|lane| match &lane.content {
                Content::Curve(curve) => Some(&curve.lines),
                Content::Cells(_) => None,
            })
            .flatten();
        let lines: Vec<_> = lines.collect();
        let mixed = lines.iter().any(|line| line.points.iter().any(|point| point.of > 1));
        let gaps = lines.iter().any(|line| {
            line.points.windows(2).any(|pair| pair[1].column > pair[0].column + pair[0].span)
        });
        let has = |id: &str| has(id) || has(&format!("{WHOLE}{id}"));
        let is_graded = self.journey.pain_points.iter().any(|(_, pain)| pain.severity.is_some());
        let is_judged = self.journey.opportunities.iter().any(|(key, _)| self.is_judged(key));
        [
            (has("pain-points") && is_graded, "legend-pain-point"),
            (has("opportunities") && is_judged, "legend-opportunity"),
            (is_truth, "legend-moment-of-truth"),
            (mixed, "legend-two-feelings"),
            (gaps, "legend-no-feeling"),
        ]
        .into_iter()
        .filter(|(occurs, _)| *occurs)
        .map(|(_, id)| self.words.say(id))
        .collect()
    }

    pub(super) fn footer(&self) -> String {
        let journey = self.journey;
        match &journey.version {
            Some(version) => {
                format!("{} · {} {version}", journey.file_name, self.words.say("version"))
            }
            None => journey.file_name.clone(),
        }
    }
}

/// Words in a row; none where there are none.
fn joined(parts: impl Iterator<Item = String>) -> Option<String> {
    let parts: Vec<String> = parts.collect();
    (!parts.is_empty()).then(|| parts.join(", "))
}

/// The first letters of the first and last word of a name.
pub(super) fn initials(name: &str) -> String {
    let mut words =
        name.split_whitespace().filter_map(|word| word.chars().find(|c| c.is_alphanumeric()));
    let first = words.next();
    let last = words.next_back();
    first.into_iter().chain(last).flat_map(char::to_uppercase).take(2).collect()
}
