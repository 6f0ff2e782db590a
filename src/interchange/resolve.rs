//! Which source a row of a file means, by what its cells say.

use std::collections::BTreeMap;

use crate::error::{Code, Problem};
use crate::organization::{Organization, Source};
use crate::quantity::{half_width, shorten};
use crate::text::LocalText;

/// What a row belongs to.
#[derive(Clone, Copy, Debug, Eq, PartialEq)]
pub(crate) enum Meant {
    /// The source at this place of the document.
    Source(usize),
    /// Nothing, as was chosen.
    LeftOut,
}

/// The names by which rows may call sources.
#[derive(Debug)]
pub(crate) struct Names {
    /// Sources by id and by name, and by their factor's: the first that finds any decides.
    sources: [BTreeMap<String, Vec<usize>>; 3],
    facilities: BTreeMap<String, Vec<String>>,
    facility_of: Vec<String>,
    chosen: BTreeMap<String, String>,
    default: Option<String>,
}

/// A name as it is compared.
fn key(name: &str) -> String {
    let blank = |c: char| c.is_whitespace() || matches!(c, '-' | '_' | '·');
    let plain = half_width(name).to_lowercase();
    plain.chars().filter(|c| !blank(*c)).collect()
}

fn add<T: PartialEq>(names: &mut BTreeMap<String, Vec<T>>, name: String, value: T) {
    let known = names.entry(name).or_default();
    if !known.contains(&value) {
        known.push(value);
    }
}

impl Names {
    /// The names in `document`; `factor` gives those of the factor that a source pins.
    pub(crate) fn new(
        document: &Organization,
        factor: &dyn Fn(&Source) -> Vec<String>,
        chosen: &BTreeMap<String, String>,
        default: Option<String>,
    ) -> Names {
        let mut names = Names {
            sources: Default::default(),
            facilities: BTreeMap::new(),
            facility_of: Vec::new(),
            chosen: BTreeMap::new(),
            default,
        };
        let [ids, own, factors] = &mut names.sources;
        for (index, source) in document.sources.iter().enumerate() {
            add(ids, source.id.clone(), index);
            add(own, key(&source.name), index);
            for name in factor(source) {
                add(factors, key(&name), index);
            }
            names.facility_of.push(source.facility_id.clone());
        }
        for facility in &document.facilities {
            for name in [&facility.id, &facility.name] {
                add(&mut names.facilities, key(name), facility.id.clone());
            }
        }
        for (name, meant) in chosen {
            names.chosen.insert(key(name), meant.clone());
        }
        names
    }

    /// What a row means by these cells.
    ///
    /// # Errors
    ///
    /// - [`Code::UnknownReference`] for what is no source or no facility, at `source` or `facility`.
    /// - [`Code::AmbiguousReference`] for what may be several sources, at `source`.
    pub(crate) fn meant(&self, source: &str, facility: &str) -> Result<Meant, Problem> {
        let unknown = |id: &str, place: &str| {
            let problem = Problem::new(Code::UnknownReference).with("id", shorten(id));
            problem.at(place)
        };
        let facilities = match key(facility) {
            blank if blank.is_empty() => None,
            key => Some(
                self.facilities
                    .get(&key)
                    .ok_or_else(|| unknown(facility, "facility"))?,
            ),
        };
        let here = |index: &usize| {
            let own = self.facility_of.get(*index);
            facilities.is_none_or(|ids| own.is_some_and(|own| ids.contains(own)))
        };
        let mut name = source;
        if name.is_empty() {
            name = self.default.as_deref().ok_or_else(|| {
                let source = LocalText::new("排放源", "source");
                let missing = Problem::new(Code::MissingValue);
                missing.with_text("parameter", &source).at("source")
            })?;
        } else if let Some(chosen) = self.chosen.get(&key(name)) {
            if chosen.is_empty() {
                return Ok(Meant::LeftOut);
            }
            name = chosen;
        }
        let same = key(name);
        let [ids, names, factors] = &self.sources;
        for found in [ids.get(name), names.get(&same), factors.get(&same)] {
            let mut found = found.into_iter().flatten().copied().filter(here);
            match (found.next(), found.next()) {
                (Some(one), None) => return Ok(Meant::Source(one)),
                (Some(_), Some(_)) => {
                    let ambiguous = Problem::new(Code::AmbiguousReference);
                    return Err(ambiguous.with("id", shorten(name)).at("source"));
                }
                _ => {}
            }
        }
        Err(unknown(source, "source"))
    }
}
