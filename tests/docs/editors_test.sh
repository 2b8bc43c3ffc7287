#!/usr/bin/env bash
# SPDX-FileCopyrightText: 2026 Provincie Zuid-Holland
# SPDX-License-Identifier: EUPL-1.2

# Whether docs/editors.nl.md tells of every message, key and list that there is and of no other, and
# whether the template kb/_voorbeeld.md is a good article that isn't published itself.
#   editors_test.sh PROGRAM SOURCE WORK
set -euo pipefail
program=$1 source=$2 work=$3
guide=$source/docs/editors.nl.md
template=$source/kb/_voorbeeld.md
wrong=0

rm -rf "$work"
mkdir -p "$work"

# same WHAT EXPECTED FOUND: two files with one name a line; tells the lines of only one of them.
same() {
    if ! diff <(sort -u "$2") <(sort -u "$3") >"$work/differences"; then
        printf 'FAILED: %s; < is in the code alone, > in the text alone:\n' "$1"
        grep '^[<>]' "$work/differences"
        wrong=1
    fi
    if ! [ -s "$2" ]; then
        printf 'FAILED: %s: the code has none\n' "$1"
        wrong=1
    fi
}

# rows HEADING: the first cells of the tables under a heading of the guide, without their ticks.
rows() {
    awk -v heading="## $1" '/^## / { here = $0 == heading } here' "$guide" |
        sed -nE 's/^\| `([^`]+)` \|.*/\1/p'
}

# What warnings.txt has may be a warning; what is in texts.h with a text is a message.
grep -oE 'STR_INIT\("[a-z0-9-]+"\)' "$source/indexer/silences.c" | grep -oE '[a-z0-9-]+[a-z0-9]' >"$work/warnings.txt"
sed -e ':join' -e '/\\$/{N;s/ *\\\n */ /;b join' -e '}' "$source/indexer/texts.h" |
    sed -nE 's/^#define TEXT_[A-Z0-9_]+ +"([a-z0-9-]+)", *".*/\1/p' >"$work/messages.txt"
cat "$work/warnings.txt" >>"$work/messages.txt"
rows 'Alle meldingen' >"$work/messages-told.txt"
same 'messages of texts.h and the tables' "$work/messages.txt" "$work/messages-told.txt"
sed -nE 's/^\| `([^`]+)` \| (fout of )?waarschuwing \|.*/\1/p' "$guide" >"$work/warnings-told.txt"
same 'warnings of silences.c and the tables' "$work/warnings.txt" "$work/warnings-told.txt"
rows 'Alle meldingen' | sort | uniq -d >"$work/twice.txt"
if [ -s "$work/twice.txt" ]; then
    echo 'FAILED: told of twice:'
    cat "$work/twice.txt"
    wrong=1
fi

sed -nE 's/^ *\[KEY_[A-Z_]+\] = STR_INIT\("([A-Za-z]+)"\),$/\1/p' "$source/indexer/read/keys.c" >"$work/keys.txt"
rows 'De gegevens boven het artikel' >"$work/keys-told.txt"
same 'keys of keys.c and the table' "$work/keys.txt" "$work/keys-told.txt"
sed -nE '2,/^---$/s/^(# )?([a-zA-Z]+):( .*)?$/\2/p' "$template" >"$work/keys-shown.txt"
same 'keys of keys.c and the template' "$work/keys.txt" "$work/keys-shown.txt"

grep -oE 'STR_INIT\("[a-z-]+\.[a-z]+"\)' "$source/indexer/read/kb.c" | cut -d '"' -f 2 >"$work/lists.txt"
rows 'De lijsten' >"$work/lists-told.txt"
same 'lists of kb.c and the table' "$work/lists.txt" "$work/lists-told.txt"
sed -nE 's/^.*key_file_open\(&file, text, "([a-z,]+)".*/\1/p' "$source/indexer/read/kb_lists.c" >"$work/headers.txt"
awk '/^## / { here = $0 == "## De lijsten" } here' "$guide" |
    sed -nE 's/^\| `[a-z-]+\.csv` \| `([a-z,]+)` \|.*/\1/p' >"$work/headers-told.txt"
same 'header lines of kb_lists.c and the table' "$work/headers.txt" "$work/headers-told.txt"

# check NAME: the report on the copy of the knowledge base, as JSON; errors are looked for in it.
check() {
    "$program" --kb "$work/kb" --check --format json >"$work/$1.json" || true
}

cp -r "$source/kb" "$work/kb"
rm -f "$work/kb/goudvragen.tsv" # a new article may change the order of what is found
before=$(find "$work/kb/artikelen" -name '*.md' ! -name '*.*.md' | wc -l)
check before
if ! grep -q "\"artikelen\":$before," "$work/before.json"; then
    echo "FAILED: the template is read as an article: not $before articles"
    wrong=1
fi
# Its day of review passes; that is no fault of the template.
sed -E 's/^id: [a-z-]+/id: voorbeeld/; s/^(controleVoor: )[0-9-]+/\19999-12-31/' "$template" \
    >"$work/kb/artikelen/wegen/voorbeeld.md"
check after
if ! grep -q "\"artikelen\":$((before + 1))," "$work/after.json" || grep -q 'wegen/voorbeeld\.md' "$work/after.json"; then
    echo 'FAILED: a copy of the template has faults:'
    grep -oE '\{[^{}]*wegen/voorbeeld\.md[^{}]*\}' "$work/after.json" || cat "$work/after.json"
    wrong=1
fi
exit $wrong
