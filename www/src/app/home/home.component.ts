// The home page: what this is, the example, one's own, and what is saved in this browser.

import { html, nothing } from "lit";
import { query, state } from "lit/decorators.js";
import { CALCULATORS, calculatorAddress } from "../../routes/index.ts";
import "../../ui/button/button.ts";
import { TansuanElement } from "../../ui/element.ts";
import { pages } from "../pages.ts";
import { strings } from "../strings.ts";
import "./events.ts";
import { EXAMPLES, type FurtherExample } from "./examples.ts";
import { homeStyles } from "./home.styles.ts";
import "./subjects.ts";

const EXAMPLE_NAMES = Object.keys(EXAMPLES) as FurtherExample[];

/** What else can be begun, each with the page on which it is. */
const STARTS = [
	{ kind: "product", page: "product/study" },
	{ kind: "event", page: "event/basics" },
	{ kind: "project", page: "project/scenario" },
	{ kind: "assets", page: "assets/lots" },
] as const;

/**
 * The home page.
 *
 * @event tansuan-example-asked - Open the worked example.
 * @event tansuan-further-example-asked - Open another worked example.
 * @event tansuan-start-asked - Start an organisation.
 * @event tansuan-product-asked - Start a product.
 * @event tansuan-event-asked - Start an event.
 * @event tansuan-project-asked - Start a project.
 * @event tansuan-assets-asked - Start a register of assets.
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

	#calculators() {
		const shown = CALCULATORS.filter((calculator) => pages[`calculators/${calculator}`]);
		if (shown.length === 0) return nothing;
		return html`<div class="ways">
			<span class="of">${strings().home.calculators}</span>
			${shown.map(
				(calculator) =>
					html`<tansuan-button
						variant="quiet"
						href=${calculatorAddress(calculator)}
					>${strings().calculators[calculator]}</tansuan-button>`,
			)}
		</div>`;
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
					<tansuan-button variant="quiet" @click=${() => this.input.click()}>${text.open}</tansuan-button>
					<span class="hint">${text.dropHint}</span>
				</div>
				<div class="ways">
					<span class="of">${text.starts.label}</span>
					${STARTS.filter(({ page }) => pages[page]).map(
						({ kind }) =>
							html`<tansuan-button @click=${() => this.emit(`tansuan-${kind}-asked`)}>${text.starts[kind]}</tansuan-button>`,
					)}
				</div>
				<div class="ways">
					<span class="of">${text.examples}</span>
					${EXAMPLE_NAMES.filter((name) => pages[EXAMPLES[name].page]).map(
						(name) =>
							html`<tansuan-button
								variant="quiet"
								?disabled=${this.opening}
								@click=${() => this.#ask(() => this.emit("tansuan-further-example-asked", name))}
							>${text.worked[name]}</tansuan-button>`,
					)}
				</div>
				${this.#calculators()}
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
