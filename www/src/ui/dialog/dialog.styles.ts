// A dialog in the middle of the page; as a sheet, from the foot.

import { css } from "lit";

export const dialogStyles = css`
	dialog {
		display: none;
		flex-direction: column;
		width: min(var(--tansuan-dialog-width, 520px), calc(100vw - 32px));
		max-height: min(720px, calc(100dvh - 48px));
		margin: auto;
		padding: 0;
		border: 1px solid var(--tansuan-color-rule-2);
		border-radius: var(--tansuan-radius-large);
		background: var(--tansuan-color-surface);
		color: var(--tansuan-color-text);
	}

	dialog[open] {
		display: flex;
	}

	dialog::backdrop {
		background: var(--tansuan-color-scrim);
	}

	.head {
		display: flex;
		gap: var(--tansuan-space-3);
		align-items: center;
		padding: var(--tansuan-space-4) var(--tansuan-space-4) var(--tansuan-space-3)
			var(--tansuan-space-5);
	}

	h2 {
		flex: 1;
		margin: 0;
		font-size: var(--tansuan-size-head);
		font-weight: 620;
	}

	.body {
		flex: 1;
		overflow: auto;
		padding: 0 var(--tansuan-space-5) var(--tansuan-space-5);
		overscroll-behavior: contain;
	}

	.body:focus-visible {
		outline: 2px solid var(--tansuan-color-accent);
		outline-offset: -2px;
	}

	.foot {
		display: flex;
		flex-wrap: wrap;
		gap: var(--tansuan-space-2);
		justify-content: flex-end;
		padding: var(--tansuan-space-3) var(--tansuan-space-5) var(--tansuan-space-4);
		border-top: 1px solid var(--tansuan-color-rule);
	}

	.foot[hidden] {
		display: none;
	}

	:host([placement="foot"]) dialog {
		width: 100%;
		max-width: 640px;
		max-height: 82dvh;
		margin: auto auto 0;
		border-width: 1px 0 0;
		border-radius: 16px 16px 0 0;
		padding-bottom: env(safe-area-inset-bottom);
	}

	@media (prefers-reduced-motion: no-preference) {
		:host([placement="foot"]) dialog[open] {
			animation: rise var(--tansuan-motion) ease-out;
		}
	}

	@keyframes rise {
		from {
			translate: 0 24px;
			opacity: 0;
		}
	}
`;
