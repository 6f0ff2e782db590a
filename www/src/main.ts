// Where the page begins: policy, language and theme first, then the app element.

import { installTrustedTypes } from "./ui/trusted-types.ts";

installTrustedTypes();
await import("./app/start.ts");
