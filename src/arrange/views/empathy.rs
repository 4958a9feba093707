//! What a persona says, thinks, does and feels; what hurts it and what pleases it.

use super::outline::{Section, plain};
use crate::arrange::Teller;
use crate::arrange::cells::Item;
use crate::arrange::head::{Fact, initials};
use crate::model::pain_point::PainStatus;
use crate::model::persona::{Persona, travellers};
use crate::model::table::Key;
use crate::model::text::{Rich, Text};
use serde::Serialize;

/// The empathy map of a persona.
#[derive(Debug, Clone, Serialize)]
pub struct EmpathyMap {
    /// Its id in a drawing, without the prefix.
    pub id: String,
    /// Name of the persona.
    pub name: Rich,
    /// One or two letters for where there is no picture.
    pub initials: String,
    /// Path of the portrait from the project's root.
    pub photo: Option<String>,
    /// Says, thinks, does and feels.
    pub quarters: [Fact; 4],
    /// Pains and gains.
    pub below: [Fact; 2],
}

/// The six fields under their labels.
const FIELDS: [&str; 6] = ["says", "thinks", "does", "feels", "pains", "gains"];

impl<'a> Teller<'a> {
    /// A map for each persona, as written, or for those who travel drawn together from the moments of the journey where nothing is
    /// written.
    pub(super) fn empathy(&self) -> Result<(Vec<EmpathyMap>, Vec<Section>), &'static str> {
        let travellers = travellers(self.journey);
        let mut personas: Vec<_> = self.journey.personas.iter().collect();
        personas.sort_by_key(|(_, persona)| !persona.primary);
        let mut maps: Vec<EmpathyMap> = personas
            .into_iter()
            .map(|(key, persona)| {
                let written = self.written(persona);
                let is_written = written.iter().any(|texts| !texts.is_empty());
                let is_told = !is_written && travellers.contains(&key);
                let fields = if is_told { self.gathered(Some(key)) } else { written };
                let photo = persona.photo.as_ref().map(|photo| photo.path.clone());
                self.empathy_map(self.rich(&persona.name).clone(), photo, fields)
            })
            .collect();
        if maps.is_empty() {
            let name = self.rich(&self.journey.title).clone();
            maps.push(self.empathy_map(name, None, self.gathered(None)));
        }
        maps.retain(|map| map.quarters.iter().any(|field| !field.texts.is_empty()));
        if maps.is_empty() {
            return Err("nothing that anybody says, thinks, does or feels");
        }
        let outline = maps.iter().map(|map| {
            let name = map.name.characters();
            let mut section =
                Section::new(name.as_str(), [self.words.say("persona"), name.clone()]);
            for field in map.quarters.iter().chain(&map.below) {
                section.rows.push(vec![plain(field.label.as_str()), field.texts.clone()]);
            }
            section
        });
        let outline = outline.collect();
        Ok((maps, outline))
    }

    fn empathy_map(&self, name: Rich, photo: Option<String>, fields: [Vec<Rich>; 6]) -> EmpathyMap {
        let mut facts = FIELDS.iter().zip(fields);
        let mut fact = || {
            let (label, texts) = facts.next().unwrap_or((&"", Vec::new()));
            Fact { label: self.words.say(label), texts }
        };
        let characters = name.characters();
        EmpathyMap {
            id: format!("empathy-{}", crate::model::id::slug(&characters)),
            initials: initials(&characters),
            name,
            photo,
            quarters: [fact(), fact(), fact(), fact()],
            below: [fact(), fact()],
        }
    }

    fn written(&self, persona: &'a Persona) -> [Vec<Rich>; 6] {
        let empathy = &persona.empathy;
        let rich = |texts: &'a [Text]| texts.iter().map(|text| self.rich(text).clone()).collect();
        [
            rich(&empathy.says),
            rich(&empathy.thinks),
            rich(&empathy.does),
            rich(&empathy.feels),
            rich(&empathy.pains),
            rich(&empathy.gains),
        ]
    }

    /// What the journey tells of a persona, or of everybody, each text once.
    fn gathered(&self, persona: Option<Key<Persona>>) -> [Vec<Rich>; 6] {
        let is_own = |whose: Option<Key<Persona>>| whose.is_none() || whose == persona;
        let mut fields: [Vec<Rich>; 6] = Default::default();
        let mut add = |field: usize, text: Rich| {
            if !fields[field].contains(&text) {
                fields[field].push(text);
            }
        };
        let own_quote = persona.and_then(|key| self.journey.personas[key].quote.as_ref());
        if let Some(quote) = own_quote {
            add(0, Rich::plain(self.said(quote)));
        }
        for moment in self.moments() {
            for quote in moment.quotes.iter().filter(|quote| is_own(quote.persona)) {
                if let Item::Quote { text, .. } = self.quote(quote) {
                    add(0, text);
                }
            }
            moment.thoughts.iter().for_each(|text| add(1, self.rich(text).clone()));
            moment.actions.iter().for_each(|act| add(2, self.rich(&act.text).clone()));
            for feeling in moment.emotions.iter().filter(|feeling| is_own(feeling.persona)) {
                if let Some(text) = self.feeling(feeling) {
                    add(3, text);
                }
            }
            for key in &moment.pain_points {
                let pain = &self.journey.pain_points[*key];
                let is_theirs = persona.is_none_or(|persona| pain.personas.contains(&persona));
                let is_open = pain.status == PainStatus::Open;
                if is_open && (pain.personas.is_empty() || is_theirs) {
                    add(4, self.rich(&pain.text).clone());
                }
            }
            let gains = moment.gains.iter().map(|key| &self.journey.gains[*key].text);
            gains.for_each(|text| add(5, self.rich(text).clone()));
        }
        fields
    }

    /// A feeling by its name, with the reason for it.
    fn feeling(&self, feeling: &'a crate::model::emotion::Emotion) -> Option<Rich> {
        let mut text = self.rich(feeling.label.as_ref()?).clone();
        if let Some(reason) = &feeling.reason {
            text.pieces.extend(Rich::plain(": ").pieces);
            text.pieces.extend(self.rich(reason).pieces.iter().cloned());
        }
        Some(text)
    }
}
