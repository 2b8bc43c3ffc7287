#!/usr/bin/env bash
# SPDX-FileCopyrightText: 2026 Provincie Zuid-Holland
# SPDX-License-Identifier: EUPL-1.2
#
# vraagbaak-report opschonen: what is too old to keep goes, also from the bytes of the store, and the
# rest stays.
# shellcheck source=tests/reporter/common.sh
. "$(dirname "$0")/common.sh"

first_kept=$(date -d "$middle -13 month" +%Y-%m)
too_old=$(date -d "$middle -14 month" +%Y-%m)
old=$(date -d "$middle -3 month" +%Y-%m)

# asked MONTH DAY TIMES QUESTION
asked() {
    times "$3" "$1-$2;telefoon;$4;;doorverwezen" >>vragen.csv
}

fill() {
    echo 'datum;kanaal;vraag;thema;uitkomst' >vragen.csv
    asked "$too_old" 28 30 'kapotte lantaarnpaal in Leiden'
    asked "$first_kept" 01 7 'mag ik een vlieger oplaten'
    for day in 03 04 05; do
        asked "$old" $day 4 'waar mag ik een drone laten vliegen'
        asked "$old" $day 3 'wanneer kan ik kersen plukken'
        asked "$old" $day 2 'wat kost een vaarbewijs'
        asked "$old" $day 2 'wat zijn de kosten van vaarbewijzen'
        asked "$month" $day 1 'ik zoek een paard met wagen'
    done
    asked "$old" 06 50 'verkeersbord met graffiti'
    in_store 0 import vragen.csv
    "$bin/store_tool" run "$store" "INSERT INTO melding (dag, artikel, reden, tekst, afgehandeld) VALUES
        ('$too_old-01', 'brug', 'onjuist', 'afgehandeldoud', '$too_old-02'),
        ('$too_old-01', 'brug', 'onjuist', 'openoud', NULL),
        ('$month-01', 'brug', 'onjuist', 'afgehandeldnieuw', '$month-02'),
        ('$month-01', 'brug', 'onjuist', 'opennieuw', NULL)"
}

echo '# a store with nothing in it'
empty_store leeg
in_store 0 opschonen
is 'what it says' "$(cat out.txt)" 'opgeschoond: 0 tellingen, 0 vragen, 0 meldingen'

echo '# counts of 13 months stay, and questions that few asked for a month'
empty_store vol
fill
for a_month in "$too_old" "$first_kept" "$old" "$month"; do
    "$report" maand "$a_month" --csv --store "$store" --index index | grep -a '^totaal' >"was-$a_month.txt"
done
dump bytes.txt
for word in leiden vlieger drone kers vaarbewijzen verkeersbord paard afgehandeldoud; do
    grep -qiF "$word" bytes.txt || fail "$word is not there to begin with"
done
in_store 0 opschonen
# Of the old month a count, a municipality and a question; of later ones questions in 1, 3 and 1 rows, and
# wordings in 6.
is 'what it says' "$(cat out.txt)" 'opgeschoond: 3 tellingen, 11 vragen, 3 meldingen'
dump bytes.txt
for word in leiden vlieger kers vaarbewijzen verkeersbord graffiti afgehandeldoud openoud afgehandeldnieuw; do
    lacks bytes.txt "$word"
done
for word in drone 'kost vaarbewijs' paard opennieuw; do
    has bytes.txt "$word"
done
is 'the old month' "$(contacts "$too_old")" 0
for a_month in "$first_kept" "$old" "$month"; do
    "$report" maand "$a_month" --csv --store "$store" --index index | grep -a '^totaal' >is.txt
    cmp is.txt "was-$a_month.txt" || fail "counts of $a_month changed"
done
in_store 0 maand "$old" --json
has out.txt 'waar mag ik een drone laten vliegen'
has out.txt '"kost vaarbewijs"'

echo '# once more: nothing to do'
in_store 0 opschonen
is 'what it says' "$(cat out.txt)" 'opgeschoond: 0 tellingen, 0 vragen, 0 meldingen'

echo '# a file that was imported is still known'
in_store 0 import vragen.csv
has out.txt 'al eerder ingelezen'

echo '# with thresholds of the settings'
printf '[insight]\nquestion_times = 20\nquestion_days = 3\n' >settings.toml
in_store 0 opschonen --config settings.toml
dump bytes.txt
lacks bytes.txt drone
lacks bytes.txt vaarbewijs
has bytes.txt paard

finish
