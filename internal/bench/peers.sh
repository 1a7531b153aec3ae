#!/usr/bin/env bash
# Measures the engine in Node against JavaScript peers, in one run: peers.mjs.
# They are development tools, fetched here and never by make test.
set -euo pipefail
go=$1 engine=$2
here=$(cd "$(dirname "$0")" && pwd)
out=$(mktemp -d)
trap 'rm -rf "$out"' EXIT
test -d "$here/node_modules" || npm ci --prefix "$here" --ignore-scripts --no-audit --no-fund >&2
"$go" run "$here/native" >"$out/addresses" 2>"$out/native.json"
root=$("$go" env GOROOT)/lib/wasm
GOOS=js GOARCH=wasm "$go" build -o "$out/native.wasm" "$here/native"
env -i PATH="$PATH" "$root/go_js_wasm_exec" "$out/native.wasm" 2>"$out/wasm.json" >/dev/null
node "$here/peers.mjs" "$engine" "$root/wasm_exec.js" "$out/addresses" "$out/native.json" "$out/wasm.json"
