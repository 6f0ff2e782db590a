// What an organisation's evaluation answers. Decimals are strings, exactly as the engine wrote them.

import type { AccountId, EmissionType, OutputValue } from "./types.ts";

/** A text in both languages. */
export interface LocalText {
	zh: string;
	en: string;
}

/** The result of an organisation's evaluation. */
export interface OrganizationResult {
	id: string;
	/** The reporting years, ascending. */
	years: number[];
	/** The account shown first. */
	account: AccountId;
	accounts: AccountResult[];
	sources: SourceResult[];
	coverage: Coverage[];
	intensities: Intensity[];
	tables: Tables;
	factors: unknown[];
}

/** One named total over the years. */
export interface AccountResult {
	id: AccountId;
	name: LocalText;
	/** What counts in it, in a sentence. */
	rule: LocalText;
	years: YearTotal[];
}

/** An account's total in a reporting year, and its parts. */
export interface YearTotal {
	year: number;
	total: Figure;
	withoutPurchased: Figure;
	co2eOnly: Figure;
	byType: Part[];
	byCategory: Part[];
	byScope: Part[];
	byGas: Part[];
	byFacility: Part[];
	/** The largest first. */
	bySource: Part[];
	/** `month` is empty for records that span months. */
	byMonth: MonthPart[];
	beside: Beside[];
	/** The change from the year before in percent; none in the first year. */
	changePercent?: string;
}

/** A mass of CO2 equivalent that can be asked how it came about. */
export interface Figure {
	figure: string;
	kgCo2e: string;
}

/** A part of a total. */
export interface Part extends Figure {
	key: string;
	name: LocalText;
	/** Kilograms of the gas, in parts by gas. */
	kg?: string;
	sharePercent: string;
}

/** A row of Table A.2 in a month. */
export interface MonthPart extends Figure {
	month: string;
	emissionType: EmissionType;
}

/** Something that is shown beside the total. */
export interface Beside extends Figure {
	key: string;
	name: LocalText;
	/** Why it is not in the total. */
	reason: LocalText;
}

/** What became of a source in a year. */
export type SourceStatus =
	| "counted"
	| "excluded"
	| "no-data"
	| "no-factor"
	| "error"
	| "suspected-twice";

/** What became of a source in a reporting year. */
export interface SourceResult extends Figure {
	sourceId: string;
	year: number;
	status: SourceStatus;
	months: number;
	category: number;
	scope: number;
}

/** How much of the boundary a year's totals cover. */
export interface Coverage {
	year: number;
	percent: string;
	counted: number;
	excluded: number;
	missing: number;
	suspected: number;
}

/** An intensity of carbon emission. */
export interface Intensity {
	year: number;
	account: AccountId;
	kind: string;
	productId?: string;
	name: LocalText;
	emissions: Figure;
	denominator: string;
	denominatorUnit: string;
	value: string;
	unit: string;
	priceBasis?: NonNullable<OutputValue["priceBasis"]>;
}

/** Tables A.1 to A.5. */
export interface Tables {
	a1: TableA1Row[];
	a2: TableA2Row[];
	a3: TableA3Row[];
	a4: TableA4Row[];
	a5: TableA5Row[];
}

/** A row of Table A.1. */
export interface TableA1Row {
	key: string;
	name: LocalText;
	unit: string;
	values: Record<string, { value: string; figure: string }>;
}

/** What the rows of Tables A.2 to A.4 are of. */
interface SourceRow {
	emissionType: EmissionType;
	sourceId: string;
	name: string;
	/** The kind of fuel or material. */
	sort: LocalText;
}

/** A row of Table A.2. */
export interface TableA2Row extends SourceRow {
	parameter: LocalText;
	unit: string;
	values: Record<string, string>;
}

/** A row of Table A.3. */
export interface TableA3Row extends SourceRow {
	dataSource: string;
	evidence: Record<string, number>;
	documents: string[];
	instrument: string;
	frequency: string;
}

/** A row of Table A.4. */
export interface TableA4Row extends SourceRow {
	years: number[];
	parameters: TableA4Parameter[];
}

/** One parameter of Table A.4. */
export interface TableA4Parameter {
	name: LocalText;
	value: string;
	unit: string;
	quality: string;
	source: LocalText;
	clause: string;
	confidence: string;
}

/** A row of Table A.5. */
export interface TableA5Row {
	year: number;
	number: number;
	name: string;
	output: string;
	outputUnit: string;
	value: string;
	valueUnit: string;
	priceBasis?: NonNullable<OutputValue["priceBasis"]>;
}
