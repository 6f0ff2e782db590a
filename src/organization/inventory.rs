//! An evaluated organisation, held open: what the app works with, and what one evaluation is made of.

use std::collections::BTreeMap;
use std::sync::{Arc, Mutex};

use crate::error::{Code, Outcome, Problem, Severity};
use crate::ledger::{ActivityRecord, Ledger};
use crate::organization::account_result::account_result;
use crate::organization::certificates;
use crate::organization::change::Change;
use crate::organization::check;
use crate::organization::model::{AccountId, Organization, Source};
use crate::organization::result::{AccountResult, AccountTotal, OrganizationResult};
use crate::organization::running::RunningTotals;
use crate::organization::series::{self, Series};
use crate::organization::streams::Builder;
use crate::organization::totals;
use crate::quantity::ReportingYears;
use crate::sorted;
use crate::workspace::Context;

/// What became of a source when its streams were made.
#[derive(Clone, Debug, Default)]
pub(crate) struct SourceState {
    /// Its streams' keys; the first is the one of GB/T 32150.
    pub(crate) streams: Vec<String>,
    pub(crate) no_factor: bool,
    pub(crate) failed: bool,
}

/// An organisation's inventory, evaluated and held open for changes.
///
/// After any sequence of changes its result equals that of [`evaluate`] for the changed document.
#[derive(Debug)]
pub struct Inventory {
    pub(crate) document: Organization,
    pub(crate) records: BTreeMap<String, BTreeMap<String, Arc<ActivityRecord>>>,
    pub(crate) context: Context,
    pub(crate) ledger: Ledger,
    pub(crate) sources: BTreeMap<String, SourceState>,
    static_findings: Vec<Problem>,
    record_findings: Vec<Problem>,
    /// What sources' records look like side by side; a source that changed is not in it until it is asked for.
    series: Mutex<BTreeMap<String, Arc<Series>>>,
    running: RunningTotals,
    certificate_findings: Vec<Problem>,
}

/// Evaluates an organisation: its totals by account, its sources, intensities and tables.
///
/// Problems with single sources and records are findings beside the result; only a document that
/// is no organisation of version 1 gives none.
///
/// # Examples
///
/// ```
/// # #[cfg(feature = "packs")] {
/// use tansuan::organization::{Context, decode, evaluate};
/// use tansuan::factor::FactorLibrary;
///
/// let document = br#"{
///   "format": "tansuan", "version": 1, "kind": "organization", "id": "o1", "name": "Mill",
///   "settings": {"consolidation": "operational-control", "yearStartMonth": 1, "years": [2023], "gwp": "ar6"},
///   "facilities": [{"id": "f1", "name": "Plant", "controlled": true, "share": "100"}],
///   "sources": [{"id": "s1", "facilityId": "f1", "name": "Meter", "emissionType": "purchased-electricity", "method": "electricity.purchased"}],
///   "records": {"s1": [{"id": "r1", "period": "2023", "values": {"activity": {"value": "100", "unit": "MWh"}}}]}
/// }"#;
/// let context = Context { library: FactorLibrary::built_in(), as_of: jiff::civil::date(2026, 1, 1) };
/// let (result, _findings) = evaluate(&decode(document).unwrap(), &context).into_result().unwrap();
/// // 100 MWh at the national average of 2023, 0.5306 kgCO₂/kWh.
/// assert_eq!(result.accounts[0].years[0].total.kg_co2e.to_string(), "53060");
/// # }
/// ```
pub fn evaluate(document: &Organization, context: &Context) -> Outcome<OrganizationResult> {
    match Inventory::open(document.clone(), context.clone()).and_then(|inventory| {
        let result = inventory.result().map_err(|problem| vec![problem])?;
        Ok((result, inventory.findings()))
    }) {
        Ok((value, findings)) => Outcome::Ok { value, findings },
        Err(problems) => Outcome::Invalid { problems },
    }
}

/// Reads an organisation from JSON: the version first, then the body, strictly.
///
/// # Errors
///
/// - [`Code::UnsupportedDocument`] for another kind of document or a newer version.
/// - [`Code::InvalidInput`], with its place, for anything that isn't as the document says.
pub fn decode(bytes: &[u8]) -> Result<Organization, Problem> {
    crate::workspace::read(bytes, "organization")
}

impl Inventory {
    /// Opens and evaluates a document.
    ///
    /// # Errors
    ///
    /// - [`Code::UnsupportedDocument`] for a document that is no organisation of version 1.
    pub fn open(mut document: Organization, context: Context) -> Result<Inventory, Vec<Problem>> {
        check::head(&document).map_err(|problem| vec![problem])?;
        let mut record_findings = Vec::new();
        let records = check::records(
            std::mem::take(&mut document.records),
            &document,
            &mut record_findings,
        );
        let years = ReportingYears::new(
            document.settings.year_start_month,
            document.settings.years.clone(),
        );
        let mut inventory = Inventory {
            ledger: Ledger::new(years, document.settings.gwp),
            sources: BTreeMap::new(),
            static_findings: Vec::new(),
            record_findings,
            series: Mutex::default(),
            running: RunningTotals::default(),
            certificate_findings: Vec::new(),
            document,
            records,
            context,
        };
        inventory.rebuild().map_err(|problem| vec![problem])?;
        Ok(inventory)
    }

    /// Makes every stream and evaluates every record again.
    fn rebuild(&mut self) -> Result<(), Problem> {
        let years = ReportingYears::new(
            self.document.settings.year_start_month,
            self.document.settings.years.clone(),
        );
        self.ledger = Ledger::new(years, self.document.settings.gwp);
        self.sources.clear();
        self.series = Mutex::default();
        self.running = RunningTotals::default();
        self.static_findings = check::document(&self.document);
        let (library, problems) = self
            .context
            .library
            .with_own(&self.document.methods, &self.document.factors);
        self.static_findings.extend(problems);
        let years = self.ledger.years().years().to_vec();
        let builder = Builder {
            document: &self.document,
            library: &library,
            years: &years,
        };
        for (index, source) in self.document.sources.iter().enumerate() {
            if self.sources.contains_key(&source.id) {
                continue;
            }
            let made = builder.source(source);
            let place = |finding: Problem| finding.at(format!("sources[{index}]"));
            self.static_findings
                .extend(made.findings.into_iter().map(place));
            let streams = made
                .streams
                .iter()
                .map(|stream| stream.key.clone())
                .collect();
            self.sources.insert(
                source.id.clone(),
                SourceState {
                    streams,
                    no_factor: made.no_factor,
                    failed: made.failed,
                },
            );
            if source.excluded.is_none() {
                made.streams
                    .into_iter()
                    .for_each(|stream| self.ledger.add_stream(stream));
            }
        }
        let ids: Vec<String> = self.records.keys().cloned().collect();
        for id in &ids {
            let records: Vec<Arc<ActivityRecord>> = self
                .records
                .get(id)
                .map(|records| records.values().cloned().collect())
                .unwrap_or_default();
            self.put(id, &records)?;
        }
        if let Some(certificates) = certificates::stream(&library, &years, &self.document) {
            self.ledger.add_stream(certificates);
        }
        self.renew_certificates()
    }

    fn put(&mut self, source: &str, records: &[Arc<ActivityRecord>]) -> Result<(), Problem> {
        let streams = self
            .sources
            .get(source)
            .map(|state| state.streams.clone())
            .unwrap_or_default();
        for record in records {
            self.ledger.put_in_all(&streams, record)?;
        }
        Ok(())
    }

    /// Forgets what the records of a source looked like, and of those that are compared with it.
    fn forget_series(&mut self, index: usize) {
        let sources = &self.document.sources;
        if let (Some(changed), Ok(known)) = (sources.get(index), self.series.get_mut()) {
            for source in sources.iter().filter(|own| series::alike(own, changed)) {
                known.remove(&source.id);
            }
        }
    }

    /// What the records of a source look like side by side.
    pub(crate) fn series(&self, source: &Source) -> Arc<Series> {
        let known = |known: &BTreeMap<String, Arc<Series>>| known.get(&source.id).cloned();
        if let Some(series) = self.series.lock().ok().and_then(|all| known(&all)) {
            return series;
        }
        let series = Arc::new(Series::of(self, source));
        if let Ok(mut all) = self.series.lock() {
            all.insert(source.id.clone(), Arc::clone(&series));
        }
        series
    }

    fn renew_certificates(&mut self) -> Result<(), Problem> {
        self.certificate_findings =
            certificates::match_electricity(&self.document, &mut self.ledger)?;
        Ok(())
    }

    /// Applies changes; the result is then that of the changed document.
    ///
    /// # Errors
    ///
    /// - [`Code::UnsupportedDocument`] for a changed document that is no organisation of version 1.
    /// - [`Code::UnknownReference`] for records of a source that the document doesn't have.
    pub fn apply(&mut self, changes: Vec<Change>) -> Result<(), Problem> {
        for change in changes {
            match change {
                Change::PutRecords { source_id, records } => {
                    let index = self.index(&source_id)?;
                    let records: Vec<_> = records.into_iter().map(Arc::new).collect();
                    self.put(&source_id, &records)?;
                    let named = records.into_iter().map(|own| (own.id.clone(), own));
                    self.records.entry(source_id).or_default().extend(named);
                    self.renew(index)?;
                }
                Change::RemoveRecords { source_id, ids } => {
                    let index = self.index(&source_id)?;
                    let streams = self
                        .sources
                        .get(&source_id)
                        .map(|state| state.streams.clone())
                        .unwrap_or_default();
                    for id in &ids {
                        streams
                            .iter()
                            .try_for_each(|stream| self.ledger.remove(stream, id))?;
                        self.records
                            .get_mut(&source_id)
                            .map(|records| records.remove(id));
                    }
                    self.renew(index)?;
                }
                Change::Document { document } => {
                    check::head(&document)?;
                    self.document = Organization {
                        records: BTreeMap::new(),
                        ..*document
                    };
                    self.record_findings = check::orphans(&self.records, &self.document);
                    self.rebuild()?;
                }
            }
        }
        Ok(())
    }

    fn renew(&mut self, index: usize) -> Result<(), Problem> {
        self.forget_series(index);
        self.renew_certificates()
    }

    fn index(&self, source: &str) -> Result<usize, Problem> {
        let unknown = || Problem::new(Code::UnknownReference).with("id", source);
        self.document
            .sources
            .iter()
            .position(|own| own.id == source)
            .ok_or_else(unknown)
    }

    /// The source with this id.
    pub(crate) fn source(&self, id: &str) -> Option<&Source> {
        self.document.sources.iter().find(|source| source.id == id)
    }

    /// The totals, sources, intensities and tables.
    ///
    /// # Errors
    ///
    /// - [`Code::Overflow`] when a sum can't be held.
    pub fn result(&self) -> Result<OrganizationResult, Problem> {
        totals::result(self)
    }

    /// The named totals and their parts.
    ///
    /// # Errors
    ///
    /// - [`Code::Overflow`] when a sum can't be held.
    pub fn accounts(&self) -> Result<Vec<AccountResult>, Problem> {
        let mut accounts = Vec::new();
        for id in AccountId::ALL {
            accounts.push(account_result(self, id)?);
        }
        Ok(accounts)
    }

    /// The totals of what the ledger was given beside the records, and what is worth saying about it:
    /// certificates are matched with its electricity.
    pub(crate) fn counted(&mut self) -> Result<(Vec<AccountResult>, Vec<Problem>), Problem> {
        self.renew_certificates()?;
        let mut findings = self.static_findings.clone();
        findings.extend(self.ledger.findings());
        findings.extend(self.certificate_findings.iter().cloned());
        Ok((self.accounts()?, findings))
    }

    /// The keys of a source's streams, the one of GB/T 32150 first.
    pub(crate) fn streams_of(&self, source: &str) -> &[String] {
        self.sources
            .get(source)
            .map_or(&[], |state| state.streams.as_slice())
    }

    /// Why a source has no streams.
    pub(crate) fn why_not_counted(&self, source: &Source) -> Problem {
        let is_why = |finding: &&Problem| {
            finding.severity == Severity::Error && finding.about.contains(&source.id)
        };
        let missing = || Problem::new(Code::MissingFactor).with("source", &source.name);
        let why = self.static_findings.iter().find(is_why).cloned();
        let mut why = why.unwrap_or_else(missing).about(&source.id);
        why.path = String::new();
        why
    }

    pub(crate) fn ledger_mut(&mut self) -> &mut Ledger {
        &mut self.ledger
    }

    /// The findings of the sources' series, by their ids.
    pub(crate) fn findings_of_series(&self) -> Vec<Problem> {
        let sources = self.document.sources.iter();
        let by_id = sorted::map(sources.map(|source| (&source.id, source)));
        let series = by_id.into_values().map(|source| self.series(source));
        series.flat_map(|series| series.findings.clone()).collect()
    }

    /// The total of every account in every year, at the cost of what changed since they were last asked for.
    ///
    /// # Errors
    ///
    /// - [`Code::Overflow`] when a sum can't be held.
    pub fn totals(&mut self) -> Result<Vec<AccountTotal>, Problem> {
        self.running.renew(&mut self.ledger)?;
        Ok(self.running.totals(self.ledger.years().years()))
    }

    /// The ledger behind it.
    pub fn ledger(&self) -> &Ledger {
        &self.ledger
    }

    /// What is wrong with or worth saying about the document, the gravest first.
    pub fn findings(&self) -> Vec<Problem> {
        let mut findings = self.static_findings.clone();
        findings.extend(self.record_findings.iter().cloned());
        findings.extend(self.ledger.findings());
        findings.extend(self.findings_of_series());
        findings.extend(self.certificate_findings.iter().cloned());
        findings.extend(totals::findings(self));
        sorted::sort_by_key(&mut findings, |finding| finding.severity);
        // One fact, told once: what it speaks of is added up.
        let mut told: BTreeMap<(Code, String), usize> = BTreeMap::new();
        let mut merged: Vec<Problem> = Vec::with_capacity(findings.len());
        for finding in findings {
            let key = (finding.code, finding.message.clone());
            match told.get(&key).and_then(|index| merged.get_mut(*index)) {
                Some(first) if first.severity == finding.severity && is_general(&finding) => {
                    for id in finding.about {
                        *first = first.clone().about(id);
                    }
                }
                Some(first) if *first == finding => {}
                _ => {
                    told.insert(key, merged.len());
                    merged.push(finding);
                }
            }
        }
        merged
    }
}

/// Whether a finding is about a factor or the whole, and not about one place.
fn is_general(finding: &Problem) -> bool {
    matches!(
        finding.code,
        Code::FactorOtherYear
            | Code::FactorOtherRegion
            | Code::FactorSuperseded
            | Code::FuelTableOfOtherSector
            | Code::ForeignProxy
            | Code::PenaltyDefault
            | Code::Co2eOnly
    )
}
