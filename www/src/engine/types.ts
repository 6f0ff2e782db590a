// The types that cross between the engine and the app. Rust declares them; here they are as the app
// holds them, with nothing absent that may be empty.

import type * as wire from "./load.ts";
import type * as initiative from "./load-initiative.ts";
import type { PackEntry } from "./shelf.ts";

export type {
	AccountId,
	AccountResult,
	AllocationAlternative,
	AllocationMethod,
	BaseYearChange,
	Boundary,
	BoundaryKind,
	Certificate,
	Change,
	CircularApproach,
	Circularity,
	ComparedFactor,
	Comparison,
	Confidence,
	ContributionNode,
	Coverage,
	CutOff,
	CutOffRule,
	DeclaredFootprint,
	DeclaredUnit,
	DirectFlow,
	DraftVerification,
	EmissionType,
	Evidence,
	Explanation,
	Facility,
	Factor,
	FactorChoices,
	FactorContext,
	FactorHit,
	FactorHits,
	FactorPin,
	FactorQuery,
	FactorRecord,
	Figure,
	Fit,
	Flows,
	FootprintFigure,
	FootprintPart,
	FormulaTree,
	FunctionalUnit,
	GwpSet,
	InputQuality,
	InputVariant,
	Instrument,
	Intensity,
	LineResult,
	LineStatus,
	LocalText,
	Method,
	MethodRecord,
	Omission,
	OrganizationResult,
	OutputPin,
	PackDraft,
	PackFile,
	PackInfo,
	PactDraft,
	PactWords,
	Parameter,
	Part,
	PowerProof,
	PriceBasis,
	ProcessInput,
	ProcessOutput,
	ProductProfile,
	ProductResult,
	Profile,
	Sensitivity,
	SourceDocument,
	SourceNote,
	SourceResult,
	Stage,
	StudyBoundary,
	StudyParameter,
	StudySettings,
	StudyVariant,
	Substage,
	Supply,
	SupplyKind,
	TableA1Row,
	TableA2Row,
	TableA3Row,
	TableA4Row,
	TableA5Row,
	Tables,
	TransportLeg,
	Uncertainty,
	UnitProcess,
	VariantComparison,
	YearTotal,
} from "./load.ts";
export type {
	AbatementCurve,
	ActionResult,
	ActionStatus,
	AssetClaim,
	AssetKind,
	AssetLot,
	AssetUse,
	Assumption,
	Claim,
	ClaimGround,
	Composed,
	ConfirmationWay,
	EventActivity,
	EventFigure,
	EventPhase,
	EventProfile,
	EventResult,
	EventSettings,
	EventSide,
	EventSource,
	EventSourceResult,
	EventType,
	EventVenue,
	Journey,
	LocalRule,
	LotResult,
	LotStatus,
	Neutrality,
	NewForest,
	OffsetLot,
	ParticipantGroup,
	ProjectResult,
	ProjectTemplate,
	ProjectType,
	QuickAnswers,
	ReductionAction,
	RegisterResult,
	RegisterTotal,
	RuleResult,
	RuleStatus,
	SideResult,
	SourceKind,
	TravelMode,
	TravelSurvey,
	Verdict,
	WaterfallStep,
} from "./load-initiative.ts";
export type { PactSupplies } from "./load-product.ts";

/** Something wrong with an input, and where. The app's own problems have codes of their own. */
export type Problem = Omit<wire.Problem, "code"> & { code: string };

/** A pack, and whether its factors are there to be used. */
export type PackListing = PackEntry & { loaded: boolean };

/** An answer: a value with its findings, or what is wrong with the question. */
export type Outcome<T> =
	| { status: "ok"; value: T; findings: Problem[] }
	| { status: "invalid"; problems: Problem[] };

/** `T` with these fields always there. */
type Filled<T, K extends keyof T> = Omit<T, K> & Required<Pick<T, K>>;

/** What was measured, as it was typed. */
export type Amount = Filled<wire.Amount, "unit">;

/** A row of activity data. */
export interface ActivityRecord extends Omit<wire.ActivityRecord, "values" | "lists"> {
	values: Record<string, Amount>;
	lists?: Record<string, Record<string, Amount>[]>;
}

/** An emission source. */
export interface Source extends Omit<wire.Source, "values"> {
	values?: Record<string, Amount>;
}

/** A product in a year. */
export interface ProductYear extends Omit<wire.ProductYear, "value"> {
	value?: Amount;
}

/** A main product. */
export interface Product extends Omit<wire.Product, "years" | "sole"> {
	sole: boolean;
	years: Record<string, ProductYear>;
}

/** The organisation's output value in a reporting year. */
export interface OutputValue extends Omit<wire.OutputValue, "value"> {
	value: Amount;
}

/** A row of the significance register. */
export type Significance = Filled<wire.Significance, "criteria">;

/** How the inventory is made. */
export type Settings = Filled<wire.Settings, "electricity" | "steamDeduction" | "account">;

/** The lists of a document that are the same in Rust. */
type Lists = "facilities" | "instruments" | "certificates" | "methods" | "factors";

/** An organisation's inventory as a document. */
export interface Organization extends Required<Pick<wire.Organization, Lists | "profile">> {
	format: "tansuan";
	version: number;
	kind: "organization";
	id: string;
	name: string;
	settings: Settings;
	sources: Source[];
	records: Record<string, ActivityRecord[]>;
	products: Product[];
	outputValues: OutputValue[];
	significance: Significance[];
	/** Documents of before this register do not have it. */
	baseYearChanges?: wire.BaseYearChange[];
}

/** The fields of an organisation's profile. */
export type ProfileField = keyof wire.Profile;

/** A product study as a document, in the form in which it is stored. */
export interface ProductStudy extends Omit<wire.ProductStudy, "format" | "kind"> {
	format: "tansuan";
	kind: "product";
}

/** A document of a kind, in the form in which it is stored. */
type Stored<D, K extends string> = Omit<D, "format" | "kind"> & { format: "tansuan"; kind: K };

/** An event as a document: a conference, a match, an exhibition. */
export type EventDocument = Stored<initiative.EventDocument, "event">;

/** A project that reduces emissions or removes gases, as a document. */
export type ProjectDocument = Stored<initiative.ProjectDocument, "project">;

/** The register of credits, allowances and certificates, as a document. */
export type AssetRegister = Stored<initiative.AssetRegister, "assets">;

/** The event that a handful of answers makes, and its result. */
export type QuickEstimate = Omit<initiative.QuickEstimate, "document"> & {
	document: EventDocument;
};

/** A document of any kind of subject. */
export type AnyDocument =
	| Organization
	| ProductStudy
	| EventDocument
	| ProjectDocument
	| AssetRegister;
