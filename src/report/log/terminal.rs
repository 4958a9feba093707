//! A log for people at a terminal: what moved at a glance, a row for each version, the metrics.

use super::columns::{Column, cut, filled, line, spare, width, widths};
use super::{Log, amount, met, score};
use crate::diff::history::{Figure, Lowest, Measured, Row, Standing, State};
use crate::report::terminal::{BOLD, DIM};
use crate::report::{Look, harmless};
use std::fmt::Write;
use std::io;

/// The widest name of a version or a trend.
const NAME: usize = 24;
/// The widest trend.
const TREND: usize = 40;
/// What stands where there is nothing.
const NOTHING: &str = "–";

pub(super) fn write(look: Look, log: &Log, to: &mut dyn io::Write) -> io::Result<()> {
    let pen = Pen { look, room: look.width.max(40) };
    let mut text = String::new();
    pen.head(log, &mut text);
    pen.trends(log, &mut text);
    pen.rows(log, &mut text);
    pen.metrics(log, &mut text);
    if !look.boxes {
        text = ascii(&text);
    }
    to.write_all(text.as_bytes())
}

struct Pen {
    look: Look,
    room: usize,
}

/// A line from one version to the next.
struct Trend {
    name: String,
    /// Heights from 0 to 1.
    heights: Vec<Option<f64>>,
    told: String,
}

impl Pen {
    /// Words with the signs that the screen can show; some take more room in ASCII.
    fn signs(&self, words: &str) -> String {
        if self.look.boxes { words.to_owned() } else { ascii(words) }
    }

    fn head(&self, log: &Log, to: &mut String) {
        let title = plain_words(&log.title());
        let _ = writeln!(to, "{}", self.look.paint(BOLD, &cut(&title, self.room)));
        let rows = &log.history.rows;
        let count =
            if rows.len() == 1 { "1 version" } else { &*format!("{} versions", rows.len()) };
        let days: Vec<&str> =
            rows.iter().map(|row| row.stamp.day()).filter(|day| !day.is_empty()).collect();
        let from_to = match (days.first(), days.last()) {
            (Some(first), Some(last)) if first != last => format!(", {first} to {last}"),
            (Some(only), _) => format!(", {only}"),
            _ => String::new(),
        };
        let words = format!("{}: {count}{from_to}", plain_words(&log.path));
        let _ = writeln!(to, "{}", self.look.paint(DIM, &words));
    }

    /// What moved at a glance; of one version there is nothing to see.
    fn trends(&self, log: &Log, to: &mut String) {
        let trends = trends(log);
        let can_be_seen = |trend: &Trend| trend.heights.iter().flatten().count() > 1;
        if !trends.iter().any(can_be_seen) {
            return;
        }
        let name = trends.iter().map(|trend| width(&trend.name)).max().unwrap_or(0).min(NAME);
        to.push('\n');
        for trend in trends {
            let bars = bars(&sampled(&trend.heights, TREND));
            let words = format!("{}  {bars}", filled(&cut(&trend.name, name), name, false));
            let room = self.room.saturating_sub(width(&words) + 2);
            let _ = writeln!(to, "{words}  {}", cut(&self.signs(&trend.told), room));
        }
    }

    fn rows(&self, log: &Log, to: &mut String) {
        let rows = &log.history.rows;
        let standings = || rows.iter().filter_map(Row::standing);
        let has_critical = standings().any(|one| critical(one) > 0);
        let mut columns = vec![
            Column::text("version", Some(9)),
            Column::text("date", None),
            Column::number("mean"),
            Column::text("lowest moment", Some(16)),
            Column::number("open"),
        ];
        columns.extend(has_critical.then(|| Column { spare: 4, ..Column::number("critical") }));
        for (title, spare) in [("unanswered", 1), ("resolved", 3), ("done", 2)] {
            columns.push(Column { spare, ..Column::number(title) });
        }
        let scale = scale(log);
        let mut cells: Vec<Vec<String>> =
            rows.iter().map(|row| cells(row, has_critical, scale)).collect();
        spare(&mut columns, &mut cells, self.room);
        let widths = widths(&columns, &cells, self.room);
        let titles: Vec<String> = columns.iter().map(|column| column.title.clone()).collect();
        let _ = writeln!(to, "\n{}", self.look.paint(BOLD, &line(&columns, &titles, &widths)));
        for (at, (row, cells)) in rows.iter().zip(&cells).enumerate() {
            let _ = writeln!(to, "{}", line(&columns, cells, &widths));
            let below = self.signs(&below(row, at.checked_sub(1).map(|before| &rows[before])));
            if !below.is_empty() {
                let words = cut(&below, self.room.saturating_sub(2));
                let _ = writeln!(to, "  {}", self.look.paint(DIM, &words));
            }
        }
    }

    /// The values of metrics, as many side by side as there is room for.
    fn metrics(&self, log: &Log, to: &mut String) {
        let rows = &log.history.rows;
        let label =
            rows.iter().map(|row| width(&row.stamp.label)).max().unwrap_or(0).clamp(7, NAME);
        let mut rest = &log.history.metrics[..];
        while let Some(first) = rest.first() {
            let mut taken = label + 2 + metric_width(first);
            let more = rest[1..].iter().take_while(|metric| {
                taken += 2 + metric_width(metric);
                taken <= self.room
            });
            let count = 1 + more.count();
            let (block, after) = rest.split_at(count);
            self.block(rows, block, to);
            rest = after;
        }
    }

    fn block(&self, rows: &[Row], metrics: &[Measured], to: &mut String) {
        let mut columns = vec![Column::text("version", Some(7))];
        let titles = metrics.iter().map(|metric| cut(&plain_words(&metric.name), NAME));
        columns.extend(titles.map(|title| Column::number(&title)));
        let cells: Vec<Vec<String>> = rows
            .iter()
            .enumerate()
            .map(|(at, row)| {
                let values = metrics.iter().map(|metric| {
                    metric.figures[at]
                        .map_or_else(|| NOTHING.to_owned(), |figure| value(metric, &figure))
                });
                std::iter::once(label(row)).chain(values).collect()
            })
            .collect();
        let widths = widths(&columns, &cells, self.room);
        let titles: Vec<String> = columns.iter().map(|column| column.title.clone()).collect();
        let _ = writeln!(to, "\n{}", self.look.paint(BOLD, &line(&columns, &titles, &widths)));
        for cells in &cells {
            let _ = writeln!(to, "{}", line(&columns, cells, &widths));
        }
    }
}

/// A value with the sign of having met its target or missed it.
fn value(metric: &Measured, figure: &Figure) -> String {
    let sign = match figure.is_met {
        Some(true) => " ✓",
        Some(false) => " ✗",
        None => "",
    };
    format!("{}{sign}", plain_words(&amount(metric, figure.value)))
}

fn metric_width(metric: &Measured) -> usize {
    let values = metric.figures.iter().flatten().map(|figure| width(&value(metric, figure)));
    values.max().unwrap_or(0).max(width(&metric.name).min(NAME))
}

fn label(row: &Row) -> String {
    cut(&plain_words(&row.stamp.label), NAME)
}

fn critical(standing: &Standing) -> usize {
    use crate::model::pain_point::Severity;
    use crate::model::word::Word;
    let at = Severity::ALL.iter().position(|(_, severity)| *severity == Severity::Critical);
    at.map_or(0, |at| standing.pains.open[at])
}

/// The cells of a version; one that cannot be understood has none but its name.
fn cells(row: &Row, has_critical: bool, scale: Scale) -> Vec<String> {
    let mut cells = vec![label(row), row.stamp.day().to_owned()];
    let Some(standing) = row.standing() else { return cells };
    let experience = &standing.experience;
    let nothing = || NOTHING.to_owned();
    cells.push(experience.level.map_or_else(nothing, |level| score_of(level, scale)));
    let lowest = experience.lowest.as_ref();
    cells.push(lowest.map_or_else(nothing, |lowest| lowest_words(lowest, scale)));
    cells.push(standing.pains.open().to_string());
    cells.extend(has_critical.then(|| critical(standing).to_string()));
    cells.push(standing.pains.unanswered.to_string());
    cells.push(standing.pains.resolved.to_string());
    let (open, done) = (standing.opportunities.open, standing.opportunities.done);
    cells.push(format!("{done}/{}", open + done));
    cells
}

/// The worst and the best score of the newest version, on which all are told.
type Scale = (f64, f64);

fn scale(log: &Log) -> Scale {
    let newest = log.history.rows.iter().rev().find_map(Row::standing);
    newest.map(|one| one.experience.scale).unwrap_or_default()
}

/// A score by its level from worst (0) to best (1).
fn score_of(level: f64, scale: Scale) -> String {
    let (min, max) = scale;
    score(min + level * (max - min), scale)
}

fn lowest_words(lowest: &Lowest, scale: Scale) -> String {
    let label = lowest.label.as_ref().map(|label| format!(", {label}")).unwrap_or_default();
    plain_words(&format!("{} {}{label}", score_of(lowest.level, scale), lowest.title()))
}

/// What stands under a version: the subject of its commit and what it changed, or why it says nothing.
fn below(row: &Row, before: Option<&Row>) -> String {
    let told = match &row.state {
        State::Broken(complaint) => complaint.clone(),
        State::Absent => "no such file".to_owned(),
        State::Read(standing) => {
            standing.since.as_ref().map(|since| since.told.clone()).unwrap_or_default()
        }
    };
    let path = before.map(|before| &before.stamp.path).filter(|path| **path != row.stamp.path);
    let moved = path.map(|path| format!("moved from {path}")).unwrap_or_default();
    let parts =
        [row.stamp.subject.clone(), moved, told].into_iter().filter(|part| !part.is_empty());
    plain_words(&parts.collect::<Vec<String>>().join(" · "))
}

/// Words on one line that steer no terminal.
fn plain_words(words: &str) -> String {
    harmless(&words.replace('\n', " "))
}

fn trends(log: &Log) -> Vec<Trend> {
    let history = &log.history;
    let standings = || history.rows.iter().map(Row::standing);
    let scale = scale(log);
    let mut trends = Vec::new();
    let mut add = |name: &str, heights: Vec<Option<f64>>, told: String| {
        if heights.iter().any(Option::is_some) {
            trends.push(Trend { name: plain_words(name), heights, told: plain_words(&told) });
        }
    };
    let levels: Vec<Option<f64>> = standings().map(|one| one?.experience.level).collect();
    let told = ends(&levels, |level| score_of(level, scale));
    add("experience", levels, told);
    for persona in &history.personas {
        let levels = persona.levels.iter().map(|level| Some(level.as_ref()?.level));
        let levels: Vec<Option<f64>> = levels.collect();
        let told = ends(&levels, |level| score_of(level, scale));
        add(&persona.name, levels, told);
    }
    let lowest = standings().map(|one| one?.experience.lowest.as_ref());
    let levels: Vec<Option<f64>> = lowest.map(|lowest| Some(lowest?.level)).collect();
    let told = ends(&levels, |level| score_of(level, scale));
    add("lowest moment", levels, told);
    let open: Vec<_> = standings().map(|one| Some(one?.pains.open() as f64)).collect();
    let most = open.iter().flatten().copied().fold(1.0, f64::max);
    let heights = open.iter().map(|open| Some((*open)? / most)).collect();
    add("open pain points", heights, ends(&open, |open| open.to_string()));
    for metric in &history.metrics {
        let values: Vec<_> = metric.figures.iter().map(|one| Some(one.as_ref()?.value)).collect();
        let mut told = ends(&values, |value| amount(metric, value));
        if let Some(last) = metric.figures.iter().flatten().last()
            && let Some(target) = last.target
        {
            let _ = write!(told, ", target {} {}", amount(metric, target), met(last));
        }
        add(&metric.name, spread(&values), told.trim_end().to_owned());
    }
    trends
}

/// The first and the last value in words; one of them where they read the same.
fn ends(values: &[Option<f64>], words: impl Fn(f64) -> String) -> String {
    let mut known = values.iter().flatten().copied();
    let first = known.next().map(&words).unwrap_or_default();
    match known.next_back().map(&words) {
        Some(last) if last != first => format!("{first} → {last}"),
        _ => first,
    }
}

/// Values between their least and their most; in the middle where these are one.
fn spread(values: &[Option<f64>]) -> Vec<Option<f64>> {
    let known = || values.iter().flatten().copied();
    let (least, most) =
        (known().fold(f64::INFINITY, f64::min), known().fold(f64::NEG_INFINITY, f64::max));
    let height = |value: f64| if most > least { (value - least) / (most - least) } else { 0.5 };
    values.iter().map(|value| value.map(height)).collect()
}

/// As many of the values as there is room for, evenly spread, the last one among them.
fn sampled(values: &[Option<f64>], room: usize) -> Vec<Option<f64>> {
    if values.len() <= room {
        return values.to_vec();
    }
    (1..=room).map(|at| values[at * values.len() / room - 1]).collect()
}

fn bars(heights: &[Option<f64>]) -> String {
    const BARS: [char; 8] = ['▁', '▂', '▃', '▄', '▅', '▆', '▇', '█'];
    let bar = |height: f64| BARS[(height * 7.0).round().clamp(0.0, 7.0) as usize];
    heights.iter().map(|height| height.map_or('·', bar)).collect()
}

/// The signs of ours in ASCII.
fn ascii(text: &str) -> String {
    let mut ascii = String::with_capacity(text.len());
    for character in text.chars() {
        match character {
            '→' => ascii.push_str("->"),
            '−' | '–' => ascii.push('-'),
            '…' => ascii.push('~'),
            '·' => ascii.push('|'),
            '✓' => ascii.push('+'),
            '✗' => ascii.push('!'),
            // Bars are told by eighths.
            '▁'..='█' => ascii.push(char::from(b'1' + (character as u32 - '▁' as u32) as u8)),
            other => ascii.push(other),
        }
    }
    ascii
}
