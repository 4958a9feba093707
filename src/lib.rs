//! A compiler for customer journey maps: YAML in; checked, drawn and compared.
//!
//! A map flows one way through this house. Every module is a phase, and hands a type to the next:
//!
//! ```text
//! files    a path            → bytes      the only door to the file system
//! git      a revision        → bytes      the only door to git
//! parse    Source            → Draft      as written, every value with its place; knows YAML
//! open     a path            → Read       the map and the files it uses
//! resolve  Read              → Journey    as meant: defaults in, references held, values in range
//! focus    &Journey          → Journey    a part of it: a persona, some lanes, some stages
//! settings ferd.toml         → a Policy   which rules hold for a map, at which level
//! lint     &Journey, Policy  → Findings   what a careful reader would object to
//! diff     two Journeys      → Changes    what differs in meaning, and what it comes to;
//!          two Journeys      → Plan       what the future one answers of today's
//!          many              → History    how experience, pain points and metrics moved
//! arrange  &Journey          → Chart      what stands in which lane and column, in the reader's language;
//!          two, and Changes  → Chart      the new one, or both, with what changed marked;
//!          two, and a Plan   → Chart      both curves, and what becomes of pain points;
//!                              Picture    the same for every other view;
//!          a History         → Course     how a map moved, as it is drawn
//! layout   &Chart, …         → Sheet      every box placed, every text in lines; no colours
//! images   Journey, Sheet    → Sheet      its images read, cropped, drawn as large as they are shown
//! render   &Sheet, &Chart    → bytes      SVG, PNG, HTML from templates; decides nothing
//! embed    Markdown          → Blocks     the places in it that hold drawings
//! fix      a path            → Mended     a map without slips of the pen
//! report   Findings          → text, JSON what an author or a program reads
//! live     maps being written → pages in browsers, new with every save
//! manual   an id             → a page     what a finding means and how to cure it
//! cli      the command line  → all of it  in order, and an exit code
//! ```
//!
//! What they hand on is plain data: [`source`] (a file as read, places in it), [`finding`] (one thing to say to
//! an author), [`model`] (what a journey is). [`text`] measures and breaks lines, [`words`] knows the words that
//! a drawing adds in the map's language, [`theme`] has its lengths and colours, [`geometry`] its measures, [`pixels`] its images.
//! No phase calls an earlier one, nobody calls `cli`, and nothing is changed after it is handed over. `tests/suite/architecture.rs` holds the house to this.

pub mod arrange;
pub mod cli;
pub mod diff;
pub mod embed;
pub mod files;
pub mod finding;
pub mod fix;
pub mod focus;
pub mod geometry;
pub mod git;
pub mod images;
pub mod layout;
pub mod lint;
pub mod live;
pub mod manual;
pub mod model;
pub mod open;
pub mod parse;
pub mod pixels;
pub mod render;
pub mod report;
pub mod resolve;
pub mod settings;
pub mod source;
pub mod text;
pub mod theme;
pub mod words;
