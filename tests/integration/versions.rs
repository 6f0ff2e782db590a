//! Documents of every released version open for ever: the fixtures here are never edited, only added to.

use tansuan::organization::decode;
use tansuan::text::digest;
use tansuan::workspace::read_head;

/// Version 1, with a value in every field.
const ORGANIZATION_V1: &[u8] = include_bytes!("cases/documents/organization-v1.json");

#[test]
fn version_1_of_an_organisation_opens_and_loses_nothing() {
    assert_eq!(
        read_head(ORGANIZATION_V1, "organization").unwrap().version,
        1
    );
    let document = decode(ORGANIZATION_V1).unwrap();
    let written = serde_json::to_value(&document).unwrap();
    let read: serde_json::Value = serde_json::from_slice(ORGANIZATION_V1).unwrap();
    assert_eq!(written, read);
    // The digest that documents of this version are pinned by.
    insta::assert_snapshot!(digest(&document).unwrap());
}

/// Version 1 of an event and of a register, with a value in every field.
const EVENT_V1: &[u8] = include_bytes!("cases/documents/event-v1.json");
const ASSETS_V1: &[u8] = include_bytes!("cases/documents/assets-v1.json");

#[test]
fn version_1_of_an_event_and_of_a_register_open_and_lose_nothing() {
    let event = tansuan::event::decode(EVENT_V1).unwrap();
    let read: serde_json::Value = serde_json::from_slice(EVENT_V1).unwrap();
    assert_eq!(serde_json::to_value(&event).unwrap(), read);
    insta::assert_snapshot!(digest(&event).unwrap());
    let register = tansuan::carbon_asset::decode(ASSETS_V1).unwrap();
    let read: serde_json::Value = serde_json::from_slice(ASSETS_V1).unwrap();
    assert_eq!(serde_json::to_value(&register).unwrap(), read);
    insta::assert_snapshot!(digest(&register).unwrap());
}

/// Version 1 of a project.
const PROJECT_V1: &[u8] = include_bytes!("cases/documents/project-v1.json");

#[test]
fn version_1_of_a_project_opens_and_loses_nothing() {
    let project = tansuan::project::decode(PROJECT_V1).unwrap();
    let read: serde_json::Value = serde_json::from_slice(PROJECT_V1).unwrap();
    assert_eq!(serde_json::to_value(&project).unwrap(), read);
    insta::assert_snapshot!(digest(&project).unwrap());
}

#[test]
fn another_kind_or_a_newer_version_is_refused_before_its_body_is_read() {
    for head in [
        r#"{"format":"tansuan","version":2,"kind":"organization","body":{}}"#,
        r#"{"format":"tansuan","version":1,"kind":"galaxy"}"#,
        r#"{"format":"excel","version":1,"kind":"organization"}"#,
    ] {
        let problem = decode(head.as_bytes()).unwrap_err();
        assert_eq!(problem.code.as_str(), "unsupported-document", "{head}");
    }
}

#[test]
fn an_unknown_field_is_a_problem_at_its_place() {
    let text = String::from_utf8(ORGANIZATION_V1.to_vec()).unwrap();
    let text = text.replacen("\"controlled\"", "\"controled\"", 1);
    let problem = decode(text.as_bytes()).unwrap_err();
    assert_eq!(problem.code.as_str(), "invalid-input");
    assert!(
        problem.path.starts_with("facilities[0]"),
        "{}",
        problem.path
    );
}
