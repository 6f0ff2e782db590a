// The home page: what this is, the example, one's own, and what is saved in this browser.

import { html } from "lit";
import { query, state } from "lit/decorators.js";
import "../../ui/button/button.ts";
import { TansuanElement } from "../../ui/element.ts";
import { strings } from "../strings.ts";
import "./events.ts";
import { homeStyles } from "./home.styles.ts";
import "./subjects.ts";

/**
 * The home page.
 *
 * @event tansuan-example-asked - Open the worked example.
 * @event tansuan-product-example-asked - Open one of the worked products.
 * @event tansuan-start-asked - Start an organisation.
 * @event tansuan-product-asked - Start a product.
 * @event tansuan-subject-files-chosen - Open these files.
 */
export class TansuanHome extends TansuanElement {
	static override styles = homeStyles;

	@state() private over = false;
	@state() private opening = false;
	@query("input") private input!: HTMLInputElement;

	#give(list: FileList | null | undefined) {
		const files = [...(list ?? [])];
		if (files.length > 0) this.emit("tansuan-subject-files-chosen", { files });
	}

	readonly #drag = (event: DragEvent) => {
		event.preventDefault();
		this.over = event.type === "dragover";
		if (event.type === "drop") this.#give(event.dataTransfer?.files);
	};

	/** Asks once, however often it is pressed while the example opens. */
	#ask(ask: () => void) {
		if (this.opening) return;
		this.opening = true;
		setTimeout(() => {
			this.opening = false;
		}, 4000);
		ask();
	}

	override render() {
		const text = strings().home;
		return html`<div class=${this.over ? "lead over" : "lead"}>
				<h2>${text.title}</h2>
				<p>${text.purpose}</p>
				<div class="ways">
					<tansuan-button
						variant="primary"
						?disabled=${this.opening}
						@click=${() => this.#ask(() => this.emit("tansuan-example-asked"))}
					>${text.example}</tansuan-button>
					<tansuan-button @click=${() => this.emit("tansuan-start-asked")}>${text.start}</tansuan-button>
					<tansuan-button @click=${() => this.emit("tansuan-product-asked")}>${text.startProduct}</tansuan-button>
					<tansuan-button variant="quiet" @click=${() => this.input.click()}>${text.open}</tansuan-button>
					<span class="hint">${text.dropHint}</span>
				</div>
				<div class="ways">
					<span class="of">${text.productExamples}</span>
					${(["extrusion", "chair"] as const).map(
						(name) =>
							html`<tansuan-button
								variant="quiet"
								?disabled=${this.opening}
								@click=${() => this.#ask(() => this.emit("tansuan-product-example-asked", name))}
							>${text.products[name]}</tansuan-button>`,
					)}
				</div>
				<input
					type="file"
					accept=".tansuan,.json,.zip"
					aria-label=${text.open}
					tabindex="-1"
					@change=${() => {
						this.#give(this.input.files);
						this.input.value = "";
					}}
				>
			</div>
			<tansuan-subjects></tansuan-subjects>
			<dl class="facts">
				${text.facts.map((fact) => html`<div><dt>${fact.head}</dt><dd>${fact.text}</dd></div>`)}
			</dl>`;
	}

	override connectedCallback() {
		super.connectedCallback();
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
