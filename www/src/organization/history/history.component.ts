// The history of an organisation: its changes in words, and its totals by year.

import { property, state } from "lit/decorators.js";
import type { OrganizationResult } from "../../engine/result.ts";
import { formatTonnes } from "../../format/index.ts";
import type { Book, Total } from "../../history/book.ts";
import { HistoryPage } from "../../history/page.ts";
import { strings } from "../../history/strings.ts";
import type { Document } from "../../store/index.ts";
import type { MethodView } from "../data/methods.ts";
import type { Evaluate, HistoryDesk } from "./desk.ts";
import { namesIn, tell } from "./tell.ts";

/** The history page. */
export class TansuanHistory extends HistoryPage {
	/** The open document and its log. */
	@property({ attribute: false }) desk?: HistoryDesk;
	/** Evaluates a version beside the open document. */
	@property({ attribute: false }) evaluate?: Evaluate;

	@state() private methods: readonly MethodView[] = [];

	protected override firstUpdated() {
		void this.desk?.methods().then((methods) => {
			this.methods = methods;
		});
	}

	protected override book(): Book | undefined {
		const { desk, methods } = this;
		const document = desk?.store.current.get();
		if (!desk || !document) return undefined;
		return {
			document,
			store: desk.store,
			teller: (patches, also = []) => {
				const others = also.filter((each) => each.kind === "organization");
				const names = new Map([
					...others.flatMap((each) => [...namesIn(each, [])]),
					...namesIn(document, patches),
				]);
				return { names, tell: (patch) => tell(patch, { names, document, methods }) };
			},
			totalsHead: strings().version.totals,
			totals: (version) => this.#totals(version),
		};
	}

	async #totals(version: Document): Promise<Total[]> {
		if (version.kind !== "organization") return [];
		const evaluated = await this.evaluate?.(version);
		const then = totalsOf(evaluated?.status === "ok" ? evaluated.value : undefined);
		const now = totalsOf(this.desk?.store.result.get());
		const years = [...new Set([...then.keys(), ...now.keys()])].sort();
		const shown = (kilograms: string | undefined) =>
			kilograms === undefined ? undefined : formatTonnes(kilograms);
		return years.map((year) => ({
			label: String(year),
			before: shown(then.get(year)),
			now: shown(now.get(year)),
		}));
	}
}

/** The totals on the organisation's own account, in kilograms by year. */
function totalsOf(result: OrganizationResult | undefined): Map<number, string> {
	const account = result?.accounts.find(({ id }) => id === result.account);
	return new Map(account?.years.map(({ year, total }) => [year, total.kgCo2e]));
}
