// How the inventory looks: lanes of rows, each row one line where there is room, else a card.

import { css } from "lit";

export const inventoryStyles = css`
	:host {
		display: grid;
		gap: var(--tansuan-space-5);
		min-width: 0;
	}

	.lane {
		min-width: 0;
	}

	.lane.outside {
		opacity: 0.75;
	}

	.bar {
		display: flex;
		flex-wrap: wrap;
		gap: 2px 10px;
		align-items: baseline;
		padding-bottom: 6px;
		border-bottom: 1px solid var(--tansuan-color-rule-2);
	}

	.bar h2 {
		margin: 0;
		font-size: 14px;
		font-weight: 620;
	}

	.bar small,
	.none,
	.keys {
		color: var(--tansuan-color-text-3);
		font-size: var(--tansuan-size-note);
	}

	.bar .sum {
		margin-inline-start: auto;
		font-variant-numeric: tabular-nums;
	}

	.none,
	.keys {
		margin: 0;
		padding: 8px 0;
	}

	.row,
	.heads {
		display: grid;
		grid-template-columns:
			minmax(140px, 2.2fr) minmax(76px, 0.9fr) minmax(52px, 0.5fr) minmax(130px, 1.8fr)
			minmax(92px, 1fr) 40px;
		gap: 0 8px;
		align-items: center;
	}

	.heads {
		padding: 6px 0 2px;
		color: var(--tansuan-color-text-3);
		font-size: 12px;
	}

	.heads .num {
		text-align: end;
	}

	.row {
		min-height: 40px;
		padding: 3px 0;
		border-bottom: 1px solid var(--tansuan-color-rule);
	}

	.l1 {
		--level: 1;
	}

	.l2 {
		--level: 2;
	}

	.l3 {
		--level: 3;
	}

	.l4 {
		--level: 4;
	}

	.l5 {
		--level: 5;
	}

	.l6 {
		--level: 6;
	}

	.l7 {
		--level: 7;
	}

	.l8 {
		--level: 8;
	}

	.row:focus-within {
		background: var(--tansuan-color-sunk);
	}

	.row.over {
		box-shadow: inset 0 2px var(--tansuan-color-accent);
	}

	.row.muted .adds,
	.row.muted input {
		color: var(--tansuan-color-text-3);
	}

	.name {
		display: flex;
		gap: 2px;
		align-items: center;
		min-width: 0;
		padding-inline-start: calc((var(--level) - 1) * 18px);
	}

	.name .stack {
		flex: 1;
		min-width: 0;
	}

	.fold,
	.grip {
		flex: none;
		display: grid;
		place-items: center;
		width: 24px;
		height: 28px;
		padding: 0;
		border: 0;
		border-radius: 6px;
		background: none;
		color: var(--tansuan-color-text-2);
		cursor: pointer;
	}

	.fold[aria-expanded="true"] .icon {
		rotate: 90deg;
	}

	.fold:hover {
		background: var(--tansuan-color-sunk);
	}

	.grip {
		width: 14px;
		color: var(--tansuan-color-text-3);
		cursor: grab;
	}

	input {
		box-sizing: border-box;
		width: 100%;
		min-width: 0;
		min-height: max(30px, var(--tansuan-target));
		padding: 3px 6px;
		border: 1px solid transparent;
		border-radius: 6px;
		background: none;
		color: var(--tansuan-color-text);
		font: inherit;
		text-overflow: ellipsis;
	}

	input.num {
		text-align: end;
		font-variant-numeric: tabular-nums;
	}

	.row:hover input,
	.row:focus-within input {
		border-color: var(--tansuan-color-rule-2);
		background: var(--tansuan-color-surface);
	}

	input:focus-visible {
		border-color: var(--tansuan-color-accent);
		outline: 1px solid var(--tansuan-color-accent);
	}

	input[aria-invalid="true"] {
		border-color: var(--tansuan-color-wrong);
	}

	input.empty:not(:focus) {
		border-color: var(--tansuan-color-rule-2);
		background: var(--tansuan-color-surface);
	}

	.marks {
		display: flex;
		flex-wrap: wrap;
		gap: 0 8px;
		padding-inline-start: 7px;
		color: var(--tansuan-color-text-3);
		font-size: 12px;
		line-height: 16px;
	}

	.problem {
		grid-column: 1 / -1;
		margin: 0;
		padding: 0 0 4px calc((var(--level) - 1) * 18px + 31px);
		color: var(--tansuan-color-wrong);
		font-size: var(--tansuan-size-note);
		line-height: 18px;
	}

	.problem.warning {
		color: var(--tansuan-color-doubtful);
	}

	.adds {
		position: relative;
		padding: 2px 4px 6px;
		text-align: end;
		font-variant-numeric: tabular-nums;
	}

	.adds small {
		color: var(--tansuan-color-text-3);
	}

	.adds svg {
		position: absolute;
		inset: auto 4px 0;
		width: calc(100% - 8px);
		height: 3px;
	}

	.adds rect {
		fill: var(--tansuan-color-accent);
	}

	.adds rect.credit {
		fill: var(--tansuan-color-doubtful-line);
	}

	.text {
		overflow: hidden;
		color: var(--tansuan-color-text-2);
		text-overflow: ellipsis;
		white-space: nowrap;
	}

	.ways {
		display: flex;
		flex-wrap: wrap;
		gap: 4px;
		padding-top: 4px;
	}

	tansuan-supply-choice {
		overflow: hidden;
	}

	@media (max-width: 900px) {
		.heads {
			display: none;
		}

		.row {
			grid-template-columns: minmax(0, 96px) minmax(0, 64px) minmax(0, 1fr) 44px;
			gap: 2px 6px;
			padding: 8px 0;
		}

		.name {
			grid-column: 1 / 4;
		}

		.row > .menu {
			grid-area: 1 / 4;
		}

		.row > .supply {
			grid-area: 3 / 1 / auto / -1;
		}

		.row > .amount {
			grid-column: 1;
		}

		.row > .unit {
			grid-column: 2;
		}

		.row > .sum {
			grid-area: 2 / 3 / auto / -1;
		}

		.row input {
			border-color: var(--tansuan-color-rule-2);
		}

		.keys {
			display: none;
		}
	}

	@media print {
		.ways,
		.keys,
		.grip {
			display: none;
		}
	}
`;
