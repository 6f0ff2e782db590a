// What will stand in a PACT file, as a small table.

import type { PactPreview } from "../../../engine/index.ts";
import type { PactDraft, ProductStudy } from "../../../engine/types.ts";
import {
	formatDate,
	formatNumber,
	formatRegion,
	formatUnit,
	withUnit,
} from "../../../format/index.ts";
import type { DataCell, DataTable } from "../../../ui/data-table/model.ts";
import { isZero, kilograms, percent, words } from "../../parts/figures.ts";
import { strings as shared } from "../../strings.ts";
import { strings } from "./strings.ts";

/** The totals of a file, as it has them. */
export interface Totals {
	excluding?: string;
	including?: string;
}

/** The totals in a file's text; none where there is no file yet. */
export function totalsOf(json: string | undefined): Totals {
	if (json === undefined) return {};
	const { pcf } = JSON.parse(json) as {
		pcf?: { pcfExcludingBiogenicUptake?: string; pcfIncludingBiogenicUptake?: string };
	};
	const { pcfExcludingBiogenicUptake: excluding, pcfIncludingBiogenicUptake: including } =
		pcf ?? {};
	return {
		...(excluding === undefined ? {} : { excluding }),
		...(including === undefined ? {} : { including }),
	};
}

/** Kilograms, rounded, over the exact figure that the file has. */
const exactly = (value: string | undefined): DataCell =>
	value === undefined
		? words("—", { note: strings().figures.later })
		: words(`${kilograms(value)} kgCO₂e`, { exact: value, note: value });

const given = (text: string | undefined): DataCell => words(text?.trim() || "—");

function boundary(study: ProductStudy): DataCell {
	const { boundaries } = shared();
	const { kind } = study.settings.boundary;
	const gate = boundaries["cradle-to-gate"];
	return kind === "cradle-to-gate"
		? words(gate)
		: words(gate, { note: strings().figures.part(boundaries[kind]) });
}

function ratings({ dataQuality }: PactDraft): DataCell {
	if (!dataQuality) return words("—");
	const { technological, geographical, temporal } = dataQuality;
	const text = strings().figures;
	if (!technological && !geographical && !temporal) return words("—");
	const parts = [
		[text.technological, technological],
		[text.geographical, geographical],
		[text.temporal, temporal],
	] as const;
	return words(parts.map(([name, value]) => `${name} ${formatNumber(value) || "—"}`).join(" · "), {
		note: text.scale,
	});
}

/** The table of what goes into the file. */
export function figuresTable({ draft, json }: PactPreview, study: ProductStudy): DataTable {
	const text = strings().figures;
	const { excluding, including } = totalsOf(json);
	const { figures, packaging, capture } = draft;
	const unit = withUnit(formatNumber(draft.amount), formatUnit(draft.unit));
	const weight = draft.mass === undefined ? undefined : `${formatNumber(draft.mass)} kg`;
	const cells: readonly (readonly [keyof typeof text, DataCell])[] = [
		["unit", given(unit)],
		["mass", given(weight)],
		["excluding", exactly(excluding)],
		["including", exactly(including)],
		...(packaging?.emissions === undefined || isZero(packaging.emissions)
			? []
			: ([["packaging", exactly(packaging.emissions)]] as const)),
		...(figures.outboundLogistics
			? ([["outbound", given(`${formatNumber(figures.outboundLogistics)} kgCO₂e`)]] as const)
			: []),
		...(capture?.removals ? ([["removals", exactly(capture.removals)]] as const) : []),
		["boundary", boundary(study)],
		["region", given(draft.region ? formatRegion(draft.region) : text.world)],
		["period", given(`${formatDate(draft.periodStart)} – ${formatDate(draft.periodEnd)}`)],
		["primary", percent(draft.primaryShare)],
		["ratings", ratings(draft)],
		["gwp", given(draft.gwp.map((set) => set.toUpperCase()).join(", "))],
		["standards", given(draft.standards?.join(", "))],
	];
	return {
		columns: [{ label: text.what }, { label: text.value }],
		rows: cells.map(([key, cell]) => ({ key, cells: [words(String(text[key])), cell] })),
	};
}
