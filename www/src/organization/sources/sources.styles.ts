// The list of sources: the rows of Table A.2 as heads among the sources.

import { css } from "lit";

export const sourcesStyles = css`
	:host {
		display: grid;
		gap: var(--tansuan-space-4);
		max-width: var(--tansuan-content-width);
		padding: var(--tansuan-space-5) var(--tansuan-page-inset) var(--tansuan-space-7);
	}

	.lead {
		margin: 0 0 var(--tansuan-space-3);
	}

	tr.head th {
		padding: var(--tansuan-space-5) 0 6px;
		border-bottom-color: var(--tansuan-color-rule-2);
		color: var(--tansuan-color-text);
		font-size: 14px;
		font-weight: 620;
	}

	tr.row th {
		color: var(--tansuan-color-text-2);
		font-weight: 500;
		vertical-align: middle;
	}

	tr.row td {
		padding-block: 2px;
		vertical-align: middle;
	}

	tr.row .none {
		margin-inline-start: 10px;
		color: var(--tansuan-color-text-3);
		font-size: var(--tansuan-size-note);
		font-weight: 400;
	}

	tbody tr:not(.head, .row) th {
		padding-inline-start: var(--tansuan-space-4);
	}

	td.menu {
		width: 1px;
		padding-block: 2px;
		text-align: end;
		white-space: nowrap;
	}

	.sw {
		display: inline-block;
		width: 9px;
		height: 9px;
		margin-inline-end: 8px;
		border-radius: 3px;
		background: var(--sw, var(--tansuan-color-edge));
	}

	small.narrow {
		display: none;
	}

	@media (max-width: 720px) {
		small.narrow {
			display: block;
			color: var(--tansuan-color-text-2);
		}

		tbody tr:not(.head, .row) th {
			padding-inline-start: 0;
		}

		tr.row .none {
			display: block;
			margin: 0;
		}
	}
`;
