// The search of factors: the box above, filters in a row, the table below.

import { css } from "lit";

export const searchStyles = css`
	:host {
		display: grid;
		gap: var(--tansuan-space-4);
		min-width: 0;
	}

	.box {
		display: grid;
		gap: var(--tansuan-space-3);
	}

	.filters {
		display: grid;
		grid-template-columns: repeat(auto-fit, minmax(210px, 1fr));
		gap: var(--tansuan-space-3);
	}

	.folded summary {
		min-height: var(--tansuan-target);
		color: var(--tansuan-color-text-2);
		line-height: var(--tansuan-target);
		cursor: pointer;
	}

	.active {
		display: flex;
		flex-wrap: wrap;
		gap: var(--tansuan-space-2);
	}

	.active button {
		display: inline-flex;
		gap: 6px;
		align-items: center;
		min-height: var(--tansuan-target);
		padding: 0 12px;
		border: 1px solid var(--tansuan-color-rule-2);
		border-radius: 99px;
		background: none;
		color: var(--tansuan-color-text-2);
		font: inherit;
		font-size: var(--tansuan-size-note);
		cursor: pointer;
	}

	:is(.folded summary, .active button):focus-visible {
		outline: 2px solid var(--tansuan-color-accent);
		outline-offset: 2px;
	}

	.status {
		color: var(--tansuan-color-text-2);
	}

	.status:empty {
		display: none;
	}

	.scroll:focus-visible {
		outline: 2px solid var(--tansuan-color-accent);
		outline-offset: 2px;
	}

	thead th,
	.keep {
		white-space: nowrap;
	}

	tbody :is(td, th) {
		vertical-align: top;
	}

	tbody th {
		min-width: 128px;
	}

	.name {
		padding: 0;
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

	.name:focus-visible {
		outline: 2px solid var(--tansuan-color-accent);
		outline-offset: 2px;
	}

	.marks {
		display: flex;
		flex-wrap: wrap;
		gap: 4px;
		margin-top: 2px;
	}

	.marks:empty {
		display: none;
	}

	.fit,
	.beware {
		display: block;
		color: var(--tansuan-color-text-3);
		font-size: var(--tansuan-size-note);
		font-weight: 400;
		line-height: 18px;
	}

	.beware {
		color: var(--tansuan-color-doubtful);
	}

	td small {
		display: block;
		color: var(--tansuan-color-text-3);
		font-size: 12px;
	}

	.value {
		display: block;
		white-space: nowrap;
	}

	.value small {
		display: inline;
	}

	.value small,
	.under {
		color: var(--tansuan-color-text-3);
		font-size: var(--tansuan-size-note);
	}

	.under {
		display: none;
	}

	@media (max-width: 720px) {
		.filters {
			grid-template-columns: repeat(2, minmax(0, 1fr));
		}

		.under {
			display: block;
			line-height: 18px;
		}

		tbody th {
			min-width: 0;
		}

		td .value {
			white-space: normal;
		}
	}
`;
