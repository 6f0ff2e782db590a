// The fields of a lot as it is entered for an event: those of the register, and how much of it the event takes.

import type { AssetLot } from "../../engine/types.ts";
import { formatUnit } from "../../format/index.ts";
import { shownFields, whatFields } from "../../parts/lots/fields.ts";
import { unitOf } from "../../parts/lots/kinds.ts";
import type { FieldSpec } from "../../ui/form/fields.ts";
import { strings } from "./strings.ts";

/** What it is, and how much of it is used. */
export function usedFields(lot: AssetLot): FieldSpec[] {
	const text = strings().lot;
	const fields = whatFields(lot);
	const after = fields.findIndex(({ name }) => name === "quantity") + 1;
	const used: FieldSpec = {
		name: "used",
		kind: "number",
		label: text.used,
		hint: text.usedHint,
		suffix: formatUnit(unitOf(lot.kind)),
		required: true,
	};
	return [...fields.slice(0, after), used, ...fields.slice(after), ...shownFields()];
}
