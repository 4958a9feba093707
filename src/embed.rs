//! Places in Markdown files that hold drawings: from `<!-- ferd: MAP [OPTIONS] -->` to `<!-- /ferd -->`.

use markdown::mdast::Node;
use markdown::{Constructs, ParseOptions};
use std::ops::Range;

/// A place for the drawings of a map.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Block {
    /// The map and the options, as on a command line.
    pub words: Vec<String>,
    /// The line of the first comment, from 1.
    pub line: usize,
    /// Where it stands between its two comments, in bytes.
    pub content: Range<usize>,
    /// What every line of the content begins with, so that it stays in its list or quotation.
    pub indent: String,
}

/// A mistake in a file, which keeps its blocks from being understood.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Mistake {
    /// The line, from 1.
    pub line: usize,
    /// What is wrong.
    pub message: String,
}

/// A comment of ours.
struct Mark<'a> {
    place: Range<usize>,
    /// What an opening one asks for; none for a closing one.
    asked: Option<&'a str>,
}

/// The blocks of a Markdown file in their order; what stands in its code is left alone.
pub fn blocks(text: &str) -> Result<Vec<Block>, Mistake> {
    let line = |at: usize| text[..at].matches('\n').count() + 1;
    let mistake = |at: usize, message: &str| Mistake { line: line(at), message: message.into() };
    let mut blocks = Vec::new();
    let mut open: Option<Mark> = None;
    for mark in marks(text) {
        match (open.take(), mark.asked) {
            (None, Some(_)) => open = Some(mark),
            (Some(begun), None) => {
                let at = begun.place.start;
                let asked = begun.asked.unwrap_or_default();
                blocks.push(Block {
                    words: words(asked).map_err(|message| mistake(at, message))?,
                    line: line(at),
                    content: begun.place.end..mark.place.start,
                    indent: indent(text, at).map_err(|message| mistake(at, message))?,
                });
            }
            (Some(begun), Some(_)) => return Err(unclosed(line(begun.place.start))),
            (None, None) => {
                let message =
                    "`<!-- /ferd -->` ends nothing: no `<!-- ferd: MAP -->` stands above it";
                return Err(mistake(mark.place.start, message));
            }
        }
    }
    match open {
        Some(begun) => Err(unclosed(line(begun.place.start))),
        None => Ok(blocks),
    }
}

fn unclosed(line: usize) -> Mistake {
    Mistake { line, message: "`<!-- ferd: … -->` has no `<!-- /ferd -->` that ends it".into() }
}

/// The text with other content in its blocks: for each the lines that it is to hold.
pub fn filled(text: &str, blocks: &[(Block, Vec<String>)]) -> String {
    let mut filled = String::with_capacity(text.len());
    let mut at = 0;
    for (block, lines) in blocks {
        filled.push_str(&text[at..block.content.start]);
        let rest = &text[block.content.start..];
        let is_crlf = rest.find('\n').is_some_and(|end| rest[..end].ends_with('\r'));
        let end = if is_crlf { "\r\n" } else { "\n" };
        filled.push_str(end);
        for line in lines {
            let line = format!("{}{line}", block.indent);
            filled.push_str(line.trim_end());
            filled.push_str(end);
        }
        filled.push_str(&block.indent);
        at = block.content.end;
    }
    filled.push_str(&text[at..]);
    filled
}

fn marks(text: &str) -> Vec<Mark<'_>> {
    let constructs = Constructs { frontmatter: true, ..Constructs::gfm() };
    let options = ParseOptions { constructs, ..ParseOptions::gfm() };
    // Only MDX has errors in its syntax.
    let Ok(root) = markdown::to_mdast(text, &options) else { return Vec::new() };
    let mut marks = Vec::new();
    let mut nodes = vec![&root];
    while let Some(node) = nodes.pop() {
        if let (Node::Html(_), Some(position)) = (node, node.position()) {
            let (start, end) = (position.start.offset, position.end.offset);
            marks.extend(comments(text, start..end));
        }
        nodes.extend(node.children().into_iter().flatten().rev());
    }
    marks
}

/// Our comments in a piece of HTML.
fn comments(text: &str, place: Range<usize>) -> Vec<Mark<'_>> {
    let mut marks = Vec::new();
    let mut at = place.start;
    while let Some(start) = text[at..place.end].find("<!--").map(|found| at + found) {
        let Some(length) = text[start..place.end].find("-->") else { break };
        let inside = text[start..start + length].trim_start_matches("<!--").trim();
        at = start + length + "-->".len();
        if let Some(asked) = inside.strip_prefix("ferd:") {
            marks.push(Mark { place: start..at, asked: Some(asked.trim()) });
        } else if inside == "/ferd" {
            marks.push(Mark { place: start..at, asked: None });
        }
    }
    marks
}

/// Words separated by spaces; double quotes hold together what has spaces in it.
fn words(asked: &str) -> Result<Vec<String>, &'static str> {
    let mut words = Vec::new();
    let mut word: Option<String> = None;
    let mut is_quoted = false;
    for character in asked.chars() {
        match character {
            '"' => {
                is_quoted = !is_quoted;
                word.get_or_insert_default();
            }
            space if space.is_whitespace() && !is_quoted => words.extend(word.take()),
            other => word.get_or_insert_default().push(other),
        }
    }
    if is_quoted {
        return Err("a quotation mark has no second one");
    }
    words.extend(word);
    Ok(words)
}

/// What lines must begin with to stay where the comment stands.
fn indent(text: &str, at: usize) -> Result<String, &'static str> {
    let start = text[..at].rfind('\n').map_or(0, |end| end + 1);
    let before = &text[start..at];
    let is_marker = |c: char| c.is_ascii_digit() || " \t>-*+.)".contains(c);
    if !before.chars().all(is_marker) {
        return Err("a block for a drawing begins on a line of its own");
    }
    let kept = |c: char| if c == '>' || c == '\t' { c } else { ' ' };
    Ok(before.chars().map(kept).collect())
}

#[cfg(test)]
mod tests {
    use super::*;

    const PAGE: &str = "# A\n\n<!-- ferd: a.journey.yaml --view summary -->\nold\n\nolder\n<!-- /ferd -->\n\n```md\n\
                        <!-- ferd: code -->\n```\n\n- <!-- ferd: \"b c.yaml\" -->\n  <!-- /ferd -->\n\n`<!-- ferd: x -->`\n";

    #[test]
    fn blocks_are_found_where_they_are_no_code() {
        let found = blocks(PAGE).unwrap();
        let words: Vec<&[String]> = found.iter().map(|block| &*block.words).collect();
        assert_eq!(words, [&["a.journey.yaml", "--view", "summary"][..], &["b c.yaml"]]);
        assert_eq!(found[0].line, 3);
        assert_eq!(&PAGE[found[0].content.clone()], "\nold\n\nolder\n");
        assert_eq!(found[1].indent, "  ");
    }

    #[test]
    fn filling_twice_is_filling_once_and_leaves_the_rest() {
        let fill = |text: &str| {
            let lines = || vec!["![a](a.svg)".to_owned(), String::new(), "![b](b.svg)".to_owned()];
            let blocks: Vec<_> =
                blocks(text).unwrap().into_iter().map(|block| (block, lines())).collect();
            filled(text, &blocks)
        };
        let once = fill(PAGE);
        assert_eq!(
            once,
            PAGE.replace("\nold\n\nolder\n", "\n![a](a.svg)\n\n![b](b.svg)\n")
                .replace("c.yaml\" -->\n  ", "c.yaml\" -->\n  ![a](a.svg)\n\n  ![b](b.svg)\n  ")
        );
        assert_eq!(fill(&once), once);
        let windows = fill(&PAGE.replace('\n', "\r\n"));
        assert_eq!(windows, once.replace('\n', "\r\n"));
    }

    #[test]
    fn mistakes_are_told_at_their_line() {
        for (text, line, words) in [
            ("a\n\n<!-- ferd: a -->\n\nb", 3, "has no"),
            ("<!-- ferd: a -->\n\n<!-- ferd: b -->\n<!-- /ferd -->", 1, "has no"),
            ("a\n\n<!-- /ferd -->\n", 3, "ends nothing"),
            ("a <!-- ferd: a -->b<!-- /ferd -->", 1, "a line of its own"),
            ("<!-- ferd: \"a -->\n<!-- /ferd -->", 1, "quotation mark"),
        ] {
            let mistake = blocks(text).unwrap_err();
            assert_eq!(mistake.line, line, "{text}");
            assert!(mistake.message.contains(words), "{text}: {}", mistake.message);
        }
    }
}
