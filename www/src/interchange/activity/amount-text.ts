// An amount as the text of a cell: the number alone where the unit is the column's, else with its
// unit behind it. What a person types is taken apart the same way and otherwise left as it is.

/** What was measured, as it was typed. */
export interface Amount {
	value: string;
	unit?: string;
}

/** The number, with its multiple, at the beginning of a text. */
const NUMBER =
	/^\s*[+\-−－＋]?[\s\u3000]*[\d０-９][\d０-９.,，．'’\s\u00A0\u3000]*(?:[eE][+-]?\d+)?\s*[万亿]?/;

/** The text of an amount in a column or row of some unit. */
export function amountText(amount: Amount | undefined, unit: string): string {
	if (!amount) return "";
	const own = amount.unit || unit;
	return own === unit ? amount.value : `${amount.value} ${own}`;
}

/** A typed text as a number and, where it names one, a unit; `known` units are seen first. */
export function splitAmount(
	text: string,
	known: readonly string[] = [],
): { value: string; unit: string | undefined } {
	const typed = text.trim();
	const number = NUMBER.exec(typed)?.[0];
	const rest = number === undefined ? "" : typed.slice(number.length).trim();
	if (number === undefined || rest === "" || /^[\d.,eE+-]/.test(rest)) {
		return { value: typed, unit: undefined };
	}
	const named = known
		.filter((unit) => typed.endsWith(unit) && unit.endsWith(rest))
		.sort((a, b) => b.length - a.length)[0];
	const unit = named ?? rest;
	return { value: typed.slice(0, typed.length - unit.length).trim(), unit };
}
