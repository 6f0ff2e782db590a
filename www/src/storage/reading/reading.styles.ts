// A document as data: parts as a ledger of folded lines.

import { css } from "lit";

export const readingStyles = css`
	:host {
		display: block;
		min-width: 0;
	}

	details {
		border-top: 1px solid var(--tansuan-color-rule);
	}

	summary {
		padding: var(--tansuan-space-2) 0;
		cursor: pointer;
		font-weight: 560;
		overflow-wrap: anywhere;
	}

	summary small {
		margin-inline-start: var(--tansuan-space-3);
		color: var(--tansuan-color-text-3);
		font-size: var(--tansuan-size-note);
		font-weight: 400;
	}

	.inside {
		padding: 0 0 var(--tansuan-space-4) var(--tansuan-space-4);
	}

	code {
		color: var(--tansuan-color-text-3);
		font-size: 12px;
		font-weight: 400;
	}

	dl {
		display: grid;
		margin: 0;
		border-top: 1px solid var(--tansuan-color-rule);
	}

	dl div {
		display: grid;
		grid-template-columns: minmax(0, 16em) minmax(0, 1fr);
		gap: 2px var(--tansuan-space-4);
		padding: 6px 0;
		border-bottom: 1px solid var(--tansuan-color-rule);
	}

	dt {
		color: var(--tansuan-color-text-2);
		overflow-wrap: anywhere;
	}

	dd {
		min-width: 0;
		margin: 0;
		overflow-wrap: anywhere;
		white-space: pre-wrap;
	}

	dd > dl {
		border-top: 0;
	}

	td {
		min-width: 5em;
		max-width: 28em;
		white-space: pre-line;
	}

	@media (max-width: 720px) {
		dl div {
			grid-template-columns: minmax(0, 1fr);
		}

		.inside {
			padding-inline-start: var(--tansuan-space-2);
		}
	}
`;
