//! Drawings in a page, in fewer bytes: looks that return become classes, and a text of one run is one element.

use super::looks::Looks;

/// The elements of a drawing's marks.
const MARKS: [&str; 6] = ["circle", "path", "rect", "text", "tspan", "use"];
/// Attributes that a style sheet can say as well, each with the unit that it wants there.
const LOOKS: [(&str, &str); 7] = [
    ("color", ""),
    ("fill", ""),
    ("font-size", "px"),
    ("font-style", ""),
    ("font-weight", ""),
    ("stroke", ""),
    ("stroke-width", "px"),
];

/// A start tag taken apart.
struct Tag<'a> {
    name: &'a str,
    attributes: Vec<(&'a str, &'a str)>,
    /// What it ends with: `>` or `/>`.
    end: &'static str,
}

/// The same drawing with its looks as classes; markup of another form is left as it is.
pub(super) fn lean(drawing: &str, looks: &mut Looks) -> String {
    let mut lean = String::with_capacity(drawing.len());
    let mut rest = drawing;
    while let Some((before, tag, after)) = next(rest) {
        lean.push_str(before);
        if let Some((tag, words, after)) = single_run(tag, after) {
            tag.write(looks, &mut lean);
            lean.push_str(words);
            lean.push_str("</text>");
            rest = after;
            continue;
        }
        match Tag::of(tag) {
            Some(tag) => tag.write(looks, &mut lean),
            None => lean.push_str(tag),
        }
        rest = after;
    }
    lean.push_str(rest);
    lean
}

/// What stands before a tag, the tag, and what follows it.
fn next(markup: &str) -> Option<(&str, &str, &str)> {
    let from = markup.find('<')?;
    let to = from + markup[from..].find('>')? + 1;
    Some((&markup[..from], &markup[from..to], &markup[to..]))
}

/// The tag of a text with that of its only run, the words, and what follows the text.
fn single_run<'a>(tag: &'a str, after: &'a str) -> Option<(Tag<'a>, &'a str, &'a str)> {
    let mut text = Tag::of(tag).filter(|tag| tag.name == "text")?;
    let (before, run, rest) = next(after)?;
    let run = Tag::of(run).filter(|run| run.name == "tspan" && before.is_empty())?;
    let (words, rest) = rest.split_once('<')?;
    let rest = rest.strip_prefix("/tspan></text>")?;
    let is_own = |name: &str| text.attributes.iter().any(|(own, _)| *own == name);
    if run.attributes.iter().any(|(name, _)| is_own(name)) {
        return None;
    }
    text.attributes.extend(run.attributes);
    Some((text, words, rest))
}

impl<'a> Tag<'a> {
    fn of(tag: &'a str) -> Option<Self> {
        let inner = tag.strip_prefix('<')?.strip_suffix('>')?;
        let (inner, end) = inner.strip_suffix('/').map_or((inner, ">"), |inner| (inner, "/>"));
        let (name, mut rest) = inner.split_at(inner.find(' ').unwrap_or(inner.len()));
        if !MARKS.contains(&name) {
            return None;
        }
        let mut attributes = Vec::new();
        while !rest.is_empty() {
            let (name, value) = rest.strip_prefix(' ')?.split_once("=\"")?;
            let (value, after) = value.split_once('"')?;
            attributes.push((name, value));
            rest = after;
        }
        Some(Tag { name, attributes, end })
    }

    fn write(&self, looks: &mut Looks, markup: &mut String) {
        let has_class = self.attributes.iter().any(|(name, _)| *name == "class");
        let mut declarations = String::new();
        markup.push('<');
        markup.push_str(self.name);
        for (name, value) in &self.attributes {
            let unit = LOOKS.iter().find(|(look, _)| look == name && !has_class && is_safe(value));
            let Some((_, unit)) = unit else {
                markup.extend([" ", name, "=\"", value, "\""]);
                continue;
            };
            let separator = if declarations.is_empty() { "" } else { ";" };
            declarations.extend([separator, name, ":", value, unit]);
        }
        if !declarations.is_empty() {
            markup.extend([" class=\"", &looks.class(declarations), "\""]);
        }
        markup.push_str(self.end);
    }
}

/// Whether a value is a number, a word or the name of a colour, which mean the same in a style sheet.
fn is_safe(value: &str) -> bool {
    value.chars().all(|c| c.is_ascii_alphanumeric() || matches!(c, '.' | '-' | '(' | ')'))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn looks_become_classes_and_a_single_run_its_text() {
        let mut looks = Looks::default();
        let drawing = "<svg id=\"a\" fill=\"red\"><text font-size=\"11\" fill=\"var(--ink)\">\
             <tspan x=\"1\" y=\"2\" font-weight=\"600\">a &lt; b</tspan></text>\n\
             <rect x=\"1\" fill=\"none\" stroke=\"var(--ink)\" stroke-width=\"1.5\"/><rect x=\"2\" \
             fill=\"none\" stroke=\"var(--ink)\" stroke-width=\"1.5\"/></svg>";
        let lean = lean(drawing, &mut looks);
        let wanted = "<svg id=\"a\" fill=\"red\"><text x=\"1\" y=\"2\" class=\"x0\">a &lt; b</text>\n\
             <rect x=\"1\" class=\"x1\"/><rect x=\"2\" class=\"x1\"/></svg>";
        assert_eq!(lean, wanted);
        let rules = looks.rules();
        assert!(
            rules.contains(".x0{font-size:11px;fill:var(--ink);font-weight:600}")
                && rules.contains(".x1{fill:none;stroke:var(--ink);stroke-width:1.5px}"),
            "{rules}"
        );
    }

    #[test]
    fn what_it_does_not_know_stays_as_it_is() {
        for markup in [
            "<text size=\"1\"><tspan x=\"1\">a</tspan><tspan x=\"2\">b</tspan></text>",
            "<text x=\"0\"><tspan x=\"1\">a</tspan></text>",
            "<text><a href=\"#b\"><tspan x=\"1\">a</tspan></a></text>",
            "<rect class=\"own\" fill=\"red\"/>",
            "<rect fill=\"url(#band)\"/>",
            "<rect fill=\"red;background:blue\"/>",
            "<rect fill='red'/><rect\nfill=\"red\"/>",
            "<rect fill=\"a",
            "",
        ] {
            assert_eq!(lean(markup, &mut Looks::default()), markup);
        }
    }
}
