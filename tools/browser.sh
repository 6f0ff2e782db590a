#!/usr/bin/env bash
# Prints the path of a Chromium for the browser tests; installs one where none is found.
. "$(dirname "$0")/env.sh"

# A browser that does not start is no browser.
works() { [ -n "$1" ] && "$1" --version >/dev/null 2>&1; }

find_browser() {
    local candidate
    for candidate in "${TANSUAN_CHROMIUM:-}" "${CHROMIUM:-}"; do
        [ -z "$candidate" ] && continue
        works "$candidate" || die "$candidate, named by TANSUAN_CHROMIUM or CHROMIUM, does not start"
        echo "$candidate"
        return
    done
    for candidate in chromium chromium-browser google-chrome google-chrome-stable; do
        candidate=$(command -v "$candidate") && works "$candidate" && echo "$candidate" && return
    done
    for candidate in Chromium "Google Chrome" "Google Chrome for Testing"; do
        for candidate in "/Applications/$candidate.app/Contents/MacOS/$candidate" \
            "$HOME/Applications/$candidate.app/Contents/MacOS/$candidate"; do
            works "$candidate" && echo "$candidate" && return
        done
    done
    # One that Playwright installed, now or earlier.
    candidate=$(cd "$root/www" && node --input-type=module --eval \
        'import { chromium } from "@playwright/test"; console.log(chromium.executablePath())' 2>/dev/null) &&
        works "$candidate" && echo "$candidate"
}

install_with_apt() {
    have apt-get || return 1
    local become=
    if [ "$(id -u)" != 0 ]; then
        have sudo && sudo -n true 2>/dev/null || return 1
        become="sudo -n"
    fi
    say "no Chromium found: installing it, and Chinese fonts, with apt-get"
    { $become apt-get update && DEBIAN_FRONTEND=noninteractive $become apt-get install --yes \
        --no-install-recommends chromium fonts-noto-cjk; } </dev/null >&2
}

install_with_playwright() {
    say "no Chromium found: letting Playwright download one"
    (cd "$root/www" && npx --no-install playwright install chromium) </dev/null >&2
}

find_browser && exit
install_with_apt && find_browser && exit
install_with_playwright && find_browser && exit
die "no Chromium was found, and none could be installed" \
    "Install Chromium or Chrome, or name one: TANSUAN_CHROMIUM=/path/to/chromium make test"
