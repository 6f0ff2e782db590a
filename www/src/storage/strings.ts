// The strings of the storage page: saving, the automatic file, what the browser keeps, who edits.

import { defineStrings, plural } from "../i18n/index.ts";

const en = {
	lead: "Everything you enter is kept in this browser, on this device. A file is the only copy that survives a broken disk, a cleared browser or a new computer.",
	waiting: {
		never: "No file saved from this browser yet",
		last: (ago: string) => `Last file saved ${ago}`,
		nothing: "nothing has changed since",
		events: (count: number) => `${plural(count, "change is", "changes are")} in no file yet`,
	},
	save: {
		heading: "Save to a file",
		what: "What",
		all: (count: number) => `All organisations (${count})`,
		protect: "Protect with a passphrase",
		passphrase: "Passphrase",
		again: "The same once more",
		advice: "Several words that no one guesses. Spaces and Chinese characters count.",
		short: "At least 8 characters.",
		differ: "The two are not the same.",
		warning:
			"A forgotten passphrase cannot be recovered, by us or by anyone: without it nothing in the file can be read.",
		holds:
			"The file holds the data, notes and added factor packs as they are now; the history of changes stays in this browser.",
		button: "Save the file",
		busy: "Saving…",
		done: (name: string) => `“${name}” was handed to the browser to save.`,
		everything: (day: string) => `Tansuan ${day}`,
		empty: "There is no organisation in this browser to save.",
	},
	file: {
		heading: "Automatic backup file",
		note: "rewritten a minute after the last change",
		why: "Choose a file once, best on another disk or in a synchronised folder. It then always holds everything that is in this browser.",
		unsupported:
			"This browser cannot write a file by itself (Chrome and Edge on a computer can). You are reminded instead, after seven days or fifty changes.",
		choose: "Choose the file…",
		name: "Tansuan backup.tansuan",
		protected: "under a passphrase",
		written: (ago: string) => `Up to date · written ${ago}`,
		waiting: "Will be written a minute after the last change",
		writing: "Being written…",
		lapsed:
			"The browser asks you to allow writing this file again, as it does after each start. Until then the file is not kept up.",
		held: (names: string) =>
			`${names} was deleted here and is still in the file. The file is not rewritten until you say that it may go, or stop and choose another one.`,
		damaged: (what: string) =>
			`The file is not rewritten, since that would take away what it holds whole: ${what}. Restore it from the file first.`,
		failed: (why: string) => `Not written: ${why}.`,
		never: "not written yet",
		writtenBefore: (ago: string) => `Last written ${ago}`,
		now: "Write it now",
		allow: "Allow again",
		without: "Write it all the same",
		stop: "Stop",
		stopped: "The file is no longer written. It stays where it is.",
	},
	restore: {
		heading: "Restore from a file",
		note: "nothing is stored before you have seen what it holds",
		button: "Choose a file…",
		drop: "A .tansuan file, or an organisation as JSON. Drop it here or choose it.",
	},
	keeping: {
		heading: "This browser",
		note: "what it keeps, and for how long",
		persisted: "Kept until you delete it",
		persistedNote: "The browser has promised not to clear this site's data by itself.",
		unpersisted: "The browser may clear it",
		unpersistedNote:
			"It has made no promise: when the disk gets full, it may delete what sites store. Asking helps once you use the app often or have installed it.",
		unknown: "The browser does not say",
		unknownNote: "It does not tell whether it may delete what sites store. Save files.",
		ask: "Ask it to keep the data",
		refused: "It still makes no promise. Install the app, or use it more often, then ask again.",
		usage: (size: string) => `${size} in use`,
		usageNote: "Your data, and the app itself with its factors for working offline.",
		evicting: "Safari deletes after seven days",
		evictingNote:
			"Safari deletes everything a website stores when it has been used for seven days without a visit to that site. An installed app is spared.",
		installIos:
			"To install: Share, then “Add to Home Screen”. Until then save a file after each session.",
		installMac: "To install: File, then “Add to Dock”. Until then save a file after each session.",
		privateHead: "Private windows",
		privateNote:
			"A private or incognito window forgets everything when it is closed, and a page cannot tell for certain that it is in one. Do not keep data there without saving a file.",
	},
	person: {
		heading: "Who edits",
		label: "Your name",
		hint: "Written into the history of every change and into files you save. It stays in this browser.",
		done: "From now on changes carry this name.",
		gone: "From now on changes carry no name.",
	},
	cleared: {
		documents:
			"The browser's storage for this site was cleared since your last visit. The organisations that were here are gone from this browser; a file you saved brings them back.",
		preferences:
			"The browser has cleared part of what this site stored, such as language and appearance. Your organisations are all here.",
		read: "Understood",
	},
};

const zh: typeof en = {
	lead: "您填写的一切都保存在这台设备的这个浏览器里。硬盘损坏、浏览器被清理或换了电脑时，只有文件这份副本还在。",
	waiting: {
		never: "还没有从本浏览器存过文件",
		last: (ago) => `上次存文件：${ago}`,
		nothing: "此后没有改动",
		events: (count) => `有 ${count} 处改动还不在任何文件里`,
	},
	save: {
		heading: "存为文件",
		what: "内容",
		all: (count) => `全部组织（${count} 个）`,
		protect: "用密码保护",
		passphrase: "密码",
		again: "再输入一次",
		advice: "最好是别人猜不到的几个词，空格和汉字都算。",
		short: "至少 8 个字符。",
		differ: "两次输入不一致。",
		warning: "密码忘了就无法找回，我们不能，谁也不能：没有密码，文件里的内容再也读不出来。",
		holds: "文件包含此刻的数据、备注和添加的因子包；修改历史留在本浏览器里。",
		button: "保存文件",
		busy: "正在保存…",
		done: (name) => `“${name}”已交给浏览器保存。`,
		everything: (day) => `碳算 ${day}`,
		empty: "本浏览器里没有可保存的组织。",
	},
	file: {
		heading: "自动备份文件",
		note: "最后一次改动一分钟后自动重写",
		why: "选定一次文件即可，最好放在另一块硬盘或同步文件夹里。此后它始终包含本浏览器里的全部内容。",
		unsupported:
			"本浏览器不能自行写入文件（电脑上的 Chrome 和 Edge 可以）。改为提醒：满七天或满五十处改动时提醒您保存。",
		choose: "选择文件…",
		name: "碳算备份.tansuan",
		protected: "有密码保护",
		written: (ago) => `已是最新 · 写入：${ago}`,
		waiting: "最后一次改动一分钟后写入",
		writing: "正在写入…",
		lapsed: "浏览器每次启动后都要求您重新允许写入此文件。在此之前，文件不会更新。",
		held: (names) =>
			`${names}已在这里删除，但仍在文件里。在您同意从文件中去掉它，或停止并另选文件之前，文件不会重写。`,
		damaged: (what) => `文件暂不重写，否则会丢掉其中完好的内容：${what}。请先从文件恢复。`,
		failed: (why) => `未能写入：${why}。`,
		never: "尚未写入",
		writtenBefore: (ago) => `上次写入：${ago}`,
		now: "立即写入",
		allow: "重新允许",
		without: "仍然写入",
		stop: "停止",
		stopped: "不再写入该文件，文件保留在原处。",
	},
	restore: {
		heading: "从文件恢复",
		note: "看过内容之后才会存入",
		button: "选择文件…",
		drop: ".tansuan 文件，或 JSON 格式的组织。拖到这里或点按钮选择。",
	},
	keeping: {
		heading: "本浏览器",
		note: "保存什么，保存多久",
		persisted: "一直保存，直到您删除",
		persistedNote: "浏览器已承诺不会自行清除本站的数据。",
		unpersisted: "浏览器可能清除",
		unpersistedNote:
			"浏览器没有承诺：硬盘空间不足时，它可能删除网站存的数据。常用或安装本应用后再请求，较易获准。",
		unknown: "浏览器没有说明",
		unknownNote: "它不说明是否会删除网站存的数据，请存文件。",
		ask: "请浏览器保留数据",
		refused: "浏览器仍未承诺。请安装本应用，或使用一段时间后再请求。",
		usage: (size) => `已用 ${size}`,
		usageNote: "包括您的数据，以及供离线使用的应用本身和因子。",
		evicting: "Safari 七天后删除",
		evictingNote:
			"在 Safari 中，若连续使用七天都没有访问某个网站，该网站存的内容会全部被删除。安装为应用则不受影响。",
		installIos: "安装方法：点“共享”，再点“添加到主屏幕”。在此之前，请每次用完都存一份文件。",
		installMac: "安装方法：点“文件”，再点“添加到程序坞”。在此之前，请每次用完都存一份文件。",
		privateHead: "无痕窗口",
		privateNote:
			"无痕（隐私）窗口一关闭就忘记一切，而网页无法确知自己是否在这样的窗口里。不存文件，就不要把数据留在那里。",
	},
	person: {
		heading: "编辑人",
		label: "您的姓名",
		hint: "写入每次改动的历史和您保存的文件，只保存在本浏览器里。",
		done: "此后的改动都带上这个姓名。",
		gone: "此后的改动不再带姓名。",
	},
	cleared: {
		documents:
			"上次访问之后，浏览器清空了本站的存储。原来在这里的组织已不在本浏览器中；用您存过的文件可以恢复。",
		preferences: "浏览器清除了本站存的一部分内容，例如语言和外观。您的组织都还在。",
		read: "知道了",
	},
};

/** The strings of the storage page. */
export const strings = defineStrings({ en, zh });
