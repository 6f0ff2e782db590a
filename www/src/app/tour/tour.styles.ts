// The callout of the tour and the ring around what it points at.

import { css } from "lit";

export const tourStyles = css`
	.callout {
		position: fixed;
		inset: auto;
		width: min(360px, calc(100vw - 24px));
		margin: 0;
		padding: var(--tansuan-space-4) var(--tansuan-space-4) var(--tansuan-space-3);
		border: 1px solid var(--tansuan-color-accent);
		border-radius: var(--tansuan-radius-large);
		background: var(--tansuan-color-surface);
		color: var(--tansuan-color-text);
	}

	.head {
		display: flex;
		gap: var(--tansuan-space-2);
		align-items: start;
	}

	small {
		display: block;
		color: var(--tansuan-color-text-3);
		font-size: 12px;
		line-height: 18px;
	}

	h2 {
		margin: 0 0 4px;
		outline: none;
		font-size: var(--tansuan-size-head);
		font-weight: 620;
	}

	.head div {
		flex: 1;
	}

	p {
		margin: 0;
		text-wrap: pretty;
	}

	.done {
		margin-top: var(--tansuan-space-2);
		color: var(--tansuan-color-accent);
	}

	.done:empty {
		display: none;
	}

	.close {
		margin: -8px -8px 0 0;
	}

	.ways {
		display: flex;
		flex-wrap: wrap;
		gap: var(--tansuan-space-2);
		align-items: center;
		margin-top: var(--tansuan-space-3);
	}

	.ways .where {
		margin-inline-end: auto;
	}

	.ring {
		position: fixed;
		z-index: 30;
		border: 2px solid var(--tansuan-color-accent);
		border-radius: var(--tansuan-radius);
		pointer-events: none;
	}

	@media (prefers-reduced-motion: no-preference) {
		.callout:popover-open {
			animation: come var(--tansuan-motion) ease-out;
		}
	}

	@keyframes come {
		from {
			opacity: 0;
		}
	}

	@media print {
		.callout,
		.ring {
			display: none;
		}
	}
`;
