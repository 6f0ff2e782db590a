// What the search can do: the commands that fit where the person is.

import { type Language, language, setLanguage, words } from "../../i18n/index.ts";
import { strings as exportStrings } from "../../organization/export/strings.ts";
import { organizationAddress, type Route } from "../../routes/index.ts";
import { deepFound } from "../deep.ts";
import { navigationSubject } from "../navigation.ts";
import { navigate } from "../router.ts";
import type { ShortcutId } from "../shortcuts/table.ts";
import { openSubject } from "../state.ts";
import { stepBack, stepForward } from "../steps.ts";
import { strings as appStrings } from "../strings.ts";
import { setTheme, type Theme, theme } from "../theme.ts";
import { store } from "../workplace.ts";
import { pickWorkspaceFiles } from "./files.ts";
import type { Item } from "./item.ts";
import { strings } from "./strings.ts";

const ask = (type: string, detail?: unknown) =>
	document.dispatchEvent(new CustomEvent(type, { detail }));

/** What commands ask of the rest of the shell. */
export interface Shell {
	showShortcuts: () => void;
	startTour: () => void;
	showTerms: () => void;
}

/** The commands. */
export function commandItems(route: Route, shell: Shell): Item[] {
	const text = strings().commands;
	const command = (key: string, label: string, go: Item["go"], more: Partial<Item> = {}): Item => ({
		key: `command:${key}`,
		kind: "command",
		label,
		go,
		...more,
	});
	const own = appStrings().home;
	const languages: [Language, string][] = [
		["zh", "切换为中文"],
		["en", "Switch to English"],
	];
	const themes: Theme[] = ["auto", "light", "dark"];
	return [
		...subjectCommands(route, command),
		command("start", own.start, () => ask("tansuan-start-asked")),
		command("example", own.example, () => ask("tansuan-example-asked")),
		command("open", own.open, pickWorkspaceFiles),
		command("save-all", text.saveAll, () => ask("tansuan-download-asked", {})),
		...languages
			.filter(([each]) => each !== language())
			.map(([each, label]) =>
				command(each, label, () => setLanguage(each), { also: ["language", "语言"] }),
			),
		...themes
			.filter((each) => each !== theme())
			.map((each) => {
				const names = appStrings().theme;
				return command(each, text.theme(names[each]), () => setTheme(each), { note: names.label });
			}),
		command("shortcuts", text.shortcuts, shell.showShortcuts, { shortcut: "shortcuts" }),
		command("tour", text.tour, shell.startTour),
		command("terms", text.terms, shell.showTerms),
	];
}

type Make = (key: string, label: string, go: Item["go"], more?: Partial<Item>) => Item;

function subjectCommands(route: Route, command: Make): Item[] {
	const id = navigationSubject(route);
	if (id === undefined) return [];
	const text = strings().commands;
	const { common } = words();
	const open = openSubject.get();
	const undoing = (label: string, shortcut: ShortcutId, there: unknown, go: () => unknown) =>
		there === undefined ? [] : [command(shortcut, label, () => void go(), { shortcut })];
	const { year } = route.query;
	const query: Record<string, string> = year === undefined ? {} : { year };
	return [
		...(open
			? [
					...undoing(common.undo, "undo", store.canUndo.get(), stepBack),
					...undoing(common.redo, "redo", store.canRedo.get(), stepForward),
					command("save", text.save(open.name), () =>
						ask("tansuan-download-asked", { id: open.id, name: open.name }),
					),
				]
			: []),
		command(
			"new-source",
			text.newSource,
			organizationAddress(id, "sources", { ...query, add: "source" }),
		),
		command("import", text.import, organizationAddress(id, "data", { ...query, view: "import" }), {
			also: ["CSV XLSX Excel"],
		}),
		command("export", text.export, () => void openExport(id, query), {
			also: ["XLSX CSV JSON Excel"],
		}),
		command("print", exportStrings().print, () => void printResults(id, query)),
	];
}

const MENU = ["tansuan-app", "tansuan-outlet", "tansuan-results", "tansuan-export-menu"];

async function openExport(id: string, query: Record<string, string>): Promise<void> {
	navigate(organizationAddress(id, "results", query));
	const button = await deepFound([...MENU, "tansuan-menu", "tansuan-button", "button"]);
	button?.focus();
	button?.click();
}

async function printResults(id: string, query: Record<string, string>): Promise<void> {
	navigate(organizationAddress(id, "results", query));
	if (await deepFound(MENU)) print();
}
