//! Looks as data: [`Metrics`] move things, a [`Palette`] never does.

mod palette;
mod vision;

use crate::model::word::words;
use crate::pixels::Embedded;
use crate::source::Span;
pub use palette::{Faint, Palette, ThemeName};
use std::sync::Arc;

/// The looks of drawings.
#[derive(Debug, Clone)]
pub struct Theme {
    /// The built-in theme it is, or is based on.
    pub base: ThemeName,
    /// Its colours.
    pub palette: Palette,
    /// Its lengths.
    pub metrics: Metrics,
    /// Corner radius of cards in px, whatever the density is; none leaves it to that.
    pub radius: Option<f32>,
    /// Paths of the fonts it sets text in, relative to its file, each with the place where it is written.
    pub fonts: Vec<(String, Span)>,
    /// Path of the logo, relative to its file, with the place where it is written.
    pub logo: Option<(String, Span)>,
}

impl Theme {
    /// A built-in theme.
    pub fn of(name: ThemeName) -> Self {
        let (palette, metrics) = (Palette::of(name), Metrics::NORMAL);
        Theme { base: name, palette, metrics, radius: None, fonts: Vec::new(), logo: None }
    }

    /// Gives it the room of a density; a corner radius of its own and its logo stay.
    pub fn spread(&mut self, density: Density) {
        let logo = self.metrics.logo.take();
        let metrics = Metrics::of(density);
        let radius = self.radius.unwrap_or(metrics.radius);
        self.metrics = Metrics { radius, logo, ..metrics };
    }
}

words! {
    /// How much room there is around everything.
    Density, "a density" {
        /// Little, in smaller letters: for large maps.
        Compact = "compact",
        /// The usual.
        Normal = "normal",
        /// Much: for the wall.
        Airy = "airy",
    }
}

/// How a kind of text is set.
#[derive(Debug, Clone, Copy, PartialEq)]
pub struct Type {
    /// Size of the letters in px.
    pub size: f32,
    /// Distance of baselines in px.
    pub line_height: f32,
    /// Whether it is bold.
    pub bold: bool,
    /// Whether it is slanted.
    pub italic: bool,
}

const fn set(size: f32, line_height: f32) -> Type {
    Type { size, line_height, bold: false, italic: false }
}

const fn bold(size: f32, line_height: f32) -> Type {
    Type { size, line_height, bold: true, italic: false }
}

const fn italic(size: f32, line_height: f32) -> Type {
    Type { size, line_height, bold: false, italic: true }
}

/// The sign of whoever makes a drawing, in its corner.
#[derive(Debug, Clone)]
pub struct Logo {
    /// Width in px.
    pub width: f32,
    /// Height in px.
    pub height: f32,
    /// What drawings call its file, which no file of a map is called.
    pub src: String,
    /// Its pixels.
    pub image: Arc<Embedded>,
}

/// Every length of a drawing, in px.
#[derive(Debug, Clone)]
pub struct Metrics {
    /// White space around the drawing.
    pub margin: f32,
    /// Width of the lane titles left of the columns.
    pub lane_title: f32,
    /// Width that the columns share while they can.
    pub columns: f32,
    /// Least and most width of a column.
    pub column: (f32, f32),
    /// Space between the edge of a cell and what it holds.
    pub padding: f32,
    /// Space between items of a cell.
    pub gap: f32,
    /// Least height of a lane.
    pub lane: f32,
    /// Height of the curve without its labels.
    pub curve: f32,
    /// Length of a chevron's point.
    pub chevron: f32,
    /// Least height of a chevron.
    pub chevron_height: f32,
    /// Corner radius of cards.
    pub radius: f32,
    /// Most width of a card.
    pub card_width: f32,
    /// Longest line of running text.
    pub measure: f32,
    /// Title of the map.
    pub title: Type,
    /// The one big figure.
    pub figure: Type,
    /// Titles of stages.
    pub stage: Type,
    /// Names of personas.
    pub name: Type,
    /// Titles of lanes and steps.
    pub heading: Type,
    /// Running text.
    pub body: Type,
    /// Text of cards and chips.
    pub card: Type,
    /// Secondary text.
    pub small: Type,
    /// Secondary text that stands out.
    pub label: Type,
    /// What somebody says.
    pub quote: Type,
    /// Values of metrics.
    pub value: Type,
    /// The logo, if there is one.
    pub logo: Option<Logo>,
}

impl Metrics {
    /// The usual density.
    pub const NORMAL: Metrics = Metrics {
        margin: 36.0,
        lane_title: 148.0,
        columns: 1472.0,
        column: (172.0, 640.0),
        padding: 10.0,
        gap: 8.0,
        lane: 44.0,
        curve: 148.0,
        chevron: 12.0,
        chevron_height: 40.0,
        radius: 8.0,
        card_width: 360.0,
        measure: 640.0,
        title: bold(28.0, 36.0),
        figure: bold(22.0, 28.0),
        stage: bold(15.0, 20.0),
        name: bold(16.0, 22.0),
        heading: bold(13.0, 18.0),
        body: set(13.0, 19.0),
        card: set(12.5, 17.0),
        small: set(11.0, 15.0),
        label: bold(11.0, 15.0),
        quote: italic(13.0, 19.0),
        value: bold(15.0, 20.0),
        logo: None,
    };

    /// The lengths of a density.
    pub fn of(density: Density) -> Self {
        match density {
            Density::Normal => Self::NORMAL,
            Density::Compact => Metrics {
                margin: 28.0,
                lane_title: 132.0,
                columns: 1320.0,
                column: (148.0, 560.0),
                padding: 7.0,
                gap: 5.0,
                lane: 34.0,
                curve: 120.0,
                chevron_height: 34.0,
                radius: 6.0,
                card_width: 320.0,
                title: bold(24.0, 30.0),
                figure: bold(20.0, 26.0),
                stage: bold(14.0, 18.0),
                name: bold(15.0, 20.0),
                heading: bold(12.0, 16.0),
                body: set(12.0, 17.0),
                card: set(11.5, 15.5),
                small: set(10.5, 14.0),
                label: bold(10.5, 14.0),
                quote: italic(12.0, 17.0),
                value: bold(14.0, 18.0),
                ..Self::NORMAL
            },
            Density::Airy => Metrics {
                margin: 48.0,
                lane_title: 176.0,
                columns: 1760.0,
                column: (204.0, 720.0),
                padding: 14.0,
                gap: 11.0,
                lane: 60.0,
                curve: 190.0,
                chevron_height: 48.0,
                radius: 10.0,
                card_width: 400.0,
                title: bold(34.0, 44.0),
                figure: bold(26.0, 34.0),
                stage: bold(17.0, 23.0),
                name: bold(18.0, 25.0),
                heading: bold(14.5, 20.0),
                body: set(14.5, 21.5),
                card: set(14.0, 19.5),
                small: set(12.0, 16.5),
                label: bold(12.0, 16.5),
                quote: italic(14.5, 21.5),
                value: bold(17.0, 23.0),
                ..Self::NORMAL
            },
        }
    }

    /// The same for the curve of a page, whose columns are as wide as a window has room for.
    #[must_use]
    pub fn for_page(&self, columns: usize) -> Self {
        let column = (1400.0 / columns.max(1) as f32).floor().clamp(180.0, 280.0);
        Metrics { column: (column, column), ..self.clone() }
    }
}
