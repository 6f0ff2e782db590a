// The page 概况与边界: who the organisation is, its boundary, how it is counted, its registers.

import { css, html, nothing, type TemplateResult } from "lit";
import { property } from "lit/decorators.js";
import { keyed } from "lit/directives/keyed.js";
import type { Organization, Problem } from "../../engine/types.ts";
import { setChoices } from "../../factors/search/filters.ts";
import { organizationAddress, type Query } from "../../routes/index.ts";
import { TansuanElement } from "../../ui/element.ts";
import "../../ui/form/form.ts";
import "../../ui/help/help.ts";
import { sectionStyles } from "../../ui/section.styles.ts";
import "../../ui/tabs/tabs.ts";
import { Editor, problemAt } from "../../store/editor.ts";
import type { EditingDesk } from "../parts/open.ts";
import { boundaryFields, profileFields } from "./profile-fields.ts";
import "./sections.ts";
import { settingsFields, settingsItem } from "./settings-fields.ts";
import { strings as settingsStrings } from "./settings-strings.ts";
import { strings } from "./strings.ts";

const PARTS = [
	"profile",
	"settings",
	"facilities",
	"instruments",
	"products",
	"certificates",
	"significance",
	"baseYearChanges",
] as const;
type Part = (typeof PARTS)[number];

/** How an address names an item, and the part that lists it. */
const ITEMS = [
	["facility", "facilities"],
	["instrument", "instruments"],
	["product", "products"],
	["certificate", "certificates"],
	["significance", "significance"],
	["baseYearChange", "baseYearChanges"],
] as const;

type Edited = CustomEvent<{ edits: Record<string, unknown> }>;

/** The profile page. */
export class TansuanProfile extends TansuanElement {
	static override styles = [
		sectionStyles,
		css`
			:host {
				display: block;
				max-width: var(--tansuan-content-width);
				padding: var(--tansuan-space-5) var(--tansuan-page-inset) var(--tansuan-space-7);
			}

			.forms {
				display: grid;
				gap: var(--tansuan-space-6);
			}

			.forms,
			.one {
				max-width: 860px;
			}
		`,
	];

	/** The store, with the organisation open in it, and the factors. */
	@property({ attribute: false }) desk?: EditingDesk;
	/** What the address says besides the page: a `section`, or an item to open. */
	@property({ attribute: false }) query: Query = {};
	readonly #edit = new Editor(this, () => this.desk?.store);

	/** What the address names: a part, an item of a list, or the place of a finding. */
	get #named(): { part: Part; item?: string } {
		for (const [name, part] of ITEMS) {
			const item = this.query[name];
			if (item !== undefined) return { part, item };
		}
		const name = this.query.section ?? "profile";
		if (name === "outputValues") return { part: "products" };
		return { part: PARTS.find((part) => part === name) ?? "profile" };
	}

	#go(part: Part) {
		const id = this.desk?.store.current.get()?.id;
		if (id === undefined) return;
		const { year } = this.query;
		const query = { section: part, ...(year === undefined ? {} : { year }) };
		location.replace(organizationAddress(id, "profile", query));
	}

	#setProfile({ name, ...edits }: Record<string, unknown>) {
		if (typeof name === "string") void this.#edit.run("rename-subject", { name });
		if (Object.keys(edits).length > 0) void this.#edit.run("set-profile", edits);
	}

	#profile(document: Organization) {
		const text = strings();
		const item = { ...document.profile, name: document.name };
		return html`<div class="forms">
			<section>
				<header><h2>${text.profile.heading}</h2><small>${text.profile.note}</small></header>
				<tansuan-form
					.fields=${profileFields(document.profile.region)}
					.item=${item}
					@tansuan-fields-edited=${(event: Edited) => this.#setProfile(event.detail.edits)}
				></tansuan-form>
			</section>
			<section>
				<header><h2>${text.boundary.heading}</h2><tansuan-help topic="boundary" label=${text.boundary.heading}></tansuan-help><small>${text.boundary.note}</small></header>
				<tansuan-form
					.fields=${boundaryFields()}
					.item=${document.profile}
					@tansuan-fields-edited=${(event: Edited) => this.#setProfile(event.detail.edits)}
				></tansuan-form>
			</section>
		</div>`;
	}

	#settings(document: Organization, findings: readonly Problem[]) {
		const text = settingsStrings();
		return html`<section class="one">
			<header><h2>${text.heading}</h2><small>${text.note}</small></header>
			<tansuan-form
				.fields=${settingsFields(document.settings, setChoices(this.desk?.library.choices()))}
				.item=${settingsItem(document.settings)}
				.problemOf=${(name: string) => problemAt(findings, `settings.${name}`)}
				@tansuan-fields-edited=${(event: Edited) => void this.#edit.run("set-settings", event.detail.edits)}
			></tansuan-form>
		</section>`;
	}

	#content(document: Organization): TemplateResult {
		const store = this.desk?.store;
		const findings = store?.findings.get() ?? [];
		const { part, item } = this.#named;
		switch (part) {
			case "profile":
				return this.#profile(document);
			case "settings":
				return this.#settings(document, findings);
			case "facilities":
				return html`<tansuan-facilities .document=${document} .findings=${findings} .store=${store} .openId=${item}></tansuan-facilities>`;
			case "instruments":
				return html`<tansuan-instruments .document=${document} .findings=${findings} .store=${store} .openId=${item}></tansuan-instruments>`;
			case "products":
				return html`<tansuan-products .document=${document} .findings=${findings} .store=${store} .openId=${item}></tansuan-products>`;
			case "certificates":
				return html`<tansuan-certificates .document=${document} .findings=${findings} .store=${store} .openId=${item}></tansuan-certificates>`;
			case "significance":
				return html`<tansuan-significance .document=${document} .findings=${findings} .store=${store} .openId=${item}></tansuan-significance>`;
			case "baseYearChanges":
				return html`<tansuan-base-year .document=${document} .findings=${findings} .store=${store} .openId=${item}></tansuan-base-year>`;
		}
	}

	override render() {
		const document = this.desk?.store.current.get();
		if (!document) return nothing;
		const text = strings();
		const count = (part: Part) =>
			part === "profile" || part === "settings" ? {} : { count: (document[part] ?? []).length };
		return html`<tansuan-tabs
			label=${text.parts}
			value=${this.#named.part}
			.tabs=${PARTS.map((value) => ({ value, label: text.part[value], ...count(value) }))}
			@tansuan-changed=${(event: CustomEvent<{ value: string }>) => {
				const part = PARTS.find((each) => each === event.detail.value);
				if (part && event.composedPath()[0] === event.currentTarget) this.#go(part);
			}}
			@tansuan-closed=${() => {
				if (this.#named.item !== undefined) this.#go(this.#named.part);
			}}
		>${keyed(document.id, this.#content(document))}</tansuan-tabs>`;
	}
}
