// What of a package wasn't taken as it is: by process, by kind, and as a table.

import type { PackageIssue } from "../../engine/openlca.ts";
import type { Problem } from "../../engine/types.ts";
import { inLanguage, problemText, words } from "../../i18n/index.ts";
import { writeCsv } from "../../interchange/table/write.ts";
import { strings } from "./strings.ts";

type Severity = Problem["severity"];

/** From the worst on. */
export const SEVERITIES = ["error", "warning", "info"] as const satisfies readonly Severity[];

/** A kind of issue: what is wrong, and how often. */
export interface Kind {
	code: string;
	severity: Severity;
	count: number;
}

/** The issues of one process, or of the package as a whole. */
export interface Group {
	/** The process by its id; empty for the package. */
	process: string;
	name: string;
	issues: readonly PackageIssue[];
	counts: Counts;
}

export type Counts = Readonly<Record<Severity, number>>;

/** How many issues there are of each severity. */
export function countsOf(issues: readonly PackageIssue[]): Counts {
	const counts = { error: 0, warning: 0, info: 0 };
	for (const { problem } of issues) counts[problem.severity] += 1;
	return counts;
}

/** The worst of some issues. */
const worstOf = (counts: Counts): Severity =>
	SEVERITIES.find((severity) => counts[severity] > 0) ?? "info";

const rank = (severity: Severity): number => SEVERITIES.indexOf(severity);

/** The kinds, the worst first and then the most frequent. */
export function kindsOf(issues: readonly PackageIssue[]): Kind[] {
	const byCode = Map.groupBy(issues, ({ problem }) => problem.code);
	return [...byCode]
		.map(([code, own]) => ({ code, severity: worstOf(countsOf(own)), count: own.length }))
		.sort((a, b) => rank(a.severity) - rank(b.severity) || b.count - a.count);
}

/** The issues of a kind, or all, by process: the package first, then the processes with the worst. */
export function groupsOf(issues: readonly PackageIssue[], code = ""): Group[] {
	const shown = code === "" ? issues : issues.filter(({ problem }) => problem.code === code);
	const groups = [...Map.groupBy(shown, ({ process }) => process)].map(([process, own]): Group => {
		const sorted = own.toSorted((a, b) => rank(a.problem.severity) - rank(b.problem.severity));
		return { process, name: own[0]?.name ?? "", issues: sorted, counts: countsOf(own) };
	});
	const order = ({ process, counts }: Group) => (process === "" ? -1 : rank(worstOf(counts)));
	return groups.sort((a, b) => order(a) - order(b));
}

/** What a kind is called. */
export const kindName = (code: string): string => strings().kinds[code] ?? strings().otherKind;

/** The issues as a table in the language in use, in the order of the package. */
export function issuesCsv(issues: readonly PackageIssue[]): string {
	const text = strings();
	return writeCsv([
		text.columns,
		...issues.map(({ process, name, flow = "", problem, mend }) => [
			words().severity[problem.severity],
			process === "" ? text.ofPackage : name,
			process,
			flow,
			kindName(problem.code),
			problemText(problem),
			inLanguage(mend),
		]),
	]);
}
