// The explained terms as items of the search.

import { inLanguage } from "../../i18n/index.ts";
import { TOPICS, type TopicId, topicOf } from "../../ui/help/topics.ts";
import type { Item } from "./item.ts";

/** The terms; `show` opens one. */
export const helpItems = (show: (id: TopicId) => void): Item[] =>
	(Object.keys(TOPICS) as TopicId[]).map((id) => {
		const { title } = topicOf(id);
		return {
			key: `help:${id}`,
			kind: "help",
			label: inLanguage(title),
			also: [title.zh, title.en],
			go: () => show(id),
		};
	});
