#!/usr/bin/env bash
# Reads OFAC's whole document (121 MB) with this program and with a
# straightforward ElementTree reader in Python, in turns, and prints the ratios
# of time and of memory: machines differ, ratios say more.
set -euo pipefail
go=$1 data=${2:-}
cd "$(dirname "$0")/../.."
data=${data:-../shared/data}
document=$data/ofac/sdn_advanced-2025-11-19.xml.bz2
if [ ! -r "$document" ] || ! command -v python3 >/dev/null; then
  echo "reading of OFAC's document: skipped; it needs python3, and the document in ADDRESSCHECK_DATA" >&2
  exit 0
fi
out=$(mktemp -d)
trap 'rm -rf "$out"' EXIT
bunzip2 -kc "$document" >"$out/sdn.xml"
CGO_ENABLED=0 "$go" build -trimpath -o "$out/addresscheck" ./cmd/addresscheck
python3 internal/bench/sdn_ratio.py "$out/addresscheck" "$out/sdn.xml"
