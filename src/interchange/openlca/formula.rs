//! Parameters of a package as parameters of a study, and its formulas in our language.
//!
//! Names are told without case there. A global parameter keeps its name; one of a process is `p3_name`, after the
//! process's place. A formula is taken where our language has it and it comes to the value that the package shows;
//! otherwise the value stays, and an issue says so.

use std::collections::{BTreeMap, BTreeSet};

use crate::error::{Code, Problem};
use crate::formula::Formula;
use crate::interchange::openlca::data::{Parameter, Redefinition};
use crate::interchange::openlca::issue::Issues;
use crate::interchange::openlca::number::Exact;
use crate::interchange::openlca::store::Store;
use crate::product::{StudyParameter, Values};
use crate::quantity::{Amount, Rational, shorten};
use crate::text::LocalText;

/// The parameters of a study that is imported.
#[derive(Debug, Default)]
pub(super) struct Formulas {
    pub(super) parameters: Vec<StudyParameter>,
    /// The ids here, by process (none for global ones) and name in lower case.
    ids: BTreeMap<(Option<usize>, String), usize>,
    values: Values,
}

/// A parameter before its formula was held against its value.
struct Waiting<'a> {
    own: &'a Parameter,
    process: Option<usize>,
    is_formula: bool,
}

impl Formulas {
    pub(super) fn of(store: &Store, issues: &mut Issues) -> Formulas {
        let mut formulas = Formulas::default();
        let mut waiting = Vec::new();
        let mut taken = BTreeSet::new();
        let global = store.parameters.iter().map(|own| (None, "", own));
        let of_processes = store
            .processes
            .iter()
            .enumerate()
            .flat_map(|(index, process)| {
                let own = process.parameters.iter();
                own.map(move |own| (Some(index), process.name.as_str(), own))
            });
        for (process, of, own) in global.chain(of_processes) {
            let key = (process, own.name.to_lowercase());
            if own.name.is_empty() || formulas.ids.contains_key(&key) {
                continue;
            }
            let id = name(process, &own.name, &mut taken);
            formulas.ids.insert(key, formulas.parameters.len());
            formulas.parameters.push(StudyParameter {
                id,
                name: if of.is_empty() {
                    own.name.clone()
                } else {
                    format!("{of}: {}", own.name)
                },
                value: Amount::new(plain(&own.value), ""),
                place: false,
                note: (!own.note.is_empty()).then(|| own.note.clone()),
            });
            waiting.push(Waiting {
                own,
                process,
                is_formula: false,
            });
        }
        formulas.take_formulas(store, &mut waiting, issues);
        formulas
    }

    /// Takes the formulas of dependent parameters, and gives back those that don't come to their values.
    fn take_formulas(&mut self, store: &Store, waiting: &mut [Waiting<'_>], issues: &mut Issues) {
        for (index, waiting) in waiting.iter_mut().enumerate() {
            if waiting.own.formula.is_empty() {
                continue;
            }
            match self.translate(waiting.process, &waiting.own.formula) {
                Ok(text) => {
                    if let Some(parameter) = self.parameters.get_mut(index) {
                        parameter.value.value = text;
                        waiting.is_formula = true;
                    }
                }
                Err(detail) => refuse(store, waiting, &detail, issues),
            }
        }
        // Those that can't be evaluated first, then those that come to something else.
        for _ in 0..2 {
            let (values, problems) = Values::new(&self.parameters);
            self.values = values;
            let wrong: BTreeMap<String, String> = problems
                .into_iter()
                .filter_map(|problem| Some((problem.about.first()?.clone(), problem.message)))
                .collect();
            for (index, waiting) in waiting.iter_mut().enumerate() {
                let Some(parameter) = self.parameters.get_mut(index) else {
                    continue;
                };
                if !waiting.is_formula {
                    continue;
                }
                let detail = if let Some(message) = wrong.get(&parameter.id) {
                    Some(LocalText::same(message))
                } else {
                    let value = self.values.quantity(&parameter.value).ok();
                    let value = value.map(|quantity| quantity.in_base_units());
                    differs(value.as_ref(), &waiting.own.value)
                };
                if let Some(detail) = detail {
                    waiting.is_formula = false;
                    parameter.value.value = plain(&waiting.own.value);
                    refuse(store, waiting, &detail, issues);
                }
            }
        }
        self.values = Values::new(&self.parameters).0;
    }

    /// The formula of an exchange in our language.
    ///
    /// # Errors
    ///
    /// Why its value has to stay.
    pub(super) fn amount(
        &self,
        process: usize,
        formula: &str,
        value: &str,
    ) -> Result<String, LocalText> {
        let text = self.translate(Some(process), formula)?;
        let quantity = self.values.quantity(&Amount::new(text.as_str(), ""));
        let found = quantity.map_err(|problem| LocalText::same(problem.message))?;
        match differs(Some(&found.in_base_units()), value) {
            None => Ok(text),
            Some(detail) => Err(detail),
        }
    }

    /// Gives parameters the values that a product system has for them.
    pub(super) fn redefine(&mut self, redefinitions: &[Redefinition], store: &Store) {
        let mut places = BTreeMap::new();
        for (index, process) in store.processes.iter().enumerate() {
            places.entry(process.id.as_str()).or_insert(index);
        }
        for own in redefinitions {
            let process = match own.process.as_str() {
                "" => None,
                id => match places.get(id) {
                    Some(index) => Some(*index),
                    None => continue,
                },
            };
            let key = (process, own.name.to_lowercase());
            let parameter = self
                .ids
                .get(&key)
                .and_then(|index| self.parameters.get_mut(*index));
            if let (Some(parameter), Some(value)) = (parameter, Exact::parse(&own.value)) {
                parameter.value.value = value.text;
            }
        }
    }

    /// Writes a formula of openLCA in our language.
    fn translate(&self, process: Option<usize>, formula: &str) -> Result<String, LocalText> {
        let characters: Vec<char> = formula.chars().collect();
        let at = |place: usize| characters.get(place).copied();
        let mut text = String::new();
        let mut place = 0;
        while let Some(character) = at(place) {
            let from = place;
            if character.is_ascii_digit()
                || (character == '.' && at(place + 1).is_some_and(|next| next.is_ascii_digit()))
            {
                while at(place).is_some_and(|next| next.is_ascii_digit() || next == '.') {
                    place += 1;
                }
                if matches!(at(place), Some('e' | 'E')) {
                    let sign = usize::from(matches!(at(place + 1), Some('+' | '-')));
                    if at(place + 1 + sign).is_some_and(|next| next.is_ascii_digit()) {
                        place += 1 + sign;
                        while at(place).is_some_and(|next| next.is_ascii_digit()) {
                            place += 1;
                        }
                    }
                }
                let digits: String = characters
                    .get(from..place)
                    .unwrap_or_default()
                    .iter()
                    .collect();
                let number = Exact::parse(&digits).ok_or_else(|| {
                    LocalText::new(
                        format!("无法读取数字“{digits}”"),
                        format!("`{digits}` is no number"),
                    )
                })?;
                if number.is_plain() {
                    text.push_str(&number.text);
                } else {
                    text.extend(["(", number.text.as_str(), ")"]);
                }
                continue;
            }
            if character.is_alphabetic() || character == '_' {
                while at(place).is_some_and(|next| next.is_alphanumeric() || next == '_') {
                    place += 1;
                }
                let word: String = characters
                    .get(from..place)
                    .unwrap_or_default()
                    .iter()
                    .collect();
                let next = characters.get(place..).unwrap_or_default();
                let called = next.iter().find(|next| !next.is_whitespace()) == Some(&'(');
                text.push_str(&self.word(process, &word, called)?);
                continue;
            }
            place += 1;
            match (character, at(place)) {
                (';', _) => text.push(','),
                ('<', Some('>')) => {
                    place += 1;
                    text.push_str("!=");
                }
                ('<' | '>' | '!' | '=', Some('=')) => {
                    place += 1;
                    text.push(character);
                    text.push('=');
                }
                ('=', _) => text.push_str("=="),
                // Here `-2^2` is −(2²), there it may be 4; the value that is compared tells.
                (other, _) => text.push(other),
            }
        }
        Formula::parse(&text).map_err(|problem| LocalText::same(problem.message))?;
        Ok(text)
    }

    /// A name in a formula: a function that both languages have, or a parameter.
    fn word(&self, process: Option<usize>, word: &str, called: bool) -> Result<String, LocalText> {
        let lower = word.to_lowercase();
        if called {
            return if ["if", "min", "max"].contains(&lower.as_str()) {
                Ok(lower)
            } else {
                Err(LocalText::new(
                    format!("没有函数“{word}”"),
                    format!("there is no function `{word}`"),
                ))
            };
        }
        let own = process.and_then(|_| self.ids.get(&(process, lower.clone())));
        let found = own.or_else(|| self.ids.get(&(None, lower.clone())));
        let parameter = found.and_then(|index| self.parameters.get(*index));
        parameter
            .map(|parameter| parameter.id.clone())
            .ok_or_else(|| {
                LocalText::new(
                    format!("没有参数“{word}”"),
                    format!("there is no parameter `{word}`"),
                )
            })
    }
}

/// A number as a study keeps it; what is no number stays as it is.
fn plain(text: &str) -> String {
    Exact::parse(text).map_or_else(|| text.to_owned(), |exact| exact.text)
}

/// An id that formulas can name, once in a study.
fn name(process: Option<usize>, name: &str, taken: &mut BTreeSet<String>) -> String {
    let mut id = match process {
        Some(index) => format!("p{}_{name}", index + 1),
        None => name.to_owned(),
    };
    let is_name =
        |id: &str| Formula::parse(id).is_ok_and(|formula| formula.parameters().contains(id));
    if !is_name(&id) {
        let kept = |character: char| {
            if character.is_alphanumeric() {
                character
            } else {
                '_'
            }
        };
        let short: String = name.chars().take(40).map(kept).collect();
        id = match process {
            Some(index) => format!("p{}_{short}", index + 1),
            None => format!("g_{short}"),
        };
        if !is_name(&id) {
            id = format!("g_{}", taken.len() + 1);
        }
    }
    while !taken.insert(id.clone()) {
        id.push('_');
    }
    id
}

/// Whether a value is another than the package's, which a double holds to some sixteen digits.
fn differs(found: Option<&Rational>, shown: &str) -> Option<LocalText> {
    let other = |found: &str| {
        Some(LocalText::new(
            format!("按公式计算得 {found}"),
            format!("the formula comes to {found}"),
        ))
    };
    let Some(found) = found else {
        return other("?");
    };
    let shown = Exact::parse(shown)?.value;
    let most = &shown.abs() * &Rational::new(1, 1_000_000_000).unwrap_or_else(Rational::zero);
    if (found - &shown).abs() <= most {
        return None;
    }
    other(&found.to_string())
}

fn refuse(store: &Store, waiting: &Waiting<'_>, detail: &LocalText, issues: &mut Issues) {
    let problem = refused(
        &waiting.own.name,
        &waiting.own.formula,
        &waiting.own.value,
        detail,
    );
    let process = waiting.process.and_then(|index| store.processes.get(index));
    issues.process(process.map_or("", |process| process.id.as_str()), problem);
}

/// A formula that stays a value.
pub(super) fn refused(of: &str, formula: &str, value: &str, detail: &LocalText) -> Problem {
    Problem::new(Code::OpenLcaFormula)
        .with("of", of)
        .with("formula", shorten(formula))
        .with("value", value)
        .with_text("detail", detail)
}
