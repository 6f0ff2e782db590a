// The calculator: questions at the left, the estimate at the right; on a phone one under the other.

import { css } from "lit";

export const calculatorStyles = css`
	:host {
		display: grid;
		gap: var(--tansuan-space-6);
		max-width: var(--tansuan-content-width);
		padding: var(--tansuan-space-6) var(--tansuan-page-inset, 0) var(--tansuan-space-7);
		container: calculator / inline-size;
	}

	.lead {
		max-width: 62ch;
		margin: 0;
		color: var(--tansuan-color-text-2);
		font-size: 15px;
		line-height: 25px;
		text-wrap: pretty;
	}

	.sides {
		display: grid;
		grid-template-columns: minmax(0, 1.4fr) minmax(300px, 1fr);
		grid-template-rows: auto 1fr;
		gap: var(--tansuan-space-7) var(--tansuan-space-7);
		align-items: start;
	}

	.form {
		display: grid;
		gap: var(--tansuan-space-6);
		min-width: 0;
		container: questions / inline-size;
	}

	section {
		display: grid;
		gap: var(--tansuan-space-2);
		min-width: 0;
	}

	h2 {
		margin: 0;
		font-size: 18px;
		font-weight: 600;
		line-height: 26px;
	}

	p {
		margin: 0;
		color: var(--tansuan-color-text-3);
		font-size: var(--tansuan-size-note);
	}

	.pair {
		display: grid;
		grid-template-columns: repeat(2, minmax(0, 1fr));
		gap: var(--tansuan-space-3) var(--tansuan-space-4);
		align-items: start;
	}

	.diet {
		display: grid;
		grid-column: 1 / -1;
		gap: 4px;
		justify-items: start;
	}

	.diet > span {
		color: var(--tansuan-color-text-2);
		font-size: var(--tansuan-size-note);
		line-height: 18px;
	}

	tansuan-quick-estimate {
		grid-area: 1 / 2 / span 2 / auto;
		position: sticky;
		top: 88px;
		padding-inline-start: var(--tansuan-space-6);
		border-inline-start: 1px solid var(--tansuan-color-rule);
		outline: none;
	}

	.bar {
		display: none;
	}

	@container calculator (max-width: 760px) {
		.sides {
			grid-template-columns: minmax(0, 1fr);
			grid-template-rows: none;
			gap: var(--tansuan-space-6);
		}

		tansuan-quick-estimate {
			grid-area: auto;
			position: static;
			padding: var(--tansuan-space-5) 0 0;
			border-inline-start: 0;
			border-top: 1px solid var(--tansuan-color-text);
			scroll-margin-top: var(--tansuan-space-7);
		}

		.bar {
			display: flex;
			gap: var(--tansuan-space-3);
			align-items: center;
			justify-content: space-between;
			position: sticky;
			bottom: calc(var(--tansuan-tabbar-height, 0px) + env(safe-area-inset-bottom));
			z-index: 5;
			margin-inline: calc(-1 * var(--tansuan-page-inset, 0px));
			padding: var(--tansuan-space-2) var(--tansuan-page-inset, 0px);
			border-top: 1px solid var(--tansuan-color-rule-2);
			background: var(--tansuan-color-ground);
		}

		.bar b {
			font-size: 19px;
			font-weight: 600;
			font-variant-numeric: tabular-nums;
		}

		.bar small {
			display: block;
			color: var(--tansuan-color-text-2);
			font-size: var(--tansuan-size-note);
		}
	}

	@media (max-width: 720px) {
		:host {
			padding-block: var(--tansuan-space-4) 0;
		}
	}
`;
