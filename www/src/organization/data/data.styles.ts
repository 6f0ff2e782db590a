// The data page takes the width it gets: its grid is wide, and as high as the window leaves room.

import { css } from "lit";

export const dataStyles = css`
	:host {
		display: block;
		padding: var(--tansuan-space-5) var(--tansuan-page-inset) var(--tansuan-space-6);
	}

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
		margin-inline-start: auto;
	}

	@media (max-width: 720px) {
		.note {
			display: none;
		}

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

export const gridHeight = css`
	:host {
		display: block;
		min-width: 0;
	}

	tansuan-grid {
		--tansuan-grid-height: max(320px, calc(100dvh - 232px));
	}
`;

export const sourceStyles = css`
	.columns {
		display: flex;
		flex-wrap: wrap;
		gap: 0 var(--tansuan-space-4);
		align-items: center;
		margin-bottom: var(--tansuan-space-2);
		color: var(--tansuan-color-text-2);
	}

	.findings {
		display: grid;
		gap: var(--tansuan-space-3);
		max-width: 720px;
		margin-top: var(--tansuan-space-4);
	}

	h3 {
		margin: 0;
		font-size: 14px;
		font-weight: 620;
	}

	a {
		color: var(--tansuan-color-accent);
		text-underline-offset: 4px;
	}
`;
