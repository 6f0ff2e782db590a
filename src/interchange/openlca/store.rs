//! Everything of a package by kind and id, read file by file.

use std::collections::BTreeMap;

use serde_json::Value;

use crate::error::{Code, Problem};
use crate::interchange::openlca::climate;
use crate::interchange::openlca::data::{self, Category, Flow, Parameter, Process, System};
use crate::interchange::openlca::issue::Issues;
use crate::interchange::openlca::package;
use crate::interchange::openlca::units::Units;

/// What a package holds.
#[derive(Debug, Default)]
pub(super) struct Store {
    pub(super) processes: Vec<Process>,
    pub(super) flows: BTreeMap<String, Flow>,
    pub(super) units: Units,
    /// The code of each location.
    pub(super) locations: BTreeMap<String, String>,
    pub(super) parameters: Vec<Parameter>,
    pub(super) systems: Vec<System>,
    /// The impact categories that may be of the climate.
    pub(super) categories: Vec<Category>,
    /// The methods of each impact category.
    pub(super) methods: BTreeMap<String, Vec<String>>,
}

/// Reads a package.
///
/// # Errors
///
/// Those of [`package::each`].
pub(super) fn read(bytes: &[u8], issues: &mut Issues) -> Result<Store, Problem> {
    let mut store = Store::default();
    package::each(bytes, issues, |folder, stem, value, _| {
        store.take(folder, stem, value);
    })?;
    store.units.settle();
    store.unique(issues);
    Ok(store)
}

impl Store {
    fn take(&mut self, folder: &str, stem: &str, value: &Value) {
        match folder {
            "processes" => self.processes.push(data::process(value, stem)),
            "flows" => {
                self.flows.insert(data::id(value, stem), data::flow(value));
            }
            "flow_properties" => {
                let group = data::group(value);
                self.units.property(data::id(value, stem), group);
            }
            "unit_groups" => {
                let units = data::units(value);
                self.units.group(data::id(value, stem), units);
            }
            "locations" => {
                let code = data::text(value, &["code", "name"]);
                self.locations.insert(data::id(value, stem), code);
            }
            "parameters" => self.parameters.push(data::parameter(value)),
            "product_systems" => self.systems.push(data::system(value, stem)),
            "lcia_categories" if climate::may_be(&data::text(value, &["name"])) => {
                self.categories.push(data::impact_category(value, stem));
            }
            "lcia_methods" => {
                let (name, categories) = data::method(value);
                for category in categories {
                    self.methods.entry(category).or_default().push(name.clone());
                }
            }
            _ => {}
        }
    }

    /// Gives processes of one id ids of their own.
    fn unique(&mut self, issues: &mut Issues) {
        let mut known: BTreeMap<String, usize> = BTreeMap::new();
        for process in &mut self.processes {
            let times = known.entry(process.id.clone()).or_insert(0);
            *times += 1;
            if *times == 1 {
                continue;
            }
            let twice = Problem::new(Code::DuplicateId).with("id", &process.id);
            process.id = format!("{}~{times}", process.id);
            issues.process(&process.id, twice);
        }
    }
}
