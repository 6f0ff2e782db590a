// A subject of a file: its name and state, what differs as a small ledger, the choice under it.

import { css } from "lit";

export const subjectStyles = css`
	:host {
		display: grid;
		gap: var(--tansuan-space-2);
		padding: var(--tansuan-space-4) 0;
		border-bottom: 1px solid var(--tansuan-color-rule);
	}

	.head {
		display: flex;
		flex-wrap: wrap;
		gap: 4px 10px;
		align-items: baseline;
	}

	h3 {
		margin: 0;
		font-size: var(--tansuan-size-body);
		font-weight: 620;
		overflow-wrap: anywhere;
	}

	small {
		color: var(--tansuan-color-text-3);
		font-size: var(--tansuan-size-note);
	}

	ul {
		margin: 0;
		padding: 0;
		list-style: none;
	}

	li {
		display: grid;
		grid-template-columns: 9em minmax(0, 1fr);
		gap: var(--tansuan-space-3);
		padding: 3px 0;
		border-top: 1px solid var(--tansuan-color-rule);
		font-size: 13px;
	}

	li span:first-child {
		color: var(--tansuan-color-text-2);
	}

	.reason::first-letter {
		text-transform: uppercase;
	}

	summary {
		width: fit-content;
		padding: 4px 0;
		cursor: pointer;
		color: var(--tansuan-color-accent);
	}

	tansuan-reading {
		padding-top: var(--tansuan-space-3);
	}

	:focus-visible {
		outline: 2px solid var(--tansuan-color-accent);
		outline-offset: 2px;
	}

	tansuan-select {
		max-width: 420px;
	}
`;
