// The sections of a product's results, in the order they are read.

import { html, nothing, type TemplateResult } from "lit";
import type { Flows, ProductResult, ProductStudy, Sensitivity } from "../../engine/footprint.ts";
import type { StudyAnswers } from "../../engine/index.ts";
import { formatPercent } from "../../format/index.ts";
import "../../ui/button/button.ts";
import "../../ui/charts/sankey.ts";
import "../../ui/charts/spans.ts";
import type { DataTable } from "../../ui/data-table/model.ts";
import "../../ui/exhibit/exhibit.ts";
import "../../ui/tabs/tabs.ts";
import { kilograms } from "../parts/figures.ts";
import {
	barsOf,
	figureOfPlace,
	flowTable,
	kindName,
	sankeyOf,
	sensitivityTable,
	tornado,
} from "./charts.ts";
import {
	allocationTable,
	alternativesTable,
	cutOffTable,
	gridTable,
	linesTable,
	qualityTable,
} from "./checks.ts";
import { strings } from "./strings.ts";
import {
	balanceTable,
	componentTable,
	gasTable,
	hotSpots,
	hotTable,
	partsTable,
	stagesShown,
} from "./tables.ts";
import "./tree/tree.ts";

/** A way to divide the footprint. */
export type Way = "process" | "input" | "gas" | "location" | "outside";

/** What the sections are made from. */
export interface Shown {
	study: ProductStudy;
	result: ProductResult;
	/** The figure whose explanation is open. */
	open: string;
	ask: StudyAnswers | undefined;
	flows: Flows | undefined;
	sensitivity: readonly Sensitivity[] | undefined;
	/** Has the sensitivity worked out, where that waits to be asked for, or says that it is being. */
	waiting: (() => void) | "working" | undefined;
	way: Way;
	choose: (way: Way) => void;
	/** Opens a figure. */
	show: (figure: string | undefined) => void;
}

/** The sections; what there is nothing to tell of is left out. */
export function sections(shown: Shown): (TemplateResult | undefined)[] {
	return [
		stages(shown),
		plain(shown, strings().balance, strings().kg, balanceTable(shown.result)),
		substages(shown),
		tree(shown),
		flows(shown),
		hot(shown),
		parts(shown),
		plain(
			shown,
			strings().components.head,
			strings().components.note,
			componentTable(shown.result),
		),
		quality(shown),
		cutOff(shown),
		plain(shown, strings().allocation.head, "", allocationTable(shown.result)),
		plain(shown, strings().allocation.others, strings().kg, alternativesTable(shown.result)),
		plain(shown, strings().grid.head, strings().grid.note, gridTable(shown.result)),
		sensitivity(shown),
		plain(shown, strings().lines.head, "", linesTable(shown.result)),
	];
}

function plain(
	{ study, open }: Shown,
	heading: string,
	note: string,
	table: DataTable | undefined,
): TemplateResult | undefined {
	if (!table) return undefined;
	return html`<tansuan-exhibit
		heading=${heading}
		note=${note}
		subject=${study.name}
		.table=${table}
		open=${open}
	></tansuan-exhibit>`;
}

function stages({ study, result, open }: Shown) {
	const text = strings().stages;
	const shown = stagesShown(result.byStage);
	return html`<tansuan-exhibit
		heading=${text.head}
		note=${text.note}
		subject=${study.name}
		pictured
		folded
		.table=${partsTable(text.stage, result.byStage, result.total, true)}
		open=${open}
	><tansuan-spans kilograms label=${text.head} .rows=${barsOf(shown)}></tansuan-spans></tansuan-exhibit>`;
}

function substages(shown: Shown) {
	const { result } = shown;
	if (result.bySubstage.length === 0) return undefined;
	const text = strings();
	return plain(
		shown,
		text.substages,
		text.kg,
		partsTable(text.stages.stage, result.bySubstage, undefined, true),
	);
}

function tree({ study, result, open, ask }: Shown) {
	const text = strings().tree;
	const gather = (exhibit: Element) => exhibit.querySelector("tansuan-contribution-tree")?.table;
	return html`<tansuan-exhibit
		heading=${text.head}
		note=${text.note}
		subject=${study.name}
		.gather=${gather}
	><tansuan-contribution-tree
		.result=${result}
		.ask=${ask}
		open=${open}
	></tansuan-contribution-tree></tansuan-exhibit>`;
}

function flows({ study, result, flows, show }: Shown) {
	if (!flows || flows.links.length === 0) return undefined;
	const text = strings().flows;
	const back = flows.links.filter(({ closesLoop }) => closesLoop).length;
	const { places, flows: links } = sankeyOf(flows);
	const negative = links.some(({ decimal }) => decimal.startsWith("-"));
	const told = [
		...(back > 0 ? [text.loops(back)] : []),
		...(negative ? [text.negative] : []),
		...(/[1-9]/.test(flows.rest) ? [text.rest(kilograms(flows.rest))] : []),
	];
	return html`<tansuan-exhibit
		heading=${text.head}
		note=${text.note}
		subject=${study.name}
		pictured
		folded
		.table=${flowTable(flows)}
	>
		<tansuan-sankey
			kilograms
			label=${text.head}
			.places=${places}
			.flows=${links}
			@tansuan-mark-chosen=${(event: CustomEvent<{ key?: string }>) => {
				event.stopPropagation();
				show(figureOfPlace(result, event.detail.key ?? ""));
			}}
		></tansuan-sankey>
		${told.length > 0 ? html`<p slot="foot" class="rounding">${told.join(" ")}</p>` : nothing}
	</tansuan-exhibit>`;
}

function hot({ study, result, open }: Shown) {
	const found = hotSpots(result);
	if (found.length === 0) return undefined;
	const text = strings().hot;
	return html`<tansuan-exhibit
		heading=${text.head}
		note=${text.note(found.length, formatPercent(result.hotSpots.share))}
		subject=${study.name}
		pictured
		folded
		.table=${hotTable(result)}
		open=${open}
	><tansuan-spans kilograms label=${text.head} .rows=${barsOf(found)}></tansuan-spans></tansuan-exhibit>`;
}

function parts({ study, result, open, way, choose }: Shown) {
	const text = strings().parts;
	const outside = result.outsideKyoto.length > 0 ? (["outside"] as const) : [];
	const ways = ["process", "input", "gas", "location", ...outside] as const;
	const tables: Record<Way, () => DataTable> = {
		process: () => partsTable(text.process, result.byProcess, result.total),
		input: () => partsTable(text.input, result.byInput, result.total, true),
		gas: () => gasTable(result, result.byGas),
		location: () => partsTable(text.location, result.byLocation, result.total),
		outside: () => partsTable(text.outside, result.outsideKyoto, undefined),
	};
	return html`<tansuan-exhibit
		heading=${`${text.head} · ${text[way]}`}
		subject=${study.name}
		.table=${tables[way]()}
		open=${open}
	><tansuan-tabs
		slot="lead"
		label=${text.label}
		value=${way}
		.tabs=${ways.map((value) => ({ value, label: text[value] }))}
		@tansuan-changed=${(event: CustomEvent<{ value: string }>) => {
			event.stopPropagation();
			choose(event.detail.value as Way);
		}}
	></tansuan-tabs></tansuan-exhibit>`;
}

function quality({ study, result, open }: Shown) {
	const text = strings().quality;
	const { pedigree, pedigreePercent } = result.quality;
	return html`<tansuan-exhibit
		heading=${text.head}
		note=${text.note}
		subject=${study.name}
		.table=${qualityTable(result)}
		open=${open}
	>${
		pedigree.length > 0
			? html`<p slot="foot" class="rounding">${text.pedigree(pedigree.join(" / "), formatPercent(pedigreePercent))}</p>`
			: nothing
	}</tansuan-exhibit>`;
}

function cutOff(shown: Shown) {
	const text = strings().cutOff;
	const { each, total, kept, items, emissionPercent } = shown.result.cutOff;
	const rule =
		each === undefined || total === undefined
			? text.noRule
			: text.rule(formatPercent(each), formatPercent(total));
	const judged = kept === undefined ? text.unknown : kept ? text.kept : text.broken;
	const told = [
		...(items.length === 0 ? [text.none] : []),
		...(each === undefined || items.length === 0 ? [] : [judged]),
		...(items.length === 0 || emissionPercent === undefined
			? []
			: [text.emission(formatPercent(emissionPercent))]),
	];
	return html`<tansuan-exhibit
		heading=${text.head}
		note=${rule}
		subject=${shown.study.name}
		.table=${cutOffTable(shown.result)}
		open=${shown.open}
	><p slot="foot" class="rounding">${told.join(" ")}</p></tansuan-exhibit>`;
}

function sensitivity({ study, result, sensitivity: found, waiting }: Shown) {
	if (waiting) {
		const { head, note, why, work, working } = strings().sensitivity;
		return html`<section>
			<header><h2>${head}</h2><small>${note}</small></header>
			${
				waiting === "working"
					? html`<p class="pending" role="status">${working}</p>`
					: html`<p class="pending">${why}</p><tansuan-button @click=${waiting}>${work}</tansuan-button>`
			}
		</section>`;
	}
	if (!found || found.length === 0) return undefined;
	const text = strings().sensitivity;
	const kinds = [...new Set(found.map(({ kind }) => kind))];
	const tone = { amount: "c1", factor: "c3", parameter: "c4" } as const;
	return html`<tansuan-exhibit
		heading=${text.head}
		note=${text.note}
		subject=${study.name}
		pictured
		folded
		.table=${sensitivityTable(found)}
	><tansuan-spans
		kilograms
		label=${text.head}
		.rows=${tornado(result, found)}
		.legend=${[
			...kinds.map((kind) => ({
				tone: tone[kind as keyof typeof tone] ?? "c8",
				label: `${kindName(kind)} ${text.up}`,
			})),
			{ tone: "c8" as const, label: text.down, hollow: true },
		]}
	></tansuan-spans></tansuan-exhibit>`;
}
