// Starts the app: language, theme, address, store and engine, then the shell. What answers the pages
// stands before they do, so that no press is lost.

import { languageTag, startLanguage } from "../i18n/index.ts";
import { loadForSaving } from "../store/file/load.ts";
import { startOpening } from "../turns/opening.ts";
import { startRouter } from "./router.ts";
import { startTheme } from "./theme.ts";

startOpening();
startLanguage();
startTheme();
startRouter();
const workplace = import("./workplace.ts");
// The browser reads its tables of how numbers are written with the first one: while the scripts come.
new Intl.NumberFormat(languageTag(), { roundingMode: "halfEven" }).format(0);
const { startWorkplace } = await workplace;
startWorkplace();
const { answerHome } = await import("./home/actions.ts");
answerHome();
const { answerRenewal } = await import("./renewal.ts");
answerRenewal();
await import("./shell/app.ts");
const { answerLaunch } = await import("./launch.ts");
answerLaunch();
// What fails to come now is asked for again when it is needed.
const { requestIdleCallback: whenIdle = setTimeout } = globalThis;
whenIdle(() => void loadForSaving().catch(() => undefined));
