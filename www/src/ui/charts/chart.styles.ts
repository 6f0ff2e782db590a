// What all charts share: hairline scales, marks in their tone, a legend and a read-out.

import { css } from "lit";

export const chartStyles = css`
	:host {
		display: block;
		min-width: 0;
	}

	svg {
		display: block;
		width: 100%;
		overflow: visible;
	}

	.line {
		stroke: var(--tansuan-color-rule);
		shape-rendering: crispedges;
	}

	.base {
		stroke: var(--tansuan-color-rule-2);
		shape-rendering: crispedges;
	}

	.over {
		fill: none;
		stroke: currentcolor;
		stroke-width: 2;
		stroke-linejoin: round;
		forced-color-adjust: none;
		print-color-adjust: exact;
	}

	.over.dashed {
		stroke-dasharray: 5 4;
	}

	text {
		fill: var(--tansuan-color-text-3);
		font-size: 11.5px;
		font-variant-numeric: tabular-nums;
	}

	text.on {
		fill: var(--tansuan-color-text);
		font-weight: 600;
	}

	.mark {
		fill: currentcolor;
		cursor: pointer;
		forced-color-adjust: none;
		print-color-adjust: exact;
	}

	.mark.hollow {
		fill-opacity: 0.25;
		stroke: currentcolor;
		stroke-width: 1;
	}

	.mark.oldest {
		fill-opacity: 0.04;
	}

	.marks:hover .mark:not(:hover) {
		opacity: 0.72;
	}

	.mark:focus {
		outline: none;
	}

	.mark:focus-visible {
		outline: 2px solid var(--tansuan-color-text);
		outline-offset: 1px;
	}

	.legend {
		display: flex;
		flex-wrap: wrap;
		gap: 2px 16px;
		margin: var(--tansuan-space-2) 0 0;
		padding: 0;
		color: var(--tansuan-color-text-2);
		font-size: var(--tansuan-size-note);
		list-style: none;
	}

	.legend li {
		display: inline-flex;
		align-items: center;
		color: var(--tansuan-color-text-2);
	}

	.readout {
		min-height: 20px;
		color: var(--tansuan-color-text-2);
		font-size: var(--tansuan-size-note);
		line-height: 20px;
		text-align: end;
	}

	.readout b {
		color: var(--tansuan-color-text);
		font-weight: 560;
	}
`;
