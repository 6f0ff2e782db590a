//! Holds a footprint against its table, then against the rules that tie properties together.

use std::collections::BTreeSet;

use serde_json::{Map, Value};

use crate::error::{Code, Problem};
use crate::interchange::pact::form::{self, Form};
use crate::interchange::pact::labels::label;
use crate::interchange::pact::table::{Need, Property, Shape};
use crate::interchange::pact::{PactFootprint, rules, rules_v2, table, table_v2};
use crate::text::LocalText;

/// By when the data-quality indicators and the figures of land management are mandatory (PACT Methodology 3).
pub(super) const DUE: &str = "2027-12-31";

/// Every rule of the specification that a footprint breaks, with its place in the footprint.
///
/// A SHALL is an error, a SHOULD a warning; what becomes mandatory by the end of 2027 is good to know.
///
/// # Examples
///
/// ```
/// use tansuan::Code;
/// use tansuan::interchange::pact::{ProductFootprint, check};
///
/// let problems = check(&ProductFootprint::default().into());
/// assert!(problems.iter().any(|problem| problem.code == Code::PactMissing && problem.path == "pcf"));
/// ```
pub fn check(footprint: &PactFootprint) -> Vec<Problem> {
    let table = match footprint {
        PactFootprint::V2(_) => table_v2::FOOTPRINT,
        PactFootprint::V3(_) => table::FOOTPRINT,
    };
    let mut found = Vec::new();
    if let Ok(Value::Object(value)) = serde_json::to_value(footprint) {
        check_object(&value, table, &mut found);
    }
    match footprint {
        PactFootprint::V2(footprint) => rules_v2::check(footprint, &mut found),
        PactFootprint::V3(footprint) => rules::check(footprint, &mut found),
    }
    found
}

/// A property that is missing against a SHALL, and why it is asked for.
pub(super) fn missing(name: &str, zh: &str, en: &str) -> Problem {
    about_property(Code::PactMissing, name)
        .with_text("reason", &LocalText::new(zh, en))
        .at(name)
}

/// A property that is missing against a SHOULD, and why it is asked for.
pub(super) fn recommended(name: &str, zh: &str, en: &str) -> Problem {
    about_property(Code::PactRecommended, name)
        .with_text("reason", &LocalText::new(zh, en))
        .at(name)
}

/// A property that must not be there, and why.
pub(super) fn unexpected(name: &str, zh: &str, en: &str) -> Problem {
    about_property(Code::PactUnexpected, name)
        .with_text("reason", &LocalText::new(zh, en))
        .at(name)
}

/// A property that will be mandatory.
pub(super) fn due_later(name: &str) -> Problem {
    about_property(Code::PactDueLater, name)
        .with("date", DUE)
        .at(name)
}

pub(super) fn about_property(code: Code, name: &str) -> Problem {
    Problem::new(code).with_text("property", &label(name))
}

fn absent(property: &Property) -> Option<Problem> {
    let name = property.name;
    match property.need {
        Need::Required => Some(missing(
            name,
            "数据模型规定必填",
            "the data model requires it",
        )),
        Need::Shall => Some(missing(
            name,
            "规范规定必填（SHALL）",
            "the specification says that it shall be given",
        )),
        Need::Should => Some(recommended(
            name,
            "规范建议填写（SHOULD）",
            "the specification says that it should be given",
        )),
        Need::DueLater => Some(due_later(name)),
        Need::Optional => None,
    }
}

fn check_object(object: &Map<String, Value>, table: &[Property], found: &mut Vec<Problem>) {
    for property in table {
        let Some(value) = object.get(property.name) else {
            found.extend(absent(property));
            continue;
        };
        let mut inside = Vec::new();
        check_value(value, property, &mut inside);
        found.extend(inside.into_iter().map(|problem| problem.at(property.name)));
    }
}

fn check_value(value: &Value, property: &Property, found: &mut Vec<Problem>) {
    match (property.shape, value) {
        (Shape::One(form), value) => found.extend(check_form(form, value)),
        (Shape::Set(form), Value::Array(items)) => {
            if items.is_empty() {
                found.push(empty(property));
            }
            check_items(items, true, property, found, |item, found| {
                found.extend(check_form(form, item));
            });
        }
        (Shape::Object(of), Value::Object(object)) => check_object(object, of, found),
        (
            Shape::List {
                of,
                least,
                distinct,
            },
            Value::Array(items),
        ) => {
            if items.len() < least {
                found.push(empty(property));
            }
            check_items(items, distinct, property, found, |item, found| {
                if let Value::Object(object) = item {
                    check_object(object, of, found);
                }
            });
        }
        // The types of the data model leave this to the data of extensions.
        (_, other) => found.push(
            Problem::new(Code::PactFormat)
                .with_text("expected", &LocalText::new("对象", "an object"))
                .with("found", crate::quantity::shorten(&text_of(other))),
        ),
    }
}

fn empty(property: &Property) -> Problem {
    about_property(Code::PactMissing, property.name).with_text(
        "reason",
        &LocalText::new(
            "列表为空，须至少有一项，否则应省略",
            "its list is empty, but has at least one item or is left out",
        ),
    )
}

fn check_items(
    items: &[Value],
    distinct: bool,
    property: &Property,
    found: &mut Vec<Problem>,
    check: impl Fn(&Value, &mut Vec<Problem>),
) {
    let mut seen = BTreeSet::new();
    for (index, item) in items.iter().enumerate() {
        let mut inside = Vec::new();
        check(item, &mut inside);
        let text = text_of(item);
        if distinct && !seen.insert(text.clone()) {
            inside.push(
                about_property(Code::PactRepeated, property.name)
                    .with("found", crate::quantity::shorten(&text)),
            );
        }
        let place = format!("[{index}]");
        found.extend(inside.into_iter().map(|problem| problem.at(&place)));
    }
}

fn text_of(value: &Value) -> String {
    match value {
        Value::String(text) => text.clone(),
        other => other.to_string(),
    }
}

fn check_form(form: Form, value: &Value) -> Option<Problem> {
    let text = match (form, value) {
        (Form::Any, Value::Object(_)) => return None,
        (_, value) => text_of(value),
    };
    form::check(form, &text).err()
}
