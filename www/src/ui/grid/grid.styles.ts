// A ledger page: hairlines, figures to the right, head and first columns in place. A wrong cell is
// marked by colour, by a corner and in words; one worked out by the app is grey.

import { css } from "lit";

export const gridStyles = css`
	:host {
		display: block;
		min-width: 0;
	}

	*,
	*::after {
		box-sizing: border-box;
	}

	.scroll {
		overflow: auto;
		max-height: var(--tansuan-grid-height, min(72dvh, 760px));
		border: 1px solid var(--tansuan-color-rule-2);
		border-radius: var(--tansuan-radius);
		background: var(--tansuan-color-surface);
		overscroll-behavior-x: contain;
	}

	table {
		border-spacing: 0;
		table-layout: fixed;
		font-size: 13.5px;
		user-select: none;
	}

	th,
	td {
		position: relative;
		height: var(--row);
		padding: 0 8px;
		overflow: hidden;
		border: 0 solid var(--tansuan-color-rule);
		border-width: 0 1px 1px 0;
		background: var(--tansuan-color-surface);
		line-height: 20px;
		text-align: start;
		white-space: nowrap;
	}

	th {
		position: sticky;
		top: 0;
		z-index: 4;
		padding-block: 5px;
		border-bottom-color: var(--tansuan-color-rule-2);
		background: var(--tansuan-color-ground);
		color: var(--tansuan-color-text-3);
		font-size: var(--tansuan-size-note);
		font-weight: 500;
		line-height: 16px;
		white-space: normal;
		vertical-align: bottom;
	}

	th small {
		display: block;
		font-size: 11.5px;
		font-weight: 400;
	}

	.number {
		text-align: end;
	}

	.content {
		overflow: hidden;
		text-overflow: ellipsis;
	}

	.suffix {
		margin-inline-start: 4px;
		color: var(--tansuan-color-text-3);
		font-size: 11.5px;
	}

	.frozen {
		position: sticky;
		z-index: 3;
	}

	th.frozen {
		z-index: 5;
	}

	.f0 {
		left: var(--left-0);
	}

	.f1 {
		left: var(--left-1);
	}

	.f2 {
		left: var(--left-2);
	}

	.last {
		border-inline-end-color: var(--tansuan-color-rule-2);
	}

	.group td {
		overflow: visible;
		border-inline-end: 0;
		background: var(--tansuan-color-ground);
		color: var(--tansuan-color-text-2);
		font-weight: 600;
	}

	.group span {
		position: sticky;
		left: 8px;
	}

	.sum td {
		border-top: 1px solid var(--tansuan-color-text);
		font-weight: 620;
	}

	.gap td {
		padding: 0;
		border: 0;
	}

	.computed {
		color: var(--tansuan-color-text-2);
	}

	.opens .text {
		color: var(--tansuan-color-accent);
		text-decoration: underline;
		text-decoration-style: dotted;
		text-underline-offset: 4px;
		cursor: pointer;
	}

	.on {
		background: var(--tansuan-color-accent-soft);
	}

	.filling {
		background: var(--tansuan-color-sunk);
	}

	td.active {
		z-index: 2;
		overflow: visible;
		outline: 2px solid var(--tansuan-color-edge);
		outline-offset: -2px;
		background: var(--tansuan-color-surface);
	}

	:host(:focus-within) td.active {
		outline-color: var(--tansuan-color-accent);
	}

	td.active.frozen {
		z-index: 4;
	}

	td.error {
		color: var(--tansuan-color-wrong);
	}

	td:is(.error, .warning)::after {
		position: absolute;
		inset: 0 0 auto auto;
		border: 4px solid transparent;
		border-top-color: var(--tansuan-color-wrong);
		border-right-color: var(--tansuan-color-wrong);
		content: "";
	}

	td.warning::after {
		border-top-color: var(--tansuan-color-doubtful-line);
		border-right-color: var(--tansuan-color-doubtful-line);
	}

	.field {
		position: absolute;
		inset: 0;
		width: 100%;
		min-width: 0;
		height: 100%;
		margin: 0;
		padding: 0 8px;
		border: 0;
		outline: 0;
		background: transparent;
		color: transparent;
		caret-color: transparent;
		font: inherit;
		text-align: inherit;
		pointer-events: none;
	}

	.field::selection {
		background: transparent;
		color: transparent;
	}

	.field.editing {
		z-index: 1;
		outline: 2px solid var(--tansuan-color-accent);
		outline-offset: -2px;
		background: var(--tansuan-color-surface);
		color: var(--tansuan-color-text);
		caret-color: var(--tansuan-color-accent);
		pointer-events: auto;
		user-select: text;
	}

	.field.editing::selection {
		background: var(--tansuan-color-accent-soft);
		color: inherit;
	}

	.reason {
		position: fixed;
		inset: auto;
		max-width: min(340px, calc(100vw - 10px));
		margin: 0;
		padding: 5px 10px;
		border: 1px solid var(--tansuan-color-rule-2);
		border-inline-start: 3px solid var(--tansuan-color-wrong);
		border-radius: 4px;
		background: var(--tansuan-color-surface);
		color: var(--tansuan-color-text);
		font-size: var(--tansuan-size-note);
		line-height: 18px;
		white-space: pre-line;
		pointer-events: none;
	}

	.reason.warning {
		border-inline-start-color: var(--tansuan-color-doubtful-line);
	}

	.reason.info {
		border-inline-start-color: var(--tansuan-color-edge);
	}

	.handle {
		position: absolute;
		inset: auto -1px -1px auto;
		z-index: 1;
		width: 9px;
		height: 9px;
		border: 1px solid var(--tansuan-color-surface);
		background: var(--tansuan-color-accent);
		cursor: crosshair;
		touch-action: none;
	}

	@media (pointer: coarse) {
		.handle {
			width: 16px;
			height: 16px;
			border-radius: 8px 0 0;
		}
	}

	.status {
		min-height: 20px;
		margin: 4px 2px 0;
		color: var(--tansuan-color-text-2);
		font-size: var(--tansuan-size-note);
		line-height: 20px;
	}

	.hidden {
		position: absolute;
		width: 1px;
		height: 1px;
		margin: 0;
		overflow: hidden;
		clip-path: inset(50%);
	}

	@media (forced-colors: active) {
		.on {
			forced-color-adjust: none;
			background: Highlight;
			color: HighlightText;
		}
	}

	@media print {
		.scroll {
			overflow: visible;
			max-height: none;
			border: 0;
		}

		.status,
		.handle {
			display: none;
		}
	}
`;
