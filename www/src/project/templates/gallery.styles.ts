// Cards of templates, as many in a row as have room.

import { css } from "lit";

export const galleryStyles = css`
	h2 {
		margin: 0;
		font-size: 19px;
		font-weight: 600;
		line-height: 28px;
	}

	p {
		max-width: 68ch;
		margin: var(--tansuan-space-1) 0 0;
		color: var(--tansuan-color-text-2);
		text-wrap: pretty;
	}

	.wrong {
		color: var(--tansuan-color-wrong);
	}

	ul {
		display: grid;
		grid-template-columns: repeat(auto-fill, minmax(min(300px, 100%), 1fr));
		gap: var(--tansuan-space-3);
		margin: 0;
		padding: 0;
		list-style: none;
	}

	li {
		display: grid;
	}

	li button {
		display: grid;
		grid-template-rows: auto 1fr auto auto;
		gap: var(--tansuan-space-1);
		align-content: start;
		padding: var(--tansuan-space-4);
		border: 1px solid var(--tansuan-color-rule-2);
		border-radius: 10px;
		background: none;
		color: inherit;
		font: inherit;
		text-align: start;
		cursor: pointer;
	}

	li button:hover {
		border-color: var(--tansuan-color-accent);
	}

	li button:focus-visible {
		outline: 2px solid var(--tansuan-color-accent);
		outline-offset: 2px;
	}

	li b {
		font-weight: 600;
	}

	li span {
		color: var(--tansuan-color-text-2);
		text-wrap: pretty;
	}

	li small {
		color: var(--tansuan-color-text-3);
		font-size: var(--tansuan-size-note);
		line-height: 18px;
	}
`;
