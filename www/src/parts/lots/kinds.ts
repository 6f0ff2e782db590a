// What follows from the kind of an instrument: the group it is listed in, its unit, what is asked about it.

import type { AssetKind } from "../../engine/types.ts";
import type { Choice } from "../../ui/field/select.component.ts";
import { strings } from "./strings.ts";

type Group = "allowance" | "credit" | "own" | "certificate";

const GROUPS: Readonly<Record<AssetKind, Group>> = {
	"national-allowance": "allowance",
	"regional-allowance": "allowance",
	ccer: "credit",
	inclusive: "credit",
	cer: "credit",
	vcu: "credit",
	"gold-standard": "credit",
	crt: "credit",
	ert: "credit",
	corc: "credit",
	paris64: "credit",
	itmo: "credit",
	"other-credit": "credit",
	"new-forest": "own",
	"own-reduction": "own",
	"green-certificate": "certificate",
	irec: "certificate",
};

/** What kind of instrument a kind is. */
export const groupOf = (kind: AssetKind): Group => GROUPS[kind];

/** The unit of its quantities, as the engine writes it. */
export const unitOf = (kind: AssetKind): string =>
	groupOf(kind) === "certificate" ? "MWh" : "tCO2e";

/** Every kind, group by group. */
export const kindChoices = (): Choice[] =>
	(Object.keys(GROUPS) as AssetKind[]).map((kind) => ({
		value: kind,
		label: strings().kinds[kind],
		group: strings().groups[groupOf(kind)],
	}));
