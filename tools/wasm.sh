#!/usr/bin/env bash
# Builds one wasm artefact into pkg/wasm/: tools/wasm.sh <name> <cargo features>
. "$(dirname "$0")/env.sh"
name=$1 features=$2
# Flags from the environment would replace those of .cargo/config.toml, and SIMD with them.
unset RUSTFLAGS CARGO_ENCODED_RUSTFLAGS

# Built beside its place and moved there when complete: nothing ever sees half an artefact.
cd "$root"
fresh=pkg/wasm/.$name
rm -rf "$fresh"
say "building pkg/wasm/$name"
wasm-pack --log-level warn build . --mode no-install --target web --no-pack --no-gitignore \
    --profile wasm --out-dir "$fresh" --out-name "$name" --locked --features "$features"
rm -rf "pkg/wasm/$name"
mv "$fresh" "pkg/wasm/$name"
