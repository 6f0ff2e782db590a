//! Data quality and the share of primary data, weighted by what each line adds, whichever its sign.
//!
//! PACT methodology 3: `PDS = Σ |PCFᵢ| PDSᵢ / Σ |PCFᵢ|`, `DQR` likewise; what is unknown is 5, and 0 % primary. Geography and
//! time are found from factor, place and period where nobody rates them.

use crate::error::Problem;
use crate::factor::CompiledFactor;
use crate::product::component::Component;
use crate::product::line::{Item, Line};
use crate::product::process::InputQuality;
use crate::product::result::{InputQualityResult, QualityResult};
use crate::product::summary::Summary;
use crate::quantity::{Co2e, Rational, parse_decimal};

/// The rating of what is unknown, and the best.
const UNKNOWN: i64 = 5;
/// How many ratings a pedigree has.
const PEDIGREE: usize = 5;

/// The ratings of a line: technology, geography, time, and its share of primary data.
struct Rated {
    ratings: [Rational; 3],
    found: Vec<String>,
    primary: Rational,
    pedigree: Option<Vec<Rational>>,
}

impl Summary<'_> {
    /// The quality of the data behind the total.
    ///
    /// # Errors
    ///
    /// - [`crate::Code::Overflow`].
    pub(crate) fn quality(&self, findings: &mut Vec<Problem>) -> Result<QualityResult, Problem> {
        let sums = self.evaluation.sums(|entry| {
            let node = self.evaluation.node(entry.node)?;
            let weighs = entry.component != Component::BiogenicUptake;
            weighs.then_some((node.process, entry.line))
        })?;
        let weight = |sum: &Co2e| sum.to_rational().abs();
        let all = sums
            .values()
            .fold(Rational::zero(), |all, sum| &all + &weight(sum));
        let mut means = [Rational::zero(), Rational::zero(), Rational::zero()];
        let mut primary = Rational::zero();
        let mut pedigree = vec![Rational::zero(); PEDIGREE];
        let mut rated_weight = Rational::zero();
        let mut inputs = Vec::new();
        for ((process, number), sum) in &sums {
            let Some(line) = self.line(*process, *number) else {
                continue;
            };
            let rated = self.rated(*process, line, findings);
            let weight = weight(sum);
            for (mean, rating) in means.iter_mut().zip(&rated.ratings) {
                *mean = &*mean + &(rating * &weight);
            }
            primary = &primary + &(&rated.primary * &weight);
            if let Some(own) = &rated.pedigree {
                rated_weight = &rated_weight + &weight;
                for (mean, rating) in pedigree.iter_mut().zip(own) {
                    *mean = &*mean + &(rating * &weight);
                }
            }
            let [technological, geographical, temporal] = rated.ratings;
            inputs.push((
                weight.clone(),
                InputQualityResult {
                    key: line.key.clone(),
                    weight_percent: percent(&weight, &all, 1),
                    technological: technological.to_string(),
                    geographical: geographical.to_string(),
                    temporal: temporal.to_string(),
                    found: rated.found,
                    primary_percent: percent(&rated.primary, &Rational::one(), 1),
                },
            ));
        }
        crate::sorted::sort_by(&mut inputs, |left, right| right.0.cmp(&left.0));
        let [technological, geographical, temporal] = means;
        let rating = |sum: &Rational, of: &Rational| {
            sum.checked_div(of)
                .map_or_else(String::new, |mean| mean.to_fixed(2))
        };
        Ok(QualityResult {
            primary_percent: percent(&primary, &all, 1),
            technological: rating(&technological, &all),
            geographical: rating(&geographical, &all),
            temporal: rating(&temporal, &all),
            pedigree: if rated_weight.is_zero() {
                Vec::new()
            } else {
                pedigree
                    .iter()
                    .map(|sum| rating(sum, &rated_weight))
                    .collect()
            },
            pedigree_percent: percent(&rated_weight, &all, 1),
            inputs: inputs.into_iter().map(|(_, input)| input).collect(),
        })
    }

    fn rated(&self, process: usize, line: &Line, findings: &mut Vec<Problem>) -> Rated {
        let own = self.quality_of(process, line);
        let mut found = Vec::new();
        let mut read = |text: Option<&String>, name: &str, otherwise: Option<i64>| {
            let text = text.map(|text| text.trim()).filter(|text| !text.is_empty());
            match (text.map(rating), otherwise) {
                (Some(Ok(rating)), _) => rating,
                (Some(Err(problem)), _) => {
                    let place = format!("quality.{name}");
                    findings.push(problem.at(place).about(&line.key));
                    Rational::from(UNKNOWN)
                }
                (None, Some(otherwise)) => {
                    found.push(name.to_owned());
                    Rational::from(otherwise)
                }
                (None, None) => Rational::from(UNKNOWN),
            }
        };
        let factor = self.evaluation.factor(line).map(AsRef::as_ref);
        let declared = self.declared_of(line);
        let declared_dqr = declared.and_then(|declared| declared.data_quality.as_ref());
        let field = |pick: fn(&InputQuality) -> Option<&String>| own.and_then(pick);
        let technological = field(|own| own.technological.as_ref())
            .or_else(|| declared_dqr.and_then(|own| own.technological.as_ref()));
        let geographical = field(|own| own.geographical.as_ref())
            .or_else(|| declared_dqr.and_then(|own| own.geographical.as_ref()));
        let temporal = field(|own| own.temporal.as_ref())
            .or_else(|| declared_dqr.and_then(|own| own.temporal.as_ref()));
        let ratings = [
            read(technological, "technological", None),
            read(geographical, "geographical", geography(factor, &line.place)),
            read(temporal, "temporal", time(factor, self.evaluation.year)),
        ];
        let direct = matches!(line.item, Item::Flow(_));
        let said = field(|own| own.primary.as_ref())
            .or_else(|| declared.and_then(|declared| declared.primary_share.as_ref()));
        let primary = match said.filter(|text| !text.trim().is_empty()) {
            Some(text) => self
                .evaluation
                .values
                .percent(text)
                .unwrap_or_else(|problem| {
                    findings.push(problem.at("quality.primary").about(&line.key));
                    Rational::zero()
                }),
            None => Rational::from(i64::from(direct)),
        };
        let pedigree = own
            .filter(|own| own.pedigree.len() == PEDIGREE)
            .and_then(|own| own.pedigree.iter().map(|text| rating(text).ok()).collect());
        Rated {
            ratings,
            found,
            primary,
            pedigree,
        }
    }

    fn quality_of(&self, process: usize, line: &Line) -> Option<&InputQuality> {
        let process = self.study.processes.get(process)?;
        match line.item {
            Item::Input(index)
            | Item::Leg(index, _)
            | Item::Term(index, _)
            | Item::Losses(index) => process.inputs.get(index)?.quality.as_ref(),
            Item::Flow(index) => process.emissions.get(index)?.quality.as_ref(),
            Item::Avoided(_) => None,
        }
    }
}

fn rating(text: &str) -> Result<Rational, Problem> {
    let number = parse_decimal(text)?.to_rational();
    if number < Rational::one() || number > Rational::from(UNKNOWN) {
        return Err(Problem::new(crate::Code::OutOfRange)
            .with("low", 1)
            .with("high", UNKNOWN)
            .with("found", text));
    }
    Ok(number)
}

/// Geography: the subdivision of the site 1, its country 2, a region 3, the world 4.
fn geography(factor: Option<&CompiledFactor>, place: &str) -> Option<i64> {
    let data = &factor?.definition;
    let of = data.geography.as_deref().or(data.region.as_deref())?;
    let (of, place) = (of.to_ascii_uppercase(), place.to_ascii_uppercase());
    let country = |code: &str| code.split('-').next().unwrap_or_default().to_owned();
    Some(match of.as_str() {
        "GLO" | "ROW" => 4,
        _ if !place.is_empty() && of == place && of.contains('-') => 1,
        _ if place.is_empty() => return None,
        _ if country(&of) == country(&place) => 2,
        // A neighbour, or another country that stands in.
        _ => UNKNOWN,
    })
}

/// Time: the years between the data and the period, one to four, above that 5.
fn time(factor: Option<&CompiledFactor>, year: i16) -> Option<i64> {
    let data = &factor?.definition;
    let of = data.data_year.or(data.reporting_year)?;
    let apart = i64::from(year).abs_diff(i64::from(of));
    Some(i64::try_from(apart).map_or(UNKNOWN, |apart| apart.clamp(1, UNKNOWN)))
}

pub(crate) fn percent(part: &Rational, whole: &Rational, digits: u32) -> String {
    let share = part.checked_div(whole);
    let hundred = Rational::from(100);
    share.map_or_else(
        || "0".to_owned(),
        |share| (&share * &hundred).to_fixed(digits),
    )
}
