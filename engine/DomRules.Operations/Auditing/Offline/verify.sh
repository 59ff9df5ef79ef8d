#!/bin/sh
# Checks an exported audit chain with nothing but sha256sum and openssl.
#   sh verify.sh [PUBLIC_KEY.pem]
# In this folder: chain.ndjson (one entry a line), checkpoint.json and checkpoint.sig (the end of the chain, signed).
# Give the public key that you got from somewhere else than this folder; without it the signature is not checked.
# To prove a decision: sha256sum of its record must stand in an entry: grep "$(sha256sum < record.json | cut -c1-64)" chain.ndjson
set -u
cd "$(dirname "$0")" || exit 2
previous=0000000000000000000000000000000000000000000000000000000000000000
number=0
while IFS= read -r line; do
  number=$((number + 1))
  named=$(printf '%s' "$line" | sed -n 's/.*"previous":"\([0-9a-f]\{64\}\)".*/\1/p')
  counted=$(printf '%s' "$line" | sed -n 's/.*"number":\([0-9]*\),"previous":.*/\1/p')
  if [ "$named" != "$previous" ]; then
    echo "Entry $number does not follow the one before: one of them was changed, left out, put in or moved." >&2
    exit 1
  fi
  if [ "$counted" != "$number" ]; then
    echo "Entry $number says it is number $counted." >&2
    exit 1
  fi
  previous=$(printf '%s' "$line" | sha256sum | cut -c1-64)
done < chain.ndjson

if ! grep -q "\"hash\":\"$previous\",\"number\":$number}" checkpoint.json; then
  echo "The chain ends with entry $number, $previous, and the checkpoint names another end: entries were cut off or changed." >&2
  exit 1
fi
if [ $# -gt 0 ]; then
  if ! openssl dgst -sha256 -verify "$1" -signature checkpoint.sig checkpoint.json >/dev/null; then
    echo "The checkpoint is not signed by that key." >&2
    exit 1
  fi
  echo "$number entries, unbroken; the end is signed by $1."
else
  echo "$number entries, unbroken. The signature was not checked: name the public key."
fi
