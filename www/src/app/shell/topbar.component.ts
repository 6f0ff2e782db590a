// The top bar of the shell.

import { html, nothing } from "lit";
import { formatTime } from "../../format/index.ts";
import { type Language, language, setLanguage, words } from "../../i18n/index.ts";
import { levelOf } from "../../routes/index.ts";
import { TansuanElement } from "../../ui/element.ts";
import { icon, iconStyles } from "../../ui/icon/icon.ts";
import { ariaKeys, keysText } from "../../ui/keys/keys.ts";
import "../../ui/segmented/segmented.ts";
import "../help/help-menu.ts";
import { pageTitle } from "../navigation.ts";
import { openSearch } from "../overlays.ts";
import { navigate, route, yearOf } from "../router.ts";
import { keysOf } from "../shortcuts/table.ts";
import { openSubject, saveStatus } from "../state.ts";
import { strings } from "../strings.ts";
import { topbarStyles } from "./topbar.styles.ts";

const FEW = 5;

/** The top bar. */
export class TansuanTopbar extends TansuanElement {
	static override styles = [topbarStyles, iconStyles];

	#language(event: CustomEvent<{ value: string }>) {
		event.stopPropagation();
		setLanguage(event.detail.value as Language);
	}

	#goTo(year: string) {
		const here = route();
		navigate({ ...here, query: { ...here.query, year } });
	}

	#years(years: readonly number[], year: number | undefined) {
		const label = strings().year;
		const many = years.length > FEW;
		return html`${
			many
				? nothing
				: html`<tansuan-segmented
					class="years"
					label=${label}
					value=${String(year)}
					.segments=${years.map((each) => ({ value: String(each), label: String(each) }))}
					@tansuan-changed=${(event: CustomEvent<{ value: string }>) => {
						event.stopPropagation();
						this.#goTo(event.detail.value);
					}}
				></tansuan-segmented>`
		}<select
			class=${many ? "many" : ""}
			aria-label=${label}
			@change=${(event: Event) => this.#goTo((event.target as HTMLSelectElement).value)}
		>${years.map((each) => html`<option .selected=${each === year}>${each}</option>`)}</select>`;
	}

	#saved() {
		const status = saveStatus.get();
		if (!status) return nothing;
		const text = strings().saved;
		const words =
			status.status === "saved" ? text.saved(formatTime(new Date(status.at))) : text[status.status];
		const reason = status.status === "unsaved" ? status.reason : undefined;
		return html`<div class=${`saved ${status.status}`} role="status" title=${reason ?? nothing}>
			<span>${words}</span>
		</div>`;
	}

	override render() {
		const here = route();
		const inside = levelOf(here);
		const subject = inside ? openSubject.get() : undefined;
		const title = pageTitle(here);
		return html`<header>
			<h1>${subject?.name ?? title}</h1>
			${subject ? html`<span class="crumb">${strings().pages[inside ?? "organization"]} / ${title}</span>` : nothing}
			${subject && subject.years.length > 0 ? this.#years(subject.years, yearOf(here, subject.years)) : nothing}
			<div class="end">
				${inside ? this.#saved() : nothing}
				<button
					class="search"
					type="button"
					aria-keyshortcuts=${ariaKeys(keysOf("search"))}
					@click=${() => void openSearch()}
				>${icon("search")}${words().common.search}<kbd aria-hidden="true">${keysText(keysOf("search"))}</kbd></button>
				<tansuan-help-menu></tansuan-help-menu>
				<tansuan-segmented
					label=${strings().language}
					value=${language() === "zh" ? "zh" : "en"}
					.segments=${[
						{ value: "zh", label: "中", name: "中文", lang: "zh-CN" },
						{ value: "en", label: "EN", name: "English", lang: "en" },
					]}
					@tansuan-changed=${this.#language}
				></tansuan-segmented>
			</div>
		</header>`;
	}
}
