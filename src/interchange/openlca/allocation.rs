//! Allocation of a process of a package: its factors by one method as keys of its products.

use crate::error::{Code, Problem};
use crate::interchange::openlca::data::Process;
use crate::interchange::openlca::issue::Issues;
use crate::interchange::openlca::number::Exact;
use crate::product::{AllocationMethod, ProcessOutput};
use crate::quantity::{Base, Dimension, Rational, Unit};
use crate::text::LocalText;

const PHYSICAL: &str = "PHYSICAL_ALLOCATION";
const ECONOMIC: &str = "ECONOMIC_ALLOCATION";

/// Gives the outputs of a process with co-products their keys, and says how it is allocated.
pub(super) fn allocate(
    process: &Process,
    flows: &[&str],
    outputs: &mut [ProcessOutput],
    issues: &mut Issues,
) -> Option<AllocationMethod> {
    if outputs.len() < 2 {
        return None;
    }
    let wanted = process.allocation.as_str();
    let mut tell = |zh: &str, en: &str| {
        let problem = Problem::new(Code::OpenLcaAllocation)
            .with("process", &process.name)
            .with_text("reason", &LocalText::new(zh, en));
        issues.process(&process.id, problem);
    };
    let found = [wanted, PHYSICAL, ECONOMIC]
        .into_iter()
        .find_map(|method| Some((method, keys(process, method, flows)?)));
    let Some((method, keys)) = found else {
        if outputs.iter().all(is_mass) {
            tell(
                "数据包未给出分配系数，按质量分配",
                "there are no factors for it; it is by mass",
            );
            return Some(AllocationMethod::Mass);
        }
        tell(
            "数据包未给出分配系数，且产出并非均以质量计，须填写系数",
            "there are no factors for it, and not every output is a mass: keys have to be given",
        );
        return Some(AllocationMethod::Keys);
    };
    if method != wanted {
        if method == PHYSICAL {
            tell("已取物理分配系数", "the physical factors were taken");
        } else {
            tell("已取经济分配系数", "the economic factors were taken");
        }
    }
    let sum = keys
        .iter()
        .fold(Rational::zero(), |sum, key| &sum + &key.value);
    let off = (&sum - &Rational::one()).abs();
    let whole = Exact::parse("1").filter(|_| off.is_zero());
    let near = Rational::new(1, 1_000_000).unwrap_or_else(Rational::zero);
    if off > near {
        tell(
            &format!("分配系数之和为 {sum}，已按比例折算为 1"),
            &format!("its factors add up to {sum} and were brought to 1"),
        );
    }
    let total = keys
        .iter()
        .map(|key| key.text.as_str())
        .collect::<Vec<_>>()
        .join(" + ");
    for (output, key) in outputs.iter_mut().zip(&keys) {
        output.key = Some(if whole.is_some() {
            key.text.clone()
        } else {
            format!("({}) / ({total})", key.text)
        });
    }
    Some(AllocationMethod::Keys)
}

/// The factors of a method, one for each output; nothing where they can't be keys.
fn keys(process: &Process, method: &str, flows: &[&str]) -> Option<Vec<Exact>> {
    if method != PHYSICAL && method != ECONOMIC {
        return None;
    }
    let zero = Exact::parse("0")?;
    let mut keys = vec![zero; flows.len()];
    let mut any = false;
    for factor in &process.factors {
        if factor.method != method || factor.of_exchange {
            continue;
        }
        let place = flows.iter().position(|flow| *flow == factor.product);
        let key = place.and_then(|place| keys.get_mut(place));
        if let (Some(key), Some(value)) = (key, Exact::parse(&factor.value)) {
            if value.value.is_negative() {
                return None;
            }
            any |= !value.value.is_zero();
            *key = value;
        }
    }
    any.then_some(keys)
}

fn is_mass(output: &ProcessOutput) -> bool {
    let mass = Dimension::of(&[(Base::Mass, 1)]);
    Unit::parse(&output.amount.unit).is_ok_and(|unit| *unit.dimension() == mass)
}
