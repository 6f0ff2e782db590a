// The page of results: sections under one another with room between; on paper a page of the ledger.

import { css } from "lit";

export const resultsStyles = css`
	:host {
		display: block;
		max-width: var(--tansuan-content-width);
		padding: var(--tansuan-space-5) var(--tansuan-page-inset) var(--tansuan-space-7);
		container-type: inline-size;
	}

	.page {
		display: grid;
		grid-template-columns: minmax(0, 1fr);
		gap: var(--tansuan-space-7);
	}

	.container {
		container-type: inline-size;
	}

	.tools {
		display: grid;
		grid-template-columns: auto minmax(0, 1fr) auto;
		gap: var(--tansuan-space-2) var(--tansuan-space-4);
		align-items: center;
		margin-bottom: calc(-1 * var(--tansuan-space-4));
		padding-bottom: var(--tansuan-space-3);
		border-bottom: 1px solid var(--tansuan-color-rule);
	}

	.rule {
		margin: 0;
		color: var(--tansuan-color-text-3);
		font-size: var(--tansuan-size-note);
		line-height: 19px;
		text-wrap: pretty;
	}

	.two {
		display: grid;
		grid-template-columns: minmax(0, 1.25fr) minmax(0, 1fr);
		gap: var(--tansuan-space-7) var(--tansuan-space-6);
	}

	.rounding {
		margin: var(--tansuan-space-3) 0 0;
		color: var(--tansuan-color-text-3);
		font-size: var(--tansuan-size-note);
		text-wrap: pretty;
	}

	.pending {
		margin: 0;
		color: var(--tansuan-color-text-3);
	}

	.narrow {
		display: none;
	}

	.title {
		display: none;
	}

	@container (max-width: 820px) {
		.two {
			grid-template-columns: minmax(0, 1fr);
		}
	}

	@media (max-width: 720px) {
		:host {
			padding-block: var(--tansuan-space-4) 0;
		}

		.page {
			gap: var(--tansuan-space-6);
		}

		.tools {
			grid-template-columns: minmax(0, 1fr) auto;
		}

		.rule {
			grid-row: 2;
			grid-column: 1 / -1;
		}

		.narrow {
			display: block;
			color: var(--tansuan-color-text-3);
			font-size: 12px;
			line-height: 17px;
		}
	}

	@media print {
		:host {
			max-width: none;
			padding: 0;
		}

		/* Rows of a grid that break over sheets come to lie on each other. */
		.page {
			display: block;
		}

		.page > * + * {
			margin-top: 28px;
		}

		.title {
			display: flex;
			gap: 10px;
			align-items: baseline;
			padding-bottom: 8px;
			border-bottom: 1.5px solid black;
			font-size: 16px;
		}

		.title span {
			margin-inline-start: auto;
			font-size: 11px;
		}

		.tools {
			grid-template-columns: minmax(0, 1fr);
			margin-top: 8px;
			margin-bottom: -12px;
			border-bottom: 0;
		}

		.tools > :not(.rule) {
			display: none;
		}
	}
`;
