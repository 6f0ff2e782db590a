// The top bar: subject, page and year at the left; saved state and language at the right.

import { css } from "lit";

export const topbarStyles = css`
	header {
		display: flex;
		flex-wrap: wrap;
		gap: var(--tansuan-space-2) var(--tansuan-space-4);
		align-items: center;
		min-height: 68px;
		padding: var(--tansuan-space-3) var(--tansuan-page-inset);
		border-bottom: 1px solid var(--tansuan-color-rule);
	}

	h1 {
		margin: 0;
		overflow: hidden;
		font-size: var(--tansuan-size-head);
		font-weight: 600;
		text-overflow: ellipsis;
		white-space: nowrap;
	}

	.crumb {
		color: var(--tansuan-color-text-3);
		white-space: nowrap;
	}

	.end {
		display: flex;
		gap: var(--tansuan-space-4);
		align-items: center;
		margin-inline-start: auto;
	}

	.search {
		display: inline-flex;
		gap: 7px;
		align-items: center;
		min-height: var(--tansuan-target);
		padding: 3px 10px;
		border: 1px solid var(--tansuan-color-edge);
		border-radius: var(--tansuan-radius);
		background: var(--tansuan-color-surface);
		color: var(--tansuan-color-text-2);
		font: inherit;
		font-size: 13px;
		white-space: nowrap;
		cursor: pointer;
	}

	.search:hover {
		border-color: var(--tansuan-color-text-2);
		color: var(--tansuan-color-text);
	}

	.search:focus-visible {
		outline: 2px solid var(--tansuan-color-accent);
		outline-offset: 2px;
	}

	kbd {
		margin-inline-start: 10px;
		color: var(--tansuan-color-text-3);
		font: inherit;
		font-size: 12px;
	}

	.saved {
		display: flex;
		gap: 7px;
		align-items: center;
		color: var(--tansuan-color-text-3);
		font-size: var(--tansuan-size-note);
		white-space: nowrap;
	}

	.saved::before {
		content: "";
		width: 7px;
		height: 7px;
		border-radius: 50%;
		background: var(--tansuan-color-accent);
	}

	.saved.saving::before {
		background: none;
		border: 1.5px solid var(--tansuan-color-text-3);
	}

	.saved.unsaved {
		color: var(--tansuan-color-wrong);
	}

	.saved.unsaved::before {
		background: var(--tansuan-color-wrong);
	}

	select {
		display: none;
		min-height: var(--tansuan-target);
		padding: 3px 8px;
		border: 1px solid var(--tansuan-color-edge);
		border-radius: var(--tansuan-radius);
		background: var(--tansuan-color-surface);
		color: var(--tansuan-color-text);
		font: inherit;
		font-size: 13px;
	}

	select:focus-visible {
		outline: 2px solid var(--tansuan-color-accent);
		outline-offset: 2px;
	}

	select.many {
		display: block;
	}

	@media (max-width: 720px) {
		header {
			flex-wrap: nowrap;
			gap: 10px;
			min-height: 56px;
			padding-block: 5px;
		}

		.crumb,
		.search,
		tansuan-help-menu,
		tansuan-segmented.years {
			display: none;
		}

		select {
			display: block;
		}

		.end {
			gap: 10px;
		}

		.saved:not(.unsaved) span {
			position: absolute;
			width: 1px;
			height: 1px;
			overflow: hidden;
			clip-path: inset(50%);
		}
	}

	@media print {
		.end,
		select,
		tansuan-segmented {
			display: none;
		}
	}
`;
