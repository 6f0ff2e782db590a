// The frame of the app: rail, top bar, page, explanation.

import { css } from "lit";

export const appStyles = css`
	:host {
		--tansuan-page-inset: var(--tansuan-space-6);
		display: grid;
		grid-template-columns: var(--tansuan-rail-width) minmax(0, 1fr) auto;
		min-height: 100dvh;
	}

	.stage {
		display: flex;
		flex-direction: column;
		min-width: 0;
	}

	main {
		flex: 1;
		min-width: 0;
		outline: none;
	}

	tansuan-column:not([hidden]).beside {
		width: var(--tansuan-column-width);
	}

	.skip {
		position: absolute;
		inset: 8px auto auto 8px;
		z-index: 40;
		padding: 8px 14px;
		border: 1px solid var(--tansuan-color-accent);
		border-radius: var(--tansuan-radius);
		background: var(--tansuan-color-surface);
		color: var(--tansuan-color-text);
		font: inherit;
	}

	.skip:not(:focus) {
		width: 1px;
		height: 1px;
		overflow: hidden;
		clip-path: inset(50%);
	}

	.foot {
		display: none;
	}

	tansuan-tabbar {
		display: none;
	}

	@media (max-width: 720px) {
		:host {
			--tansuan-page-inset: var(--tansuan-space-4);
			--tansuan-tabbar-height: 64px;
			grid-template-columns: minmax(0, 1fr);
		}

		tansuan-rail {
			display: none;
		}

		tansuan-tabbar {
			display: block;
		}

		/* As tall as the window: the foot stays out of sight until the page has come. */
		main {
			min-height: 100dvh;
		}

		.foot {
			display: flex;
			flex-wrap: wrap;
			gap: var(--tansuan-space-3);
			align-items: center;
			justify-content: space-between;
			padding: var(--tansuan-space-5) var(--tansuan-page-inset)
				calc(var(--tansuan-tabbar-height) + var(--tansuan-space-5));
			color: var(--tansuan-color-text-3);
			font-size: 12px;
		}
	}

	@media print {
		:host {
			display: block;
		}

		tansuan-rail,
		tansuan-tabbar,
		.foot,
		.skip {
			display: none;
		}
	}
`;
