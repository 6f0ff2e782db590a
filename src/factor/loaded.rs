//! A pack that has been read and checked, ready to be looked up in.

use std::collections::{BTreeMap, BTreeSet};
use std::sync::{Arc, OnceLock};

use serde::Serialize;

use crate::error::{Code, Problem};
use crate::factor::compiled_factor::{CompiledFactor, Named};
use crate::factor::compiled_method::CompiledMethod;
use crate::factor::reader::{Care, Reader, Sources, duplicate};
use crate::factor::{Factor, Method, Pack, PackInfo, Topic};
use crate::sorted;
use crate::text::digest;

/// A checked pack.
#[derive(Debug)]
pub(super) struct LoadedPack {
    /// The pack without its methods and factors.
    pub(super) header: Pack,
    /// The methods, in the order of the pack.
    pub(super) methods: Vec<Arc<CompiledMethod>>,
    /// The factors, in the order of the pack.
    pub(super) factors: Vec<Arc<CompiledFactor>>,
    /// The indices of `factors`, by id and revision.
    by_id: Vec<usize>,
    /// The topics of the factors that don't name theirs: indices of the header's, by factor.
    listed: BTreeMap<String, usize>,
    /// The size of the file it was read from, in bytes.
    pub(super) bytes: Option<u32>,
    digest: OnceLock<String>,
}

impl LoadedPack {
    /// Reads and checks a pack. `other` finds the methods of packs loaded before.
    pub(super) fn new<'a>(
        mut pack: Pack,
        care: Care,
        other: impl Fn(&str) -> Option<&'a Arc<CompiledMethod>>,
    ) -> (LoadedPack, Vec<Problem>) {
        pack.schema = None;
        let declared = pack.digest.take();
        let mut reader = Reader::new(Sources::new(&pack.sources), care);
        reader.header(&pack);
        let tables = Arc::new(reader.tables(&pack.tables));
        let mut methods: Vec<Arc<CompiledMethod>> = Vec::new();
        for (index, method) in pack.methods.iter().enumerate() {
            let compiled = reader.within(format!("methods[{index}]"), |reader| {
                reader.method(method, &pack.id, &tables)
            });
            methods.extend(compiled.map(Arc::new));
        }
        let mut own: Vec<&Arc<CompiledMethod>> = methods.iter().collect();
        sorted::sort_by(&mut own, |one, other| {
            one.definition.id.cmp(&other.definition.id)
        });
        let find = |id: &str| {
            let place = own.binary_search_by_key(&id, |method| &method.definition.id);
            place.ok().and_then(|place| own.get(place).copied())
        };
        reader.unique("methods", pack.methods.iter().map(|method| (&method.id, 0)));
        let keys = pack.factors.iter();
        reader.unique("factors", keys.map(|factor| (&factor.id, factor.revision)));
        let mut factors = Vec::new();
        for (index, factor) in std::mem::take(&mut pack.factors).into_iter().enumerate() {
            let compiled = reader.within(format_args!("factors[{index}]"), |reader| {
                reader.set(&pack, &factor);
                reader.factor(factor, &pack.id, |id| {
                    let found = find(id).or_else(|| other(id));
                    let broken = || pack.methods.iter().any(|method| method.id == id);
                    found
                        .map(Named::Method)
                        .or_else(|| broken().then_some(Named::Broken))
                })
            });
            factors.extend(compiled.map(Arc::new));
        }
        pack.methods = Vec::new();
        let topics = pack.topics.iter().enumerate();
        let listed = topics.flat_map(|(index, topic)| {
            let factors = topic.factors.iter();
            factors.map(move |factor| (factor.clone(), index))
        });
        let listed = sorted::map(listed);
        let loaded = LoadedPack {
            header: pack,
            listed,
            bytes: None,
            by_id: sorted(&factors),
            methods,
            factors,
            digest: OnceLock::new(),
        };
        let mut problems = reader.problems;
        if problems.is_empty() && declared.is_some_and(|declared| declared != loaded.digest()) {
            problems.push(
                Problem::new(Code::PackAltered)
                    .with("pack", &loaded.header.id)
                    .at("digest"),
            );
        }
        (loaded, problems)
    }

    /// The factor with this id and revision, or its latest.
    pub(super) fn factor(&self, id: &str, revision: Option<u32>) -> Option<&Arc<CompiledFactor>> {
        let key = |index: &usize| {
            let definition = self.factors.get(*index).map(|factor| &factor.definition);
            definition.map(|factor| (factor.id.as_str(), factor.revision))
        };
        let wanted = Some((id, revision.unwrap_or(u32::MAX)));
        let after = self.by_id.partition_point(|index| key(index) <= wanted);
        let index = after
            .checked_sub(1)
            .and_then(|place| self.by_id.get(place))?;
        let found = self.factors.get(*index)?;
        let right = found.definition.id == id
            && revision.is_none_or(|revision| found.definition.revision == revision);
        right.then_some(found)
    }

    /// What a factor of this pack is a figure of.
    pub(super) fn topic(&self, factor: &Factor) -> Option<&Topic> {
        let topics = &self.header.topics;
        match &factor.topic {
            Some(id) => topics.iter().find(|topic| topic.id == *id),
            None => topics.get(*self.listed.get(&factor.id)?),
        }
    }

    /// The SHA-256 of the pack's canonical JSON, in hex.
    pub(super) fn digest(&self) -> &str {
        self.digest.get_or_init(|| {
            let methods = self.methods.iter();
            let factors = self.factors.iter();
            let content = Content {
                header: &self.header,
                methods: methods.map(|method| &method.definition).collect(),
                factors: factors.map(|factor| &factor.definition).collect(),
            };
            digest(&content).unwrap_or_default()
        })
    }

    /// What is in it.
    pub(super) fn info(&self) -> PackInfo {
        let header = &self.header;
        let count = |length: usize| u32::try_from(length).unwrap_or(u32::MAX);
        PackInfo {
            id: header.id.clone(),
            name: header.name.clone(),
            description: header.description.clone(),
            attribution: header.attribution.clone(),
            bytes: self.bytes,
            revision: header.revision,
            published: header.published.clone(),
            licence: header.licence.clone(),
            region: header.region.clone(),
            digest: self.digest().to_owned(),
            sets: header.sets.clone(),
            sources: count(header.sources.len()),
            methods: count(self.methods.len()),
            factors: count(self.factors.len()),
        }
    }
}

/// A pack as it is written, put together again: the header has no methods and factors of its own.
#[derive(Serialize)]
struct Content<'a> {
    #[serde(flatten)]
    header: &'a Pack,
    methods: Vec<&'a Method>,
    factors: Vec<&'a Factor>,
}

fn sorted(factors: &[Arc<CompiledFactor>]) -> Vec<usize> {
    let mut keyed: Vec<(&str, u32, usize)> = factors
        .iter()
        .enumerate()
        .map(|(index, factor)| {
            let definition = &factor.definition;
            (definition.id.as_str(), definition.revision, index)
        })
        .collect();
    sorted::sort_by(&mut keyed, Ord::cmp);
    keyed.into_iter().map(|(_, _, index)| index).collect()
}

impl Reader {
    fn header(&mut self, pack: &Pack) {
        self.id(&pack.id);
        self.name(&pack.name);
        self.unique("sources", pack.sources.iter().map(|source| (&source.id, 0)));
        for (index, source) in pack.sources.iter().enumerate() {
            self.within(format!("sources[{index}]"), |reader| {
                reader.id(&source.id);
                if source.title.zh.is_empty() || source.title.en.is_empty() {
                    reader.report(crate::factor::reader::missing("title"));
                }
            });
        }
        self.topics(pack);
        self.unique("sets", pack.sets.iter().map(|set| (&set.id, 0)));
        for (index, set) in pack.sets.iter().enumerate() {
            self.within(format!("sets[{index}]"), |reader| {
                reader.id(&set.id);
                reader.name(&set.name);
                reader.source(Some(&set.source), true);
            });
        }
    }

    fn set(&mut self, pack: &Pack, factor: &Factor) {
        if let Some(id) = &factor.set
            && self.care == Care::Strict
            && !pack.sets.iter().any(|set| set.id == *id)
        {
            self.report(crate::factor::reader::unknown_reference(id).at("set"));
        }
    }

    fn topics(&mut self, pack: &Pack) {
        self.unique("topics", pack.topics.iter().map(|topic| (&topic.id, 0)));
        let factors: BTreeSet<&String> = pack.factors.iter().map(|factor| &factor.id).collect();
        for (index, topic) in pack.topics.iter().enumerate() {
            self.within(format!("topics[{index}]"), |reader| {
                reader.id(&topic.id);
                reader.name(&topic.name);
                for (place, id) in topic.factors.iter().enumerate() {
                    if !factors.contains(id) {
                        let problem = crate::factor::reader::unknown_reference(id);
                        reader.report(problem.at(format!("factors[{place}]")));
                    }
                }
            });
        }
    }

    /// Checks that no id occurs twice with the same revision.
    fn unique<'a>(&mut self, place: &str, keys: impl Iterator<Item = (&'a String, u32)>) {
        let mut seen = BTreeSet::new();
        for (index, key) in keys.enumerate() {
            if !seen.insert(key) {
                let problem = duplicate(key.0).at("id");
                self.report(problem.at(format!("{place}[{index}]")));
            }
        }
    }
}

/// The problem of a factor that is another than the released one of the same revision.
pub(super) fn changed(id: &str) -> Problem {
    Problem::new(Code::FactorChanged)
        .with("factor", id)
        .about(id)
}
