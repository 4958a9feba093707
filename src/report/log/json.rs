//! A log as JSON, for programs.

use super::{LeftOut, Log};
use crate::diff::Class;
use crate::diff::history::{Experience, Figure, Pains, Row, Since, Standing, State};
use crate::model::pain_point::Severity;
use crate::model::word::Word;
use serde_json::{Map, Value, json};
use std::io;

/// The version of this shape; it changes when a reader of the old one would misunderstand the new one.
pub(super) const VERSION: u32 = 1;

/// Writes one object and a line end.
pub(super) fn write(log: &Log, to: &mut dyn io::Write) -> io::Result<()> {
    let history = &log.history;
    let personas = history.personas.iter().map(|persona| {
        let means = persona.levels.iter().map(|level| level.map(|level| level.mean));
        json!({ "id": persona.id, "name": persona.name, "means": means.collect::<Vec<_>>() })
    });
    let metrics = history.metrics.iter().map(|metric| {
        json!({
            "id": metric.id,
            "name": metric.name,
            "kind": metric.kind.map(Word::word),
            "unit": metric.unit,
            "direction": metric.direction.map(Word::word),
            "values": metric.figures.iter().map(|one| one.as_ref().map(figure)).collect::<Vec<_>>(),
        })
    });
    let report = json!({
        "version": VERSION,
        "path": log.path,
        "title": history.newest.as_ref().map(|map| map.title.characters()),
        "left_out": log.left_out.map(|left_out| match left_out {
            LeftOut::Older => "older",
            LeftOut::Shallow => "shallow",
        }),
        "rows": history.rows.iter().map(row).collect::<Vec<Value>>(),
        "personas": personas.collect::<Vec<Value>>(),
        "metrics": metrics.collect::<Vec<Value>>(),
    });
    serde_json::to_writer_pretty(&mut *to, &report)?;
    writeln!(to)
}

fn row(row: &Row) -> Value {
    let stamp = &row.stamp;
    let mut told = json!({
        "label": stamp.label,
        "commit": stamp.commit,
        "tags": stamp.tags,
        "date": stamp.date,
        "subject": stamp.subject,
        "path": stamp.path,
        "state": match row.state {
            State::Read(_) => "read",
            State::Broken(_) => "unreadable",
            State::Absent => "absent",
        },
    });
    match &row.state {
        State::Read(standing) => of_standing(standing, &mut told),
        State::Broken(complaint) => told["complaint"] = complaint.as_str().into(),
        State::Absent => {}
    }
    told
}

fn of_standing(standing: &Standing, told: &mut Value) {
    told["title"] = standing.title.as_str().into();
    told["experience"] = experience(&standing.experience);
    told["pain_points"] = pains(&standing.pains);
    let opportunities = &standing.opportunities;
    told["opportunities"] = json!({
        "open": opportunities.open,
        "done": opportunities.done,
        "rejected": opportunities.rejected,
    });
    told["since"] = standing.since.as_ref().map_or(Value::Null, since);
}

fn experience(experience: &Experience) -> Value {
    let lowest = experience.lowest.as_ref().map(|lowest| {
        json!({
            "score": lowest.score,
            "place": lowest.place,
            "label": lowest.label,
            "persona": lowest.persona,
        })
    });
    json!({
        "mean": experience.mean,
        "scale": { "min": experience.scale.0, "max": experience.scale.1 },
        "lowest": lowest,
    })
}

fn pains(pains: &Pains) -> Value {
    let words = Severity::ALL.iter().map(|(word, _)| *word).chain(["unrated"]);
    let by_severity =
        words.zip(&pains.open).map(|(word, count)| (word.to_owned(), (*count).into()));
    json!({
        "open": pains.open(),
        "open_by_severity": by_severity.collect::<Map<String, Value>>(),
        "unanswered": pains.unanswered,
        "resolved": pains.resolved,
        "wont_fix": pains.wont_fix,
    })
}

fn since(since: &Since) -> Value {
    let classes = Class::ALL.iter().map(|(word, _)| (*word).to_owned());
    let counts = classes.zip(since.counts.iter().map(|count| (*count).into()));
    json!({ "changes": counts.collect::<Map<String, Value>>(), "verdict": since.verdict })
}

fn figure(figure: &Figure) -> Value {
    json!({ "value": figure.value, "target": figure.target, "is_met": figure.is_met })
}
