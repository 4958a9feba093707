//! One file a view.

mod blueprint;
pub(super) mod course;
pub(super) mod curve;
mod empathy;
mod faces;
mod flow;
mod frame;
pub(super) mod matrix;
mod opportunities;
mod persona;
mod stack;
mod storyboard;
mod summary;
mod timeline;

use super::pen::Pen;
use super::sheet::Sheet;
use crate::arrange::views::{Content, Picture};

/// A view other than the matrix.
pub(super) fn sheet(picture: &Picture, pen: &Pen<'_>) -> Sheet {
    let front = &picture.front;
    match &picture.content {
        Content::Timeline(timeline) => timeline::sheet(front, timeline, pen),
        Content::Flow(flow) => flow::sheet(front, flow, pen),
        Content::Blueprint(blueprint) => blueprint::sheet(front, blueprint, pen),
        Content::Empathy(maps) => empathy::sheet(front, maps, pen),
        Content::Persona(portraits) => persona::sheet(front, portraits, pen),
        Content::Opportunities(backlog) => opportunities::sheet(front, backlog, pen),
        Content::Storyboard(scenes) => storyboard::sheet(front, scenes, pen),
        Content::Summary(summary) => summary::sheet(front, summary, pen),
    }
}
