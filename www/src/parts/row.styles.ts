// Rows that open: the name is the button.

import { css } from "lit";

export const rowStyles = css`
	:host {
		display: block;
		min-width: 0;
	}

	thead th,
	.keep {
		white-space: nowrap;
	}

	tbody :is(td, th) {
		vertical-align: top;
	}

	/* A long name without a space must not push the figures off the page. */
	tbody th {
		overflow-wrap: anywhere;
	}

	.name {
		min-height: 26px;
		margin: -2px 0;
		padding: 2px 0;
		border: 0;
		background: none;
		color: var(--tansuan-color-text);
		font: inherit;
		font-weight: 560;
		text-align: start;
		cursor: pointer;
	}

	.name:hover {
		color: var(--tansuan-color-accent);
		text-decoration: underline;
		text-underline-offset: 4px;
	}

	tr:has(+ tr.below) :is(td, th) {
		padding-bottom: 2px;
		border-bottom: 0;
	}

	tr.below td {
		padding: 0 0 var(--tansuan-space-3);
	}

	small.under {
		display: block;
		color: var(--tansuan-color-text-3);
		font-size: var(--tansuan-size-note);
		line-height: 18px;
	}

	.doubtful,
	small.doubtful {
		color: var(--tansuan-color-doubtful);
	}

	.wrong {
		color: var(--tansuan-color-wrong);
	}

	.lead {
		max-width: 72ch;
		margin: 0 0 var(--tansuan-space-4);
		color: var(--tansuan-color-text-2);
	}

	@media (pointer: coarse) {
		.name {
			min-height: var(--tansuan-target);
		}

		tbody :is(td, th) {
			vertical-align: middle;
		}
	}
`;
