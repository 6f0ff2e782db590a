// The first step: what the event is, when, who takes part, where, and how it is judged.

import { html } from "lit";
import { keyed } from "lit/directives/keyed.js";
import type { EventDocument } from "../../engine/types.ts";
import { problemAt } from "../../store/editor.ts";
import { disclosureStyles } from "../../ui/disclosure.styles.ts";
import "../../ui/form/form.ts";
import { type Edited, EventPageElement } from "../parts/page.ts";
import {
	dateFields,
	profileFields,
	settingsEdits,
	settingsFields,
	settingsItem,
} from "./fields.ts";
import "./lists.ts";
import { strings } from "./strings.ts";

/** The page of the basics. */
export class TansuanEventBasics extends EventPageElement {
	static override styles = [...EventPageElement.styles, disclosureStyles];

	protected override readonly page = "basics";

	#setProfile({ name, ...edits }: Record<string, unknown>) {
		if (typeof name === "string") void this.edit.run("rename-subject", { name });
		if (Object.keys(edits).length > 0) void this.set(["profile"], edits);
	}

	protected override content(document: EventDocument) {
		const text = strings();
		const { profile = {}, settings } = document;
		const store = this.desk?.store;
		const findings = store?.findings.get() ?? [];
		const problem = (place: string) => (name: string) => problemAt(findings, `${place}.${name}`);
		return html`
			<section class="forms">
				<header><h2>${text.what.heading}</h2><small>${text.what.note}</small></header>
				${keyed(
					document.id,
					html`<tansuan-form
						.fields=${profileFields(profile.region)}
						.item=${{ ...profile, name: document.name }}
						.problemOf=${problem("profile")}
						@tansuan-fields-edited=${(event: Edited) => this.#setProfile(event.detail.edits)}
					></tansuan-form>`,
				)}
			</section>
			<section class="forms">
				<header><h2>${text.when.heading}</h2><small>${text.when.note}</small></header>
				${keyed(
					document.id,
					html`<tansuan-form
						.fields=${dateFields()}
						.item=${{ ...profile }}
						.problemOf=${problem("profile")}
						@tansuan-fields-edited=${(event: Edited) => void this.set(["profile"], event.detail.edits)}
					></tansuan-form>`,
				)}
			</section>
			<tansuan-event-groups .document=${document} .findings=${findings} .store=${store} .openId=${this.query.group}></tansuan-event-groups>
			<tansuan-event-venues .document=${document} .findings=${findings} .store=${store} .openId=${this.query.venue}></tansuan-event-venues>
			<details class="forms" ?open=${this.query.section === "settings"}>
				<summary>${text.settings.summary}</summary>
				${keyed(
					document.id,
					html`<tansuan-form
						.fields=${settingsFields()}
						.item=${settingsItem(settings)}
						.problemOf=${problem("settings")}
						@tansuan-fields-edited=${(event: Edited) =>
							void this.set(["settings"], settingsEdits(settings, event.detail.edits))}
					></tansuan-form>`,
				)}
			</details>`;
	}
}
