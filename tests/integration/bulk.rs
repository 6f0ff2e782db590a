//! Activity files as bytes: their digits are those of records, and whatever is wrong is said with its place.

use std::fmt::Write as _;

use proptest::prelude::*;
use tansuan::interchange::{BulkLedger, BulkMapping, BulkResult, CsvReader};
use tansuan::ledger::ActivityRecord;
use tansuan::organization::{Exclusion, Inventory, Organization};
use tansuan::quantity::Amount;
use tansuan::{Code, Problem};

use crate::organization::{context, example};

fn mapping() -> BulkMapping {
    BulkMapping {
        head_rows: 1,
        source: Some(0),
        period: 1,
        value: 2,
        unit: Some(3),
        ..BulkMapping::default()
    }
}

fn read_in(
    document: &Organization,
    mapping: BulkMapping,
    pieces: &[&[u8]],
) -> (BulkResult, Vec<Problem>) {
    let mut ledger = BulkLedger::open(document.clone(), context(), mapping).unwrap();
    for piece in pieces {
        ledger.push(piece);
    }
    ledger.finish().into_result().unwrap()
}

fn read(text: &str) -> (BulkResult, Vec<Problem>) {
    read_in(&example(), mapping(), &[text.as_bytes()])
}

/// The findings about rows: where, and what.
fn refusals(text: &str) -> Vec<(String, Code)> {
    let (_, findings) = read(text);
    let about_rows = findings.into_iter().filter(|f| f.path.starts_with("rows["));
    about_rows.map(|f| (f.path, f.code)).collect()
}

fn total(result: &BulkResult) -> String {
    let years = result.accounts[0].years.iter();
    years
        .map(|year| year.total.kg_co2e.to_string())
        .collect::<Vec<_>>()
        .join(" ")
}

/// The example without records, with rows as its records.
fn as_records(rows: &[(String, String, String, String)]) -> Inventory {
    let mut document = example();
    document.records.clear();
    for (index, (source, period, value, unit)) in rows.iter().enumerate() {
        let mut record = ActivityRecord {
            id: format!("r{index}"),
            period: period.clone(),
            ..ActivityRecord::default()
        };
        let amount = Amount::new(value.clone(), unit.clone());
        record.values.insert("activity".to_owned(), amount);
        let records = document.records.entry(source.clone()).or_default();
        records.push(record);
    }
    Inventory::open(document, context()).unwrap()
}

fn as_csv(rows: &[(String, String, String, String)]) -> String {
    let mut text = "source,period,amount,unit\n".to_owned();
    for (source, period, value, unit) in rows {
        writeln!(text, "{source},{period},\"{value}\",{unit}").unwrap();
    }
    text
}

fn of_example() -> Vec<(String, String, String, String)> {
    let mut rows = Vec::new();
    for (source, records) in &example().records {
        for record in records.iter().filter(|record| record.values.len() == 1) {
            if let Some(amount) = record.values.get("activity") {
                let (value, unit) = (amount.value.clone(), amount.unit.clone());
                rows.push((source.clone(), record.period.clone(), value, unit));
            }
        }
    }
    rows
}

/// The parts of a total, whoever made it: masses by gas, CO₂e by everything, and what stands beside.
#[test]
fn the_digits_of_rows_are_those_of_records() {
    let rows = of_example();
    assert!(rows.len() > 800);
    let (result, _) = read(&as_csv(&rows));
    // The canteen is excluded.
    assert_eq!(
        (result.counted, result.left_out),
        (rows.len() as u64 - 3, 3)
    );
    assert_eq!(result.accounts, as_records(&rows).accounts().unwrap());
}

fn row() -> impl Strategy<Value = (String, String, String, String)> {
    let sources = prop::sample::select(vec![
        ("src-boiler-gas", vec!["万Nm3", "Nm3", "Sm3", "m3", ""]),
        ("src-trucks-diesel", vec!["t", "kg", "", "kWh"]),
        ("src-power-mill", vec!["万kWh", "kWh", "MWh", "GJ", "tce"]),
        ("src-power-converting", vec!["MWh", "度", ""]),
        ("src-pv-sold", vec!["kWh", "MWh"]),
        ("src-steam-converting", vec!["t", "kg"]),
        ("src-heat-mill", vec!["GJ", "MJ"]),
        ("src-co2-drinks", vec!["tCO2", "kgCO2"]),
        ("src-bamboo-waste", vec!["t", "斤"]),
        ("src-r410a", vec!["kg", "g"]),
        ("src-travel", vec!["人·km", "km"]),
    ]);
    let row = sources.prop_flat_map(|(source, units)| {
        let period = prop_oneof![
            8 => (2022..2025_i32, 1..13_i32).prop_map(|(year, month)| format!("{year}-{month:02}")),
            1 => Just("2023".to_owned()),
            1 => Just("2022-11/2023-02".to_owned()),
            1 => Just("2021-12".to_owned()),
        ];
        let value = prop_oneof![
            6 => (0..1_000_000_000_u64, 0..7_usize)
                .prop_map(|(number, decimals)| decimal(number, decimals)),
            2 => (any::<u64>(), 0..13_usize).prop_map(|(number, decimals)| decimal(number, decimals)),
            1 => prop::sample::select(vec!["1,234.5", "3.2万", "-5", "1e3", "abc", "1.234,5", ".5", "7.", "１２"])
                .prop_map(str::to_owned),
        ];
        (Just(source.to_owned()), period, value, prop::sample::select(units))
    });
    row.prop_map(|(source, period, value, unit)| (source, period, value, unit.to_owned()))
}

fn decimal(number: u64, decimals: usize) -> String {
    let digits = format!("{number:0>width$}", width = decimals + 1);
    let (whole, fraction) = digits.split_at(digits.len() - decimals);
    if fraction.is_empty() {
        whole.to_owned()
    } else {
        format!("{whole}.{fraction}")
    }
}

proptest! {
    #![proptest_config(ProptestConfig::with_cases(12))]

    #[test]
    fn any_rows_give_the_digits_of_the_same_records(rows in prop::collection::vec(row(), 1..120)) {
        let (result, _) = read(&as_csv(&rows));
        let inventory = as_records(&rows);
        prop_assert_eq!(&result.accounts, &inventory.accounts().unwrap());
        prop_assert_eq!(result.rows, rows.len() as u64);
        prop_assert_eq!(result.counted + result.refused, result.rows);
        // A record is refused for the reasons that a row is.
        let errors = inventory.ledger().findings();
        let refused = errors.iter().filter(|finding| finding.severity == tansuan::Severity::Error);
        let about: std::collections::BTreeSet<&String> = refused.filter_map(|f| f.about.first()).collect();
        prop_assert_eq!(about.len() as u64, result.refused);
    }

    #[test]
    fn where_pieces_end_makes_no_difference(
        rows in prop::collection::vec(row(), 1..12),
        cuts in prop::collection::vec(any::<prop::sample::Index>(), 0..6),
        crlf: bool,
        mark: bool,
    ) {
        let mut text = as_csv(&rows);
        text.push_str("\"two\nlines\",2023-01,\"1\"\"2\",kg\nshort\n\nsrc-travel,2023-01,1,人·km,,\n");
        text.push_str("src-travel,2023-01,9,人·km");
        if crlf {
            text = text.replace('\n', "\r\n");
        }
        if mark {
            text.insert(0, '\u{feff}');
        }
        let bytes = text.as_bytes();
        let mut places: Vec<usize> = cuts.iter().map(|cut| cut.index(bytes.len())).collect();
        places.extend([0, bytes.len()]);
        places.sort_unstable();
        let pieces: Vec<&[u8]> = places.windows(2).map(|pair| &bytes[pair[0]..pair[1]]).collect();
        let whole = read_in(&example(), mapping(), &[bytes]);
        prop_assert_eq!(whole, read_in(&example(), mapping(), &pieces));
    }

    #[test]
    fn cells_are_read_as_they_were_written(
        rows in prop::collection::vec(prop::collection::vec("[a-z,;\"\n\r 世]{0,9}", 1..5), 1..9),
        size in 1..40_usize,
    ) {
        let written = |cell: &String| format!("\"{}\"", cell.replace('"', "\"\""));
        let lines = rows.iter().map(|row| row.iter().map(written).collect::<Vec<_>>().join(","));
        let text = lines.collect::<Vec<_>>().join("\r\n");
        let mut found: Vec<Vec<String>> = Vec::new();
        let mut take = |row: Result<tansuan::interchange::CsvRow<'_>, Problem>| {
            let row = row.unwrap();
            let cells = (0..row.len()).map(|index| row.cell(index).unwrap().into_owned());
            found.push(cells.map(|cell| String::from_utf8(cell).unwrap()).collect());
        };
        let mut reader = CsvReader::new(Some(b','));
        text.as_bytes().chunks(size).for_each(|piece| reader.push(piece, &mut take));
        reader.finish(&mut take);
        let blank = |c: char| c.is_ascii_whitespace();
        let trimmed: Vec<Vec<String>> = rows
            .iter()
            .map(|row| row.iter().map(|cell| cell.trim_matches(blank).to_owned()).collect())
            .collect();
        // A line break inside the first cell of a file is no end of its first line.
        if !rows[0].iter().any(|cell| cell.contains(['\n', '\r'])) {
            prop_assert_eq!(found, trimmed);
        }
    }
}

#[test]
fn what_is_wrong_is_said_with_row_and_column() {
    let text = "source,period,amount,unit\n\
        src-travel,2023-01,abc,人·km\n\
        src-travel,2023-01,\"1.234,5\",人·km\n\
        src-travel,2023-01,5,lightyears\n\
        src-travel,2023-01,5,kg\n\
        src-travel,soon,5,人·km\n\
        src-travel,2019-01,5,人·km\n\
        src-travel,2023-01,-5,人·km\n\
        src-travel,2023-01,1e30,人·km\n\
        src-nothing,2023-01,5,人·km\n\
        ,2023-01,5,人·km\n\
        src-travel,2023-01,1,234,人·km\n\
        src-travel,2023-01\n\
        src-boiler-gas,2023-01,5,m3\n\
        src-power-mill,2023-01,5,tce\n\
        src-travel,2023-01,99999999999999999999999999,人·km\n\
        src-travel,2023-01,10000000000000000000,人·km\n";
    let expected = [
        (2, "amount", Code::InvalidNumber),
        (3, "amount", Code::AmbiguousNumber),
        (4, "unit", Code::UnknownUnit),
        (5, "unit", Code::IncompatibleUnits),
        (6, "period", Code::InvalidPeriod),
        (7, "period", Code::PeriodOutsideYears),
        (8, "amount", Code::NegativeValue),
        (9, "amount", Code::Overflow),
        (10, "source", Code::UnknownReference),
        (11, "source", Code::MissingValue),
        (12, "", Code::RaggedRow),
        (13, "", Code::RaggedRow),
        (14, "unit", Code::GasStateMissing),
        (15, "unit", Code::ElectricityInCoal),
        (16, "amount", Code::Overflow),
        (17, "amount", Code::Overflow),
    ];
    let place = |(row, column, code): (u8, &str, Code)| match column {
        "" => (format!("rows[{row}]"), code),
        column => (format!("rows[{row}].{column}"), code),
    };
    assert_eq!(refusals(text), expected.map(place));
    let (result, _) = read(text);
    assert_eq!((result.rows, result.counted, result.refused), (16, 0, 16));
    assert_eq!(result.row_findings["ragged-row"], 2);
}

#[test]
fn rows_without_a_value_are_told_apart() {
    let (result, _) = read(
        "source,period,amount,unit\nsrc-travel,2023-01,,人·km\nsrc-travel,2023-02,—,人·km\n\n,,,\nsrc-travel,2023-03,0,人·km\n",
    );
    assert_eq!((result.rows, result.counted, result.empty), (5, 1, 4));
}

#[test]
fn sources_are_named_by_id_name_or_factor() {
    let ids = read("s,p,a,u\nsrc-trucks-diesel,2023-01,5,t\nsrc-pulp,2023,4,t\n").0;
    assert_eq!(ids.counted, 2);
    let names = read("s,p,a,u\n自有货车和叉车 · 柴油,2023-01,5,t\n外购商品浆,2023,4,t\n").0;
    assert_eq!(names.accounts, ids.accounts);
    let factors =
        read("s,p,a,u\nown.pulp.bleached-kraft,2023,4,t\ngbt32151.34-2024.diesel,2023-01,5,t\n");
    assert_eq!((factors.0.counted, factors.0.refused), (1, 1));
    // Several sources burn diesel.
    let ambiguous = |finding: &Problem| finding.code == Code::AmbiguousReference;
    assert!(factors.1.iter().any(ambiguous));
}

#[test]
fn a_facility_tells_sources_of_one_name_apart() {
    let mut document = example();
    for source in &mut document.sources {
        if source.id.starts_with("src-power") {
            source.name = "电表".to_owned();
        }
    }
    let mapping = BulkMapping {
        facility: Some(4),
        ..mapping()
    };
    let text = "s,p,a,u,f\n电表,2023-01,1,MWh,海盐分切加工厂\n电表,2023-01,1,MWh,fac-mill\n电表,2023-01,1,MWh,\n电表,2023-01,1,MWh,elsewhere\n";
    let (result, findings) = read_in(&document, mapping, &[text.as_bytes()]);
    assert_eq!((result.counted, result.refused), (2, 2));
    let placed = |code| {
        findings
            .iter()
            .find(|f| f.code == code)
            .unwrap()
            .path
            .clone()
    };
    assert_eq!(placed(Code::AmbiguousReference), "rows[4].s");
    assert_eq!(placed(Code::UnknownReference), "rows[5].f");
}

#[test]
fn dates_are_their_months_and_years_take_the_ordinary_path() {
    let dates = read("s;p;a;u\nsrc-travel;2023-01-31;5;人·km\nsrc-travel;2023/2/1 08:00;5;人·km\n");
    let months =
        read("sep=\t\ns\tp\ta\tu\nsrc-travel\t2023-01\t5\t人·km\nsrc-travel\t2023年2月\t5\t人·km");
    assert_eq!(dates.0.counted, 2);
    assert_eq!(dates.0.accounts, months.0.accounts);
    let year = read("s|p|a|u\rsrc-travel|2023|10|人·km\r");
    assert_eq!(total(&dates.0), total(&year.0));
    assert_eq!(year.0.accounts[3].years[1].by_month[0].month, "");
}

#[test]
fn excluded_sources_and_names_left_out_are_said_and_not_counted() {
    let mut document = example();
    document.sources[0].excluded = Some(Exclusion {
        reason: "test".to_owned(),
    });
    let mut mapping = mapping();
    mapping.names.insert("合计".to_owned(), String::new());
    mapping
        .names
        .insert("the truck".to_owned(), "src-trucks-diesel".to_owned());
    let text = "s,p,a,u\nsrc-boiler-gas,2023-01,5,Nm3\n合计,2023-01,5,t\nThe Truck,2023-01,5,t\n";
    let (result, _) = read_in(&document, mapping, &[text.as_bytes()]);
    assert_eq!((result.left_out, result.counted, result.refused), (2, 1, 0));
}

#[test]
fn a_source_without_a_factor_refuses_its_rows() {
    let mut document = example();
    let source = document
        .sources
        .iter_mut()
        .find(|source| source.id == "src-trucks-diesel");
    source.unwrap().factor = None;
    let text = "s,p,a,u\nsrc-trucks-diesel,2023-01,5,t\n";
    let (result, findings) = read_in(&document, mapping(), &[text.as_bytes()]);
    assert_eq!((result.counted, result.refused), (0, 1));
    let of_row = findings.iter().find(|f| f.path == "rows[2].s").unwrap();
    assert_eq!(of_row.code, Code::MissingFactor);
}

#[test]
fn a_quotation_mark_that_nobody_closed_costs_a_megabyte_and_no_more() {
    let mut text = "s,p,a,u\nsrc-travel,2023-01,1,人·km\n\"src-travel,2023-01,1,人·km\n".to_owned();
    for _ in 0..60_000 {
        text.push_str("src-travel,2023-01,1,人·km\n");
    }
    let whole = read_in(&example(), mapping(), &[text.as_bytes()]);
    assert_eq!(whole.0.refused, 1);
    assert!(whole.0.counted > 15_000, "{}", whole.0.counted);
    let without_end = |finding: &Problem| finding.code == Code::RowWithoutEnd;
    assert_eq!(
        whole.1.iter().find(|f| without_end(f)).unwrap().path,
        "rows[3]"
    );
    let pieces: Vec<&[u8]> = text.as_bytes().chunks(70_001).collect();
    assert_eq!(whole, read_in(&example(), mapping(), &pieces));
    assert_eq!(
        refusals("s,p,a,u\nsrc-travel,2023-01,\"1"),
        [("rows[2]".to_owned(), Code::RowWithoutEnd)]
    );
}

#[test]
fn bytes_that_are_no_text_are_refused() {
    let text =
        b"s,p,a,u\nsrc-travel,2023-01,5,\xff\xfe\n\xb9,2023-01,5,t\nsrc-travel,2023-01,\x00,t\n";
    let (result, findings) = read_in(&example(), mapping(), &[text]);
    assert_eq!(result.refused, 3);
    let codes: Vec<Code> = findings
        .iter()
        .filter(|f| f.path.starts_with("rows["))
        .map(|f| f.code)
        .collect();
    assert_eq!(
        codes,
        [Code::InvalidText, Code::InvalidText, Code::InvalidNumber]
    );
}

#[test]
fn findings_are_all_counted_and_the_first_thousand_kept() {
    let mut text = "s,p,a,u\n".to_owned();
    for row in 0..2500 {
        writeln!(text, "source {row},2023-01,5,t").unwrap();
    }
    let (result, findings) = read(&text);
    assert_eq!(result.row_findings["unknown-reference"], 2500);
    let kept = findings.iter().filter(|f| f.code == Code::UnknownReference);
    assert_eq!(kept.count(), 1000);
}

#[test]
fn nothing_is_something_too() {
    for text in ["", "\u{feff}", "s,p,a,u", "s,p,a,u\n", "\r\n\r\n"] {
        let (result, _) = read(text);
        assert_eq!((result.counted, result.refused), (0, 0), "{text:?}");
    }
}
