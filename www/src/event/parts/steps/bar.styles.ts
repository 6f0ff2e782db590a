// The bar of steps: a row of links over a line, filled as far as the work is; on a phone numbers with the step's name under
// them. The totals stay in sight while the page scrolls.

import { css } from "lit";

export const barStyles = css`
	:host {
		display: contents;
	}

	nav {
		container: steps / inline-size;
		min-width: 0;
	}

	ol {
		display: grid;
		grid-template-columns: repeat(7, minmax(0, 1fr));
		gap: 4px;
		margin: 0;
		padding: 0;
		list-style: none;
	}

	a {
		display: grid;
		grid-template-columns: auto minmax(0, 1fr);
		gap: 0 8px;
		align-items: center;
		min-height: var(--tansuan-target);
		padding: 8px 4px 8px 0;
		border-top: 3px solid var(--tansuan-color-rule-2);
		color: var(--tansuan-color-text-2);
		font-size: 13px;
		line-height: 18px;
		text-decoration: none;
	}

	.done a {
		border-color: var(--tansuan-color-accent);
	}

	.here a {
		border-color: var(--tansuan-color-text);
		color: var(--tansuan-color-text);
	}

	a:hover .name {
		text-decoration: underline;
		text-underline-offset: 3px;
	}

	a:focus-visible {
		outline: 2px solid var(--tansuan-color-accent);
		outline-offset: 2px;
	}

	i {
		display: grid;
		grid-row: 1 / 3;
		place-items: center;
		align-self: start;
		width: 22px;
		height: 22px;
		border: 1px solid var(--tansuan-color-edge);
		border-radius: 50%;
		font-size: 12px;
		font-style: normal;
		font-variant-numeric: tabular-nums;
	}

	.later i {
		border-style: dashed;
		color: var(--tansuan-color-text-3);
	}

	.done i {
		border-color: var(--tansuan-color-accent);
		color: var(--tansuan-color-accent);
	}

	.here i {
		border-color: var(--tansuan-color-text);
		background: var(--tansuan-color-text);
		color: var(--tansuan-color-ground);
	}

	i .icon {
		width: 14px;
		height: 14px;
	}

	.name {
		overflow-wrap: anywhere;
	}

	.here .name {
		font-weight: 620;
	}

	small {
		color: var(--tansuan-color-text-3);
		font-size: 11.5px;
		line-height: 16px;
	}

	.now {
		display: none;
		margin: 0;
		color: var(--tansuan-color-text-2);
		font-size: var(--tansuan-size-note);
	}

	.now b {
		margin-inline-end: 6px;
		color: var(--tansuan-color-text);
		font-size: 17px;
		font-weight: 620;
	}

	dl {
		display: flex;
		flex-wrap: wrap;
		gap: 2px var(--tansuan-space-5);
		position: sticky;
		top: 0;
		z-index: 3;
		margin: 0;
		padding: 8px 0;
		border-bottom: 1px solid var(--tansuan-color-rule);
		background: var(--tansuan-color-ground);
	}

	dl div {
		display: flex;
		gap: 8px;
		align-items: baseline;
	}

	dt {
		color: var(--tansuan-color-text-3);
		font-size: var(--tansuan-size-note);
	}

	dd {
		margin: 0;
		font-weight: 600;
		font-variant-numeric: tabular-nums;
	}

	@container steps (max-width: 760px) {
		a {
			grid-template-columns: minmax(0, 1fr);
			justify-items: center;
			padding-inline: 0;
			text-align: center;
		}

		i {
			grid-row: auto;
		}

		.name {
			font-size: 12px;
		}

		small {
			display: none;
		}
	}

	@container steps (max-width: 560px) {
		.name {
			display: none;
		}

		.now {
			display: block;
			margin-top: 6px;
		}
	}

	@media (max-width: 720px) {
		dl {
			display: grid;
			grid-template-columns: repeat(3, minmax(0, 1fr));
			gap: 0 12px;
		}

		dl div {
			display: block;
		}

		dd {
			font-size: 13.5px;
			overflow-wrap: anywhere;
		}
	}

	@media print {
		nav,
		dl {
			display: none;
		}
	}
`;
