// The data of the charts: stages, hot spots, sensitivity, flows.

import type { Flows, FootprintPart, ProductResult, Sensitivity } from "../../engine/footprint.ts";
import { inLanguage } from "../../i18n/index.ts";
import type { Flow, FlowPlace } from "../../ui/charts/flows.ts";
import { partRows, type SpanRow, tornadoRows } from "../../ui/charts/span-rows.ts";
import type { DataTable } from "../../ui/data-table/model.ts";
import {
	change,
	decimal,
	figureOf,
	kilograms,
	mass,
	percent,
	stageTone,
	words,
} from "../parts/figures.ts";
import { strings } from "./strings.ts";

/** Parts as rows with bars, each in the tone of its stage. */
export const barsOf = (parts: readonly FootprintPart[]): SpanRow[] =>
	partRows(
		parts.map((part) => ({
			key: part.figure,
			label: inLanguage(part.name),
			decimal: part.kgCo2e,
			value: `${kilograms(part.kgCo2e)} · ${percent(part.sharePercent).text}`,
			tone: stageTone(part.stage),
		})),
	);

/** How many rows a tornado shows; the table has them all. */
const STRONGEST = 12;

/** The figure that a line's sensitivity leads to, where the result has one. */
function figures(result: ProductResult): ReadonlyMap<string, string> {
	return figureOf(result.byInput);
}

/** The strongest changes to both sides. */
export function tornado(result: ProductResult, found: readonly Sensitivity[]): SpanRow[] {
	const known = figures(result);
	return tornadoRows(
		found.slice(0, STRONGEST).map(({ key, name, kind, up, down }) => ({
			key: kind === "amount" ? (known.get(key) ?? "") : "",
			label: inLanguage(name),
			value: `±${kilograms((up ?? down ?? "0").replace(/^-/, ""))}`,
			// Where a loop would need all it makes there is no such change: its bar has one side.
			up: up ?? "0",
			down: down ?? "0",
			tone: kind === "factor" ? "c3" : kind === "parameter" ? "c4" : "c1",
		})),
	);
}

/** Every sensitivity, the strongest first. */
export function sensitivityTable(found: readonly Sensitivity[]): DataTable {
	const text = strings().sensitivity;
	return {
		columns: [
			{ label: text.what },
			{ label: text.kind, wide: true },
			{ label: text.up, num: true },
			{ label: text.down, num: true },
			{ label: text.percent, num: true },
			{ label: text.derivative, num: true, wide: true },
		],
		rows: found.map(({ key, name, kind, up, down, percent: share, derivative, unit }) => ({
			key: `${kind} ${key}`,
			cells: [
				words(inLanguage(name)),
				words(kindName(kind)),
				change(up),
				change(down),
				percent(share, true),
				decimal(derivative, unit ? `kgCO₂e/${unit}` : ""),
			],
		})),
	};
}

/** What kind of thing changes, in words. */
export const kindName = (kind: string): string => {
	const { kinds } = strings().sensitivity;
	return kinds[kind as keyof typeof kinds] ?? kind;
};

/** The places and flows of a Sankey diagram. */
export function sankeyOf({ nodes, links }: Flows): { places: FlowPlace[]; flows: Flow[] } {
	return {
		places: nodes.map(({ key, name, stage }) => ({
			key,
			label: inLanguage(name),
			tone: stageTone(stage),
		})),
		flows: links.map(({ from, to, kgCo2e, closesLoop }) => ({
			from,
			to,
			decimal: kgCo2e,
			value: `${kilograms(kgCo2e)} kgCO₂e`,
			closesLoop,
		})),
	};
}

/** The figure that a place of the flows leads to: a process's or an input's. */
export function figureOfPlace(result: ProductResult, key: string): string | undefined {
	const [kind, ...rest] = key.split(":");
	const parts = kind === "process" ? result.byProcess : result.byInput;
	return parts.find((part) => part.key === rest.join(":"))?.figure;
}

/** Every flow, the largest first as the engine gives them. */
export function flowTable(flows: Flows): DataTable {
	const text = strings().flows;
	const names = new Map(flows.nodes.map(({ key, name }) => [key, inLanguage(name)]));
	return {
		columns: [{ label: text.from }, { label: text.to }, { label: strings().kg, num: true }],
		rows: flows.links.map(({ from, to, kgCo2e, closesLoop }) => ({
			key: `${from} ${to}`,
			cells: [
				words(names.get(from) ?? from),
				words(names.get(to) ?? to, closesLoop ? { note: text.loop } : {}),
				mass(kgCo2e),
			],
		})),
	};
}
