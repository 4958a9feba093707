//! Comparisons as JSON, for programs.

use super::{Comparison, Version};
use crate::diff::item::{Item, Row};
use crate::diff::words::Fate;
use crate::diff::{Change, Changes, Class, Datum, Detail, Edit, Kind, Thing, tell};
use crate::model::Journey;
use crate::model::transition::Place;
use crate::model::word::Word;
use serde_json::{Value, json};
use std::io;

/// The version of this shape; it changes when a reader of the old one would misunderstand the new one.
pub(super) const VERSION: u32 = 1;

/// Writes one object and a line end.
pub(super) fn write(maps: &[Comparison], to: &mut dyn io::Write) -> io::Result<()> {
    let count = |class: Class| -> usize {
        maps.iter().filter_map(|map| map.changes.as_ref()).map(|changes| changes.count(class)).sum()
    };
    let counts = Class::ALL.iter().map(|(word, class)| ((*word).to_owned(), count(*class).into()));
    let report = json!({
        "version": VERSION,
        "maps": maps.iter().map(map).collect::<Vec<Value>>(),
        "changes": counts.collect::<serde_json::Map<String, Value>>(),
    });
    serde_json::to_writer_pretty(&mut *to, &report)?;
    writeln!(to)
}

fn map(map: &Comparison) -> Value {
    let journeys = (
        map.old.as_ref().and_then(|version| version.journey.as_ref()),
        map.new.as_ref().and_then(|version| version.journey.as_ref()),
    );
    let changes = map.changes.as_ref();
    json!({
        "state": map.state().word(),
        "old": map.old.as_ref().map(version),
        "new": map.new.as_ref().map(version),
        "verdict": changes.map(|changes| verdict(changes, journeys.1)),
        "columns": changes.map(|changes| columns(changes, journeys)).unwrap_or_default(),
        "changes": changes
            .map(|changes| {
                changes.list.iter().map(|one| change(one, journeys)).collect::<Vec<Value>>()
            })
            .unwrap_or_default(),
    })
}

fn version(version: &Version) -> Value {
    let errors = version.findings.iter().map(|finding| {
        let at = crate::report::position(&version.sources, finding.span.file, finding.span.start);
        json!({
            "rule": finding.rule,
            "message": finding.message,
            "file": version.sources.get(finding.span.file).name,
            "line": at.line,
            "column": at.column,
        })
    });
    json!({
        "path": version.path,
        "title": version.journey.as_ref().map(|map| map.title.characters()),
        "findings": errors.collect::<Vec<Value>>(),
    })
}

fn verdict(changes: &Changes, new: Option<&Journey>) -> Value {
    let pains = changes.verdict.unanswered.iter().map(|pain| thing(pain, new));
    json!({
        "text": tell::headline(changes),
        "mean_before": changes.verdict.before,
        "mean_after": changes.verdict.after,
        "unanswered": pains.collect::<Vec<Value>>(),
    })
}

type Journeys<'a> = (Option<&'a Journey>, Option<&'a Journey>);

fn columns(changes: &Changes, (old, new): Journeys) -> Vec<Value> {
    let columns = changes.columns.iter().map(|column| {
        let of = |place: Option<Place>, journey| place.map(|at| place_of(at, journey));
        json!({
            "old": of(column.old, old),
            "new": of(column.new, new),
            "before": column.before,
            "after": column.after,
        })
    });
    columns.collect()
}

fn change(change: &Change, (old, new): Journeys) -> Value {
    let mut told = json!({
        "fingerprint": change.fingerprint,
        "kind": kind(&change.kind),
        "class": change.class.word(),
        "effect": change.effect.map(Word::word),
        "noun": change.noun().word(),
        "place": tell::place(change),
        "text": tell::what(change),
        "old": change.old.as_ref().map(|one| thing(one, old)),
        "new": change.new.as_ref().map(|one| thing(one, new)),
    });
    match &change.kind {
        Kind::Added(inside) => {
            told["contents"] = inside.iter().map(|one| thing(one, new)).collect();
        }
        Kind::Removed(inside) => {
            told["contents"] = inside.iter().map(|one| thing(one, old)).collect();
        }
        Kind::Split(parts) => told["parts"] = parts.iter().map(|one| thing(one, new)).collect(),
        Kind::Merged(parts) => told["parts"] = parts.iter().map(|one| thing(one, old)).collect(),
        Kind::Identified { before, after } => {
            told["before"] = before.as_str().into();
            told["after"] = after.as_str().into();
        }
        Kind::Edited(edit) => edited(edit, &mut told),
        Kind::Moved { .. } | Kind::Placed(..) | Kind::Unplaced(..) | Kind::Turned => {}
    }
    told
}

fn kind(kind: &Kind) -> &'static str {
    match kind {
        Kind::Added(_) => "added",
        Kind::Removed(_) => "removed",
        Kind::Moved { is_order: true, .. } => "reordered",
        Kind::Moved { .. } => "moved",
        Kind::Placed(..) => "placed",
        Kind::Unplaced(..) => "unplaced",
        Kind::Split(_) => "split",
        Kind::Merged(_) => "merged",
        Kind::Turned => "turned",
        Kind::Identified { .. } => "identified",
        Kind::Edited(_) => "edited",
    }
}

fn edited(edit: &Edit, told: &mut Value) {
    told["field"] = edit.field.word().into();
    told["before"] = edit.before.as_ref().map_or(Value::Null, value);
    told["after"] = edit.after.as_ref().map_or(Value::Null, value);
    match &edit.detail {
        Detail::None => {}
        Detail::Words(runs) => {
            let runs = runs.iter().map(|run| {
                let fate = match run.fate {
                    Fate::Kept => "kept",
                    Fate::Removed => "removed",
                    Fate::Added => "added",
                };
                json!({ "fate": fate, "words": run.words })
            });
            told["words"] = runs.collect();
        }
        Detail::Looks => told["aspect"] = "looks".into(),
        Detail::Order => told["aspect"] = "order".into(),
        Detail::Translation(tag) => {
            told["aspect"] = "translation".into();
            told["language"] = tag.as_str().into();
        }
        Detail::Delta(delta) => told["delta"] = (*delta).into(),
        Detail::Score { delta, crosses_middle } => {
            told["delta"] = (*delta).into();
            told["crosses_middle"] = (*crosses_middle).into();
        }
        Detail::Reading { delta, exceeds_noise } => {
            told["delta"] = (*delta).into();
            told["exceeds_noise"] = (*exceeds_noise).into();
        }
    }
}

fn value(datum: &Datum) -> Value {
    match datum {
        Datum::Text(text) => text.as_str().into(),
        Datum::Word(word) => (*word).into(),
        Datum::Number(number) => (*number).into(),
        Datum::Flag(flag) => (*flag).into(),
        Datum::Thing(noun, name) => json!({ "noun": noun.word(), "name": name }),
    }
}

fn thing(thing: &Thing, journey: Option<&Journey>) -> Value {
    let mut told = json!({
        "noun": thing.noun.word(),
        "id": thing.id,
        "name": thing.name,
        "place": thing.place,
        "cells": thing
            .spots
            .iter()
            .map(|spot| {
                let lane = journey.map_or("", |journey| match spot.row {
                    Row::BuiltIn(lane) => lane.word(),
                    Row::Custom(_) => spot.row.id(journey),
                });
                let mut cell = place_of(spot.at, None);
                cell["lane"] = lane.into();
                cell["index"] = spot.index.into();
                cell
            })
            .collect::<Vec<Value>>(),
    });
    if let Item::Column(place) = thing.item {
        told["at"] = place_of(place, None);
    }
    if let Some(whose) = &thing.whose {
        told["persona"] = whose.as_str().into();
    }
    told
}

/// A stage or step by its positions from 0, with titles where the journey is given.
fn place_of(place: Place, journey: Option<&Journey>) -> Value {
    let mut told = json!({ "stage": place.stage, "step": place.step });
    if let Some(journey) = journey {
        let stage = &journey.stages[place.stage];
        let step = place.step.map(|step| &stage.steps[step].title);
        told["title"] = step.unwrap_or(&stage.title).characters().into();
    }
    told
}
