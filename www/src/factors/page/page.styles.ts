// The page of the factor library.

import { css } from "lit";

export const pageStyles = css`
	:host {
		display: grid;
		gap: var(--tansuan-space-5);
		max-width: var(--tansuan-content-width);
		padding: var(--tansuan-space-5) var(--tansuan-page-inset) var(--tansuan-space-7);
		--tansuan-dialog-width: 760px;
	}

	.lead {
		max-width: 72ch;
		margin: 0;
		color: var(--tansuan-color-text-2);
	}
`;

/** The list of methods: folded, one's own as buttons. */
export const methodsStyles = css`
	:host {
		gap: var(--tansuan-space-6);
	}

	details {
		padding: var(--tansuan-space-2) 0;
		border-bottom: 1px solid var(--tansuan-color-rule);
	}

	summary {
		cursor: pointer;
	}

	summary small {
		margin-inline-start: 8px;
		color: var(--tansuan-color-text-3);
		font-size: var(--tansuan-size-note);
	}

	details[open] summary {
		font-weight: 560;
	}

	.body {
		display: grid;
		gap: var(--tansuan-space-3);
		padding: var(--tansuan-space-3) 0 var(--tansuan-space-4);
	}

	.own {
		display: flex;
		flex-wrap: wrap;
		gap: 4px 12px;
		align-items: baseline;
		padding: 6px 0;
		border-bottom: 1px solid var(--tansuan-color-rule);
	}
`;
