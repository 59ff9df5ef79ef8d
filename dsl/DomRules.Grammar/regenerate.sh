#!/usr/bin/env bash
# Makes the C# in Generated from RoutingLanguage.g4. Needs Node.js with npx, and the package antlr-ng.
# usage: regenerate.sh             writes Generated, and the hashes that a test compares
#        regenerate.sh --check     generates elsewhere and compares with Generated; asks no network: uses the generator that an
#                                  earlier run left in npm's cache. Ends with 0: the same, 1: different, 3: no generator here.
set -eu
here=$(cd "$(dirname "$0")" && pwd)
check=${1:-}
scratch=$(mktemp -d)
trap 'rm -rf "$scratch"' EXIT
cp "$here/RoutingLanguage.g4" "$scratch/"

generate() {
  (cd "$scratch" && npx "$@" --yes --package antlr-ng@1.0.10 antlr-ng -Dlanguage=CSharp --package DomRules.Grammar -l false -v false -o made RoutingLanguage.g4)
}

if [ "$check" = --check ]; then
  if ! command -v npx > /dev/null || ! generate --offline > "$scratch/log" 2>&1; then
    if [ -d "$scratch/made" ]; then cat "$scratch/log"; exit 1; fi
    echo "The parser was not generated again: no generator here. That grammar and parser belong together rests on their hashes, which a test compares." >&2
    exit 3
  fi
  for made in "$scratch"/made/RoutingLanguage*.cs; do
    if ! cmp -s "$made" "$here/Generated/$(basename "$made")"; then
      echo "$(basename "$made") is not what the grammar gives: run dsl/DomRules.Grammar/regenerate.sh." >&2
      exit 1
    fi
  done
  echo "The parser is what the grammar gives."
  exit 0
fi

generate
cp "$scratch"/made/RoutingLanguage*.cs "$here/Generated/"
(cd "$here" && sha256sum RoutingLanguage.g4 Generated/RoutingLanguage*.cs) > "$here/Generated/sha256sums"
