//! The ledger: streams, their records and the exact sums of their entries.

use std::collections::{BTreeMap, BTreeSet};
use std::sync::Arc;

use crate::error::{Code, Problem};
use crate::gas::GwpSet;
use crate::ledger::bulk::{self, Bulk};
use crate::ledger::entry::{Cell, CellKey, Entry};
use crate::ledger::evaluate::{Evaluated, Part, evaluate, parts};
use crate::ledger::record::ActivityRecord;
use crate::ledger::stream::Stream;
use crate::quantity::{Rational, ReportingYears};

/// Records evaluated into entries, and the sums of entries by year, month and gas.
///
/// Sums are exact and entries are added and taken away as records change, so a ledger after any
/// sequence of edits equals one that was opened with the records as they are.
#[derive(Debug)]
pub struct Ledger {
    years: ReportingYears,
    gwp: GwpSet,
    streams: BTreeMap<String, StreamState>,
    /// The streams whose sums changed since somebody last asked.
    changed: BTreeSet<String>,
}

#[derive(Debug)]
struct StreamState {
    stream: Stream,
    /// What was folded, by reporting year and unit; nothing where that can't be.
    bulk: Vec<(i16, String, Option<Bulk>)>,
    records: BTreeMap<String, RecordState>,
    cells: BTreeMap<CellKey, Cell>,
    /// The main quantity by year, and how many records it comes from.
    activity: BTreeMap<i16, (Rational, usize)>,
    /// What is worth saying about what was counted and not kept.
    notices: Vec<Problem>,
}

#[derive(Debug)]
pub(crate) struct RecordState {
    pub(crate) record: Arc<ActivityRecord>,
    pub(crate) evaluated: Evaluated,
}

impl Ledger {
    /// A ledger without streams.
    pub fn new(years: ReportingYears, gwp: GwpSet) -> Ledger {
        Ledger {
            years,
            gwp,
            streams: BTreeMap::new(),
            changed: BTreeSet::new(),
        }
    }

    /// The reporting years.
    pub fn years(&self) -> &ReportingYears {
        &self.years
    }

    /// The GWP set that masses are converted with.
    pub fn gwp(&self) -> GwpSet {
        self.gwp
    }

    /// Adds a stream; one with the same key is replaced, its records dropped.
    pub fn add_stream(&mut self, stream: Stream) {
        let state = StreamState {
            bulk: Vec::new(),
            records: BTreeMap::new(),
            cells: BTreeMap::new(),
            activity: BTreeMap::new(),
            notices: Vec::new(),
            stream,
        };
        self.changed.insert(state.stream.key.clone());
        self.streams.insert(state.stream.key.clone(), state);
    }

    /// Takes a stream and its records away.
    pub fn remove_stream(&mut self, key: &str) {
        self.changed.insert(key.to_owned());
        self.streams.remove(key);
    }

    /// The streams whose sums changed since this was last asked.
    pub(crate) fn take_changed(&mut self) -> BTreeSet<String> {
        std::mem::take(&mut self.changed)
    }

    /// The streams, by key.
    pub fn streams(&self) -> impl Iterator<Item = &Stream> {
        self.streams.values().map(|state| &state.stream)
    }

    /// The stream with this key.
    pub fn stream(&self, key: &str) -> Option<&Stream> {
        self.streams.get(key).map(|state| &state.stream)
    }

    /// Evaluates `record` in a stream, in place of one with the same id.
    ///
    /// # Errors
    ///
    /// - [`Code::UnknownReference`] when there is no such stream.
    /// - [`Code::Overflow`] when a sum can't be held; the record is then not counted.
    pub fn put(&mut self, stream: &str, record: Arc<ActivityRecord>) -> Result<(), Problem> {
        let (years, gwp) = (&self.years, self.gwp);
        let unknown = || Problem::new(Code::UnknownReference).with("id", stream);
        let state = self.streams.get_mut(stream).ok_or_else(unknown)?;
        if !self.changed.contains(stream) {
            self.changed.insert(stream.to_owned());
        }
        state.take(&record.id)?;
        let evaluated = state
            .in_bulk(&record, years, gwp)
            .unwrap_or_else(|| evaluate(&state.stream, &record, years, gwp));
        state.give(record, evaluated);
        Ok(())
    }

    /// Evaluates `record` in each of these streams: all of it counts, or nothing where it is in error in one of them,
    /// such as a number that only one stream's factor makes too large.
    ///
    /// # Errors
    ///
    /// Those of [`Ledger::put`].
    pub(crate) fn put_in_all(
        &mut self,
        streams: &[String],
        record: &Arc<ActivityRecord>,
    ) -> Result<(), Problem> {
        let mut failed = false;
        for stream in streams {
            if self.streams.contains_key(stream) {
                self.put(stream, Arc::clone(record))?;
                let own = self.record(stream, &record.id);
                failed |= own.is_some_and(|own| own.evaluated.failed);
            }
        }
        for stream in streams.iter().filter(|_| failed) {
            if let Some(state) = self.streams.get_mut(stream)
                && state
                    .records
                    .get(&record.id)
                    .is_some_and(|own| !own.evaluated.failed)
            {
                state.take(&record.id)?;
                let nothing = Evaluated {
                    failed: true,
                    ..Evaluated::default()
                };
                state.give(Arc::clone(record), nothing);
            }
        }
        Ok(())
    }

    /// What `record` comes to in each of these streams, counted without being kept: all of it, or nothing
    /// where it is in error in one of them.
    pub(crate) fn count(
        &mut self,
        streams: &[String],
        record: &ActivityRecord,
    ) -> Result<Vec<Problem>, Vec<Problem>> {
        let mut evaluated = Vec::new();
        let mut findings: Vec<Problem> = Vec::new();
        let mut failed = false;
        for key in streams {
            let Some(state) = self.streams.get(key) else {
                continue;
            };
            let own = evaluate(&state.stream, record, &self.years, self.gwp);
            failed |= own.failed;
            for finding in &own.findings {
                if !findings.contains(finding) {
                    findings.push(finding.clone());
                }
            }
            evaluated.push((key, own));
        }
        if failed {
            return Err(findings);
        }
        for (index, (key, own)) in evaluated.iter().enumerate() {
            let added = self.streams.get_mut(*key).map(|state| state.add(own));
            if let Some(Err(problem)) = added {
                for (key, own) in evaluated.iter().take(index) {
                    let state = self.streams.get_mut(*key);
                    state.map_or(Ok(()), |state| state.subtract(own)).ok();
                }
                return Err(vec![problem]);
            }
        }
        for (key, own) in &evaluated {
            self.add_notices(key, &own.notices);
        }
        Ok(findings)
    }

    /// Adds sums of entries to a cell of a stream.
    pub(crate) fn add_cell(
        &mut self,
        stream: &str,
        key: CellKey,
        sums: Cell,
    ) -> Result<(), Problem> {
        if let Some(state) = self.streams.get_mut(stream) {
            let cell = state.cells.entry(key).or_default();
            *cell = cell.plus(&sums)?;
        }
        Ok(())
    }

    /// Adds to the main quantity of a stream in a reporting year.
    pub(crate) fn add_activity(&mut self, stream: &str, year: i16, value: &Rational, of: usize) {
        if let Some(state) = self.streams.get_mut(stream) {
            state.add_activity(year, value, of);
        }
    }

    /// Adds what is worth saying about what a stream counted without keeping it.
    pub(crate) fn add_notices(&mut self, stream: &str, notices: &[Problem]) {
        if let Some(state) = self.streams.get_mut(stream) {
            for notice in notices {
                if !state.notices.contains(notice) {
                    state.notices.push(notice.clone());
                }
            }
        }
    }

    /// Takes a record out of a stream; nothing happens where it isn't in it.
    ///
    /// # Errors
    ///
    /// Those of [`Ledger::put`].
    pub fn remove(&mut self, stream: &str, record: &str) -> Result<(), Problem> {
        let Some(state) = self.streams.get_mut(stream) else {
            return Ok(());
        };
        self.changed.insert(stream.to_owned());
        state.take(record)
    }

    /// Every entry with its stream and its record's id, in the order of streams and records.
    pub fn entries(&self) -> impl Iterator<Item = (&Stream, &str, &Entry)> {
        let of =
            |state: &'_ RecordState| -> std::ops::Range<usize> { 0..state.evaluated.entries.len() };
        self.streams.values().flat_map(move |state| {
            state.records.values().flat_map(move |record| {
                of(record).filter_map(move |index| {
                    let entry = record.evaluated.entries.get(index)?;
                    Some((&state.stream, record.record.id.as_str(), entry))
                })
            })
        })
    }

    /// What is wrong with or worth saying about the records, with their streams.
    pub fn findings(&self) -> Vec<Problem> {
        let mut findings = Vec::new();
        let mut notices: BTreeMap<String, Problem> = BTreeMap::new();
        for state in self.streams.values() {
            let source = &state.stream.source_id;
            let mut note = |notice: &Problem| {
                let key = format!("{}|{source}|{}", notice.code.as_str(), notice.message);
                notices.entry(key).or_insert_with(|| notice.clone());
            };
            state.notices.iter().for_each(&mut note);
            let mut shared: Vec<&Arc<Vec<Problem>>> = Vec::new();
            for record in state.records.values() {
                findings.extend(record.evaluated.findings.iter().cloned());
                record.evaluated.notices.iter().for_each(&mut note);
                let own = record.evaluated.shared.as_ref();
                if let Some(own) =
                    own.filter(|own| !shared.iter().any(|other| Arc::ptr_eq(other, own)))
                {
                    shared.push(own);
                    own.iter().for_each(&mut note);
                }
            }
        }
        findings.extend(notices.into_values());
        findings
    }

    /// The main quantity of a stream in a reporting year, in the unit of its method's main parameter.
    pub fn activity(&self, stream: &str, year: i16) -> Option<&Rational> {
        self.streams
            .get(stream)?
            .activity
            .get(&year)
            .map(|(sum, _)| sum)
    }

    pub(super) fn cells_of(&self, stream: &str) -> Option<(&Stream, &BTreeMap<CellKey, Cell>)> {
        let state = self.streams.get(stream)?;
        Some((&state.stream, &state.cells))
    }

    pub(crate) fn cells(&self) -> impl Iterator<Item = (&Stream, &BTreeMap<CellKey, Cell>)> {
        self.streams
            .values()
            .map(|state| (&state.stream, &state.cells))
    }

    /// The records of a stream with what they came to, by id.
    pub(crate) fn records(&self, stream: &str) -> impl Iterator<Item = &RecordState> {
        self.streams
            .get(stream)
            .into_iter()
            .flat_map(|state| state.records.values())
    }

    pub(crate) fn record(&self, stream: &str, record: &str) -> Option<&RecordState> {
        self.streams.get(stream)?.records.get(record)
    }
}

impl StreamState {
    /// What a plain record of one reporting year comes to, by what was folded for its like.
    fn in_bulk(
        &mut self,
        record: &ActivityRecord,
        years: &ReportingYears,
        gwp: GwpSet,
    ) -> Option<Evaluated> {
        let unit = bulk::unit_of(&self.stream, record)?;
        let [part] = <[Part; 1]>::try_from(parts(record, years).ok()?).ok()?;
        let is_like = |(year, own, _): &(i16, String, _)| *year == part.year && own == unit;
        let place = self.bulk.iter().position(is_like);
        if place.is_none() {
            let folded = Bulk::fold(&self.stream, record, part.year, gwp);
            self.bulk.push((part.year, unit.to_owned(), folded));
        }
        let (.., bulk) = place.map_or_else(|| self.bulk.last(), |place| self.bulk.get(place))?;
        let bulk = bulk.as_ref()?;
        bulk.evaluate(record, part)
    }

    fn take(&mut self, record: &str) -> Result<(), Problem> {
        let Some(state) = self.records.remove(record) else {
            return Ok(());
        };
        self.subtract(&state.evaluated)
    }

    fn give(&mut self, record: Arc<ActivityRecord>, mut evaluated: Evaluated) {
        if let Err(problem) = self.add(&evaluated) {
            evaluated.entries.clear();
            evaluated.activity.clear();
            evaluated.failed = true;
            evaluated
                .findings
                .push(problem.about(&record.id).about(&self.stream.source_id));
        }
        self.records
            .insert(record.id.clone(), RecordState { record, evaluated });
    }

    /// Takes what a record came to out of the sums.
    fn subtract(&mut self, evaluated: &Evaluated) -> Result<(), Problem> {
        for entry in &evaluated.entries {
            let key = entry.key();
            if let Some(cell) = self.cells.get_mut(&key) {
                cell.mass = cell.mass.checked_add(entry.mass.negated())?;
                cell.co2e = cell.co2e.checked_add(entry.co2e.negated())?;
                cell.entries = cell.entries.saturating_sub(1);
                if cell.entries == 0 {
                    self.cells.remove(&key);
                }
            }
        }
        for (year, value) in &evaluated.activity {
            if let Some((sum, records)) = self.activity.get_mut(year) {
                *sum = &*sum - value;
                *records = records.saturating_sub(1);
            }
        }
        self.activity.retain(|_, (_, records)| *records > 0);
        Ok(())
    }

    /// Adds what a record came to: all of it, or nothing where a sum can't be held.
    fn add(&mut self, evaluated: &Evaluated) -> Result<(), Problem> {
        // A record has few entries: a list is looked through sooner than a map is made.
        let mut cells: Vec<(CellKey, Cell)> = Vec::with_capacity(evaluated.entries.len());
        for entry in &evaluated.entries {
            let (key, one) = (entry.key(), Cell::of(entry));
            if let Some((_, cell)) = cells.iter_mut().find(|(own, _)| *own == key) {
                *cell = cell.plus(&one)?;
            } else {
                let before = self.cells.get(&key).copied().unwrap_or_default();
                cells.push((key, before.plus(&one)?));
            }
        }
        self.cells.extend(cells);
        for (year, value) in &evaluated.activity {
            self.add_activity(*year, value, 1);
        }
        Ok(())
    }

    fn add_activity(&mut self, year: i16, value: &Rational, of: usize) {
        let (sum, records) = self
            .activity
            .entry(year)
            .or_insert_with(|| (Rational::zero(), 0));
        *sum = &*sum + value;
        *records = records.saturating_add(of);
    }
}
