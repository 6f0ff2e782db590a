// A commitment or a statement: a sheet of the ledger, and on paper nothing but it.

import { css } from "lit";

export const composedStyles = css`
	:host {
		display: block;
		max-width: 860px;
	}

	article {
		padding: var(--tansuan-space-6);
		border: 1px solid var(--tansuan-color-rule-2);
		border-top: 3px solid var(--tansuan-color-text);
		background: var(--tansuan-color-surface);
	}

	article.draft {
		border-style: dashed;
		border-top: 3px dashed var(--tansuan-color-edge);
	}

	h2 {
		margin: 0 0 var(--tansuan-space-3);
		font-size: 22px;
		font-weight: 620;
		line-height: 30px;
	}

	.sentence {
		max-width: 62ch;
		margin: 0 0 var(--tansuan-space-4);
		font-size: 15.5px;
		line-height: 26px;
		text-wrap: pretty;
	}

	dl {
		margin: 0;
		border-top: 1px solid var(--tansuan-color-rule-2);
	}

	dl div {
		display: grid;
		grid-template-columns: minmax(120px, 30%) minmax(0, 1fr);
		gap: 0 var(--tansuan-space-4);
		padding: 7px 0;
		border-bottom: 1px solid var(--tansuan-color-rule);
	}

	dt {
		color: var(--tansuan-color-text-2);
	}

	dd {
		margin: 0;
		overflow-wrap: anywhere;
	}

	.missing {
		color: var(--tansuan-color-doubtful);
	}

	a {
		color: var(--tansuan-color-accent);
		text-underline-offset: 4px;
	}

	a:focus-visible {
		outline: 2px solid var(--tansuan-color-accent);
		outline-offset: 2px;
	}

	.own {
		margin: var(--tansuan-space-4) 0 0;
		white-space: pre-line;
	}

	.foot {
		margin: var(--tansuan-space-4) 0 0;
		color: var(--tansuan-color-text-3);
		font-size: var(--tansuan-size-note);
	}

	.actions {
		display: flex;
		flex-wrap: wrap;
		gap: var(--tansuan-space-2);
		margin-top: var(--tansuan-space-4);
	}

	@media (pointer: coarse) {
		dd a {
			display: inline-block;
			padding-block: 10px;
		}
	}

	@media (max-width: 720px) {
		article {
			padding: var(--tansuan-space-4);
		}

		dl div {
			grid-template-columns: minmax(0, 1fr);
		}

		dt {
			font-size: var(--tansuan-size-note);
		}
	}

	@media print {
		:host {
			max-width: none;
		}

		article {
			padding: 0;
			border: 0;
		}

		.actions,
		.draft {
			display: none;
		}
	}
`;
