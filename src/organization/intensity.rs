//! Intensities of carbon emission 碳排放强度 (3.5.9), and those that are refused.

use std::collections::BTreeSet;

use crate::error::{Code, Problem};
use crate::ledger::Axis;
use crate::organization::account::label;
use crate::organization::inventory::Inventory;
use crate::organization::model::{AccountId, PriceBasis, Product};
use crate::organization::result::{Figure, Intensity};
use crate::organization::totals::{figure, name};
use crate::quantity::{Amount, Co2e, Quantity, Rational, Unit, parse_decimal};
use crate::text::LocalText;

/// The intensities of every account and year, and why some are not given.
pub(crate) fn intensities(
    inventory: &Inventory,
) -> Result<(Vec<Intensity>, Vec<Problem>), Problem> {
    let mut intensities = Vec::new();
    let mut findings = Vec::new();
    for year in inventory.ledger.years().years() {
        match output_value(inventory, *year) {
            Ok(Some((value, basis))) => {
                for account in AccountId::ALL {
                    let emissions = figure(inventory, account, &[(Axis::Year, &year.to_string())])?;
                    let named = LocalText::new("单位产值碳排放强度", "Intensity per output value");
                    intensities.extend(intensity(
                        *year,
                        account,
                        "output-value",
                        None,
                        named,
                        emissions,
                        &value,
                        basis.clone(),
                    ));
                }
            }
            Ok(None) => findings.push(
                Problem::new(Code::MissingOutput)
                    .with("year", year)
                    .at("outputValues"),
            ),
            Err(problem) => findings.push(problem),
        }
        for (index, product) in inventory.document.products.iter().enumerate() {
            match per_product(inventory, *year, product) {
                Ok(made) => intensities.extend(made),
                Err(problem) => {
                    findings.push(problem.about(&product.id).at(format!("products[{index}]")));
                }
            }
        }
    }
    findings.extend(price_bases(inventory));
    Ok((intensities, findings))
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
    let mut basis = None;
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
        basis.clone_from(&given.price_basis);
    }
    Ok(sum.map(|sum| (sum, basis)))
}

fn money(amount: &Amount) -> Result<Quantity, Problem> {
    let unit = if amount.unit.trim().is_empty() {
        "万元"
    } else {
        &amount.unit
    };
    let quantity = Amount::new(amount.value.clone(), unit).quantity()?;
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

fn per_product(
    inventory: &Inventory,
    year: i16,
    product: &Product,
) -> Result<Vec<Intensity>, Problem> {
    let Some(output) = product
        .years
        .get(&year.to_string())
        .and_then(|given| given.output.as_deref())
    else {
        return Ok(Vec::new());
    };
    if output.trim().is_empty() {
        return Ok(Vec::new());
    }
    let place = |problem: Problem| problem.at(format!("years.{year}.output"));
    let value = parse_decimal(output).map_err(place)?.to_rational();
    // The unit of a product may be anything people count in: 箱, 卷, 吨纸.
    let output = Quantity {
        value,
        unit: Unit::named(&product.unit),
    };
    if !product.sole && product.sources.is_empty() {
        let refused = Problem::new(Code::IntensityRefused).with("product", &product.name);
        return if inventory.document.products.len() > 1 || !product.sole {
            Err(refused)
        } else {
            Ok(Vec::new())
        };
    }
    let mut made = Vec::new();
    for account in AccountId::ALL {
        let emissions = assigned(inventory, account, year, product)?;
        let named = LocalText::new(
            format!("单位产品碳排放强度（{}）", product.name),
            format!("Intensity per unit of {}", product.name),
        );
        made.extend(intensity(
            year,
            account,
            "product",
            Some(product.id.clone()),
            named,
            emissions,
            &output,
            None,
        ));
    }
    Ok(made)
}

/// The emissions that stand over a product: the whole total of a sole product, else of its sources.
fn assigned(
    inventory: &Inventory,
    account: AccountId,
    year: i16,
    product: &Product,
) -> Result<Figure, Problem> {
    let year = year.to_string();
    if product.sole {
        return figure(inventory, account, &[(Axis::Year, &year)]);
    }
    let own: BTreeSet<&str> = product.sources.iter().map(String::as_str).collect();
    let mut sum = Co2e::ZERO;
    for source in own {
        let part = figure(
            inventory,
            account,
            &[(Axis::Year, &year), (Axis::Label(label::SOURCE), source)],
        )?;
        sum = sum.checked_add(part.kg_co2e)?;
    }
    Ok(Figure {
        figure: format!(
            "{};product={}",
            name(account, &[(Axis::Year, &year)]),
            product.id
        ),
        kg_co2e: sum,
    })
}

#[expect(
    clippy::too_many_arguments,
    reason = "one call site builds the wire type from its parts"
)]
fn intensity(
    year: i16,
    account: AccountId,
    kind: &str,
    product_id: Option<String>,
    name: LocalText,
    emissions: Figure,
    denominator: &Quantity,
    price_basis: Option<PriceBasis>,
) -> Option<Intensity> {
    let tonnes = emissions
        .kg_co2e
        .to_rational()
        .checked_div(&Rational::from(1000))?;
    let value = tonnes.checked_div(&denominator.value)?;
    Some(Intensity {
        year,
        account,
        kind: kind.to_owned(),
        product_id,
        name,
        emissions,
        denominator: denominator.value.to_string(),
        denominator_unit: denominator.unit.symbol().to_owned(),
        value: value.to_decimal_string(15),
        unit: format!("tCO₂e/{}", denominator.unit),
        price_basis,
    })
}

/// Output values of several years on different price bases can't be compared.
fn price_bases(inventory: &Inventory) -> Option<Problem> {
    let years = inventory.ledger.years().years().iter();
    let bases: Vec<(i16, Option<PriceBasis>)> = years
        .filter_map(|year| Some((*year, output_value(inventory, *year).ok().flatten()?.1)))
        .collect();
    let mixed = bases
        .windows(2)
        .any(|pair| matches!(pair, [(_, left), (_, right)] if left != right));
    let years: Vec<String> = bases.iter().map(|(year, _)| year.to_string()).collect();
    mixed.then(|| {
        Problem::new(Code::MixedPriceBasis)
            .with("years", years.join(", "))
            .at("outputValues")
    })
}
