// The inside of the restore dialog.

import { css } from "lit";

export const restoreStyles = css`
	:host {
		--tansuan-dialog-width: 680px;
	}

	p {
		margin: 0 0 var(--tansuan-space-3);
		color: var(--tansuan-color-text-2);
		text-wrap: pretty;
	}

	.facts {
		margin: 0;
		padding-bottom: var(--tansuan-space-3);
		border-bottom: 1px solid var(--tansuan-color-rule-2);
		font-size: var(--tansuan-size-note);
		overflow-wrap: anywhere;
	}

	.wrong {
		margin-top: var(--tansuan-space-3);
		color: var(--tansuan-color-wrong);
	}

	h3 {
		margin: var(--tansuan-space-5) 0 var(--tansuan-space-1);
		font-size: var(--tansuan-size-body);
		font-weight: 620;
	}

	ul {
		margin: 0;
		padding: 0;
		list-style: none;
	}

	li {
		display: flex;
		flex-wrap: wrap;
		gap: 2px var(--tansuan-space-3);
		align-items: center;
		justify-content: space-between;
		padding: 4px 0;
		border-bottom: 1px solid var(--tansuan-color-rule);
	}

	small {
		flex-basis: 100%;
		color: var(--tansuan-color-text-3);
		font-size: var(--tansuan-size-note);
	}
`;
