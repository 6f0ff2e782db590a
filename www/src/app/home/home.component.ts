// The home page: what this is, the example, one's own, and what is saved in this browser.

import { html, nothing } from "lit";
import { query, state } from "lit/decorators.js";
import { formatAgo } from "../../format/index.ts";
import { words } from "../../i18n/index.ts";
import { organizationAddress } from "../../routes/index.ts";
import "../../ui/button/button.ts";
import { TansuanElement } from "../../ui/element.ts";
import "../../ui/menu/menu.ts";
import { sectionStyles } from "../../ui/section.styles.ts";
import { tableStyles } from "../../ui/table/table.styles.ts";
import { type SubjectItem, subjects } from "../state.ts";
import { strings } from "../strings.ts";
import "./events.ts";
import { homeStyles } from "./home.styles.ts";

interface LaunchQueue {
	setConsumer(consumer: (launch: { files: readonly FileSystemFileHandle[] }) => void): void;
}

/** The queue of launches, where the browser has one. */
const launches = () => (globalThis as { launchQueue?: LaunchQueue }).launchQueue;

/**
 * The home page.
 *
 * @event tansuan-example-asked - Open the worked example.
 * @event tansuan-start-asked - Start an organisation.
 * @event tansuan-files-chosen - Open these files.
 * @event tansuan-download-asked - Save a subject as a file.
 * @event tansuan-removal-asked - Delete a subject.
 */
export class TansuanHome extends TansuanElement {
	static override styles = [sectionStyles, tableStyles, homeStyles];

	@state() private over = false;
	@query("input") private input!: HTMLInputElement;

	#give(list: FileList | null | undefined) {
		const files = [...(list ?? [])];
		if (files.length > 0) this.emit("tansuan-files-chosen", { files });
	}

	readonly #drag = (event: DragEvent) => {
		event.preventDefault();
		this.over = event.type === "dragover";
		if (event.type === "drop") this.#give(event.dataTransfer?.files);
	};

	#command(item: SubjectItem, command: string) {
		if (command === "download") this.emit("tansuan-download-asked", { id: item.id });
		if (command === "remove") this.emit("tansuan-removal-asked", { id: item.id, name: item.name });
	}

	#row(item: SubjectItem) {
		const text = strings().home;
		return html`<tr>
			<th scope="row"><a href=${organizationAddress(item.id, "results")}>${item.name}</a></th>
			<td class="note">${formatAgo(new Date(item.at))}</td>
			<td class="num"><tansuan-menu
				variant="quiet"
				label=${words().common.more}
				name=${text.commands(item.name)}
				.commands=${[
					{ value: "download", label: text.download },
					{ value: "remove", label: text.remove },
				]}
				@tansuan-command-chosen=${(event: CustomEvent<{ command: string }>) =>
					this.#command(item, event.detail.command)}
			></tansuan-menu></td>
		</tr>`;
	}

	#mine() {
		const items = subjects.get();
		if (items === undefined) return nothing;
		const text = strings().home;
		return html`<section>
			<header><h2>${text.mine}</h2><small>${text.mineNote}</small></header>
			${
				items.length === 0
					? html`<p class="none">${text.none}</p>`
					: html`<table>
						<thead><tr>
							<th scope="col">${words().common.name}</th>
							<th scope="col">${text.changed}</th>
							<td></td>
						</tr></thead>
						<tbody>${items.map((item) => this.#row(item))}</tbody>
					</table>`
			}
		</section>`;
	}

	override render() {
		const text = strings().home;
		return html`<div
				class=${this.over ? "lead over" : "lead"}
			>
				<h2>${text.title}</h2>
				<p>${text.purpose}</p>
				<div class="ways">
					<tansuan-button variant="primary" @click=${() => this.emit("tansuan-example-asked")}>${text.example}</tansuan-button>
					<tansuan-button @click=${() => this.emit("tansuan-start-asked")}>${text.start}</tansuan-button>
					<tansuan-button variant="quiet" @click=${() => this.input.click()}>${text.open}</tansuan-button>
					<span class="hint">${text.dropHint}</span>
				</div>
				<input
					type="file"
					accept=".tansuan"
					@change=${() => {
						this.#give(this.input.files);
						this.input.value = "";
					}}
				>
			</div>
			${this.#mine()}
			<dl class="facts">
				${text.facts.map((fact) => html`<div><dt>${fact.head}</dt><dd>${fact.text}</dd></div>`)}
			</dl>`;
	}

	override connectedCallback() {
		super.connectedCallback();
		// Files that the system opens with the installed app.
		launches()?.setConsumer(async ({ files }) => {
			const opened = await Promise.all(files.map((handle) => handle.getFile()));
			if (opened.length > 0) this.emit("tansuan-files-chosen", { files: opened });
		});
		for (const type of ["dragover", "dragleave", "drop"] as const) {
			addEventListener(type, this.#drag);
		}
	}

	override disconnectedCallback() {
		super.disconnectedCallback();
		for (const type of ["dragover", "dragleave", "drop"] as const) {
			removeEventListener(type, this.#drag);
		}
	}
}
