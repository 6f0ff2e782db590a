// The calculators that need no subject, and how what they make becomes one.

import { html } from "lit";
import type { NameClaim } from "../../calculators/event/calculator.component.ts";
import type { EventDocument } from "../../engine/types.ts";
import { inLanguage, problemText } from "../../i18n/index.ts";
import { type Calculator, eventAddress } from "../../routes/index.ts";
import { freeName } from "../../storage/names.ts";
import { newId } from "../../store/index.ts";
import type { Page } from "../pages.ts";
import { navigate } from "../router.ts";
import { engine, notify, store } from "../workplace.ts";

/** The words of an event's name that claim what an estimate doesn't carry. */
async function claimsOf(name: string): Promise<readonly NameClaim[]> {
	const outcome = await engine.lintClaim(name, "estimate");
	if (outcome.status === "invalid") return [];
	return outcome.value.map(({ word, reason }) => ({ word, reason: inLanguage(reason) }));
}

/** Keeps an event that a calculator made, and goes to its first page. */
async function keep(made: EventDocument): Promise<void> {
	const names = new Set(store.subjects.get()?.map(({ name }) => name));
	const document = { ...made, id: newId(), name: freeName(made.name, names) };
	const outcome = await store.create(document);
	if (outcome.status === "ok") return navigate(eventAddress(document.id, "basics"));
	for (const problem of outcome.problems) {
		notify({ message: () => problemText(problem), kind: "wrong" });
	}
}

export const calculatorPages = {
	"calculators/event": {
		load: () => import("../../calculators/event/calculator.ts"),
		render: () =>
			html`<tansuan-event-calculator
				.ask=${ask}
				.lint=${claimsOf}
				@tansuan-event-made=${({ detail }: HTMLElementEventMap["tansuan-event-made"]) =>
					void keep(detail.document)}
			></tansuan-event-calculator>`,
	},
} satisfies { [C in Calculator as `calculators/${C}`]: Page };

/** What answers make. */
const ask = (answers: Parameters<typeof engine.quickEvent>[0]) => engine.quickEvent(answers);
