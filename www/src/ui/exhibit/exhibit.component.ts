// A picture with its table: a heading, the chart that stands in it, the table under it, and the menu by
// which either is downloaded.

import { css, html, nothing } from "lit";
import { property } from "lit/decorators.js";
import { words } from "../../i18n/index.ts";
import "../data-table/data-table.ts";
import { type DataTable, dataCsv } from "../data-table/model.ts";
import { disclosureStyles } from "../disclosure.styles.ts";
import { TansuanElement } from "../element.ts";
import "../help/help.ts";
import type { TopicId } from "../help/topics.ts";
import type { Command } from "../menu/menu.component.ts";
import "../menu/menu.ts";
import { saveFile } from "../save/save.ts";
import { sectionStyles } from "../section.styles.ts";
import { pictureOf, pngOf, svgText } from "./picture.ts";
import { strings } from "./strings.ts";

/**
 * A section with a picture and its table.
 *
 * @slot - The chart.
 * @slot lead - What stands between heading and chart.
 * @slot foot - What stands under all.
 * @event tansuan-door-opened - A figure of the table was opened.
 */
export class TansuanExhibit extends TansuanElement {
	static override styles = [
		sectionStyles,
		disclosureStyles,
		css`
			:host {
				display: block;
				min-width: 0;
			}

			::slotted([slot="lead"]) {
				display: block;
				margin-bottom: var(--tansuan-space-3);
			}
		`,
	];

	/** What it shows. */
	@property() heading = "";
	/** The grey note after it. */
	@property() note = "";
	/** The term that a question mark explains. */
	@property() topic: TopicId | undefined;
	/** The name of what it is about, for the names of files. */
	@property() subject = "";
	/** The table. */
	@property({ attribute: false }) table?: DataTable;
	/** What is written as CSV, where the table on the page is an element of its own. */
	@property({ attribute: false }) gather?: (exhibit: Element) => DataTable | undefined;
	/** The table is folded under the chart. */
	@property({ type: Boolean }) folded = false;
	/** There is a chart that can be saved as a picture. */
	@property({ type: Boolean }) pictured = false;
	/** The figure whose explanation is open. */
	@property() open = "";

	#chart(): Element | undefined {
		return [...this.children].find((child) => child.shadowRoot?.querySelector("svg"));
	}

	async #save(command: string) {
		const name = [this.subject, this.heading].filter(Boolean).join(" ");
		if (command === "csv") {
			const table = this.table ?? this.gather?.(this);
			if (table) saveFile(`${name}.csv`, dataCsv(table), "text/csv;charset=utf-8");
			return;
		}
		const chart = this.#chart();
		const picture = chart && pictureOf(chart, name);
		try {
			if (!picture) throw new Error("no picture");
			if (command === "svg") saveFile(`${name}.svg`, svgText(picture), "image/svg+xml");
			else saveFile(`${name}.png`, await pngOf(picture), "image/png");
		} catch {
			this.emit("tansuan-notified", { message: () => strings().failed, kind: "wrong" });
		}
	}

	#commands(): Command[] {
		const text = strings();
		return [
			...(this.pictured
				? [
						{ value: "svg", label: text.svg },
						{ value: "png", label: text.png },
					]
				: []),
			...(this.table || this.gather ? [{ value: "csv", label: text.csv }] : []),
		];
	}

	override render() {
		const { table } = this;
		const rows = table
			? html`<tansuan-data-table label=${this.heading} .table=${table} open=${this.open}></tansuan-data-table>`
			: nothing;
		return html`<section>
			<header>
				<h2>${this.heading}</h2>
				${this.topic ? html`<tansuan-help topic=${this.topic} label=${this.heading}></tansuan-help>` : nothing}
				<small>${this.note}</small>
				<span class="actions"><tansuan-menu
					variant="quiet"
					label=${strings().download}
					name=${strings().named(this.heading)}
					.commands=${this.#commands()}
					@tansuan-command-chosen=${(event: CustomEvent<{ command: string }>) => {
						event.stopPropagation();
						void this.#save(event.detail.command);
					}}
				></tansuan-menu></span>
			</header>
			<slot name="lead"></slot>
			<slot></slot>
			${
				this.folded && table
					? html`<details><summary>${words().common.table}</summary>${rows}</details>`
					: rows
			}
			<slot name="foot"></slot>
		</section>`;
	}
}
