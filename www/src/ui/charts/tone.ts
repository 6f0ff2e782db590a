// The colours of charts. An emission type has one tone everywhere; elements set it as a class.

import { css } from "lit";

/** A colour of the categorical scale, or of the ink. */
export type Tone = "c1" | "c2" | "c3" | "c4" | "c5" | "c6" | "c7" | "c8";

const TONES: Readonly<Record<string, Tone>> = {
	"stationary-combustion": "c1",
	"mobile-combustion": "c2",
	"purchased-electricity": "c3",
	"exported-electricity": "c3",
	"industrial-process": "c4",
	"waste-treatment": "c5",
	fugitive: "c6",
	"purchased-heat": "c7",
	"exported-heat": "c7",
};

/** The tone of an emission type; the special and other ones share the last. */
export const emissionTone = (type: string): Tone => TONES[type] ?? "c8";

const HOLLOW: ReadonlySet<string> = new Set([
	"exported-electricity",
	"exported-heat",
	"recovery",
	"removal",
]);

/** True for the types that are deducted, which charts draw in outline. */
export const emissionHollow = (type: string): boolean => HOLLOW.has(type);

/** The order in which types are stacked and listed: that of Table A.2. */
export const EMISSION_TYPE_ORDER = [
	"stationary-combustion",
	"mobile-combustion",
	"industrial-process",
	"waste-treatment",
	"fugitive",
	"purchased-electricity",
	"purchased-heat",
	"biomass",
	"embodied-carbon",
	"other-indirect",
	"recovery",
	"removal",
	"exported-electricity",
	"exported-heat",
] as const;

/** Gives `.c1` to `.c8` their colour, and `.swatch` its shape. */
export const toneStyles = css`
	.c1 {
		color: var(--tansuan-color-c1);
	}

	.c2 {
		color: var(--tansuan-color-c2);
	}

	.c3 {
		color: var(--tansuan-color-c3);
	}

	.c4 {
		color: var(--tansuan-color-c4);
	}

	.c5 {
		color: var(--tansuan-color-c5);
	}

	.c6 {
		color: var(--tansuan-color-c6);
	}

	.c7 {
		color: var(--tansuan-color-c7);
	}

	.c8 {
		color: var(--tansuan-color-c8);
	}

	.swatch {
		display: inline-block;
		flex: none;
		width: 9px;
		height: 9px;
		margin-inline-end: 8px;
		border-radius: 3px;
		background: currentcolor;
		forced-color-adjust: none;
		print-color-adjust: exact;
	}

	.swatch.line {
		height: 3px;
	}

	.swatch.hollow {
		border: 1px solid currentcolor;
		background: color-mix(in oklch, currentcolor 25%, transparent);
	}

	.swatch.oldest {
		background: none;
	}
`;
