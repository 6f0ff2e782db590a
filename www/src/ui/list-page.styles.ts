// A page that is one list to read down: narrow, with a sentence ahead of it.

import { css } from "lit";

export const listPageStyles = css`
	:host {
		display: grid;
		gap: var(--tansuan-space-6);
		max-width: 860px;
		padding: var(--tansuan-space-6) var(--tansuan-page-inset) var(--tansuan-space-7);
	}

	.lead {
		max-width: 68ch;
		margin: 0;
		color: var(--tansuan-color-text-2);
		text-wrap: pretty;
	}

	@media (max-width: 720px) {
		:host {
			padding-block: var(--tansuan-space-4) 0;
		}
	}
`;
