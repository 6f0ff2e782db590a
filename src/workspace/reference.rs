//! References between subjects: which document builds on which, pinned by digest, never in a circle.

use std::collections::{BTreeMap, BTreeSet};

use serde::{Deserialize, Serialize};

use crate::error::{Code, Problem};

/// Another subject that a document builds on, such as a supplier's footprint.
#[derive(Clone, Debug, Eq, PartialEq, Serialize, Deserialize)]
#[cfg_attr(feature = "wasm", derive(tsify::Tsify))]
#[serde(
    rename_all = "camelCase",
    deny_unknown_fields,
    expecting = "a reference to a subject"
)]
pub struct Reference {
    /// The id of the subject.
    pub subject: String,
    /// The digest of the document that was meant: SHA-256 of its canonical JSON, in hex. Where it is
    /// empty, whatever the subject is now is meant.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    #[cfg_attr(feature = "wasm", tsify(optional))]
    pub digest: Option<String>,
}

/// A subject of a workspace, as references see it.
#[derive(Clone, Debug, Eq, PartialEq)]
pub struct Subject {
    /// Its id.
    pub id: String,
    /// The digest of its document as it is now.
    pub digest: String,
    /// What it builds on.
    pub references: Vec<Reference>,
}

/// The subjects of a workspace in an order in which each comes after what it builds on.
///
/// # Errors
///
/// Every problem, speaking of the subject that has it:
///
/// - [`Code::DuplicateId`] for two subjects with one id;
/// - [`Code::UnknownReference`] for a subject that isn't there;
/// - [`Code::ReferenceChanged`] for one that is no longer as it was pinned;
/// - [`Code::ReferenceCycle`] for subjects that build on each other.
///
/// # Examples
///
/// ```
/// use tansuan::workspace::{Reference, Subject, order};
///
/// let subject = |id: &str, on: &[&str]| Subject {
///     id: id.into(),
///     digest: "d".into(),
///     references: on.iter().map(|id| Reference { subject: (*id).into(), digest: None }).collect(),
/// };
/// let workspace = [subject("plant", &["event"]), subject("event", &[])];
/// assert_eq!(order(&workspace).unwrap(), ["event", "plant"]);
/// assert!(order(&[subject("a", &["b"]), subject("b", &["a"])]).is_err());
/// ```
pub fn order(subjects: &[Subject]) -> Result<Vec<String>, Vec<Problem>> {
    let mut problems = Vec::new();
    let mut known: BTreeMap<&str, &Subject> = BTreeMap::new();
    for subject in subjects {
        if known.insert(&subject.id, subject).is_some() {
            problems.push(
                Problem::new(Code::DuplicateId)
                    .with("id", &subject.id)
                    .about(&subject.id),
            );
        }
    }
    for subject in subjects {
        for (index, reference) in subject.references.iter().enumerate() {
            let place = |code| {
                let problem = Problem::new(code).with("id", &reference.subject);
                problem
                    .about(&subject.id)
                    .at(format!("references[{index}]"))
            };
            match (known.get(reference.subject.as_str()), &reference.digest) {
                (None, _) => problems.push(place(Code::UnknownReference)),
                (Some(found), Some(digest)) if *digest != found.digest => {
                    problems.push(place(Code::ReferenceChanged).about(&found.id));
                }
                _ => {}
            }
        }
    }
    if !problems.is_empty() {
        return Err(problems);
    }
    let mut placed: BTreeSet<&str> = BTreeSet::new();
    let mut order = Vec::with_capacity(subjects.len());
    while order.len() < subjects.len() {
        let before = order.len();
        for (id, subject) in &known {
            let mut on = subject.references.iter();
            if !placed.contains(id) && on.all(|on| placed.contains(on.subject.as_str())) {
                placed.insert(id);
                order.push((*id).to_owned());
            }
        }
        if order.len() == before {
            let circle = known.keys().filter(|id| !placed.contains(*id));
            let problem = |id: &&str| Problem::new(Code::ReferenceCycle).with("id", id).about(*id);
            return Err(circle.map(problem).collect());
        }
    }
    Ok(order)
}

#[cfg(test)]
mod tests {
    use super::*;

    fn subject(id: &str, references: &[(&str, Option<&str>)]) -> Subject {
        let reference = |(subject, digest): &(&str, Option<&str>)| Reference {
            subject: (*subject).to_owned(),
            digest: digest.map(str::to_owned),
        };
        Subject {
            id: id.to_owned(),
            digest: format!("digest of {id}"),
            references: references.iter().map(reference).collect(),
        }
    }

    fn codes(subjects: &[Subject]) -> Vec<Code> {
        let problems = order(subjects).unwrap_err();
        problems.into_iter().map(|problem| problem.code).collect()
    }

    #[test]
    fn what_is_built_on_comes_first() {
        let pinned = subject("b", &[("a", Some("digest of a"))]);
        let order = order(&[
            subject("c", &[("b", None), ("a", None)]),
            pinned,
            subject("a", &[]),
        ]);
        assert_eq!(order.unwrap(), ["a", "b", "c"]);
    }

    #[test]
    fn circles_changes_and_gaps_are_problems() {
        let circle = [
            subject("a", &[("b", None)]),
            subject("b", &[("a", None)]),
            subject("c", &[]),
        ];
        assert_eq!(codes(&circle), [Code::ReferenceCycle, Code::ReferenceCycle]);
        assert_eq!(
            codes(&[subject("a", &[("a", None)])]),
            [Code::ReferenceCycle]
        );
        assert_eq!(
            codes(&[subject("a", &[("b", None)])]),
            [Code::UnknownReference]
        );
        let changed = [
            subject("a", &[]),
            subject("b", &[("a", Some("of another day"))]),
        ];
        assert_eq!(codes(&changed), [Code::ReferenceChanged]);
        assert_eq!(
            codes(&[subject("a", &[]), subject("a", &[])]),
            [Code::DuplicateId]
        );
    }
}
