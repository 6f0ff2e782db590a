// The headers of the production host: the content security policy and its companions.
// The static server sends them, and the build repeats the policy in a <meta> for hosts that send none.

const directives = {
	"default-src": "'none'",
	"script-src": "'self' 'wasm-unsafe-eval'",
	"style-src": "'self'",
	"img-src": "'self' data: blob:",
	"font-src": "'self'",
	"connect-src": "'self'",
	"worker-src": "'self'",
	"manifest-src": "'self'",
	"base-uri": "'none'",
	"form-action": "'self'",
	"frame-ancestors": "'none'",
	"require-trusted-types-for": "'script'",
	"trusted-types": "lit-html default",
};

/** What a <meta> element cannot carry. */
const HEADER_ONLY = new Set(["frame-ancestors"]);

const print = (entries) => entries.map(([name, value]) => `${name} ${value}`).join("; ");

/** The policy as a header. */
export const contentSecurityPolicy = print(Object.entries(directives));

/** The policy as a <meta> element. */
export const metaPolicy = print(
	Object.entries(directives).filter(([name]) => !HEADER_ONLY.has(name)),
);

/** Sent with every answer, since a worker obeys the policy of its own file. */
export const securityHeaders = {
	"content-security-policy": contentSecurityPolicy,
	"cross-origin-opener-policy": "same-origin",
	"permissions-policy": "camera=(), microphone=(), geolocation=(), payment=(), usb=()",
	"referrer-policy": "no-referrer",
	"x-content-type-options": "nosniff",
};
