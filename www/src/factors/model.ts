// Methods and factors as the engine shows them.

import type { EmissionType } from "../engine/types.ts";
import type { Bilingual } from "../i18n/index.ts";
import type { SourceView } from "../ui/explanation/explanation.ts";

/** A value of a factor, with the name of its parameter. */
export interface ValueRecord {
	parameter: string;
	name: Bilingual;
	symbol?: string;
	value: string;
	unit: string;
	uncertainty?: { kind: string; low?: string; high?: string; percent?: string };
	/** Where it comes from, when that is another place than the factor's. */
	source?: SourceView;
}

/** A factor with everything that is shown of it. */
export interface FactorRecord {
	pack: string;
	id: string;
	revision: number;
	digest: string;
	method: string;
	alsoMethods?: readonly string[];
	name: Bilingual;
	category?: string;
	set?: string;
	setName?: Bilingual;
	region?: string;
	geography?: string;
	family?: string;
	dataYear?: number;
	reportingYear?: number;
	published?: string;
	activityUnit?: string;
	values: readonly ValueRecord[];
	composition?: readonly { gas: string; fraction: string }[];
	itemOf?: readonly string[];
	source?: SourceView;
	confidence?: string;
	note?: Bilingual;
	tags?: readonly string[];
	superseded?: boolean;
}

/** What is searched for. */
export interface FactorQuery {
	text?: string;
	region?: string;
	year?: number;
	category?: string;
	unit?: string;
	method?: string;
	set?: string;
	family?: string;
	emissionType?: EmissionType;
	level?: "organization" | "product" | "project" | "event";
	limit?: number;
}

/** A value that a method needs. */
export interface Parameter {
	id: string;
	symbol?: string;
	name: Bilingual;
	unit: string;
	meaning?: Bilingual;
	role: "measured" | "factor";
	required?: boolean;
	zeroIfAbsent?: boolean;
	balance?: boolean;
	min?: string;
	max?: string;
	alternatives?: readonly string[];
	default?: { value: string; unit: string };
	setting?: { id: string };
}

/** A gas and the formula of its mass. */
export interface Emission {
	gas: string;
	formula: string;
	optional?: boolean;
	part?: string;
	when?: readonly EmissionType[];
}

/** How emissions are calculated. */
export interface MethodRecord {
	pack: string;
	id: string;
	revision: number;
	name: Bilingual;
	description?: Bilingual;
	category?: string;
	emissionTypes: readonly EmissionType[];
	levels?: readonly string[];
	select?: string;
	clause?: string;
	sourceNote?: SourceView;
	parameters: readonly Parameter[];
	lists?: readonly { id: string; name: Bilingual; parameters: readonly Parameter[] }[];
	emissions: readonly Emission[];
	direction: "emission" | "deduction" | "removal";
	note?: Bilingual;
}

/** The pack of what the organisation brings itself. */
export const OWN = "own";

/** Whether a method is offered to organisations. */
export const isForOrganizations = ({ levels }: MethodRecord): boolean =>
	!levels || levels.length === 0 || levels.includes("organization");

/** Whether a source by this method needs a factor that nobody chooses for it. */
export function needsFactor(method: MethodRecord): boolean {
	const composed = method.emissions.some(({ gas }) => gas === "$composition");
	const looked = method.parameters.some(
		({ role, required, setting, default: fallback }) =>
			role === "factor" && required && !setting && !fallback,
	);
	return (composed || looked) && method.select === undefined;
}

/** Whether a factor can serve a source by this method: presets and items of lists can't. */
export const servesSources = (record: FactorRecord): boolean =>
	!record.tags?.includes("preset") && (record.itemOf?.length ?? 0) === 0;
