// Kills the browser five hundred times in the middle of editing; `make test` does it twenty times.
import { killTimes } from "../../www/e2e/kills/kills.ts";

const KILLS = 500;

export default async function kills() {
  let told = 0;
  const { kills, survived, acknowledged, ahead, failures } = await killTimes(KILLS, 39_2022, (so) => {
    console.log(`    ${so.survived} of ${so.kills} survived`);
    for (const failure of so.failures.slice(told)) console.log(`    ${failure}`);
    told = so.failures.length;
  });
  const text = `Chromium, SIGKILL to all its processes at a random moment of a scripted editing run, then the database is read
and compared with what had been acknowledged: nothing acknowledged may be missing, the chain must be valid, the document
must be what the log leads to.

**${survived} of ${kills} kills survived**; ${acknowledged} lines of the log were acknowledged, and ${ahead} were on the disk
before the page could say so.

${failures.map((failure) => `- ${failure}`).join("\n")}`;
  return { title: "Kills", text, failed: kills - survived };
}
