//! The templates of projects name methods and factors that there are, and say where their methodologies come from.

use std::collections::BTreeSet;

use tansuan::project::{SourceRole, templates};
use tansuan::quantity::Unit;

use crate::files;

#[test]
fn templates_name_methods_factors_and_units_that_there_are() {
    let library = files::library();
    assert_eq!(templates().len(), 6);
    for template in templates() {
        let keys: BTreeSet<&str> = template
            .sources
            .iter()
            .map(|own| own.key.as_str())
            .collect();
        assert_eq!(keys.len(), template.sources.len(), "{}", template.id);
        for source in &template.sources {
            let place = format!("{} {}", template.id, source.key);
            let method = library.method(&source.method).unwrap();
            for pin in &source.factors {
                let (factor, _) = library.resolve(pin).unwrap();
                assert!(factor.definition.serves(&method.definition.id), "{place}");
            }
            assert!(
                !source.grid || template.margin.is_some(),
                "{place} needs weights"
            );
            if let Some(unit) = &source.unit {
                let main = method.parameter("activity").unwrap();
                assert!(
                    Unit::parse(unit).unwrap().is_convertible_to(&main.unit),
                    "{place}"
                );
            }
        }
        for parameter in &template.monitoring {
            let known = parameter
                .source
                .as_ref()
                .is_none_or(|key| keys.contains(key.as_str()));
            assert!(known, "{} {}", template.id, parameter.symbol);
        }
    }
}

#[test]
fn every_template_cites_a_methodology_and_has_something_to_reduce() {
    for template in templates() {
        assert!(
            template.methodologies.iter().all(|own| own.note.is_some()),
            "{}",
            template.id
        );
        assert!(!template.methodologies.is_empty() && !template.monitoring.is_empty());
        let reduces = |role| template.sources.iter().any(|own| own.role == role);
        let sink = template.sources.iter().any(|own| own.sink);
        assert!(
            reduces(SourceRole::Baseline) && (reduces(SourceRole::Project) || sink),
            "{}",
            template.id
        );
        let chosen = template
            .alternatives
            .iter()
            .filter(|own| own.chosen)
            .count();
        assert_eq!(chosen, 1, "{}", template.id);
    }
}

#[test]
fn weights_of_margins_add_up_to_one() {
    for margin in templates()
        .iter()
        .filter_map(|template| template.margin.as_ref())
    {
        let weight = |text: &str| {
            text.parse::<tansuan::quantity::Decimal>()
                .unwrap()
                .to_rational()
        };
        assert_eq!(
            &weight(&margin.om) + &weight(&margin.bm),
            tansuan::quantity::Rational::one()
        );
    }
}
