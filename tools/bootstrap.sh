#!/usr/bin/env bash
# Installs what the build needs and the machine lacks: pinned, into the cache, at most once, without asking.
#
#   tools/bootstrap.sh rust wasm node browser audit     any of these, in this order
. "$(dirname "$0")/env.sh"

# Runs "$2 …" into a fresh folder that becomes "$1" only when all of it went well, so that a tool that is
# there is a tool that works. Two builds that start at once wait for one another.
install_once() {
    local home=$1 name lock
    shift
    [ -e "$home/.complete" ] && return
    name=$(basename "$home") lock=$home.lock
    mkdir -p "$cache"
    until mkdir "$lock" 2>/dev/null; do
        if ! kill -0 "$(cat "$lock/pid" 2>/dev/null || echo 0)" 2>/dev/null; then rm -rf "$lock"; continue; fi
        say "another build is installing $name: waiting"
        sleep 5
    done
    echo $$ >"$lock/pid"
    if [ ! -e "$home/.complete" ]; then
        say "installing $name into $cache (once)"
        rm -rf "$home"
        mkdir -p "$home"
        if ! "$@" "$home"; then
            rm -rf "$lock"
            die "$name could not be installed" "What failed is printed above; a second run continues from there."
        fi
        touch "$home/.complete"
    fi
    rm -rf "$lock"
}

# cargo_tool <home> is the last argument, whatever cargo needs to name the crate comes before it.
cargo_tool() {
    local arguments=("${@:1:$#-1}") home=${!#}
    # These tools wait for others most of the time: compiling them fast matters more than running them fast.
    CARGO_PROFILE_RELEASE_OPT_LEVEL=1 CARGO_PROFILE_RELEASE_LTO=off CARGO_PROFILE_RELEASE_CODEGEN_UNITS=16 \
        CARGO_TARGET_DIR=$home.build cargo install --locked --root "$home" "${arguments[@]}" || return 1
    rm -rf "$home.build"
}

# npm_tool <folder in tools/> <home>: exactly what the folder's lock file says.
npm_tool() {
    cp "$root/tools/$1/package.json" "$root/tools/$1/package-lock.json" "$2"
    (cd "$2" && npm ci --ignore-scripts --no-audit --no-fund --loglevel=error)
}

node_tool() {
    npm_tool node "$1" || return 1
    local binary
    binary=$(ls "$1"/node_modules/node-*/bin/node 2>/dev/null) || {
        echo "no Node $node_version is packaged for $(uname -sm): install Node 24 or newer yourself" >&2
        return 1
    }
    mkdir -p "$1/bin"
    ln -s "$binary" "$1/bin/node"
    "$1/bin/node" --version
}

need_rust() {
    have cargo || die "Rust is missing" "Install it with rustup (https://rustup.rs), then run this again."
    local component
    for component in fmt clippy; do
        cargo $component --version >/dev/null 2>&1 && continue
        have rustup || die "cargo $component is missing, and so is rustup, which would install it"
        say "adding $component to the Rust toolchain"
        rustup component add "${component/fmt/rustfmt}"
    done
}

need_wasm() {
    local locked
    locked=$(awk '/^name = "wasm-bindgen"$/ { getline; gsub(/[^0-9.]/, ""); print; exit }' "$root/Cargo.lock")
    [ "$locked" = "$wasm_bindgen_version" ] ||
        die "Cargo.lock has wasm-bindgen $locked, the build tools have $wasm_bindgen_version" \
            "Cargo.toml, tools/bindgen/Cargo.toml and tools/env.sh must name the same version."
    if [ ! -d "$(rustc --print sysroot)/lib/rustlib/$wasm_target/lib" ]; then
        have rustup || die "the Rust target $wasm_target is missing, and so is rustup, which would install it"
        say "adding the Rust target $wasm_target"
        rustup target add "$wasm_target"
    fi
    install_once "$wasm_bindgen_home" cargo_tool --path "$root/tools/bindgen"
    install_once "$wasm_pack_home" cargo_tool wasm-pack --version "$wasm_pack_version"
    install_once "$binaryen_home" npm_tool binaryen
}

need_node() {
    have node && have npm || die "Node and npm are missing" "Any Node from version 20 on will do (https://nodejs.org)."
    local major
    major=$(node --print 'process.versions.node.split(".")[0]')
    [ "$major" -ge 20 ] || die "Node $major is too old: the build needs version 20 or newer to start"
    [ "$major" -ge "$node_version" ] || install_once "$node_home" node_tool
}

need_browser() {
    say "browser for the tests: $("$root/tools/browser.sh")"
}

need_audit() {
    install_once "$cargo_deny_home" cargo_tool cargo-deny --version "$cargo_deny_version"
}

for need in "$@"; do
    case $need in
        rust | wasm | node | browser | audit) "need_$need" ;;
        *) die "unknown: $need" ;;
    esac
done
