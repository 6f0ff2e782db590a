// One bordered strip; the chosen segment is ink on paper reversed.

import { css } from "lit";

export const segmentedStyles = css`
	:host {
		display: inline-flex;
	}

	.strip {
		display: inline-flex;
		overflow: hidden;
		border: 1px solid var(--tansuan-color-edge);
		border-radius: var(--tansuan-radius);
		font-size: var(--tansuan-size-note);
	}

	button {
		min-height: calc(var(--tansuan-target) - 2px);
		min-width: 36px;
		padding: 3px 11px;
		border: 0;
		background: transparent;
		color: var(--tansuan-color-text-2);
		font: inherit;
		white-space: nowrap;
		cursor: pointer;
	}

	button:hover {
		background: var(--tansuan-color-sunk);
		color: var(--tansuan-color-text);
	}

	button[aria-checked="true"] {
		background: var(--tansuan-color-text);
		color: var(--tansuan-color-ground);
	}

	button:focus-visible {
		outline: 2px solid var(--tansuan-color-accent);
		outline-offset: -3px;
	}

	@media (forced-colors: active) {
		button[aria-checked="true"] {
			forced-color-adjust: none;
			background: Highlight;
			color: HighlightText;
		}
	}
`;
