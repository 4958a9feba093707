//! What stands around every view: the head with the title, the foot with file and legend.

use crate::arrange::views::front::Front;
use crate::geometry::Px;
use crate::layout::head::{Naming, naming};
use crate::layout::pen::{Align, Pen, line_between};
use crate::layout::sheet::{Group, Mark, Sheet};
use std::collections::BTreeSet;

/// Where the content of a view may stand.
#[derive(Debug, Clone, Copy)]
pub(super) struct Room {
    /// Left edge.
    pub(super) left: f32,
    /// Top edge.
    pub(super) top: f32,
    /// Width, which the content was asked for.
    pub(super) width: f32,
}

/// A view: its content, `width` px wide, between head and foot. The content returns its groups and its bottom edge.
pub(super) fn sheet(
    front: &Front,
    width: f32,
    pen: &Pen<'_>,
    content: impl FnOnce(Room) -> (Vec<Group>, f32),
) -> Sheet {
    let left = pen.metrics.margin;
    let said = Naming {
        title: &front.title,
        badges: &front.badges,
        facts: &front.facts,
        overall: &front.overall,
    };
    let (head, y) = naming(&said, (left, width), pen.metrics.margin - 8.0, pen);
    let mut groups = vec![head];
    let (more, y) = content(Room { left, top: y + 24.0, width });
    groups.extend(more);
    let (foot, bottom) = footer(&front.legend, &front.footer, (left, width, y + 24.0), pen);
    groups.push(foot);
    name_once(&mut groups);
    Sheet {
        prefix: front.prefix.clone(),
        language: front.language.clone(),
        title: format!("{} – {}", front.title.characters(), front.view_title),
        description: front.story.clone(),
        width: Px(left + width + pen.metrics.margin),
        height: Px(bottom + pen.metrics.margin - 12.0),
        groups,
    }
}

/// A group that others may refer to by its id; an empty id is referred to by nobody.
pub(super) fn group(kind: &'static str, id: &str, label: &str, marks: Vec<Mark>) -> Group {
    Group { kind, id: id.to_owned(), label: label.to_owned(), marks }
}

/// What is placed in several cells bears its id in the first only, and of stages of one title the first has it.
pub(super) fn name_once(groups: &mut [Group]) {
    let mut named = BTreeSet::new();
    let mut keep_first = |id: &mut String| {
        if !id.is_empty() && !named.insert(id.clone()) {
            id.clear();
        }
    };
    for group in groups {
        keep_first(&mut group.id);
        for mark in &mut group.marks {
            match mark {
                Mark::Box(mark) => keep_first(&mut mark.id),
                Mark::Change(mark) => keep_first(&mut mark.id),
                _ => {}
            }
        }
    }
}

/// The legend and the name of the file under a line.
pub(super) fn footer(
    legend: &[String],
    file: &str,
    (left, width, top): (f32, f32, f32),
    pen: &Pen<'_>,
) -> (Group, f32) {
    let mut marks = vec![line_between((left - 8.0, top), (left + width, top), "hairline", "")];
    let y = top + 12.0;
    let file = pen.words(file, pen.metrics.small, width);
    let room = width - file.width - 24.0;
    let legend = pen.words(
        &legend.join("\u{a0}· "),
        pen.metrics.small,
        if room > 300.0 { room } else { width },
    );
    marks.extend(legend.marks((left, y), width, Align::Start, "muted"));
    let file_y = if room > 300.0 { y } else { y + legend.height + 2.0 };
    marks.extend(file.marks((left, file_y), width, Align::End, "muted"));
    let bottom = (y + legend.height).max(file_y + file.height);
    (group("footer", "", "", marks), bottom)
}
