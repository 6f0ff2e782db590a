// An estimate: the large figure, bars in a table under it, and what can be done with it.

import { css } from "lit";
import { disclosureStyles } from "../../ui/disclosure.styles.ts";
import { tableStyles } from "../../ui/table/table.styles.ts";

export const estimateStyles = [
	tableStyles,
	disclosureStyles,
	css`
		:host {
			display: grid;
			gap: var(--tansuan-space-4);
			min-width: 0;
		}

		.head {
			display: flex;
			flex-wrap: wrap;
			gap: 4px 10px;
			align-items: center;
		}

		h2 {
			margin: 0;
			font-size: 14px;
			font-weight: 620;
			line-height: 22px;
		}

		[aria-busy="true"] {
			opacity: 0.55;
			transition: opacity var(--tansuan-motion) 200ms;
		}

		.waiting {
			max-width: 36ch;
			margin: 0;
			color: var(--tansuan-color-text-2);
			font-size: 15px;
			line-height: 24px;
			text-wrap: pretty;
		}

		dl {
			display: flex;
			gap: var(--tansuan-space-5);
			margin: var(--tansuan-space-3) 0 0;
		}

		dt,
		.note,
		.keep small {
			color: var(--tansuan-color-text-3);
			font-size: var(--tansuan-size-note);
			line-height: 19px;
		}

		dd {
			margin: 0;
			font-size: 17px;
			font-weight: 560;
			font-variant-numeric: tabular-nums;
		}

		.note,
		.doubtful {
			margin: 0;
			text-wrap: pretty;
		}

		.doubtful {
			color: var(--tansuan-color-doubtful);
		}

		tbody th {
			width: 100%;
			padding-block: 8px;
			border-bottom: 1px solid var(--tansuan-color-rule);
			color: var(--tansuan-color-text);
			font-size: 13.5px;
			font-weight: 400;
			white-space: normal;
		}

		tbody td {
			vertical-align: top;
			font-variant-numeric: tabular-nums;
		}

		th small {
			display: block;
			color: var(--tansuan-color-text-3);
			font-size: 12px;
			line-height: 17px;
		}

		svg {
			display: block;
			width: 100%;
			height: 6px;
			margin-top: 5px;
			margin-bottom: 3px;
		}

		.mark {
			fill: var(--tansuan-color-c2);
		}

		.keep {
			display: grid;
			gap: var(--tansuan-space-2);
			justify-items: start;
		}

		.ways {
			display: flex;
			flex-wrap: wrap;
			gap: var(--tansuan-space-2);
			margin-top: var(--tansuan-space-2);
		}

		ul {
			display: grid;
			gap: var(--tansuan-space-2);
			margin: var(--tansuan-space-2) 0 0;
			padding: 0;
			font-size: 13px;
			list-style: none;
		}

		.hidden {
			position: absolute;
			width: 1px;
			height: 1px;
			overflow: hidden;
			clip-path: inset(50%);
			white-space: nowrap;
		}

		@media print {
			.keep {
				display: none;
			}
		}
	`,
];
