//! Claims: words like 碳中和 and "net zero" are written only while the evidence carries them.
//!
//! What a subject may say depends on what it is (`domain.md` §6): an event, once every rule of the guide holds; an
//! organisation, with a verified statement under ISO 14068-1; a product or an estimate, never.

use serde::{Deserialize, Serialize};

use crate::error::{Code, Problem};
use crate::quantity::half_width;
use crate::text::LocalText;

/// What stands behind a text.
#[derive(Clone, Copy, Debug, Eq, PartialEq, Serialize, Deserialize)]
#[cfg_attr(feature = "wasm", derive(tsify::Tsify))]
#[serde(rename_all = "kebab-case")]
pub enum ClaimGround {
    /// An event of which every rule holds.
    NeutralEvent,
    /// An event that is not neutral, or not yet.
    OtherEvent,
    /// An organisation with a verified statement under ISO 14068-1.
    VerifiedOrganization,
    /// Any other organisation.
    OtherOrganization,
    /// The footprint of a product or service, which never carries such a claim.
    Product,
    /// A project, which reduces and neutralises nothing by itself.
    Project,
    /// An estimate, such as a calculator's.
    Estimate,
}

impl ClaimGround {
    /// Whether what it stands behind may be called neutral.
    pub fn carries_neutrality(self) -> bool {
        matches!(
            self,
            ClaimGround::NeutralEvent | ClaimGround::VerifiedOrganization
        )
    }
}

/// A word of a text that its evidence doesn't carry.
#[derive(Clone, Debug, Eq, PartialEq, Serialize)]
#[cfg_attr(feature = "wasm", derive(tsify::Tsify))]
#[serde(rename_all = "camelCase")]
pub struct Claim {
    /// The word, as it stands in the text.
    pub word: String,
    /// Why it may not stand there.
    pub reason: LocalText,
}

/// The words that claim neutrality.
const WORDS: [&str; 26] = [
    "碳中和",
    "气候中和",
    "温室气体中和",
    "零碳",
    "净零",
    "零排放",
    "负碳",
    "carbon neutral",
    "carbon-neutral",
    "climate neutral",
    "climate-neutral",
    "co2 neutral",
    "co2-neutral",
    "co₂ neutral",
    "ghg neutral",
    "net zero",
    "net-zero",
    "zero carbon",
    "zero-carbon",
    "carbon free",
    "carbon-free",
    "zero emission",
    "zero-emission",
    "carbon negative",
    "carbon-negative",
    "climate positive",
];

/// Names and intentions that hold such a word and claim nothing.
const NAMES: [&str; 16] = [
    "《大型活动碳中和实施指南（试行）》",
    "大型活动碳中和实施指南",
    "碳中和实施计划",
    "碳中和实施方案",
    "碳中和计划",
    "碳中和承诺",
    "承诺实现碳中和",
    "拟实现碳中和",
    "尚未实现碳中和",
    "未实现碳中和",
    "不构成碳中和",
    "碳达峰碳中和",
    "not carbon neutral",
    "not yet carbon neutral",
    "implementation guide for carbon neutrality of large events",
    "carbon neutrality commitment",
];

/// The claims in a text that its ground doesn't carry, in the order in which they stand.
///
/// # Examples
///
/// ```
/// use tansuan::carbon_asset::{ClaimGround, lint};
///
/// assert!(lint("本次会议已实现碳中和", ClaimGround::NeutralEvent).is_empty());
/// assert_eq!(lint("本次会议已实现碳中和", ClaimGround::OtherEvent)[0].word, "碳中和");
/// assert!(lint("碳中和承诺", ClaimGround::OtherEvent).is_empty());
/// assert_eq!(lint("A Net-Zero chair", ClaimGround::Product)[0].word, "Net-Zero");
/// ```
pub fn lint(text: &str, ground: ClaimGround) -> Vec<Claim> {
    if ground.carries_neutrality() {
        return Vec::new();
    }
    // What is read over is blanked and not cut out, so that places stay what they are.
    let characters: Vec<char> = text.chars().collect();
    let mut plain: Vec<char> = half_width(text).chars().map(lower).collect();
    if plain.len() != characters.len() {
        plain = characters.iter().copied().map(lower).collect();
    }
    for name in NAMES {
        let name: Vec<char> = half_width(name).chars().map(lower).collect();
        for at in places(&plain, &name) {
            plain
                .iter_mut()
                .skip(at)
                .take(name.len())
                .for_each(|own| *own = '\0');
        }
    }
    let mut found: Vec<(usize, usize)> = Vec::new();
    for word in WORDS {
        let word: Vec<char> = word.chars().collect();
        for at in places(&plain, &word) {
            if !found
                .iter()
                .any(|(from, to)| at < *to && *from < at + word.len())
            {
                found.push((at, at + word.len()));
            }
        }
    }
    crate::sorted::sort_by_key(&mut found, |(from, _)| *from);
    let claim = |(from, to): (usize, usize)| Claim {
        word: characters.iter().skip(from).take(to - from).collect(),
        reason: reason(ground),
    };
    found.into_iter().map(claim).collect()
}

/// The claims of a text as problems at a place.
pub(crate) fn problems(text: &str, ground: ClaimGround, place: &str) -> Vec<Problem> {
    let problem = |claim: Claim| {
        Problem::new(Code::ClaimNotCarried)
            .with("word", &claim.word)
            .with_text("reason", &claim.reason)
            .at(place)
    };
    lint(text, ground).into_iter().map(problem).collect()
}

fn lower(character: char) -> char {
    character.to_ascii_lowercase()
}

fn places(text: &[char], wanted: &[char]) -> Vec<usize> {
    if wanted.is_empty() {
        return Vec::new();
    }
    text.windows(wanted.len())
        .enumerate()
        .filter(|(_, window)| *window == wanted)
        .map(|(at, _)| at)
        .collect()
}

fn reason(ground: ClaimGround) -> LocalText {
    let (zh, en) = match ground {
        ClaimGround::Product => (
            "产品碳足迹不得以抵消作中和声明（ISO 14067 不含抵消；欧盟自 2026 年 9 月起禁止面向消费者的此类声明）",
            "a product's footprint carries no claim by offsets (ISO 14067 excludes them; the EU bans such claims to consumers since September 2026)",
        ),
        ClaimGround::Estimate => (
            "结果为筛查性估算，不能作为声明依据",
            "the result is a screening estimate, which carries no claim",
        ),
        ClaimGround::OtherOrganization => (
            "组织的中和声明须符合 ISO 14068-1 并经第三方核查",
            "an organisation's claim needs ISO 14068-1 and a third party's verification",
        ),
        ClaimGround::Project => (
            "项目只产生减排量，本身不构成中和",
            "a project reduces; by itself it neutralises nothing",
        ),
        _ => (
            "活动的碳中和规则尚未全部满足",
            "not every rule of the event's neutrality holds",
        ),
    };
    LocalText::new(zh, en)
}

#[cfg(test)]
mod tests {
    use super::*;
    use proptest::prelude::*;

    #[test]
    fn every_word_is_found_in_either_case() {
        for word in WORDS {
            let text = format!("x {} y", word.to_uppercase());
            assert_eq!(lint(&text, ClaimGround::Product).len(), 1, "{word}");
        }
    }

    #[test]
    fn names_of_documents_and_plans_claim_nothing() {
        for text in [
            "依据《大型活动碳中和实施指南（试行）》编制",
            "本活动尚未实现碳中和",
            "our carbon neutrality commitment",
            "This event is not yet carbon neutral",
        ] {
            assert_eq!(lint(text, ClaimGround::OtherEvent), [], "{text}");
        }
    }

    #[test]
    fn a_claim_beside_a_name_is_found() {
        let text = "依据《大型活动碳中和实施指南（试行）》，本活动已实现碳中和，是一场零碳会议";
        let words: Vec<String> = lint(text, ClaimGround::OtherEvent)
            .into_iter()
            .map(|claim| claim.word)
            .collect();
        assert_eq!(words, ["碳中和", "零碳"]);
    }

    proptest! {
        #[test]
        fn any_text_is_read(text in "\\PC{0,80}") {
            prop_assert!(lint(&text, ClaimGround::NeutralEvent).is_empty());
            for claim in lint(&text, ClaimGround::Product) {
                prop_assert!(text.contains(&claim.word));
            }
        }
    }
}
