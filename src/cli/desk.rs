//! What drawings are made with, as the command line names it: colours, lengths, fonts, templates.

use super::outcome::Failure;
use super::page::PageSize;
use super::render::{Text, tell};
use super::screen::Screen;
use crate::files;
use crate::finding::Finding;
use crate::images;
use crate::layout::paper::Paper;
use crate::model::image_file::ImageFile;
use crate::model::word::Word;
use crate::open::{self, Brand, BrandFile};
use crate::render::svg::Letters;
use crate::render::templates::Templates;
use crate::text::Fonts;
use crate::theme::{Density, Logo, Metrics, Palette, Theme, ThemeName};
use anyhow::Context;
use std::path::{Path, PathBuf};
use std::str::FromStr;

/// A theme as the command line names it.
#[derive(Debug, Clone)]
pub(super) enum ThemeChoice {
    BuiltIn(ThemeName),
    File(PathBuf),
}

impl FromStr for ThemeChoice {
    type Err = String;

    fn from_str(words: &str) -> Result<Self, String> {
        if let Some(name) = ThemeName::of(words) {
            return Ok(ThemeChoice::BuiltIn(name));
        }
        if words.contains(['.', '/', '\\']) {
            return Ok(ThemeChoice::File(PathBuf::from(words)));
        }
        let names: Vec<&str> = ThemeName::ALL.iter().map(|(word, _)| *word).collect();
        Err(format!("themes are {}, or a file such as brand.yaml", names.join(", ")))
    }
}

/// What drawings look like.
#[derive(Debug, clap::Args)]
pub(super) struct Looks {
    /// The looks: light, dark, contrast, print, or a file with colours, fonts and a logo of your own. Without it a drawing is light,
    /// and a page follows its reader's preference
    #[arg(long, value_name = "NAME|FILE")]
    pub(super) theme: Option<ThemeChoice>,
    /// How much room there is around everything
    #[arg(long, value_name = "HOW", value_parser = ["compact", "normal", "airy"])]
    pub(super) density: Option<String>,
    /// A folder of templates that replace the built-in ones of the same name
    #[arg(long, value_name = "DIR")]
    pub(super) template: Option<PathBuf>,
    #[command(flatten)]
    pub(super) fonts: FontArgs,
}

/// Fonts besides those that are built in.
#[derive(Debug, clap::Args)]
pub(super) struct FontArgs {
    /// A TTF, OTF or WOFF2 font for characters that the built-in one lacks; may be given several times
    #[arg(long, value_name = "FILE")]
    pub(super) font: Vec<PathBuf>,
    /// Let fonts installed on this machine draw what the others lack
    #[arg(long)]
    pub(super) system_fonts: bool,
}

impl FontArgs {
    /// These and the built-in ones; `brand` has those of a theme, in which text is set wherever they can.
    pub(super) fn fonts(&self, brand: &[BrandFile]) -> Result<Fonts, Failure> {
        let mut fonts = Fonts::builtin();
        let brand: Vec<Vec<u8>> = brand.iter().map(|font| font.bytes.clone()).collect();
        let set = fonts.set_base(brand);
        set.context("cannot use the fonts of the theme").map_err(Failure::Input)?;
        for path in &self.font {
            let name = files::shown(path);
            let bytes = files::read(path).map_err(|unread| {
                Failure::input(format!("the font `{name}` {}", unread.words()))
            })?;
            let added = fonts.add(bytes).with_context(|| format!("cannot use the font `{name}`"));
            added.map_err(Failure::Input)?;
        }
        if self.system_fonts {
            fonts.add_system();
        }
        Ok(fonts)
    }
}

/// How drawings become files.
#[derive(Debug, Clone, Copy)]
pub(super) struct Output {
    /// Pixels of a PNG for each px of the drawing.
    pub(super) scale: f32,
    pub(super) page: PageSize,
    pub(super) landscape: bool,
    pub(super) text: Text,
}

/// What drawings are made with.
pub(super) struct Desk {
    /// The theme that was asked for; none leaves light or dark to the reader of a page.
    pub(super) theme: Option<ThemeName>,
    pub(super) palette: Palette,
    pub(super) metrics: Metrics,
    pub(super) fonts: Fonts,
    pub(super) templates: Templates,
    pub(super) letters: Letters,
    pub(super) scale: f32,
    pub(super) paper: Option<Paper>,
}

impl Desk {
    /// What the arguments ask for; what is wrong in a theme is told.
    pub(super) fn of(args: &Looks, output: Output, screen: Screen) -> Result<Self, Failure> {
        if !output.scale.is_finite() || output.scale <= 0.0 {
            return Err(Failure::input("the scale must be a number above 0".to_owned()));
        }
        let (mut theme, brand) = match &args.theme {
            None => (Theme::of(ThemeName::Light), Brand::default()),
            Some(ThemeChoice::BuiltIn(name)) => (Theme::of(*name), Brand::default()),
            Some(ThemeChoice::File(path)) => from_file(path, (args, output.scale), screen)?,
        };
        let templates = match &args.template {
            None => Templates::built_in(),
            Some(folder) => {
                files::texts_in(folder).and_then(Templates::with).map_err(Failure::Input)?
            }
        };
        let letters = match output.text {
            Text::Embedded => Letters::Embedded,
            Text::Outlines => Letters::Outlines,
        };
        if let Some(density) = args.density.as_deref().and_then(Density::of) {
            theme.spread(density);
        }
        Ok(Desk {
            theme: args.theme.as_ref().map(|_| theme.base),
            palette: theme.palette,
            metrics: theme.metrics,
            fonts: args.fonts.fonts(&brand.fonts)?,
            templates,
            letters,
            scale: output.scale,
            paper: output.page.paper(output.landscape),
        })
    }
}

impl Desk {
    /// The colours of a page on a light ground and on a dark one; where a theme is asked for, both are its own.
    pub(super) fn grounds(&self) -> (Palette, Palette) {
        match self.theme {
            None => (self.palette.clone(), Palette::of(ThemeName::Dark)),
            Some(_) => (self.palette.clone(), self.palette.clone()),
        }
    }
}

/// The theme in a file, with its logo, and the files it names.
fn from_file(
    path: &Path,
    (args, scale): (&Looks, f32),
    screen: Screen,
) -> Result<(Theme, Brand), Failure> {
    let opened = open::theme(path);
    let (mut findings, mut theme) = (opened.findings, opened.theme);
    if let Some((meant, brand)) = &mut theme {
        let mut unusable: Vec<Finding> = brand.fonts.iter().filter_map(unusable).collect();
        if let Some(file) = brand.logo.as_ref().filter(|_| unusable.is_empty()) {
            match logo(file, (&args.fonts.fonts(&brand.fonts)?, scale)) {
                Ok(logo) => meant.metrics.logo = Some(logo),
                Err(finding) => unusable.push(finding),
            }
        }
        if !unusable.is_empty() {
            findings.extend(unusable);
            theme = None;
        }
    }
    if !findings.is_empty() {
        tell(findings, opened.sources, screen);
    }
    let name = files::shown(path);
    theme.ok_or_else(|| Failure::input(format!("`{name}` cannot be used as a theme")))
}

fn logo(file: &BrandFile, with: (&Fonts, f32)) -> Result<Logo, Finding> {
    let image = ImageFile { written: file.path.clone(), path: file.path.clone(), span: file.span };
    images::logo(&image, &file.bytes, with)
}

fn unusable(font: &BrandFile) -> Option<Finding> {
    let error = Fonts::builtin().set_base(vec![font.bytes.clone()]).err()?;
    let message = format!("the font `{}` cannot be used: {error:#}", font.path);
    Some(Finding::error("font-unusable", message, font.span))
}
