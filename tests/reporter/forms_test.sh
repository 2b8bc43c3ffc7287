#!/usr/bin/env bash
# SPDX-FileCopyrightText: 2026 Provincie Zuid-Holland
# SPDX-License-Identifier: EUPL-1.2
#
# The reports of vraagbaak-report in each of their forms, and where they are written.
# shellcheck source=tests/reporter/common.sh
. "$(dirname "$0")/common.sh"

# look FORM: out.txt is well made.
look() {
    python3 "$source/tests/reporter/look.py" "$1" out.txt ${2:+"$2"} >said.txt || fail "$1: $(cat said.txt)"
}
openapi=$source/server/api/openapi.json

# all_forms COMMAND PERIOD
all_forms() {
    in_store 0 "$@"
    has out.txt 'Inzicht: '
    in_store 0 "$@" --json
    look json "$openapi"
    in_store 0 "$@" --csv
    look csv
    in_store 0 "$@" --html
    look html
}

echo '# a store with nothing in it, and times of which nothing is known'
empty_store leeg
in_store 0 maand
has out.txt 'kwamen er 0 vragen binnen'
for period in "$month" 2099-12 2001-01 9999-12; do
    all_forms maand "$period"
done
for period in "$month-01" 2099-12-31 2024-02-29; do
    all_forms dag "$period"
done

echo '# a month with everything in it'
{
    echo 'datum;kanaal;vraag;thema;uitkomst'
    for day in 02 03 04 05; do
        times 5 "$month-$day;telefoon;er zit een kuil in de provinciale weg;Wegen;beantwoord"
        times 4 "$month-$day;email;kapotte lantaarnpaal in Gouda;;doorverwezen"
        times 3 "$month-$day;balie;wanneer kan ik kersen plukken;water;onbeantwoord"
        times 2 "$month-$day;chat;hoe laat draait de brug <script>alert(1)</script>;;doorgezet"
        times 1 "$month-$day;social;=1+1 @SUM velg kapot door de weg;Iets anders;geen-contact"
    done
    times 7 "$month_before-02;formulier;er zit een kuil in de provinciale weg;Wegen;beantwoord"
} >vragen.csv
empty_store vol
in_store 0 import vragen.csv
is 'the import' "$(cat out.txt)" 'ingelezen: 67 contacten, 55 bij een artikel, 12 zonder artikel'
all_forms maand "$month"
all_forms maand "$month_before"
all_forms dag "$month-05"

echo '# as text'
in_store 0 maand "$month"
for text in 'Meest gestelde vragen' 'er zit een kuil in de provinciale weg' 'Gat in een provinciale weg melden' 'Telefoon ' \
    'Vragen voor andere organisaties' 'Uw gemeente' 'Gemeenten waar het over ging' 'Gouda' 'Wegen' \
    'In totaal' 'Klopt de informatie?' 'Vorige maand' 'Jaar eerder'; do
    has out.txt "$text"
done
grep -qE '^Telefoon +20 +0 +0$' out.txt || fail 'the row of the telephone'
grep -qE '^er zit een kuil in de provinciale weg +20 +20 +0 +0 +Gat in een provinciale weg melden$' out.txt ||
    fail "the row of a question: $(grep kuil out.txt)"
! grep -qP '[\x00-\x08\x0b-\x1f\x7f]' out.txt || fail 'a control character'
in_store 0 dag "$month-05"
for text in 'Wat opvalt' 'Week eerder' 'Dag ervoor' 'In acht dagen' 'kuil'; do
    has out.txt "$text"
done
lacks out.txt 'Deze maand'

echo '# as JSON: the numbers that were imported'
in_store 0 maand "$month" --json
python3 - out.txt "$month" <<'END' || fail 'numbers of the report'
import json, sys
report = json.load(open(sys.argv[1]))
assert report["periode"]["soort"] == "maand", report["periode"]
assert report["totaal"]["contactmomenten"] == 60 and report["totaal"]["vorige"]["contactmomenten"] == 7
assert report["totaal"]["uitKennisbank"] == 48, report["totaal"]
assert report["uitkomsten"]["contactmomenten"] == {
    "beantwoord": 20, "doorverwezen": 16, "doorgezet": 8, "onbeantwoord": 12, "geen-contact": 4}
channels = {row["kanaal"]: row["contactmomenten"] for row in report["kanalen"]}
assert {name for name, count in channels.items() if count} == {"telefoon", "email", "balie", "chat", "social"}
themes = {row["thema"]: (row["naam"], row["contactmomenten"]) for row in report["themas"]}
assert themes["water"] == ("Water", 20) and themes["wegen"] == ("Wegen", 40), themes
questions = {row["vraag"]: row["artikel"] for row in report["vragen"]}
assert questions == {"er zit een kuil in de provinciale weg": "gat-in-de-weg", "kapotte lantaarnpaal in gouda": "lantaarnpaal",
                     "wanneer kan ik kersen plukken": None}, questions
assert [(row["organisatie"], row["contactmomenten"]) for row in report["doorverwijzingen"]] == [("gemeente", 16)]
assert [(row["gemeente"], row["aantal"]) for row in report["gemeenten"]] == [("gouda", 16)]
END

echo '# as a page: what is written in an article or a question is text'
in_store 0 maand "$month" --html
lacks out.txt 'alert(1)'
has out.txt 'href="/artikel/gat-in-de-weg"'
printf 'public_url = "https://vragen.voorbeeld.nl"\n' >settings.toml
in_store 0 maand "$month" --html --config settings.toml
has out.txt 'href="https://vragen.voorbeeld.nl/artikel/gat-in-de-weg"'
look html

echo '# the month before this one, and yesterday, when none is given'
for _ in 1 2; do # once more when a day begins meanwhile
    today=$(date +%F)
    in_store 0 maand --json
    is_month=$(grep -c "\"van\": \"$(date -d "$(date +%Y-%m-15) -1 month" +%Y-%m)-01\"" out.txt)
    in_store 0 dag --json
    is_day=$(grep -c "\"van\": \"$(date -d "yesterday 12:00" +%F)\"" out.txt)
    [ "$today" != "$(date +%F)" ] || break
done
is 'the usual month' "$is_month" 1
is 'the usual day' "$is_day" 1

echo '# --output: whole, or as it was'
for form in '' --json --csv --html; do
    # shellcheck disable=SC2086
    in_store 0 maand "$month" $form
    mv out.txt expected.txt
    echo 'what was there' >verslag
    # shellcheck disable=SC2086
    in_store 0 maand "$month" $form --output verslag
    is 'stdout' "$(cat out.txt)" ''
    cmp expected.txt verslag || fail "--output with $form is something else"
    mv verslag was
    # shellcheck disable=SC2086
    in_store 0 maand "$month" $form --output verslag
    cmp expected.txt verslag || fail "a new file with $form is something else"
done
echo 'what was there' >verslag
small() ( # a disk with room for files of 64 KiB
    trap '' XFSZ
    ulimit -f 64
    "$report" "$@" --store "$store" --index index
)
small maand "$month" --html --output verslag >out.txt 2>err.txt
is 'exit code with a full disk' "$?" 3
has err.txt 'vraagbaak-report: verslag'
is 'the file with a full disk' "$(cat verslag)" 'what was there'
is 'what is beside it' "$(echo verslag*)" verslag
mkdir map
for place in map map/geen/verslag "$store/x" /dev/full; do
    in_store 3 maand "$month" --output "$place"
    has err.txt "vraagbaak-report: $place"
done
run 3 maand 2099-01 --output map/verslag --store "$store" --index geen
[ ! -e map/verslag ] || fail 'a report that failed is there'
in_store 0 varianten "$month" --kb kb --output patch
[ -e patch ] || fail 'no patch'

echo '# a disk that is full behind standard output'
for form in '' --json --csv --html; do
    # shellcheck disable=SC2086
    "$report" maand "$month" $form --store "$store" --index index >/dev/full 2>err.txt
    is "exit code with $form" "$?" 3
    has err.txt 'No space left on device'
done
"$report" --help >/dev/full 2>err.txt
is 'exit code of help' "$?" 3

finish
