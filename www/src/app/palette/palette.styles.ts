// The search: a sheet under the top of the window; on a phone, the whole of it.

import { css } from "lit";

export const paletteStyles = css`
	dialog {
		flex-direction: column;
		width: min(640px, calc(100vw - 32px));
		max-height: min(560px, 76dvh);
		margin: 11dvh auto auto;
		padding: 0;
		overflow: hidden;
		border: 1px solid var(--tansuan-color-rule-2);
		border-radius: var(--tansuan-radius-large);
		background: var(--tansuan-color-surface);
		color: var(--tansuan-color-text);
	}

	dialog[open] {
		display: flex;
	}

	dialog::backdrop {
		background: var(--tansuan-color-scrim);
	}

	.box {
		display: flex;
		gap: 10px;
		align-items: center;
		padding: 6px var(--tansuan-space-2) 6px var(--tansuan-space-4);
		border-bottom: 1px solid var(--tansuan-color-rule-2);
		color: var(--tansuan-color-text-3);
	}

	.box:focus-within {
		border-color: var(--tansuan-color-accent);
		box-shadow: inset 0 -1px var(--tansuan-color-accent);
	}

	input {
		flex: 1;
		min-width: 0;
		min-height: 44px;
		padding: 0;
		border: 0;
		outline: none;
		background: none;
		color: var(--tansuan-color-text);
		font: inherit;
		font-size: 16px;
	}

	input::placeholder {
		color: var(--tansuan-color-text-3);
		opacity: 1;
	}

	.close {
		min-height: var(--tansuan-target);
		padding: 0 10px;
		border: 0;
		border-radius: var(--tansuan-radius);
		background: none;
		color: var(--tansuan-color-text-2);
		font: inherit;
		font-size: 13px;
		cursor: pointer;
	}

	.close:focus-visible {
		outline: 2px solid var(--tansuan-color-accent);
	}

	.list {
		flex: 1;
		min-height: 0;
		overflow-y: auto;
		overscroll-behavior: contain;
		padding: var(--tansuan-space-1) var(--tansuan-space-2) var(--tansuan-space-3);
		scroll-padding-block: 34px 12px;
	}

	.head {
		display: flex;
		gap: var(--tansuan-space-2);
		justify-content: space-between;
		position: sticky;
		top: calc(-1 * var(--tansuan-space-1));
		padding: 10px var(--tansuan-space-2) 4px;
		background: var(--tansuan-color-surface);
		color: var(--tansuan-color-text-3);
		font-size: 12px;
		line-height: 17px;
	}

	[role="option"] {
		display: flex;
		gap: 2px var(--tansuan-space-3);
		align-items: baseline;
		min-height: max(34px, var(--tansuan-target));
		padding: 6px var(--tansuan-space-2);
		border-radius: 6px;
		cursor: pointer;
	}

	[role="option"]:hover {
		background: var(--tansuan-color-sunk);
	}

	[role="option"][aria-selected="true"] {
		background: var(--tansuan-color-accent-soft);
	}

	.label {
		flex: none;
		max-width: 62%;
		overflow-wrap: anywhere;
	}

	.note {
		flex: 1;
		min-width: 0;
		overflow: hidden;
		color: var(--tansuan-color-text-3);
		font-size: 12.5px;
		text-overflow: ellipsis;
		white-space: nowrap;
	}

	[aria-selected="true"] .note {
		color: var(--tansuan-color-text-2);
	}

	kbd {
		flex: none;
		margin-inline-start: auto;
		color: var(--tansuan-color-text-3);
		font: inherit;
		font-size: 12px;
	}

	.none {
		margin: 0;
		padding: var(--tansuan-space-5) var(--tansuan-space-4);
		color: var(--tansuan-color-text-2);
	}

	.foot {
		padding: 7px var(--tansuan-space-4);
		border-top: 1px solid var(--tansuan-color-rule);
		color: var(--tansuan-color-text-3);
		font-size: 12px;
		line-height: 17px;
	}

	.hidden {
		position: absolute;
		width: 1px;
		height: 1px;
		overflow: hidden;
		clip-path: inset(50%);
		white-space: nowrap;
	}

	@media (forced-colors: active) {
		[aria-selected="true"] {
			outline: 2px solid Highlight;
			outline-offset: -2px;
		}
	}

	@media (max-width: 720px) {
		dialog {
			width: 100vw;
			max-width: none;
			height: 100dvh;
			max-height: none;
			margin: 0;
			border: 0;
			border-radius: 0;
			padding-bottom: env(safe-area-inset-bottom);
		}

		.foot {
			display: none;
		}

		[role="option"] {
			flex-wrap: wrap;
			align-content: center;
		}

		.label {
			max-width: 100%;
		}

		.note {
			flex-basis: 100%;
			line-height: 18px;
		}

		[role="option"] kbd {
			display: none;
		}
	}
`;
