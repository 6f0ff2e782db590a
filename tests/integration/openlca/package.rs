//! A small builder of openLCA packages: JSON of each kind, and a ZIP file that stores it.

use serde_json::{Value, json};

/// A package in the making: its files, by their names.
#[derive(Default)]
pub struct Package {
    files: Vec<(String, Vec<u8>)>,
    claimed: Option<u32>,
}

impl Package {
    /// With mass, energy and items, carbon dioxide, and no climate category but GWP100 of it.
    pub fn of_reference_data() -> Package {
        let mut package = Package::default();
        for (property, units) in [
            (
                "mass",
                json!([unit("kg", "1.0", true), unit("g", "0.001", false)]),
            ),
            (
                "energy",
                json!([unit("MJ", "1.0", true), unit("kWh", "3.6", false)]),
            ),
            ("items", json!([unit("Item(s)", "1.0", true)])),
        ] {
            let group = format!("g-{property}");
            package.add(
                "unit_groups",
                &json!({"@id": group, "name": property, "units": units}),
            );
            package.add(
                "flow_properties",
                &json!({"@id": property, "unitGroup": {"@id": group}}),
            );
        }
        package.add("flows", &stored("co2", "Carbon dioxide, fossil"));
        package.add(
            "lcia_categories",
            &climate("cc", "Climate change (GWP100)", &[("co2", "1.0")]),
        );
        package
    }

    /// Adds an entity under its id.
    pub fn add(&mut self, folder: &str, value: &Value) {
        let id = value["@id"].as_str().unwrap().to_owned();
        self.add_as(folder, &id, value);
    }

    /// Adds an entity under another name.
    pub fn add_as(&mut self, folder: &str, name: &str, value: &Value) {
        let name = format!("{folder}/{name}.json");
        self.files.retain(|(own, _)| *own != name);
        self.files.push((name, value.to_string().into_bytes()));
    }

    /// Adds a file as it is.
    pub fn put(&mut self, name: &str, bytes: &[u8]) {
        self.files.push((name.to_owned(), bytes.to_vec()));
    }

    /// Lets the directory claim this size of every file.
    pub fn claim(&mut self, size: u32) {
        self.claimed = Some(size);
    }

    /// The ZIP file, stored without packing.
    pub fn zip(&self) -> Vec<u8> {
        let mut bytes = Vec::new();
        let mut directory = Vec::new();
        for (name, content) in &self.files {
            let at = u32::try_from(bytes.len()).unwrap();
            let packed = u32::try_from(content.len()).unwrap();
            let mut sizes = checksum(content).to_le_bytes().to_vec();
            sizes.extend(packed.to_le_bytes());
            sizes.extend(self.claimed.unwrap_or(packed).to_le_bytes());
            sizes.extend(u16::try_from(name.len()).unwrap().to_le_bytes());
            sizes.extend([0, 0]);
            let head = [20, 0, 0, 8, 0, 0, 0, 0, 0, 0];
            bytes.extend(b"PK\x03\x04");
            bytes.extend(head);
            bytes.extend(&sizes);
            bytes.extend(name.as_bytes());
            bytes.extend(content);
            directory.extend(b"PK\x01\x02\x14\x00");
            directory.extend(head);
            directory.extend(&sizes);
            directory.extend([0; 10]);
            directory.extend(at.to_le_bytes());
            directory.extend(name.as_bytes());
        }
        let at = u32::try_from(bytes.len()).unwrap();
        let count = u16::try_from(self.files.len()).unwrap().to_le_bytes();
        bytes.extend(&directory);
        bytes.extend(b"PK\x05\x06\0\0\0\0");
        bytes.extend(count);
        bytes.extend(count);
        bytes.extend(u32::try_from(directory.len()).unwrap().to_le_bytes());
        bytes.extend(at.to_le_bytes());
        bytes.extend([0, 0]);
        bytes
    }
}

/// CRC-32 as ZIP has it.
fn checksum(bytes: &[u8]) -> u32 {
    let mut crc = u32::MAX;
    for byte in bytes {
        crc ^= u32::from(*byte);
        for _ in 0..8 {
            crc = if crc & 1 == 1 {
                (crc >> 1) ^ 0xEDB8_8320
            } else {
                crc >> 1
            };
        }
    }
    !crc
}

fn number(text: &str) -> Value {
    serde_json::from_str(text).unwrap()
}

fn unit(name: &str, factor: &str, is_reference: bool) -> Value {
    json!({"@id": name, "name": name, "conversionFactor": number(factor), "isRefUnit": is_reference})
}

/// A flow of a kind, measured by a property.
fn flow(id: &str, name: &str, kind: &str, property: &str) -> Value {
    json!({"@id": id, "name": name, "flowType": kind, "flowProperties": [
        {"isRefFlowProperty": true, "conversionFactor": 1.0, "flowProperty": {"@id": property}}]})
}

/// A product flow.
pub fn product(id: &str, property: &str) -> Value {
    flow(id, id, "PRODUCT_FLOW", property)
}

/// A waste flow.
pub fn waste(id: &str) -> Value {
    flow(id, id, "WASTE_FLOW", "mass")
}

/// An elementary flow, as it is stored.
pub fn stored(id: &str, name: &str) -> Value {
    flow(id, name, "ELEMENTARY_FLOW", "mass")
}

fn exchange(flow: &str, amount: &str, unit: &str, input: bool) -> Value {
    json!({"flow": {"@id": flow, "name": flow}, "amount": number(amount), "unit": {"@id": unit, "name": unit}, "isInput": input})
}

/// An output of a process.
pub fn output(flow: &str, amount: &str, unit: &str) -> Value {
    exchange(flow, amount, unit, false)
}

/// An input of a process.
pub fn input(flow: &str, amount: &str, unit: &str, provider: Option<&str>) -> Value {
    let mut exchange = exchange(flow, amount, unit, true);
    if let Some(provider) = provider {
        exchange["defaultProvider"] = json!({"@id": provider});
    }
    exchange
}

/// An emission of a process.
pub fn elementary(flow: &str, amount: &str, unit: &str) -> Value {
    let mut exchange = exchange(flow, amount, unit, false);
    exchange["flow"]["flowType"] = json!("ELEMENTARY_FLOW");
    exchange
}

/// The quantitative reference.
pub fn reference(mut exchange: Value) -> Value {
    exchange["isQuantitativeReference"] = json!(true);
    exchange
}

/// A process, with its exchanges numbered.
pub fn process(id: &str, exchanges: &[Value]) -> Value {
    let mut numbered = exchanges.to_vec();
    for (index, exchange) in numbered.iter_mut().enumerate() {
        exchange["internalId"] = json!(index + 1);
    }
    json!({"@type": "Process", "@id": id, "name": id, "lastChange": "2024-03-01T00:00:00Z",
        "processDocumentation": {"technologyDescription": "as built"}, "exchanges": numbered})
}

/// The same with the names of openLCA 1.
pub fn of_version_1(process: &Value) -> Value {
    let text = process
        .to_string()
        .replace("isQuantitativeReference", "quantitativeReference")
        .replace("isInput", "input")
        .replace("isAvoidedProduct", "avoidedProduct");
    serde_json::from_str(&text).unwrap()
}

/// Parameters of a process: name, value, formula.
pub fn parameters(rows: &[(&str, &str, &str)]) -> Value {
    let row = |(name, value, formula): &(&str, &str, &str)| json!({"name": name, "value": number(value), "formula": formula, "isInputParameter": formula.is_empty()});
    rows.iter().map(row).collect()
}

/// An impact category in kg CO2e for 1 kg of flows.
pub fn climate(id: &str, name: &str, factors: &[(&str, &str)]) -> Value {
    let factor = |(flow, value): &(&str, &str)| json!({"flow": {"@id": flow}, "value": number(value), "unit": {"@id": "kg", "name": "kg"}, "flowProperty": {"@id": "mass"}});
    json!({"@id": id, "name": name, "refUnit": "kg CO2 eq", "impactFactors": factors.iter().map(factor).collect::<Vec<_>>()})
}
