//! The project level: what a project reduces or removes against its baseline, and what a tonne costs.
//!
//! [`evaluate`] takes a document and gives `ER = BE − PE − LE` for each year of the crediting period, estimated and
//! monitored side by side, the credits that follow, and the economics; [`Project`] holds an evaluated document open for
//! its explanations. Follows T/CCAA 39-2022 (B.2) and ISO 14064-2:2019.

mod account;
mod calendar;
mod check;
mod credit;
pub mod economics;
mod evaluation;
mod explain;
mod model;
mod plan;
mod reduction;
mod result;
mod streams;
mod template;

pub use economics::abatement_curve;
pub use evaluation::{Project, decode, evaluate};
pub use model::*;
pub use plan::*;
pub use result::*;
pub use template::{
    ProjectTemplate, TemplateAlternative, TemplateCheck, TemplateMargin, TemplateMethodology,
    TemplateParameter, TemplateSource, templates,
};

#[expect(
    clippy::trivially_copy_pass_by_ref,
    reason = "serde hands over what a field is skipped by"
)]
fn is_false(value: &bool) -> bool {
    !*value
}
