// How a button looks: a hairline edge; celadon for the one that matters most.

import { css } from "lit";

export const buttonStyles = css`
	:host {
		display: inline-flex;
	}

	:host([hidden]) {
		display: none;
	}

	.button {
		display: inline-flex;
		flex: 1;
		align-items: center;
		justify-content: center;
		gap: 7px;
		min-height: var(--tansuan-target);
		padding: 5px 13px;
		border: 1px solid var(--tansuan-button-edge, var(--tansuan-color-edge));
		border-radius: var(--tansuan-radius);
		background: var(--tansuan-button-ground, var(--tansuan-color-surface));
		color: var(--tansuan-button-color, var(--tansuan-color-text));
		font: inherit;
		font-size: 13px;
		line-height: 20px;
		text-decoration: none;
		white-space: nowrap;
		cursor: pointer;
		transition: border-color var(--tansuan-motion), background-color var(--tansuan-motion);
	}

	.button:hover {
		border-color: var(--tansuan-color-text-2);
	}

	.button:focus-visible {
		outline: 2px solid var(--tansuan-color-accent);
		outline-offset: 2px;
	}

	:host([variant="primary"]) .button {
		border-color: var(--tansuan-color-accent);
		background: var(--tansuan-color-accent);
		color: var(--tansuan-color-on-accent);
		font-weight: 600;
	}

	:host([variant="quiet"]) .button {
		border-color: transparent;
		background: transparent;
		color: var(--tansuan-color-accent);
		padding-inline: 8px;
	}

	:host([variant="quiet"]) .button:hover {
		background: var(--tansuan-color-accent-soft);
	}

	:host([variant="danger"]) .button {
		border-color: var(--tansuan-color-wrong);
		color: var(--tansuan-color-wrong);
	}

	.button:disabled,
	.button[aria-disabled="true"] {
		opacity: 0.55;
		cursor: not-allowed;
	}

	@media (forced-colors: active) {
		:host .button {
			border: 1px solid ButtonBorder;
		}
	}

	@media print {
		:host {
			display: none;
		}
	}
`;
