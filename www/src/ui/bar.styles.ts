// A line over the pages that says one thing and offers what to do: `<div class="bar"><p>…</p><span>buttons</span>`.

import { css } from "lit";

export const barStyles = css`
	.bar {
		display: flex;
		flex-wrap: wrap;
		gap: var(--tansuan-space-2) var(--tansuan-space-4);
		align-items: center;
		padding: var(--tansuan-space-2) var(--tansuan-page-inset);
		border-bottom: 1px solid var(--tansuan-color-rule);
	}

	.bar p {
		flex: 1 1 320px;
		margin: 0;
		text-wrap: pretty;
	}

	.bar span {
		display: inline-flex;
		flex-wrap: wrap;
		gap: var(--tansuan-space-2);
		align-items: center;
	}

	@media print {
		.bar:not([role="alert"]) {
			display: none;
		}
	}
`;
