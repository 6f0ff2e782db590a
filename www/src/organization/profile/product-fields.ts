// The fields of a product.

import type { FieldSpec } from "../../ui/form/fields.ts";
import { strings } from "./products-strings.ts";

/** Name, unit, and whether there is no other product. */
export function productFields(): FieldSpec[] {
	const text = strings();
	return [
		{ name: "name", label: text.name, required: true },
		{ name: "unit", label: text.unitOf, hint: text.unitHint, required: true },
		{ name: "sole", kind: "tick", label: text.sole, hint: text.soleHint, wide: true },
	];
}
