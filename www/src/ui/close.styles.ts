// The button that closes what it stands in: `<button class="close" type="button" aria-label=…>${icon("close")}`.

import { css } from "lit";

export const closeStyles = css`
	.close {
		display: grid;
		place-items: center;
		width: var(--tansuan-target);
		height: var(--tansuan-target);
		padding: 0;
		border: 0;
		border-radius: var(--tansuan-radius);
		background: none;
		color: var(--tansuan-color-text-2);
		cursor: pointer;
	}

	.close:hover {
		background: var(--tansuan-color-sunk);
		color: var(--tansuan-color-text);
	}

	.close:focus-visible {
		outline: 2px solid var(--tansuan-color-accent);
	}
`;
