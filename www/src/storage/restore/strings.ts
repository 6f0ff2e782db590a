// The strings of the restore dialog: what a file holds beside what is here, and what to do with it.

import { defineStrings, plural } from "../../i18n/index.ts";

const en = {
	heading: "What the file holds",
	passphraseHeading: "The file is protected",
	passphraseWhy: (file: string) => `“${file}” was saved under a passphrase.`,
	passphrase: "Passphrase",
	unlock: "Open the file",
	unlocking: "Opening…",
	savedAt: (time: string) => `saved ${time}`,
	savedBy: (name: string) => `by ${name}`,
	protectedFile: "under a passphrase",
	empty: "The file holds no organisation.",
	newer: {
		chip: "Written by a newer version",
		note: "Can be looked into here, and is not taken in.",
		look: (name: string) => `Look into ${name}`,
	},
	state: {
		new: "Not here yet",
		same: "Here, the same",
		differs: "Here, different",
		locked: "Here, not to be changed",
	},
	packState: { new: "Not here yet", same: "Here already", differs: "Another one is here" },
	packs: "Factor packs that come along",
	pack: (id: string, revision: number) => `${id}, revision ${revision}`,
	packTake: (name: string) => `Take along ${name}`,
	packStays: "The one here stays; sources that name the other say so.",
	content: (sources: string, rows: string) => `${sources}, ${rows}`,
	rows: (count: number) => plural(count, "record", "records"),
	readings: (count: number) =>
		`${plural(count, "remembered reading", "remembered readings")} of imported tables`,
	inFile: (ago: string) => `changed in the file: ${ago}`,
	inFileUnknown: "the file does not say when it was changed",
	here: (ago: string) => `changed here: ${ago}`,
	later: { file: "the file's is newer", here: "the one here is newer" },
	calledHere: (name: string) => `called “${name}” here`,
	added: (count: number) => `${count} only in the file`,
	changed: (count: number) => `${count} different`,
	removed: (count: number) => `${count} only here`,
	way: {
		label: (name: string) => `What to do with ${name}`,
		create: "Take it in",
		copy: "Add it as a copy",
		replace: "Replace the one here",
		merge: "Merge into the one here",
		skip: "Leave it out",
	},
	wayNote: {
		copy: (name: string) => `Comes in as “${name}”; the one here stays as it is.`,
		replace: "One step in its history, which undo takes back.",
		merge:
			"Adds what only the file has; what is only here stays. One step in its history, which undo takes back.",
	},
	choice: {
		heading: (count: number) =>
			`${plural(count, "thing is", "things are")} different in both. Which is to count?`,
		label: "All that differ",
		here: "Keep the one here",
		file: "Take the file's",
		each: (name: string) => `${name}: which is to count`,
		more: (count: number) => `${count} more go the way of all.`,
		twins: (count: number) =>
			`Leave out ${plural(count, "record", "records")} of the file that stand here with the same values`,
		twinsNote:
			"Same source, same period, same values, but another id, as when one table was imported on both sides. Taken in, they would count twice.",
	},
	take: (count: number) => (count === 0 ? "Nothing chosen" : `Take in (${count})`),
	taking: "Taking in…",
	failed: "Not everything came in. What is here is as it was.",
};

const zh: typeof en = {
	heading: "文件内容",
	passphraseHeading: "文件有密码保护",
	passphraseWhy: (file) => `“${file}”保存时设了密码。`,
	passphrase: "密码",
	unlock: "打开文件",
	unlocking: "正在打开…",
	savedAt: (time) => `保存于 ${time}`,
	savedBy: (name) => `保存人 ${name}`,
	protectedFile: "有密码保护",
	empty: "文件里没有组织。",
	newer: {
		chip: "由更新版本写成",
		note: "可在此处查看，不会加入。",
		look: (name) => `查看${name}的内容`,
	},
	state: {
		new: "这里还没有",
		same: "这里已有，相同",
		differs: "这里已有，有差异",
		locked: "这里已有，不可改动",
	},
	packState: { new: "这里还没有", same: "这里已有", differs: "这里是另一个" },
	packs: "随文件带来的因子包",
	pack: (id, revision) => `${id}，第 ${revision} 修订`,
	packTake: (name) => `一并加入${name}`,
	packStays: "保留这里的一个；引用另一个的排放源会有提示。",
	content: (sources, rows) => `${sources}，${rows}`,
	rows: (count) => `${count} 条数据`,
	readings: (count) => `${count} 种记住的导入读法`,
	inFile: (ago) => `文件中最近修改：${ago}`,
	inFileUnknown: "文件未记修改时间",
	here: (ago) => `这里最近修改：${ago}`,
	later: { file: "文件中的较新", here: "这里的较新" },
	calledHere: (name) => `在这里名为“${name}”`,
	added: (count) => `仅文件有 ${count}`,
	changed: (count) => `不同 ${count}`,
	removed: (count) => `仅这里有 ${count}`,
	way: {
		label: (name) => `如何处理${name}`,
		create: "加入",
		copy: "作为副本加入",
		replace: "替换这里的",
		merge: "合并到这里的",
		skip: "不加入",
	},
	wayNote: {
		copy: (name) => `以“${name}”加入，这里的保持不变。`,
		replace: "在其历史中记为一步，可以撤销。",
		merge: "加入仅文件有的内容，仅这里有的保留。在其历史中记为一步，可以撤销。",
	},
	choice: {
		heading: (count) => `有 ${count} 处两边都有但不同，以哪边为准？`,
		label: "全部不同之处",
		here: "保留这里的",
		file: "取文件的",
		each: (name) => `${name}：以哪边为准`,
		more: (count) => `另有 ${count} 处随“全部”处理。`,
		twins: (count) => `不加入文件中与这里数值相同的 ${count} 条数据`,
		twinsNote:
			"排放源、时段和数值都相同，只是标识不同，例如同一张表在两边各导入过一次。加入就会重复计算。",
	},
	take: (count) => (count === 0 ? "未选择" : `加入（${count}）`),
	taking: "正在加入…",
	failed: "有的没有加入，这里原有的内容不变。",
};

/** The strings of the restore dialog. */
export const strings = defineStrings({ en, zh });
