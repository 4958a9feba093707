//! A plan as JSON, for programs.

use super::{Planned, Version, sections};
use crate::diff::plan::{Chance, Felt, Moment, Pain, Sides, Task};
use crate::model::word::Word;
use serde_json::{Value, json};
use std::io;

/// The version of this shape; it changes when a reader of the old one would misunderstand the new one.
pub(super) const VERSION: u32 = 1;

/// Writes one object and a line end.
pub(super) fn write(planned: &Planned, to: &mut dyn io::Write) -> io::Result<()> {
    let plan = &planned.plan;
    let side = |version: &Version| {
        let title = version.journey.as_ref().map(|map| map.title.characters());
        json!({ "path": version.path, "title": title.unwrap_or_default() })
    };
    let report = json!({
        "version": VERSION,
        "today": side(&planned.today),
        "future": side(&planned.future),
        "told_by": match planned.sides {
            Sides::ByKind { .. } => "kind",
            Sides::ByOrder => "order",
        },
        "verdict": sections::verdict(planned),
        "mean_today": plan.verdict().before,
        "mean_future": plan.verdict().after,
        "pain_points": plan.pains.iter().map(pain).collect::<Vec<Value>>(),
        "new_pain_points": plan.new_pains.iter().map(pain).collect::<Vec<Value>>(),
        "moments": plan.moments.iter().map(moment).collect::<Vec<Value>>(),
        "opportunities": plan.chances.iter().map(chance).collect::<Vec<Value>>(),
        "plan": plan.tasks.iter().map(task).collect::<Vec<Value>>(),
    });
    serde_json::to_writer_pretty(&mut *to, &report)?;
    writeln!(to)
}

fn pain(pain: &Pain) -> Value {
    json!({
        "id": pain.id,
        "text": pain.text,
        "severity": pain.severity.map(Word::word),
        "place": pain.place,
        "moments": pain.at,
        "fate": pain.fate.word(),
        "by": pain.by,
    })
}

fn moment(moment: &Moment) -> Value {
    let score = |felt: Option<Felt>| felt.map(|felt| felt.score);
    json!({
        "place": moment.place,
        "is_in_today": moment.today.is_some(),
        "is_in_future": moment.future.is_some(),
        "today": score(moment.before),
        "future": score(moment.after),
        "turn": moment.turn().word(),
        "causes": moment.causes,
        "changes": moment.changes,
    })
}

fn chance(chance: &Chance) -> Value {
    json!({
        "id": chance.id,
        "text": chance.text,
        "status_today": chance.today.map(Word::word),
        "status_future": chance.future.map(Word::word),
        "owner": chance.owner,
        "due": chance.due,
    })
}

fn task(task: &Task) -> Value {
    json!({
        "text": task.text,
        "for": task.serves,
        "owner": task.owner,
        "due": task.due,
        "status": task.status.map(Word::word),
    })
}
