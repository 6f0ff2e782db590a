// Defines <tansuan-profile>.

import { define } from "../../ui/element.ts";
import { TansuanProfile } from "./profile.component.ts";

define("tansuan-profile", TansuanProfile);

declare global {
	interface HTMLElementTagNameMap {
		"tansuan-profile": TansuanProfile;
	}
}
