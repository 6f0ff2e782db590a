//! openLCA packages: a ZIP file of JSON-LD as openLCA 2 and 1 export it, read into a study.
//!
//! [`read`] takes processes with their products, co-products, supplies, waste and credits, their parameters and
//! formulas, elementary flows, units, and the climate category of an impact method. What can't be taken as it is
//! never fails the import: it is an [`ImportIssue`] with the process, the flow and the way to mend it.
//!
//! | openLCA | here |
//! |---|---|
//! | quantitative reference | first output; a waste that is treated has a negative amount |
//! | allocation factors of the default method | keys of the outputs |
//! | process link, default provider, or else a process that makes the flow | supply |
//! | avoided product | input that is a credit |
//! | elementary flow that is a gas by CAS number or name | direct flow, with the study's GWPs |
//! | other elementary flow with a factor of the climate category | input with an own factor |
//! | unit of another meaning or name | a unit of ours, by the package's own conversion factors, exactly |
//!
//! Names of fields are those of the openLCA schema, which its makers dedicated to the public domain (CC0).

mod allocation;
mod climate;
mod data;
mod formula;
mod gases;
mod issue;
mod network;
mod number;
mod package;
mod process;
mod store;
mod study;
mod units;

use crate::error::{Outcome, Problem};
use crate::product::ProductStudy;
use crate::text::result;

pub use issue::ImportIssue;

result! {
    /// A product system of a package.
    OpenLcaSystem {
        /// Its id in the package.
        id: String,
        /// Its name.
        name: String,
    }
}

result! {
    /// A study made of an openLCA package.
    OpenLcaImport {
        /// The study, from cradle to gate.
        study: ProductStudy,
        /// What wasn't taken as it was.
        issues: Vec<ImportIssue>,
        /// The product systems of the package that a study can be of, in its order.
        systems: Vec<OpenLcaSystem>,
        /// The product system that the study is of, by its id; nothing where the package has none.
        #[serde(skip_serializing_if = "Option::is_none")]
        #[cfg_attr(feature = "wasm", tsify(optional))]
        system: Option<String>,
        /// The climate category that flows were characterised with, after its method's name.
        #[serde(skip_serializing_if = "Option::is_none")]
        #[cfg_attr(feature = "wasm", tsify(optional))]
        climate: Option<String>,
        /// How many elementary flows of processes the climate category has no factor for.
        uncharacterised: usize,
    }
}

/// Reads an openLCA package, a ZIP file of JSON-LD.
///
/// The study is of the reference process of the product system with the id `system`, or else of the package's
/// first one; where there is none, of the first process that no other uses.
///
/// # Errors
///
/// - [`Code::OpenLcaPackage`](crate::Code::OpenLcaPackage) for what is no ZIP file, is damaged, or has what only
///   attacks have: names outside the package, sizes that can't be.
/// - [`Code::OpenLcaNoProcess`](crate::Code::OpenLcaNoProcess) for a package without a process.
///
/// # Examples
///
/// ```
/// use tansuan::Code;
/// use tansuan::interchange::openlca::read;
///
/// let problems = read(b"not a package", None).into_result().unwrap_err();
/// assert_eq!(problems[0].code, Code::OpenLcaPackage);
/// ```
pub fn read(bytes: &[u8], system: Option<&str>) -> Outcome<OpenLcaImport> {
    study::read(bytes, system)
}

/// Refuses a package by its size, before it is read.
///
/// # Errors
///
/// - [`Code::OpenLcaPackage`](crate::Code::OpenLcaPackage) for more than 128 MB.
///
/// # Examples
///
/// ```
/// use tansuan::interchange::openlca::check_size;
///
/// assert!(check_size(1 << 20).is_ok());
/// assert!(check_size(1 << 30).is_err());
/// ```
pub fn check_size(bytes: u64) -> Result<(), Problem> {
    package::check_size(bytes)
}
