//! What keys are called: lines, processes, places.

use crate::product::evaluation::Evaluation;
use crate::product::line::{Item, Line, Term};
use crate::product::model::ProductStudy;
use crate::product::process::UnitProcess;
use crate::text::LocalText;

/// The name of a line, as a person knows it.
pub(crate) fn line_name(study: &ProductStudy, process: usize, line: &Line) -> LocalText {
    let Some(process) = study.processes.get(process) else {
        return LocalText::same(&line.key);
    };
    item_name(process, line.item).unwrap_or_else(|| LocalText::same(&line.key))
}

fn item_name(process: &UnitProcess, item: Item) -> Option<LocalText> {
    let input = |index: usize| process.inputs.get(index);
    Some(match item {
        Item::Input(index) => LocalText::same(&input(index)?.name),
        Item::Leg(index, leg) => {
            let input = input(index)?;
            let leg = input.transport.get(leg)?;
            let by = leg.name.as_deref().unwrap_or_default();
            let (dot, by) = if by.is_empty() {
                ("", "")
            } else {
                (" · ", by)
            };
            LocalText::new(
                format!("{}运输{dot}{by}", input.name),
                format!("{}, transport{dot}{by}", input.name),
            )
        }
        Item::Losses(index) => {
            let name = &input(index)?.name;
            LocalText::new(
                format!("{name}（输配损耗）"),
                format!("{name}, grid losses"),
            )
        }
        Item::Term(index, term) => {
            let name = &input(index)?.name;
            let term = term_name(term);
            LocalText::new(
                format!("{name}（{}）", term.zh),
                format!("{name}, {}", term.en),
            )
        }
        Item::Flow(index) => {
            let flow = process.emissions.get(index)?;
            let named = flow.name.as_ref().filter(|name| !name.trim().is_empty());
            named.map_or_else(|| flow.gas.name(), LocalText::same)
        }
        Item::Avoided(index) => {
            let name = &process.outputs.get(index)?.name;
            LocalText::new(format!("{name}（替代）"), format!("{name}, avoided"))
        }
    })
}

fn term_name(term: Term) -> LocalText {
    let (zh, en) = match term {
        Term::Virgin => ("原生料", "virgin material"),
        Term::Recycled => ("再生料", "recycled material"),
        Term::VirginShare => ("再生料中的原生负担", "virgin burden of recycled material"),
        Term::Recycling => ("回收处理", "recycling at the end"),
        Term::Substituted => ("回收替代原生料", "virgin material substituted"),
        Term::Incineration => ("焚烧", "incineration"),
        Term::Heat => ("回收热替代", "heat substituted"),
        Term::Power => ("回收电替代", "electricity substituted"),
        Term::Disposal => ("处置", "disposal"),
    };
    LocalText::new(zh, en)
}

impl Evaluation {
    /// The name of a line of a node.
    pub(crate) fn line_name(&self, study: &ProductStudy, node: usize, line: usize) -> LocalText {
        let named = self
            .node(node)
            .zip(self.line(node, line))
            .map(|(at, line)| line_name(study, at.process, line));
        named.unwrap_or_default()
    }
}

/// A process's name by its id.
pub(crate) fn process_name(study: &ProductStudy, id: &str) -> LocalText {
    let process = study.processes.iter().find(|process| process.id == id);
    LocalText::same(process.map_or(id, |process| process.name.as_str()))
}

/// A place's name: a code as it is, and what stands for none.
pub(crate) fn place_name(code: &str) -> LocalText {
    if code.is_empty() {
        return LocalText::new("未填写地点", "No place given");
    }
    LocalText::same(code)
}
