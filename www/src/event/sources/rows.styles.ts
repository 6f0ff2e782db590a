// The rows of sources: a name, its amount, its emission; on a phone the name stands above the rest.

import { css } from "lit";

export const rowsStyles = css`
	:host {
		display: grid;
		grid-template-columns: minmax(0, 1fr);
		gap: var(--tansuan-space-6);
	}

	ul {
		margin: 0;
		padding: 0;
		list-style: none;
	}

	li,
	.heads {
		display: grid;
		grid-template-columns: minmax(0, 1fr) 190px 116px;
		gap: 4px var(--tansuan-space-4);
		align-items: center;
		padding: 8px 0;
		border-bottom: 1px solid var(--tansuan-color-rule);
	}

	:host([side="actual"]) :is(li, .heads) {
		grid-template-columns: minmax(0, 1fr) 92px 190px 92px 92px;
	}

	.heads {
		padding: 4px 0;
		border-color: var(--tansuan-color-rule-2);
		color: var(--tansuan-color-text-3);
		font-size: var(--tansuan-size-note);
	}

	.num {
		text-align: end;
		font-variant-numeric: tabular-nums;
	}

	.what {
		min-width: 0;
	}

	.name {
		min-height: 26px;
		padding: 2px 0;
		border: 0;
		background: none;
		color: var(--tansuan-color-text);
		font: inherit;
		font-weight: 560;
		text-align: start;
		overflow-wrap: anywhere;
		cursor: pointer;
	}

	.name:hover {
		color: var(--tansuan-color-accent);
		text-decoration: underline;
		text-underline-offset: 4px;
	}

	small {
		display: block;
		color: var(--tansuan-color-text-3);
		font-size: var(--tansuan-size-note);
		line-height: 18px;
	}

	small.doubtful {
		color: var(--tansuan-color-doubtful);
	}

	.field {
		min-width: 0;
	}

	.field tansuan-button {
		display: block;
		margin-top: 2px;
	}

	.label {
		display: none;
		color: var(--tansuan-color-text-3);
		font-size: 12px;
	}

	.sum {
		margin: 0;
		padding-top: 6px;
		color: var(--tansuan-color-text-2);
		font-size: 13px;
		text-align: end;
		font-variant-numeric: tabular-nums;
	}

	.sum b {
		margin-inline-start: 8px;
		color: var(--tansuan-color-text);
		font-weight: 620;
	}

	.empty {
		margin: 0;
		padding: 8px 0;
		border-bottom: 1px solid var(--tansuan-color-rule);
		color: var(--tansuan-color-text-3);
	}

	@media (pointer: coarse) {
		.name {
			min-height: var(--tansuan-target);
		}
	}

	@container page (max-width: 640px) {
		.heads {
			display: none;
		}

		li {
			grid-template-columns: minmax(0, 1fr) auto;
			padding-block: 10px;
		}

		.what {
			grid-column: 1 / -1;
		}

		:host([side="actual"]) :is(li, .heads) {
			grid-template-columns: repeat(3, minmax(0, 1fr));
		}

		li.mode .what {
			grid-column: 1;
		}

		:host([side="actual"]) li.mode .what {
			grid-column: 1 / -1;
		}

		li.mode .field {
			display: none;
		}

		:host([side="actual"]) .field {
			grid-row: 2;
			grid-column: 1 / -1;
		}

		:host([side="actual"]) li > .num {
			grid-row: 3;
			text-align: start;
		}

		.label {
			display: block;
		}
	}
`;
