//! Inline Markdown and language maps → texts.

use crate::finding::{Finding, collect};
use crate::model::text::{Piece, Rich, Text};
use crate::parse::forms::{TextDraft, is_safe_link, unsafe_link};
use crate::parse::read::{Written, nearest};
use crate::source::{Sources, Span};
use markdown::mdast::Node;
use markdown::{Constructs, ParseOptions};

/// How many signs of Markdown a text may have; beyond that it is taken as it stands, because the time it takes to tell
/// what they mean grows with their square.
const MAX_MARKS: usize = 500;

/// The languages a map's texts may be given in, and the words of the files for places within them.
pub(super) struct Languages<'a> {
    pub(super) own: String,
    pub(super) further: Vec<String>,
    pub(super) sources: &'a Sources,
}

impl Languages<'_> {
    /// The text that is meant; what is wrong with it is added to the findings.
    pub(super) fn text(&self, draft: &Written<TextDraft>, findings: &mut Vec<Finding>) -> Text {
        let versions = match &draft.value {
            TextDraft::Own(words) => {
                vec![(self.own.clone(), self.rich(words, draft.span, findings))]
            }
            TextDraft::ByLanguage(pairs) => {
                let mut versions = Vec::with_capacity(pairs.len());
                for (tag, words) in pairs {
                    if tag.value != self.own && !self.further.contains(&tag.value) {
                        collect(findings, self.unlisted(tag));
                    }
                    let rich = self.rich(&words.value, words.span, findings);
                    versions.push((tag.value.clone(), rich));
                }
                match versions.iter().position(|(tag, _)| *tag == self.own) {
                    Some(own) => versions[..=own].rotate_right(1),
                    None => collect(
                        findings,
                        Finding::error(
                            "missing-key",
                            format!(
                                "a text needs its words in the map's own language, `{}`",
                                self.own
                            ),
                            draft.span,
                        )
                        .help(format!("add `{}: …`", self.own)),
                    ),
                }
                versions
            }
        };
        Text { versions, span: draft.span }
    }

    fn unlisted(&self, tag: &Written<String>) -> Finding {
        let known = || std::iter::once(&*self.own).chain(self.further.iter().map(String::as_str));
        let finding = Finding::error(
            "unknown-value",
            format!("`{}` is not a language of this map", tag.value),
            tag.span,
        );
        let listed: Vec<&str> = known().collect();
        match nearest(&tag.value, known()).filter(|_| tag.value.len() > 2) {
            Some(near) => finding.help(format!("did you mean `{near}`?")),
            None => finding.help(format!(
                "the map has {}; list it under `languages`, or quote the text if the colon belongs to it",
                listed.join(", ")
            )),
        }
    }

    fn rich(&self, words: &str, span: Span, findings: &mut Vec<Finding>) -> Rich {
        let marks = words.bytes().filter(|byte| b"*_`[\\".contains(byte)).count();
        if marks == 0 || marks > MAX_MARKS {
            return Rich::plain(words);
        }
        let mut pieces = Vec::new();
        match markdown::to_mdast(words, &options()) {
            Ok(node) => flatten(&node, &Piece::default(), &mut pieces),
            Err(_) => return Rich::plain(words),
        }
        for piece in &mut pieces {
            if let Some(link) = piece.link.take_if(|link| !is_safe_link(link)) {
                collect(findings, unsafe_link(&link, self.place_of(&link, span)));
            }
        }
        Rich { pieces }
    }

    /// Where within a written text a part of it stands.
    fn place_of(&self, part: &str, span: Span) -> Span {
        match self.sources.get(span.file).slice(span).find(part) {
            Some(at) if !part.is_empty() => {
                let start = span.start as usize + at;
                Span::new(span.file, start, start + part.len())
            }
            _ => span,
        }
    }
}

/// Inline Markdown only: nothing an author writes turns into a heading, a list or a quotation.
fn options() -> ParseOptions {
    ParseOptions {
        constructs: Constructs {
            attention: true,
            code_text: true,
            character_escape: true,
            label_start_link: true,
            label_end: true,
            autolink: false,
            block_quote: false,
            character_reference: false,
            code_indented: false,
            code_fenced: false,
            definition: false,
            hard_break_escape: false,
            hard_break_trailing: false,
            heading_atx: false,
            heading_setext: false,
            html_flow: false,
            html_text: false,
            label_start_image: false,
            list_item: false,
            thematic_break: false,
            ..Constructs::default()
        },
        ..ParseOptions::default()
    }
}

fn flatten(node: &Node, look: &Piece, pieces: &mut Vec<Piece>) {
    let mut look = look.clone();
    match node {
        Node::Text(text) => return push(pieces, &look, &text.value),
        Node::InlineCode(code) => {
            look.code = true;
            return push(pieces, &look, &code.value);
        }
        Node::Break(_) => return push(pieces, &look, "\n"),
        Node::Strong(_) => look.bold = true,
        Node::Emphasis(_) => look.italic = true,
        Node::Link(link) => look.link = Some(link.url.clone()),
        Node::Paragraph(_) if !pieces.is_empty() => push(pieces, &Piece::default(), "\n\n"),
        _ => {}
    }
    for child in node.children().into_iter().flatten() {
        flatten(child, &look, pieces);
    }
}

fn push(pieces: &mut Vec<Piece>, look: &Piece, text: &str) {
    if text.is_empty() {
        return;
    }
    match pieces.last_mut() {
        Some(last)
            if (last.bold, last.italic, last.code, &last.link)
                == (look.bold, look.italic, look.code, &look.link) =>
        {
            last.text.push_str(text);
        }
        _ => pieces.push(Piece { text: text.to_owned(), ..look.clone() }),
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn told(words: &str) -> String {
        let sources = Sources::default();
        let languages = Languages { own: "en".into(), further: Vec::new(), sources: &sources };
        let rich = languages.rich(words, Span::default(), &mut Vec::new());
        rich.pieces
            .iter()
            .map(|p| {
                let marks =
                    [(p.bold, 'b'), (p.italic, 'i'), (p.code, 'c'), (p.link.is_some(), 'l')];
                let looks: String = marks.iter().filter(|(on, _)| *on).map(|(_, m)| *m).collect();
                if looks.is_empty() { p.text.clone() } else { format!("<{looks}:{}>", p.text) }
            })
            .collect()
    }

    #[test]
    fn inline_markdown_is_understood_and_nothing_else() {
        for (words, meant) in [
            ("plain", "plain"),
            ("**bold** and *slanted*, `code`", "<b:bold> and <i:slanted>, <c:code>"),
            ("see [the *site*](https://example.org)", "see <l:the ><il:site>"),
            ("2 * 3 * 4 and snake_case", "2 * 3 * 4 and snake_case"),
            ("# no heading *x*", "# no heading <i:x>"),
            ("1. no list *x*\n- nor this", "1. no list <i:x>\n- nor this"),
            ("> no quote `x`", "> no quote <c:x>"),
            ("a \\* star", "a * star"),
            ("[not a link] *x*", "[not a link] <i:x>"),
            ("![no image](x.png)", "!<l:no image>"),
            ("one *a*\n\ntwo", "one <i:a>\n\ntwo"),
            ("<b>*raw*</b> &amp;", "<b><i:raw></b> &amp;"),
        ] {
            assert_eq!(told(words), meant, "{words}");
        }
    }
}
