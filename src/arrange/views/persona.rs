//! Cards of the personas.

use super::outline::{Section, plain};
use crate::arrange::curve::{Curve, Line};
use crate::arrange::head::{Fact, PersonaCard};
use crate::arrange::{Chart, Content, Teller};
use crate::model::persona::travellers;
use serde::Serialize;

/// A persona's card.
#[derive(Debug, Clone, Serialize)]
pub struct Portrait {
    /// Name, facts, quote and lists.
    pub card: PersonaCard,
    /// Facts with their labels.
    pub facts: Vec<Fact>,
    /// How the journey feels to it.
    pub curve: Option<Curve>,
    /// Title of the curve.
    pub curve_title: String,
    /// How many columns the journey has.
    pub columns: usize,
}

impl Teller<'_> {
    pub(super) fn portraits(
        &self,
        chart: &Chart,
    ) -> Result<(Vec<Portrait>, Vec<Section>), &'static str> {
        if chart.personas.is_empty() {
            return Err("no personas");
        }
        let travellers = travellers(self.journey);
        let mut personas: Vec<_> = self.journey.personas.iter().collect();
        personas.sort_by_key(|(_, persona)| !persona.primary);
        let cards = personas.into_iter().zip(&chart.personas).map(|((key, persona), card)| {
            let fact = |label: String, text: String| Fact {
                label,
                texts: vec![crate::model::text::Rich::plain(text)],
            };
            let mut facts: Vec<Fact> = persona
                .facts
                .iter()
                .map(|(label, text)| fact(capital(label), self.plain(text)))
                .collect();
            if persona.is_kind_stated {
                let kind = crate::model::word::Word::word(persona.kind);
                let kind = self.words.say(&format!("persona-kind-{kind}"));
                facts.insert(0, fact(self.words.say("persona"), kind));
            }
            facts.extend(
                persona
                    .share
                    .map(|share| fact(self.words.say("share"), self.words.percent(share * 100.0))),
            );
            let mut card = card.clone();
            card.facts = persona.archetype.iter().map(|text| self.plain(text)).collect();
            if persona.basis == Some(crate::model::persona::Basis::Proto) {
                card.facts.push(self.words.say("proto-persona"));
            }
            card.lists.retain(|list| !self.is_empathy(&list.label));
            card.line = None;
            Portrait {
                card,
                facts,
                curve: own_curve(chart, key.index(), travellers.contains(&key)),
                curve_title: self.words.say("lane-emotion"),
                columns: chart.columns.len(),
            }
        });
        let cards: Vec<Portrait> = cards.collect();
        let outline = cards.iter().map(|card| self.portrait_outline(card)).collect();
        Ok((cards, outline))
    }

    /// Whether a list belongs to the empathy map, which is a view of its own.
    fn is_empathy(&self, label: &str) -> bool {
        let own = ["says", "thinks", "does", "feels", "pains", "gains"];
        own.iter().any(|id| self.words.say(id) == label)
    }

    fn portrait_outline(&self, portrait: &Portrait) -> Section {
        let mut section = Section::new(
            portrait.card.name.characters(),
            [self.words.say("persona"), portrait.card.name.characters()],
        );
        let mut say = |label: String, texts| section.rows.push(vec![plain(label), texts]);
        for text in portrait.card.facts.iter().chain(&portrait.card.quote) {
            say(self.words.say("about"), plain(text.as_str()));
        }
        if let Some(about) = &portrait.card.about {
            say(self.words.say("about"), vec![about.clone()]);
        }
        for fact in portrait.facts.iter().chain(&portrait.card.lists) {
            say(fact.label.clone(), fact.texts.clone());
        }
        section
    }
}

/// A label as headings are written; authors write it as a key.
fn capital(label: &str) -> String {
    let mut letters = label.chars();
    letters.next().into_iter().flat_map(char::to_uppercase).chain(letters).collect()
}

/// The line of a persona, or the one that all who travel share.
fn own_curve(chart: &Chart, position: usize, travels: bool) -> Option<Curve> {
    let curve = chart.lanes.iter().find_map(|lane| match &lane.content {
        Content::Curve(curve) => Some(curve),
        Content::Cells(_) => None,
    })?;
    let is_own =
        |line: &&Line| if line.persona.is_empty() { travels } else { line.position == position };
    let line = curve.lines.iter().find(is_own)?.clone();
    if line.points.len() < 2 {
        return None;
    }
    Some(Curve {
        lines: vec![line],
        unscored: Vec::new(),
        marks: curve.marks.clone(),
        before: Vec::new(),
        absent: Vec::new(),
        turns: curve.turns.clone(),
    })
}
