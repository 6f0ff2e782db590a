//! Totals over the rows of an activity file, of any length, in bounded memory.
//!
//! A plain row — a source, a month or date, a number, a unit that came before — is counted by a
//! multiplication for each gas. Whatever is else takes the way of an ordinary record, one row at a time:
//! nothing is approximated, and what is wrong is said with its row and column.

use std::borrow::Cow;
use std::collections::BTreeMap;

use crate::error::{Code, Outcome, Problem};
use crate::interchange::csv::{CsvReader, CsvRow};
use crate::interchange::intern::Interner;
use crate::interchange::mapping::{BulkMapping, BulkResult, BulkSource};
use crate::interchange::resolve::{Meant, Names};
use crate::ledger::{ActivityRecord, SCALES, Tally};
use crate::organization::{Context, Inventory, Organization, Source};
use crate::quantity::{Amount, Month, Period};
use crate::sorted;

/// Findings about rows that are kept; all are counted.
const KEPT: usize = 1000;
/// Plans that are kept, for sources, years and units: more is no file that a person made.
const PLANS: usize = 20_000;

/// Counts the rows of an activity file by the sources of an organisation, and keeps none of them.
///
/// The document says what the sources are; its own records are not counted. The digits are those of an
/// inventory that has the rows as records.
///
/// # Examples
///
/// ```
/// # #[cfg(feature = "packs")] {
/// use tansuan::factor::FactorLibrary;
/// use tansuan::interchange::{BulkLedger, BulkMapping};
/// use tansuan::organization::{Context, decode};
///
/// let document = br#"{
///   "format": "tansuan", "version": 1, "kind": "organization", "id": "o1", "name": "Mill",
///   "settings": {"consolidation": "operational-control", "yearStartMonth": 1, "years": [2023], "gwp": "ar6"},
///   "facilities": [{"id": "f1", "name": "Plant", "controlled": true, "share": "100"}],
///   "sources": [{"id": "s1", "facilityId": "f1", "name": "Meter", "emissionType": "purchased-electricity", "method": "electricity.purchased"}]
/// }"#;
/// let context = Context { library: FactorLibrary::built_in(), as_of: jiff::civil::date(2026, 1, 1) };
/// let columns = BulkMapping { head_rows: 1, source: Some(0), period: 1, value: 2, unit: Some(3), ..BulkMapping::default() };
/// let mut ledger = BulkLedger::open(decode(document).unwrap(), context, columns).unwrap();
/// ledger.push(b"source,date,amount,unit\nMeter,2023-01-31,60,MWh\nMet");
/// ledger.push(b"er,2023-02-28,40000,kWh\nMeter,2023-03-31,many,kWh\n");
/// let (result, findings) = ledger.finish().into_result().unwrap();
/// // 100 MWh at the national average of 2023, 0.5306 kgCO₂/kWh.
/// assert_eq!(result.accounts[0].years[0].total.kg_co2e.to_string(), "53060");
/// assert_eq!((result.counted, result.refused), (2, 1));
/// assert!(findings.iter().any(|finding| finding.path == "rows[4].amount"));
/// # }
/// ```
#[derive(Debug)]
pub struct BulkLedger {
    reader: CsvReader,
    rows: Rows,
}

/// What is known of the rows.
#[derive(Debug)]
struct Rows {
    inventory: Inventory,
    mapping: BulkMapping,
    names: Names,
    /// The reporting years and their first months.
    years: Vec<(i16, Month)>,
    tally: Tally,
    /// What the cells that name a source mean, for those that mean something.
    sources: Interner,
    meant: Vec<Option<Meant>>,
    /// The place of a period's year, and the month after that year's first.
    periods: Interner,
    when: Vec<Option<(usize, usize)>>,
    units: Interner,
    /// By source, then unit and year: a plan's number, or that there is none.
    plans: Vec<Vec<Known>>,
    found: Found,
    /// Scratch: the cells that name a row's source.
    key: Vec<u8>,
}

#[derive(Clone, Copy, Debug, Default)]
enum Known {
    #[default]
    Unknown,
    None,
    Plan(usize),
}

/// What came of the rows.
#[derive(Debug, Default)]
struct Found {
    head: Vec<String>,
    width: usize,
    read: u64,
    rows: u64,
    counted: u64,
    refused: u64,
    left_out: u64,
    empty: u64,
    findings: Vec<Problem>,
    by_code: BTreeMap<Code, u64>,
    by_source: Vec<(u64, u64)>,
}

impl BulkLedger {
    /// Counts rows for `document`, read by `mapping`.
    ///
    /// # Errors
    ///
    /// - [`Code::UnsupportedDocument`] for a document that is no organisation of version 1.
    /// - [`Code::InvalidInput`] for a delimiter that is no single ASCII character.
    pub fn open(
        mut document: Organization,
        context: Context,
        mapping: BulkMapping,
    ) -> Result<BulkLedger, Vec<Problem>> {
        let delimiter = delimiter(&mapping).map_err(|problem| vec![problem])?;
        document.records.clear();
        let inventory = Inventory::open(document, context)?;
        let names = Names::new(
            &inventory.document,
            &|source| factor_names(&inventory, source),
            &mapping.names,
            mapping.source_id.clone(),
        );
        let years = inventory.ledger().years();
        let first = |year: &i16| Some((*year, Month::new(*year, years.start())?));
        let years = years.years().iter().filter_map(first).collect();
        let sources = inventory.document.sources.len();
        Ok(BulkLedger {
            reader: CsvReader::new(delimiter),
            rows: Rows {
                names,
                years,
                tally: Tally::default(),
                sources: Interner::new(65_536),
                meant: Vec::new(),
                periods: Interner::new(4096),
                when: Vec::new(),
                units: Interner::new(256),
                plans: vec![Vec::new(); sources],
                found: Found {
                    by_source: vec![(0, 0); sources],
                    ..Found::default()
                },
                key: Vec::new(),
                inventory,
                mapping,
            },
        })
    }

    /// Takes the next piece of the file, in UTF-8. Where a piece ends makes no difference.
    pub fn push(&mut self, bytes: &[u8]) {
        let rows = &mut self.rows;
        self.reader.push(bytes, &mut |row| rows.take(row));
    }

    /// What all rows come to, and what is worth saying about them and their sources.
    ///
    /// # Errors
    ///
    /// - [`Code::Overflow`] when a sum can't be held.
    pub fn finish(mut self) -> Outcome<BulkResult> {
        let rows = &mut self.rows;
        self.reader.finish(&mut |row| rows.take(row));
        let counted = self
            .rows
            .tally
            .pour(self.rows.inventory.ledger_mut())
            .and_then(|()| self.rows.inventory.counted());
        let (accounts, mut findings) = match counted {
            Ok(counted) => counted,
            Err(problem) => {
                return Outcome::Invalid {
                    problems: vec![problem],
                };
            }
        };
        let found = self.rows.found;
        findings.extend(found.findings);
        sorted::sort_by_key(&mut findings, |finding| finding.severity);
        let sources = self.rows.inventory.document.sources.iter();
        let source = |(source, (counted, refused)): (&Source, (u64, u64))| BulkSource {
            source_id: source.id.clone(),
            counted,
            refused,
        };
        let by_code = found.by_code.into_iter();
        Outcome::Ok {
            value: BulkResult {
                rows: found.rows,
                counted: found.counted,
                refused: found.refused,
                left_out: found.left_out,
                empty: found.empty,
                row_findings: sorted::map(
                    by_code.map(|(code, rows)| (code.as_str().to_owned(), rows)),
                ),
                accounts,
                sources: sources.zip(found.by_source).map(source).collect(),
            },
            findings,
        }
    }
}

fn delimiter(mapping: &BulkMapping) -> Result<Option<u8>, Problem> {
    match mapping.delimiter.as_deref().map(str::as_bytes) {
        None | Some([]) => Ok(None),
        Some([mark]) if mark.is_ascii() => Ok(Some(*mark)),
        Some(_) => {
            let detail = "a delimiter is one ASCII character";
            let problem = Problem::new(Code::InvalidInput).with("detail", detail);
            Err(problem.at("mapping.delimiter"))
        }
    }
}

/// What the factor is called that a source pins.
fn factor_names(inventory: &Inventory, source: &Source) -> Vec<String> {
    let Some(pin) = &source.factor else {
        return Vec::new();
    };
    let mut names = vec![pin.factor.clone()];
    let stream = inventory
        .streams_of(&source.id)
        .first()
        .and_then(|key| inventory.ledger().stream(key));
    let years = inventory.ledger().years().years();
    let factor = stream.and_then(|stream| stream.factors.for_year(*years.first()?));
    if let Some(factor) = factor {
        names.push(factor.definition.name.zh.clone());
        names.push(factor.definition.name.en.clone());
    }
    names
}

/// The place of a column.
fn at(column: u32) -> usize {
    usize::try_from(column).unwrap_or(usize::MAX)
}

impl Rows {
    fn take(&mut self, row: Result<CsvRow<'_>, Problem>) {
        self.found.read += 1;
        if self.found.read <= u64::from(self.mapping.head_rows) {
            if let Ok(row) = row {
                let head = (0..row.len()).map(|index| row.cell(index).unwrap_or_default());
                self.found.head = head
                    .map(|name| String::from_utf8_lossy(&name).into_owned())
                    .collect();
                self.found.width = row.len();
            }
            return;
        }
        self.found.rows += 1;
        match row {
            Err(problem) => self.refuse(vec![problem], None),
            Ok(row) => {
                self.found.width = match self.found.width {
                    0 => row.len(),
                    width => width,
                };
                if self.quickly(&row).is_none() {
                    self.closely(&row);
                }
            }
        }
    }

    /// Counts a plain row; nothing, and nothing is counted, where it isn't plain.
    fn quickly(&mut self, row: &CsvRow) -> Option<()> {
        if row.len() != self.found.width {
            return None;
        }
        let value = row.cell(at(self.mapping.value))?;
        let (mantissa, scale) = plain(&value)?;
        let Meant::Source(source) = self.source(row)? else {
            return None;
        };
        let (year, month) = self.period(&row.cell(at(self.mapping.period))?)?;
        let unit = match self.mapping.unit {
            Some(unit) => row.cell(at(unit))?,
            None => Cow::Borrowed(&b""[..]),
        };
        let plan = self.plan(source, &unit, year)?;
        self.tally.count(plan, month, mantissa, scale)?;
        self.found.counted += 1;
        self.found.count(source, 1, 0);
        Some(())
    }

    fn source(&mut self, row: &CsvRow) -> Option<Meant> {
        self.key.clear();
        let name = match self.mapping.source {
            Some(column) => row.cell(at(column))?,
            None => Cow::Borrowed(&b""[..]),
        };
        self.key.extend_from_slice(&name);
        let length = name.len();
        if let Some(column) = self.mapping.facility {
            self.key.push(0);
            self.key.extend_from_slice(&row.cell(at(column))?);
        }
        if let Some(number) = self.sources.number(&self.key) {
            return *self.meant.get(number)?;
        }
        let facility = self.key.get(length + 1..).unwrap_or_default();
        let name = std::str::from_utf8(&name).ok()?;
        let meant = self.names.meant(name, std::str::from_utf8(facility).ok()?);
        self.sources.add(&self.key)?;
        self.meant.push(meant.ok());
        *self.meant.last()?
    }

    fn period(&mut self, text: &[u8]) -> Option<(usize, usize)> {
        if let Some(number) = self.periods.number(text) {
            return *self.when.get(number)?;
        }
        let when = std::str::from_utf8(text)
            .ok()
            .and_then(|text| self.when(text));
        if self.periods.add(text).is_some() {
            self.when.push(when);
        }
        when
    }

    fn when(&self, text: &str) -> Option<(usize, usize)> {
        let month = Month::of_date(text).or_else(|| text.parse().ok())?;
        let years = self.years.iter().enumerate();
        years.rev().find_map(|(place, (_, first))| {
            let month = usize::try_from(month.since(*first)).ok()?;
            (month < 12).then_some((place, month))
        })
    }

    fn plan(&mut self, source: usize, unit: &[u8], year: usize) -> Option<usize> {
        let unit_number = match self.units.number(unit) {
            Some(number) => number,
            None => self.units.add(unit)?,
        };
        let place = unit_number * self.years.len() + year;
        let plans = self.plans.get_mut(source)?;
        if plans.len() <= place {
            plans.resize(place + 1, Known::Unknown);
        }
        let known = plans.get_mut(place)?;
        if matches!(known, Known::Unknown) {
            let source = self.inventory.document.sources.get(source)?;
            let streams = self.inventory.streams_of(&source.id).to_vec();
            let unit = std::str::from_utf8(unit).ok()?;
            let room = self.tally.plans() < PLANS && !streams.is_empty();
            let of_year = *self.years.get(year)?;
            let ledger = self.inventory.ledger();
            let plan = room
                .then(|| self.tally.plan(ledger, &streams, unit, of_year))
                .flatten();
            *known = plan.map_or(Known::None, Known::Plan);
        }
        match known {
            Known::Plan(plan) => Some(*plan),
            _ => None,
        }
    }

    /// Counts a row the way of a record, or says why not.
    fn closely(&mut self, row: &CsvRow) {
        if row.is_empty() {
            self.found.empty += 1;
            return;
        }
        match self.record(row) {
            Ok(Counted::Yes(source, findings)) => {
                self.found.counted += 1;
                self.found.count(source, 1, 0);
                for finding in findings {
                    self.found.note(finding);
                }
            }
            Ok(Counted::Empty) => self.found.empty += 1,
            Ok(Counted::LeftOut) => self.found.left_out += 1,
            Err((source, problems)) => {
                let mut placed: Vec<Problem> = Vec::new();
                for problem in problems {
                    let problem = self.placed(problem, row);
                    // A number too large is too large for every gas.
                    let same = |own: &Problem| own.code == problem.code && own.path == problem.path;
                    if !placed.iter().any(same) {
                        placed.push(problem);
                    }
                }
                self.refuse(placed, source);
            }
        }
    }

    fn refuse(&mut self, problems: Vec<Problem>, source: Option<usize>) {
        self.found.refused += 1;
        if let Some(source) = source {
            self.found.count(source, 0, 1);
        }
        for problem in problems {
            self.found.note(problem);
        }
    }

    fn record(&mut self, row: &CsvRow) -> Result<Counted, (Option<usize>, Vec<Problem>)> {
        let one = |problem: Problem| (None, vec![problem]);
        self.check_width(row).map_err(one)?;
        let cell = |column: Option<u32>, place| -> Result<String, Problem> {
            let cell = column.and_then(|column| row.cell(at(column)));
            let text = String::from_utf8(cell.unwrap_or_default().into_owned());
            text.map_err(|_| Problem::new(Code::InvalidText).at(place))
        };
        let value = cell(Some(self.mapping.value), "value").map_err(one)?;
        if is_nothing(&value) {
            return Ok(Counted::Empty);
        }
        let name = cell(self.mapping.source, "source").map_err(one)?;
        let facility = cell(self.mapping.facility, "facility").map_err(one)?;
        let index = match self.names.meant(&name, &facility).map_err(one)? {
            Meant::LeftOut => return Ok(Counted::LeftOut),
            Meant::Source(index) => index,
        };
        let of_source = |problem: Problem| (Some(index), vec![problem]);
        let period = cell(Some(self.mapping.period), "period").map_err(of_source)?;
        let unit = cell(self.mapping.unit, "unit").map_err(of_source)?;
        let Some(source) = self.inventory.document.sources.get(index) else {
            return Ok(Counted::LeftOut);
        };
        if source.excluded.is_some() {
            return Ok(Counted::LeftOut);
        }
        let streams = self.inventory.streams_of(&source.id).to_vec();
        let main = streams
            .first()
            .and_then(|key| self.inventory.ledger().stream(key)?.main_parameter());
        let Some(main) = main else {
            let problem = self.inventory.why_not_counted(source);
            return Err(of_source(problem.at("source")));
        };
        let period = match Month::of_date(&period) {
            Some(month) => Period::Month(month).to_string(),
            None => period,
        };
        let record = ActivityRecord {
            period,
            values: sorted::map([(main.definition.id.clone(), Amount::new(value, unit))]),
            ..ActivityRecord::default()
        };
        let source_id = source.id.clone();
        match self.inventory.ledger_mut().count(&streams, &record) {
            Ok(findings) => {
                let findings = findings.into_iter();
                let placed = findings.map(|finding| self.placed(finding, row)).collect();
                Ok(Counted::Yes(index, placed))
            }
            Err(problems) => {
                let problems = problems
                    .into_iter()
                    .map(|problem| problem.about(&source_id));
                Err((Some(index), problems.collect()))
            }
        }
    }

    /// Rows with more cells than the head hold a comma that nobody meant, and nothing in them is sure.
    fn check_width(&self, row: &CsvRow) -> Result<(), Problem> {
        let width = self.found.width;
        let beyond = |index| row.cell(index).is_some_and(|cell| !cell.is_empty());
        let mapping = &self.mapping;
        let columns = [mapping.source, mapping.facility, mapping.unit];
        let columns = columns.into_iter().flatten();
        let last = columns
            .chain([mapping.period, mapping.value])
            .max()
            .map_or(0, at);
        if (width..row.len()).any(beyond) || row.len() <= last {
            let problem = Problem::new(Code::RaggedRow);
            return Err(problem
                .with("expected", width)
                .with("found", row.len())
                .with("row", row.number()));
        }
        Ok(())
    }

    /// A problem of a record at its row and the column it is about.
    fn placed(&self, mut problem: Problem, row: &CsvRow) -> Problem {
        let mapping = &self.mapping;
        let place = problem.path.rsplit('.').next().unwrap_or_default();
        let column = match place {
            "source" => mapping.source,
            "facility" => mapping.facility,
            "period" => Some(mapping.period),
            "unit" => mapping.unit.or(Some(mapping.value)),
            _ => Some(mapping.value).filter(|_| problem.code != Code::RaggedRow),
        };
        problem.path = String::new();
        problem = problem.with("row", row.number());
        let column = column.map(at).map(|column| {
            let name = self.found.head.get(column);
            let number = || (column + 1).to_string();
            name.filter(|name| !name.is_empty())
                .map_or_else(number, Clone::clone)
        });
        if let Some(column) = column {
            problem = problem.with("column", &column).at(column);
        }
        problem.at(format!("rows[{}]", row.number()))
    }
}

/// What became of a row that was looked at.
enum Counted {
    Yes(usize, Vec<Problem>),
    Empty,
    LeftOut,
}

impl Found {
    fn count(&mut self, source: usize, counted: u64, refused: u64) {
        if let Some(sums) = self.by_source.get_mut(source) {
            sums.0 += counted;
            sums.1 += refused;
        }
    }

    fn note(&mut self, finding: Problem) {
        *self.by_code.entry(finding.code).or_default() += 1;
        if self.findings.len() < KEPT {
            self.findings.push(finding);
        }
    }
}

/// What people write in a cell for no value.
fn is_nothing(value: &str) -> bool {
    matches!(
        value.to_lowercase().as_str(),
        "" | "-" | "--" | "–" | "—" | "/" | "n/a" | "na" | "无" | "null"
    )
}

/// A number of digits and at most one point, as an integer and its decimals.
fn plain(text: &[u8]) -> Option<(u64, usize)> {
    if text.is_empty() || text.len() > 18 {
        return None;
    }
    let mut mantissa = 0_u64;
    let mut scale = None;
    for byte in text {
        if byte.is_ascii_digit() {
            mantissa = mantissa * 10 + u64::from(byte - b'0');
            scale = scale.map(|scale| scale + 1);
        } else if *byte == b'.' && scale.is_none() {
            scale = Some(0);
        } else {
            return None;
        }
    }
    let scale = scale.unwrap_or(0);
    (scale < SCALES && text != b".").then_some((mantissa, scale))
}
