// What is chosen in the restore dialog, and the plan that follows from it.

import type { Choice } from "../../store/backup/merge.ts";
import type { FilePack, FileSubject, OpenedFile } from "../../store/backup/open.ts";
import { type Plan, usualWay, type Way } from "../../store/backup/restore.ts";
import { freeName } from "../names.ts";

/** What can be done with a subject, the usual first. */
export type WayName = "create" | "copy" | "replace" | "merge" | "skip";

/** What was chosen for one subject. */
export interface Chosen {
	way: WayName;
	choice: Choice;
}

/** The choices of a file, by part. */
export type Choices = ReadonlyMap<string, Chosen>;

/** The ways that a subject can go. */
export function waysFor({ state }: FileSubject): WayName[] {
	switch (state) {
		case "new":
			return ["create", "skip"];
		case "same":
			return ["skip", "copy"];
		case "differs":
			return ["copy", "merge", "replace", "skip"];
		case "locked":
			return ["copy", "skip"];
	}
}

const KEEP: Choice = { others: "here", except: new Set() };

/** What is chosen before anything was. */
export function usualChoices({ subjects }: OpenedFile): Choices {
	return new Map(
		subjects.map((subject) => {
			const { way } = usualWay(subject);
			const name: WayName = way === "create" && subject.state !== "new" ? "copy" : way;
			return [subject.path, { way: name, choice: KEEP }];
		}),
	);
}

/** Another choice for one difference. */
export function toggled(choice: Choice, name: string, take: boolean): Choice {
	const except = new Set(choice.except);
	if (take === (choice.others === "file")) except.delete(name);
	else except.add(name);
	return { ...choice, except };
}

/** The names of the copies, none of which is taken. */
export function copyNames(file: OpenedFile, choices: Choices, here: Iterable<string>) {
	const taken = new Set(here);
	const names = new Map<string, string>();
	for (const { path, document } of file.subjects) {
		if (choices.get(path)?.way !== "copy") continue;
		const free = freeName(document.name, taken);
		taken.add(free);
		names.set(path, free);
	}
	return names;
}

/** The plan that follows. */
export function planOf(
	file: OpenedFile,
	choices: Choices,
	copies: ReadonlyMap<string, string>,
	packs: readonly FilePack[],
): Plan {
	const way = ({ path }: FileSubject): Way => {
		const chosen = choices.get(path);
		switch (chosen?.way) {
			case undefined:
			case "skip":
				return { way: "skip" };
			case "create":
				return { way: "create" };
			case "copy":
				return { way: "create", name: copies.get(path) ?? "" };
			case "replace":
				return { way: "replace" };
			case "merge":
				return { way: "merge", choice: chosen.choice };
		}
	};
	return { subjects: file.subjects.map((subject) => ({ subject, way: way(subject) })), packs };
}
