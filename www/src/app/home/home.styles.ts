// The home page: one sentence, two ways in, then what is saved here.

import { css } from "lit";

export const homeStyles = css`
	:host {
		display: grid;
		gap: var(--tansuan-space-7);
		max-width: var(--tansuan-content-width);
		padding: var(--tansuan-space-7) var(--tansuan-page-inset);
	}

	.lead {
		display: grid;
		gap: var(--tansuan-space-3);
		max-width: 660px;
	}

	.lead h2 {
		margin: 0;
		font-size: 34px;
		font-weight: 600;
		line-height: 1.25;
		letter-spacing: -0.015em;
		text-wrap: balance;
	}

	.lead p {
		margin: 0;
		color: var(--tansuan-color-text-2);
		font-size: 15px;
		line-height: 26px;
		text-wrap: pretty;
	}

	.ways {
		display: flex;
		flex-wrap: wrap;
		gap: var(--tansuan-space-3);
		align-items: center;
		margin-top: var(--tansuan-space-3);
	}

	.ways + .ways {
		margin-top: 0;
	}

	.of {
		color: var(--tansuan-color-text-2);
	}

	.hint {
		color: var(--tansuan-color-text-3);
		font-size: var(--tansuan-size-note);
	}

	.facts {
		display: grid;
		grid-template-columns: repeat(3, 1fr);
		margin: 0;
		border-top: 1px solid var(--tansuan-color-rule-2);
	}

	.facts div {
		padding: var(--tansuan-space-3) var(--tansuan-space-5) 0 0;
	}

	.facts div + div {
		padding-inline-start: var(--tansuan-space-5);
		border-inline-start: 1px solid var(--tansuan-color-rule);
	}

	.facts dt {
		font-weight: 620;
	}

	.facts dd {
		margin: 4px 0 0;
		color: var(--tansuan-color-text-2);
		font-size: 13.5px;
	}

	.over {
		outline: 2px solid var(--tansuan-color-accent);
		outline-offset: 12px;
		border-radius: 2px;
	}

	input[type="file"] {
		display: none;
	}

	@media print {
		.ways {
			display: none;
		}
	}

	@media (max-width: 720px) {
		:host {
			gap: var(--tansuan-space-6);
			padding-block: var(--tansuan-space-5) 0;
		}

		.lead h2 {
			font-size: 27px;
		}

		.hint {
			display: none;
		}

		.facts {
			grid-template-columns: 1fr;
		}

		.facts div,
		.facts div + div {
			padding: var(--tansuan-space-3) 0;
			border-inline-start: 0;
		}

		.facts div + div {
			border-top: 1px solid var(--tansuan-color-rule);
		}
	}
`;
