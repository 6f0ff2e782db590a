//! A study, evaluated and held open: its result, its tree and flows, what it is sensitive to, its variants.

use std::sync::OnceLock;

use crate::error::{Outcome, Problem, Severity};
use crate::factor::FactorLibrary;
use crate::formula::Explanation;
use crate::product::allocation::shares;
use crate::product::check;
use crate::product::component::Component;
use crate::product::evaluation::{Evaluation, Options};
use crate::product::model::{ProductStudy, Stage};
use crate::product::process::{AllocationMethod, SupplyKind};
use crate::product::result::{
    AllocatedProcess, AllocatedShare, AllocationAlternative, AllocationResult, ContributionNode,
    Flows, ProductResult, Sensitivity,
};
use crate::product::summary::{Summary, figure};
use crate::quantity::{Co2e, Rational};
use crate::sorted;
use crate::workspace::Context;

/// The deepest that a tree is answered at once.
const DEEPEST: usize = 32;

/// A study of a product's footprint, evaluated.
///
/// # Examples
///
/// ```
/// # #[cfg(feature = "packs")] {
/// use tansuan::factor::FactorLibrary;
/// use tansuan::product::{Study, decode};
/// use tansuan::workspace::Context;
///
/// let document = br#"{
///   "format": "tansuan", "version": 1, "kind": "product", "id": "p1", "name": "Bracket",
///   "settings": {"boundary": {"kind": "cradle-to-gate"}, "period": "2024"},
///   "declaredUnit": {"amount": {"value": "1", "unit": "kg"}},
///   "reference": {"process": "make"},
///   "processes": [{"id": "make", "name": "Pressing", "stage": "production",
///     "outputs": [{"id": "o", "name": "Bracket", "amount": {"value": "100", "unit": "kg"}}],
///     "inputs": [{"id": "power", "name": "Electricity", "amount": {"value": "50", "unit": "kWh"},
///                 "supply": {"kind": "electricity"}}]}]
/// }"#;
/// let context = Context { library: FactorLibrary::built_in(), as_of: jiff::civil::date(2026, 1, 1) };
/// let study = Study::open(decode(document)?, context).unwrap();
/// // 0.5 kWh at 0.5777 kgCO2e/kWh, the footprint of the Chinese grid in 2024.
/// assert_eq!(study.result()?.total.kg_co2e.to_string(), "0.28885");
/// # }
/// # Ok::<(), tansuan::Problem>(())
/// ```
#[derive(Debug)]
pub struct Study {
    pub(crate) document: ProductStudy,
    pub(crate) context: Context,
    pub(crate) library: FactorLibrary,
    pub(crate) evaluation: Evaluation,
    pub(crate) total: Co2e,
    pub(crate) footprints: OnceLock<Vec<Rational>>,
    own_findings: Vec<Problem>,
}

/// Evaluates a study: the footprint of its declared unit, by stage, process, input, gas and place.
///
/// Problems with single inputs are findings beside the result, which then leaves them out and says so; only what
/// prevents any figure gives none: no reference product, a loop that needs as much as it makes.
pub fn evaluate(document: &ProductStudy, context: &Context) -> Outcome<ProductResult> {
    let opened = Study::open(document.clone(), context.clone());
    match opened {
        Ok(study) => study.outcome(),
        Err(problems) => Outcome::Invalid { problems },
    }
}

/// Reads a study from JSON: the version first, then the body, strictly.
///
/// # Errors
///
/// - [`crate::Code::UnsupportedDocument`] for another kind of document or a newer version.
/// - [`crate::Code::InvalidInput`], with its place, for anything that isn't as the document says.
pub fn decode(bytes: &[u8]) -> Result<ProductStudy, Problem> {
    crate::workspace::read(bytes, "product")
}

impl Study {
    /// Opens and evaluates a document.
    ///
    /// # Errors
    ///
    /// What prevents any figure; see [`evaluate`].
    pub fn open(document: ProductStudy, context: Context) -> Result<Study, Vec<Problem>> {
        check::head(&document).map_err(|problem| vec![problem])?;
        let (library, mut own_findings) = context
            .library
            .with_own(&document.methods, &document.factors);
        own_findings.extend(check::study(&document));
        let evaluation = Evaluation::of(&document, &library, &context, &Options::default())?;
        let total = evaluation.total().map_err(|problem| vec![problem])?;
        Ok(Study {
            document,
            context,
            library,
            evaluation,
            total,
            footprints: OnceLock::new(),
            own_findings,
        })
    }

    /// The document that it was opened with.
    pub fn document(&self) -> &ProductStudy {
        &self.document
    }

    /// What it is evaluated against.
    pub fn context(&self) -> &Context {
        &self.context
    }

    pub(crate) fn summary(&self) -> Summary<'_> {
        Summary {
            study: &self.document,
            evaluation: &self.evaluation,
            total: self.total,
        }
    }

    /// The cumulative footprint of a unit of each activity; exact in systems without loops.
    pub(crate) fn footprints(&self) -> &[Rational] {
        self.footprints.get_or_init(|| {
            let direct = self.summary().direct();
            let solved = self.evaluation.system.footprints(&direct);
            solved.map(|solved| solved.amounts).unwrap_or_default()
        })
    }

    /// The result with everything that is doubtful about it.
    pub fn outcome(&self) -> Outcome<ProductResult> {
        match self.with_findings() {
            Ok((value, findings)) => Outcome::Ok { value, findings },
            Err(problem) => Outcome::Invalid {
                problems: vec![problem],
            },
        }
    }

    /// The result.
    ///
    /// # Errors
    ///
    /// - [`crate::Code::Overflow`] beyond what can be held, and those of the settings' numbers.
    pub fn result(&self) -> Result<ProductResult, Problem> {
        Ok(self.with_findings()?.0)
    }

    /// What is wrong with or doubtful about the study, errors first.
    pub fn findings(&self) -> Vec<Problem> {
        self.with_findings()
            .map_or_else(|problem| vec![problem], |(_, findings)| findings)
    }

    fn with_findings(&self) -> Result<(ProductResult, Vec<Problem>), Problem> {
        let summary = self.summary();
        let evaluation = &self.evaluation;
        let mut findings = self.own_findings.clone();
        findings.extend(evaluation.findings.iter().cloned());
        let upstream = summary.upstream(self.footprints())?;
        let by_input = summary.by_input()?;
        let biogenic = [Component::BiogenicCo2, Component::BiogenicUptake];
        let sum = |filter: &[(&str, &str)],
                   counts: &dyn Fn(&crate::product::evaluation::Entry) -> bool| {
            let sum = evaluation.sum(counts)?;
            Ok::<_, Problem>(figure(filter, sum))
        };
        let per_functional_unit = summary.per_functional_unit().unwrap_or_else(|problem| {
            findings.push(problem);
            None
        });
        let value = ProductResult {
            id: self.document.id.clone(),
            gwp: self.document.settings.gwp,
            unit: summary.unit(),
            stages: self.document.settings.boundary.stages(),
            total: figure(&[], self.total),
            without_biogenic: sum(&[("biogenic", "no")], &|entry| {
                !biogenic.contains(&entry.component)
            })?,
            per_functional_unit,
            per_kilogram: summary.per_kilogram(),
            gross: sum(&[("credit", "no")], &|entry| !entry.credit)?,
            credits: sum(&[("credit", "yes")], &|entry| entry.credit)?,
            components: summary.components()?,
            aircraft: sum(&[("aircraft", "yes")], &|entry| entry.aircraft)?,
            co2e_only: sum(&[("gas", "co2e")], &|entry| {
                entry.gas == crate::gas::Gas::CO2E
            })?,
            carbon: summary.carbon(&mut findings),
            by_stage: summary.by_stage()?,
            by_substage: summary.by_substage()?,
            by_process: summary.by_process()?,
            by_gas: summary.by_gas(&evaluation.entries)?,
            by_location: summary.by_location()?,
            hot_spots: summary.hot_spots(&by_input)?,
            by_input,
            outside_kyoto: summary.by_gas(&evaluation.beside)?,
            lines: summary.lines(&upstream),
            cut_off: summary.cut_off(&self.library, &mut findings)?,
            allocation: self.allocation()?,
            with_grid: self.with_grid()?,
            solution: summary.solution(),
            quality: summary.quality(&mut findings)?,
            factors: evaluation
                .lines
                .factors
                .iter()
                .map(|factor| self.library.record_of(factor))
                .collect(),
        };
        Ok((value, told_once(findings)))
    }

    /// What a stage emits, without the biogenic CO2 that it takes up or gives off.
    ///
    /// # Errors
    ///
    /// - [`crate::Code::Overflow`].
    pub(crate) fn stage_without_biogenic(&self, stage: Stage) -> Result<Co2e, Problem> {
        let biogenic = [Component::BiogenicCo2, Component::BiogenicUptake];
        self.evaluation
            .sum(|entry| entry.stage == stage && !biogenic.contains(&entry.component))
    }

    /// How a figure of the result came about.
    ///
    /// # Errors
    ///
    /// - [`crate::Code::UnknownReference`] for what is no figure of this study.
    pub fn explain(&self, figure: &str) -> Result<Explanation, Problem> {
        self.summary().explain(figure)
    }

    /// A place in the contribution tree, by the keys of the lines that lead to it, and `depth` levels below it.
    ///
    /// # Errors
    ///
    /// - [`crate::Code::UnknownReference`] for a path that leads nowhere.
    pub fn tree(&self, path: &[String], depth: usize) -> Result<ContributionNode, Problem> {
        self.summary()
            .tree(self.footprints(), path, depth.min(DEEPEST))
    }

    /// What flows between processes and supplies, without flows below `least` of the total, such as `0.01`.
    ///
    /// # Errors
    ///
    /// - those of a number for `least`.
    pub fn flows(&self, least: &str) -> Result<Flows, Problem> {
        let least = crate::quantity::parse_decimal(least)?.to_rational();
        Ok(self.summary().flows(self.footprints(), &least))
    }

    /// How much the total follows each line and factor, the strongest first.
    ///
    /// # Errors
    ///
    /// - [`crate::Code::Overflow`].
    pub fn sensitivity(&self) -> Result<Vec<Sensitivity>, Problem> {
        self.summary().sensitivity(self.footprints())
    }

    /// How processes of several products are allocated, and the total under every other way that the data allow.
    fn allocation(&self) -> Result<AllocationResult, Problem> {
        let network = &self.evaluation.network;
        let mut processes = Vec::new();
        for (index, method) in &network.allocated {
            let Some(process) = self.document.processes.get(*index) else {
                continue;
            };
            let Ok(shares) = shares(process, *method, &self.evaluation.values) else {
                continue;
            };
            let hundred = Rational::from(100);
            let share = |(output, share): (&crate::product::process::ProcessOutput, Rational)| {
                AllocatedShare {
                    output: output.id.clone(),
                    name: output.name.clone(),
                    percent: (&share * &hundred).to_string(),
                }
            };
            processes.push(AllocatedProcess {
                process_id: process.id.clone(),
                name: process.name.clone(),
                method: *method,
                shares: process.outputs.iter().zip(shares).map(share).collect(),
            });
        }
        let used = sorted::set(network.allocated.values().copied());
        let mut alternatives = Vec::new();
        if !used.is_empty() {
            for method in AllocationMethod::ALL {
                if used.len() == 1 && used.contains(&method) {
                    continue;
                }
                alternatives.push(self.alternative(method)?);
            }
        }
        Ok(AllocationResult {
            processes,
            alternatives,
        })
    }

    fn alternative(&self, method: AllocationMethod) -> Result<AllocationAlternative, Problem> {
        let options = Options {
            allocation: Some(method),
            ..Options::default()
        };
        let evaluated = Evaluation::of(&self.document, &self.library, &self.context, &options);
        let (kg_co2e, problems) = match evaluated {
            Ok(evaluation) if evaluation.network.problems.is_empty() => {
                (Some(evaluation.total()?.to_string()), Vec::new())
            }
            Ok(evaluation) => (None, evaluation.network.problems),
            Err(problems) => (None, problems),
        };
        Ok(AllocationAlternative {
            method,
            name: method.name(),
            kg_co2e,
            problems,
        })
    }

    /// The total with the grid's electricity in place of proven green power.
    fn with_grid(&self) -> Result<Option<crate::product::result::FootprintFigure>, Problem> {
        let proven = self.document.inputs().any(|placed| {
            placed.input.supply.as_ref().is_some_and(|supply| {
                supply.kind == SupplyKind::Electricity && supply.proof.is_some()
            })
        });
        if !proven {
            return Ok(None);
        }
        let options = Options {
            proofs: false,
            ..Options::default()
        };
        let evaluated = Evaluation::of(&self.document, &self.library, &self.context, &options);
        let total = evaluated.ok().map(|evaluation| evaluation.total());
        Ok(total.transpose()?.map(|total| figure(&[], total)))
    }
}

/// Findings in the order of their severity, each told once: what it speaks of is added up.
pub(crate) fn told_once(mut findings: Vec<Problem>) -> Vec<Problem> {
    sorted::sort_by_key(&mut findings, |finding| finding.severity);
    let mut told: std::collections::BTreeMap<(Severity, String, String), usize> =
        std::collections::BTreeMap::new();
    let mut merged: Vec<Problem> = Vec::with_capacity(findings.len());
    for finding in findings {
        let key = (
            finding.severity,
            finding.message.clone(),
            finding.path.clone(),
        );
        if let Some(first) = told.get(&key).and_then(|index| merged.get_mut(*index)) {
            for id in finding.about {
                *first = first.clone().about(id);
            }
        } else {
            told.insert(key, merged.len());
            merged.push(finding);
        }
    }
    merged
}
