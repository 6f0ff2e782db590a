// What can be begun beside an organisation: the documents, and the pages that they open on.

import {
	eventAddress,
	productAddress,
	projectAddress,
	subjectAddress,
} from "../../routes/index.ts";
import { createAssets } from "../../store/commands/create-assets.ts";
import { createEvent } from "../../store/commands/create-event.ts";
import { createProject } from "../../store/commands/create-project.ts";
import { createStudy } from "../../store/commands/create-study.ts";
import { newId, type SubjectDocument } from "../../store/index.ts";
import { strings } from "../strings.ts";

/** A document that is begun, and where it opens. */
interface Begun {
	document: SubjectDocument;
	address: string;
}

/** A kind of subject that is begun here. */
export type Beginning = "product" | "event" | "project" | "assets";

/** Makes a document of each kind, given what finds a name that no other has. */
export const beginnings: {
	readonly [K in Beginning]: (freeName: (name: string) => string) => Begun;
} = {
	product(freeName) {
		const text = strings().home;
		const [id, name] = [newId(), freeName(text.newProduct)];
		const root = { id: newId(), name: text.newRoot(name), output: newId() };
		const year = new Date().getFullYear() - 1;
		return {
			document: createStudy({ id, name, year, root }),
			address: productAddress(id, "study"),
		};
	},
	event(freeName) {
		const id = newId();
		const document = createEvent({ id, name: freeName(strings().home.newEvent) });
		return { document, address: eventAddress(id, "basics") };
	},
	project(freeName) {
		const id = newId();
		const name = freeName(strings().home.newProject);
		const document = createProject({ id, name, year: new Date().getFullYear() });
		return { document, address: projectAddress(id, "scenario") };
	},
	assets(freeName) {
		const id = newId();
		const document = createAssets({ id, name: freeName(strings().home.newAssets) });
		return { document, address: subjectAddress(document.kind, id) };
	},
};
