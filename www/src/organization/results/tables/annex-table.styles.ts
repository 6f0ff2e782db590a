// A table of Annex A on the page, on a phone and on paper.

import { css } from "lit";

export const annexTableStyles = css`
	:host {
		display: block;
		min-width: 0;
	}

	.span {
		padding-inline-end: 16px;
		color: var(--tansuan-color-text-2);
		font-size: 13px;
		text-wrap: balance;
	}

	/* A long name without a space must not push the figures off the page. */
	:is(.a2, .a3, .a4) tbody .name {
		min-width: 108px;
		overflow-wrap: anywhere;
	}

	tbody th.own {
		color: var(--tansuan-color-text);
	}

	tbody tr :is(td, th):first-child {
		padding-inline-start: 10px;
	}

	tbody tr .outer:first-child {
		padding-inline-start: 0;
	}

	thead td {
		border-bottom: 1px solid var(--tansuan-color-rule-2);
	}

	@media print, (min-width: 721px) {
		:is(.a2, .a3, .a4) .span {
			min-width: 88px;
			max-width: 132px;
		}

		.a3 td {
			min-width: 140px;
		}

		.a4 td {
			min-width: 124px;
		}

		.inner span {
			position: absolute;
			clip-path: inset(50%);
		}

		.narrow {
			display: none;
		}
	}

	/* A phone has no room for the heads at the side: each becomes a line over the rows it spans,
	   what a cell holds stands under the name, and the years keep their columns. */
	@media screen and (max-width: 720px) {
		:is(.a2, .a3, .a4) :is(.outer, .inner, .empty) {
			display: none;
		}

		:is(.a3, .a4) thead {
			position: absolute;
			clip-path: inset(50%);
		}

		:is(.a2, .a3, .a4) tr {
			display: grid;
			grid-template-columns: minmax(0, 1fr);
			column-gap: 12px;
			border-bottom: 1px solid var(--tansuan-color-rule);
		}

		.a2 tr {
			grid-template-columns: minmax(0, 1fr) repeat(2, minmax(72px, auto));
			grid-auto-rows: auto;
		}

		.a2 thead tr {
			border-bottom-color: var(--tansuan-color-rule-2);
		}

		:is(.a2, .a3, .a4) :is(th, td):is(th, td):is(th, td) {
			min-width: 0;
			max-width: none;
			padding: 0 0 6px;
			border: 0;
		}

		:is(.a2, .a3, .a4) tbody .span.span {
			grid-column: 1 / -1;
			margin-top: var(--tansuan-space-3);
			padding-bottom: 4px;
			border-bottom: 1px solid var(--tansuan-color-rule-2);
			color: var(--tansuan-color-text);
			font-weight: 620;
		}

		:is(.a2, .a3, .a4) tbody .name.name {
			grid-column: 1;
			padding-block: 8px 2px;
		}

		:is(.a3, .a4) tbody .name.name {
			font-weight: 560;
		}

		.name small {
			font-weight: 400;
		}

		.a2 thead .unit.unit {
			display: none;
		}

		.a2 tbody .unit.unit {
			grid-column: 1;
			order: 1;
			color: var(--tansuan-color-text-3);
			font-size: 12px;
		}

		.a2 tbody .num.num {
			grid-row: span 2;
			padding-top: 8px;
		}
	}

	ol {
		display: grid;
		gap: 2px;
		margin: var(--tansuan-space-3) 0 0;
		padding: 0;
		color: var(--tansuan-color-text-2);
		font-size: var(--tansuan-size-note);
		line-height: 19px;
		list-style: none;
	}

	li {
		display: grid;
		grid-template-columns: 30px minmax(0, 1fr);
	}

	small {
		display: block;
		color: var(--tansuan-color-text-3);
		font-size: 12px;
		line-height: 17px;
		overflow-wrap: anywhere;
	}

	.scroll:focus-visible {
		outline: 2px solid var(--tansuan-color-accent);
		outline-offset: 2px;
	}

	@media print {
		table {
			font-size: 9.5pt;
		}

		:is(td, th) {
			padding-block: 4px;
		}

		.scroll {
			overflow: visible;
		}

		.wide {
			display: table-cell;
		}
	}
`;
