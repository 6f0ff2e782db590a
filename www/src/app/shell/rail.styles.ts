// The rail: words with small line icons; the chosen one on soft celadon.

import { css } from "lit";

export const railStyles = css`
	nav {
		display: flex;
		flex-direction: column;
		gap: var(--tansuan-space-1);
		position: sticky;
		top: 0;
		height: 100dvh;
		overflow-y: auto;
		padding: var(--tansuan-space-5) var(--tansuan-space-4);
		border-inline-end: 1px solid var(--tansuan-color-rule);
	}

	.brand {
		display: flex;
		gap: 10px;
		align-items: center;
		padding: 0 10px var(--tansuan-space-5);
		font-size: 16px;
		letter-spacing: 0.02em;
	}

	.brand b {
		font-weight: 650;
	}

	.brand span {
		color: var(--tansuan-color-text-3);
		font-size: 13px;
		font-weight: 450;
	}

	.mark {
		fill: var(--tansuan-color-accent);
	}

	.lines {
		fill: none;
		stroke: var(--tansuan-color-on-accent);
		stroke-width: 1.7;
		stroke-linecap: round;
	}

	ul {
		display: grid;
		gap: 2px;
		margin: 0;
		padding: 0;
		list-style: none;
	}

	a {
		display: flex;
		gap: 10px;
		align-items: center;
		min-height: max(36px, var(--tansuan-target));
		padding: 6px 10px;
		border-radius: var(--tansuan-radius);
		color: var(--tansuan-color-text-2);
		text-decoration: none;
	}

	a:hover {
		color: var(--tansuan-color-text);
	}

	a:focus-visible {
		outline: 2px solid var(--tansuan-color-accent);
		outline-offset: -2px;
	}

	a[aria-current] {
		background: var(--tansuan-color-accent-soft);
		color: var(--tansuan-color-accent);
		font-weight: 600;
	}

	a.parent {
		color: var(--tansuan-color-text);
		font-weight: 600;
	}

	ul ul {
		margin: 2px 0 6px;
	}

	ul ul a {
		min-height: max(32px, var(--tansuan-target));
		padding-block: 4px;
		padding-inline-start: 37px;
		font-size: 13.5px;
	}

	li.apart {
		margin-top: 11px;
		padding-top: 11px;
		border-top: 1px solid var(--tansuan-color-rule);
	}

	.count {
		margin-inline-start: auto;
		color: var(--tansuan-color-doubtful);
		font-size: 12px;
		font-weight: 500;
	}

	footer {
		display: grid;
		gap: 10px;
		margin-top: auto;
		padding: var(--tansuan-space-5) 10px 0;
		color: var(--tansuan-color-text-3);
		font-size: 12px;
	}

	footer a {
		display: inline;
		padding: 0;
		border-radius: 2px;
		color: inherit;
		text-decoration: underline;
		text-underline-offset: 3px;
	}

	@media (forced-colors: active) {
		a[aria-current] {
			outline: 2px solid Highlight;
		}
	}
`;
