//! Sources to streams: category and scope, consolidation, and the factors of each account.

use std::collections::BTreeMap;
use std::sync::Arc;

use crate::error::{Code, Problem};
use crate::factor::{
    CompiledEmission, CompiledFactor, CompiledMethod, CompiledParameter, Direction, EmissionType,
    EmittedGas, FactorLibrary, GridBasis, GridFamily, Role, Selection, mainland,
};
use crate::ledger::{FactorChoice, Stream, main_parameter};
use crate::organization::account::label;
use crate::organization::model::{
    Consolidation, ElectricityBasis, Facility, Fate, Organization, Ownership, Source,
};
use crate::quantity::{Evidence, EvidenceKind, Rational, parse_decimal};
use crate::sorted;

const LOCATION: [&str; 2] = ["iso14064-location", "ghgp-location"];
const MARKET: [&str; 2] = ["iso14064-market", "ghgp-market"];
const NATIONAL: &str = "gbt32150";

/// Where a source stands: ISO 14064-1 category, GHG Protocol scope, and whether it is the
/// organisation's own (`direct`), imported `energy`, or `indirect` through others.
#[derive(Clone, Copy, Debug, Eq, PartialEq)]
pub(crate) struct Place {
    pub(crate) category: u8,
    pub(crate) scope: u8,
    pub(crate) reach: &'static str,
}

/// The place that follows from a source's type and ownership, or that its corrections say.
pub(crate) fn place(source: &Source) -> Place {
    let contracted = source.ownership == Some(Ownership::Contracted);
    let (category, scope, reach) = match source.emission_type {
        EmissionType::PurchasedElectricity
        | EmissionType::PurchasedHeat
        | EmissionType::ExportedElectricity
        | EmissionType::ExportedHeat => (2, 2, "energy"),
        EmissionType::EmbodiedCarbon => (4, 3, "indirect"),
        EmissionType::OtherIndirect => (category_of_scope3(source.scope3_category), 3, "indirect"),
        EmissionType::MobileCombustion if contracted => (3, 3, "indirect"),
        _ if contracted => (4, 3, "indirect"),
        _ => (1, 1, "direct"),
    };
    Place {
        category: source
            .category
            .filter(|category| (1..=6).contains(category))
            .unwrap_or(category),
        scope: source
            .scope
            .filter(|scope| (1..=3).contains(scope))
            .unwrap_or(scope),
        reach,
    }
}

/// The ISO 14064-1 category of a GHG Protocol scope 3 category.
fn category_of_scope3(category: Option<u8>) -> u8 {
    match category {
        Some(1..=3 | 5 | 8) => 4,
        Some(4 | 6 | 7 | 9) => 3,
        Some(10..=15) => 5,
        _ => 6,
    }
}

/// The share of a facility that the consolidation approach counts.
///
/// # Errors
///
/// Those of [`parse_decimal`] for the equity share, and [`Code::OutOfRange`] beyond 0 to 100.
pub(crate) fn share(
    consolidation: Consolidation,
    facility: &Facility,
) -> Result<Rational, Problem> {
    if consolidation != Consolidation::EquityShare {
        return Ok(Rational::from(i64::from(facility.controlled)));
    }
    let percent = parse_decimal(&facility.share)
        .map_err(|problem| problem.at("share"))?
        .to_rational();
    let hundred = Rational::from(100);
    if percent.is_negative() || percent > hundred {
        let problem = Problem::new(Code::OutOfRange)
            .with("low", 0)
            .with("high", "100 %")
            .with("found", &facility.share);
        return Err(problem.at("share"));
    }
    Ok(percent.checked_div(&hundred).unwrap_or_else(Rational::zero))
}

/// The streams of a source, and what is worth saying about its factors.
pub(crate) struct SourceStreams {
    pub(crate) streams: Vec<Stream>,
    pub(crate) findings: Vec<Problem>,
    /// Whether it can't be calculated for want of a factor.
    pub(crate) no_factor: bool,
    /// Whether it can't be calculated for another reason.
    pub(crate) failed: bool,
}

pub(crate) struct Builder<'a> {
    pub(crate) document: &'a Organization,
    pub(crate) library: &'a FactorLibrary,
    pub(crate) years: &'a [i16],
}

impl Builder<'_> {
    /// The streams of `source`; none where something prevents them, which the findings then say.
    pub(crate) fn source(&self, source: &Source) -> SourceStreams {
        let mut made = SourceStreams {
            streams: Vec::new(),
            findings: Vec::new(),
            no_factor: false,
            failed: false,
        };
        let result = self.facility(source).and_then(|facility| {
            let method = self
                .library
                .method(&source.method)
                .map_err(|problem| problem.at("method"))?;
            let share = share(self.document.settings.consolidation, facility)?;
            let base = self.base(source, method, share);
            self.with_factors(source, facility, method, &base, &mut made.findings)
        });
        match result {
            Ok(streams) => made.streams = streams,
            Err(problem) => {
                made.no_factor = matches!(
                    problem.code,
                    Code::MissingFactor | Code::UnknownFactor | Code::PackNotLoaded
                );
                made.failed = !made.no_factor;
                made.findings.push(problem);
            }
        }
        for finding in &mut made.findings {
            *finding = finding.clone().about(&source.id);
        }
        made
    }

    fn facility(&self, source: &Source) -> Result<&Facility, Problem> {
        let unknown = || {
            Problem::new(Code::UnknownReference)
                .with("id", &source.facility_id)
                .at("facilityId")
        };
        self.document
            .facilities
            .iter()
            .find(|facility| facility.id == source.facility_id)
            .ok_or_else(unknown)
    }

    fn base(&self, source: &Source, method: &Arc<CompiledMethod>, share: Rational) -> Stream {
        let place = place(source);
        let captured = source.emission_type == EmissionType::Recovery;
        let kept = matches!(source.fate, Some(Fate::Stored | Fate::ChemicallyBound))
            || emits_methane(method);
        let own_power =
            source.emission_type == EmissionType::ExportedElectricity && source.non_fossil;
        let direction = match method.definition.direction {
            _ if (captured && !kept) || own_power => "beside",
            Direction::Emission => "emission",
            Direction::Deduction => "deduction",
            Direction::Removal => "removal",
        };
        let labels = [
            (label::TYPE, source.emission_type.as_str().to_owned()),
            (label::CATEGORY, place.category.to_string()),
            (label::SCOPE, place.scope.to_string()),
            (label::FACILITY, source.facility_id.clone()),
            (label::SOURCE, source.id.clone()),
            (label::DIRECTION, direction.to_owned()),
            (label::REACH, place.reach.to_owned()),
        ];
        let unit = source
            .activity_unit
            .iter()
            .filter(|unit| !unit.trim().is_empty());
        let main = main_parameter(method).map(|parameter| parameter.definition.id.clone());
        Stream {
            key: source.id.clone(),
            source_id: source.id.clone(),
            name: source.name.clone(),
            method: Arc::clone(method),
            factors: FactorChoice::None,
            values: source.values.clone(),
            evidence: source.evidence.clone(),
            units: sorted::map(main.into_iter().zip(unit.cloned())),
            kind: source.emission_type,
            biogenic: source.biogenic,
            settings: sorted::map([(
                "steamDeduction".to_owned(),
                self.document.settings.steam_deduction,
            )]),
            share,
            share_name: None,
            labels: sorted::map(labels),
            accounts: Vec::new(),
        }
    }

    fn with_factors(
        &self,
        source: &Source,
        facility: &Facility,
        method: &CompiledMethod,
        base: &Stream,
        findings: &mut Vec<Problem>,
    ) -> Result<Vec<Stream>, Problem> {
        let one = |factor| {
            vec![Stream {
                factors: FactorChoice::One(factor),
                ..base.clone()
            }]
        };
        let purchased = source.emission_type == EmissionType::PurchasedElectricity;
        if let Some(pin) = &source.factor {
            let factor = self
                .library
                .resolve(pin)
                .map_err(|problem| problem.at("factor"))?;
            let (factor, finding) = (Arc::clone(factor.0), factor.1);
            findings.extend(finding);
            if !factor.definition.serves(&method.definition.id) {
                let problem = Problem::new(Code::FactorOfOtherMethod)
                    .with_text("factor", &factor.definition.name)
                    .with("found", &factor.definition.method)
                    .with("expected", &method.definition.id);
                return Err(problem.at("factor"));
            }
            findings.extend(self.judge(facility, &factor));
            if purchased && factor.definition.family.as_deref() == Some("zero") && is_bought(source)
            {
                return self.green(base, facility, factor, findings);
            }
            if purchased && factor.definition.family.as_deref() == Some("average") {
                return self.market(
                    base,
                    findings,
                    vec![(
                        vec![NATIONAL, LOCATION[0], LOCATION[1]],
                        FactorChoice::One(factor),
                    )],
                );
            }
            if source.certificates_sold {
                findings.push(Problem::new(Code::OwnPowerSold).with("source", &source.name));
                return self.market(
                    base,
                    findings,
                    vec![(
                        vec![NATIONAL, LOCATION[0], LOCATION[1]],
                        FactorChoice::One(factor),
                    )],
                );
            }
            return Ok(one(factor));
        }
        match method.definition.select {
            Some(Selection::GridAverage) => self.grid(base, facility, purchased, findings),
            Some(Selection::Heat) => Ok(one(Arc::clone(self.library.heat_factor()?))),
            None if needs_factor(method, source) => Err(Problem::new(Code::MissingFactor)
                .with("source", &source.name)
                .at("factor")),
            None => Ok(vec![base.clone()]),
        }
    }

    /// Grid electricity: the national average, the province's and the residual factor, by account.
    fn grid(
        &self,
        base: &Stream,
        facility: &Facility,
        purchased: bool,
        findings: &mut Vec<Problem>,
    ) -> Result<Vec<Stream>, Problem> {
        let region = facility.region.as_deref();
        mainland(region, &base.name)?;
        let mut average = |basis| self.by_year(region, basis, GridFamily::Average, findings);
        let choices = match self.document.settings.electricity {
            ElectricityBasis::National => vec![(
                vec![NATIONAL, LOCATION[0], LOCATION[1]],
                average(GridBasis::National)?,
            )],
            ElectricityBasis::Province => vec![(
                vec![NATIONAL, LOCATION[0], LOCATION[1]],
                average(GridBasis::Province)?,
            )],
            ElectricityBasis::ByAccount => vec![
                (vec![NATIONAL], average(GridBasis::National)?),
                (LOCATION.to_vec(), average(GridBasis::Province)?),
            ],
        };
        if purchased {
            return self.market(base, findings, choices);
        }
        // What is exported is deducted in one account and beside the others: no market-based view.
        let exported = choices
            .into_iter()
            .enumerate()
            .map(|(index, (mut accounts, factors))| {
                if accounts.contains(&LOCATION[0]) {
                    accounts.extend(MARKET);
                }
                named(base, index, accounts, factors)
            });
        Ok(exported.collect())
    }

    /// Bought non-fossil power: zero by its contract in GB/T 32150 and by market; by location it is
    /// what the grid delivers.
    fn green(
        &self,
        base: &Stream,
        facility: &Facility,
        zero: Arc<CompiledFactor>,
        findings: &mut Vec<Problem>,
    ) -> Result<Vec<Stream>, Problem> {
        let region = facility.region.as_deref();
        let basis = match self.document.settings.electricity {
            ElectricityBasis::National => GridBasis::National,
            ElectricityBasis::Province | ElectricityBasis::ByAccount => GridBasis::Province,
        };
        mainland(region, &base.name)?;
        let grid = self.by_year(region, basis, GridFamily::Average, findings)?;
        let zero = (
            vec![NATIONAL, MARKET[0], MARKET[1]],
            FactorChoice::One(zero),
        );
        let streams = [zero, (LOCATION.to_vec(), grid)].into_iter().enumerate();
        let streams =
            streams.map(|(index, (accounts, factors))| named(base, index, accounts, factors));
        Ok(streams.collect())
    }

    /// The streams of `choices`, and one with the residual factor for the market-based accounts.
    fn market(
        &self,
        base: &Stream,
        findings: &mut Vec<Problem>,
        choices: Vec<(Vec<&'static str>, FactorChoice)>,
    ) -> Result<Vec<Stream>, Problem> {
        let residual = self.by_year(None, GridBasis::National, GridFamily::Residual, findings)?;
        let mut streams: Vec<Stream> = choices
            .into_iter()
            .enumerate()
            .map(|(index, (accounts, factors))| named(base, index, accounts, factors))
            .collect();
        streams.push(Stream {
            key: format!("{}@market", base.key),
            factors: residual,
            accounts: MARKET.to_vec(),
            ..base.clone()
        });
        Ok(streams)
    }

    /// The grid factor of each reporting year, and a finding where it is of another.
    pub(crate) fn by_year(
        &self,
        region: Option<&str>,
        basis: GridBasis,
        family: GridFamily,
        findings: &mut Vec<Problem>,
    ) -> Result<FactorChoice, Problem> {
        let mut factors = BTreeMap::new();
        for year in self.years {
            let chosen = self.library.grid_factor(region, *year, basis, family)?;
            for finding in chosen.1 {
                if !findings
                    .iter()
                    .any(|other| other.message == finding.message)
                {
                    findings.push(finding);
                }
            }
            factors.insert(*year, Arc::clone(chosen.0));
        }
        Ok(FactorChoice::ByYear(factors))
    }

    /// What is doubtful about a factor for this source.
    fn judge(&self, facility: &Facility, factor: &CompiledFactor) -> Vec<Problem> {
        let mut findings = Vec::new();
        let data = &factor.definition;
        let region = data.region.as_deref().unwrap_or("GLO");
        let country = facility
            .region
            .as_deref()
            .and_then(|region| region.get(..2))
            .unwrap_or("CN");
        if data.has_tag("penalty-default") {
            findings.push(Problem::new(Code::PenaltyDefault).with_text("factor", &data.name));
        } else if region != "GLO" && region.get(..2) != Some(country) {
            let finding = Problem::new(Code::ForeignProxy)
                .with_text("factor", &data.name)
                .with("region", region);
            findings.push(finding);
        }
        if let Some(geography) = data
            .geography
            .as_deref()
            .filter(|place| place.starts_with("CN-") && !place.starts_with("CN-GRID"))
        {
            let own = facility.region.as_deref().unwrap_or("CN");
            if own.len() > 2 && own != geography {
                let finding = Problem::new(Code::FactorOtherRegion);
                findings.push(
                    finding
                        .with_text("factor", &data.name)
                        .with("found", geography)
                        .with("expected", own),
                );
            }
        }
        if let Some(year) = data.data_year.filter(|_| data.family.is_some()) {
            for expected in self.years.iter().filter(|expected| **expected != year) {
                let finding = Problem::new(Code::FactorOtherYear);
                findings.push(
                    finding
                        .with_text("factor", &data.name)
                        .with("found", year)
                        .with("expected", expected),
                );
            }
        }
        let guideline = self.document.settings.guideline.as_deref();
        match (data.set.as_deref(), guideline.filter(|own| !own.is_empty())) {
            (Some("gbt32151.34-2024"), None) => {
                let finding = Problem::new(Code::FuelTableOfOtherSector);
                findings.push(finding.with("table", "GB/T 32151.34-2024"));
            }
            (Some(set), Some(own)) if set != own => {
                let finding = Problem::new(Code::FuelTableOfOtherGuideline);
                let finding = finding.with_text("factor", &data.name);
                findings.push(finding.with("found", set).with("expected", own));
            }
            _ => {}
        }
        findings
    }
}

/// Whether power came over the grid: what its owner says; where nothing is said, what is settled by
/// invoice was bought, and what a meter alone shows was made and used on the site.
fn is_bought(source: &Source) -> bool {
    let invoiced = |evidence: &Evidence| evidence.kind == EvidenceKind::Invoiced;
    source.ownership.map_or_else(
        || source.evidence.as_ref().is_some_and(invoiced),
        |ownership| ownership == Ownership::Contracted,
    )
}

fn emits_methane(method: &CompiledMethod) -> bool {
    let methane =
        |gas: EmittedGas| matches!(gas, EmittedGas::Gas(gas) if gas.id().starts_with("ch4"));
    method
        .emissions
        .iter()
        .all(|emission| methane(emission.definition.gas))
}

/// Whether a source needs a factor: where a required factor parameter has no value of its own.
fn needs_factor(method: &CompiledMethod, source: &Source) -> bool {
    let open = |parameter: &CompiledParameter| {
        let definition = &parameter.definition;
        definition.role == Role::Factor
            && definition.required
            && !definition.zero_if_absent
            && parameter.default.is_none()
            && parameter.setting.is_none()
            && !source.values.contains_key(&definition.id)
    };
    let splits = |emission: &CompiledEmission| emission.definition.gas == EmittedGas::Composition;
    method.parameters.iter().any(open) || method.emissions.iter().any(splits)
}

fn named(
    base: &Stream,
    index: usize,
    accounts: Vec<&'static str>,
    factors: FactorChoice,
) -> Stream {
    let key = if index == 0 {
        base.key.clone()
    } else {
        format!("{}@{index}", base.key)
    };
    Stream {
        key,
        factors,
        accounts,
        ..base.clone()
    }
}
