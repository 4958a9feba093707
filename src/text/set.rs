//! One line set: its runs in visual order, each with its left edge.

use std::ops::Range;

use unicode_bidi::BidiInfo;

use super::atoms::{Measured, SOFT_HYPHEN};
use super::breaks::Cut;
use super::paragraph::Paragraph;
use super::shape::Shaper;
use super::{Line, Run};

/// Makes what is drawn alone be read from right to left.
const RTL_START: char = '\u{202b}';
const RTL_END: char = '\u{202c}';

pub(super) fn line(
    paragraph: &Paragraph,
    measured: &Measured,
    cut: &Cut,
    size: f32,
    shaper: &mut Shaper,
) -> Line {
    let mut setting = Setting {
        paragraph,
        measured,
        size,
        shaper,
        line: Line { width: 0.0, rtl: paragraph.rtl, runs: Vec::new() },
    };
    let stretches = stretches(measured, cut);
    let last = stretches.len().saturating_sub(1);
    for index in visual(&stretches, paragraph) {
        let hyphen = if cut.hyphen && index == last {
            measured.words[cut.words.end - 1].hyphen
        } else {
            0.0
        };
        setting.add(&stretches[index], hyphen);
    }
    setting.line
}

/// The stretches' numbers from left to right.
fn visual(stretches: &[Stretch], paragraph: &Paragraph) -> Vec<usize> {
    if !paragraph.has_rtl {
        return (0..stretches.len()).collect();
    }
    let levels: Vec<_> = stretches.iter().map(|s| paragraph.items[s.item].level).collect();
    BidiInfo::reorder_visual(&levels)
}

/// The atoms of a line that are in one item, in reading order.
struct Stretch {
    atoms: Range<usize>,
    item: usize,
}

fn stretches(measured: &Measured, cut: &Cut) -> Vec<Stretch> {
    let mut stretches: Vec<Stretch> = Vec::new();
    let Some(words) = measured.words.get(cut.words.clone()).filter(|words| !words.is_empty())
    else {
        return stretches;
    };
    for index in words[0].atoms.start..words[words.len() - 1].atoms.end {
        let item = measured.atoms[index].item;
        match stretches.last_mut() {
            Some(last) if last.item == item => last.atoms.end = index + 1,
            _ => stretches.push(Stretch { atoms: index..index + 1, item }),
        }
    }
    stretches
}

struct Setting<'a, 'f> {
    paragraph: &'a Paragraph<'a>,
    measured: &'a Measured,
    size: f32,
    shaper: &'a mut Shaper<'f>,
    line: Line,
}

impl Setting<'_, '_> {
    /// Puts a stretch at the right end of what is there.
    fn add(&mut self, stretch: &Stretch, hyphen: f32) {
        let item = &self.paragraph.items[stretch.item];
        let atoms = &self.measured.atoms[stretch.atoms.clone()];
        let is_space = |index: usize| &self.paragraph.text[atoms[index].range.clone()] == " ";
        // Programs drop a space at either end of what they draw, so it is a gap between runs here.
        let first = usize::from(is_space(0));
        let end = atoms.len() - usize::from(atoms.len() > 1 && is_space(atoms.len() - 1));
        let before = if first == 1 { atoms[0].width } else { 0.0 };
        let after = if end < atoms.len() { atoms[end].width } else { 0.0 };
        let rtl = item.level.is_rtl();
        if first == 1 && !rtl {
            self.space();
        }
        if first >= end {
            self.line.width += before;
            return;
        }
        let atoms = &atoms[first..end];
        let range = atoms[0].range.start..atoms[atoms.len() - 1].range.end;
        let mut text = shown(&self.paragraph.text[range]);
        let mut width = (atoms[atoms.len() - 1].end() - atoms[0].x) as f32 + hyphen;
        if hyphen > 0.0 {
            text.push('-');
        }
        if !self.shaper.fonts.face(item.face).is_builtin() {
            // What letters of other scripts do to each other can reach over words.
            width = self.shaper.units(item.face, rtl, &text) as f32
                * self.shaper.scale(item.face, self.size);
        }
        let x = self.line.width + if rtl { after } else { before };
        if rtl {
            text = format!("{RTL_START}{text}{RTL_END}");
        }
        self.line.width += before + width + after;
        let link = item.link.map(str::to_owned);
        self.line.runs.push(Run { text, x, width, face: item.face, rtl, code: item.code, link });
        if after > 0.0 && !rtl {
            self.space();
        }
    }

    /// Lets what is copied or read aloud keep the space before the next run, where that is not seen.
    fn space(&mut self) {
        if let Some(run) = self.line.runs.last_mut()
            && !run.rtl
            && !run.code
            && run.link.is_none()
            && !run.text.ends_with(' ')
        {
            run.text.push(' ');
        }
    }
}

/// A text without the marks that have had their effect.
fn shown(text: &str) -> String {
    let spent = |c| matches!(c, SOFT_HYPHEN | '\u{202a}'..='\u{202e}' | '\u{2066}'..='\u{2069}');
    if text.is_ascii() { text.to_owned() } else { text.replace(spent, "") }
}
