// Where decimals become floating point: for drawing, and for nothing that is read as a number.

/** A decimal as a length to draw; zero for what is no number. */
export function approximate(decimal: string | undefined): number {
	const value = Number.parseFloat(decimal ?? "");
	return Number.isFinite(value) ? value : 0;
}
