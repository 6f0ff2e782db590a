//! The organisation level, from outside.

use tansuan::factor::FactorLibrary;
use tansuan::organization::{Context, Inventory, Organization, decode};

/// The worked example.
pub fn example() -> Organization {
    decode(include_bytes!("../../www/public/examples/paper-mill.json")).unwrap()
}

/// The built-in packs, on a day after the example's years.
pub fn context() -> Context {
    Context {
        library: FactorLibrary::built_in(),
        as_of: jiff::civil::date(2026, 11, 22),
    }
}

#[test]
fn the_example_opens_and_explains_every_figure() {
    let inventory = Inventory::open(example(), context()).unwrap();
    let result = inventory.result().unwrap();
    for account in &result.accounts {
        for year in &account.years {
            let total = inventory.explain(&year.total.figure).unwrap();
            assert_eq!(total.value, year.total.kg_co2e.to_string());
            for part in &year.by_source {
                let source = inventory.explain(&part.figure).unwrap();
                assert_eq!(source.value, part.kg_co2e.to_string());
                let entry = source
                    .children
                    .first()
                    .and_then(|child| child.figure.clone());
                let entry = inventory.explain(&entry.unwrap()).unwrap();
                assert!(entry.formula.is_some(), "{}", part.key);
                assert!(!entry.children.is_empty(), "{}", part.key);
            }
        }
    }
}
