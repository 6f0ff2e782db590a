// The words of the register's page of lots.

import { defineStrings } from "../../i18n/index.ts";

const en = {
	lead: "Every credit, allowance and certificate of this workspace, lot by lot. Events, projects and organisations stand on what is here, and no serial number can serve twice.",
	totals: {
		heading: "By kind",
		note: "allowances first, as the guide for large events prefers them",
		kind: "Kind",
		quantity: "In all",
		retired: "Retired",
		used: "Used",
		sold: "Sold",
	},
	list: {
		heading: "Lots",
		note: "a row a lot: open one by its name",
		empty: "Which credits, allowances or certificates do you hold?",
		why: "Enter each lot with its serial numbers and its retirement. An offset counts only once it is retired, and never twice (T/CCAA 39-2022, 3.5.10; guide for large events 2019 No. 19): overlapping serial numbers are found here.",
		add: "Add a lot",
		fresh: "New lot",
		missing: (what: string) => `Not filled in yet: ${what}`,
		removed: (name: string) => `“${name}” was taken out of the register.`,
		name: "Project or contract",
		quantity: "Quantity",
		used: "Used",
		left: "Left",
		serials: "Serial numbers",
		status: "Status",
	},
	uses: {
		heading: "What it is used for",
		note: "an event, a project or an organisation of this workspace",
		none: "Not used yet.",
		subject: "Used for",
		choose: "Choose…",
		quantity: "How much",
		remark: "Remark",
		add: "Add a use",
		remove: (name: string) => `Take the use for ${name} away`,
		gone: (id: string) => `not in this workspace (${id})`,
		kinds: { event: "Events", project: "Projects", organization: "Organisations" } as Readonly<
			Record<string, string>
		>,
	},
	register: { heading: "About the register", remark: "Remark" },
};

const zh: typeof en = {
	lead: "本工作区的全部碳信用、配额和绿证，一批一行。活动、项目和组织都以这里的登记为准，同一编号不能用两次。",
	totals: {
		heading: "按种类",
		note: "配额在前，依大型活动指南的优先顺序",
		kind: "种类",
		quantity: "总量",
		retired: "已注销",
		used: "已使用",
		sold: "已出售",
	},
	list: {
		heading: "批次",
		note: "一行一批，点名称打开",
		empty: "手上有哪些碳信用、配额或绿证？",
		why: "逐批登记编号和注销情况。只有已注销的才能用于抵消，而且只能用一次（T/CCAA 39-2022，3.5.10；《大型活动碳中和实施指南（试行）》）：编号重叠会在这里查出来。",
		add: "登记一批",
		fresh: "新的一批",
		missing: (what) => `还没有填：${what}`,
		removed: (name) => `已从台账中去掉“${name}”。`,
		name: "项目或合同",
		quantity: "数量",
		used: "已用",
		left: "剩余",
		serials: "编号数",
		status: "状态",
	},
	uses: {
		heading: "用于",
		note: "本工作区的活动、项目或组织",
		none: "还没有使用。",
		subject: "用于",
		choose: "请选择…",
		quantity: "用多少",
		remark: "备注",
		add: "添加用途",
		remove: (name) => `去掉用于“${name}”的这一条`,
		gone: (id) => `不在本工作区（${id}）`,
		kinds: { event: "活动", project: "项目", organization: "组织" },
	},
	register: { heading: "关于本台账", remark: "备注" },
};

/** `strings().list.heading` and its like. */
export const strings = defineStrings({ en, zh });
