//! References that can only be followed when everything is declared.

use super::index::{What, former_taken};
use super::items::Slot;
use super::libraries::{date, value};
use super::moments::{Rough, Supports};
use super::resolver::{Addressed, Resolver};
use crate::finding::Finding;
use crate::model::Overall;
use crate::model::id::Former;
use crate::model::lane::BuiltIn;
use crate::model::opportunity::{Opportunity, PlanItem};
use crate::model::pain_point::PainPoint;
use crate::model::stage::{Activity, ActivityPlace, Moment, Stage};
use crate::model::table::Key;
use crate::model::transition::{Place, Transition, TransitionKind};
use crate::parse::draft::{Many, PlanDraft, TransitionDraft};
use crate::parse::read::Written;
use std::collections::{BTreeMap, BTreeSet};

impl Resolver<'_> {
    /// Puts every item in its place; returns the stages, and the opportunities that belong to none.
    pub(super) fn place(
        &mut self,
        rough: Rough,
        overall: Vec<Slot<Opportunity>>,
    ) -> (Vec<Stage>, Vec<Key<Opportunity>>) {
        let Rough { mut stages, slots, supports, pending } = rough;
        for slot in slots {
            let touchpoints = slot.touchpoints.into_iter().filter_map(|slot| match slot {
                Slot::Is(key) => Some(key),
                Slot::Named(name) => self.touchpoint_named(&name),
            });
            let touchpoints: Vec<_> = touchpoints.collect();
            let moment = moment_mut(&mut stages, slot.at);
            moment.touchpoints = once(touchpoints);
            let pains = slot.pain_points.into_iter().filter_map(|slot| match slot {
                Slot::Is(key) => Some(key),
                Slot::Named(name) => {
                    let found = self.pain_points.find(&name);
                    self.settle(found)
                }
            });
            moment.pain_points = once(pains.collect());
            let gains = slot.gains.into_iter().filter_map(|slot| match slot {
                Slot::Is(key) => Some(key),
                Slot::Named(name) => {
                    let found = self.gains.find(&name);
                    self.settle(found)
                }
            });
            moment.gains = once(gains.collect());
            let opportunities = slot.opportunities.into_iter();
            moment.opportunities =
                once(opportunities.filter_map(|slot| self.opportunity(slot)).collect());
        }
        let mut overall: Vec<_> =
            overall.into_iter().filter_map(|slot| self.opportunity(slot)).collect();
        for (pain, slot) in pending.touchpoints {
            let touchpoint = match slot {
                Slot::Is(key) => Some(key),
                Slot::Named(name) => self.touchpoint_named(&name),
            };
            self.pain_points.table.get_mut(pain).touchpoint = touchpoint;
        }
        let nested = self.nested(pending.nested);
        place_nested(&mut stages, &mut overall, &nested);
        for (opportunity, names) in pending.addresses {
            self.address(opportunity, &names);
        }
        self.answer();
        self.support(&mut stages, supports);
        (stages, once(overall))
    }

    /// What is declared and stands in no stage or step, beside the opportunities that the map gives to the whole journey.
    pub(super) fn overall(
        &self,
        stages: &[Stage],
        opportunities: Vec<Key<Opportunity>>,
    ) -> Overall {
        let moments = || {
            stages.iter().flat_map(|stage| {
                std::iter::once(&stage.moment).chain(stage.steps.iter().map(|step| &step.moment))
            })
        };
        let pains: BTreeSet<_> = moments().flat_map(|moment| &moment.pain_points).collect();
        let gains: BTreeSet<_> = moments().flat_map(|moment| &moment.gains).collect();
        let metrics: BTreeSet<_> = moments()
            .flat_map(|moment| moment.readings.iter().map(|reading| reading.metric))
            .collect();
        let unplaced_pains = self.pain_points.table.iter().map(|(key, _)| key);
        let unplaced_gains = self.gains.table.iter().map(|(key, _)| key);
        let unmeasured = self.metrics.table.iter().map(|(key, _)| key);
        Overall {
            pain_points: unplaced_pains.filter(|key| !pains.contains(key)).collect(),
            gains: unplaced_gains.filter(|key| !gains.contains(key)).collect(),
            opportunities,
            metrics: unmeasured.filter(|key| !metrics.contains(key)).collect(),
        }
    }

    fn opportunity(&mut self, slot: Slot<Opportunity>) -> Option<Key<Opportunity>> {
        match slot {
            Slot::Is(key) => Some(key),
            Slot::Named(name) => {
                let found = self.opportunities.find(&name);
                self.settle(found)
            }
        }
    }

    /// The opportunities written inside pain points; each addresses the pain it stands in.
    fn nested(
        &mut self,
        slots: BTreeMap<Key<PainPoint>, Vec<Slot<Opportunity>>>,
    ) -> BTreeMap<Key<PainPoint>, Vec<Key<Opportunity>>> {
        let mut nested = BTreeMap::new();
        for (pain, slots) in slots {
            let keys: Vec<_> =
                slots.into_iter().filter_map(|slot| self.opportunity(slot)).collect();
            for key in &keys {
                let addresses = &mut self.opportunities.table.get_mut(*key).addresses;
                if !addresses.contains(&pain) {
                    addresses.push(pain);
                }
            }
            nested.insert(pain, keys);
        }
        nested
    }

    fn address(&mut self, opportunity: Key<Opportunity>, names: &[Written<String>]) {
        for name in names {
            let found = self.addressed.find(name);
            let found = self.settle(found);
            let opportunity = self.opportunities.table.get_mut(opportunity);
            match found {
                Some(Addressed::Pain(pain)) if !opportunity.addresses.contains(&pain) => {
                    opportunity.addresses.push(pain);
                }
                Some(Addressed::Gain(gain)) if !opportunity.builds_on.contains(&gain) => {
                    opportunity.builds_on.push(gain);
                }
                _ => {}
            }
        }
    }

    /// Tells every pain point and gain which opportunities answer it.
    fn answer(&mut self) {
        for (key, opportunity) in self.opportunities.table.iter() {
            for pain in &opportunity.addresses {
                self.pain_points.table.get_mut(*pain).answers.push(key);
            }
            for gain in &opportunity.builds_on {
                self.gains.table.get_mut(*gain).answers.push(key);
            }
        }
    }

    fn support(&mut self, stages: &mut [Stage], supports: Supports) {
        for (place, names) in supports {
            let found: Vec<_> = names.iter().map(|name| self.activities.find(name)).collect();
            let found: Vec<ActivityPlace> =
                found.into_iter().filter_map(|found| self.settle(found)).collect();
            activity_mut(stages, place).supports = found;
        }
    }

    pub(super) fn transitions(&mut self, drafts: &Many<TransitionDraft>) -> Vec<Transition> {
        drafts.iter().filter_map(|draft| self.transition(draft)).collect()
    }

    fn transition(&mut self, draft: &Written<TransitionDraft>) -> Option<Transition> {
        let fields = &draft.value;
        let label = self.maybe_text(&fields.label);
        let from = fields.from.as_ref().map(|place| self.places.find(place));
        let from = from.and_then(|found| self.settle(found));
        let to = fields.to.as_ref().map(|place| self.places.find(place));
        let to = to.and_then(|found| self.settle(found));
        let kind = fields.kind.as_ref().map(|kind| kind.value.0);
        if fields.to.is_none() && kind != Some(TransitionKind::DropOff) {
            self.say(
                Finding::error("missing-key", "a transition needs `to`", draft.span)
                    .help("name the stage or step it leads to; only a `drop-off` leads nowhere"),
            );
        }
        let from = from?;
        Some(Transition {
            from,
            to,
            kind: kind.unwrap_or_else(|| usual_kind(from, to)),
            label,
            share: fields.share.as_ref().map(|share| share.value.0),
            context_carried: value(&fields.context_carried),
            span: draft.span,
        })
    }

    pub(super) fn plan(&mut self, drafts: &Many<PlanDraft>) -> Vec<PlanItem> {
        let mut plan = Vec::with_capacity(drafts.len());
        let mut written: BTreeMap<String, crate::source::Span> = BTreeMap::new();
        for draft in drafts {
            let fields = &draft.value;
            let text = self.needed_text(&fields.text, draft.span);
            let id = self.id((&fields.id, &fields.was), &text);
            if id.written
                && let Some(first) = written.insert(id.as_str().to_owned(), id.span)
            {
                self.say(
                    Finding::error(
                        "duplicate-id",
                        format!("two items of the plan have the id `{id}`"),
                        id.span,
                    )
                    .related(first, "the first one")
                    .help("give one of them another id"),
                );
            }
            let found: Vec<_> =
                fields.r#for.iter().map(|name| self.opportunities.find(name)).collect();
            plan.push(PlanItem {
                id,
                span: text.span,
                text,
                serves: found.into_iter().filter_map(|found| self.settle(found)).collect(),
                owner: value(&fields.owner),
                due: date(&fields.due),
                status: fields.status.as_ref().map(|status| status.value.0),
                issue: value(&fields.issue),
                metrics: self.metric_list(&fields.metrics),
            });
        }
        let former: Vec<Former> = plan.iter().flat_map(|item| item.id.was.clone()).collect();
        let has = |id: &str| {
            let item = plan.iter().find(|item| item.id.as_str() == id)?;
            Some(item.id.span)
        };
        let what = What { one: "plan item", many: "plan items", under: "plan", field: "text" };
        for finding in former_taken(&what, &former, has) {
            self.say(finding);
        }
        plan
    }
}

/// Back to an earlier place is a loop, on to a later one a skip.
fn usual_kind(from: Place, to: Option<Place>) -> TransitionKind {
    match to {
        None => TransitionKind::DropOff,
        Some(to) if to <= from => TransitionKind::Loop,
        Some(_) => TransitionKind::Skip,
    }
}

fn once<T>(keys: Vec<Key<T>>) -> Vec<Key<T>> {
    let mut seen = BTreeSet::new();
    keys.into_iter().filter(|key| seen.insert(*key)).collect()
}

/// Opportunities written inside a pain point stand where the pain first hurts, unless placed by themselves.
fn place_nested(
    stages: &mut [Stage],
    overall: &mut Vec<Key<Opportunity>>,
    nested: &BTreeMap<Key<PainPoint>, Vec<Key<Opportunity>>>,
) {
    let mut placed: BTreeSet<Key<Opportunity>> = overall.iter().copied().collect();
    let moments = || {
        stages.iter().flat_map(|stage| {
            std::iter::once(&stage.moment).chain(stage.steps.iter().map(|step| &step.moment))
        })
    };
    placed.extend(moments().flat_map(|moment| moment.opportunities.iter().copied()));
    for stage in stages.iter_mut() {
        let steps = stage.steps.iter_mut().map(|step| &mut step.moment);
        for moment in std::iter::once(&mut stage.moment).chain(steps) {
            let inside = moment.pain_points.iter().filter_map(|pain| nested.get(pain)).flatten();
            let mut own = std::mem::take(&mut moment.opportunities);
            moment.opportunities = inside.copied().filter(|key| placed.insert(*key)).collect();
            moment.opportunities.append(&mut own);
        }
    }
    overall.extend(nested.values().flatten().copied().filter(|key| placed.insert(*key)));
}

fn moment_mut(stages: &mut [Stage], at: Place) -> &mut Moment {
    let stage = &mut stages[at.stage];
    match at.step {
        Some(step) => &mut stage.steps[step].moment,
        None => &mut stage.moment,
    }
}

fn activity_mut(stages: &mut [Stage], place: ActivityPlace) -> &mut Activity {
    let moment = moment_mut(stages, Place { stage: place.stage, step: place.step });
    let lane = match place.lane {
        BuiltIn::PhysicalEvidence => &mut moment.physical_evidence,
        BuiltIn::Frontstage => &mut moment.frontstage,
        BuiltIn::Backstage => &mut moment.backstage,
        BuiltIn::Support => &mut moment.support,
        _ => &mut moment.actions,
    };
    &mut lane[place.index]
}
