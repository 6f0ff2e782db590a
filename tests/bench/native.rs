//! What is measured of the engine as a native library: `bench rows <document> <csv> <runs>`,
//! `bench edits <document> <edits>`, or `bench system <folder> <runs>`. Answers with JSON.

#![expect(
    clippy::unwrap_used,
    clippy::indexing_slicing,
    clippy::disallowed_methods,
    clippy::disallowed_types,
    reason = "a benchmark that can't go on ends, and reads the clock"
)]

#[path = "system.rs"]
mod system;

use std::fs::File;
use std::io::Read;
use std::time::Instant;

use serde_json::json;
use tansuan::factor::FactorLibrary;
use tansuan::interchange::{BulkLedger, BulkMapping};
use tansuan::organization::{Change, Context, Inventory, Organization, decode};
use tansuan::quantity::Amount;

fn context() -> Context {
    Context {
        library: FactorLibrary::built_in(),
        as_of: jiff::civil::date(2026, 11, 22),
    }
}

/// Nanoseconds that the processor worked for this thread, where the system says so; else those that went by.
struct Worked(Option<u64>, Instant);

impl Worked {
    fn so_far() -> Option<u64> {
        let said = std::fs::read_to_string("/proc/thread-self/schedstat").ok()?;
        said.split(' ').next()?.parse().ok()
    }

    fn start() -> Worked {
        Worked(Worked::so_far(), Instant::now())
    }

    fn micros(&self) -> u64 {
        let nanos = || Some(Worked::so_far()? - self.0?);
        nanos().map_or_else(|| micros(self.1), |nanos| nanos / 1000)
    }
}

fn micros(start: Instant) -> u64 {
    u64::try_from(start.elapsed().as_micros()).unwrap()
}

fn rows(document: &Organization, csv: &str) -> serde_json::Value {
    let mapping = BulkMapping {
        head_rows: 1,
        period: 0,
        facility: Some(1),
        source: Some(2),
        value: 3,
        unit: Some(4),
        ..BulkMapping::default()
    };
    let mut ledger = BulkLedger::open(document.clone(), context(), mapping).unwrap();
    let mut file = File::open(csv).unwrap();
    let mut piece = vec![0; 1 << 20];
    loop {
        match file.read(&mut piece).unwrap() {
            0 => break,
            length => ledger.push(&piece[..length]),
        }
    }
    let (result, _) = ledger.finish().into_result().unwrap();
    serde_json::to_value(&result).unwrap()
}

fn edits(document: Organization, count: usize) -> serde_json::Value {
    let records = document.records.clone();
    let start = Instant::now();
    let mut inventory = Inventory::open(document, context()).unwrap();
    let opened = micros(start);
    let (mut times, mut wholes) = (Vec::new(), Vec::new());
    for index in 0..count {
        let source_id = format!("s{}", (index * 7) % 200);
        let of_source = &records[&source_id];
        let mut record = of_source[index % of_source.len()].clone();
        let value = (1000 + index).to_string();
        let unit = record.values["activity"].unit.clone();
        record
            .values
            .insert("activity".to_owned(), Amount::new(value, unit));
        let start = Instant::now();
        let change = Change::PutRecords {
            source_id,
            records: vec![record],
        };
        inventory.apply(vec![change]).unwrap();
        inventory.totals().unwrap();
        times.push(micros(start));
        let start = Instant::now();
        let _ = (inventory.result().unwrap(), inventory.findings());
        wholes.push(micros(start));
    }
    json!({ "opened": opened, "times": times, "wholes": wholes })
}

fn main() {
    let arguments: Vec<String> = std::env::args().skip(1).collect();
    if arguments[0] == "system" {
        let folder = std::path::Path::new(&arguments[1]);
        println!("{}", system::system(folder, arguments[2].parse().unwrap()));
        return;
    }
    let document = decode(&std::fs::read(&arguments[1]).unwrap()).unwrap();
    let answer = if arguments[0] == "edits" {
        edits(document, arguments[2].parse().unwrap())
    } else {
        let mut times = Vec::new();
        let mut last = json!(null);
        for _ in 0..arguments[3].parse().unwrap() {
            let start = Worked::start();
            last = rows(&document, &arguments[2]);
            times.push(start.micros());
        }
        json!({ "times": times, "result": last })
    };
    println!("{answer}");
}
