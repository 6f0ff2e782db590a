# What every script of this folder starts with: the pinned versions, where the tools live, how to speak.
# Sourced, never run. Works with the bash 3.2 of macOS.
set -euo pipefail

root=$(cd "$(dirname "${BASH_SOURCE[0]}")/.." && pwd)
cache=${XDG_CACHE_HOME:-$HOME/.cache}/tansuan

wasm_pack_version=0.15.1
wasm_bindgen_version=0.2.130
binaryen_version=132.0.0
node_version=24
cargo_deny_version=0.20.2
wasm_target=wasm32-unknown-unknown

wasm_pack_home=$cache/wasm-pack-$wasm_pack_version
wasm_bindgen_home=$cache/wasm-bindgen-$wasm_bindgen_version
binaryen_home=$cache/binaryen-$binaryen_version
node_home=$cache/node-$node_version
cargo_deny_home=$cache/cargo-deny-$cargo_deny_version

# The build's own tools come first; a Node that is new enough stays the machine's own.
PATH=$node_home/bin:$wasm_pack_home/bin:$wasm_bindgen_home/bin:$binaryen_home/node_modules/.bin:$cargo_deny_home/bin:$PATH
export PATH

say() { printf '==> %s\n' "$*" >&2; }
die() {
    printf 'error: %s\n' "$1" >&2
    shift
    for line in "$@"; do printf '       %s\n' "$line" >&2; done
    exit 1
}
have() { command -v "$1" >/dev/null 2>&1; }
