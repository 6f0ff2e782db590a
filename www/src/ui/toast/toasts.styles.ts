// Messages are ink on paper reversed, above everything, clear of the tab bar.

import { css } from "lit";

export const toastStyles = css`
	.stack {
		display: grid;
		gap: var(--tansuan-space-2);
		position: fixed;
		inset: auto 0 calc(var(--tansuan-tabbar-height, 0px) + var(--tansuan-space-5)) 0;
		z-index: 30;
		justify-items: center;
		padding: 0 var(--tansuan-space-4);
		pointer-events: none;
	}

	.toast {
		display: flex;
		gap: var(--tansuan-space-3);
		align-items: center;
		max-width: 560px;
		padding: 5px 6px 5px var(--tansuan-space-4);
		border-radius: var(--tansuan-radius-large);
		border: 1px solid transparent;
		background: var(--tansuan-color-text);
		color: var(--tansuan-color-ground);
		pointer-events: auto;
	}

	.toast.wrong {
		border-color: var(--tansuan-color-wrong);
		background: var(--tansuan-color-surface);
		color: var(--tansuan-color-wrong);
	}

	span {
		flex: 1;
	}

	button {
		display: inline-grid;
		place-items: center;
		min-width: var(--tansuan-target);
		min-height: var(--tansuan-target);
		padding: 0 6px;
		border: 0;
		border-radius: var(--tansuan-radius);
		background: transparent;
		color: inherit;
		font: inherit;
		cursor: pointer;
	}

	.action {
		font-weight: 600;
		text-decoration: underline;
		text-underline-offset: 4px;
		white-space: nowrap;
	}

	button:focus-visible {
		outline: 2px solid currentcolor;
		outline-offset: -3px;
	}

	@media print {
		:host {
			display: none;
		}
	}
`;
