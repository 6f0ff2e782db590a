// The packs there are: what each holds, its licence and size, and a button that loads it.

import { css, html, nothing } from "lit";
import { property, state } from "lit/decorators.js";
import type { Outcome, PackInfo, PackListing, Problem } from "../../engine/types.ts";
import { formatDate } from "../../format/index.ts";
import { inLanguage, problemText } from "../../i18n/index.ts";
import "../../ui/button/button.ts";
import "../../ui/chip/chip.ts";
import { TansuanElement } from "../../ui/element.ts";
import "../../ui/file-drop/file-drop.ts";
import { saveFile } from "../../ui/save/save.ts";
import type { Library } from "../library.ts";
import { strings } from "./strings.ts";

/** The most problems of a file that are shown at once. */
const MOST_SHOWN = 200;

/** The list of packs, folded. */
export class TansuanPacks extends TansuanElement {
	static override styles = css`
		:host {
			display: block;
			margin-bottom: var(--tansuan-space-4);
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

		.ways {
			display: flex;
		}

		.wrong {
			color: var(--tansuan-color-wrong);
		}

		.wrong li {
			display: block;
			padding: 2px 0;
			border: 0;
		}

		code {
			font-family: var(--tansuan-font-mono);
			font-size: 12px;
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
	@state() private wrong: readonly Problem[] = [];

	async #extend(id: string, asked: Promise<Outcome<PackInfo>> | undefined) {
		if (!asked) return;
		this.busy = id;
		this.said = "";
		this.wrong = [];
		const outcome = await asked;
		this.busy = "";
		if (outcome.status === "ok") this.said = strings().added(inLanguage(outcome.value.name));
		else this.wrong = outcome.problems;
	}

	async #remove(pack: PackListing) {
		const outcome = await this.library?.removePack(pack.id);
		if (outcome?.status === "ok") this.said = strings().removed(inLanguage(pack.name));
		else this.wrong = outcome?.problems ?? [];
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
			text.revision(pack.revision, formatDate(pack.published)),
		];
		const added = this.library?.added().filter(({ id }) => id === pack.id) ?? [];
		const latest = added.at(-1);
		return html`<li>
			<span><strong>${name}</strong> <small>${facts.join(" · ")}</small></span>
			${
				latest
					? html`<span class="ways"><tansuan-button
							variant="quiet"
							label=${text.shareNamed(name)}
							@click=${() => saveFile(`${pack.id}-${latest.revision}.json`, latest.bytes, "application/json")}
						>${text.share}</tansuan-button><tansuan-button
							variant="quiet"
							label=${text.removeNamed(name)}
							@click=${() => this.#remove(pack)}
						>${text.remove}</tansuan-button></span>`
					: pack.loaded
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
			${
				this.wrong.length === 0
					? nothing
					: html`<div role="alert" class="wrong">${text.refused}
						<ul>${this.wrong
							.slice(0, MOST_SHOWN)
							.map(
								(problem) =>
									html`<li>${problem.path ? html`<code>${problem.path}</code>` : nothing} ${problemText(problem)}</li>`,
							)}${
							this.wrong.length > MOST_SHOWN
								? html`<li>${text.moreWrong(this.wrong.length - MOST_SHOWN)}</li>`
								: nothing
						}</ul></div>`
			}
		</details>`;
	}
}
