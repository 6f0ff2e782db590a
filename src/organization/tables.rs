//! Tables A.1 to A.5 of T/CCAA 39-2022.

use std::collections::{BTreeMap, BTreeSet};

use crate::factor::{CompiledParameter, EmissionType, Role};
use crate::ledger::{Stream, emissions};
use crate::organization::inventory::Inventory;
use crate::organization::model::{Product, Source};
use crate::organization::names::type_name;
use crate::organization::result::{
    AccountResult, Intensity, TableA1Row, TableA2Row, TableA3Row, TableA4Parameter, TableA4Row,
    TableA5Row, TableCell, Tables,
};
use crate::quantity::{Amount, EvidenceKind, Quantity, Unit, parse_decimal};
use crate::sorted;
use crate::text::LocalText;

/// Every table, on the account that is shown first.
pub(crate) fn tables(
    inventory: &Inventory,
    accounts: &[AccountResult],
    intensities: &[Intensity],
) -> Tables {
    let mut sources: Vec<&Source> = inventory
        .document
        .sources
        .iter()
        .filter(|source| source.excluded.is_none())
        .collect();
    sorted::sort_by_key(&mut sources, |source| source.emission_type);
    Tables {
        a1: a1(inventory, accounts, intensities),
        a2: sources
            .iter()
            .filter_map(|source| a2(inventory, source))
            .collect(),
        a3: sources.iter().map(|source| a3(inventory, source)).collect(),
        a4: sources
            .iter()
            .flat_map(|source| a4(inventory, source))
            .collect(),
        a5: a5(inventory),
    }
}

fn a1(
    inventory: &Inventory,
    accounts: &[AccountResult],
    intensities: &[Intensity],
) -> Vec<TableA1Row> {
    let shown = inventory.document.settings.account;
    let Some(account) = accounts.iter().find(|account| account.id == shown) else {
        return Vec::new();
    };
    let mut rows: Vec<TableA1Row> = Vec::new();
    for intensity in intensities
        .iter()
        .filter(|intensity| intensity.account == shown)
    {
        let key = intensity
            .product_id
            .as_ref()
            .map_or("intensity".to_owned(), |product| {
                format!("intensity-{product}")
            });
        let cell = TableCell {
            value: intensity.value.clone(),
            figure: intensity.emissions.figure.clone(),
        };
        let found = rows
            .iter_mut()
            .find(|row| row.key == key && row.unit == intensity.unit);
        match found {
            Some(row) => drop(row.values.insert(intensity.year.to_string(), cell)),
            None => rows.push(TableA1Row {
                key,
                name: intensity.name.clone(),
                unit: intensity.unit.clone(),
                values: sorted::map([(intensity.year.to_string(), cell)]),
            }),
        }
    }
    let mut add = |key: &str, name: LocalText, values: BTreeMap<String, TableCell>| {
        rows.push(TableA1Row {
            key: key.to_owned(),
            name,
            unit: "tCO₂e".to_owned(),
            values,
        });
    };
    let cells = |of: &dyn Fn(&crate::organization::YearTotal) -> Option<TableCell>| {
        let years = account.years.iter();
        sorted::map(years.filter_map(|year| Some((year.year.to_string(), of(year)?))))
    };
    for emission_type in EmissionType::ALL {
        let key = emission_type.as_str();
        let values = cells(&|year| {
            let part = year.by_type.iter().find(|part| part.key == key)?;
            Some(TableCell {
                value: part.kg_co2e.tonnes(),
                figure: part.figure.clone(),
            })
        });
        if !values.is_empty() {
            add(key, type_name(inventory, key), values);
        }
    }
    let without = cells(&|year| {
        Some(TableCell {
            value: year.without_purchased.kg_co2e.tonnes(),
            figure: year.without_purchased.figure.clone(),
        })
    });
    add(
        "without-purchased",
        LocalText::new(
            "不含购入与输出能源",
            "Without purchased and exported energy",
        ),
        without,
    );
    let total = cells(&|year| {
        Some(TableCell {
            value: year.total.kg_co2e.tonnes(),
            figure: year.total.figure.clone(),
        })
    });
    add(
        "total",
        LocalText::new("碳排放总量", "Total carbon emissions"),
        total,
    );
    rows
}

fn stream<'a>(inventory: &'a Inventory, source: &Source) -> Option<&'a Stream> {
    inventory
        .ledger
        .stream(inventory.sources.get(&source.id)?.streams.first()?)
}

/// What a source burns or uses: its factor's name, else its method's.
fn sort(inventory: &Inventory, source: &Source) -> LocalText {
    let Some(stream) = stream(inventory, source) else {
        return LocalText::same(source.method.clone());
    };
    let pinned = source.factor.is_some();
    let factor = inventory
        .ledger
        .years()
        .years()
        .iter()
        .find_map(|year| stream.factors.for_year(*year))
        .filter(|_| pinned);
    factor.map_or_else(
        || stream.method.definition.name.clone(),
        |factor| factor.definition.name.clone(),
    )
}

fn a2(inventory: &Inventory, source: &Source) -> Option<TableA2Row> {
    let stream = stream(inventory, source)?;
    let main = stream.main_parameter()?;
    let shown = source
        .activity_unit
        .as_deref()
        .and_then(|unit| Unit::parse(unit).ok());
    let unit = shown
        .filter(|unit| unit.is_convertible_to(&main.unit))
        .unwrap_or_else(|| main.unit.clone());
    let value = |year: &i16| {
        let value = inventory.ledger.activity(&stream.key, *year)?.clone();
        let quantity = Quantity {
            value,
            unit: main.unit.clone(),
        }
        .to(&unit)
        .ok()?;
        Some((year.to_string(), quantity.value.to_string()))
    };
    Some(TableA2Row {
        emission_type: source.emission_type,
        source_id: source.id.clone(),
        name: source.name.clone(),
        sort: sort(inventory, source),
        parameter: main.definition.name.clone(),
        unit: unit.symbol().to_owned(),
        values: sorted::map(inventory.ledger.years().years().iter().filter_map(value)),
    })
}

fn a3(inventory: &Inventory, source: &Source) -> TableA3Row {
    let mut evidence: BTreeMap<String, usize> = BTreeMap::new();
    let mut documents = BTreeSet::new();
    for record in inventory
        .records
        .get(&source.id)
        .into_iter()
        .flat_map(|records| records.values())
    {
        let own = record
            .values
            .values()
            .find_map(|amount| amount.evidence.as_ref())
            .or(source.evidence.as_ref());
        let Some(own) = own else { continue };
        let kind = match own.kind {
            EvidenceKind::Metered => "metered",
            EvidenceKind::Invoiced => "invoiced",
            EvidenceKind::Estimated => "estimated",
        };
        *evidence.entry(kind.to_owned()).or_default() += 1;
        documents.extend(
            own.document
                .clone()
                .filter(|document| !document.trim().is_empty()),
        );
    }
    let instrument = inventory
        .document
        .instruments
        .iter()
        .find(|own| Some(&own.id) == source.instrument_id.as_ref());
    let instrument = instrument.map_or_else(String::new, |own| {
        let parts = [
            Some(own.name.clone()),
            own.model.clone(),
            own.class.clone(),
            own.calibrated_until
                .as_ref()
                .map(|until| format!("→ {until}")),
        ];
        parts
            .into_iter()
            .flatten()
            .filter(|part| !part.trim().is_empty())
            .collect::<Vec<_>>()
            .join(" · ")
    });
    TableA3Row {
        emission_type: source.emission_type,
        source_id: source.id.clone(),
        name: source.name.clone(),
        sort: sort(inventory, source),
        data_source: source.data_source.clone().unwrap_or_default(),
        evidence,
        documents: documents.into_iter().collect(),
        instrument,
        frequency: source.frequency.clone().unwrap_or_default(),
    }
}

/// A row for each run of years with the same factor, on the account that is shown first.
fn a4(inventory: &Inventory, source: &Source) -> Vec<TableA4Row> {
    let Some(state) = inventory.sources.get(&source.id) else {
        return Vec::new();
    };
    let account = inventory.document.settings.account.as_str();
    let mut rows: Vec<TableA4Row> = Vec::new();
    for stream in state
        .streams
        .iter()
        .filter_map(|key| inventory.ledger.stream(key))
        .filter(|stream| stream.accounts.is_empty() || stream.accounts.contains(&account))
    {
        for year in inventory.ledger.years().years() {
            let parameters = parameters(stream, *year);
            if parameters.is_empty() {
                continue;
            }
            match rows.iter_mut().find(|row| row.parameters == parameters) {
                Some(row) if row.years.contains(year) => {}
                Some(row) => row.years.push(*year),
                None => rows.push(TableA4Row {
                    emission_type: source.emission_type,
                    source_id: source.id.clone(),
                    name: source.name.clone(),
                    sort: stream.factors.for_year(*year).map_or_else(
                        || sort(inventory, source),
                        |factor| factor.definition.name.clone(),
                    ),
                    years: vec![*year],
                    parameters,
                }),
            }
        }
    }
    rows
}

fn parameters(stream: &Stream, year: i16) -> Vec<TableA4Parameter> {
    let factor = stream.factors.for_year(year);
    let row = |parameter: &CompiledParameter| {
        let definition = &parameter.definition;
        if let Some(amount) = stream.values.get(&definition.id) {
            return Some(own_value(parameter, amount));
        }
        if definition.role == Role::Measured {
            return None;
        }
        let (value, unit, note) = if let Some((value, factor)) =
            factor.and_then(|factor| Some((factor.value(&definition.id)?, factor)))
        {
            (
                value.value.clone(),
                value.unit.clone(),
                factor.value_note(&definition.id),
            )
        } else {
            let on = |id: &str| stream.settings.get(id).copied().unwrap_or(false);
            let setting = definition.setting.as_ref().map(|setting| {
                if on(&setting.id) {
                    &setting.on
                } else {
                    &setting.off
                }
            });
            let value = setting.or(definition.default.as_ref())?;
            (
                value.value.clone(),
                value.unit.clone(),
                stream.method.default_note(value),
            )
        };
        Some(TableA4Parameter {
            name: definition.name.clone(),
            value,
            unit: Unit::named(&unit).symbol().to_owned(),
            quality: "default".to_owned(),
            source: note
                .as_ref()
                .map(|note| note.title.clone())
                .unwrap_or_default(),
            clause: note
                .as_ref()
                .and_then(|note| note.clause.clone())
                .unwrap_or_default(),
            confidence: note.and_then(|note| note.confidence).unwrap_or_default(),
        })
    };
    // What no formula for this kind of source reads (a road vehicle's CH4 for a boiler) is not its own.
    let used = sorted::set(emissions(stream).flat_map(|(_, emission)| {
        let inside = emission.formula.lists().into_values().flatten();
        emission.formula.parameters().into_iter().chain(inside)
    }));
    let parameters = stream.method.parameters.iter();
    parameters
        .filter(|parameter| used.contains(parameter.definition.id.as_str()))
        .filter_map(row)
        .collect()
}

fn own_value(parameter: &CompiledParameter, amount: &Amount) -> TableA4Parameter {
    let unit = if amount.unit.trim().is_empty() {
        parameter.unit.symbol().to_owned()
    } else {
        Unit::named(&amount.unit).symbol().to_owned()
    };
    let document = amount
        .evidence
        .as_ref()
        .and_then(|evidence| evidence.document.clone())
        .unwrap_or_default();
    TableA4Parameter {
        name: parameter.definition.name.clone(),
        value: amount.value.clone(),
        unit,
        quality: "measured".to_owned(),
        source: LocalText::same(document),
        clause: String::new(),
        confidence: String::new(),
    }
}

fn a5(inventory: &Inventory) -> Vec<TableA5Row> {
    let mut rows = Vec::new();
    for year in inventory.ledger.years().years() {
        let of_year = |(index, product): (usize, &Product)| {
            let given = product.years.get(&year.to_string())?;
            let exact = |text: &str| {
                parse_decimal(text).map_or_else(|_| text.to_owned(), |value| value.to_string())
            };
            let value = given
                .value
                .as_ref()
                .filter(|amount| !amount.value.trim().is_empty());
            Some(TableA5Row {
                year: *year,
                number: index + 1,
                name: product.name.clone(),
                output: given
                    .output
                    .as_deref()
                    .filter(|output| !output.trim().is_empty())
                    .map(exact)
                    .unwrap_or_default(),
                output_unit: product.unit.clone(),
                value: value.map(|amount| exact(&amount.value)).unwrap_or_default(),
                value_unit: value.map_or_else(String::new, |amount| {
                    if amount.unit.trim().is_empty() {
                        "万元".to_owned()
                    } else {
                        amount.unit.clone()
                    }
                }),
                price_basis: given.price_basis.clone(),
            })
        };
        rows.extend(
            inventory
                .document
                .products
                .iter()
                .enumerate()
                .filter_map(of_year),
        );
    }
    rows
}
