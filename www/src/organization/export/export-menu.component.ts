// The export menu: tables and records as XLSX, tables as CSV, the inventory as JSON, the workspace as a file, the page on paper.

import { html } from "lit";
import { property } from "lit/decorators.js";
import type { AccountId, Problem } from "../../engine/types.ts";
import { problemText } from "../../i18n/index.ts";
import { TansuanElement } from "../../ui/element.ts";
import "../../ui/menu/menu.ts";
import type { Command } from "../../ui/menu/menu.component.ts";
import { saveFile } from "../../ui/save/save.ts";
import type { Desk } from "../desk.ts";
import type { AnnexTable } from "../results/tables/annex.ts";
import { strings } from "./strings.ts";
import { tableCsv } from "./tables-csv.ts";

const CSV = "text/csv;charset=utf-8";

/** The export menu of the results. */
export class TansuanExportMenu extends TansuanElement {
	/** The open document. */
	@property({ attribute: false }) desk?: Desk;
	/** The tables as they are shown. */
	@property({ attribute: false }) tables: readonly AnnexTable[] = [];
	/** The account that they are on. */
	@property() account?: AccountId;

	#commands(): Command[] {
		const text = strings();
		return [
			{ value: "print", label: text.print, note: text.printNote },
			{ value: "xlsx", label: text.xlsx, note: text.xlsxNote },
			{ value: "tables", label: text.tables, note: text.tablesNote },
			...this.tables.map(({ id, number }) => ({ value: id, label: text.table(number) })),
			{ value: "json", label: text.json, note: text.jsonNote },
			{ value: "workspace", label: text.workspace, note: text.workspaceNote },
		];
	}

	#name(what: string): string {
		return [this.desk?.store.current.get()?.name, what].filter(Boolean).join(" ");
	}

	async #tables() {
		const { zipSync } = await import("fflate");
		const text = new TextEncoder();
		const files = this.tables.map((table) => {
			const bytes = text.encode(tableCsv(table));
			return [
				`${table.number} ${table.title}.csv`,
				[bytes, { mtime: new Date(1980, 0, 1) }],
			] as const;
		});
		const zip = zipSync(Object.fromEntries(files) as never);
		saveFile(
			`${this.#name(strings().tablesFile)}.zip`,
			zip as Uint8Array<ArrayBuffer>,
			"application/zip",
		);
	}

	async #workbook() {
		const { document, result } = this.#open();
		if (!document || !result) return;
		const { saveWorkbook } = await import("./save-workbook.ts");
		const outcome = await saveWorkbook(this.#name(strings().tablesFile), {
			document,
			result,
			account: this.account ?? result.account,
			tables: this.tables,
			methods: (await this.desk?.methods()) ?? [],
		});
		if (outcome.status === "invalid") this.#wrong(outcome.problems);
	}

	#open() {
		const store = this.desk?.store;
		return { document: store?.current.get(), result: store?.result.get() };
	}

	#wrong(problems: readonly Problem[]) {
		const message = () => problems.map(problemText).join(" ");
		this.emit("tansuan-notified", { message, kind: "wrong" });
	}

	async #document(kind: "json" | "workspace") {
		const store = this.desk?.store;
		const outcome = await (kind === "json"
			? store?.exportSubject()
			: store?.exportWorkspace(store.current.get()?.id));
		if (outcome?.status === "invalid") {
			this.#wrong(outcome.problems);
		} else if (outcome && kind === "json") {
			saveFile(`${this.#name("")}.json`, outcome.value, "application/json");
		} else if (outcome) {
			saveFile(`${this.#name("")}.tansuan`, outcome.value, "application/vnd.tansuan+zip");
		}
	}

	#do(command: string) {
		if (command === "print") return print();
		if (command === "xlsx") return void this.#workbook();
		if (command === "tables") return void this.#tables();
		if (command === "json" || command === "workspace") return void this.#document(command);
		const table = this.tables.find((each) => each.id === command);
		if (table)
			saveFile(`${this.#name(`${table.number} ${table.title}`)}.csv`, tableCsv(table), CSV);
	}

	override render() {
		return html`<tansuan-menu
			label=${strings().export}
			.commands=${this.#commands()}
			@tansuan-command-chosen=${(event: CustomEvent<{ command: string }>) => {
				event.stopPropagation();
				this.#do(event.detail.command);
			}}
		></tansuan-menu>`;
	}
}
