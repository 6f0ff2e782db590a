//! Sources to streams: the factors of each year, and the margins of grid electricity with their weights.

use std::collections::BTreeMap;
use std::sync::Arc;

use crate::error::{Code, Problem};
use crate::factor::{
    CompiledEmission, CompiledFactor, CompiledMethod, CompiledParameter, Direction, EmissionType,
    EmittedGas, FactorLibrary, FactorPin, GridBasis, GridFamily, Role, Selection,
};
use crate::ledger::{FactorChoice, Stream, main_parameter};
use crate::project::account::label;
use crate::project::calendar::Span;
use crate::project::model::{GridBaseline, ProjectDocument, ProjectSource};
use crate::quantity::{Rational, parse_decimal};
use crate::sorted;

/// What a source is calculated with: one stream, or one for each margin of the grid.
#[derive(Debug, Default)]
pub(crate) struct SourceStreams {
    pub(crate) streams: Vec<Stream>,
    pub(crate) findings: Vec<Problem>,
    /// Whether it can't be calculated for want of a factor.
    pub(crate) no_factor: bool,
}

pub(crate) struct Builder<'a> {
    pub(crate) document: &'a ProjectDocument,
    pub(crate) library: &'a FactorLibrary,
    pub(crate) spans: &'a [Span],
}

impl Builder<'_> {
    /// The streams of a source; none where something prevents them, which the findings then say.
    pub(crate) fn source(&self, source: &ProjectSource) -> SourceStreams {
        let mut made = SourceStreams::default();
        let method = self
            .library
            .method(&source.method)
            .map_err(|problem| problem.at("method"));
        match method.and_then(|method| self.with_factors(source, method, &mut made.findings)) {
            Ok(streams) => made.streams = streams,
            Err(problem) => {
                made.no_factor = matches!(
                    problem.code,
                    Code::MissingFactor | Code::UnknownFactor | Code::PackNotLoaded
                );
                made.findings.push(problem);
            }
        }
        for finding in &mut made.findings {
            *finding = finding.clone().about(&source.id);
        }
        made
    }

    fn base(source: &ProjectSource, method: &Arc<CompiledMethod>) -> Stream {
        let direction = match method.definition.direction {
            Direction::Emission => "emission",
            Direction::Deduction => "deduction",
            Direction::Removal => "removal",
        };
        let labels = [
            (label::ROLE, source.role.as_str().to_owned()),
            (label::SOURCE, source.id.clone()),
            (label::DIRECTION, direction.to_owned()),
        ];
        let unit = source.activity_unit.iter();
        let unit = unit.filter(|unit| !unit.trim().is_empty()).cloned();
        let main = main_parameter(method).map(|parameter| parameter.definition.id.clone());
        let kinds = &method.definition.emission_types;
        Stream {
            key: source.id.clone(),
            source_id: source.id.clone(),
            name: source.name.clone(),
            method: Arc::clone(method),
            factors: FactorChoice::None,
            values: source.values.clone(),
            evidence: source.evidence.clone(),
            units: sorted::map(main.into_iter().zip(unit)),
            kind: source
                .emission_type
                .or_else(|| kinds.first().copied())
                .unwrap_or(EmissionType::OtherIndirect),
            biogenic: source.biogenic,
            settings: BTreeMap::new(),
            share: Rational::one(),
            share_name: None,
            labels: sorted::map(labels),
            accounts: Vec::new(),
        }
    }

    fn with_factors(
        &self,
        source: &ProjectSource,
        method: &Arc<CompiledMethod>,
        findings: &mut Vec<Problem>,
    ) -> Result<Vec<Stream>, Problem> {
        let base = Self::base(source, method);
        if let Some(grid) = &source.grid {
            return self
                .margins(grid, &base, findings)
                .map_err(|problem| problem.at("grid"));
        }
        let factors = self.factors(source, method, findings)?;
        Ok(vec![Stream { factors, ..base }])
    }

    fn factors(
        &self,
        source: &ProjectSource,
        method: &CompiledMethod,
        findings: &mut Vec<Problem>,
    ) -> Result<FactorChoice, Problem> {
        let general = match &source.factor {
            Some(pin) => Some(
                self.resolve(pin, method, findings)
                    .map_err(|problem| problem.at("factor"))?,
            ),
            None => None,
        };
        if !source.factors_by_year.is_empty() {
            return self.by_year(source, method, general.as_ref(), findings);
        }
        if let Some(factor) = general {
            self.judge_average(source, &factor, findings);
            return Ok(FactorChoice::One(factor));
        }
        match method.definition.select {
            Some(Selection::GridAverage) => self.average(source, findings),
            Some(Selection::Heat) => Ok(FactorChoice::One(Arc::clone(self.library.heat_factor()?))),
            None if self.needs_factor(method, source) => Err(Problem::new(Code::MissingFactor)
                .with("source", &source.name)
                .at("factor")),
            None => Ok(FactorChoice::None),
        }
    }

    fn by_year(
        &self,
        source: &ProjectSource,
        method: &CompiledMethod,
        general: Option<&Arc<CompiledFactor>>,
        findings: &mut Vec<Problem>,
    ) -> Result<FactorChoice, Problem> {
        let mut own = BTreeMap::new();
        for (year, pin) in &source.factors_by_year {
            let place = || format!("factorsByYear.{year}");
            let factor = self
                .resolve(pin, method, findings)
                .map_err(|problem| problem.at(place()))?;
            let span = self
                .spans
                .iter()
                .find(|span| &span.year.to_string() == year);
            if let Some(span) = span {
                own.insert(span.year, factor);
            } else {
                let outside = Problem::new(Code::ProjectOutsideCrediting);
                findings.push(outside.with("found", year).at(place()));
            }
        }
        for span in self.spans {
            if own.contains_key(&span.year) {
                continue;
            }
            match general {
                Some(factor) => {
                    own.insert(span.year, Arc::clone(factor));
                }
                None => findings.push(
                    Problem::new(Code::ProjectFactorYearMissing)
                        .with("source", &source.name)
                        .with("year", span.year)
                        .at("factorsByYear"),
                ),
            }
        }
        Ok(FactorChoice::ByYear(own))
    }

    /// The national average of each year, where the method chooses it by itself.
    fn average(
        &self,
        source: &ProjectSource,
        findings: &mut Vec<Problem>,
    ) -> Result<FactorChoice, Problem> {
        let region = self.document.profile.region.as_deref();
        let mut factors = BTreeMap::new();
        for span in self.spans {
            let (factor, said) = self.library.grid_factor(
                region,
                span.year,
                GridBasis::National,
                GridFamily::Average,
            )?;
            for finding in said {
                if !findings.iter().any(|own| own.message == finding.message) {
                    findings.push(finding);
                }
            }
            factors.insert(span.year, Arc::clone(factor));
        }
        if let Some(factor) = factors.values().next() {
            self.judge_average(source, factor, findings);
        }
        Ok(FactorChoice::ByYear(factors))
    }

    /// An average factor of the grid, where no methodology says that it should be.
    fn judge_average(
        &self,
        source: &ProjectSource,
        factor: &CompiledFactor,
        findings: &mut Vec<Problem>,
    ) {
        let average = factor.definition.family.as_deref() == Some("average");
        let methodologies = &self.document.settings.methodologies;
        if average && !methodologies.iter().any(|own| own.average_grid) {
            let finding = Problem::new(Code::ProjectAverageFactor).with("source", &source.name);
            findings.push(finding.with_text("factor", &factor.definition.name));
        }
    }

    fn needs_factor(&self, method: &CompiledMethod, source: &ProjectSource) -> bool {
        let records = [&self.document.ex_ante, &self.document.monitored];
        let given = |id: &str| {
            let in_records = records
                .iter()
                .filter_map(|side| side.get(&source.id))
                .any(|records| records.iter().any(|record| record.values.contains_key(id)));
            in_records || source.values.contains_key(id)
        };
        let open = |parameter: &CompiledParameter| {
            let definition = &parameter.definition;
            definition.role == Role::Factor
                && definition.required
                && !definition.zero_if_absent
                && parameter.default.is_none()
                && parameter.setting.is_none()
                && !given(&definition.id)
        };
        let splits =
            |emission: &CompiledEmission| emission.definition.gas == EmittedGas::Composition;
        method.parameters.iter().any(open) || method.emissions.iter().any(splits)
    }

    fn resolve(
        &self,
        pin: &FactorPin,
        method: &CompiledMethod,
        findings: &mut Vec<Problem>,
    ) -> Result<Arc<CompiledFactor>, Problem> {
        let (factor, finding) = self.library.resolve(pin)?;
        findings.extend(finding);
        if factor.definition.serves(&method.definition.id) {
            return Ok(Arc::clone(factor));
        }
        Err(Problem::new(Code::FactorOfOtherMethod)
            .with_text("factor", &factor.definition.name)
            .with("found", &factor.definition.method)
            .with("expected", &method.definition.id))
    }

    /// A stream for each margin, with its weight as the share that counts.
    fn margins(
        &self,
        grid: &GridBaseline,
        base: &Stream,
        findings: &mut Vec<Problem>,
    ) -> Result<Vec<Stream>, Problem> {
        let margins = [
            ("om", "om", &grid.om, &grid.om_weight, "omWeight"),
            ("bm", "bm", &grid.bm, &grid.bm_weight, "bmWeight"),
        ];
        let mut sum = Rational::zero();
        let mut streams = Vec::new();
        for (margin, family, pin, weight, place) in margins {
            let share = parse_decimal(weight)
                .map_err(|problem| problem.at(place))?
                .to_rational();
            if share.is_negative() {
                let below = Problem::new(Code::NegativeValue).with("found", weight);
                return Err(below.at(place));
            }
            sum = &sum + &share;
            let factor = self
                .resolve(pin, &base.method, findings)
                .map_err(|problem| problem.at(margin))?;
            if factor.definition.family.as_deref() != Some(family) {
                let finding = Problem::new(Code::ProjectOtherMargin).with("margin", margin);
                let finding = finding.with_text("factor", &factor.definition.name);
                findings.push(finding.at(margin));
            }
            let mut labels = base.labels.clone();
            labels.insert(label::MARGIN, margin.to_owned());
            streams.push(Stream {
                key: format!("{}~{margin}", base.key),
                factors: FactorChoice::One(factor),
                share,
                labels,
                ..base.clone()
            });
        }
        if sum != Rational::one() {
            return Err(Problem::new(Code::ProjectWeights).with("found", sum));
        }
        Ok(streams)
    }
}
