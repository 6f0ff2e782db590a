// Lighthouse on the home page, the factor library and the pages of an organisation, from this machine and with no
// other network: every category has to reach 95, at a desk and on a phone.
import { mkdtemp, rm } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { begin } from "../../www/e2e/stations.ts";
import { chromium, launching, serveApp } from "./app.mjs";

const AIM = 95;
const PORT = 20_000 + (process.pid % 30_000);
const CATEGORIES = ["performance", "accessibility", "best-practices", "seo"];
const PAGES = {
  home: () => "/",
  factors: () => "/factors",
  profile: (id) => `/organization/${id}/profile`,
  sources: (id) => `/organization/${id}/sources`,
  data: (id) => `/organization/${id}/data`,
  results: (id) => `/organization/${id}/results`,
  findings: (id) => `/organization/${id}/findings`,
};

/** The scores of a page, and the audits that cost it points. */
async function measure(lighthouse, url, config) {
  const flags = { port: PORT, logLevel: "error", disableStorageReset: true, onlyCategories: CATEGORIES };
  const { lhr } = await lighthouse(url, flags, config);
  const scores = CATEGORIES.map((name) => Math.round((lhr.categories[name].score ?? 0) * 100));
  const lost = CATEGORIES.flatMap((name) =>
    lhr.categories[name].auditRefs
      .filter(({ id, weight }) => weight > 0 && lhr.audits[id].score !== null && lhr.audits[id].score < 0.9)
      .map(({ id }) => `${id} ${lhr.audits[id].displayValue ?? ""}`.trim()),
  );
  return { scores, lost };
}

export default async function lighthousePages() {
  const { default: lighthouse, desktopConfig } = await import("lighthouse");
  const phoneConfig = { extends: "lighthouse:default" };
  const app = await serveApp();
  const profile = await mkdtemp(join(tmpdir(), "tansuan-lighthouse-"));
  const args = [...launching.args, `--remote-debugging-port=${PORT}`];
  const start = () => chromium.launchPersistentContext(profile, { ...launching, args });
  const rows = [];
  let failed = 0;
  let context = await start();
  try {
    // The example lives in the profile that Lighthouse visits.
    const page = await context.newPage();
    const sight = { language: "zh", colorScheme: "light", width: 1280 };
    const { organization: id } = await begin(page, app.url, sight);
    await page.getByRole("status").filter({ hasText: "已保存" }).waitFor();
    await context.close();
    for (const [form, config] of Object.entries({ desk: desktopConfig, phone: phoneConfig })) {
      for (const [name, address] of Object.entries(PAGES)) {
        if (process.env.PAGES && !process.env.PAGES.split(",").includes(name)) continue;
        // A browser of its own for every page, as Lighthouse starts one itself: in a process that has shown the
        // app already, what the profiler reads of it at the start counts as the page's own work.
        context = await start();
        const { scores, lost } = await measure(lighthouse, `${app.url}#${address(id)}`, config);
        await context.close();
        failed += scores.filter((score) => score < AIM).length;
        rows.push(`| ${[name, form, ...scores, lost.join(", ")].join(" | ")} |`);
        console.log(rows.at(-1));
      }
    }
  } finally {
    await context.close();
    app.close();
    await rm(profile, { recursive: true, force: true });
  }
  const head = `| page | form | ${CATEGORIES.join(" | ")} | what costs points |\n|---|---|${CATEGORIES.map(() => "--:|").join("")}---|`;
  return { title: "Lighthouse", text: `${head}\n${rows.join("\n")}`, failed };
}
