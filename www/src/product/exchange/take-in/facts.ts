// What is shown of a supplier's footprint before it is taken.

import type { DeclaredFootprint } from "../../../engine/types.ts";
import {
	formatDate,
	formatNumber,
	formatPercent,
	formatRegion,
	formatUnit,
	withUnit,
} from "../../../format/index.ts";
import { kilograms } from "../../parts/figures.ts";
import { strings as shared } from "../../strings.ts";
import { strings } from "./strings.ts";

/** A line: what it is, its value, the exact figure behind a rounded one. */
export interface Fact {
	label: string;
	value: string;
	exact?: string;
}

const dash = "—";
const day = (moment: string | undefined): string =>
	moment ? formatDate(moment.slice(0, 10)) : dash;

/** The last day before a moment that a period ends with, which PACT does not count in. */
export function lastDay(moment: string | undefined): string | undefined {
	const [, date] =
		/^(\d{4}-\d{2}-\d{2})T00:00(?::00(?:\.0+)?)?(?:Z|[+-]00:00)$/.exec(moment ?? "") ?? [];
	const at = date === undefined ? Number.NaN : Date.parse(`${date}T00:00:00Z`);
	return Number.isNaN(at) ? moment : new Date(at - 86_400_000).toISOString().slice(0, 10);
}

/** The days of a period; one dash where nothing is said. */
const span = (from: string | undefined, to: string | undefined): string =>
	from || to ? `${day(from)} – ${day(lastDay(to))}` : dash;

function figure(label: string, value: string | undefined): Fact {
	return value === undefined
		? { label, value: dash }
		: { label, value: `${kilograms(value)} kgCO₂e`, exact: value };
}

/** The facts of a footprint. */
export function facts(footprint: DeclaredFootprint): Fact[] {
	const text = strings().facts;
	const { figures, amount, unit, region, primaryShare, boundary, spec } = footprint;
	const { boundaries } = shared();
	const named: Readonly<Record<string, string>> = boundaries;
	const declared = amount ? withUnit(formatNumber(amount), formatUnit(unit)) : dash;
	return [
		{ label: text.unit, value: declared },
		figure(text.excluding, figures.excludingUptake),
		figure(text.including, figures.includingUptake),
		{ label: text.period, value: span(footprint.periodStart, footprint.periodEnd) },
		{ label: text.validity, value: span(footprint.validFrom, footprint.validUntil) },
		{ label: text.region, value: region ? formatRegion(region) : text.world },
		{ label: text.boundary, value: boundary ? (named[boundary] ?? boundary) : dash },
		{
			label: text.primary,
			value: primaryShare === undefined ? dash : formatPercent(primaryShare),
		},
		{ label: text.spec, value: spec ?? dash },
	];
}
