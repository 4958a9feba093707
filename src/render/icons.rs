//! The icons, drawn on a ground of 24 by 24.

static ICONS: &[(&str, &str)] = &[
    ("ads", include_str!("../../templates/icons/ads.svg")),
    ("app", include_str!("../../templates/icons/app.svg")),
    ("back", include_str!("../../templates/icons/back.svg")),
    ("branch", include_str!("../../templates/icons/branch.svg")),
    ("chat", include_str!("../../templates/icons/chat.svg")),
    ("chatbot", include_str!("../../templates/icons/chatbot.svg")),
    ("clock", include_str!("../../templates/icons/clock.svg")),
    ("close", include_str!("../../templates/icons/close.svg")),
    ("device", include_str!("../../templates/icons/device.svg")),
    ("digital", include_str!("../../templates/icons/digital.svg")),
    ("drop-off", include_str!("../../templates/icons/drop-off.svg")),
    ("email", include_str!("../../templates/icons/email.svg")),
    ("event", include_str!("../../templates/icons/event.svg")),
    ("feeling-0", include_str!("../../templates/icons/feeling-0.svg")),
    ("feeling-1", include_str!("../../templates/icons/feeling-1.svg")),
    ("feeling-2", include_str!("../../templates/icons/feeling-2.svg")),
    ("feeling-3", include_str!("../../templates/icons/feeling-3.svg")),
    ("feeling-4", include_str!("../../templates/icons/feeling-4.svg")),
    ("filter", include_str!("../../templates/icons/filter.svg")),
    ("gain", include_str!("../../templates/icons/gain.svg")),
    ("handover", include_str!("../../templates/icons/handover.svg")),
    ("human", include_str!("../../templates/icons/human.svg")),
    ("hybrid", include_str!("../../templates/icons/hybrid.svg")),
    ("link", include_str!("../../templates/icons/link.svg")),
    ("loop", include_str!("../../templates/icons/loop.svg")),
    ("mail", include_str!("../../templates/icons/mail.svg")),
    ("need", include_str!("../../templates/icons/need.svg")),
    ("next", include_str!("../../templates/icons/next.svg")),
    ("partner", include_str!("../../templates/icons/partner.svg")),
    ("person", include_str!("../../templates/icons/person.svg")),
    ("phone", include_str!("../../templates/icons/phone.svg")),
    ("physical", include_str!("../../templates/icons/physical.svg")),
    ("present", include_str!("../../templates/icons/present.svg")),
    ("previous", include_str!("../../templates/icons/previous.svg")),
    ("question", include_str!("../../templates/icons/question.svg")),
    ("quote", include_str!("../../templates/icons/quote.svg")),
    ("search", include_str!("../../templates/icons/search.svg")),
    ("skip", include_str!("../../templates/icons/skip.svg")),
    ("sms", include_str!("../../templates/icons/sms.svg")),
    ("social", include_str!("../../templates/icons/social.svg")),
    ("star", include_str!("../../templates/icons/star.svg")),
    ("store", include_str!("../../templates/icons/store.svg")),
    ("thought", include_str!("../../templates/icons/thought.svg")),
    ("touchpoint", include_str!("../../templates/icons/touchpoint.svg")),
    ("web", include_str!("../../templates/icons/web.svg")),
    ("word-of-mouth", include_str!("../../templates/icons/word-of-mouth.svg")),
];

/// What stands inside an icon's file, if there is an icon of that name.
pub(crate) fn markup(name: &str) -> Option<&'static str> {
    let (_, file) = ICONS.iter().find(|(known, _)| *known == name)?;
    let start = file.find('>')? + 1;
    Some(file[start..file.rfind("</svg>")?].trim())
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::model::channel::{BUILT_IN, ChannelKind};
    use crate::model::word::Word;

    #[test]
    fn every_channel_has_its_icon() {
        let kinds = ChannelKind::ALL.iter().map(|(word, _)| *word);
        for name in BUILT_IN.iter().map(|(id, _)| *id).chain(kinds) {
            assert!(markup(name).is_some_and(|markup| markup.contains('<')), "{name}");
        }
    }
}
