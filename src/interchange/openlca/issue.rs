//! What an import couldn't take as it was: the process, the flow, the problem, and the way to mend it.

use crate::error::{Code, Problem};
use crate::text::{LocalText, result};

result! {
    /// Something of a package that wasn't taken as it was.
    ImportIssue {
        /// The process of the study, by its id; empty for the package as a whole.
        process: String,
        /// The flow, by its name.
        #[serde(skip_serializing_if = "Option::is_none")]
        #[cfg_attr(feature = "wasm", tsify(optional))]
        flow: Option<String>,
        /// What is wrong.
        problem: Problem,
        /// What can be done about it.
        mend: LocalText,
    }
}

/// The issues of an import, in the order they were met.
#[derive(Debug, Default)]
pub(super) struct Issues(pub(super) Vec<ImportIssue>);

impl Issues {
    /// Notes a problem of the package.
    pub(super) fn package(&mut self, problem: Problem) {
        self.note("", None, problem);
    }

    /// Notes a problem of a process.
    pub(super) fn process(&mut self, process: &str, problem: Problem) {
        self.note(process, None, problem);
    }

    /// Notes a problem of a flow in a process.
    pub(super) fn flow(&mut self, process: &str, flow: &str, problem: Problem) {
        self.note(process, Some(flow.to_owned()), problem);
    }

    fn note(&mut self, process: &str, flow: Option<String>, problem: Problem) {
        let problem = if process.is_empty() {
            problem
        } else {
            problem.at(format!("processes[{process}]")).about(process)
        };
        self.0.push(ImportIssue {
            process: process.to_owned(),
            flow,
            mend: mend(problem.code),
            problem,
        });
    }
}

/// What can be done about a kind of problem.
fn mend(code: Code) -> LocalText {
    let (zh, en) = match code {
        Code::OpenLcaFile => (
            "在 openLCA 中重新导出数据包，或修正该文件后重新导入。",
            "Export the package from openLCA again, or mend the file and import it again.",
        ),
        Code::OpenLcaMissing => (
            "在 openLCA 中连同所引用的数据一起导出，或在此处补全。",
            "Export it from openLCA together with what it refers to, or complete it here.",
        ),
        Code::DuplicateId => (
            "确认两者是否为同一过程，删除多余的一个。",
            "See whether both are the same process, and delete the one that is too many.",
        ),
        Code::OpenLcaReference => (
            "在该过程的产出中指明参考产品及其数量。",
            "Say which output of the process is its reference product, and how much of it.",
        ),
        Code::OpenLcaUnlinked => (
            "为该输入选择因子、供应商碳足迹或另一过程。",
            "Choose a factor, a supplier's footprint or another process for the input.",
        ),
        Code::OpenLcaLink => (
            "核对所取的供应过程，必要时另选。",
            "Check the process that was taken, and choose another where it is wrong.",
        ),
        Code::OpenLcaUnit => (
            "将数值与单位改为可识别的单位，如 kg、MJ、m³、件。",
            "Give the amount in a unit that is known, such as kg, MJ, m³ or pieces.",
        ),
        Code::OpenLcaConverted | Code::OpenLcaSign => (
            "无须处理；如有疑问，请与原数据核对。",
            "Nothing needs to be done; compare it with the original where in doubt.",
        ),
        Code::OpenLcaFormula => (
            "数值不再随参数变化；需要时在此处重写公式。",
            "The value no longer follows its parameters: write the formula anew where it should.",
        ),
        Code::OpenLcaAllocation => (
            "核对各产出的分配系数。",
            "Check the allocation keys of the outputs.",
        ),
        Code::OpenLcaClimate => (
            "如需其他类别，请只导出该类别后重新导入。",
            "Where another is wanted, export that one alone and import the package again.",
        ),
        Code::OpenLcaNoClimate => (
            "连同气候变化影响评价方法一起导出，以计入其他有温室效应的流。",
            "Export the package together with a climate method to count the other flows with an effect.",
        ),
        Code::OpenLcaFlow => (
            "若该流具有温室效应，请为其添加因子或直接排放。",
            "Add a factor or a direct emission where the flow has an effect on the climate.",
        ),
        Code::OpenLcaPeriod => (
            "在研究设定中填写研究时段。",
            "State the period in the settings of the study.",
        ),
        _ => (
            "修正原数据后重新导入，或在此处更正。",
            "Mend the original and import it again, or correct it here.",
        ),
    };
    LocalText::new(zh, en)
}
