// The explanation: a formula on a sunken ground, then one row a leaf under hairlines.

import { css } from "lit";

export const explanationStyles = css`
	:host {
		display: grid;
		gap: var(--tansuan-space-4);
		align-content: start;
		min-width: 0;
	}

	.exact {
		margin-top: 6px;
		color: var(--tansuan-color-text-3);
		font-size: 12px;
		line-height: 18px;
		overflow-wrap: anywhere;
	}

	.formula {
		padding: 12px 14px;
		border-radius: var(--tansuan-radius);
		background: var(--tansuan-color-sunk);
		font-family: var(--tansuan-font-mono);
		font-size: 12.5px;
		line-height: 1.9;
		overflow-wrap: anywhere;
		text-autospace: no-autospace;
	}

	.formula b {
		color: var(--tansuan-color-accent);
		font-weight: 400;
	}

	.formula .unit {
		color: var(--tansuan-color-text-3);
	}

	ul {
		margin: 0;
		padding: 0;
		list-style: none;
	}

	ul ul {
		padding-inline-start: var(--tansuan-space-4);
	}

	li,
	summary {
		min-width: 0;
	}

	.leaf {
		display: grid;
		grid-template-columns: minmax(0, 1fr) auto;
		gap: 2px 12px;
		padding: 10px 0;
		border-bottom: 1px solid var(--tansuan-color-rule);
	}

	.name,
	.amount {
		font-weight: 560;
		overflow-wrap: anywhere;
	}

	.amount {
		max-width: 190px;
		text-align: end;
		text-autospace: no-autospace;
	}

	.symbol {
		margin-inline-start: 6px;
		color: var(--tansuan-color-text-3);
		font-family: var(--tansuan-font-mono);
		font-size: 12px;
		font-weight: 400;
	}

	.from {
		grid-column: 1 / -1;
		color: var(--tansuan-color-text-3);
		font-size: 12px;
		line-height: 18px;
		overflow-wrap: anywhere;
	}

	.from a {
		color: inherit;
		text-underline-offset: 3px;
	}

	.from abbr {
		padding: 0 4px;
		border: 1px solid var(--tansuan-color-rule-2);
		border-radius: 4px;
		font-size: 11px;
		text-decoration: none;
		cursor: help;
	}

	.from .go {
		color: var(--tansuan-color-accent);
		white-space: nowrap;
	}

	.door {
		margin: 0;
		padding: 0;
		border: 0;
		background: none;
		color: inherit;
		font: inherit;
		text-align: start;
		text-decoration: underline dotted;
		text-decoration-color: var(--tansuan-color-accent);
		text-decoration-thickness: 1.5px;
		text-underline-offset: 4px;
		overflow-wrap: anywhere;
		cursor: pointer;
	}

	.door:hover {
		color: var(--tansuan-color-accent);
		text-decoration-style: solid;
	}

	summary {
		position: relative;
		cursor: pointer;
		list-style: none;
	}

	summary::-webkit-details-marker {
		display: none;
	}

	summary .name::before {
		content: "";
		display: inline-block;
		width: 6px;
		height: 6px;
		margin-inline: 1px 8px;
		border: solid var(--tansuan-color-text-3);
		border-width: 0 1.6px 1.6px 0;
		rotate: -45deg;
		translate: 0 -1px;
	}

	details[open] > summary .name::before {
		rotate: 45deg;
		translate: 0 -3px;
	}

	details .formula {
		margin: 10px 0 4px;
	}

	summary:focus-visible,
	a:focus-visible,
	button:focus-visible {
		outline: 2px solid var(--tansuan-color-accent);
		outline-offset: 2px;
	}

	.rest {
		min-height: var(--tansuan-target);
		padding: 8px 0;
		border: 0;
		background: none;
		color: var(--tansuan-color-accent);
		font: inherit;
		cursor: pointer;
	}
`;
