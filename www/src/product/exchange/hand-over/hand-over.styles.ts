// The section that makes PACT files: what is said at the left, what is missing and what goes in at the right.

import { css } from "lit";

export const handOverStyles = css`
	:host {
		display: block;
	}

	section {
		display: grid;
		grid-template-columns: minmax(0, 1fr);
		gap: var(--tansuan-space-4);
	}

	section > header {
		align-items: center;
		margin-bottom: 0;
	}

	.go {
		display: flex;
		flex-wrap: wrap;
		gap: var(--tansuan-space-2) var(--tansuan-space-4);
		align-items: center;
	}

	p {
		margin: 0;
		color: var(--tansuan-color-text-2);
		font-size: 13px;
		overflow-wrap: anywhere;
	}

	p.blocked {
		color: var(--tansuan-color-wrong);
	}

	h3 {
		margin: 0 0 var(--tansuan-space-2);
		font-size: 13px;
		font-weight: 620;
	}

	h3 small {
		margin-inline-start: 8px;
		color: var(--tansuan-color-text-3);
		font-size: var(--tansuan-size-note);
		font-weight: 400;
	}

	.two {
		display: grid;
		grid-template-columns: repeat(auto-fit, minmax(min(100%, 380px), 1fr));
		gap: var(--tansuan-space-5) var(--tansuan-space-6);
		align-items: start;
	}

	.two > div {
		display: grid;
		grid-template-columns: minmax(0, 1fr);
		gap: var(--tansuan-space-4);
	}

	ul {
		display: grid;
		gap: var(--tansuan-space-2);
		margin: 0;
		padding: 0;
		list-style: none;
	}

	details {
		margin: 0;
	}

	details > tansuan-form {
		display: block;
		margin-top: var(--tansuan-space-2);
	}
`;
