// A small question mark in a ring, and the card it opens.

import { css } from "lit";

export const helpStyles = css`
	:host {
		display: inline-flex;
		position: relative;
		vertical-align: middle;
		margin: -5px 0;
	}

	button {
		display: grid;
		place-items: center;
		width: 26px;
		height: 26px;
		padding: 0;
		border: 0;
		border-radius: 50%;
		background: none;
		color: var(--tansuan-color-text-3);
		font: inherit;
		font-size: 11px;
		font-weight: 600;
		line-height: 1;
		cursor: pointer;
	}

	.mark {
		display: grid;
		place-items: center;
		width: 16px;
		height: 16px;
		border: 1px solid currentcolor;
		border-radius: 50%;
	}

	.hidden {
		position: absolute;
		width: 1px;
		height: 1px;
		overflow: hidden;
		clip-path: inset(50%);
		white-space: nowrap;
	}

	button:hover,
	button[aria-expanded="true"] {
		color: var(--tansuan-color-accent);
	}

	button:focus-visible {
		outline: 2px solid var(--tansuan-color-accent);
	}

	[popover] {
		position: fixed;
		inset: auto;
		width: min(340px, calc(100vw - 24px));
		max-height: min(420px, calc(100dvh - 24px));
		margin: 0;
		padding: var(--tansuan-space-4);
		overflow-y: auto;
		border: 1px solid var(--tansuan-color-rule-2);
		border-radius: var(--tansuan-radius-large);
		background: var(--tansuan-color-surface);
		color: var(--tansuan-color-text);
		font-size: 13.5px;
		font-weight: 400;
		line-height: 21px;
		text-align: start;
		white-space: normal;
	}

	b {
		display: block;
		margin-bottom: 4px;
		font-weight: 620;
	}

	p {
		margin: 0;
		text-wrap: pretty;
	}

	.cites {
		margin-top: var(--tansuan-space-3);
		padding-top: var(--tansuan-space-2);
		border-top: 1px solid var(--tansuan-color-rule);
		color: var(--tansuan-color-text-3);
		font-size: 12px;
		line-height: 18px;
	}

	.cites span {
		display: block;
	}

	@media (pointer: coarse) {
		button {
			width: 36px;
			height: 36px;
		}

		:host {
			margin: -10px 0;
		}
	}

	@media print {
		:host {
			display: none;
		}
	}
`;
