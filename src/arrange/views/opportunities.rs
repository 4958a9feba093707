//! Opportunities by impact and effort, and in the order in which they pay.

use super::View;
use super::outline::{Section, plain};
use crate::arrange::Teller;
use crate::model::opportunity::{Opportunity, Progress};
use crate::model::table::Key;
use crate::model::text::Rich;
use crate::model::word::Word;
use serde::Serialize;

/// Every opportunity, the one to begin with first.
#[derive(Debug, Clone, Serialize)]
pub struct Backlog {
    /// The opportunities in their order.
    pub items: Vec<Item>,
    /// What the axes measure: impact and effort.
    pub axes: [String; 2],
    /// Names of the quarters: much for little, much for much, little for little, little for much.
    pub quarters: [String; 4],
    /// Title of the list.
    pub title: String,
    /// Titles of its columns: number, opportunity, impact, effort, owner, status, due.
    pub head: [String; 7],
    /// What is said of those that have no place by impact and effort.
    pub unrated: String,
}

/// An opportunity.
#[derive(Debug, Clone, Serialize)]
pub struct Item {
    /// Its id in a drawing, without the prefix.
    pub id: String,
    /// Its number, such as `O2`.
    pub number: String,
    /// What could be done.
    pub text: Rich,
    /// The question it answers.
    pub how_might_we: Option<Rich>,
    /// How much it would change, 1 to 5.
    pub impact: Option<u8>,
    /// How much work it is, 1 to 5.
    pub effort: Option<u8>,
    /// Who answers for it.
    pub owner: String,
    /// How far it has come.
    pub status: String,
    /// The day it is due.
    pub due: String,
    /// Numbers of the pain points it addresses.
    pub addresses: Vec<String>,
    /// Whether it is done with: done or rejected.
    pub is_closed: bool,
}

impl Teller<'_> {
    pub(super) fn backlog(&self) -> Result<(Backlog, Vec<Section>), &'static str> {
        let mut keys = self.shown_opportunities();
        if keys.is_empty() {
            return Err("no opportunities");
        }
        keys.sort_by_key(|key| self.rank(*key));
        let say = |id: &str| self.words.say(id);
        let is_judged = keys.iter().any(|key| self.is_judged(*key));
        let heads = ["rank", "opportunity", "impact", "effort", "owner", "status", "due"];
        let backlog = Backlog {
            items: keys.into_iter().map(|key| self.backlog_item(key)).collect(),
            axes: ["impact", "effort"].map(say),
            quarters: ["quick-wins", "big-bets", "fill-ins", "think-twice"].map(say),
            title: say(if is_judged { "backlog" } else { "lane-opportunities" }),
            head: heads.map(say),
            unrated: say("not-rated"),
        };
        let outline = self.backlog_outline(&backlog);
        Ok((backlog, vec![outline]))
    }

    /// Opportunities of the stages that are shown, and those of the whole journey.
    pub(crate) fn shown_opportunities(&self) -> Vec<Key<Opportunity>> {
        let mut keys: Vec<_> = self
            .moments()
            .flat_map(|moment| moment.opportunities.iter())
            .chain(&self.journey.overall.opportunities)
            .copied()
            .collect();
        keys.sort_unstable();
        keys.dedup();
        keys
    }

    /// Open ones first, then by what they change for the work they are, then by what they change.
    pub(super) fn rank(&self, key: Key<Opportunity>) -> (bool, bool, i32, i32, usize) {
        let opportunity = &self.journey.opportunities[key];
        let is_closed = matches!(opportunity.status, Progress::Done | Progress::Rejected);
        let (impact, effort) = (opportunity.impact, opportunity.effort);
        let is_unrated = impact.is_none() || effort.is_none();
        let (impact, effort) = (impact.map_or(0, i32::from), effort.map_or(0, i32::from));
        (is_closed, is_unrated, effort - impact, -impact, key.index())
    }

    /// Whether anything is said of an opportunity that others can be weighed against.
    pub(in crate::arrange) fn is_judged(&self, key: Key<Opportunity>) -> bool {
        let opportunity = &self.journey.opportunities[key];
        opportunity.impact.is_some() || opportunity.effort.is_some()
    }

    pub(super) fn backlog_item(&self, key: Key<Opportunity>) -> Item {
        let opportunity = &self.journey.opportunities[key];
        let number = self.numbering.opportunity(key);
        let how = opportunity.how_might_we.as_ref();
        Item {
            id: number.to_lowercase(),
            text: self.rich(&opportunity.text).clone(),
            how_might_we: how.map(|text| self.rich(text).clone()),
            impact: opportunity.impact,
            effort: opportunity.effort,
            owner: opportunity.owner.clone().unwrap_or_default(),
            status: if opportunity.is_status_stated {
                self.words.say(&format!("opportunity-status-{}", opportunity.status.word()))
            } else {
                String::new()
            },
            due: opportunity.due.clone().unwrap_or_default(),
            addresses: opportunity
                .addresses
                .iter()
                .map(|key| self.numbering.pain_point(*key))
                .collect(),
            is_closed: matches!(opportunity.status, Progress::Done | Progress::Rejected),
            number,
        }
    }

    fn backlog_outline(&self, backlog: &Backlog) -> Section {
        let mut section =
            Section::new(self.view_title(View::Opportunities), backlog.head.iter().cloned());
        for item in &backlog.items {
            let rating = |rating: Option<u8>| {
                plain(rating.map(|rating| rating.to_string()).unwrap_or_default())
            };
            let mut text = vec![item.text.clone()];
            text.extend(item.how_might_we.clone());
            if !item.addresses.is_empty() {
                let pains = item.addresses.join(", ");
                text.extend(plain(format!("{} {pains}", self.words.say("addresses"))));
            }
            section.rows.push(vec![
                plain(item.number.as_str()),
                text,
                rating(item.impact),
                rating(item.effort),
                plain(item.owner.as_str()),
                plain(item.status.as_str()),
                plain(item.due.as_str()),
            ]);
        }
        section
    }
}
