// The editor of a variant: one line for each thing that is otherwise.

import { css } from "lit";

export const editorStyles = css`
	:host {
		display: grid;
		gap: var(--tansuan-space-3);
		padding-block: var(--tansuan-space-3);
		border-bottom: 1px solid var(--tansuan-color-rule);
	}

	.head,
	.more,
	li {
		display: flex;
		flex-wrap: wrap;
		gap: var(--tansuan-space-2) var(--tansuan-space-3);
		align-items: end;
	}

	.head > :first-child {
		flex: 1 1 220px;
	}

	ul {
		display: grid;
		gap: var(--tansuan-space-3);
		margin: 0;
		padding: 0;
		list-style: none;
	}

	ul:empty {
		display: none;
	}

	.what {
		flex: 1 1 160px;
		align-self: center;
		min-width: 0;
		overflow-wrap: anywhere;
	}

	small {
		display: block;
		color: var(--tansuan-color-text-3);
		font-size: 12px;
	}

	li tansuan-text-field {
		flex: 0 1 120px;
	}

	tansuan-select {
		flex: 0 1 220px;
	}

	@media print {
		:host {
			display: none;
		}
	}
`;
