#!/usr/bin/env bash
# SPDX-FileCopyrightText: 2026 Provincie Zuid-Holland
# SPDX-License-Identifier: EUPL-1.2

# The golden questions of the knowledge base, asked as an agent would on the public index: each finds its
# article among the first three, eight of ten find it first, and the ranking is not more than .005 worse
# (nDCG@10) than the figure on record.
#   goudvragen_test.sh BIN KB FIGURES WORK
set -euo pipefail
bin=$1 kb=$2 figures=$3 work=$4

rm -rf "$work"
mkdir -p "$work"
"$bin/vraagbaak-index" --kb "$kb" --index "$work/index"
awk -F '\t' '/^[^#]/ {gsub(/[\\"]/, "\\\\&", $1); printf "{\"id\":\"%d\",\"text\":\"%s\"}\n", NR, $1}' \
    "$kb/goudvragen.tsv" >"$work/questions.jsonl"
"$bin/vraagbaak-search" --index "$work/index" --batch "$work/questions.jsonl" --run "$work/out.run" --limit 10

recorded=$(awk -F '\t' '$1 == "goudvragen" { print $3 }' "$figures")
awk -F '\t' -v recorded="$recorded" '
    NR == FNR { if (/^[^#]/) { question[FNR] = $1; expected[FNR] = $2; asked++ } next }
    { split($0, hit, " "); if (hit[3] == expected[hit[1]]) { rank[hit[1]] = hit[4] } }
    END {
        for (id in expected) {
            if (rank[id] == 1) { first++ }
            if (rank[id]) { gain += log(2) / log(rank[id] + 1) }
            if (!rank[id] || rank[id] > 3) { printf "not in the first three: %s (%s)\n", question[id], expected[id]; missed++ }
        }
        printf "%d questions, %d first, %d not in the first three, nDCG@10 %.3f (on record %s)\n", asked, first, missed,
               gain / asked, recorded
        exit asked < 60 || missed > 0 || first < 0.8 * asked || !recorded || gain / asked < recorded - 0.005
    }' "$kb/goudvragen.tsv" "$work/out.run"
