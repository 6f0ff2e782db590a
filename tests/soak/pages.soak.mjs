// Every page and dialog of the app, in both languages, both appearances, wide and narrow: what axe finds,
// and what scrolls sideways.
import { violations } from "../../www/e2e/axe.ts";
import { begin, goTo, SIGHTS, STATIONS, wrongs } from "../../www/e2e/stations.ts";
import { chromium, launching, serveApp } from "./app.mjs";

/** So many ways of seeing the app are looked at side by side. */
const BESIDE = 2;

/** Looks at every page in one way of seeing it; answers what is wrong. */
async function look(browser, url, sight) {
  const context = await browser.newContext({ locale: "zh-CN", timezoneId: "Asia/Shanghai" });
  const page = await context.newPage();
  const failures = [];
  const ids = await begin(page, url, sight);
  for (const station of STATIONS) {
    const place = `${station.name}, ${sight.language}, ${sight.colorScheme}, ${sight.width} px`;
    try {
      await goTo(page, ids, station);
      for (const wrong of await wrongs(page, violations)) failures.push(`${place}: ${wrong}`);
    } catch (error) {
      failures.push(`${place}: ${error.message.split("\n")[0]}`);
    }
  }
  await context.close();
  for (const failure of failures) console.log(failure);
  console.log(`looked at all in ${sight.language}, ${sight.colorScheme}, ${sight.width} px`);
  return failures;
}

export default async function pages() {
  const app = await serveApp();
  const browser = await chromium.launch(launching);
  const failures = [];
  const waiting = [...SIGHTS];
  const work = async () => {
    for (let sight = waiting.shift(); sight; sight = waiting.shift()) {
      failures.push(...(await look(browser, app.url, sight)));
    }
  };
  try {
    await Promise.all(Array.from({ length: BESIDE }, work));
  } finally {
    await browser.close();
    app.close();
  }
  const looked = STATIONS.length * SIGHTS.length;
  const said = failures.map((failure) => `- ${failure}`).join("\n");
  return {
    title: "Accessibility of every page",
    text: `${looked} looks by axe (WCAG 2.2 A and AA, best practices): ${STATIONS.length} pages and dialogs, in two languages, two appearances, at 1280 and 390 px.\n\n${said}`,
    failed: failures.length,
  };
}
