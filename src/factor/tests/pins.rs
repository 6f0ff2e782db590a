//! Pins, revisions, packs beside each other, and a document's own methods and factors.

use super::*;
use crate::error::Code;
use crate::factor::{Factor, FactorPin, Method, OWN_PACK};

fn pin(revision: Option<u32>, digest: Option<&str>) -> FactorPin {
    FactorPin {
        pack: "small".into(),
        factor: "coke".into(),
        revision,
        digest: digest.map(str::to_owned),
    }
}

/// The second revision of the small pack: a corrected value, as a new revision of the factor.
fn corrected() -> Value {
    let pack = with("/revision", json!(2));
    let pack = changed(pack, "/factors/0/revision", json!(2));
    changed(pack, "/factors/0/values/cc/value", json!("0.86"))
}

fn both() -> FactorLibrary {
    let mut library = FactorLibrary::new();
    load(&mut library, &small()).unwrap();
    load(&mut library, &corrected()).unwrap();
    library
}

#[test]
fn a_pin_resolves_to_its_revision_for_ever() {
    let library = both();
    let (first, finding) = library.resolve(&pin(Some(1), None)).unwrap();
    assert_eq!(first.value("cc").unwrap().value, "0.85");
    assert_eq!(finding.unwrap().code, Code::FactorSuperseded);
    let digest = first.digest().to_owned();
    let (again, _) = library.resolve(&pin(Some(1), Some(&digest))).unwrap();
    assert_eq!(again.digest(), digest);
    let (by_digest, _) = library.resolve(&pin(None, Some(&digest))).unwrap();
    assert_eq!(by_digest.definition.revision, 1);
}

#[test]
fn without_a_revision_the_latest_is_meant() {
    let library = both();
    let (latest, finding) = library.resolve(&pin(None, None)).unwrap();
    assert_eq!(latest.definition.revision, 2);
    assert_eq!(finding, None);
    let mut other_way = FactorLibrary::new();
    load(&mut other_way, &corrected()).unwrap();
    load(&mut other_way, &small()).unwrap();
    assert_eq!(
        other_way
            .resolve(&pin(None, None))
            .unwrap()
            .0
            .definition
            .revision,
        2
    );
}

#[test]
fn a_digest_that_is_not_the_factors_is_a_problem() {
    let library = both();
    let first = library
        .resolve(&pin(Some(1), None))
        .unwrap()
        .0
        .digest()
        .to_owned();
    let problem = library.resolve(&pin(Some(2), Some(&first))).unwrap_err();
    assert_eq!(problem.code, Code::FactorChanged);
    assert_eq!(problem.about, ["coke"]);
    assert_eq!(
        library.resolve(&pin(None, Some("00"))).unwrap_err().code,
        Code::FactorChanged
    );
}

#[test]
fn what_is_not_there_is_a_problem() {
    let library = both();
    assert_eq!(
        library.resolve(&pin(Some(3), None)).unwrap_err().code,
        Code::UnknownFactor
    );
    let elsewhere = FactorPin {
        pack: "other".into(),
        ..pin(None, None)
    };
    assert_eq!(
        library.resolve(&elsewhere).unwrap_err().code,
        Code::PackNotLoaded
    );
    assert_eq!(
        library.method("boil").unwrap_err().code,
        Code::UnknownMethod
    );
}

#[test]
fn a_released_factor_never_changes() {
    let mut library = FactorLibrary::new();
    load(&mut library, &small()).unwrap();
    let silently = changed(
        with("/revision", json!(2)),
        "/factors/0/values/cc/value",
        json!("0.9"),
    );
    let problems = load(&mut library, &silently).unwrap_err();
    insta::assert_snapshot!(lines(&problems), @"factors[0]: the factor `coke` is no longer the one that was chosen");
    let renamed = load(&mut library, &with("/licence", json!("MIT"))).unwrap_err();
    insta::assert_snapshot!(lines(&renamed), @"id: the id `small` occurs twice");
    assert!(
        load(&mut library, &small()).is_ok(),
        "the same pack again is the same pack"
    );
    assert_eq!(library.packs().len(), 1);
}

#[test]
fn a_pack_takes_anothers_method_only_where_it_says_so() {
    let mut library = FactorLibrary::new();
    load(&mut library, &small()).unwrap();
    let other = with("/id", json!("other"));
    insta::assert_snapshot!(lines(&load(&mut library, &other).unwrap_err()), @"methods[0].id: the id `burn` occurs twice");
    load(&mut library, &changed(other, "/overrides", json!(["burn"]))).unwrap();
    assert_eq!(library.method("burn").unwrap().pack, "other");
    library.remove("other");
    assert_eq!(library.method("burn").unwrap().pack, "small");
}

#[test]
fn a_pack_uses_methods_of_packs_before_it() {
    let mut library = core().clone();
    let factor = json!({
        "id": "our.diesel", "revision": 1, "method": "fuel.ncv.mass", "name": { "zh": "我厂柴油", "en": "Our diesel" },
        "source": "lab", "values": { "ncv": { "value": "42900", "unit": "kJ/kg" } }
    });
    let pack = changed(
        changed(with("/methods", json!([])), "/factors", json!([factor])),
        "/id",
        json!("plant"),
    );
    load(&mut library, &pack).unwrap();
    assert_eq!(library.packs().len(), 2);
    let found = library.find("plant", "our.diesel", None).unwrap();
    assert_eq!(found.quantity("ncv").unwrap().unit.symbol(), "kJ/kg");
}

#[test]
fn a_documents_own_factors_are_read_leniently_and_one_by_one() {
    let factor = |id: &str, value: &str| -> Factor {
        serde_json::from_value(json!({
            "id": id, "revision": 1, "method": "fuel.ncv.mass", "name": { "zh": id, "en": id }, "source": "化验单 2024-03",
            "values": { "ncv": { "value": value, "unit": "GJ/t" } }
        }))
        .unwrap()
    };
    let methods: Vec<Method> = vec![core().method("fuel.heat").unwrap().definition.clone()];
    let factors = [factor("good", "４２．９"), factor("bad", "many")];
    let (library, problems) = core().with_own(&methods, &factors);
    insta::assert_snapshot!(lines(&problems), @"methods[0].id: the id `fuel.heat` occurs twice | factors[1].values.ncv.value: expected a number, but found `many`");
    let good = library.find(OWN_PACK, "good", None).unwrap();
    assert_eq!(good.quantity("ncv").unwrap().value.to_string(), "42.9");
    assert_eq!(good.source_note().unwrap().title.zh, "化验单 2024-03");
    assert!(library.find(OWN_PACK, "bad", None).is_none());
    assert_eq!(library.method("fuel.heat").unwrap().pack, "cn-core");
    assert!(
        core().find(OWN_PACK, "good", None).is_none(),
        "the library it was made from is as before"
    );
}
