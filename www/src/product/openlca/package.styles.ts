// The inside of the import dialog: facts as a small ledger, then the issues, folded by process.

import { css } from "lit";

export const packageStyles = css`
	:host {
		--tansuan-dialog-width: 760px;
	}

	p {
		margin: 0 0 var(--tansuan-space-3);
		color: var(--tansuan-color-text-2);
		text-wrap: pretty;
	}

	.wrong {
		color: var(--tansuan-color-wrong);
	}

	dl {
		margin: 0 0 var(--tansuan-space-5);
		border-top: 1px solid var(--tansuan-color-rule-2);
	}

	dl div {
		display: grid;
		grid-template-columns: 10.5em minmax(0, 1fr);
		gap: var(--tansuan-space-3);
		padding: 5px 0;
		border-bottom: 1px solid var(--tansuan-color-rule);
	}

	dt {
		color: var(--tansuan-color-text-2);
	}

	dd {
		margin: 0;
		overflow-wrap: anywhere;
	}

	.note {
		color: var(--tansuan-color-text-3);
		font-size: var(--tansuan-size-note);
	}

	.counts {
		display: inline-flex;
		flex-wrap: wrap;
		gap: var(--tansuan-space-1);
	}

	tansuan-select {
		max-width: 320px;
		margin-bottom: var(--tansuan-space-3);
	}

	dl tansuan-select {
		margin: 0;
	}

	details {
		border-top: 1px solid var(--tansuan-color-rule);
	}

	summary {
		display: flex;
		flex-wrap: wrap;
		gap: 2px 10px;
		align-items: center;
		min-height: max(36px, var(--tansuan-target));
		padding: 4px 0;
		cursor: pointer;
		list-style: none;
	}

	summary::-webkit-details-marker {
		display: none;
	}

	summary::before {
		content: "";
		width: 6px;
		height: 6px;
		border: solid var(--tansuan-color-text-3);
		border-width: 0 1.6px 1.6px 0;
		rotate: -45deg;
	}

	details[open] > summary::before {
		rotate: 45deg;
	}

	summary b {
		flex: 1 1 12em;
		font-weight: 560;
		overflow-wrap: anywhere;
	}

	.list {
		display: grid;
		gap: var(--tansuan-space-3);
		padding: var(--tansuan-space-2) 0 var(--tansuan-space-4) 16px;
	}

	@media (max-width: 720px) {
		/* Here a select says its label itself. */
		.choice dt {
			display: none;
		}

		summary .counts {
			padding-inline-start: 16px;
		}

		dl div {
			grid-template-columns: minmax(0, 1fr);
			gap: 0;
		}

		.list {
			padding-inline-start: 0;
		}
	}
`;
