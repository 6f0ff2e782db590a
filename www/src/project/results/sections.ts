// The sections of a project's results, in the order they are read.

import { html, nothing, type TemplateResult } from "lit";
import type {
	AbatementCurve,
	ProjectDocument,
	ProjectResult,
	ReductionResult,
} from "../../engine/project.ts";
import { formatUnit } from "../../format/index.ts";
import "../../ui/charts/bars.ts";
import "../../ui/charts/steps.ts";
import type { DataTable } from "../../ui/data-table/model.ts";
import "../../ui/exhibit/exhibit.ts";
import { moneyUnit } from "../parts/figures.ts";
import { strings as shared } from "../strings.ts";
import {
	cashBars,
	comparedBars,
	cumulativeBars,
	curveSteps,
	type Drawn,
	yearBars,
	yearFigure,
} from "./charts.ts";
import { strings } from "./strings.ts";
import {
	benefitTable,
	besideTable,
	cashTable,
	comparedTable,
	creditTable,
	cumulativeTable,
	curveTable,
	sourceTable,
	yearTable,
} from "./tables.ts";

/** What the sections are made from. */
export interface Shown {
	document: ProjectDocument;
	result: ProjectResult;
	side: ReductionResult;
	/** The curve of all projects, once it is there. */
	curve: AbatementCurve | undefined;
	/** The figure whose explanation is open. */
	open: string;
	/** Opens a figure. */
	show: (figure: string | undefined) => void;
	/** Goes to another project. */
	visit: (id: string) => void;
}

type Section = TemplateResult | typeof nothing;
type Chosen = CustomEvent<{ period?: string; key?: string }>;

/** The sections; what there is nothing to tell of is left out. */
export function sections(shown: Shown): Section[] {
	return [
		years(shown),
		cumulative(shown),
		compared(shown),
		credits(shown),
		sources(shown),
		beside(shown),
		cash(shown),
		curve(shown),
		benefits(shown),
	];
}

interface Head {
	heading: string;
	note: string;
	table: DataTable;
}

function pictured(
	{ document, open }: Shown,
	{ heading, note, table }: Head,
	chart: TemplateResult,
	foot: Section = nothing,
	folded = true,
): TemplateResult {
	return html`<tansuan-exhibit
		heading=${heading}
		note=${note}
		subject=${document.name}
		pictured
		?folded=${folded}
		.table=${table}
		open=${open}
	>${chart}${foot}</tansuan-exhibit>`;
}

function bars(
	label: string,
	{ bars, series, lines }: Drawn,
	chosen: (event: Chosen) => void,
	rest: { unit?: string; grouped?: boolean } = {},
): TemplateResult {
	return html`<tansuan-bars
		label=${label}
		unit=${rest.unit ?? "kgCO2e"}
		arrangement=${rest.grouped ? "grouped" : "stacked"}
		.bars=${bars}
		.series=${series}
		.lines=${lines}
		@tansuan-mark-chosen=${(event: Chosen) => {
			event.stopPropagation();
			chosen(event);
		}}
	></tansuan-bars>`;
}

function years(shown: Shown): Section {
	const { side, result, show } = shown;
	const text = strings().years;
	const head = {
		heading: text.head,
		note: text.note(shared().sides[side.side]),
		table: yearTable(side, result),
	};
	const chart = bars(text.head, yearBars(side), ({ detail: { period, key } }) =>
		show(yearFigure(side, period, key)),
	);
	return pictured(shown, head, chart, nothing, false);
}

function cumulative(shown: Shown): Section {
	const { result, show } = shown;
	const text = strings().cumulative;
	const head = { heading: text.head, note: text.note, table: cumulativeTable(result) };
	const chart = bars(text.head, cumulativeBars(result), ({ detail: { period, key } }) =>
		show(yearFigure(key === "monitored" ? result.monitored : result.exAnte, period, "cumulative")),
	);
	return pictured(shown, head, chart);
}

function compared(shown: Shown): Section {
	const { result, show } = shown;
	if (result.differences.length === 0) return nothing;
	const text = strings().compared;
	const head = { heading: text.head, note: text.note, table: comparedTable(result) };
	const chart = bars(
		text.head,
		comparedBars(result),
		({ detail: { period, key } }) =>
			show(yearFigure(key === "monitored" ? result.monitored : result.exAnte, period, "reduction")),
		{ grouped: true },
	);
	return pictured(shown, head, chart);
}

function plain(
	{ document, open }: Shown,
	{ heading, note, table }: Head,
	foot: Section = nothing,
): TemplateResult {
	return html`<tansuan-exhibit
		heading=${heading}
		note=${note}
		subject=${document.name}
		.table=${table}
		open=${open}
	>${foot}</tansuan-exhibit>`;
}

function credits(shown: Shown): Section {
	const text = strings().credits;
	const head = {
		heading: text.head,
		note: text.note(shared().sides[shown.side.side]),
		table: creditTable(shown.side),
	};
	return plain(shown, head, html`<p slot="foot" class="rounding">${text.rounding}</p>`);
}

function sources(shown: Shown): Section {
	const text = strings().sources;
	return plain(shown, { heading: text.head, note: text.note, table: sourceTable(shown.result) });
}

function beside(shown: Shown): Section {
	if (shown.side.beside.length === 0) return nothing;
	const text = strings().beside;
	return plain(shown, { heading: text.head, note: text.note, table: besideTable(shown.side) });
}

function cash(shown: Shown): Section {
	const { economics } = shown.result;
	if (!economics || economics.years.length === 0) return nothing;
	const text = strings().cash;
	const head = {
		heading: text.head,
		note: text.note(formatUnit(economics.unit)),
		table: cashTable(economics),
	};
	const chart = bars(text.head, cashBars(economics), () => {}, { unit: economics.unit });
	return pictured(shown, head, chart);
}

function curve(shown: Shown): Section {
	const { curve, visit } = shown;
	if (!curve || curve.steps.length + curve.leftOut.length === 0) return nothing;
	const text = strings().curve;
	const head = {
		heading: text.head,
		note: text.note(moneyUnit(curve.costUnit)),
		table: curveTable(curve),
	};
	// One project alone is no curve: its figures stand in the table.
	if (curve.steps.length < 2) {
		return plain(
			shown,
			head,
			html`<p slot="foot" class="rounding">${text.alone} ${text.explained}</p>`,
		);
	}
	const chart = html`<tansuan-steps
		label=${text.head}
		unit=${moneyUnit(curve.costUnit)}
		across=${shared().tonnes}
		.steps=${curveSteps(curve)}
		@tansuan-mark-chosen=${(event: Chosen) => {
			event.stopPropagation();
			visit(event.detail.key ?? "");
		}}
	></tansuan-steps>`;
	return pictured(shown, head, chart, html`<p slot="foot" class="rounding">${text.explained}</p>`);
}

function benefits(shown: Shown): Section {
	const { coBenefits } = shown.result;
	if (!coBenefits.some(({ years }) => Object.keys(years).length > 0)) return nothing;
	const text = strings().benefits;
	return plain(shown, { heading: text.head, note: text.note, table: benefitTable(shown.result) });
}
