//! What a plan says, in the order in which it is read, whatever the format.

use super::Planned;
use crate::diff::plan::{Chance, Fate, Felt, Moment, Pain, Plan, Sides, Turn};
use crate::diff::tell::{listed, plain, quoted, signed};
use crate::model::opportunity::Progress;
use crate::model::word::Word;
use crate::report::changes::Version;

/// A part of the plan.
pub(super) struct Section {
    pub(super) title: &'static str,
    pub(super) lines: Vec<Line>,
}

/// One thing that is said.
pub(super) struct Line {
    pub(super) sign: char,
    /// Where it is; empty for what has no place.
    pub(super) place: String,
    pub(super) words: String,
}

/// Which map is which, and how that was told.
pub(super) fn sides(planned: &Planned) -> [String; 3] {
    let name = |version: &Version| {
        let title = version.journey.as_ref().map(|map| map.title.characters());
        format!("{} ({})", quoted(&title.unwrap_or_default()), version.path)
    };
    let how = match planned.sides {
        Sides::ByKind { is_swapped: true } => "The first map is marked as the future.",
        Sides::ByKind { is_swapped: false } => "The second map is marked as the future.",
        Sides::ByOrder => {
            "Neither map alone is marked as the future, so the second one is taken as it."
        }
    };
    [
        format!("Today: {}", name(&planned.today)),
        format!("Future: {}", name(&planned.future)),
        how.to_owned(),
    ]
}

/// What the plan comes to.
pub(super) fn verdict(planned: &Planned) -> String {
    let plan = &planned.plan;
    let (all, answered) = (plan.pains.len(), plan.answered());
    let mut sentences = Vec::new();
    sentences.push(match all {
        0 => "Today’s map has no open pain point.".to_owned(),
        1 => {
            let what = if answered == 1 { "answers" } else { "leaves" };
            format!("The future {what} the one open pain point of today.")
        }
        all if all == answered => {
            format!("The future answers all {all} open pain points of today.")
        }
        all => format!("The future answers {answered} of {all} open pain points of today."),
    });
    if !plan.new_pains.is_empty() {
        sentences.push(match plan.new_pains.len() {
            1 => "It brings 1 new one.".to_owned(),
            count => format!("It brings {count} new ones."),
        });
    }
    if let (Some(before), Some(after)) = (plan.verdict().before, plan.verdict().after) {
        let words = |score: f64| scored((score * 10.0).round() / 10.0 + 0.0, planned);
        let (before, after) = (words(before), words(after));
        let what = if before == after {
            format!("stays at {after}")
        } else {
            format!("goes from {before} to {after}")
        };
        sentences.push(format!("On average the experience {what}."));
        sentences.extend(rescaled(planned));
    }
    sentences.push(turns(plan));
    sentences.join(" ")
}

/// How often the curve rises and falls, and how often nobody can say why.
fn turns(plan: &Plan) -> String {
    let (rises, falls) = (plan.turning(Turn::Rise).count(), plan.turning(Turn::Fall).count());
    let moments = |count: usize| {
        if count == 1 { "1 moment".to_owned() } else { format!("{count} moments") }
    };
    let unexplained = plan.turning(Turn::Rise).filter(|one| one.causes.is_empty()).count();
    let words = match (rises, falls) {
        (0, 0) => return "The curve neither rises nor falls.".to_owned(),
        (0, falls) => format!("The curve falls at {}", moments(falls)),
        (rises, 0) => format!("The curve rises at {}", moments(rises)),
        (rises, falls) => format!("The curve rises at {} and falls at {falls}", moments(rises)),
    };
    match (unexplained, rises) {
        (0, _) => format!("{words}."),
        (1, 1) if falls == 0 => format!("{words}, which no opportunity explains."),
        (count, _) => {
            format!("{words}; no opportunity explains {count} of the rises.")
        }
    }
}

/// Everything else.
pub(super) fn sections(planned: &Planned) -> Vec<Section> {
    let plan = &planned.plan;
    let answered = plan.pains.iter().filter(|pain| pain.fate.is_answer());
    let left = plan.pains.iter().filter(|pain| !pain.fate.is_answer());
    let mut remains: Vec<Line> = left.map(|pain| pain_line(pain, plan)).collect();
    remains.extend(plan.new_pains.iter().map(|pain| new_line(pain, plan)));
    remains.extend(plan.turning(Turn::Fall).map(|moment| fall(moment, planned)));
    let mut takes: Vec<Line> = plan
        .tasks
        .iter()
        .map(|task| {
            let serves: Vec<String> =
                task.serves.iter().map(|at| quoted(&plan.chances[*at].text)).collect();
            let serves = if serves.is_empty() {
                String::new()
            } else {
                format!(", for {}", listed(&serves))
            };
            let facts = facts(
                task.owner.as_deref(),
                task.due.as_deref(),
                task.status.map(Word::word).map(str::to_owned),
            );
            Line {
                sign: '·', place: String::new(), words: format!("{}{serves}{facts}", task.text)
            }
        })
        .collect();
    takes.extend(plan.without_task().map(|chance| Line {
        sign: '!',
        place: String::new(),
        words: format!("no plan item covers {}", cause(chance)),
    }));
    let all = [
        Section {
            title: "What the future answers",
            lines: answered.map(|pain| pain_line(pain, plan)).collect(),
        },
        Section {
            title: "What lifts the curve",
            lines: plan.turning(Turn::Rise).map(|one| rise(one, planned)).collect(),
        },
        Section { title: "What is left", lines: remains },
        Section { title: "What it takes", lines: takes },
    ];
    all.into_iter().filter(|section| !section.lines.is_empty()).collect()
}

fn place(titles: &[String]) -> String {
    titles.join(" › ")
}

/// An opportunity with how far it comes, and who answers for it.
fn cause(chance: &Chance) -> String {
    let words = |status: Progress| status.word().replace('-', " ");
    let status = match (chance.today, chance.future) {
        (Some(today), Some(future)) if today != future => {
            format!("{} → {}", words(today), words(future))
        }
        (_, Some(status)) => words(status),
        (Some(status), None) => format!("{} today", words(status)),
        (None, None) => String::new(),
    };
    let facts = facts(chance.owner.as_deref(), chance.due.as_deref(), Some(status));
    format!("{}{facts}", quoted(&chance.text))
}

/// Status, owner and day in brackets, as far as they are known.
fn facts(owner: Option<&str>, due: Option<&str>, status: Option<String>) -> String {
    let status = status.map(|status| status.replace('-', " ")).filter(|status| !status.is_empty());
    let due = due.map(|due| format!("due {due}"));
    let parts: Vec<String> =
        [status, owner.map(str::to_owned), due].into_iter().flatten().collect();
    if parts.is_empty() { String::new() } else { format!(" ({})", parts.join(", ")) }
}

fn causes(causes: &[usize], plan: &Plan) -> Option<String> {
    let causes: Vec<String> = causes.iter().map(|at| cause(&plan.chances[*at])).collect();
    (!causes.is_empty()).then(|| listed(&causes))
}

fn pain_name(pain: &Pain) -> String {
    let severity = pain.severity.map(|severity| format!(" ({})", severity.word()));
    format!("{}{}", quoted(&pain.text), severity.unwrap_or_default())
}

fn pain_line(pain: &Pain, plan: &Plan) -> Line {
    let (sign, fate) = match pain.fate {
        Fate::Gone => ('✓', "is gone"),
        Fate::Resolved => ('✓', "is resolved"),
        Fate::Eased => ('✓', "is still open but eased"),
        Fate::Left => ('✗', "is still open; its opportunity is not done"),
        Fate::Unanswered => ('✗', "is still open, without an opportunity"),
        Fate::Accepted => ('✗', "will not be fixed"),
    };
    let by = match causes(&pain.by, plan) {
        Some(by) if pain.fate == Fate::Left => format!(": {by}"),
        Some(by) => format!("; addressed by {by}"),
        None if pain.fate.is_answer() => "; no opportunity addresses it".to_owned(),
        None => String::new(),
    };
    Line { sign, place: place(&pain.place), words: format!("{} {fate}{by}", pain_name(pain)) }
}

fn new_line(pain: &Pain, plan: &Plan) -> Line {
    let by = match causes(&pain.by, plan) {
        Some(by) => format!("; {by} would answer it"),
        None => ", without an opportunity".to_owned(),
    };
    Line { sign: '+', place: place(&pain.place), words: format!("{} is new{by}", pain_name(pain)) }
}

/// A score on the scale of the future map.
fn scored(score: f64, planned: &Planned) -> String {
    let (min, _) = planned.scale(true);
    if min < 0.0 { signed(score) } else { plain(score) }
}

/// Whose scale scores are told on, where the maps have different ones.
fn rescaled(planned: &Planned) -> Option<String> {
    let ((old_min, old_max), (min, max)) = (planned.scale(false), planned.scale(true));
    ((old_min, old_max) != (min, max)).then(|| {
        let [old_min, old_max, min, max] = [old_min, old_max, min, max].map(plain);
        format!("Scores of today’s map ({old_min} to {old_max}) are told on the scale of the future one ({min} to {max}).")
    })
}

/// How the scores of a moment differ: `−2 → +1`.
fn scores(moment: &Moment, planned: &Planned) -> String {
    let words =
        |felt: Option<Felt>| felt.map_or_else(String::new, |felt| scored(felt.score, planned));
    format!("{} → {}", words(moment.before), words(moment.after))
}

fn rise(moment: &Moment, planned: &Planned) -> Line {
    let plan = &planned.plan;
    let are_ideas = moment.causes.iter().all(|at| plan.chances[*at].is_idea());
    let hedge = if are_ideas { "only an idea so far: " } else { "" };
    let why = match causes(&moment.causes, plan) {
        Some(why) => format!("{hedge}{why}"),
        None if moment.changes.is_empty() => {
            "no opportunity explains it, and nothing else changes here".to_owned()
        }
        None => {
            format!("no opportunity explains it; other changes here: {}", listed(&moment.changes))
        }
    };
    let words = format!("{}, {why}", scores(moment, planned));
    Line { sign: '▲', place: place(&moment.place), words }
}

fn fall(moment: &Moment, planned: &Planned) -> Line {
    Line {
        sign: '▼',
        place: place(&moment.place),
        words: format!("{}, the curve falls", scores(moment, planned)),
    }
}
