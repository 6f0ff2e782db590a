// The inventory as rows: the inputs and emissions of the process that the study is of, by stage; where an
// input is a part of the study, the rows of its process are below it.

import type {
	DirectFlow,
	ProcessInput,
	ProductStudy,
	Stage,
	UnitProcess,
} from "../../engine/types.ts";
import { STAGES, stagesOf } from "../stages.ts";

/** One row. */
export interface Row {
	/** The ids that lead to it: a part that serves twice is there twice. */
	key: string;
	/** Its id in the document, and its key in the result. */
	id: string;
	/** The process that it belongs to. */
	process: UnitProcess;
	/** How deep it is; the rows of the study's own process are 1. */
	level: number;
	input?: ProcessInput;
	emission?: DirectFlow;
	/** The process that serves it. */
	part?: UnitProcess;
	/** Whether the rows of that process are below it. */
	open: boolean;
	/** Whether it leads back to a process above it. */
	repeats: boolean;
}

/** A stage with its rows. */
export interface Lane {
	stage: Stage;
	/** Whether it is inside the boundary. */
	inside: boolean;
	rows: Row[];
}

const known = new WeakMap<ProductStudy["processes"], ReadonlyMap<string, UnitProcess>>();

/** The processes of a study by their ids; of the first, where two share one. */
export function processesById({ processes }: ProductStudy): ReadonlyMap<string, UnitProcess> {
	const found = known.get(processes);
	if (found) return found;
	const made = new Map(processes.toReversed().map((process) => [process.id, process]));
	known.set(processes, made);
	return made;
}

/** The process that the study is of. */
export const rootOf = ({ processes, reference }: ProductStudy): UnitProcess | undefined =>
	processes.find(({ id }) => id === reference.process);

/** The stage in which a row of the study's own process stands. */
export const stageOf = (process: UnitProcess, { stage }: { stage?: Stage }): Stage =>
	stage ?? process.stage ?? "production";

/** The lanes: all stages inside the boundary, and others that have rows. */
export function lanesOf(study: ProductStudy, open: ReadonlySet<string>): Lane[] {
	const root = rootOf(study);
	const inside = stagesOf(study.settings.boundary);
	const byStage = new Map<Stage, Row[]>(STAGES.map((stage) => [stage, []]));
	if (root) {
		for (const row of rowsOf(study, root, "", 1, open, [root.id])) {
			const top = row.top;
			byStage.get(stageOf(root, top))?.push(row.row);
		}
	}
	return STAGES.map((stage) => ({
		stage,
		inside: inside.includes(stage),
		rows: byStage.get(stage) ?? [],
	})).filter((lane) => lane.inside || lane.rows.length > 0);
}

interface Found {
	/** The input or emission of the first level that it is under. */
	top: { stage?: Stage };
	row: Row;
}

function rowsOf(
	study: ProductStudy,
	process: UnitProcess,
	above: string,
	level: number,
	open: ReadonlySet<string>,
	way: readonly string[],
): Found[] {
	const byId = processesById(study);
	const inputs = (process.inputs ?? []).flatMap((input): Found[] => {
		const key = `${above}/${input.id}`;
		const served = input.supply?.kind === "process" ? input.supply.process : undefined;
		const part = served === undefined ? undefined : byId.get(served);
		const repeats = part !== undefined && way.includes(part.id);
		const isOpen = part !== undefined && !repeats && open.has(key);
		const row: Row = {
			key,
			id: input.id,
			process,
			level,
			input,
			...(part ? { part } : {}),
			open: isOpen,
			repeats,
		};
		const below = isOpen
			? rowsOf(study, part, key, level + 1, open, [...way, part.id]).map(({ row }) => row)
			: [];
		return [row, ...below].map((each) => ({ top: input, row: each }));
	});
	const emissions = (process.emissions ?? []).map((emission): Found => {
		const key = `${above}/${emission.id}`;
		const row = { key, id: emission.id, process, level, emission, open: false, repeats: false };
		return { top: emission, row };
	});
	return [...inputs, ...emissions];
}

/** Processes that nothing which the study is of needs. */
export function looseProcesses(study: ProductStudy): UnitProcess[] {
	const byId = processesById(study);
	const reached = new Set<string>();
	const waiting = [study.reference.process];
	for (let id = waiting.pop(); id !== undefined; id = waiting.pop()) {
		if (reached.has(id)) continue;
		reached.add(id);
		collectNamed(byId.get(id), waiting);
	}
	return study.processes.filter(({ id }) => !reached.has(id));
}

/** Collects the processes that supplies anywhere in a value name. */
function collectNamed(value: unknown, into: string[]): void {
	if (value === null || typeof value !== "object") return;
	if ("kind" in value && value.kind === "process" && "process" in value)
		into.push(String(value.process));
	for (const key in value) collectNamed(Reflect.get(value, key), into);
}

/** The place of an input that moves up or down among those of its stage: where it goes, if anywhere. */
export function neighbour(
	process: UnitProcess,
	id: string,
	by: -1 | 1,
	level: number,
): number | undefined {
	const inputs = process.inputs ?? [];
	const at = inputs.findIndex((each) => each.id === id);
	const moving = inputs[at];
	if (!moving) return undefined;
	for (let to = at + by; to >= 0 && to < inputs.length; to += by) {
		const other = inputs[to];
		// In the study's own process, rows of other stages stand in other lanes.
		if (other && (level > 1 || stageOf(process, other) === stageOf(process, moving))) return to;
	}
	return undefined;
}
