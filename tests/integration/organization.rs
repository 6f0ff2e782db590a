//! The organisation level, from outside.

use proptest::prelude::*;
use tansuan::Code;
use tansuan::factor::FactorLibrary;
use tansuan::gas::GwpSet;
use tansuan::ledger::Entry;
use tansuan::organization::{Change, Context, Inventory, Organization, decode};
use tansuan::quantity::{Amount, Co2e};

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
            for part in &year.direct_by_gas {
                let gas = inventory.explain(&part.figure).unwrap();
                assert_eq!(gas.value, part.kg_co2e.to_string());
            }
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

/// The bulk path takes records that give nothing but an activity; a part of a balance that isn't one
/// sends them the long way.
#[test]
fn the_bulk_path_gives_the_digits_of_the_explained_one() {
    let mut long = example();
    for record in long.records.values_mut().flatten() {
        let none = Amount::new("0", "");
        record
            .values
            .entry("nonEnergyUse".to_owned())
            .or_insert(none);
    }
    let of = |document| {
        let inventory = Inventory::open(document, context()).unwrap();
        let entries = inventory.ledger().entries();
        let entries: Vec<(String, Entry)> = entries
            .map(|(_, record, entry)| (record.to_owned(), entry.clone()))
            .collect();
        let mut findings = inventory.findings();
        findings.retain(|finding| finding.code != Code::UnusedValue);
        (entries, findings, inventory.result().unwrap())
    };
    let (short, long) = (of(example()), of(long));
    assert_eq!(short.0, long.0);
    assert_eq!(short.1, long.1);
    assert_eq!(short.2, long.2);
}

fn edit(document: &mut Organization, step: (usize, usize, u32, u8)) -> Change {
    let (source, record, value, kind) = step;
    let sources: Vec<String> = document.records.keys().cloned().collect();
    let source_id = sources[source % sources.len()].clone();
    let records = document.records.get_mut(&source_id).unwrap();
    let position = record % records.len().max(1);
    match kind {
        0 if !records.is_empty() => {
            let id = records.remove(position).id;
            Change::RemoveRecords {
                source_id,
                ids: vec![id],
            }
        }
        1 => {
            document.settings.steam_deduction = !document.settings.steam_deduction;
            document.settings.gwp = if value % 2 == 0 {
                GwpSet::Ar5
            } else {
                GwpSet::Ar6
            };
            Change::Document {
                document: Box::new(document.clone()),
            }
        }
        _ => {
            let mut record = records.get(position).cloned().unwrap_or_default();
            if records.is_empty() {
                record.id = format!("new-{value}");
                record.period = String::from("2023-05");
            }
            let unit = record
                .values
                .get("activity")
                .map_or(String::new(), |own| own.unit.clone());
            let text = if kind == 2 {
                "not a number".to_owned()
            } else {
                value.to_string()
            };
            record
                .values
                .insert("activity".to_owned(), Amount::new(text, unit));
            match records.get_mut(position) {
                Some(own) => *own = record.clone(),
                None => records.push(record.clone()),
            }
            Change::PutRecords {
                source_id,
                records: vec![record],
            }
        }
    }
}

proptest! {
    #![proptest_config(ProptestConfig::with_cases(6))]

    #[test]
    fn edits_give_the_digits_of_a_new_evaluation(
        steps in prop::collection::vec((any::<usize>(), any::<usize>(), 0_u32..100_000, 0_u8..6), 1..12),
    ) {
        let mut document = example();
        let mut inventory = Inventory::open(document.clone(), context()).unwrap();
        for step in steps {
            let change = edit(&mut document, step);
            inventory.apply(vec![change]).unwrap();
            inventory.totals().unwrap();
        }
        let totals = inventory.totals().unwrap();
        let result = inventory.result().unwrap();
        let years = result.accounts.iter().flat_map(|account| account.years.iter().map(move |year| (account.id, year)));
        for (total, (account, year)) in totals.iter().zip(years) {
            prop_assert_eq!((total.account, total.year, total.kg_co2e), (account, year.year, year.total.kg_co2e));
        }
        let anew = Inventory::open(document, context()).unwrap();
        prop_assert_eq!(inventory.result().unwrap(), anew.result().unwrap());
        prop_assert_eq!(inventory.findings(), anew.findings());
    }

    #[test]
    fn the_order_of_records_and_sources_does_not_matter(seed in any::<u64>()) {
        let mut shuffled = example();
        let mut state = seed | 1;
        let mut next = move |below: usize| {
            state = state.wrapping_mul(6_364_136_223_846_793_005).wrapping_add(1_442_695_040_888_963_407);
            usize::try_from(state >> 33).unwrap() % below.max(1)
        };
        for records in shuffled.records.values_mut() {
            for index in (1..records.len()).rev() {
                records.swap(index, next(index + 1));
            }
        }
        let plain = Inventory::open(example(), context()).unwrap().result().unwrap();
        let result = Inventory::open(shuffled, context()).unwrap().result().unwrap();
        prop_assert_eq!(plain.accounts, result.accounts);
    }
}

#[test]
fn parts_add_up_to_their_totals_exactly() {
    let result = Inventory::open(example(), context())
        .unwrap()
        .result()
        .unwrap();
    for year in result.accounts.iter().flat_map(|account| &account.years) {
        let by_month = year.by_month.iter().map(|part| part.kg_co2e);
        let parts = [
            &year.by_type,
            &year.by_category,
            &year.by_scope,
            &year.by_gas,
            &year.by_facility,
            &year.by_source,
        ];
        let sums = parts.map(|parts| parts.iter().map(|part| part.kg_co2e).collect::<Vec<_>>());
        let direct = year.by_category.iter().filter(|part| part.key == "1");
        let direct: Vec<Co2e> = direct.map(|part| part.kg_co2e).collect();
        let by_gas = year.direct_by_gas.iter().map(|part| part.kg_co2e);
        let by_gas = by_gas.into_iter().try_fold(Co2e::ZERO, Co2e::checked_add);
        assert_eq!(direct, [by_gas.unwrap()]);
        for sum in sums.into_iter().chain([by_month.collect()]) {
            let sum = sum
                .into_iter()
                .try_fold(Co2e::ZERO, Co2e::checked_add)
                .unwrap();
            assert_eq!(sum, year.total.kg_co2e);
        }
    }
}
