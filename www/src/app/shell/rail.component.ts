// The rail at the left: brand, features, the pages of the open organisation, appearance.

import { html, nothing } from "lit";
import { formatAgo } from "../../format/index.ts";
import { storageAddress } from "../../routes/index.ts";
import { TansuanElement } from "../../ui/element.ts";
import { icon, iconStyles } from "../../ui/icon/icon.ts";
import { type Entry, mainEntries, subjectLabel } from "../navigation.ts";
import { route } from "../router.ts";
import { strings } from "../strings.ts";
import { store } from "../workplace.ts";
import { brand } from "./brand.ts";
import { railStyles } from "./rail.styles.ts";
import "./appearance.ts";

const link = (entry: Entry) => {
	const within = entry.children?.some((child) => child.current) ?? false;
	return html`<a
		href=${entry.href}
		class=${within ? "parent" : ""}
		aria-current=${entry.current && !within ? "page" : nothing}
	>${icon(entry.icon)}${entry.label}${entry.count ? html`<span class="count">${entry.count}</span>` : nothing}</a>`;
};

/** The rail. */
export class TansuanRail extends TansuanElement {
	static override styles = [railStyles, iconStyles];

	readonly #narrow = matchMedia("(max-width: 720px)");
	readonly #again = () => this.requestUpdate();

	override connectedCallback() {
		super.connectedCallback();
		this.#narrow.addEventListener("change", this.#again);
	}

	override disconnectedCallback() {
		super.disconnectedCallback();
		this.#narrow.removeEventListener("change", this.#again);
	}

	override render() {
		// There the tab bar stands in its place.
		if (this.#narrow.matches) return nothing;
		const savedAt = store.backup.savedAt.get();
		return html`<nav aria-label=${strings().navigation}>
			${brand()}
			<ul>
				${mainEntries(route()).map(
					(entry) => html`<li class=${entry.apart ? "apart" : ""}>
						${link(entry)}
						${
							entry.children?.length
								? html`<ul aria-label=${subjectLabel(route())}>
									${entry.children.map((child) => html`<li>${link(child)}</li>`)}
								</ul>`
								: nothing
						}
					</li>`,
				)}
			</ul>
			<footer>
				<tansuan-appearance></tansuan-appearance>
				<span>${strings().local}${
					savedAt
						? html` · <a class="saved" href=${storageAddress()}>${strings().filed(formatAgo(new Date(savedAt)))}</a>`
						: nothing
				}</span>
			</footer>
		</nav>`;
	}
}
