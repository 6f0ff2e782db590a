//! What of a factor fits what it is wanted for, and what to beware of.

use crate::error::{Code, Problem};
use crate::factor::compiled_factor::CompiledFactor;
use crate::factor::compiled_method::CompiledMethod;
use crate::factor::library::OWN_PACK;
use crate::factor::record::boundary;
use crate::factor::search::place::distance;
use crate::factor::search::query::{FactorContext, FitAspect, FitMatch};
use crate::factor::{Boundary, Confidence, Factor};
use crate::quantity::{Base, Dimension, Unit};
use crate::text::LocalText;

/// What a factor is wanted for, ready to be compared with many.
#[derive(Debug, Default)]
pub(super) struct Wanted<'a> {
    pub(super) context: Option<&'a FactorContext>,
    pub(super) unit: Option<Unit>,
}

/// How well a factor fits.
#[derive(Debug, Default)]
pub(super) struct Fitting {
    pub(super) matches: Vec<FitMatch>,
    pub(super) warnings: Vec<Problem>,
    /// How badly it fits what it is wanted for: nothing wrong is 0.
    pub(super) misfit: u8,
    /// Whether more than `misfit` is asked for: words are made for what is shown alone.
    in_words: bool,
}

impl Fitting {
    fn fits(&mut self, what: FitAspect, text: impl FnOnce() -> LocalText) {
        if self.in_words {
            let text = text();
            self.matches.push(FitMatch { what, text });
        }
    }

    fn warn(&mut self, misfit: u8, warning: impl FnOnce() -> Problem) {
        self.misfit = self.misfit.saturating_add(misfit);
        if self.in_words {
            self.warnings.push(warning());
        }
    }
}

impl Wanted<'_> {
    /// How badly a factor fits.
    pub(super) fn misfit(&self, factor: &CompiledFactor, method: Option<&CompiledMethod>) -> u8 {
        self.judge(factor, method, Fitting::default()).misfit
    }

    /// How a factor fits, in words.
    pub(super) fn fitting(
        &self,
        factor: &CompiledFactor,
        method: Option<&CompiledMethod>,
    ) -> Fitting {
        let in_words = Fitting {
            in_words: true,
            ..Fitting::default()
        };
        self.judge(factor, method, in_words)
    }

    fn judge(
        &self,
        factor: &CompiledFactor,
        method: Option<&CompiledMethod>,
        mut fitting: Fitting,
    ) -> Fitting {
        let own = &factor.definition;
        if let Some(technology) = &own.technology {
            fitting.fits(FitAspect::Technology, || technology.clone());
        }
        let context = self.context;
        self.boundary(boundary(factor, method), own, &mut fitting);
        self.unit(own, &mut fitting);
        let region = context.and_then(|context| context.region.as_deref());
        judge_region(region, own, &mut fitting);
        judge_year(context.and_then(|context| context.year), own, &mut fitting);
        let as_of = context.and_then(|context| context.as_of.as_deref());
        let dates = own.best_before.as_deref().zip(as_of);
        if let Some((date, _)) = dates.filter(|(date, today)| date < today) {
            fitting.warn(1, || {
                about(Code::FactorPastBestBefore, own).with("date", date)
            });
        }
        judge_marks(factor, &mut fitting);
        fitting
    }

    fn boundary(&self, boundary: Option<Boundary>, own: &Factor, fitting: &mut Fitting) {
        let wanted = self.context.and_then(|context| context.boundary);
        let Some((wanted, found)) = wanted.zip(boundary) else {
            return;
        };
        if wanted == found {
            fitting.fits(FitAspect::Boundary, || found.name());
        } else {
            fitting.warn(16, || {
                about(Code::FactorOtherBoundary, own)
                    .with_text("expected", &wanted.name())
                    .with_text("found", &found.name())
            });
        }
    }

    fn unit(&self, own: &Factor, fitting: &mut Fitting) {
        let Some(wanted) = &self.unit else { return };
        let activity = own.activity_unit.as_deref();
        let Some(found) = activity.and_then(|unit| Unit::parse(unit).ok()) else {
            return;
        };
        if found.is_convertible_to(wanted) {
            fitting.fits(FitAspect::Unit, || LocalText::same(found.symbol()));
            return;
        }
        let property = property(wanted.dimension(), found.dimension());
        let (code, misfit) = match property {
            Some(_) => (Code::FactorNeedsProperty, 4),
            None => (Code::FactorOtherUnit, 32),
        };
        fitting.warn(misfit, || {
            let warning = about(code, own)
                .with("expected", wanted.symbol())
                .with("found", found.symbol());
            match property {
                Some((zh, en)) => warning.with_text("property", &LocalText::new(zh, en)),
                None => warning,
            }
        });
    }
}

fn judge_region(wanted: Option<&str>, own: &Factor, fitting: &mut Fitting) {
    let place = own.geography.as_deref().or(own.region.as_deref());
    let Some(place) = place.filter(|place| *place != "GLO") else {
        return;
    };
    let from_abroad = || about(Code::ForeignProxy, own).with("region", place);
    let Some(wanted) = wanted else {
        if own.has_tag("foreign-proxy") {
            fitting.warn(0, from_abroad);
        }
        return;
    };
    let country = |place: &str| place.split('-').next().unwrap_or_default().to_owned();
    match distance(wanted, own) {
        Some(0..=2) => fitting.fits(FitAspect::Region, || LocalText::same(place)),
        None if country(place) != country(wanted) => fitting.warn(12, from_abroad),
        _ => fitting.warn(8, || {
            about(Code::FactorOtherRegion, own)
                .with("found", place)
                .with("expected", wanted)
        }),
    }
}

fn judge_year(wanted: Option<i16>, own: &Factor, fitting: &mut Fitting) {
    let Some((wanted, found)) = wanted.zip(own.data_year) else {
        return;
    };
    if wanted == found {
        fitting.fits(FitAspect::Year, || LocalText::same(found.to_string()));
        return;
    }
    // The latest earlier year stands in for a missing one before a later year does.
    let years = u8::try_from(wanted.abs_diff(found).min(3)).unwrap_or_default();
    let later = u8::from(found > wanted) * 3;
    fitting.warn(years + later, || {
        about(Code::FactorOtherYear, own)
            .with("found", found)
            .with("expected", wanted)
    });
}

/// What its marks and its attestation say of a factor, whatever it is wanted for.
fn judge_marks(factor: &CompiledFactor, fitting: &mut Fitting) {
    let own = &factor.definition;
    for (tag, code) in [
        ("penalty-default", Code::PenaltyDefault),
        ("net-of-credit", Code::NetOfCredit),
        ("transport-only", Code::TransportOnly),
        ("screening", Code::ScreeningOnly),
    ] {
        if own.has_tag(tag) {
            fitting.warn(6, || about(code, own));
        }
    }
    if own.confidence == Some(Confidence::B) {
        fitting.warn(0, || about(Code::SecondarySource, own));
    }
    if own.source.is_none() && factor.pack == OWN_PACK {
        fitting.warn(0, || about(Code::UnsourcedFactor, own));
    }
}

fn about(code: Code, factor: &Factor) -> Problem {
    Problem::new(code)
        .with_text("factor", &factor.name)
        .about(&factor.id)
}

/// What it takes to go between amounts of two kinds: a density, a calorific value.
fn property(one: &Dimension, other: &Dimension) -> Option<(&'static str, &'static str)> {
    let is = |powers: &[(Base, i8)]| {
        let wanted = Dimension::of(powers);
        move |dimension: &Dimension| *dimension == wanted
    };
    let (mass, energy) = (is(&[(Base::Mass, 1)]), is(&[(Base::Energy, 1)]));
    let volume = |dimension: &Dimension| {
        ["m3", "Nm3", "Sm3"]
            .iter()
            .filter_map(|symbol| Unit::parse(symbol).ok())
            .any(|unit| unit.dimension() == dimension)
    };
    let either = |a: &dyn Fn(&Dimension) -> bool, b: &dyn Fn(&Dimension) -> bool| {
        a(one) && b(other) || a(other) && b(one)
    };
    if either(&mass, &volume) {
        Some(("密度", "the density"))
    } else if either(&energy, &mass) || either(&energy, &volume) {
        Some(("低位发热量", "the net calorific value"))
    } else if volume(one) && volume(other) {
        Some(("气体状态", "the state of the gas"))
    } else {
        None
    }
}
