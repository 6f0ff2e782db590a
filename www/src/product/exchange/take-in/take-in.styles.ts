// The cards of footprints that may be taken in.

import { css } from "lit";

export const takeInStyles = css`
	:host {
		display: block;
		scroll-margin-top: 72px;
	}

	:host(:focus) {
		outline: none;
	}

	.reading,
	.taken {
		margin: var(--tansuan-space-3) 0 0;
		color: var(--tansuan-color-text-2);
	}

	.taken a {
		margin-inline-start: var(--tansuan-space-3);
	}

	.problems {
		margin-top: var(--tansuan-space-4);
	}

	.problems h3 {
		margin: 0 0 var(--tansuan-space-1);
		color: var(--tansuan-color-wrong);
		font-size: 13.5px;
		font-weight: 600;
		overflow-wrap: anywhere;
	}

	ul {
		display: grid;
		gap: var(--tansuan-space-2);
		margin: 0;
		padding: 0;
		list-style: none;
	}

	.found {
		margin: var(--tansuan-space-5) 0 0;
		padding-bottom: var(--tansuan-space-2);
		border-bottom: 1px solid var(--tansuan-color-rule-2);
		font-size: 13.5px;
		font-weight: 600;
	}

	article {
		padding: var(--tansuan-space-3) 0 var(--tansuan-space-4);
		border-bottom: 1px solid var(--tansuan-color-rule);
	}

	.head {
		display: flex;
		flex-wrap: wrap;
		gap: 4px var(--tansuan-space-3);
		align-items: center;
	}

	.head tansuan-checkbox {
		flex: 0 1 auto;
		font-weight: 600;
		overflow-wrap: anywhere;
	}

	.head small {
		color: var(--tansuan-color-text-3);
		font-size: 12.5px;
		overflow-wrap: anywhere;
	}

	.body {
		padding-inline-start: 26px;
	}

	.body p {
		margin: 0;
		color: var(--tansuan-color-text-2);
		font-size: 13px;
	}

	dl {
		display: grid;
		grid-template-columns: repeat(auto-fill, minmax(min(100%, 200px), 1fr));
		gap: var(--tansuan-space-2) var(--tansuan-space-4);
		margin: var(--tansuan-space-2) 0;
	}

	dt {
		color: var(--tansuan-color-text-3);
		font-size: 12px;
		line-height: 18px;
	}

	dd {
		margin: 0;
		font-size: 13.5px;
		font-variant-numeric: tabular-nums;
		overflow-wrap: anywhere;
		word-break: keep-all;
	}

	details {
		margin-top: 0;
	}

	details ul {
		margin-top: var(--tansuan-space-1);
	}

	.actions-row {
		display: flex;
		flex-wrap: wrap;
		gap: var(--tansuan-space-2) var(--tansuan-space-3);
		align-items: center;
		margin-top: var(--tansuan-space-4);
	}

	@media (max-width: 720px) {
		.body {
			padding-inline-start: 0;
		}

		dl {
			grid-template-columns: repeat(2, minmax(0, 1fr));
		}
	}
`;
