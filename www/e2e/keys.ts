// A person with a keyboard alone: presses keys, and looks where the focus is.

import { expect, type Page } from "@playwright/test";

/** What has the focus, as a screen reader would name it. */
interface Focus {
	role: string;
	name: string;
	/** Whether the focus shows: an outline, a ring, or another border. */
	visible: boolean;
}

/** Presses keys, and never points. */
export class Keys {
	readonly page: Page;
	/** What had the focus without showing it. */
	readonly unseen: string[] = [];

	constructor(page: Page) {
		this.page = page;
	}

	/** Where the focus is, inside all shadow roots. */
	focus(): Promise<Focus> {
		return this.page.evaluate(() => {
			let at: Element | null = document.activeElement;
			while (at?.shadowRoot?.activeElement) at = at.shadowRoot.activeElement;
			if (!(at instanceof HTMLElement) || at === document.body) {
				return { role: "", name: "", visible: true };
			}
			// The text field of a grid lies unseen under the cell that shows where one is.
			const root = at.getRootNode() as ShadowRoot | Document;
			const shown = root.querySelector('[role="grid"] .active') ?? at;
			const style = getComputedStyle(shown);
			const labels = (at as HTMLInputElement).labels;
			const by = at.getAttribute("aria-labelledby")?.split(" ") ?? [];
			const name =
				at.getAttribute("aria-label") ??
				(by.length > 0
					? by.map((id) => root.getElementById(id)?.textContent ?? "").join(" ")
					: labels && labels.length > 0
						? [...labels].map((label) => label.textContent).join(" ")
						: at.textContent?.trim() || (root instanceof ShadowRoot ? root.host.textContent : ""));
			const text = (name ?? "").replaceAll(/\s+/g, " ").trim();
			const outlined = style.outlineStyle !== "none" && Number.parseFloat(style.outlineWidth) >= 1;
			return {
				role: at.getAttribute("role") ?? at.localName,
				name: text,
				visible: outlined || style.boxShadow !== "none" || at.localName === "main",
			};
		});
	}

	async press(...keys: string[]): Promise<void> {
		for (const key of keys) await this.page.keyboard.press(key);
	}

	type(text: string): Promise<void> {
		return this.page.keyboard.type(text);
	}

	/** Goes on by a key until something of this name has the focus. */
	async to(name: string | RegExp, key = "Tab", most = 120): Promise<Focus> {
		const seen: string[] = [];
		const fits = (focus: Focus) =>
			typeof name === "string" ? focus.name === name : name.test(focus.name);
		for (let pressed = 0; pressed <= most; pressed++) {
			const focus = await this.focus();
			if (!focus.visible) this.unseen.push(`${focus.role} ${focus.name.slice(0, 40)}`);
			if (fits(focus)) return focus;
			seen.push(`${focus.role} ${focus.name.slice(0, 20)}`);
			await this.page.keyboard.press(key);
		}
		throw new Error(`no ${name} after ${most} × ${key}: ${seen.slice(-40).join(" | ")}`);
	}

	/** Goes to something of this name and presses Enter on it. */
	async open(name: string | RegExp, key = "Tab"): Promise<void> {
		await this.to(name, key);
		await this.page.keyboard.press("Enter");
	}

	/** Goes to a field of this name and types into it. */
	async fill(name: string | RegExp, text: string): Promise<void> {
		await this.to(name);
		await this.page.keyboard.press("Control+a");
		await this.page.keyboard.type(text);
	}

	/** Expects that wherever the focus was, it showed. */
	expectSeen(): void {
		expect([...new Set(this.unseen)], "the focus shows everywhere").toEqual([]);
	}
}
