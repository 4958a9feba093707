//! Findings as a `JUnit` report: a suite for each map, a failed case for each finding.

use super::{Checked, harmless, position};
use crate::finding::Finding;
use quick_xml::events::{BytesDecl, BytesText, Event};
use quick_xml::writer::Writer;
use std::io;

/// The day that the shape asks for; output knows no clock.
const NO_TIME: &str = "1970-01-01T00:00:00";
/// The package, and the machine: the same everywhere.
const PACKAGE: &str = "ferd";
const MACHINE: &str = "localhost";

/// Writes the suites.
pub(super) fn write(maps: &[Checked], to: &mut dyn io::Write) -> io::Result<()> {
    let mut writer = Writer::new_with_indent(&mut *to, b' ', 2);
    writer.write_event(Event::Decl(BytesDecl::new("1.0", Some("UTF-8"), None)))?;
    writer.create_element("testsuites").write_inner_content(|writer| {
        maps.iter().enumerate().try_for_each(|(id, map)| suite(writer, id, map))
    })?;
    writeln!(to)
}

fn suite<W: io::Write>(writer: &mut Writer<W>, id: usize, map: &Checked) -> io::Result<()> {
    let name = map.name();
    let count = map.findings.len();
    let (id, failures, tests) = (id.to_string(), count.to_string(), count.max(1).to_string());
    let suite = writer.create_element("testsuite").with_attributes([
        ("package", PACKAGE),
        ("id", &id),
        ("name", name),
        ("timestamp", NO_TIME),
        ("hostname", MACHINE),
        ("tests", &tests),
        ("failures", &failures),
        ("errors", "0"),
        ("time", "0"),
    ]);
    suite.write_inner_content(|writer| {
        writer.create_element("properties").write_empty()?;
        if map.findings.is_empty() {
            let case = [("name", "check"), ("classname", name), ("time", "0")];
            writer.create_element("testcase").with_attributes(case).write_empty()?;
        }
        for finding in &map.findings {
            case(writer, map, finding)?;
        }
        writer.create_element("system-out").write_empty()?;
        writer.create_element("system-err").write_empty()?;
        Ok(())
    })?;
    Ok(())
}

fn case<W: io::Write>(writer: &mut Writer<W>, map: &Checked, finding: &Finding) -> io::Result<()> {
    let file = &map.sources.get(finding.span.file).name;
    let at = position(&map.sources, finding.span.file, finding.span.start);
    let name = format!("{} at {}:{}", finding.rule, at.line, at.column);
    let message = harmless(&finding.message);
    let help = finding.help.as_deref().map(harmless).unwrap_or_default();
    let text = format!("{file}:{}:{}: {message}\n{help}", at.line, at.column);
    let case = [("name", &*name), ("classname", map.name()), ("time", "0")];
    writer.create_element("testcase").with_attributes(case).write_inner_content(|writer| {
        let kind = [("type", finding.severity.word()), ("message", &*message)];
        let failure = writer.create_element("failure").with_attributes(kind);
        failure.write_text_content(BytesText::new(&text))?;
        Ok(())
    })?;
    Ok(())
}
