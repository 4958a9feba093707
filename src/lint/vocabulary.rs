//! Words that give away what a text speaks of, in the languages that ferd has words for.

use crate::model::research::{Method, Research, ResearchKind};
use unicode_segmentation::UnicodeSegmentation;

/// The words of one language, in lower case.
pub(crate) struct Vocabulary {
    /// Phrases for what is not yet there.
    pub(crate) future: &'static [&'static str],
    /// Words for the status of what is only planned.
    pub(crate) planned: &'static [&'static str],
    /// Phrases for going back to an earlier place.
    pub(crate) back: &'static [&'static str],
    /// Names of departments, systems and channels.
    pub(crate) departments: &'static [&'static str],
}

/// The words of a language; none where ferd knows none.
pub(crate) fn of(tag: &str) -> Option<&'static Vocabulary> {
    let primary = tag.split('-').next().unwrap_or_default().to_lowercase();
    let primary = if primary == "no" { "nb" } else { &*primary };
    LANGUAGES.iter().find(|(known, _)| *known == primary).map(|(_, words)| words)
}

/// A text in lower case, its words parted by single spaces, without punctuation.
pub(crate) fn plain(text: &str) -> String {
    let text = text.to_lowercase().replace('’', "'");
    text.unicode_words().collect::<Vec<_>>().join(" ")
}

/// The first of the phrases that a text holds as whole words.
pub(crate) fn phrase_in(text: &str, phrases: &[&'static str]) -> Option<&'static str> {
    let padded = format!(" {} ", plain(text));
    phrases.iter().copied().find(|phrase| padded.contains(&format!(" {phrase} ")))
}

/// Whether research tells why or how many, as written or as follows from its method.
pub(crate) fn research_kind(research: &Research) -> Option<ResearchKind> {
    research.kind.or_else(|| match research.method? {
        Method::Interview
        | Method::FocusGroup
        | Method::UsabilityTest
        | Method::Observation
        | Method::Diary
        | Method::ChatLogs
        | Method::Reviews => Some(ResearchKind::Qualitative),
        Method::Survey | Method::Analytics | Method::SalesData | Method::EventLog => {
            Some(ResearchKind::Quantitative)
        }
        Method::SupportTickets
        | Method::CompetitorAnalysis
        | Method::SocialListening
        | Method::Workshop
        | Method::Assumption => None,
    })
}

const LANGUAGES: &[(&str, Vocabulary)] = &[
    (
        "en",
        Vocabulary {
            future: &[
                "in the future",
                "will be able to",
                "is planned",
                "are planned",
                "will be introduced",
                "will be replaced",
                "will be launched",
                "coming soon",
                "once launched",
                "to be launched",
            ],
            planned: &["planned", "coming soon", "not yet live", "not yet built", "concept"],
            back: &[
                "goes back to",
                "comes back to",
                "has to go back",
                "starts over",
                "starts again",
                "begins again",
                "back to square one",
            ],
            departments: &[
                "sales",
                "marketing",
                "customer service",
                "customer care",
                "customer support",
                "back office",
                "call centre",
                "call center",
                "contact centre",
                "contact center",
                "it",
                "hr",
                "human resources",
                "finance",
                "legal",
                "logistics",
                "billing",
                "compliance",
                "procurement",
                "crm",
                "erp",
                "website",
                "app",
                "mobile app",
                "web shop",
                "webshop",
                "email",
                "e mail",
            ],
        },
    ),
    (
        "nb",
        Vocabulary {
            future: &[
                "i fremtiden",
                "i framtiden",
                "vil kunne",
                "er planlagt",
                "kommer snart",
                "vil bli lansert",
                "skal lanseres",
                "vil bli erstattet",
            ],
            planned: &["planlagt", "kommer snart", "konsept"],
            back: &[
                "går tilbake til",
                "kommer tilbake til",
                "vender tilbake til",
                "begynner på nytt",
                "starter på nytt",
                "må begynne på nytt",
                "må starte på nytt",
            ],
            departments: &[
                "salg",
                "markedsføring",
                "kundeservice",
                "kundesenter",
                "økonomi",
                "it",
                "hr",
                "logistikk",
                "juridisk",
                "regnskap",
                "fakturering",
                "nettside",
                "nettsted",
                "nettbutikk",
                "app",
                "e post",
                "crm",
                "salgsavdelingen",
                "økonomiavdelingen",
                "it avdelingen",
            ],
        },
    ),
    (
        "nn",
        Vocabulary {
            future: &["i framtida", "vil kunne", "er planlagt", "kjem snart", "skal lanserast"],
            planned: &["planlagt", "kjem snart", "konsept"],
            back: &[
                "går tilbake til",
                "kjem tilbake til",
                "byrjar på nytt",
                "startar på nytt",
                "må byrje på nytt",
            ],
            departments: &[
                "sal",
                "marknadsføring",
                "kundeservice",
                "kundesenter",
                "økonomi",
                "it",
                "hr",
                "logistikk",
                "rekneskap",
                "fakturering",
                "nettside",
                "nettstad",
                "nettbutikk",
                "app",
                "e post",
                "crm",
            ],
        },
    ),
    (
        "sv",
        Vocabulary {
            future: &[
                "i framtiden",
                "kommer att kunna",
                "är planerad",
                "är planerat",
                "kommer snart",
                "kommer att lanseras",
                "ska lanseras",
            ],
            planned: &["planerad", "planerat", "kommer snart", "koncept"],
            back: &[
                "går tillbaka till",
                "kommer tillbaka till",
                "återvänder till",
                "börjar om",
                "får börja om",
            ],
            departments: &[
                "försäljning",
                "marknadsföring",
                "kundtjänst",
                "kundservice",
                "ekonomi",
                "it",
                "hr",
                "logistik",
                "redovisning",
                "fakturering",
                "webbplats",
                "hemsida",
                "webbshop",
                "app",
                "e post",
                "crm",
            ],
        },
    ),
    (
        "da",
        Vocabulary {
            future: &[
                "i fremtiden",
                "vil kunne",
                "er planlagt",
                "kommer snart",
                "vil blive lanceret",
                "skal lanceres",
            ],
            planned: &["planlagt", "kommer snart", "koncept"],
            back: &[
                "går tilbage til",
                "kommer tilbage til",
                "vender tilbage til",
                "begynder forfra",
                "starter forfra",
                "må starte forfra",
            ],
            departments: &[
                "salg",
                "marketing",
                "markedsføring",
                "kundeservice",
                "økonomi",
                "it",
                "hr",
                "logistik",
                "bogholderi",
                "fakturering",
                "hjemmeside",
                "webshop",
                "netbutik",
                "app",
                "e mail",
                "crm",
            ],
        },
    ),
    (
        "de",
        Vocabulary {
            future: &[
                "in zukunft",
                "zukünftig",
                "ist geplant",
                "sind geplant",
                "demnächst",
                "wird eingeführt",
                "soll eingeführt werden",
            ],
            planned: &["geplant", "in planung", "demnächst", "konzept"],
            back: &[
                "geht zurück zu",
                "geht zurück zum",
                "geht zurück zur",
                "kehrt zurück",
                "fängt von vorne an",
                "beginnt von vorne",
                "beginnt von vorn",
            ],
            departments: &[
                "vertrieb",
                "marketing",
                "kundenservice",
                "kundendienst",
                "kundenbetreuung",
                "buchhaltung",
                "it",
                "personalabteilung",
                "logistik",
                "rechtsabteilung",
                "controlling",
                "fakturierung",
                "webseite",
                "website",
                "onlineshop",
                "app",
                "e mail",
                "callcenter",
                "crm",
            ],
        },
    ),
    (
        "fr",
        Vocabulary {
            future: &[
                "à l'avenir",
                "est prévu",
                "est prévue",
                "sera possible",
                "sera lancé",
                "sera lancée",
                "prochainement",
            ],
            planned: &["prévu", "prévue", "planifié", "planifiée", "à venir", "concept"],
            back: &[
                "revient à",
                "revient au",
                "retourne à",
                "retourne au",
                "recommence",
                "repart de zéro",
            ],
            departments: &[
                "ventes",
                "service commercial",
                "marketing",
                "service client",
                "service clients",
                "comptabilité",
                "service informatique",
                "logistique",
                "ressources humaines",
                "service juridique",
                "facturation",
                "site web",
                "site internet",
                "application",
                "e mail",
                "crm",
                "centre d'appels",
            ],
        },
    ),
    (
        "es",
        Vocabulary {
            future: &[
                "en el futuro",
                "está previsto",
                "está prevista",
                "próximamente",
                "se podrá",
                "será posible",
                "se lanzará",
            ],
            planned: &[
                "previsto",
                "prevista",
                "planificado",
                "planificada",
                "próximamente",
                "concepto",
            ],
            back: &[
                "vuelve a empezar",
                "vuelve atrás",
                "vuelve al",
                "regresa a",
                "regresa al",
                "empieza de nuevo",
            ],
            departments: &[
                "ventas",
                "marketing",
                "atención al cliente",
                "servicio al cliente",
                "contabilidad",
                "logística",
                "recursos humanos",
                "facturación",
                "sitio web",
                "página web",
                "aplicación",
                "app",
                "correo electrónico",
                "crm",
                "centro de llamadas",
            ],
        },
    ),
    (
        "fi",
        Vocabulary {
            future: &[
                "tulevaisuudessa",
                "on suunnitteilla",
                "tulossa pian",
                "otetaan käyttöön myöhemmin",
            ],
            planned: &["suunnitteilla", "suunniteltu", "tulossa", "konsepti"],
            back: &["palaa takaisin", "aloittaa alusta"],
            departments: &[
                "myynti",
                "markkinointi",
                "asiakaspalvelu",
                "taloushallinto",
                "tietohallinto",
                "it",
                "hr",
                "logistiikka",
                "laskutus",
                "verkkosivut",
                "verkkosivusto",
                "verkkokauppa",
                "sovellus",
                "sähköposti",
                "crm",
            ],
        },
    ),
    (
        "nl",
        Vocabulary {
            future: &[
                "in de toekomst",
                "zal kunnen",
                "is gepland",
                "binnenkort beschikbaar",
                "wordt binnenkort",
                "wordt gelanceerd",
            ],
            planned: &["gepland", "binnenkort", "concept"],
            back: &[
                "gaat terug naar",
                "keert terug naar",
                "komt terug bij",
                "begint opnieuw",
                "moet opnieuw beginnen",
            ],
            departments: &[
                "verkoop",
                "marketing",
                "klantenservice",
                "klantendienst",
                "boekhouding",
                "it",
                "hr",
                "logistiek",
                "facturatie",
                "website",
                "webshop",
                "app",
                "e mail",
                "callcenter",
                "crm",
            ],
        },
    ),
];

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn phrases_are_found_as_whole_words_whatever_stands_between() {
        assert_eq!(phrase_in("Then she starts over.", &["starts over"]), Some("starts over"));
        assert_eq!(phrase_in("À l’avenir, tout ira", &["à l'avenir"]), Some("à l'avenir"));
        assert_eq!(phrase_in("She restarts overnight", &["starts over"]), None);
    }

    #[test]
    fn phrases_are_written_as_texts_are_compared() {
        for (tag, words) in LANGUAGES {
            let all = [words.future, words.planned, words.back, words.departments].concat();
            assert!(all.iter().all(|phrase| plain(phrase) == **phrase), "{tag}");
            assert!(of(&format!("{tag}-XX")).is_some(), "{tag}");
        }
        assert!(of("pt").is_none());
    }
}
