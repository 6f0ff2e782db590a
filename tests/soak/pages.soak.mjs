// Every page and dialog of the app, in both languages, both appearances, wide and narrow: what axe finds,
// and what scrolls sideways.
import { violations } from "../../www/e2e/axe.ts";
import { begin, goTo, SIGHTS, STATIONS, wrongs } from "../../www/e2e/stations.ts";
import { chromium, launching, serveApp } from "./app.mjs";

export default async function pages() {
  const app = await serveApp();
  const browser = await chromium.launch(launching);
  const failures = [];
  let looked = 0;
  try {
    for (const sight of SIGHTS) {
      const context = await browser.newContext({ locale: "zh-CN", timezoneId: "Asia/Shanghai" });
      const page = await context.newPage();
      const id = await begin(page, app.url, sight);
      for (const station of STATIONS) {
        const place = `${station.name}, ${sight.language}, ${sight.colorScheme}, ${sight.width} px`;
        looked += 1;
        try {
          await goTo(page, id, station);
          for (const wrong of await wrongs(page, violations)) failures.push(`${place}: ${wrong}`);
        } catch (error) {
          failures.push(`${place}: ${error.message.split("\n")[0]}`);
        }
      }
      await context.close();
    }
  } finally {
    await browser.close();
    app.close();
  }
  const said = failures.map((failure) => `- ${failure}`).join("\n");
  return {
    title: "Accessibility of every page",
    text: `${looked} looks by axe (WCAG 2.2 A and AA, best practices): ${STATIONS.length} pages and dialogs, in two languages, two appearances, at 1280 and 390 px.\n\n${said}`,
    failed: failures.length,
  };
}
