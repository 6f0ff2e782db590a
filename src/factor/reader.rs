//! What reading a pack shares: its sources, units read once, and the problems found on the way.

use std::collections::BTreeMap;
use std::fmt::Display;
use std::sync::Arc;

use crate::error::{Code, Problem};
use crate::factor::{Confidence, FactorValue, SourceDocument};
use crate::formula::SourceNote;
use crate::quantity::{Decimal, Quantity, Rational, Unit, parse_decimal};
use crate::sorted;
use crate::text::LocalText;

/// The sources of a pack, by id.
#[derive(Debug, Default)]
pub(super) struct Sources(BTreeMap<String, SourceDocument>);

impl Sources {
    pub(super) fn new(sources: &[SourceDocument]) -> Sources {
        let by_id = sources
            .iter()
            .map(|source| (source.id.clone(), source.clone()));
        Sources(sorted::map(by_id))
    }

    /// The source with this id, as it is cited; an id that none has is the title of a document.
    pub(super) fn cite(
        &self,
        id: &str,
        clause: Option<&String>,
        confidence: Option<Confidence>,
    ) -> SourceNote {
        let cited = match self.0.get(id) {
            Some(source) => SourceNote {
                title: source.title.clone(),
                publisher: source.publisher.clone(),
                year: source.year.map(|year| year.to_string()),
                url: source.url.clone(),
                ..SourceNote::default()
            },
            None => SourceNote {
                title: LocalText::same(id),
                ..SourceNote::default()
            },
        };
        SourceNote {
            clause: clause.cloned(),
            confidence: confidence.map(|confidence| confidence.to_string()),
            ..cited
        }
    }
}

/// How strictly a pack is read.
#[derive(Clone, Copy, Debug, Eq, PartialEq)]
pub(super) enum Care {
    /// A file: every value has a source that the pack lists, every number is canonical.
    Strict,
    /// A document's own methods and factors: sources are titles, and numbers are as people type them.
    Lenient,
}

/// Reads the parts of a pack and keeps what is wrong with them.
#[derive(Debug)]
pub(super) struct Reader {
    pub(super) sources: Arc<Sources>,
    pub(super) care: Care,
    pub(super) problems: Vec<Problem>,
    units: BTreeMap<String, Result<Unit, Problem>>,
}

impl Reader {
    pub(super) fn new(sources: Sources, care: Care) -> Reader {
        Reader {
            sources: Arc::new(sources),
            care,
            problems: Vec::new(),
            units: BTreeMap::new(),
        }
    }

    /// Keeps a problem.
    pub(super) fn report(&mut self, problem: Problem) {
        self.problems.push(problem);
    }

    /// What `read` finds wrong, placed at `place`.
    pub(super) fn within<T>(
        &mut self,
        place: impl Display,
        read: impl FnOnce(&mut Reader) -> T,
    ) -> T {
        let before = self.problems.len();
        let result = read(self);
        if self.problems.len() > before {
            let found = self.problems.split_off(before);
            let place = place.to_string();
            self.problems
                .extend(found.into_iter().map(|problem| problem.at(&place)));
        }
        result
    }

    /// Reads the unit at `place`.
    pub(super) fn unit(&mut self, place: impl Display, text: &str) -> Option<Unit> {
        if !self.units.contains_key(text) {
            self.units.insert(text.to_owned(), Unit::parse(text));
        }
        match self.units.get(text)? {
            Ok(unit) => Some(unit.clone()),
            Err(problem) => {
                let problem = problem.clone().at(place);
                self.report(problem);
                None
            }
        }
    }

    /// Reads a number.
    pub(super) fn number(&mut self, text: &str) -> Option<Rational> {
        let number = match self.care {
            Care::Strict => text.parse::<Decimal>(),
            Care::Lenient => parse_decimal(text),
        };
        match number {
            Ok(number) => Some(number.to_rational()),
            Err(problem) => {
                self.report(problem);
                None
            }
        }
    }

    /// Reads a value that has to be convertible to `unit`.
    pub(super) fn value(&mut self, value: &FactorValue, unit: Option<&Unit>) -> Option<Quantity> {
        let number = self.within("value", |reader| reader.number(&value.value));
        let own = self.unit("unit", &value.unit);
        self.source(value.source.as_deref(), false);
        let own = own?;
        if !unit.is_none_or(|unit| self.convertible("unit", &own, unit)) {
            return None;
        }
        Some(Quantity {
            value: number?,
            unit: own,
        })
    }

    /// Checks that the unit at `place` measures what another does.
    pub(super) fn convertible(&mut self, place: impl Display, own: &Unit, expected: &Unit) -> bool {
        // The quick way first: the conversion itself is not needed.
        if own.is_convertible_to(expected) {
            return true;
        }
        match own.conversion_to(expected) {
            Ok(_) => true,
            Err(problem) => {
                self.report(problem.at(place));
                false
            }
        }
    }

    /// Checks that a source is listed, and that there is one where it is required.
    pub(super) fn source(&mut self, id: Option<&str>, required: bool) {
        if self.care == Care::Lenient {
            return;
        }
        match id {
            Some(id) if self.sources.0.contains_key(id) => {}
            Some(id) => self.report(unknown_reference(id).at("source")),
            None if required => self.report(missing("source")),
            None => {}
        }
    }

    /// Checks that a name is there in both languages.
    pub(super) fn name(&mut self, name: &LocalText) {
        for (text, place) in [(&name.zh, "name.zh"), (&name.en, "name.en")] {
            if text.trim().is_empty() {
                self.report(missing(place));
            }
        }
    }

    /// Checks an id: letters, digits and a few marks, not too long.
    pub(super) fn id(&mut self, id: &str) {
        let allowed = |character: char| character.is_alphanumeric() || "._-:+".contains(character);
        if id.is_empty() {
            self.report(missing("id"));
        } else if id.len() > 128 || !id.chars().all(allowed) {
            let detail = format!("`{}` is no id", crate::quantity::shorten(id));
            self.report(
                Problem::new(Code::InvalidInput)
                    .with("detail", detail)
                    .at("id"),
            );
        }
    }
}

/// An id as problems show it: whole, unless it is far too long for one.
pub(super) fn shown(id: &str) -> String {
    id.chars().take(128).collect()
}

/// No pack has this method.
pub(super) fn unknown_method(id: &str) -> Problem {
    Problem::new(Code::UnknownMethod)
        .with("found", shown(id))
        .about(shown(id))
}

/// Nothing carries this id.
pub(super) fn unknown_reference(id: &str) -> Problem {
    Problem::new(Code::UnknownReference).with("id", shown(id))
}

/// Something that must be there is not.
pub(super) fn missing(what: &str) -> Problem {
    Problem::new(Code::MissingValue)
        .with("parameter", what)
        .at(what)
}

/// The same id a second time.
pub(super) fn duplicate(id: &str) -> Problem {
    Problem::new(Code::DuplicateId)
        .with("id", shown(id))
        .about(shown(id))
}
