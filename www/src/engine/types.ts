// The types that cross between the engine and the rest of the app.

/** Something wrong with an input, and where. */
export interface Problem {
	code: string;
	severity: "error" | "warning" | "info";
	path: string;
	message: string;
	details: Record<string, string>;
	about: string[];
}

/** An answer of the engine: a value with its findings, or what is wrong with the question. */
export type Outcome<T> =
	| { status: "ok"; value: T; findings: Problem[] }
	| { status: "invalid"; problems: Problem[] };

/** What was measured, as it was typed. */
export interface Amount {
	value: string;
	unit: string;
	evidence?: Evidence;
	uncertainty?: { kind: "interval95"; low?: string; high?: string; relative?: string };
	quality?: { level?: "measured" | "calculated" | "default"; note?: string };
}

/** Where a value comes from. */
export interface Evidence {
	kind: "metered" | "invoiced" | "estimated";
	document?: string;
	instrumentId?: string;
}

/** A factor by its identity. */
export interface FactorPin {
	pack: string;
	factor: string;
	revision?: number;
	digest?: string;
}

/** The emission types of T/CCAA 39-2022, Table A.2. */
export type EmissionType =
	| "stationary-combustion"
	| "mobile-combustion"
	| "industrial-process"
	| "waste-treatment"
	| "fugitive"
	| "purchased-electricity"
	| "purchased-heat"
	| "exported-electricity"
	| "exported-heat"
	| "biomass"
	| "embodied-carbon"
	| "recovery"
	| "removal"
	| "other-indirect";

/** An emission source. */
export interface Source {
	id: string;
	facilityId: string;
	name: string;
	emissionType: EmissionType;
	method: string;
	factor?: FactorPin;
	values?: Record<string, Amount>;
	activityUnit?: string;
	category?: 1 | 2 | 3 | 4 | 5 | 6;
	scope?: 1 | 2 | 3;
	scope3Category?: number;
	ownership?: "own" | "contracted";
	fate?: "stored" | "chemically-bound" | "used";
	biogenic?: boolean;
	nonFossil?: boolean;
	certificatesSold?: boolean;
	equipment?: string;
	instrumentId?: string;
	evidence?: Evidence;
	dataSource?: string;
	frequency?: string;
	excluded?: { reason: string };
	note?: string;
}

/** A row of activity data. */
export interface ActivityRecord {
	id: string;
	period: string;
	values: Record<string, Amount>;
	lists?: Record<string, Record<string, Amount>[]>;
	note?: string;
}

/** A site. */
export interface Facility {
	id: string;
	name: string;
	region?: string;
	address?: string;
	controlled: boolean;
	share: string;
	note?: string;
}

/** A measuring instrument. */
export interface Instrument {
	id: string;
	name: string;
	model?: string;
	serial?: string;
	class?: string;
	calibratedUntil?: string;
	location?: string;
	note?: string;
}

/** A product in a year. */
export interface ProductYear {
	output?: string;
	value?: Amount;
	priceBasis?: PriceBasis;
}

/** The organisation's output value in a reporting year. */
export interface OutputValue {
	year: number;
	value: Amount;
	priceBasis?: PriceBasis;
}

/** The prices an output value stands on. */
export interface PriceBasis {
	kind: "current" | "constant";
	constantYear?: number;
	taxIncluded?: boolean;
}

/** A main product. */
export interface Product {
	id: string;
	name: string;
	unit: string;
	sole: boolean;
	sources?: string[];
	years: Record<string, ProductYear>;
}

/** A green electricity certificate. */
export interface Certificate {
	id: string;
	kind: "gec" | "i-rec" | "green-power";
	serials: string;
	mwh: string;
	country: string;
	generationYear: number;
	redeemedFor?: number;
	facilityId?: string;
	technology?: string;
	document?: string;
}

/** A row of the significance register. */
export interface Significance {
	id: string;
	category: number;
	subcategory: string;
	criteria: { name: string; score: string }[];
	included: boolean;
	reason?: string;
}

/** An organisation's inventory as a document. */
export interface Organization {
	format: "tansuan";
	version: number;
	kind: "organization";
	id: string;
	name: string;
	profile: Partial<Record<ProfileField, string>>;
	settings: {
		consolidation: "operational-control" | "financial-control" | "equity-share";
		yearStartMonth: number;
		years: number[];
		baseYear?: number;
		gwp: "sar" | "ar4" | "ar5" | "ar6";
		electricity: "by-account" | "national" | "province";
		guideline?: string;
		steamDeduction: boolean;
		account: AccountId;
	};
	facilities: Facility[];
	instruments: Instrument[];
	sources: Source[];
	records: Record<string, ActivityRecord[]>;
	products: Product[];
	outputValues: OutputValue[];
	certificates: Certificate[];
	significance: Significance[];
	methods: Method[];
	factors: Factor[];
}

/** A named total. */
export type AccountId =
	| "gbt32150"
	| "iso14064-location"
	| "iso14064-market"
	| "ghgp-location"
	| "ghgp-market";

/** The fields of an organisation's profile. */
export type ProfileField =
	| "legalName"
	| "creditCode"
	| "industry"
	| "nature"
	| "scale"
	| "registeredCapital"
	| "address"
	| "region"
	| "responsible"
	| "contact"
	| "description"
	| "boundary";

/** A calculation method. */
export interface Method {
	id: string;
	[field: string]: unknown;
}

/** A factor: a method's values for one thing. */
export interface Factor {
	id: string;
	[field: string]: unknown;
}
