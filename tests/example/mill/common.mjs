// Words that many of the mill's sources share.

export const mill = "fac-mill";
export const converting = "fac-converting";
export const cn = (factor) => ({ pack: "cn-core", factor });
export const daily = "每日抄表，按月汇总";
export const monthly = "每月";
export const metered = (instrumentId) => ({ instrumentId, evidence: { kind: "metered", instrumentId } });
export const invoiced = { evidence: { kind: "invoiced" } };
