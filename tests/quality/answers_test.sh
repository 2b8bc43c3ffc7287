#!/usr/bin/env bash
# SPDX-FileCopyrightText: 2026 Provincie Zuid-Holland
# SPDX-License-Identifier: EUPL-1.2

# What a chatbot would do with the golden questions and with questions about something else: an answer
# that is given is the right one (at least 85 %), and no strange question gets one.
#   answers_test.sh BIN KB INDEX STRANGE WORK
set -euo pipefail
bin=$1 kb=$2 index=$3 strange=$4 work=$5

rm -rf "$work"
mkdir -p "$work"
ask() { # questions, one a line, the text before the first tab; comments are passed over
    awk -F '\t' '/^[^#]/ {gsub(/[\\"]/, "\\\\&", $1); printf "{\"id\":\"%d\",\"text\":\"%s\"}\n", NR, $1}' "$1" >"$work/asked.jsonl"
    "$bin/vraagbaak-search" --index "$index" --batch "$work/asked.jsonl" --answers "$2"
}
ask "$kb/goudvragen.tsv" "$work/golden.jsonl"
ask "$strange" "$work/strange.jsonl"

awk -F '\t' '
    NR == FNR { if (/^[^#]/) { question[FNR] = $1; expected[FNR] = $2; referral[FNR] = $3 } next }
    match($0, /"id":"[0-9]+"/) {
        id = substr($0, RSTART + 6, RLENGTH - 7)
        if (/"uitkomst":"(antwoord|doorverwijzing)"/) {
            given++
            wanted = referral[id] ~ /^doorverwijzing/ ? "doorverwijzing" : "antwoord"
            if (index($0, "\"artikel\":\"" expected[id] "\"") && index($0, "\"uitkomst\":\"" wanted "\"")) { right++ }
            else { printf "wrong: %s %s\n", question[id], $0 }
        }
        asked++
    }
    END {
        printf "%d golden questions, %d answered, %d of them rightly\n", asked, given, right
        exit given < 10 || right < 0.85 * given
    }' "$kb/goudvragen.tsv" "$work/golden.jsonl"
question='{"id":"1","text":"lantaarnpaal kapot in Gouda"}'
printf '%s\n' "$question" >"$work/place.jsonl"
"$bin/vraagbaak-search" --index "$index" --batch "$work/place.jsonl" --answers "$work/placed.jsonl"
grep -q '"uitkomst":"doorverwijzing".*"naam":"Gemeente Gouda","telefoon":"14 0182"' "$work/placed.jsonl"

if grep -E '"uitkomst":"(antwoord|doorverwijzing)"' "$work/strange.jsonl"; then
    echo "a strange question got an answer"
    exit 1
fi
[ "$(wc -l <"$work/strange.jsonl")" -ge 30 ]
