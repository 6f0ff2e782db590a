// The tools above a grid, and the grid as high as the window leaves room.

import { css } from "lit";

export const toolStyles = css`
	.tools {
		display: flex;
		flex-wrap: wrap;
		gap: var(--tansuan-space-2) var(--tansuan-space-3);
		align-items: center;
		margin-bottom: var(--tansuan-space-3);
	}

	.tools .end {
		display: flex;
		flex-wrap: wrap;
		gap: var(--tansuan-space-1);
		align-items: center;
		margin-inline-start: auto;
	}

	tansuan-grid {
		--tansuan-grid-height: max(320px, calc(100dvh - 232px));
	}

	@media (max-width: 720px) {
		.tools .end {
			margin-inline-start: 0;
		}
	}

	@media print {
		.tools {
			display: none;
		}
	}
`;
