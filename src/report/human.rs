//! Findings for people: the words underlined, the cure below.

use super::excerpt::{Excerpt, Mark};
use super::{Checked, harmless};
use crate::finding::{Finding, Severity};
use crate::source::Sources;
use miette::{Diagnostic, GraphicalReportHandler, GraphicalTheme, LabeledSpan, SourceCode};
use std::fmt;
use std::io;

/// Lines shown above and below the one that a finding speaks of.
const CONTEXT: usize = 1;
/// Columns that line numbers and margins take.
const MARGIN: usize = 10;

/// What the reader's screen can show.
#[derive(Debug, Clone, Copy)]
pub struct Look {
    /// Whether colours are wanted.
    pub color: bool,
    /// Whether lines are drawn with box characters, or with ASCII only.
    pub boxes: bool,
    /// Columns of the screen.
    pub width: usize,
}

/// Writes every finding, each with an empty line behind it.
pub(super) fn write(look: Look, maps: &[Checked], to: &mut dyn io::Write) -> io::Result<()> {
    let theme = match (look.color, look.boxes) {
        (true, true) => GraphicalTheme::unicode(),
        (true, false) => GraphicalTheme::ascii(),
        (false, true) => GraphicalTheme::unicode_nocolor(),
        (false, false) => GraphicalTheme::none(),
    };
    let handler = GraphicalReportHandler::new_themed(theme)
        .with_width(look.width)
        .with_context_lines(CONTEXT)
        .with_links(false);
    for map in maps {
        for finding in &map.findings {
            let mut words = String::new();
            let told = Told::of(finding, &map.sources, look.width);
            handler.render_report(&mut words, &told).map_err(io::Error::other)?;
            let lines: Vec<&str> = words.lines().map(str::trim_end).collect();
            writeln!(to, "{}\n", lines.join("\n"))?;
        }
    }
    Ok(())
}

/// A finding with the lines it speaks of, as miette wants it.
struct Told<'a> {
    finding: &'a Finding,
    message: String,
    help: Option<String>,
    marks: Vec<Mark>,
    excerpt: Option<Excerpt<'a>>,
}

impl<'a> Told<'a> {
    fn of(finding: &'a Finding, sources: &'a Sources, width: usize) -> Self {
        let source = sources.get(finding.span.file);
        let is_whole = finding.span.range() == (0..0) && finding.related.is_empty();
        let message = if is_whole {
            format!("{}: {}", source.name, finding.message)
        } else {
            finding.message.clone()
        };
        let related = finding.related.iter();
        let marks: Vec<Mark> = std::iter::once(Mark { span: finding.span, words: None })
            .chain(related.map(|r| Mark { span: r.span, words: Some(harmless(&r.message)) }))
            .collect();
        let width = width.saturating_sub(MARGIN).max(40);
        Told {
            finding,
            message: harmless(&message),
            help: finding.help.as_deref().map(harmless),
            excerpt: (!is_whole).then(|| Excerpt::of(sources, &marks, CONTEXT, width)),
            marks,
        }
    }
}

impl fmt::Display for Told<'_> {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str(&self.message)
    }
}

impl fmt::Debug for Told<'_> {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        fmt::Display::fmt(self, f)
    }
}

impl std::error::Error for Told<'_> {}

impl Diagnostic for Told<'_> {
    fn code<'b>(&'b self) -> Option<Box<dyn fmt::Display + 'b>> {
        let severity = self.finding.severity.word();
        Some(Box::new(format!("{severity}: {}", self.finding.rule)))
    }

    fn severity(&self) -> Option<miette::Severity> {
        Some(match self.finding.severity {
            Severity::Error => miette::Severity::Error,
            Severity::Warning => miette::Severity::Warning,
            Severity::Info => miette::Severity::Advice,
        })
    }

    fn help<'b>(&'b self) -> Option<Box<dyn fmt::Display + 'b>> {
        self.help.as_ref().map(|help| Box::new(help) as Box<dyn fmt::Display>)
    }

    fn source_code(&self) -> Option<&dyn SourceCode> {
        self.excerpt.as_ref().map(|excerpt| excerpt as &dyn SourceCode)
    }

    fn labels(&self) -> Option<Box<dyn Iterator<Item = LabeledSpan> + '_>> {
        let places = self.excerpt.iter().flat_map(|excerpt| &excerpt.places);
        Some(Box::new(self.marks.iter().zip(places).enumerate().map(|(index, (mark, place))| {
            match index {
                0 => LabeledSpan::new_primary_with_span(mark.words.clone(), *place),
                _ => LabeledSpan::new_with_span(mark.words.clone(), *place),
            }
        })))
    }
}
