// Opens the grid's test sheet: built like the app, under the app's policy, at an address of the app.

import { fileURLToPath } from "node:url";
import type { Locator, Page } from "@playwright/test";
import { build } from "vite";
import { securityHeaders } from "../../headers.js";
import type { SheetWindow } from "./sheet.ts";

const root = fileURLToPath(new URL(".", import.meta.url));
let files: Promise<Map<string, string | Uint8Array>> | undefined;

async function built(): Promise<Map<string, string | Uint8Array>> {
	const answer = await build({
		root,
		configFile: false,
		base: "./",
		logLevel: "error",
		build: {
			write: false,
			target: "es2022",
			modulePreload: { polyfill: false },
			assetsInlineLimit: 0,
		},
	});
	const output = [answer].flat().flatMap((each) => ("output" in each ? each.output : []));
	return new Map(
		output.map((file) => [file.fileName, file.type === "chunk" ? file.code : file.source]),
	);
}

/** The test sheet in a browser. */
export class GridPage {
	readonly page: Page;

	constructor(page: Page) {
		this.page = page;
	}

	/** Opens it with so many rows. */
	async open(rows = 6): Promise<void> {
		files ??= built();
		const all = await files;
		await this.page.route("**/grid-sheet/**", (route) => {
			const name = new URL(route.request().url()).pathname.replace(/^.*\/grid-sheet\//, "");
			const body = all.get(name || "index.html");
			if (body === undefined) return route.fulfill({ status: 404, body: "" });
			const type = name.endsWith(".js")
				? "text/javascript"
				: name.endsWith(".css")
					? "text/css"
					: "text/html";
			return route.fulfill({
				body: typeof body === "string" ? body : Buffer.from(body),
				headers: { ...securityHeaders, "content-type": `${type}; charset=utf-8` },
			});
		});
		await this.page.goto(`./grid-sheet/?rows=${rows}`);
		await this.cell(1, 1).waitFor();
	}

	/** A cell by its indices; heads of groups count as rows. */
	cell(row: number, column: number): Locator {
		return this.page.locator(`td[data-at="${row}:${column}"]`);
	}

	/** The texts of a row's cells, from a column on. */
	async texts(row: number, from: number, to: number): Promise<string[]> {
		const columns = Array.from({ length: to - from + 1 }, (_, i) => from + i);
		return Promise.all(
			columns.map((column) =>
				this.cell(row, column)
					.locator(".text")
					.textContent()
					.then((text) => text ?? ""),
			),
		);
	}

	/** What was done so far: the kind of each step, and how many cells it changed. */
	steps(): Promise<string[]> {
		return this.page.evaluate(() =>
			(window as unknown as SheetWindow).steps.map(({ kind, edits }) => `${kind} ${edits.length}`),
		);
	}

	/** The indices of the cell with the focus. */
	place(): Promise<string> {
		return this.page.evaluate(() => {
			const { anchor } = (window as unknown as SheetWindow).grid;
			return `${anchor.row}:${anchor.column}`;
		});
	}

	/** Puts text on the clipboard and pastes it. */
	async paste(text: string): Promise<void> {
		await this.page.evaluate((copied) => navigator.clipboard.writeText(copied), text);
		await this.page.keyboard.press("Control+v");
	}

	/** The text on the clipboard. */
	clipboard(): Promise<string> {
		return this.page.evaluate(() => navigator.clipboard.readText());
	}
}
