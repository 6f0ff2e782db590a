// Which modules travel together. What the app opens with comes in one script a stage, since each script of its own
// costs the page a millisecond of its main thread; what several pages share comes in one script, too.

import { join } from "node:path";
import type { Plugin, Rolldown } from "vite";

/** Where a module is. */
const place = (path: string): string => join(import.meta.dirname, path);

/** What waits for the stages stays outside them, or they would wait for it. */
const BEGINS = ["src/main.ts", "src/app/start.ts"];

/** The stages in which the app opens, in their order, and the modules that they begin with. */
const STAGES: readonly [name: string, begins: readonly string[]][] = [
	["base", BEGINS],
	["work", ["src/app/workplace.ts", "src/app/home/actions.ts", "src/app/renewal.ts"]],
	["shell", ["src/app/shell/app.ts", "src/app/launch.ts"]],
];

/** What the first page of a visit needs beside them: not all that many other pages share. */
const HOME: (typeof STAGES)[number] = ["home", ["src/app/home/home.ts"]];

let stageOf: Map<string, string> | undefined;

/** The modules that a stage needs first. */
const stage = (name: string, priority: number): Rolldown.CodeSplittingGroup => ({
	debugName: name,
	priority,
	test: /\.[jt]s$/,
	name(id, context) {
		stageOf ??= walk(context);
		return stageOf.get(id) === name ? name : null;
	},
});

/** The stage that needs a module first, for every module that one needs. */
function walk(context: Rolldown.ChunkingContext): Map<string, string> {
	const found = new Map<string, string>();
	for (const [name, begins] of [...STAGES, HOME]) {
		const waiting = begins.map(place);
		for (let id = waiting.pop(); id !== undefined; id = waiting.pop()) {
			if (found.has(id)) continue;
			found.set(id, name);
			waiting.push(...(context.getModuleInfo(id)?.importedIds ?? []));
		}
	}
	for (const path of [...BEGINS, ...HOME[1]]) found.delete(place(path));
	return found;
}

/** The groups of scripts: what is in one of them is in none that follows. */
export const groups: Rolldown.CodeSplittingGroup[] = [
	...[...STAGES, HOME].map(([name], at) => stage(name, STAGES.length - at + 2)),
	...["organization", "product", "event", "project", "assets", "store"].map((name) => ({
		name,
		test: new RegExp(`/src/${name}/`),
		minShareCount: 2,
	})),
	{
		name: "elements",
		test: /\/src\/ui\/(?!charts\/)|\.styles\.ts$/,
		minShareCount: 3,
		priority: 1,
	},
];

/** The files of the stages and of what begins them. */
const shell = new Set<string>();

/** Whether a file comes with the page. */
export const isOfShell = (file: string): boolean => shell.has(file);

/** Has the browser fetch all stages at once, and no file of them again for a page. */
export const shellInPage: Plugin = {
	name: "shell-in-page",
	apply: "build",
	enforce: "pre",
	generateBundle(_, bundle) {
		const chunks = Object.values(bundle).filter((each) => each.type === "chunk");
		const add = (file: string) => {
			const chunk = chunks.find(({ fileName }) => fileName === file);
			if (!chunk || shell.has(file)) return;
			shell.add(file);
			for (const own of chunk.imports) add(own);
		};
		const begins = new Set([BEGINS, ...STAGES.map(([, list]) => list)].flat().map(place));
		for (const { fileName, facadeModuleId } of chunks) {
			if (facadeModuleId && begins.has(facadeModuleId)) add(fileName);
		}
	},
	transformIndexHtml: {
		order: "post",
		handler: (page) =>
			[...shell]
				.filter((file) => !page.includes(file))
				.map((file) => ({
					tag: "link",
					attrs: { rel: "modulepreload", crossorigin: true, href: `./${file}` },
					injectTo: "head",
				})),
	},
};
