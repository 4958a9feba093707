//! YAML events → a tree in which every value knows its place.

use super::{explain, keys, syntax};
use crate::finding::{Finding, collect};
use crate::source::{FileId, Remark, Source, Span};
use granit_parser::{Event, Parser, Placement, ScalarStyle, Tag, options};
use std::borrow::Cow;
use std::collections::BTreeMap;

/// How deep collections may be nested.
const MAX_DEPTH: usize = 200;
/// How many values anchors may keep and aliases repeat in one file.
const MAX_REPEATED: usize = 200_000;
/// How many values a file may have, keys included: a map of 10,000 steps has a third of that.
const MAX_VALUES: usize = 1_000_000;
/// How often reading is taken up again behind a syntax error.
const MAX_RESUMES: usize = 20;

/// A value of a file with its place.
#[derive(Debug, Clone)]
pub(crate) struct Node {
    pub(crate) content: Content,
    pub(crate) span: Span,
}

/// What a value is.
#[derive(Debug, Clone)]
pub(crate) enum Content {
    Null,
    /// `plain` is true for what is written without quotes and may be a number or a truth value.
    Scalar {
        text: String,
        plain: bool,
    },
    List(Vec<Node>),
    Map(Vec<(Node, Node)>),
}

impl Node {
    fn null(span: Span) -> Self {
        Node { content: Content::Null, span }
    }

    /// The characters of a scalar.
    pub(crate) fn scalar(&self) -> Option<&str> {
        match &self.content {
            Content::Scalar { text, .. } => Some(text),
            _ => None,
        }
    }

    fn size(&self) -> usize {
        1 + match &self.content {
            Content::List(items) => items.iter().map(Node::size).sum(),
            Content::Map(entries) => entries.iter().map(|(k, v)| k.size() + v.size()).sum(),
            _ => 0,
        }
    }
}

/// A file as a tree.
pub(crate) struct Tree {
    pub(crate) root: Node,
    /// Whether a syntax error kept a part of the file from being read.
    pub(crate) torn: bool,
    pub(crate) findings: Vec<Finding>,
    /// The comments that are meant for ferd.
    pub(crate) remarks: Vec<Remark>,
}

/// Reads a whole file; behind a syntax error reading goes on at the next top-level key.
pub(crate) fn tree(source: &Source, file: FileId) -> Tree {
    let (text, mut findings) = syntax::readable(source, file);
    let mut offset = 0;
    let mut torn = false;
    let mut root: Option<Node> = None;
    let mut remarks = Vec::new();
    for _ in 0..MAX_RESUMES {
        let mut builder = Builder::new(file, offset, &text[offset..]);
        let error = builder.build();
        let part = builder.finish();
        findings.append(&mut builder.findings);
        remarks.append(&mut builder.remarks);
        root = Some(match root {
            None => part,
            Some(before) => joined(before, part),
        });
        let Some(error) = error else { break };
        torn = true;
        let place = error.finding.span;
        findings.retain(|said| !(said.rule == "unknown-anchor" && inside(said.span, place)));
        if error.fatal {
            findings.push(error.finding);
            break;
        }
        let next = syntax::next_top_level_key(&text, error.finding.span.start as usize);
        findings.push(error.finding);
        match next {
            Some(next) => offset = next,
            None => break,
        }
    }
    let root = root.unwrap_or_else(|| Node::null(Span::whole(file)));
    Tree { root: keys::unique(root, &mut findings), torn, findings, remarks }
}

/// Whether a place begins within another one.
fn inside(part: Span, whole: Span) -> bool {
    (whole.start..whole.end).contains(&part.start)
}

fn joined(before: Node, after: Node) -> Node {
    match (before.content, after.content) {
        (Content::Map(mut entries), Content::Map(more)) => {
            entries.extend(more);
            Node { content: Content::Map(entries), span: before.span }
        }
        (content, _) => Node { content, span: before.span },
    }
}

/// A mistake that ends the reading of a part of a file.
struct Stop {
    finding: Finding,
    fatal: bool,
}

enum Frame {
    List(Vec<Node>),
    Map(Vec<(Node, Node)>, Option<Node>),
}

struct Open {
    frame: Frame,
    span: Span,
    anchor: usize,
}

struct Builder<'a> {
    file: FileId,
    offset: usize,
    text: &'a str,
    stack: Vec<Open>,
    root: Option<Node>,
    anchors: BTreeMap<usize, Node>,
    values: usize,
    repeated: usize,
    documents: usize,
    findings: Vec<Finding>,
    remarks: Vec<Remark>,
}

/// How a comment begins that is meant for ferd.
const REMARK: &str = "ferd:";

impl<'a> Builder<'a> {
    fn new(file: FileId, offset: usize, text: &'a str) -> Self {
        Builder {
            file,
            offset,
            text,
            stack: Vec::new(),
            root: None,
            anchors: BTreeMap::new(),
            values: 0,
            repeated: 0,
            documents: 0,
            findings: Vec::new(),
            remarks: Vec::new(),
        }
    }

    fn build(&mut self) -> Option<Stop> {
        let options = options! {
            emit_comments: self.text.contains(REMARK),
            emit_unresolved_aliases: true,
            flow_nesting_limit: MAX_DEPTH,
            block_nesting_limit: MAX_DEPTH,
            simple_key_max_lookahead: 1024,
        };
        for next in Parser::new_from_str_with_options(self.text, options) {
            let (event, span) = match next {
                Ok(next) => next,
                Err(error) => {
                    return Some(Stop {
                        finding: explain::finding(&error, self.text, self.offset, self.file),
                        fatal: false,
                    });
                }
            };
            let range = span.byte_range().unwrap_or_default();
            let span = Span::new(self.file, self.offset + range.start, self.offset + range.end);
            if let Err(stop) = self.take(event, span).and_then(|()| self.check_counts(span)) {
                return Some(*stop);
            }
        }
        None
    }

    fn take(&mut self, event: Event<'_>, span: Span) -> Result<(), Box<Stop>> {
        match event {
            Event::DocumentStart(..) => {
                self.documents += 1;
                if self.documents > 1 {
                    return Err(fatal(
                        Finding::error(
                            "second-document",
                            "a second YAML document begins here",
                            span,
                        )
                        .help("one file holds one map: move what follows into a file of its own"),
                    ));
                }
            }
            Event::Scalar(text, style, anchor, tag) => {
                self.check_tag(tag.as_deref(), span);
                let node = self.scalar_node(text, style, tag.as_deref(), span);
                self.put(node, anchor);
            }
            Event::SequenceStart(_, anchor, tag) => {
                self.open(Frame::List(Vec::new()), anchor, tag.as_deref(), span)?;
            }
            Event::MappingStart(_, anchor, tag) => {
                self.open(Frame::Map(Vec::new(), None), anchor, tag.as_deref(), span)?;
            }
            Event::SequenceEnd | Event::MappingEnd => self.close(span),
            Event::Alias(id) => self.repeat(id, span)?,
            Event::UnresolvedAlias(name) => {
                collect(&mut self.findings,
                    Finding::error("unknown-anchor", format!("no anchor `&{name}` stands above this"), span)
                        .help(format!("mark the value to repeat with `&{name}`, or quote the text if `*` belongs to it")),
                );
                self.put(Node::null(span), 0);
            }
            Event::Comment(text, placement) => {
                let words = text.trim().strip_prefix(REMARK);
                self.remarks.extend(words.map(|words| Remark {
                    words: words.trim().to_owned(),
                    span: self.trimmed(span),
                    is_alone: placement != Placement::Right,
                }));
            }
            _ => {}
        }
        Ok(())
    }

    fn check_tag(&mut self, tag: Option<&Tag>, span: Span) {
        if let Some(tag) = tag
            && !tag.is_yaml_core_schema()
        {
            let name = tag.original();
            let before = &self.text[..span.start as usize - self.offset];
            let place = before.rfind(&*name).map_or(span, |at| {
                Span::new(self.file, self.offset + at, self.offset + at + name.len())
            });
            collect(
                &mut self.findings,
                Finding::error(
                    "yaml-tag",
                    format!("the tag `{name}` means nothing in a map"),
                    place,
                )
                .help("remove it, or quote the text if `!` belongs to it"),
            );
        }
    }

    fn scalar_node(
        &mut self,
        text: Cow<'_, str>,
        style: ScalarStyle,
        tag: Option<&Tag>,
        span: Span,
    ) -> Node {
        if let Some(found) = text.chars().find(|c| syntax::is_forbidden(*c)) {
            let range = syntax::escape(self.slice(span), found);
            let start = span.start as usize;
            let place = Span::new(self.file, start + range.start, start + range.end);
            collect(&mut self.findings, syntax::forbidden(found, place));
        }
        let plain = style == ScalarStyle::Plain
            && !tag.is_some_and(|tag| tag.is_yaml_core_schema_tag("str"));
        if plain && matches!(&*text, "" | "~" | "null" | "Null" | "NULL") {
            return Node::null(span);
        }
        let span = match style {
            ScalarStyle::Literal | ScalarStyle::Folded => self.trimmed(span),
            _ => span,
        };
        Node { content: Content::Scalar { text: text.into_owned(), plain }, span }
    }

    /// The words at a place.
    fn slice(&self, span: Span) -> &'a str {
        let range = span.start as usize - self.offset..span.end as usize - self.offset;
        self.text.get(range).unwrap_or("")
    }

    /// The place of a block scalar without the white space behind it.
    fn trimmed(&self, span: Span) -> Span {
        let words = self.slice(span).trim_end().len();
        Span::new(self.file, span.start as usize, span.start as usize + words)
    }

    fn open(
        &mut self,
        frame: Frame,
        anchor: usize,
        tag: Option<&Tag>,
        span: Span,
    ) -> Result<(), Box<Stop>> {
        self.check_tag(tag, span);
        if self.stack.len() >= MAX_DEPTH {
            return Err(fatal(too_deep(span)));
        }
        self.stack.push(Open { frame, span, anchor });
        Ok(())
    }

    fn close(&mut self, end: Span) {
        let Some(open) = self.stack.pop() else { return };
        let end = match &open.frame {
            _ if self
                .text
                .as_bytes()
                .get(open.span.start as usize - self.offset)
                .is_some_and(|b| matches!(b, b'[' | b'{')) =>
            {
                end.end
            }
            Frame::List(items) => items.last().map_or(open.span.end, |last| last.span.end),
            Frame::Map(entries, _) => {
                entries.last().map_or(open.span.end, |(_, value)| value.span.end)
            }
        };
        let span = Span::new(self.file, open.span.start as usize, end as usize);
        let content = match open.frame {
            Frame::List(items) => Content::List(items),
            Frame::Map(mut entries, pending) => {
                if let Some(key) = pending {
                    let place = Span { start: key.span.end, ..key.span };
                    entries.push((key, Node::null(place)));
                }
                Content::Map(entries)
            }
        };
        self.put(Node { content, span }, open.anchor);
    }

    fn repeat(&mut self, id: usize, span: Span) -> Result<(), Box<Stop>> {
        let Some(node) = self.anchors.get(&id) else {
            collect(
                &mut self.findings,
                Finding::error("unknown-anchor", "this repeats the value it stands in", span)
                    .help("write out what is meant here"),
            );
            self.put(Node::null(span), 0);
            return Ok(());
        };
        self.repeated += node.size();
        self.check_repeated(span)?;
        let node = node.clone();
        self.put(node, 0);
        Ok(())
    }

    /// Stops where more is written than anybody can read.
    fn check_counts(&mut self, span: Span) -> Result<(), Box<Stop>> {
        self.values += 1;
        if self.values > MAX_VALUES {
            let message = "the file has more than 1,000,000 values";
            let help = "split the map into sub-journeys, and share their libraries with `use`";
            return Err(fatal(Finding::error("file-too-large", message, span).help(help)));
        }
        self.check_repeated(span)
    }

    fn check_repeated(&self, span: Span) -> Result<(), Box<Stop>> {
        if self.repeated <= MAX_REPEATED {
            return Ok(());
        }
        let message = "anchors and aliases repeat more than 200,000 values in this file";
        let help = "write the values out, or share them by id in a library";
        Err(fatal(Finding::error("too-many-aliases", message, span).help(help)))
    }

    fn put(&mut self, node: Node, anchor: usize) {
        if anchor != 0 {
            self.repeated += node.size();
            self.anchors.insert(anchor, node.clone());
        }
        match self.stack.last_mut().map(|open| &mut open.frame) {
            None => self.root = Some(node),
            Some(Frame::List(items)) => items.push(node),
            Some(Frame::Map(entries, pending)) => match pending.take() {
                None => *pending = Some(node),
                Some(key) => entries.push((key, node)),
            },
        }
    }

    fn finish(&mut self) -> Node {
        while let Some(open) = self.stack.last() {
            let span = open.span;
            self.close(span);
        }
        self.root
            .take()
            .unwrap_or_else(|| Node::null(Span::new(self.file, self.offset, self.offset)))
    }
}

#[expect(
    clippy::unnecessary_box_returns,
    reason = "what is handed up is boxed, being rare and large"
)]
fn fatal(finding: Finding) -> Box<Stop> {
    Box::new(Stop { finding, fatal: true })
}

/// The finding for collections nested beyond [`MAX_DEPTH`].
pub(super) fn too_deep(span: Span) -> Finding {
    Finding::error("too-deep", format!("more than {MAX_DEPTH} levels of nesting"), span)
        .help("a map needs about ten; look for a list that opens without closing")
}
