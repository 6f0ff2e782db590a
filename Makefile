# Tansuan's build. `make help` says what there is; tools/ holds the scripts behind it.
#
# Works with GNU Make 3.81 (macOS) and later. What the machine lacks is installed by tools/bootstrap.sh into
# ${XDG_CACHE_HOME:-~/.cache}/tansuan; CARGO_TARGET_DIR is honoured.

SHELL := /bin/bash
.DELETE_ON_ERROR:
.DEFAULT_GOAL := help

# One line for each wasm artefact: name, cargo features (joined by commas), budget in kB of brotli (an aim
# not reached yet, then a slash and the ceiling until then).
# The profile `wasm` in Cargo.toml says how they are compiled.
ARTEFACTS := engine:wasm,engine:240/480 product:wasm,product:240/560 initiative:wasm,initiative:240/560 sheets:wasm,spreadsheets:260 openlca:wasm,openlca:260 report:wasm,report:260/340
# The factor data: pack, budget in kB of brotli. A first visit loads the core; the others are weighed without a budget.
PACKS := cn-core:60 uk-desnz: us-epa: fr-ademe: open-food: open-industry:
# The scripts of a first visit: the shell, the home page, the store and the engine's worker.
APP_BUDGET := 110
# Besides: all that the first screen waits for, and all that a first visit fetches for working offline.

rust_sources := Cargo.toml Cargo.lock .cargo/config.toml $(shell find src -type f)
pack_sources := $(wildcard src/factor/packs/*.json)
web_sources := $(shell find www -type f -not -path '*/node_modules/*' -not -path '*/dist/*' -not -path '*/test-results/*' \
	-not -path '*/e2e/*' -not -name '*.test.ts') $(wildcard src/text/*.json)

name = $(word 1,$(subst :, ,$1))
wasm_file = pkg/wasm/$(call name,$1)/$(call name,$1)_bg.wasm
wasm_files := $(foreach a,$(ARTEFACTS),$(call wasm_file,$a))
packs_done := pkg/packs/$(notdir $(firstword $(pack_sources)))
packages_done := www/node_modules/.package-lock.json
web_done := www/dist/index.html

.PHONY: help run build test bench soak audit clean tools wasm packs package web-packages web sizes generate screenshot

help:
	@echo 'make run      build everything that changed, serve the app and print its address'
	@echo 'make test     run every check; ONLY="clippy,native" runs some, V=1 shows their output'
	@echo 'make build    build the npm package (pkg/) and the web app (www/dist/)'
	@echo 'make bench    measure a million rows and one edit, and write tests/bench/RESULTS.md'
	@echo 'make soak     run the long forms of the tests, and write tests/soak/RESULTS.md; ONLY="kills" runs some'
	@echo 'make audit    check licences, sources and bans of the Rust dependencies'
	@echo 'make clean    remove what was built; the tools in the cache stay'

run: tools
	@$(MAKE) --no-print-directory package web
	@tools/run.sh npm --prefix www run --silent serve

build: tools
	@$(MAKE) --no-print-directory sizes

test:
	@tools/bootstrap.sh node
	@tools/run.sh node tools/test.mjs

# Nothing of it is part of `make test`. Numbers mean something on a quiet machine alone.
bench: tools
	@$(MAKE) --no-print-directory package
	@tools/run.sh npm --prefix tests/bench ci --ignore-scripts --no-audit --no-fund --loglevel=error
	cargo build --release --locked --features packs --example bench
	@tools/run.sh node tests/bench/bench.mjs "$${CARGO_TARGET_DIR:-target}/release/examples/bench"

# Hundreds of trials where `make test` has a few.
soak: tools
	@$(MAKE) --no-print-directory package web
	@tools/run.sh npm --prefix tests/soak ci --ignore-scripts --no-audit --no-fund --loglevel=error
	@TANSUAN_CHROMIUM="$$(tools/browser.sh)" tools/run.sh node tools/soak.mjs

audit:
	@tools/bootstrap.sh rust audit
	tools/run.sh cargo deny --all-features check licenses bans sources
	tools/run.sh cargo deny --manifest-path tools/bindgen/Cargo.toml --config deny.toml check licenses bans sources

clean:
	cargo clean
	rm -rf pkg/wasm pkg/packs www/dist www/test-results www/playwright-report

# The parts. Each does nothing when what it is made from has not changed.

tools:
	@tools/bootstrap.sh rust wasm node

package: wasm packs
	@:

wasm: $(wasm_files)
	@:

define artefact_rule
$(call wasm_file,$1): $(rust_sources) tools/wasm.sh
	@tools/wasm.sh $(word 1,$(subst :, ,$1)) $(word 2,$(subst :, ,$1))
endef
$(foreach a,$(ARTEFACTS),$(eval $(call artefact_rule,$a)))

# All packs are copied at once; the first of them stands for all.
packs: $(packs_done)
	@:

$(packs_done): $(pack_sources) tools/copy-packs.mjs
	@tools/run.sh node tools/copy-packs.mjs

web-packages: $(packages_done)
	@:

$(packages_done): www/package.json www/package-lock.json
	@echo '==> installing the npm packages of the web app' >&2
	@tools/run.sh npm --prefix www ci --ignore-scripts --no-audit --no-fund --loglevel=error
	@touch $@

web: $(web_done)
	@:

$(web_done): $(web_sources) $(wasm_files) $(packs_done) $(packages_done)
	@echo '==> building the web app' >&2
	@tools/run.sh npm --prefix www run --silent build
	@touch $@

# The committed files that are made from others.
generate:
	@tools/run.sh node tools/packs/generate.mjs
	@tools/run.sh node tests/example/generate.mjs
	@tools/run.sh node tests/example/independent.mjs
	@tools/run.sh node tests/example/conference.mjs
	@tools/run.sh node tests/example/products.mjs
	@tools/run.sh node tests/example/solar.mjs
	@tools/run.sh node tests/example/project-independent.mjs

screenshot: web
	@TANSUAN_CHROMIUM="$$(tools/browser.sh)" tools/run.sh node tools/screenshot.mjs

# kB that a visitor downloads, against the budgets.
sizes: package web
	@tools/run.sh node tools/sizes.mjs \
		$(foreach a,$(ARTEFACTS),$(call name,$a)=$(word 3,$(subst :, ,$a))=$(call wasm_file,$a)) \
		$(foreach p,$(PACKS),$(call name,$p)=$(word 2,$(subst :, ,$p))=pkg/packs/$(call name,$p).json) \
		app-shell=$(APP_BUDGET)=$$(tools/run.sh node tools/app-scripts.mjs shell) \
		app-pages==$$(tools/run.sh node tools/app-scripts.mjs pages) \
		first-screen==$$(tools/run.sh node tools/app-scripts.mjs screen) \
		all-offline==$$(tools/run.sh node tools/app-scripts.mjs precache)
