// The history page: days as small heads, lines under hairlines, what was undone in grey.

import { css } from "lit";

export const historyStyles = css`
	h3 {
		margin: var(--tansuan-space-4) 0 0;
		padding-bottom: var(--tansuan-space-1);
		border-bottom: 1px solid var(--tansuan-color-rule-2);
		color: var(--tansuan-color-text-2);
		font-size: var(--tansuan-size-note);
		font-weight: 600;
	}

	ol {
		margin: 0;
		padding: 0;
		list-style: none;
	}

	li.line {
		display: grid;
		grid-template-columns: 52px minmax(0, 1fr) auto;
		gap: 0 var(--tansuan-space-3);
		align-items: baseline;
		padding: var(--tansuan-space-2) 0;
		border-bottom: 1px solid var(--tansuan-color-rule);
	}

	time,
	.who,
	.details {
		color: var(--tansuan-color-text-3);
		font-size: var(--tansuan-size-note);
		font-variant-numeric: tabular-nums;
	}

	.what {
		display: flex;
		flex-wrap: wrap;
		gap: 0 var(--tansuan-space-2);
		align-items: baseline;
	}

	.what b {
		font-weight: 560;
	}

	.undone .what b {
		color: var(--tansuan-color-text-3);
		font-weight: 400;
		text-decoration: line-through;
	}

	.details {
		margin: 2px 0 0;
		padding: 0;
		color: var(--tansuan-color-text-2);
		list-style: none;
		overflow-wrap: anywhere;
	}

	.more {
		margin-top: var(--tansuan-space-4);
	}

	.loss {
		padding: var(--tansuan-space-4);
		border: 1px solid var(--tansuan-color-wrong);
		border-radius: var(--tansuan-radius);
	}

	.loss h2 {
		margin: 0;
		color: var(--tansuan-color-wrong);
		font-size: var(--tansuan-size-body);
		font-weight: 620;
	}

	.loss p {
		max-width: 68ch;
		margin: var(--tansuan-space-2) 0 var(--tansuan-space-3);
		text-wrap: pretty;
	}

	.loss .buttons {
		display: flex;
		flex-wrap: wrap;
		gap: var(--tansuan-space-2);
	}

	@media (max-width: 720px) {
		li.line {
			grid-template-columns: 44px minmax(0, 1fr);
		}

		.now {
			grid-column: 2;
		}

		li.line > tansuan-button {
			grid-column: 2;
			justify-self: start;
			margin-inline-start: -10px;
		}
	}
`;
