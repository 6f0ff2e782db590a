// The one Trusted Types policy besides Lit's: scripts of this origin, for workers and the service
// worker. There is no `createHTML`, so a stray `innerHTML` throws.

/** Installs the default policy where the browser knows Trusted Types. */
export function installTrustedTypes(): void {
	const factory = (globalThis as { trustedTypes?: TrustedTypePolicyFactory }).trustedTypes;
	factory?.createPolicy("default", {
		createScriptURL(url: string): string {
			const resolved = new URL(url, location.href);
			if (resolved.origin !== location.origin) throw new TypeError("a script of another origin");
			return resolved.href;
		},
	});
}

interface TrustedTypePolicyFactory {
	createPolicy(name: string, rules: { createScriptURL(url: string): string }): unknown;
}
