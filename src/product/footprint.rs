//! A supplier's declared footprint as a supply: its parts, for so much of its declared unit.

use crate::error::{Code, Problem};
use crate::factor::Boundary;
use crate::gas::Gas;
use crate::product::component::Component;
use crate::product::declared::DeclaredFootprint;
use crate::product::line::{Emitted, Line, Target};
use crate::product::process::{AllocationMethod, Supply};
use crate::product::reader::{Reader, Wanted};
use crate::product::suitability::{AllocationBasis, Use, findings};
use crate::product::summary::Summary;
use crate::quantity::{Quantity, Rational, Unit, parse_decimal};

/// The declared figures that add up to the whole, by the part of the footprint they belong to.
fn figures(footprint: &DeclaredFootprint) -> Vec<(Component, &'static str, &Option<String>)> {
    let own = &footprint.figures;
    vec![
        (Component::Fossil, "fossil", &own.fossil),
        (
            Component::BiogenicNonCo2,
            "biogenicNonCo2",
            &own.biogenic_non_co2,
        ),
        (
            Component::BiogenicNonCo2,
            "otherBiogenic",
            &own.other_biogenic,
        ),
        (
            Component::LandUseChange,
            "landUseChange",
            &own.land_use_change,
        ),
        (
            Component::LandManagement,
            "landManagementBiogenicCo2",
            &own.land_management_biogenic_co2,
        ),
        (
            Component::LandManagement,
            "landManagement",
            &own.land_management,
        ),
        (
            Component::LandManagementRemovals,
            "landManagementRemovals",
            &own.land_management_removals,
        ),
        (
            Component::TechnologicalRemovals,
            "technologicalRemovals",
            &own.technological_removals,
        ),
        (
            Component::TechnologicalRemovals,
            "ccsCapture",
            &own.ccs_capture,
        ),
        (
            Component::BiogenicUptake,
            "biogenicUptake",
            &own.biogenic_uptake,
        ),
    ]
}

impl Reader<'_> {
    /// What an amount of a declared footprint comes to.
    ///
    /// # Errors
    ///
    /// - [`Code::UnknownReference`] for a footprint that the study doesn't have;
    /// - [`Code::ZeroReference`] for a declared amount of nothing;
    /// - [`Code::MissingValue`] where it states no figure; those of its numbers and unit, at `footprints[id]`.
    pub(crate) fn declared(
        &mut self,
        wanted: Wanted<'_>,
        supply: &Supply,
        quantity: &Quantity,
    ) -> Result<(Target, Option<usize>), Vec<Problem>> {
        let id = supply.footprint.as_deref().unwrap_or_default();
        let footprint = self
            .study
            .footprints
            .iter()
            .find(|footprint| footprint.id == id)
            .ok_or_else(|| {
                let unknown = Problem::new(Code::UnknownReference).with("id", id);
                vec![unknown.at("footprint").at("supply")]
            })?;
        let place = |problem: Problem| {
            vec![
                problem
                    .at(format!("footprints[{id}]"))
                    .about(id)
                    .at("supply"),
            ]
        };
        let unit = Unit::parse(&footprint.unit).map_err(|problem| place(problem.at("unit")))?;
        let amount = parse_decimal(&footprint.amount)
            .map_err(|problem| place(problem.at("amount")))?
            .to_rational();
        let wanted_amount = quantity
            .to(&unit)
            .map_err(|problem| vec![problem.at("unit").at("amount")])?;
        let times = wanted_amount.value.checked_div(&amount).ok_or_else(|| {
            let zero = Problem::new(Code::ZeroReference).with("process", &footprint.name);
            place(zero.at("amount"))
        })?;
        let mut masses = Vec::new();
        let mut add = |component, emission, figure: &Rational| {
            masses.push(Emitted {
                gas: Gas::CO2E,
                component,
                kilograms: figure * &times,
                emission,
            });
        };
        let read = |text: &Option<String>, name: &str| {
            let text = text
                .as_deref()
                .map(str::trim)
                .filter(|text| !text.is_empty());
            let number = text.map(parse_decimal).transpose();
            let number = number.map_err(|problem| place(problem.at(name).at("figures")))?;
            Ok::<_, Vec<Problem>>(number.map(crate::quantity::Decimal::to_rational))
        };
        let whole = read(&footprint.figures.excluding_uptake, "excludingUptake")?;
        let in_parts = footprint.figures.fossil.is_some();
        if in_parts {
            for (number, (component, name, text)) in figures(footprint).into_iter().enumerate() {
                if let Some(figure) = read(text, name)? {
                    add(component, number, &figure);
                }
            }
        } else {
            let Some(whole) = whole else {
                let missing = Problem::new(Code::MissingValue).with("parameter", "excludingUptake");
                return Err(place(missing.at("excludingUptake").at("figures")));
            };
            add(Component::Fossil, 0, &whole);
            if let Some(uptake) = read(&footprint.figures.biogenic_uptake, "biogenicUptake")? {
                add(Component::BiogenicUptake, 0, &uptake);
            }
        }
        let co2e = Problem::new(Code::Co2eOnly).with("factor", &footprint.name);
        let co2e = co2e.with("factorZh", &footprint.name);
        let mut doubts = vec![co2e];
        let study = Use {
            as_of: self.as_of,
            gwp: self.study.settings.gwp,
            allocation: match self.study.settings.allocation {
                AllocationMethod::Mass => Some(AllocationBasis::Mass),
                AllocationMethod::Energy => Some(AllocationBasis::Energy),
                AllocationMethod::Economic => Some(AllocationBasis::Price),
                AllocationMethod::Keys | AllocationMethod::SystemExpansion => None,
            },
            boundary: Boundary::CradleToGate,
        };
        let place = |problem: Problem| problem.at(format!("footprints[{id}]"));
        doubts.extend(findings(footprint, &study).into_iter().map(place));
        self.doubts(wanted, doubts);
        Ok((Target::Masses(masses), None))
    }
}

impl Summary<'_> {
    /// The declared footprint behind a line.
    pub(crate) fn declared_of(&self, line: &Line) -> Option<&DeclaredFootprint> {
        let input = self
            .study
            .inputs()
            .find(|placed| placed.input.id == line.key)?
            .input;
        let id = input.supply.as_ref()?.footprint.as_deref()?;
        self.study
            .footprints
            .iter()
            .find(|footprint| footprint.id == id)
    }
}
