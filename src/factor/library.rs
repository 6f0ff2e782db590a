//! The library: packs, and how their methods and factors are found.

use std::collections::BTreeMap;
use std::sync::{Arc, OnceLock};

use crate::error::{Code, Outcome, Problem};
use crate::factor::compiled_factor::CompiledFactor;
use crate::factor::compiled_method::CompiledMethod;
use crate::factor::loaded::{LoadedPack, changed};
use crate::factor::reader::{Care, duplicate, shown, unknown_method};
use crate::factor::record::{FactorRecord, MethodRecord};
use crate::factor::search::Lexicon;
use crate::factor::select::SelectionIndex;
use crate::factor::{Factor, FactorPin, FactorSet, Method, Pack, PackInfo, Topic};
use crate::sorted;
use crate::text::LocalText;

/// The id of the pack that a document's own methods and factors are in.
pub const OWN_PACK: &str = "own";

/// Packs of methods and factors.
///
/// Several packs, and several revisions of one, may be loaded together: a pin resolves to the
/// revision it names. A clone shares what was loaded.
///
/// # Examples
///
/// ```
/// use tansuan::factor::{FactorLibrary, FactorPin};
///
/// let mut library = FactorLibrary::new();
/// # #[cfg(feature = "packs")] {
/// # library = FactorLibrary::built_in();
/// let pin = FactorPin { pack: "cn-core".into(), factor: "gbt32151.34-2024.diesel".into(), ..FactorPin::default() };
/// let (diesel, _) = library.resolve(&pin)?;
/// assert_eq!(diesel.definition.name.zh, "柴油");
/// # }
/// # Ok::<(), tansuan::Problem>(())
/// ```
#[derive(Clone, Debug, Default)]
pub struct FactorLibrary {
    packs: Vec<Arc<LoadedPack>>,
    methods: BTreeMap<String, Arc<CompiledMethod>>,
    pub(super) selection: SelectionIndex,
    /// What the packs know of words, read when something is searched.
    lexicon: OnceLock<Arc<Lexicon>>,
}

impl FactorLibrary {
    /// A library without packs.
    pub fn new() -> FactorLibrary {
        FactorLibrary::default()
    }

    /// The library of the core pack that comes with the crate: Chinese factors and every method. Its
    /// other packs are loaded on demand: see [`FactorLibrary::load_built_in`].
    #[cfg(feature = "packs")]
    pub fn built_in() -> FactorLibrary {
        let mut library = FactorLibrary::new();
        // INVARIANT: the built-in packs load without a problem; a test sees to it.
        let _ = library.load_built_in("cn-core");
        library
    }

    /// The ids of the packs that come with the crate, the core first.
    #[cfg(feature = "packs")]
    pub fn built_in_packs() -> impl Iterator<Item = &'static str> {
        crate::factor::BUILT_IN.iter().map(|(id, _)| *id)
    }

    /// Loads one of the packs that come with the crate. Those on demand need the methods of `cn-core`.
    ///
    /// # Errors
    ///
    /// - [`Code::UnknownReference`] when none has this id;
    /// - those of [`FactorLibrary::load`].
    ///
    /// # Examples
    ///
    /// ```
    /// use tansuan::factor::{FactorLibrary, FactorPin};
    ///
    /// let mut library = FactorLibrary::built_in();
    /// let (pack, _) = library.load_built_in("us-epa").into_result().unwrap();
    /// assert_eq!(pack.name.en, "US EPA emission factors");
    /// let pin = FactorPin { pack: pack.id, factor: "epa.rail.transit".into(), ..FactorPin::default() };
    /// assert!(library.resolve(&pin).is_ok());
    /// ```
    #[cfg(feature = "packs")]
    pub fn load_built_in(&mut self, id: &str) -> Outcome<PackInfo> {
        let found = crate::factor::BUILT_IN.iter().find(|(own, _)| *own == id);
        match found {
            Some((_, bytes)) => self.load(bytes),
            None => Outcome::Invalid {
                problems: vec![crate::factor::reader::unknown_reference(id)],
            },
        }
    }

    /// Reads a pack, checks everything in it and adds it; nothing is added when anything is wrong.
    ///
    /// Methods that another pack already has under the same id are refused, unless the pack's
    /// `overrides` name them.
    ///
    /// # Errors
    ///
    /// Those of [`Pack::decode`]; then every problem, with its path:
    ///
    /// - [`Code::UnknownReference`] for sources, sets and parameters that aren't declared,
    ///   [`Code::UnknownMethod`] and [`Code::MissingValue`] for what isn't there at all;
    /// - [`Code::UnknownUnit`] and [`Code::IncompatibleUnits`] for units of values, parameters and
    ///   formulas, and the problems of [`crate::formula::Formula::check`];
    /// - [`Code::OutOfRange`] for a composition that doesn't sum to one;
    /// - [`Code::DuplicateId`] for ids that occur twice, also for another pack of the same id and
    ///   revision;
    /// - [`Code::FactorChanged`] for a factor that is another than the loaded one of its revision.
    pub fn load(&mut self, bytes: &[u8]) -> Outcome<PackInfo> {
        Pack::decode(bytes)
            .map_err(|problem| vec![problem])
            .and_then(|pack| self.take(pack, u32::try_from(bytes.len()).ok()))
            .into()
    }

    /// Checks a pack and adds it.
    ///
    /// # Errors
    ///
    /// Those of [`FactorLibrary::load`].
    pub fn add(&mut self, pack: Pack) -> Result<PackInfo, Vec<Problem>> {
        self.take(pack, None)
    }

    fn take(&mut self, pack: Pack, bytes: Option<u32>) -> Result<PackInfo, Vec<Problem>> {
        let (mut pack, mut problems) =
            LoadedPack::new(pack, Care::Strict, |id| self.methods.get(id));
        pack.bytes = bytes;
        problems.extend(self.conflicts(&pack));
        if !problems.is_empty() {
            return Err(problems);
        }
        let same = |loaded: &LoadedPack| {
            loaded.header.id == pack.header.id && loaded.header.revision == pack.header.revision
        };
        if let Some(loaded) = self.packs.iter().find(|loaded| same(loaded)) {
            let unchanged = loaded.digest() == pack.digest();
            let problem = || vec![duplicate(&pack.header.id).at("id")];
            return unchanged.then(|| loaded.info()).ok_or_else(problem);
        }
        let info = pack.info();
        self.packs.push(Arc::new(pack));
        self.rebuild();
        Ok(info)
    }

    /// This library with a document's own methods and factors, and what is wrong with those that
    /// were left out, at `methods[…]` and `factors[…]`.
    ///
    /// A document's factors are in the pack [`OWN_PACK`]; their sources are titles, and may be
    /// missing. They are never chosen unless they are pinned.
    pub fn with_own(
        &self,
        methods: &[Method],
        factors: &[Factor],
    ) -> (FactorLibrary, Vec<Problem>) {
        let mut library = self.clone();
        library.packs.retain(|pack| pack.header.id != OWN_PACK);
        library.rebuild();
        if methods.is_empty() && factors.is_empty() {
            return (library, Vec::new());
        }
        let taken = |(index, method): (usize, &Method)| {
            let problem = || duplicate(&method.id).at(format!("methods[{index}].id"));
            library.methods.contains_key(&method.id).then(problem)
        };
        let mut problems: Vec<Problem> = methods.iter().enumerate().filter_map(taken).collect();
        let pack = Pack {
            format: super::pack::FORMAT.to_owned(),
            version: super::pack::VERSION,
            id: OWN_PACK.to_owned(),
            name: LocalText::new("自有因子", "Own factors"),
            revision: 1,
            methods: methods.to_vec(),
            factors: factors.to_vec(),
            ..Pack::default()
        };
        let (pack, found) = LoadedPack::new(pack, Care::Lenient, |id| library.methods.get(id));
        problems.extend(found);
        library.packs.push(Arc::new(pack));
        library.rebuild();
        (library, problems)
    }

    /// Takes every revision of a pack out again.
    pub fn remove(&mut self, pack: &str) {
        self.packs.retain(|loaded| loaded.header.id != pack);
        self.rebuild();
    }

    /// What is in each pack, in the order of loading.
    pub fn packs(&self) -> Vec<PackInfo> {
        self.packs.iter().map(|pack| pack.info()).collect()
    }

    /// The tables of guidelines, in the order of loading; the one that is taken where none is chosen
    /// says so.
    pub fn sets(&self) -> impl Iterator<Item = &FactorSet> {
        self.packs.iter().flat_map(|pack| &pack.header.sets)
    }

    /// The method with this id.
    ///
    /// # Errors
    ///
    /// - [`Code::UnknownMethod`] when no pack has it.
    pub fn method(&self, id: &str) -> Result<&Arc<CompiledMethod>, Problem> {
        self.methods.get(id).ok_or_else(|| unknown_method(id))
    }

    /// Every method, by id.
    pub fn methods(&self) -> impl Iterator<Item = &Arc<CompiledMethod>> {
        self.methods.values()
    }

    /// Every method, in the order of its pack: what interfaces show.
    pub fn method_records(&self) -> Vec<MethodRecord> {
        let current = |method: &&Arc<CompiledMethod>| {
            let chosen = self.methods.get(&method.definition.id);
            chosen.is_some_and(|chosen| Arc::ptr_eq(chosen, method))
        };
        let methods = self.packs.iter().flat_map(|pack| &pack.methods);
        methods
            .filter(current)
            .map(|method| MethodRecord::new(method))
            .collect()
    }

    /// Every factor, in the order of loading, with superseded revisions.
    pub fn factors(&self) -> impl Iterator<Item = &Arc<CompiledFactor>> {
        self.packs.iter().flat_map(|pack| &pack.factors)
    }

    /// The factor that a pin names, with a finding when a newer revision replaces it.
    ///
    /// # Errors
    ///
    /// - [`Code::PackNotLoaded`] when its pack isn't there, [`Code::UnknownFactor`] when the pack doesn't
    ///   have it;
    /// - [`Code::FactorChanged`] when its digest is another than the pin's.
    pub fn resolve(
        &self,
        pin: &FactorPin,
    ) -> Result<(&Arc<CompiledFactor>, Option<Problem>), Problem> {
        let Some(latest) = self.find(&pin.pack, &pin.factor, None) else {
            let loaded = pin.pack == OWN_PACK || self.packs_of(&pin.pack).next().is_some();
            return Err(if loaded {
                unknown_factor(&pin.factor, "")
            } else {
                pack_not_loaded(pin)
            });
        };
        let by_digest = |digest: &String| {
            let mut revisions = self.revisions(pin);
            revisions.find(|factor| factor.digest() == digest)
        };
        let factor = match (pin.revision, &pin.digest) {
            (Some(revision), _) => self.find(&pin.pack, &pin.factor, Some(revision)),
            (None, Some(digest)) => Some(by_digest(digest).unwrap_or(latest)),
            (None, None) => Some(latest),
        };
        let Some(factor) = factor else {
            let revision = format!(" (revision {})", pin.revision.unwrap_or(0));
            return Err(unknown_factor(&pin.factor, &revision));
        };
        if pin
            .digest
            .as_ref()
            .is_some_and(|digest| factor.digest() != digest)
        {
            return Err(changed(&pin.factor));
        }
        let finding = self.is_superseded(factor).then(|| {
            Problem::new(Code::FactorSuperseded)
                .with("factor", &pin.factor)
                .about(&pin.factor)
        });
        Ok((factor, finding))
    }

    /// What a pin names, as interfaces show it.
    pub fn record(&self, pin: &FactorPin) -> Outcome<FactorRecord> {
        match self.resolve(pin) {
            Ok((factor, finding)) => Outcome::Ok {
                value: self.record_of(factor),
                findings: finding.into_iter().collect(),
            },
            Err(problem) => Outcome::Invalid {
                problems: vec![problem],
            },
        }
    }

    /// A factor as interfaces and results show it.
    pub fn record_of(&self, factor: &CompiledFactor) -> FactorRecord {
        let method = self.methods.get(&factor.definition.method);
        let set = factor.definition.set.as_deref();
        let set = set.and_then(|id| self.sets().find(|set| set.id == id));
        let superseded = self.is_superseded(factor);
        let topic = self.topic(factor);
        FactorRecord::new(factor, method.map(Arc::as_ref), set, topic, superseded)
    }

    /// What a factor is a figure of: what it says itself, with the name that a pack gives it.
    pub fn topic(&self, factor: &CompiledFactor) -> Option<&Topic> {
        let own = self.packs_of(&factor.pack);
        let mut own = own.filter_map(|pack| pack.topic(&factor.definition));
        own.next().or_else(|| {
            let id = factor.definition.topic.as_deref()?;
            let mut topics = self.packs.iter().flat_map(|pack| &pack.header.topics);
            topics.find(|topic| topic.id == id)
        })
    }

    /// The factor with this id in a pack, of this revision or the latest.
    pub fn find(
        &self,
        pack: &str,
        factor: &str,
        revision: Option<u32>,
    ) -> Option<&Arc<CompiledFactor>> {
        self.packs_of(pack)
            .filter_map(|pack| pack.factor(factor, revision))
            .max_by_key(|factor| factor.definition.revision)
    }

    /// Whether a newer revision of the factor is loaded.
    pub fn is_superseded(&self, factor: &CompiledFactor) -> bool {
        let latest = self.find(&factor.pack, &factor.definition.id, None);
        latest.is_some_and(|latest| latest.definition.revision > factor.definition.revision)
    }

    /// Whether another pack says that its own factor of this id stands in for this pack's.
    pub(super) fn is_overridden(&self, pack: &str, id: &str) -> bool {
        let others = self.packs.iter().filter(|other| other.header.id != pack);
        others
            .filter(|other| other.header.overrides.iter().any(|own| own == id))
            .any(|other| other.factor(id, None).is_some())
    }

    /// What the packs know of words.
    pub(super) fn lexicon(&self) -> &Lexicon {
        let packs = || {
            self.packs
                .iter()
                .filter_map(|pack| pack.header.search.as_ref())
        };
        self.lexicon.get_or_init(|| Arc::new(Lexicon::new(packs())))
    }

    fn packs_of<'a, 'b>(
        &'a self,
        id: &'b str,
    ) -> impl Iterator<Item = &'a Arc<LoadedPack>> + use<'a, 'b> {
        self.packs.iter().filter(move |pack| pack.header.id == id)
    }

    fn revisions<'a, 'b>(
        &'a self,
        pin: &'b FactorPin,
    ) -> impl Iterator<Item = &'a Arc<CompiledFactor>> + use<'a, 'b> {
        self.packs_of(&pin.pack)
            .flat_map(|pack| &pack.factors)
            .filter(move |factor| factor.definition.id == pin.factor)
    }

    /// What a pack would change that was released before, or take from another pack without saying so.
    fn conflicts(&self, pack: &LoadedPack) -> Vec<Problem> {
        let mut problems = Vec::new();
        if pack.header.id == OWN_PACK {
            problems.push(duplicate(OWN_PACK).at("id"));
        }
        for (index, method) in pack.methods.iter().enumerate() {
            let id = &method.definition.id;
            let other = self.methods.get(id);
            let taken = other.is_some_and(|other| other.pack != pack.header.id);
            if taken && !pack.header.overrides.contains(id) {
                problems.push(duplicate(id).at(format!("methods[{index}].id")));
            }
        }
        for (index, factor) in pack.factors.iter().enumerate() {
            let definition = &factor.definition;
            let other = self.find(&pack.header.id, &definition.id, Some(definition.revision));
            if other.is_some_and(|other| other.definition != *definition) {
                problems.push(changed(&definition.id).at(format!("factors[{index}]")));
            }
        }
        problems
    }

    /// Works out which method stands for each id, and which factors the grid is chosen from.
    fn rebuild(&mut self) {
        let mut methods: BTreeMap<String, (u32, &LoadedPack, &Arc<CompiledMethod>)> =
            BTreeMap::new();
        for pack in &self.packs {
            let header = &pack.header;
            for method in &pack.methods {
                let id = &method.definition.id;
                let stays = methods.get(id).is_some_and(|(revision, other, _)| {
                    let newer = other.header.id == header.id && *revision <= header.revision;
                    !newer && !header.overrides.contains(id)
                });
                if !stays {
                    methods.insert(id.clone(), (header.revision, pack, method));
                }
            }
        }
        let methods = methods.into_iter();
        self.methods = sorted::map(methods.map(|(id, (_, _, method))| (id, Arc::clone(method))));
        self.selection = SelectionIndex::new(&self.packs, &self.methods);
        self.lexicon = OnceLock::new();
    }
}

/// The pack that a pin names is not there.
fn pack_not_loaded(pin: &FactorPin) -> Problem {
    Problem::new(Code::PackNotLoaded)
        .with("pack", shown(&pin.pack))
        .with("factor", shown(&pin.factor))
        .about(shown(&pin.factor))
}

/// No loaded pack has this factor, in this revision.
fn unknown_factor(id: &str, revision: &str) -> Problem {
    Problem::new(Code::UnknownFactor)
        .with("found", format!("{}{revision}", shown(id)))
        .about(shown(id))
}
