// Fields in two columns; one on a phone.

import { css } from "lit";

export const formStyles = css`
	:host {
		display: block;
		container-type: inline-size;
	}

	.fields {
		display: grid;
		grid-template-columns: repeat(2, minmax(0, 1fr));
		gap: var(--tansuan-space-4) var(--tansuan-space-5);
		align-items: start;
	}

	.wide {
		grid-column: 1 / -1;
	}

	@container (min-width: 441px) {
		:host([row]) .fields {
			grid-auto-columns: minmax(0, 1fr);
			grid-auto-flow: column;
			grid-template-columns: none;
			gap: var(--tansuan-space-2);
		}
	}

	@container (max-width: 440px) {
		.fields {
			grid-template-columns: minmax(0, 1fr);
		}

		:host([row]) .fields {
			grid-template-columns: repeat(2, minmax(0, 1fr));
			gap: var(--tansuan-space-2);
		}
	}
`;
