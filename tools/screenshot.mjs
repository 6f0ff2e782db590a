// Takes docs/screenshot.png from the built app: the worked example with a figure opened down to its source; and
// the two that a browser shows before it installs the app, named in www/manifest.ts.
//
//   make screenshot
import { spawn } from "node:child_process";
import { once } from "node:events";
import { mkdirSync } from "node:fs";
import { createRequire } from "node:module";
import { fileURLToPath } from "node:url";

const www = fileURLToPath(new URL("../www/", import.meta.url));
const { chromium } = createRequire(`${www}package.json`)("@playwright/test");

const server = spawn(process.execPath, ["serve.js", "--port", "0"], { cwd: www });
const [line] = await once(server.stdout.setEncoding("utf8"), "data");
const browser = await chromium.launch({
  executablePath: process.env.TANSUAN_CHROMIUM,
  args: ["--no-sandbox", "--disable-gpu"],
});
try {
  const page = await browser.newPage({
    viewport: { width: 1440, height: 900 },
    locale: "en-GB",
    timezoneId: "Asia/Shanghai",
    colorScheme: "light",
    reducedMotion: "reduce",
  });
  await page.goto(line.match(/http\S+/)[0]);
  await page.getByText("Tansuan now works without a network.").waitFor();
  await page.getByRole("button", { name: "Open the example" }).click();
  const total = page.getByRole("row", { name: /^Total carbon emissions/ }).getByRole("button");
  await total.last().click();
  const column = page.getByRole("complementary", { name: "How this figure came about" });
  for (const part of ["Stationary combustion", "燃气锅炉·天然气", "2024-01"]) {
    await column.getByRole("listitem").getByRole("button", { name: part }).first().click();
  }
  await column.getByText("GB/T 32151.34-2024").first().waitFor();
  await page.mouse.move(0, 0);
  await page.evaluate(() => scrollTo(0, 0));
  await page.getByText("Tansuan now works without a network.").waitFor({ state: "hidden" });
  mkdirSync(new URL("../docs/", import.meta.url), { recursive: true });
  await page.screenshot({ path: fileURLToPath(new URL("../docs/screenshot.png", import.meta.url)) });
  for (const [name, width, height] of [
    ["wide", 1280, 800],
    ["narrow", 390, 844],
  ]) {
    const shown = await browser.newPage({
      viewport: { width, height },
      locale: "zh-CN",
      timezoneId: "Asia/Shanghai",
      colorScheme: "light",
      reducedMotion: "reduce",
    });
    await shown.goto(`${line.match(/http\S+/)[0]}?start=example`);
    await shown.locator("tansuan-results table").first().waitFor();
    await shown.getByRole("button", { name: "不用了" }).click();
    await shown.getByText("碳算已可离线使用。").waitFor();
    await shown.getByText("碳算已可离线使用。").waitFor({ state: "hidden" });
    const path = fileURLToPath(new URL(`../www/public/screenshots/${name}.jpg`, import.meta.url));
    await shown.screenshot({ path, type: "jpeg", quality: 70 });
    await shown.close();
  }
} finally {
  await browser.close();
  server.kill();
}
