// What opens under a chart: a quiet word with a corner, then the table.

import { css } from "lit";

export const disclosureStyles = css`
	details {
		margin-top: var(--tansuan-space-2);
	}

	summary {
		display: inline-flex;
		gap: 7px;
		align-items: center;
		min-height: var(--tansuan-target);
		color: var(--tansuan-color-accent);
		font-size: 13px;
		cursor: pointer;
		list-style: none;
	}

	summary::-webkit-details-marker {
		display: none;
	}

	summary::before {
		content: "";
		width: 6px;
		height: 6px;
		border: solid currentcolor;
		border-width: 0 1.6px 1.6px 0;
		rotate: -45deg;
		transition: rotate var(--tansuan-motion);
	}

	details[open] summary::before {
		rotate: 45deg;
	}

	@media print {
		details {
			display: none;
		}
	}
`;
