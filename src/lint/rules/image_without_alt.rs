//! A picture that not everybody can see.
//!
//! Fires when an image of the storyboard has no `alt`. Screen readers, printers without pictures and readers of the text get
//! nothing otherwise (Web Content Accessibility Guidelines 2.2, success criterion 1.1.1, level A).
//!
//! Bad:
//!
//! ```yaml
//! title: Ordering a coffee
//! stages:
//!   - {title: Arrive, images: {src: pictures/queue.png}}
//! ```
//!
//! Good:
//!
//! ```yaml
//! title: Ordering a coffee
//! stages:
//!   - {title: Arrive, images: {src: pictures/queue.png, alt: Ten people in a queue that ends outside the door}}
//! ```
//!
//! Cure: write in `alt` what is to be seen and why it is there.

use crate::finding::{Finding, Severity};
use crate::lint::rule::{About, Group};
use crate::lint::subject::Subject;
use crate::lint::view::View;
use crate::model::id::slug;

pub(super) const ABOUT: About =
    About::new("image-without-alt", Group::Accessibility, Severity::Warning);

pub(super) fn check(view: &View<'_>) -> Vec<Finding> {
    let spots = view.spots().into_iter();
    let images = spots.flat_map(|spot| spot.moment.images.iter());
    let told = images.filter(|image| image.alt.is_none()).map(|image| {
        let about = Subject::new(format!("image/{}", slug(&image.src.written)), image.span);
        let finding = view.finding(
            about,
            format!("the image `{}` has no text for who cannot see it", image.src.written),
        );
        finding.help("add what is to be seen: `alt: Ten people in a queue that ends outside the door`")
    });
    told.collect()
}
