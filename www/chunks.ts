// Which modules travel together. What the app opens with comes in one script a stage, since each script of its own
// costs the page a millisecond of its main thread; what several pages share comes in one script, too.

import { join } from "node:path";
import type { Rolldown } from "vite";

/** What waits for the stages stays outside them, or they would wait for it. */
const BEGINS = ["src/main.ts", "src/app/start.ts"];

/** The stages in which the app opens, in their order, and the modules that they begin with. */
const STAGES: readonly [name: string, begins: readonly string[]][] = [
	["base", BEGINS],
	["work", ["src/app/workplace.ts", "src/app/home/actions.ts", "src/app/renewal.ts"]],
	["shell", ["src/app/shell/app.ts", "src/app/launch.ts"]],
];

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
	for (const [name, begins] of STAGES) {
		const waiting = begins.map((path) => join(import.meta.dirname, path));
		for (let id = waiting.pop(); id !== undefined; id = waiting.pop()) {
			if (found.has(id)) continue;
			found.set(id, name);
			waiting.push(...(context.getModuleInfo(id)?.importedIds ?? []));
		}
	}
	for (const path of BEGINS) found.delete(join(import.meta.dirname, path));
	return found;
}

/** The groups of scripts: what is in one of them is in none that follows. */
export const groups: Rolldown.CodeSplittingGroup[] = [
	...STAGES.map(([name], at) => stage(name, STAGES.length - at + 1)),
	...["organization", "product", "store"].map((name) => ({
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
