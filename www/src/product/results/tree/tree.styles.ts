// The contribution tree: names stand in by their level.

import { css } from "lit";

export const treeStyles = css`
	:host {
		display: block;
		min-width: 0;
	}

	.place {
		display: flex;
		align-items: baseline;
	}

	.step {
		flex: none;
		width: 18px;
	}

	.what {
		min-width: 0;
		overflow-wrap: anywhere;
	}

	.what small {
		margin-inline-start: 8px;
		color: var(--tansuan-color-text-3);
		font-size: 12px;
	}

	.fold {
		position: relative;
		flex: none;
		align-self: stretch;
		width: 22px;
		min-height: 22px;
		padding: 0;
		border: 0;
		background: none;
		cursor: pointer;
	}

	.fold.none {
		cursor: default;
	}

	button.fold::before {
		content: "";
		position: absolute;
		top: 8px;
		left: 4px;
		width: 6px;
		height: 6px;
		border: solid var(--tansuan-color-accent);
		border-width: 0 1.6px 1.6px 0;
		rotate: -45deg;
		transition: rotate var(--tansuan-motion);
	}

	button.fold.on::before {
		rotate: 45deg;
	}

	tr:focus-visible {
		outline: 2px solid var(--tansuan-color-accent);
		outline-offset: -2px;
	}

	.waiting {
		margin: 0;
		color: var(--tansuan-color-text-3);
	}

	@media (max-width: 720px) {
		.step {
			width: 10px;
		}
	}

	@media (pointer: coarse) {
		.fold {
			width: 32px;
			min-height: 32px;
		}

		button.fold::before {
			top: 7px;
			left: 8px;
		}
	}

	@media print {
		button.fold {
			visibility: hidden;
		}
	}
`;
