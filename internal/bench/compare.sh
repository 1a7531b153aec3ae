#!/usr/bin/env bash
# Runs the benchmarks of package screen natively and under wasm in Node and
# prints both with their ratio: machines differ, the ratio says more.
set -euo pipefail
go=$1 exec=$2
out=$(mktemp -d)
trap 'rm -rf "$out"' EXIT
run() { "$@" | tee /dev/stderr | awk '/^Benchmark/ { for (i = 3; i < NF; i += 2) if ($(i + 1) == "ns/address") { sub(/-[0-9]+$/, "", $1); print $1, $i } }'; }
echo "== natively: 100,000 mixed addresses (half Bitcoin forms, a quarter EVM, the rest Tron, Solana, Litecoin, XRP, Monero)" >&2
run "$go" test -run '^$' -bench '^Benchmark(Validate|Lookup|Screen)$' -benchtime 3x ./screen >"$out/native"
echo "== wasm in Node $(node --version)" >&2
GOOS=js GOARCH=wasm run "$go" test -exec "$exec" -run '^$' -bench '^Benchmark(Validate|Lookup|Screen)$' -benchtime 3x ./screen >"$out/wasm"
echo
printf '%-20s %16s %16s %8s\n' '100,000 addresses' 'native ms' 'wasm ms' 'ratio'
join <(sort "$out/native") <(sort "$out/wasm") | awk '{ printf "%-20s %16.1f %16.1f %8.1f\n", substr($1, 10), $2 / 10, $3 / 10, $3 / $2 }'
echo
echo "== 10 MB of one kind, MB/s"
speed() { awk '/^Benchmark/ { for (i = 3; i < NF; i++) if ($(i + 1) == "MB/s") { sub(/-[0-9]+$/, "", $1); print $1, $i } }'; }
"$go" test -run '^$' -bench '^BenchmarkTenMegabytes$' -benchtime 1x ./address/find | speed >"$out/native"
GOOS=js GOARCH=wasm "$go" test -exec "$exec" -run '^$' -bench '^BenchmarkTenMegabytes$' -benchtime 1x ./address/find | speed >"$out/wasm"
printf '%-20s %16s %16s %8s\n' '' 'native MB/s' 'wasm MB/s' 'ratio'
join <(sort "$out/native") <(sort "$out/wasm") | awk '{ sub(/^.*\//, "", $1); printf "%-20s %16.1f %16.1f %8.1f\n", $1, $2, $3, $2 / $3 }'
echo
echo "== the index of today's lists, twins included"
"$go" test -run '^$' -bench '^BenchmarkIndex$' ./lists | grep ^Benchmark
echo
echo "== a table of 1,000,000 rows through the command line"
"$go" test -run '^$' -bench '^BenchmarkMillionRows$' -benchtime 1x ./cmd/addresscheck | grep ^Benchmark
