#!/usr/bin/env bash
# Makes the C# in Generated from RoutingLanguage.g4. Needs Node.js with npx, and the package antlr-ng.
# usage: regenerate.sh [DIRECTORY]     writes to DIRECTORY instead of Generated when one is named
set -eu
here=$(cd "$(dirname "$0")" && pwd)
target=${1:-$here/Generated}
scratch=$(mktemp -d)
trap 'rm -rf "$scratch"' EXIT
cp "$here/RoutingLanguage.g4" "$scratch/"
(cd "$scratch" && npx --yes --package antlr-ng@1.0.10 antlr-ng -Dlanguage=CSharp --package DomRules.Grammar -l false -v false -o made RoutingLanguage.g4)
mkdir -p "$target"
cp "$scratch"/made/RoutingLanguage*.cs "$target/"
(cd "$here" && sha256sum RoutingLanguage.g4) > "$target/grammar.sha256"
