// A factor in full.

import { css } from "lit";

export const detailStyles = css`
	:host {
		display: grid;
		gap: var(--tansuan-space-3);
		min-width: 0;
	}

	h3 {
		margin: var(--tansuan-space-4) 0 0;
		font-size: 14px;
		font-weight: 620;
	}

	h3 small {
		color: var(--tansuan-color-text-3);
		font-size: var(--tansuan-size-note);
		font-weight: 400;
	}

	p {
		margin: 0;
	}

	.note {
		color: var(--tansuan-color-text-3);
		font-size: var(--tansuan-size-note);
	}

	th small,
	.line small {
		display: block;
		color: var(--tansuan-color-text-3);
		font-size: 12px;
		line-height: 17px;
	}

	th small.narrow {
		display: none;
	}

	@media (max-width: 720px) {
		th small.narrow {
			display: block;
		}
	}

	.line small {
		font-family: var(--tansuan-font);
	}

	.symbol {
		color: var(--tansuan-color-text-3);
		font-family: var(--tansuan-font-mono);
		font-size: 12px;
	}

	.formula {
		display: grid;
		gap: 6px;
		padding: var(--tansuan-space-3) var(--tansuan-space-4);
		border-radius: var(--tansuan-radius);
		background: var(--tansuan-color-sunk);
		font-family: var(--tansuan-font-mono);
		font-size: 12.5px;
		line-height: 20px;
		overflow-wrap: anywhere;
	}

	.gas {
		font-weight: 600;
	}

	.number {
		color: var(--tansuan-color-accent);
	}

	.unit {
		color: var(--tansuan-color-text-3);
		font-size: 11.5px;
	}

	.warnings {
		display: grid;
		gap: 2px;
		margin: 0;
		padding: 0;
		color: var(--tansuan-color-text-2);
		font-size: 13px;
		list-style: none;
	}

	.warnings .warning {
		color: var(--tansuan-color-doubtful);
	}

	.marks {
		display: flex;
		flex-wrap: wrap;
		gap: 6px;
	}

	.marks:empty {
		display: none;
	}

	dl {
		display: grid;
		grid-template-columns: minmax(88px, auto) minmax(0, 1fr);
		gap: 6px var(--tansuan-space-4);
		margin: var(--tansuan-space-3) 0 0;
		font-size: 13.5px;
	}

	dt {
		color: var(--tansuan-color-text-3);
	}

	dd {
		margin: 0;
		overflow-wrap: anywhere;
	}

	code {
		font-family: var(--tansuan-font-mono);
		font-size: 12px;
		overflow-wrap: anywhere;
	}

	a {
		color: var(--tansuan-color-accent);
		text-underline-offset: 4px;
	}
`;
