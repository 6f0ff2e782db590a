#!/usr/bin/env bash
# Runs a command with the build's tools first on the PATH: tools/run.sh <command> [<argument> …]
. "$(dirname "$0")/env.sh"
exec "$@"
