// The search across the workspace: a native dialog with a box and a list (the combobox pattern). The
// focus stays in the box; arrows choose, Enter goes.

import { html, nothing } from "lit";
import { query, state } from "lit/decorators.js";
import { live } from "lit/directives/live.js";
import { words } from "../../i18n/index.ts";
import { factorsAddress } from "../../routes/index.ts";
import { TansuanElement } from "../../ui/element.ts";
import { icon, iconStyles } from "../../ui/icon/icon.ts";
import { keysText } from "../../ui/keys/keys.ts";
import { navigate, route } from "../router.ts";
import { keysOf } from "../shortcuts/table.ts";
import { desk, store } from "../workplace.ts";
import { type Answered, answers, beginning } from "./answers.ts";
import { Candidates } from "./candidates.ts";
import type { Shell } from "./commands.ts";
import type { Found, Group } from "./groups.ts";
import type { Item } from "./item.ts";
import { factorsFound, recentFactor } from "./library-items.ts";
import { paletteStyles } from "./palette.styles.ts";
import { recentKeys, remember } from "./recent.ts";
import { recordItem } from "./records.ts";
import { strings } from "./strings.ts";

/** How long the box rests before the engine is asked, and before readers are told. */
const PAUSE = 120;
const TELL = 500;

/** The search. */
export class TansuanPalette extends TansuanElement {
	static override styles = [paletteStyles, iconStyles];

	/** What its commands ask of the shell. */
	shell?: Shell;
	/** The explained terms, once they are loaded. */
	help: readonly Item[] = [];

	@state() private question = "";
	/** The item that Enter takes; the first one until the person has moved. */
	@state() private chosen: string | undefined;
	@state() private factors: Answered | undefined;
	@state() private told = "";
	@state() private open = false;
	@query("dialog") private dialog!: HTMLDialogElement;

	readonly #candidates = new Candidates();
	#asking: ReturnType<typeof setTimeout> | undefined;
	#telling: ReturnType<typeof setTimeout> | undefined;
	#turn = 0;

	/** Opens the search, empty. */
	async show(): Promise<void> {
		if (this.open) return;
		this.open = true;
		this.#ask("");
		void desk.library.allMethods();
		await this.updateComplete;
		this.dialog.showModal();
	}

	#ask(question: string) {
		this.question = question;
		this.chosen = undefined;
		clearTimeout(this.#asking);
		clearTimeout(this.#telling);
		const turn = ++this.#turn;
		this.#telling = setTimeout(() => {
			this.told = this.#counts();
		}, TELL);
		if (question.trim() === "") return;
		this.#asking = setTimeout(async () => {
			const found = await factorsFound(question.trim(), desk.library);
			if (turn === this.#turn) this.factors = { question, found: this.#withAll(question, found) };
		}, PAUSE);
	}

	/** Factors, and the way to all of them where there are more. */
	#withAll(question: string, found: Found): Found {
		if (found.count <= found.items.length) return found;
		const all: Item = {
			key: "factors:all",
			kind: "factor",
			label: strings().allFactors(found.count),
			go: factorsAddress({ text: question.trim() }),
		};
		return { ...found, items: [...found.items.slice(0, -1), all] };
	}

	#items(): readonly Item[] {
		if (!this.shell) return [];
		return this.#candidates.items({
			route: route(),
			document: store.document,
			methods: desk.library.methods() ?? [],
			help: this.help,
			shell: this.shell,
		});
	}

	#groups(): Group[] {
		const document = store.current.get();
		const items = this.#items();
		if (this.question.trim() !== "") return answers(this.question, items, document, this.factors);
		return beginning(
			items,
			recentKeys().flatMap((key) => this.#recent(key, items) ?? []),
		);
	}

	#recent(key: string, items: readonly Item[]): Item | undefined {
		const document = store.current.get();
		if (key.startsWith("factor:")) return recentFactor(key.slice(7), desk.library);
		if (key.startsWith("record:")) return document && recordItem(document, key.slice(7));
		return items.find((item) => item.key === key);
	}

	#counts(): string {
		if (this.question.trim() === "") return "";
		const text = strings();
		const groups = this.#groups();
		const counts = groups.map(({ kind, count }) => text.group(text.kinds[kind], count));
		return text.counted(
			counts,
			groups.reduce((sum, { count }) => sum + count, 0),
		);
	}

	#take(item: Item) {
		this.dialog.close();
		if (item.key !== "factors:all") remember(item.key);
		if (typeof item.go === "string") navigate(item.go);
		else item.go();
	}

	#key(event: KeyboardEvent, items: readonly Item[], at: number) {
		if (event.isComposing || event.keyCode === 229) return;
		if (event.key === "Enter") {
			event.preventDefault();
			const item = items[at];
			if (item) this.#take(item);
			return;
		}
		const step = { ArrowDown: 1, ArrowUp: -1, PageDown: 6, PageUp: -6 }[event.key];
		if (step === undefined || items.length === 0) return;
		event.preventDefault();
		const last = items.length - 1;
		const single = Math.abs(step) === 1;
		const to = single
			? (at + step + items.length) % items.length
			: Math.max(0, Math.min(last, at + step));
		this.chosen = items[to]?.key;
	}

	protected override updated() {
		this.renderRoot.querySelector('[aria-selected="true"]')?.scrollIntoView({ block: "nearest" });
	}

	#option(item: Item, index: number, on: boolean) {
		return html`<div
			role="option"
			id=${`item-${index}`}
			aria-selected=${on}
			@mousedown=${(event: Event) => event.preventDefault()}
			@click=${() => this.#take(item)}
		><span class="label">${item.label}</span>${
			item.note ? html`<span class="note">${item.note}</span>` : nothing
		}${item.shortcut ? html`<kbd>${keysText(keysOf(item.shortcut))}</kbd>` : nothing}</div>`;
	}

	#list(groups: readonly Group[], at: number) {
		const text = strings();
		let index = 0;
		return groups.map(
			({ kind, items, count }) => html`<div role="group" aria-labelledby=${`head-${kind}`}>
				<div class="head" role="presentation">
					<span id=${`head-${kind}`}>${text.kinds[kind]}</span>
					${count > items.length ? html`<span aria-hidden="true">${text.of(items.length, count)}</span>` : nothing}
				</div>
				${items.map((item) => {
					const option = this.#option(item, index, index === at);
					index += 1;
					return option;
				})}
			</div>`,
		);
	}

	override render() {
		const text = strings();
		const groups = this.open ? this.#groups() : [];
		const items = groups.flatMap((group) => group.items);
		const at = Math.max(
			0,
			items.findIndex(({ key }) => key === this.chosen),
		);
		return html`<dialog
			aria-label=${text.heading}
			@close=${() => {
				this.open = false;
			}}
			@click=${(event: Event) => {
				if (event.target === this.dialog) this.dialog.close();
			}}
		>
			<div class="box">
				${icon("search")}
				<input
					type="text"
					role="combobox"
					aria-expanded=${items.length > 0}
					aria-controls="list"
					aria-autocomplete="list"
					aria-activedescendant=${items.length > 0 ? `item-${at}` : nothing}
					aria-label=${text.label}
					placeholder=${text.placeholder}
					autocomplete="off"
					autocapitalize="off"
					spellcheck="false"
					enterkeyhint="go"
					autofocus
					.value=${live(this.question)}
					@input=${(event: Event) => this.#ask((event.target as HTMLInputElement).value)}
					@keydown=${(event: KeyboardEvent) => this.#key(event, items, at)}
				>
				<button class="close" type="button" @click=${() => this.dialog.close()}>${words().common.close}</button>
			</div>
			<div class="list" id="list" role="listbox" aria-label=${text.results}>${this.#list(groups, at)}</div>
			${items.length === 0 && this.open ? html`<p class="none">${text.nothing}</p>` : nothing}
			<div class="foot">${text.hint}</div>
			<div class="hidden" role="status">${this.told}</div>
		</dialog>`;
	}
}
