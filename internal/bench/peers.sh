#!/usr/bin/env bash
# Measures the engine in Node against JavaScript peers, in one run: peers.mjs.
# They are development tools, fetched here and never by make test.
set -euo pipefail
go=$1 engine=$2
here=$(dirname "$0")
out=$(mktemp -d)
trap 'rm -rf "$out"' EXIT
test -d "$here/node_modules" || npm ci --prefix "$here" --ignore-scripts --no-audit --no-fund >&2
"$go" run "$here/native" >"$out/addresses" 2>"$out/native.json"
node "$here/peers.mjs" "$engine" "$("$go" env GOROOT)/lib/wasm/wasm_exec.js" "$out/addresses" "$out/native.json"
