//! Stages of the life cycle: their names, boundaries, and which of them a line belongs to.

use crate::product::model::{BoundaryKind, Stage, StudyBoundary};
use crate::text::LocalText;

impl Stage {
    /// Every stage, in the order of a life.
    pub const ALL: [Stage; 7] = [
        Stage::RawMaterials,
        Stage::Production,
        Stage::Packaging,
        Stage::Distribution,
        Stage::Use,
        Stage::Maintenance,
        Stage::EndOfLife,
    ];

    /// The stages before the gate: what T/CCAA 39-2022 and PACT call cradle-to-gate.
    pub const GATE: [Stage; 3] = [Stage::RawMaterials, Stage::Production, Stage::Packaging];

    /// It as it stands on the wire.
    pub fn as_str(self) -> &'static str {
        match self {
            Stage::RawMaterials => "raw-materials",
            Stage::Production => "production",
            Stage::Packaging => "packaging",
            Stage::Distribution => "distribution",
            Stage::Use => "use",
            Stage::Maintenance => "maintenance",
            Stage::EndOfLife => "end-of-life",
        }
    }

    /// The stage that stands on the wire as `text`.
    pub(crate) fn parse(text: &str) -> Option<Stage> {
        Stage::ALL.into_iter().find(|stage| stage.as_str() == text)
    }

    /// Its name in both languages.
    pub fn name(self) -> LocalText {
        let (zh, en) = match self {
            Stage::RawMaterials => ("原材料获取", "Raw materials"),
            Stage::Production => ("生产", "Production"),
            Stage::Packaging => ("包装", "Packaging"),
            Stage::Distribution => ("分销", "Distribution"),
            Stage::Use => ("使用", "Use"),
            Stage::Maintenance => ("维护", "Maintenance"),
            Stage::EndOfLife => ("生命末期", "End of life"),
        };
        LocalText::new(zh, en)
    }

    /// The stage of what serves this one and says itself that it belongs to `own`.
    ///
    /// Raw materials and production tell each other apart; every other stage keeps all that it needs:
    /// a spare part belongs to maintenance, whoever makes it.
    pub(crate) fn served_by(self, own: Option<Stage>) -> Stage {
        match self {
            Stage::RawMaterials | Stage::Production => own.unwrap_or(self),
            kept => kept,
        }
    }
}

impl StudyBoundary {
    /// The stages inside it.
    pub(crate) fn stages(&self) -> Vec<Stage> {
        match self.kind {
            BoundaryKind::CradleToGate => Stage::GATE.to_vec(),
            BoundaryKind::CradleToGrave => Stage::ALL.to_vec(),
            BoundaryKind::GateToGate => vec![Stage::Production, Stage::Packaging],
            BoundaryKind::Chosen => Stage::ALL
                .into_iter()
                .filter(|stage| self.stages.contains(stage))
                .collect(),
        }
    }
}
