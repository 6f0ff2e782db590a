//! What a package holds, as far as a study needs it: read tolerantly, by the names of openLCA 2 and 1.

use std::collections::BTreeMap;

use serde_json::Value;

use crate::interchange::openlca::number::Exact;

/// The kind of a flow.
#[derive(Clone, Copy, Debug, Eq, PartialEq)]
pub(super) enum FlowKind {
    Elementary,
    Product,
    Waste,
}

/// A flow: what processes exchange with each other and with nature.
#[derive(Clone, Debug)]
pub(super) struct Flow {
    pub(super) name: String,
    pub(super) kind: Option<FlowKind>,
    pub(super) cas: String,
    pub(super) category: String,
    /// Its quantities: how many units of each are one of the reference quantity.
    pub(super) properties: Vec<(String, Exact)>,
    pub(super) reference: String,
}

/// A reference to something else in the package.
#[derive(Clone, Debug, Default)]
pub(super) struct Named {
    pub(super) id: String,
    pub(super) name: String,
}

/// An input or output of a process.
#[derive(Clone, Debug)]
pub(super) struct Exchange {
    /// Its number in the process.
    pub(super) number: String,
    pub(super) flow: Named,
    /// What the reference to the flow says of its kind and category.
    pub(super) kind: Option<FlowKind>,
    pub(super) category: String,
    pub(super) input: bool,
    pub(super) reference: bool,
    pub(super) avoided: bool,
    pub(super) amount: String,
    pub(super) formula: String,
    pub(super) unit: Named,
    pub(super) property: String,
    pub(super) provider: Named,
    pub(super) note: String,
}

/// A parameter of the package or of a process.
#[derive(Clone, Debug)]
pub(super) struct Parameter {
    pub(super) name: String,
    pub(super) note: String,
    pub(super) value: String,
    /// What a dependent parameter is calculated from.
    pub(super) formula: String,
}

/// How much of a process a product bears by one method.
#[derive(Clone, Debug)]
pub(super) struct AllocationFactor {
    pub(super) method: String,
    pub(super) product: String,
    pub(super) value: String,
    /// Whether it is for one exchange alone.
    pub(super) of_exchange: bool,
}

/// A process.
#[derive(Clone, Debug)]
pub(super) struct Process {
    pub(super) id: String,
    pub(super) name: String,
    pub(super) note: String,
    pub(super) location: Named,
    pub(super) exchanges: Vec<Exchange>,
    pub(super) parameters: Vec<Parameter>,
    pub(super) allocation: String,
    pub(super) factors: Vec<AllocationFactor>,
    pub(super) valid_until: String,
    pub(super) changed: String,
}

/// A link of a product system: who supplies an exchange.
#[derive(Clone, Debug)]
pub(super) struct Link {
    pub(super) process: String,
    pub(super) flow: String,
    pub(super) exchange: String,
    pub(super) provider: String,
}

/// Another value for a parameter, in a product system.
#[derive(Clone, Debug)]
pub(super) struct Redefinition {
    pub(super) name: String,
    /// The process whose parameter it is; empty for the package's.
    pub(super) process: String,
    pub(super) value: String,
}

/// A product system: what is calculated.
#[derive(Clone, Debug)]
pub(super) struct System {
    pub(super) id: String,
    pub(super) name: String,
    pub(super) note: String,
    pub(super) process: String,
    pub(super) exchange: String,
    pub(super) amount: String,
    pub(super) unit: Named,
    pub(super) property: String,
    pub(super) links: Vec<Link>,
    pub(super) redefinitions: Vec<Redefinition>,
}

/// A factor of an impact category.
#[derive(Clone, Debug)]
pub(super) struct ImpactFactor {
    pub(super) value: String,
    pub(super) unit: Named,
    pub(super) property: String,
}

/// An impact category.
#[derive(Clone, Debug)]
pub(super) struct Category {
    pub(super) id: String,
    pub(super) name: String,
    pub(super) unit: String,
    /// Its factors by flow, the one for everywhere first.
    pub(super) factors: BTreeMap<String, ImpactFactor>,
}

/// A unit of a group.
#[derive(Clone, Debug)]
pub(super) struct UnitOfGroup {
    pub(super) id: String,
    pub(super) name: String,
    /// How many of the group's reference unit one of this is.
    pub(super) factor: Option<Exact>,
    pub(super) reference: bool,
}

/// A text at the first of these names that has one.
pub(super) fn text(value: &Value, names: &[&str]) -> String {
    let found = names.iter().find_map(|name| match value.get(*name) {
        Some(Value::String(text)) if !text.trim().is_empty() => Some(text.trim().to_owned()),
        Some(Value::Number(number)) => Some(number.to_string()),
        _ => None,
    });
    found.unwrap_or_default()
}

fn flag(value: &Value, names: &[&str]) -> bool {
    names
        .iter()
        .any(|name| value.get(*name).and_then(Value::as_bool) == Some(true))
}

fn named(value: &Value, names: &[&str]) -> Named {
    let found = names.iter().find_map(|name| value.get(*name));
    match found {
        Some(Value::String(id)) => Named {
            id: id.clone(),
            name: String::new(),
        },
        Some(value) => Named {
            id: text(value, &["@id", "id"]),
            name: text(value, &["name"]),
        },
        None => Named::default(),
    }
}

fn list<'a>(value: &'a Value, names: &[&str]) -> &'a [Value] {
    let found = names.iter().find_map(|name| value.get(*name)?.as_array());
    found.map_or(&[][..], Vec::as_slice)
}

/// The id of an object, or else the name of its file.
pub(super) fn id(value: &Value, stem: &str) -> String {
    let id = text(value, &["@id", "id"]);
    if id.is_empty() { stem.to_owned() } else { id }
}

fn kind(value: &Value) -> Option<FlowKind> {
    Some(match text(value, &["flowType"]).as_str() {
        "ELEMENTARY_FLOW" => FlowKind::Elementary,
        "PRODUCT_FLOW" => FlowKind::Product,
        "WASTE_FLOW" => FlowKind::Waste,
        _ => return None,
    })
}

/// The path of a category, however it is written.
fn category(value: &Value) -> String {
    if value.get("category").is_some_and(Value::is_object) {
        return named(value, &["category"]).name;
    }
    let path = list(value, &["categoryPath"])
        .iter()
        .filter_map(Value::as_str);
    let path = path.collect::<Vec<_>>().join("/");
    if path.is_empty() {
        text(value, &["category"])
    } else {
        path
    }
}

pub(super) fn flow(value: &Value) -> Flow {
    let mut flow = Flow {
        name: text(value, &["name"]),
        kind: kind(value),
        cas: text(value, &["cas"]),
        category: category(value),
        properties: Vec::new(),
        reference: String::new(),
    };
    for own in list(value, &["flowProperties"]) {
        let property = named(own, &["flowProperty"]).id;
        if flow.reference.is_empty() || flag(own, &["isRefFlowProperty", "referenceFlowProperty"]) {
            flow.reference.clone_from(&property);
        }
        if let Some(factor) = Exact::parse(&text(own, &["conversionFactor"])) {
            flow.properties.push((property, factor));
        }
    }
    flow
}

pub(super) fn units(value: &Value) -> Vec<UnitOfGroup> {
    let unit = |own: &Value| UnitOfGroup {
        id: text(own, &["@id", "id"]),
        name: text(own, &["name"]),
        factor: Exact::parse(&text(own, &["conversionFactor"])),
        reference: flag(own, &["isRefUnit", "referenceUnit"]),
    };
    list(value, &["units"]).iter().map(unit).collect()
}

/// The unit group of a flow property.
pub(super) fn group(value: &Value) -> String {
    named(value, &["unitGroup"]).id
}

fn exchange(value: &Value) -> Exchange {
    let of = value.get("flow").unwrap_or(&Value::Null);
    Exchange {
        number: text(value, &["internalId"]),
        flow: named(value, &["flow"]),
        kind: kind(of),
        category: category(of),
        input: flag(value, &["isInput", "input"]),
        reference: flag(value, &["isQuantitativeReference", "quantitativeReference"]),
        avoided: flag(value, &["isAvoidedProduct", "avoidedProduct"]),
        amount: text(value, &["amount"]),
        formula: text(value, &["amountFormula"]),
        unit: named(value, &["unit"]),
        property: named(value, &["flowProperty"]).id,
        provider: named(value, &["defaultProvider"]),
        note: text(value, &["description", "comment"]),
    }
}

pub(super) fn parameter(value: &Value) -> Parameter {
    // An input parameter may keep the formula of another time.
    let is_input = flag(value, &["isInputParameter", "inputParameter"]);
    Parameter {
        name: text(value, &["name"]),
        note: text(value, &["description"]),
        value: text(value, &["value"]),
        formula: if is_input {
            String::new()
        } else {
            text(value, &["formula"])
        },
    }
}

/// The texts of a process's documentation, each after its name.
fn documentation(value: &Value) -> Vec<String> {
    let Some(Value::Object(fields)) = value.get("processDocumentation") else {
        return Vec::new();
    };
    let said = |(name, value): (&String, &Value)| {
        let text = value.as_str()?.trim();
        (!text.is_empty()).then(|| format!("{name}: {text}"))
    };
    fields.iter().filter_map(said).collect()
}

pub(super) fn process(value: &Value, stem: &str) -> Process {
    let id = id(value, stem);
    let name = text(value, &["name"]);
    let mut note = vec![text(value, &["description"])];
    note.extend(documentation(value));
    note.retain(|text| !text.is_empty());
    let factor = |own: &Value| AllocationFactor {
        method: text(own, &["allocationType"]),
        product: named(own, &["product"]).id,
        value: text(own, &["value"]),
        of_exchange: own.get("exchange").is_some_and(Value::is_object),
    };
    let documents = value.get("processDocumentation").unwrap_or(&Value::Null);
    Process {
        name: if name.is_empty() { id.clone() } else { name },
        id,
        note: note.join("\n"),
        location: named(value, &["location"]),
        exchanges: list(value, &["exchanges"]).iter().map(exchange).collect(),
        parameters: list(value, &["parameters"]).iter().map(parameter).collect(),
        allocation: text(value, &["defaultAllocationMethod"]),
        factors: list(value, &["allocationFactors"])
            .iter()
            .map(factor)
            .collect(),
        valid_until: text(documents, &["validUntil", "validFrom"]),
        changed: text(value, &["lastChange"]),
    }
}

pub(super) fn system(value: &Value, stem: &str) -> System {
    let exchange = |own: &Value, names: &[&str]| {
        let found = names.iter().find_map(|name| own.get(*name));
        found.map_or_else(String::new, |own| text(own, &["internalId"]))
    };
    let link = |own: &Value| Link {
        process: named(own, &["process"]).id,
        flow: named(own, &["flow"]).id,
        exchange: exchange(own, &["exchange"]),
        provider: named(own, &["provider"]).id,
    };
    let redefinition = |own: &Value| Redefinition {
        name: text(own, &["name"]),
        process: named(own, &["context"]).id,
        value: text(own, &["value"]),
    };
    let sets = list(value, &["parameterSets"]);
    let set = sets
        .iter()
        .find(|set| flag(set, &["isBaseline", "baseline"]))
        .or(sets.first());
    let redefinitions = set.map_or_else(
        || list(value, &["parameterRedefs"]),
        |set| list(set, &["parameters"]),
    );
    System {
        id: id(value, stem),
        name: text(value, &["name"]),
        note: text(value, &["description"]),
        process: named(value, &["refProcess", "referenceProcess"]).id,
        exchange: exchange(value, &["refExchange", "referenceExchange"]),
        amount: text(value, &["targetAmount"]),
        unit: named(value, &["targetUnit"]),
        property: named(value, &["targetFlowProperty"]).id,
        links: list(value, &["processLinks"]).iter().map(link).collect(),
        redefinitions: redefinitions.iter().map(redefinition).collect(),
    }
}

pub(super) fn impact_category(value: &Value, stem: &str) -> Category {
    let mut factors = BTreeMap::new();
    for own in list(value, &["impactFactors"]) {
        // A factor for one place is none for the world.
        if own.get("location").is_some_and(Value::is_object) {
            continue;
        }
        let factor = ImpactFactor {
            value: text(own, &["value"]),
            unit: named(own, &["unit"]),
            property: named(own, &["flowProperty"]).id,
        };
        factors.entry(named(own, &["flow"]).id).or_insert(factor);
    }
    Category {
        id: id(value, stem),
        name: text(value, &["name"]),
        unit: text(value, &["refUnit", "referenceUnitName"]),
        factors,
    }
}

/// The name of an impact method, and the ids of its categories.
pub(super) fn method(value: &Value) -> (String, Vec<String>) {
    let categories = list(value, &["impactCategories"]).iter();
    let ids = categories.map(|own| text(own, &["@id", "id"]));
    (text(value, &["name"]), ids.collect())
}
