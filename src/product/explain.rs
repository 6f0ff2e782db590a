//! How any figure of a footprint came about: a total by its parts, an input by its formula and the way to it.

use std::collections::BTreeMap;

use crate::error::{Code, Problem};
use crate::formula::{Explanation, ExplanationKind, SourceNote};
use crate::gas::Gas;
use crate::ledger::Figure;
use crate::product::component::Component;
use crate::product::evaluation::Entry;
use crate::product::line::{Item, Line};
use crate::product::model::Stage;
use crate::product::names::{place_name, process_name};
use crate::product::summary::{ACCOUNT, Summary};
use crate::quantity::{Co2e, Rational};
use crate::text::LocalText;

/// What a total can be divided by, from the whole to the single input.
const AXES: [&str; 4] = ["stage", "process", "input", "entry"];

impl Summary<'_> {
    /// How a figure came about, one level deep for totals: their parts carry names to ask further.
    ///
    /// # Errors
    ///
    /// - [`Code::UnknownReference`] for what is no figure of this footprint.
    pub(crate) fn explain(&self, name: &str) -> Result<Explanation, Problem> {
        let unknown = || Problem::new(Code::UnknownReference).with("id", name);
        match name.parse::<Figure>()? {
            Figure::Entry(id) => {
                let index: usize = id.parse().map_err(|_| unknown())?;
                let entry = self.evaluation.entries.get(index).ok_or_else(unknown)?;
                self.entry(index, entry)
            }
            Figure::Total { account, filter } if account == ACCOUNT => {
                self.of_total(&filter).ok_or_else(unknown)?
            }
            Figure::Total { .. } => Err(unknown()),
        }
    }

    fn of_total(&self, filter: &[(String, String)]) -> Option<Result<Explanation, Problem>> {
        let known = filter
            .iter()
            .all(|(axis, key)| self.axis_name(axis, key).is_some());
        if !known {
            return None;
        }
        let entries = self.evaluation.entries.iter().enumerate();
        let entries: Vec<(usize, &Entry)> = entries
            .filter(|(_, entry)| {
                filter
                    .iter()
                    .all(|(axis, key)| self.key(entry, axis).as_deref() == Some(key))
            })
            .collect();
        Some(self.total_of(filter, &entries))
    }

    fn total_of(
        &self,
        filter: &[(String, String)],
        entries: &[(usize, &Entry)],
    ) -> Result<Explanation, Problem> {
        let sum = |entries: &[(usize, &Entry)]| {
            entries
                .iter()
                .try_fold(Co2e::ZERO, |sum, (_, entry)| sum.checked_add(entry.co2e))
        };
        let names: Vec<LocalText> = filter
            .iter()
            .filter_map(|(axis, key)| self.axis_name(axis, key))
            .collect();
        let label = if names.is_empty() {
            LocalText::new("产品碳足迹", "Carbon footprint of the product")
        } else {
            let join = |pick: fn(&LocalText) -> &str| {
                names.iter().map(pick).collect::<Vec<_>>().join(" · ")
            };
            LocalText::new(join(|name| &name.zh), join(|name| &name.en))
        };
        let total = sum(entries)?;
        let mut root = Explanation::new(ExplanationKind::Total, label, total.to_string(), "kgCO₂e");
        root.figure = Some(named(filter).to_string());
        let by_input = filter.iter().any(|(axis, _)| axis == "input");
        if by_input {
            for (index, entry) in entries {
                root.children.push(self.entry(*index, entry)?);
            }
        } else {
            let axis = AXES
                .into_iter()
                .find(|axis| !filter.iter().any(|(own, _)| own == axis))
                .unwrap_or("input");
            let mut groups: BTreeMap<String, Vec<(usize, &Entry)>> = BTreeMap::new();
            for (index, entry) in entries {
                if let Some(key) = self.key(entry, axis) {
                    groups.entry(key).or_default().push((*index, *entry));
                }
            }
            for (key, group) in groups {
                let mut filter = filter.to_vec();
                filter.push((axis.to_owned(), key.clone()));
                let name = self.axis_name(axis, &key).unwrap_or_default();
                let value = sum(&group)?.to_string();
                let mut part = Explanation::new(ExplanationKind::Total, name, value, "kgCO₂e");
                part.figure = Some(named(&filter).to_string());
                if axis == "process" || axis == "input" {
                    part.about = vec![key];
                }
                root.children.push(part);
            }
        }
        root.formula = Some("Σ".to_owned());
        Ok(root)
    }

    /// The key of an entry on an axis.
    fn key(&self, entry: &Entry, axis: &str) -> Option<String> {
        let line = || self.evaluation.line(entry.node, entry.line);
        match axis {
            "stage" => Some(entry.stage.as_str().to_owned()),
            "substage" => self.substage(entry),
            "process" => self.process_id(entry).map(str::to_owned),
            "input" => line().map(|line| line.key.clone()),
            "gas" => Some(entry.gas.id().to_owned()),
            "component" => Some(entry.component.as_str().to_owned()),
            "location" => line().map(|line| line.place.clone()),
            "credit" => Some(if entry.credit { "yes" } else { "no" }.to_owned()),
            "aircraft" => Some(if entry.aircraft { "yes" } else { "no" }.to_owned()),
            "biogenic" => {
                let biogenic = matches!(
                    entry.component,
                    Component::BiogenicCo2 | Component::BiogenicUptake
                );
                Some(if biogenic { "yes" } else { "no" }.to_owned())
            }
            _ => None,
        }
    }

    /// What a key of an axis is called; nothing for what is none.
    fn axis_name(&self, axis: &str, key: &str) -> Option<LocalText> {
        let yes = key == "yes";
        let text = |zh: &str, en: &str| Some(LocalText::new(zh, en));
        match axis {
            "stage" => Stage::parse(key).map(Stage::name),
            "substage" => {
                let known = self.study.substages.iter().find(|own| own.id == key);
                Some(LocalText::same(known.map_or(key, |own| own.name.as_str())))
            }
            "process" => Some(process_name(self.study, key)),
            "input" => {
                let lines = self.evaluation.lines.of.iter().enumerate();
                let mut found = lines.filter_map(|(process, lines)| {
                    let line = lines.iter().find(|line| line.key == key)?;
                    Some(crate::product::names::line_name(self.study, process, line))
                });
                found.next()
            }
            "gas" => Gas::parse(key).ok().map(Gas::name),
            "component" => Component::ALL
                .into_iter()
                .find(|component| component.as_str() == key)
                .map(Component::name),
            "location" => Some(place_name(key)),
            "credit" if yes => text("抵扣（避免负担）", "Credits"),
            "credit" => text("抵扣前排放", "Before credits"),
            "aircraft" if yes => text("航空运输", "From aircraft"),
            "aircraft" => text("航空运输以外", "Other than aircraft"),
            "biogenic" if yes => text("生物成因二氧化碳", "Biogenic CO2"),
            "biogenic" => text("不含生物成因二氧化碳", "Without biogenic CO2"),
            _ => None,
        }
    }

    /// An entry: what its line emits in one run, times the runs that the declared unit takes, times its GWP.
    fn entry(&self, index: usize, entry: &Entry) -> Result<Explanation, Problem> {
        let unknown = || Problem::new(Code::UnknownReference).with("id", index);
        let line = self
            .evaluation
            .line(entry.node, entry.line)
            .ok_or_else(unknown)?;
        let node = self.evaluation.node(entry.node).ok_or_else(unknown)?;
        let mass = self.mass(node.process, line, entry)?;
        let runs = self.runs_of(entry.node).ok_or_else(unknown)?;
        let gwp = self.gwp(entry.gas);
        let mut root = Explanation::new(
            ExplanationKind::Entry,
            LocalText::default(),
            entry.co2e.to_string(),
            "kgCO₂e",
        );
        let name = self
            .evaluation
            .line_name(self.study, entry.node, entry.line);
        let gas = entry.gas.name();
        let stage = entry.stage.name();
        root.label = LocalText::new(
            format!("{} · {} · {}", name.zh, gas.zh, stage.zh),
            format!("{} · {} · {}", name.en, gas.en, stage.en),
        );
        root.formula = Some("m × n × GWP".to_owned());
        root.substituted = Some(format!("{} × {} × {}", mass.value, runs.value, gwp.value));
        root.figure = Some(Figure::Entry(index.to_string()).to_string());
        root.about = vec![line.key.clone()];
        root.children = vec![mass, runs, gwp];
        Ok(root)
    }

    /// What a line emits in one run of its process.
    fn mass(&self, process: usize, line: &Line, entry: &Entry) -> Result<Explanation, Problem> {
        let amount = self.amount(process, line)?;
        let gas = entry.gas.name();
        let label = LocalText::new(
            format!("过程运行一次的{}", gas.zh),
            format!("{} in one run of the process", gas.en),
        );
        let crate::product::line::Target::Masses(masses) = &line.target else {
            return Ok(amount);
        };
        let emitted = masses.get(entry.place);
        let value = emitted.map_or_else(Rational::zero, |emitted| emitted.kilograms.clone());
        let mut mass = Explanation::new(ExplanationKind::Operation, label, value.to_string(), "kg");
        mass.symbol = Some("m".to_owned());
        match (self.evaluation.lines.usages.get(&line.key), emitted) {
            (Some(usage), Some(emitted)) => {
                let formula = usage.explain(emitted.emission, &line.quantity, &amount)?;
                mass.formula = formula.formula;
                mass.substituted = formula.substituted;
                mass.tree = formula.tree;
                mass.numbers = formula.numbers;
                mass.children = formula.children;
                if value.is_negative() {
                    mass.note = Some(LocalText::new(
                        "抵扣或清除，记为负值",
                        "a credit or removal: negative",
                    ));
                }
            }
            _ => mass.children = vec![amount],
        }
        Ok(mass)
    }

    /// The amount of a line: as it was typed, with the parameters it is written with.
    fn amount(&self, process: usize, line: &Line) -> Result<Explanation, Problem> {
        let study = self.study.processes.get(process);
        let label = LocalText::new("用量", "Amount");
        let typed = study.and_then(|process| match line.item {
            Item::Input(index) => process.inputs.get(index).map(|input| &input.amount),
            Item::Flow(index) => process.emissions.get(index).map(|flow| &flow.amount),
            Item::Avoided(index) => process.outputs.get(index).map(|output| &output.amount),
            Item::Leg(..) | Item::Term(..) | Item::Losses(_) => None,
        });
        let shown = line.quantity.value.to_string();
        let unit = line.quantity.unit.symbol();
        let own = Explanation::new(ExplanationKind::Input, label.clone(), shown.clone(), unit);
        let Some(typed) = typed else {
            return Ok(own);
        };
        let leaf = self.evaluation.values.explain(typed, label)?;
        // With losses, or by its mass, it is another than was typed.
        if leaf.value == shown && leaf.unit == unit {
            return Ok(leaf);
        }
        Ok(Explanation {
            kind: ExplanationKind::Conversion,
            children: vec![leaf],
            ..own
        })
    }

    /// Runs of a node's process for the declared unit: its scaling, its share, what a run makes.
    fn runs_of(&self, node: usize) -> Option<Explanation> {
        let at = self.evaluation.node(node)?;
        let columns = &self.evaluation.network.columns;
        let column = columns.get(&(at.process, at.output))?;
        let process = self.study.processes.get(at.process)?;
        let needed = self.evaluation.scaling.amounts.get(node)?;
        let unit = &column.amount.unit;
        let runs = self.evaluation.scale(node)?;
        let mut root = Explanation::new(
            ExplanationKind::Operation,
            LocalText::new(
                format!("“{}”的运行次数", process.name),
                format!("Runs of “{}”", process.name),
            ),
            runs.to_string(),
            "1",
        );
        root.symbol = Some("n".to_owned());
        root.about = vec![process.id.clone()];
        let shown = needed.checked_div(unit.factor())?;
        let need = Explanation {
            symbol: Some("x".to_owned()),
            ..Explanation::new(
                ExplanationKind::Operation,
                LocalText::new(
                    "声明单位所需的产品量",
                    "Product needed for the declared unit",
                ),
                shown.to_string(),
                unit.symbol(),
            )
        };
        let made = Explanation {
            symbol: Some("p".to_owned()),
            ..Explanation::new(
                ExplanationKind::Input,
                LocalText::new("运行一次的产量", "Product of one run"),
                column.amount.value.to_string(),
                unit.symbol(),
            )
        };
        let mut formula = "x / p".to_owned();
        let mut substituted = format!("{} / {}", need.value, made.value);
        let mut need = need;
        need.children = self.users(node);
        need.note = self.solution_note();
        root.children = vec![need, made];
        if process.outputs.len() > 1 {
            let percent = &column.share * &Rational::from(100);
            let share = Explanation {
                symbol: Some("s".to_owned()),
                ..Explanation::new(
                    ExplanationKind::Operation,
                    LocalText::new("分配比例", "Share allocated"),
                    percent.to_string(),
                    "%",
                )
            };
            formula.push_str(" × s");
            substituted = format!("{substituted} × {} %", share.value);
            root.children.push(share);
        }
        root.formula = Some(formula);
        root.substituted = Some(substituted);
        Some(root)
    }

    /// What needs a node's product, and how much: its users, and the demand itself.
    fn users(&self, node: usize) -> Vec<Explanation> {
        let network = &self.evaluation.network;
        let mut users = Vec::new();
        let unit = network.nodes.get(node).and_then(|at| {
            let column = network.columns.get(&(at.process, at.output))?;
            Some(column.amount.unit.clone())
        });
        let Some(unit) = unit else {
            return users;
        };
        if node == 0 {
            let label = LocalText::new("声明单位", "The declared unit");
            users.push(Explanation::new(
                ExplanationKind::Input,
                label,
                self.evaluation.demand.value.to_string(),
                self.evaluation.demand.unit.symbol(),
            ));
        }
        for (number, edges) in network.edges.iter().enumerate() {
            for edge in edges.iter().filter(|edge| edge.to == node) {
                let scale = self.evaluation.scaling.amounts.get(number);
                let taken = scale.and_then(|scale| {
                    let amount = scale * &edge.amount;
                    amount.checked_div(unit.factor())
                });
                let process = self
                    .evaluation
                    .node(number)
                    .and_then(|at| self.study.processes.get(at.process));
                if let (Some(taken), Some(process)) = (taken, process) {
                    let name = self.evaluation.line_name(self.study, number, edge.line);
                    let label = LocalText::new(
                        format!("{}：{}", process.name, name.zh),
                        format!("{}: {}", process.name, name.en),
                    );
                    let mut user = Explanation::new(
                        ExplanationKind::Operation,
                        label,
                        taken.to_string(),
                        unit.symbol(),
                    );
                    user.about = vec![process.id.clone()];
                    users.push(user);
                }
            }
        }
        users
    }

    /// How the amounts were found, where processes feed each other.
    fn solution_note(&self) -> Option<LocalText> {
        let solution = self.solution();
        (solution.method != "exact").then(|| {
            LocalText::new(
                format!(
                    "过程相互供料，按线性方程组求解（{}，相对残差 {}），取 15 位有效数字",
                    solution.method, solution.residual
                ),
                format!(
                    "processes feed each other: solved as a linear system ({}, relative residual {}), 15 digits",
                    solution.method, solution.residual
                ),
            )
        })
    }

    fn gwp(&self, gas: Gas) -> Explanation {
        let set = self.study.settings.gwp;
        let value = Rational::from_scaled(i128::from(set.gwp(gas).unwrap_or(0)), 4);
        let label = LocalText::new(
            format!("{}的全球变暖潜势（100 年）", gas.name().zh),
            format!("GWP-100 of {}", gas.name().en),
        );
        let mut leaf =
            Explanation::new(ExplanationKind::Gwp, label, value.to_string(), "kgCO₂e/kg");
        leaf.symbol = Some("GWP".to_owned());
        leaf.source = Some(SourceNote {
            title: set.title(),
            clause: Some(set.clause().to_owned()),
            publisher: Some(LocalText::same("IPCC")),
            year: Some(set.year().to_string()),
            confidence: set.confidence(gas).map(String::from),
            url: None,
        });
        leaf
    }
}

fn named(filter: &[(String, String)]) -> Figure {
    filter
        .iter()
        .fold(Figure::total(ACCOUNT), |figure, (axis, key)| {
            figure.with(axis, key)
        })
}
