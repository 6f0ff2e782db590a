// A table of the ledger: hairlines between rows, figures to the right, the sum under a line of ink.
//
// Wrap it in `<div class="scroll" tabindex="0" role="region" aria-label=…>` where it may be wide.
// Cells: `num` figures, `text` left, `note` grey. Rows: `sum`, `on` chosen, `group` a head among rows.
// Columns that a phone drops carry `wide`.

import { css } from "lit";

export const tableStyles = css`
	.scroll {
		overflow-x: auto;
	}

	table {
		width: 100%;
		border-collapse: collapse;
		font-size: 13.5px;
	}

	caption {
		padding-bottom: var(--tansuan-space-2);
		color: var(--tansuan-color-text-2);
		font-size: var(--tansuan-size-note);
		text-align: start;
	}

	th {
		padding: 6px 10px;
		border-bottom: 1px solid var(--tansuan-color-rule-2);
		color: var(--tansuan-color-text-3);
		font-size: var(--tansuan-size-note);
		font-weight: 500;
		text-align: start;
		vertical-align: bottom;
	}

	td {
		padding: 8px 10px;
		border-bottom: 1px solid var(--tansuan-color-rule);
		text-align: start;
		vertical-align: baseline;
	}

	tbody th {
		padding-block: 8px;
		border-bottom-color: var(--tansuan-color-rule);
		color: inherit;
		font-size: inherit;
		font-weight: 400;
		vertical-align: baseline;
	}

	:is(td, th):first-child {
		padding-inline-start: 0;
	}

	:is(td, th):last-child {
		padding-inline-end: 0;
	}

	:is(td, th).num {
		text-align: end;
		white-space: nowrap;
	}

	:is(td, th).note {
		color: var(--tansuan-color-text-3);
		font-size: var(--tansuan-size-note);
	}

	tr.on :is(td, th) {
		background: var(--tansuan-color-accent-soft);
	}

	tr.group :is(td, th) {
		padding-top: var(--tansuan-space-4);
		color: var(--tansuan-color-text-2);
		font-weight: 600;
	}

	tr.sum :is(td, th) {
		border-top: 1px solid var(--tansuan-color-text);
		border-bottom: 0;
		color: var(--tansuan-color-text);
		font-weight: 620;
	}

	@media (max-width: 720px) {
		.wide {
			display: none;
		}
	}

	@media print {
		thead {
			display: table-header-group;
		}

		tr {
			break-inside: avoid;
		}
	}
`;
