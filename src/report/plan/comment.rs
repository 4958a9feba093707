//! A plan as Markdown, for a page or a comment.

use super::Planned;
use super::sections::{self, Section};
use crate::report::changes::comment::{code, inert};
use std::fmt::Write;
use std::io;

pub(super) fn write(planned: &Planned, to: &mut dyn io::Write) -> io::Result<()> {
    let title = |version: &super::Version| {
        inert(&version.journey.as_ref().map(|map| map.title.characters()).unwrap_or_default())
    };
    let (today, future) = (&planned.today, &planned.future);
    let mut text = format!("### {} → {}\n\n", title(today), title(future));
    let [.., how] = sections::sides(planned);
    let (today, future) = (code(&today.path), code(&future.path));
    let _ = writeln!(text, "Today {today}, future {future}. {how}\n");
    let _ = writeln!(text, "{}", inert(&sections::verdict(planned)));
    for Section { title, lines } in sections::sections(planned) {
        let _ = writeln!(text, "\n#### {title}\n");
        for line in lines {
            let place = match line.place.as_str() {
                "" => String::new(),
                place => format!("**{}**: ", inert(place)),
            };
            let sign = if line.sign == '·' { String::new() } else { format!("{} ", line.sign) };
            let _ = writeln!(text, "- {sign}{place}{}", inert(&line.words));
        }
    }
    to.write_all(text.as_bytes())
}
