//! Intensities of carbon emission 碳排放强度 (3.5.9), and those that are refused.

use crate::error::{Code, Problem};
use crate::organization::inventory::Inventory;
use crate::organization::model::{PriceBasis, Product};
use crate::organization::result::{AccountResult, Figure, Intensity, YearTotal};
use crate::quantity::{Amount, Co2e, Quantity, Rational, Unit, parse_decimal};
use crate::text::LocalText;

/// The intensities of every account and year.
///
/// # Errors
///
/// - [`Code::Overflow`] when a sum can't be held.
pub(crate) fn intensities(
    inventory: &Inventory,
    accounts: &[AccountResult],
) -> Result<Vec<Intensity>, Problem> {
    let mut intensities = Vec::new();
    for year in inventory.ledger.years().years() {
        let of_year = accounts.iter().filter_map(|account| {
            let total = account.years.iter().find(|own| own.year == *year)?;
            Some((account, total))
        });
        if let Ok(Some((value, basis))) = output_value(inventory, *year) {
            for (account, total) in of_year.clone() {
                let over = Over {
                    kind: "output-value",
                    product: None,
                    name: LocalText::new("单位产值碳排放强度", "Intensity per output value"),
                    denominator: &value,
                    price_basis: basis.as_ref(),
                };
                intensities.extend(over.intensity(account, *year, total.total.clone()));
            }
        }
        for product in &inventory.document.products {
            let Ok(Some(output)) = output(inventory, *year, product) else {
                continue;
            };
            for (account, total) in of_year.clone() {
                let over = Over {
                    kind: "product",
                    product: Some(&product.id),
                    name: LocalText::new(
                        format!("单位产品碳排放强度（{}）", product.name),
                        format!("Intensity per unit of {}", product.name),
                    ),
                    denominator: &output,
                    price_basis: None,
                };
                let emissions = assigned(total, product)?;
                intensities.extend(over.intensity(account, *year, emissions));
            }
        }
    }
    Ok(intensities)
}

/// Why some intensities are not given.
pub(crate) fn findings(inventory: &Inventory) -> Vec<Problem> {
    let mut findings = Vec::new();
    let mut stated = Vec::new();
    for year in inventory.ledger.years().years() {
        match output_value(inventory, *year) {
            Ok(Some((_, basis))) => {
                if basis.is_none() {
                    let missing = Problem::new(Code::PriceBasisMissing).with("year", year);
                    findings.push(missing.at("outputValues"));
                }
                stated.push((*year, basis));
            }
            Ok(None) => findings.push(
                Problem::new(Code::MissingOutput)
                    .with("year", year)
                    .at("outputValues"),
            ),
            Err(problem) => findings.push(problem),
        }
        for (index, product) in inventory.document.products.iter().enumerate() {
            if let Err(problem) = output(inventory, *year, product) {
                findings.push(problem.about(&product.id).at(format!("products[{index}]")));
            }
        }
    }
    findings.extend(price_bases(&stated, "outputValues"));
    for (index, product) in inventory.document.products.iter().enumerate() {
        let unknown = |id: &&String| inventory.source(id).is_none();
        findings.extend(product.sources.iter().filter(unknown).map(|id| {
            let problem = Problem::new(Code::UnknownReference).with("id", id);
            let problem = problem.at("sources").at(format!("products[{index}]"));
            problem.about(&product.id)
        }));
    }
    findings
}

/// The output value of a year in 万元 or as given, and its price basis: the organisation's own
/// figure, or the sum of its products'.
fn output_value(
    inventory: &Inventory,
    year: i16,
) -> Result<Option<(Quantity, Option<PriceBasis>)>, Problem> {
    let document = &inventory.document;
    if let Some((index, own)) = document
        .output_values
        .iter()
        .enumerate()
        .find(|(_, value)| value.year == year)
    {
        let value = money(&own.value)
            .map_err(|problem| problem.at("value").at(format!("outputValues[{index}]")))?;
        return Ok(Some((value, own.price_basis.clone())));
    }
    let mut sum: Option<Quantity> = None;
    let mut stated: Vec<(i16, Option<PriceBasis>)> = Vec::new();
    for (index, product) in document.products.iter().enumerate() {
        let Some(given) = product.years.get(&year.to_string()) else {
            continue;
        };
        let Some(amount) = given
            .value
            .as_ref()
            .filter(|amount| !amount.value.trim().is_empty())
        else {
            continue;
        };
        let place = |problem: Problem| {
            problem
                .at(format!("products[{index}].years.{year}.value"))
                .about(&product.id)
        };
        let value = money(amount).map_err(place)?;
        sum = Some(match sum {
            None => value,
            Some(sum) => Quantity {
                value: &sum.value + &value.to(&sum.unit).map_err(place)?.value,
                unit: sum.unit,
            },
        });
        stated.push((year, given.price_basis.clone()));
    }
    if let Some(mixed) = price_bases(&stated, "products") {
        return Err(mixed);
    }
    let basis = stated.into_iter().next().and_then(|(_, basis)| basis);
    Ok(sum.map(|sum| (sum, basis)))
}

fn money(amount: &Amount) -> Result<Quantity, Problem> {
    let unit = if amount.unit.trim().is_empty() {
        "万元"
    } else {
        &amount.unit
    };
    let quantity = Amount::new(amount.value.clone(), unit).quantity()?;
    positive(&quantity.value, &amount.value).map_err(|problem| problem.at("value"))?;
    let currency = |code: &[u8; 3]| {
        quantity
            .unit
            .dimension()
            .power_of(crate::quantity::Base::Currency(*code))
            == 1
    };
    if [b"CNY", b"USD", b"EUR", b"GBP", b"JPY", b"HKD"]
        .into_iter()
        .any(currency)
    {
        Ok(quantity)
    } else {
        Err(Problem::incompatible_units("万元", &quantity.unit).at("unit"))
    }
}

/// Checks that a value can be divided by, and makes sense.
fn positive(value: &Rational, found: &str) -> Result<(), Problem> {
    if value.is_negative() {
        return Err(Problem::new(Code::NegativeValue).with("found", found));
    }
    if value.is_zero() {
        let problem = Problem::new(Code::OutOfRange).with("found", found);
        return Err(problem.with("low", "> 0").with("high", "…"));
    }
    Ok(())
}

/// A product's output in a year, where an intensity may stand over it.
///
/// # Errors
///
/// - [`Code::IntensityRefused`] for one of several products without sources of its own.
fn output(
    inventory: &Inventory,
    year: i16,
    product: &Product,
) -> Result<Option<Quantity>, Problem> {
    let given = product.years.get(&year.to_string());
    let given = given
        .and_then(|given| given.output.as_deref())
        .map(str::trim);
    let Some(text) = given.filter(|text| !text.is_empty()) else {
        return Ok(None);
    };
    let place = |problem: Problem| problem.at(format!("years.{year}.output"));
    let value = parse_decimal(text).map_err(place)?.to_rational();
    positive(&value, text).map_err(place)?;
    let alone = product.sole && inventory.document.products.len() == 1;
    if !alone && product.sources.is_empty() {
        return Err(Problem::new(Code::IntensityRefused).with("product", &product.name));
    }
    // The unit of a product may be anything people count in: 箱, 卷, 吨纸.
    let unit = Unit::named(&product.unit);
    Ok(Some(Quantity { value, unit }))
}

/// The emissions that stand over a product: the whole total of a sole product, else of its sources.
fn assigned(total: &YearTotal, product: &Product) -> Result<Figure, Problem> {
    if product.sources.is_empty() {
        return Ok(total.total.clone());
    }
    let mut kg_co2e = Co2e::ZERO;
    for part in total
        .by_source
        .iter()
        .filter(|part| product.sources.contains(&part.key))
    {
        kg_co2e = kg_co2e.checked_add(part.kg_co2e)?;
    }
    let figure = format!("{};product={}", total.total.figure, product.id);
    Ok(Figure { figure, kg_co2e })
}

/// What emissions are divided by.
struct Over<'a> {
    kind: &'static str,
    product: Option<&'a str>,
    name: LocalText,
    denominator: &'a Quantity,
    price_basis: Option<&'a PriceBasis>,
}

impl Over<'_> {
    fn intensity(self, account: &AccountResult, year: i16, emissions: Figure) -> Option<Intensity> {
        let tonnes = emissions
            .kg_co2e
            .to_rational()
            .checked_div(&Rational::from(1000))?;
        let value = tonnes.checked_div(&self.denominator.value)?;
        Some(Intensity {
            year,
            account: account.id,
            kind: self.kind.to_owned(),
            product_id: self.product.map(str::to_owned),
            name: self.name,
            emissions,
            denominator: self.denominator.value.to_string(),
            denominator_unit: self.denominator.unit.symbol().to_owned(),
            value: value.to_decimal_string(15),
            unit: format!("tCO₂e/{}", self.denominator.unit),
            price_basis: self.price_basis.cloned(),
        })
    }
}

/// Output values on different price bases can be neither compared between years nor added in one.
fn price_bases(bases: &[(i16, Option<PriceBasis>)], place: &str) -> Option<Problem> {
    let mixed = bases
        .windows(2)
        .any(|pair| matches!(pair, [(_, left), (_, right)] if left != right));
    let mut years: Vec<String> = bases.iter().map(|(year, _)| year.to_string()).collect();
    years.dedup();
    mixed.then(|| {
        Problem::new(Code::MixedPriceBasis)
            .with("years", years.join(", "))
            .at(place)
    })
}
