// The packs there are: what each holds, its licence and size, and a button that loads it.

import { css, html, nothing } from "lit";
import { property, state } from "lit/decorators.js";
import type { Outcome, PackInfo, PackListing } from "../../engine/types.ts";
import { inLanguage, problemText } from "../../i18n/index.ts";
import "../../ui/button/button.ts";
import "../../ui/chip/chip.ts";
import { TansuanElement } from "../../ui/element.ts";
import "../../ui/file-drop/file-drop.ts";
import type { Library } from "../library.ts";
import { strings } from "./strings.ts";

/** The list of packs, folded. */
export class TansuanPacks extends TansuanElement {
	static override styles = css`
		:host {
			display: block;
		}

		summary {
			cursor: pointer;
		}

		small,
		.note {
			color: var(--tansuan-color-text-3);
			font-size: var(--tansuan-size-note);
		}

		ul {
			margin: var(--tansuan-space-2) 0 var(--tansuan-space-4);
			padding: 0;
			list-style: none;
		}

		li {
			display: grid;
			grid-template-columns: 1fr auto;
			gap: 2px var(--tansuan-space-4);
			align-items: baseline;
			padding: var(--tansuan-space-3) 0;
			border-bottom: 1px solid var(--tansuan-color-rule);
		}

		p {
			grid-column: 1;
			margin: 0;
		}

		p:not(.note) {
			color: var(--tansuan-color-text-2);
		}
	`;

	/** Where packs come from. */
	@property({ attribute: false }) library?: Library;

	@state() private busy = "";
	@state() private said = "";

	async #extend(id: string, asked: Promise<Outcome<PackInfo>> | undefined) {
		if (!asked) return;
		this.busy = id;
		this.said = "";
		const outcome = await asked;
		this.busy = "";
		this.said =
			outcome.status === "ok"
				? strings().added(inLanguage(outcome.value.name))
				: outcome.problems.map(problemText).join(" ");
	}

	async #add(file: File) {
		const bytes = new Uint8Array(await file.arrayBuffer());
		await this.#extend("file", this.library?.addPack(bytes));
	}

	#pack(pack: PackListing) {
		const text = strings();
		const name = inLanguage(pack.name);
		const facts = [
			text.factors(pack.factors),
			...(pack.bytes === undefined ? [] : [text.size(Math.ceil(pack.bytes / 1000))]),
			...(pack.licence === undefined ? [] : [text.licence(pack.licence)]),
		];
		return html`<li>
			<span><strong>${name}</strong> <small>${facts.join(" · ")}</small></span>
			${
				pack.loaded
					? html`<tansuan-chip tone="good">${text.loaded}</tansuan-chip>`
					: html`<tansuan-button
						variant="quiet"
						label=${text.loadNamed(name)}
						?disabled=${this.busy !== ""}
						@click=${() => this.#extend(pack.id, this.library?.loadPack(pack.id))}
					>${this.busy === pack.id ? text.loading : text.load}</tansuan-button>`
			}
			${pack.description ? html`<p>${inLanguage(pack.description)}</p>` : nothing}
			${pack.attribution ? html`<p class="note">${inLanguage(pack.attribution)}</p>` : nothing}
		</li>`;
	}

	override render() {
		const text = strings();
		const packs = this.library?.packs();
		return html`<details>
			<summary>${text.heading} <small>${text.note}</small></summary>
			<ul>${packs?.map((pack) => this.#pack(pack))}</ul>
			<tansuan-file-drop
				label=${text.fromFile}
				accept="application/json,.json"
				@tansuan-files-chosen=${(event: CustomEvent<{ files: File[] }>) => {
					const [file] = event.detail.files;
					if (file) void this.#add(file);
				}}
			>${text.fromFileNote}</tansuan-file-drop>
			<div role="status" class="note">${this.said}</div>
		</details>`;
	}
}
