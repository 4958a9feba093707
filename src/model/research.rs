//! What a claim rests on; `sources` in a map.

use super::id::Id;
use super::text::Text;
use super::word::words;
use crate::source::Span;

words! {
    /// How it was found out.
    Method, "a method" {
        /// Talking with people.
        Interview = "interview",
        /// Asking many the same.
        Survey = "survey",
        /// Talking with a group.
        FocusGroup = "focus-group",
        /// Watching people try.
        UsabilityTest = "usability-test",
        /// Watching people live.
        Observation = "observation",
        /// Notes people keep.
        Diary = "diary",
        /// What support was asked.
        SupportTickets = "support-tickets",
        /// What was written in chats.
        ChatLogs = "chat-logs",
        /// Counts from web or app.
        Analytics = "analytics",
        /// Orders and leads.
        SalesData = "sales-data",
        /// What others offer.
        CompetitorAnalysis = "competitor-analysis",
        /// What is said in social media.
        SocialListening = "social-listening",
        /// What a team worked out.
        Workshop = "workshop",
        /// What customers publish.
        Reviews = "reviews",
        /// Events that systems recorded.
        EventLog = "event-log",
        /// Believed, not found out.
        Assumption = "assumption",
    }
}

words! {
    /// Whether it tells why or how many.
    ResearchKind, "a kind of research" {
        /// Tells why.
        Qualitative = "qualitative",
        /// Tells how many.
        Quantitative = "quantitative",
    }
}

/// A piece of research that claims of the map rest on.
#[derive(Debug, Clone)]
pub struct Research {
    /// Its id.
    pub id: Id,
    /// Its title.
    pub title: Text,
    /// How it was done.
    pub method: Option<Method>,
    /// Whether it tells why or how many.
    pub kind: Option<ResearchKind>,
    /// How many took part or were counted.
    pub n: Option<u64>,
    /// The day, as `YYYY-MM-DD`.
    pub date: Option<String>,
    /// Where to read it.
    pub url: Option<String>,
    /// Where it is declared.
    pub span: Span,
}
