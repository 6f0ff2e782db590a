// The tree of a bill of materials, and its materials with what supplies them.

import { css } from "lit";

export const bomStyles = css`
	:host {
		min-width: 0;
	}

	.basis {
		max-width: 68ch;
		margin: 0 0 var(--tansuan-space-2);
		color: var(--tansuan-color-doubtful);
		text-wrap: pretty;
	}

	.tree {
		max-width: 1100px;
	}

	.tree th[scope="row"] small {
		margin-inline-start: 8px;
		color: var(--tansuan-color-text-3);
		font-size: 12px;
		font-weight: 400;
		white-space: nowrap;
	}

	.tree tr.whole th {
		font-weight: 600;
	}

	.tree .l2 {
		padding-inline-start: 18px;
	}

	.tree .l3 {
		padding-inline-start: 36px;
	}

	.tree .l4 {
		padding-inline-start: 54px;
	}

	.tree .l5 {
		padding-inline-start: 72px;
	}

	.tree .l6 {
		padding-inline-start: 90px;
	}

	.tree .l7 {
		padding-inline-start: 108px;
	}

	.tree .l8 {
		padding-inline-start: 126px;
	}

	.materials {
		max-width: 1100px;
		margin: 0;
		padding: 0;
		border-top: 1px solid var(--tansuan-color-rule-2);
		list-style: none;
	}

	.materials li {
		display: grid;
		grid-template-columns: minmax(140px, 1fr) minmax(0, 2.4fr) max-content;
		gap: var(--tansuan-space-1) var(--tansuan-space-4);
		align-items: start;
		padding-block: var(--tansuan-space-3);
		border-bottom: 1px solid var(--tansuan-color-rule);
	}

	.materials .what,
	.materials .by {
		display: grid;
		gap: 2px;
		min-width: 0;
	}

	.materials strong {
		font-weight: 600;
		overflow-wrap: anywhere;
	}

	.materials small {
		color: var(--tansuan-color-text-3);
		font-size: var(--tansuan-size-note);
		line-height: 18px;
	}

	.materials select {
		width: 100%;
		min-height: var(--tansuan-target);
		border: 1px solid var(--tansuan-color-edge);
		border-radius: var(--tansuan-radius);
		background: var(--tansuan-color-surface);
		color: var(--tansuan-color-text);
		font: inherit;
		text-overflow: ellipsis;
	}

	.near {
		display: flex;
		flex-wrap: wrap;
		gap: 2px 8px;
		align-items: center;
		margin-top: 4px;
	}

	.fits {
		display: grid;
		gap: 1px;
		font-size: var(--tansuan-size-note);
		line-height: 18px;
	}

	.fit {
		color: var(--tansuan-color-text-2);
	}

	.beware {
		color: var(--tansuan-color-doubtful);
	}

	.confirming {
		display: flex;
		gap: 8px;
		align-items: center;
		min-height: var(--tansuan-target);
		cursor: pointer;
	}

	input[type="checkbox"],
	input[type="radio"] {
		width: 16px;
		height: 16px;
		margin: 0;
		accent-color: var(--tansuan-color-accent);
	}

	.confirmed .confirming {
		color: var(--tansuan-color-accent);
	}

	.score-hint p {
		max-width: 68ch;
		margin: 0;
		color: var(--tansuan-color-text-2);
		text-wrap: pretty;
	}

	.again {
		display: grid;
		flex: 1 1 100%;
		gap: 2px;
		margin: 0;
		padding: 0;
		border: 0;
	}

	.again legend {
		padding: 0;
		color: var(--tansuan-color-doubtful);
	}

	.again label {
		display: flex;
		gap: 8px;
		align-items: center;
		min-height: var(--tansuan-target);
		cursor: pointer;
	}

	.again small {
		color: var(--tansuan-color-text-3);
	}

	.confirm p {
		flex: 1 1 320px;
		margin: 0;
	}

	@media (max-width: 720px) {
		.wide {
			display: none;
		}

		.materials li {
			grid-template-columns: minmax(0, 1fr) max-content;
		}

		.materials .by {
			grid-column: 1 / -1;
			grid-row: 2;
		}
	}
`;
