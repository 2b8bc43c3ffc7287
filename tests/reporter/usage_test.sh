#!/usr/bin/env bash
# SPDX-FileCopyrightText: 2026 Provincie Zuid-Holland
# SPDX-License-Identifier: EUPL-1.2
#
# vraagbaak-report when it is called wrongly, and when what it needs is not there, damaged or in use.
# shellcheck source=tests/reporter/common.sh
. "$(dirname "$0")/common.sh"

# misused MESSAGE ARGUMENT…: wrong usage.
misused() {
    local message=$1
    shift
    run 2 "$@"
    has err.txt "vraagbaak-report: $message"
    has err.txt "Try 'vraagbaak-report --help'."
}

echo '# wrong usage'
places=(--store s.db --index index)
misused 'what is to be done?'
misused 'what is to be done?' "${places[@]}"
misused 'the command is maand, dag, varianten, import or opschonen' jaar "${places[@]}"
misused 'the command is maand, dag, varianten, import or opschonen' '' "${places[@]}"
misused 'the command is maand, dag, varianten, import or opschonen' 2026-10 maand "${places[@]}"
for wrong_month in 2026-13 2026-00 2026 2026-1 2026-10-14 oktober '' 2026-1a ' 2026-10' 2026-10x -1; do
    misused '' maand "${places[@]}" -- "$wrong_month"
    misused '' varianten "${places[@]}" --kb kb -- "$wrong_month"
done
misused 'a month is written as 2026-10' maand 2026-10-14 "${places[@]}"
for wrong_day in 2026-02-29 2026-10-32 2026-10 14-10-2026 gisteren ''; do
    misused 'a day is written as 2026-10-14' dag "$wrong_day" "${places[@]}"
done
misused 'more than was asked for' maand 2026-10 2026-11 "${places[@]}"
misused 'more than was asked for' opschonen 2026-10 --store s.db
misused 'import takes one file' import "${places[@]}"
misused 'import takes one file' import a.csv b.csv "${places[@]}"
misused '--config or --store is needed' maand
misused '--config or --store is needed' opschonen
misused '--config or --index is needed' maand --store s.db
misused '--config or --index is needed' import a.csv --store s.db
misused '--kb goes with varianten, which needs it' varianten "${places[@]}"
misused '--kb goes with varianten, which needs it' maand "${places[@]}" --kb kb
misused '--columns and --accept-errors go with import' maand "${places[@]}" --accept-errors
misused '--columns and --accept-errors go with import' opschonen --store s.db --columns k.toml
for form in --html --json --csv; do
    misused '--html, --json and --csv go with maand and dag' varianten "${places[@]}" --kb kb $form
    misused '--html, --json and --csv go with maand and dag' import a.csv "${places[@]}" $form
    misused '--html, --json and --csv go with maand and dag' opschonen --store s.db $form
done
misused 'only one of --html, --json and --csv' maand "${places[@]}" --html --json
misused '--output goes with maand, dag and varianten' import a.csv "${places[@]}" --output x
misused '--output goes with maand, dag and varianten' opschonen --store s.db --output x
misused "unrecognized option '--onbekend'" maand "${places[@]}" --onbekend
misused "option '--store' requires an argument" maand --store
misused "option '--json' doesn't allow an argument" maand "${places[@]}" --json=x
for option in config store index kb columns output; do
    misused "--$option only once" maand "--$option" a "--$option" b
done
[ ! -e s.db ] || fail 'wrong usage made a store'

echo '# help and version'
run 0 --help
for word in maand dag varianten import opschonen --config --store --index --kb --columns --accept-errors --html --json --csv --output; do
    has out.txt "$word"
    has "$source/packaging/man/vraagbaak-report.1" "$word"
done
run 0 maand --version
grep -qE '^vraagbaak-report [0-9]+\.[0-9]+\.[0-9]+' out.txt || fail "version: $(cat out.txt)"

# failed NAME ARGUMENT…: fails, and names what is wrong.
failed() {
    local name=$1
    shift
    run 3 "$@"
    has err.txt 'vraagbaak-report: '
    has err.txt "$name"
    is 'lines of the message' "$(wc -l <err.txt)" 1
}

# Each command with a store and an index, and the settings for it in settings.toml.
printf 'datum;kanaal;vraag\n2026-01-01;telefoon;een gat in de weg\n' >goed.csv
everywhere() { # NAME STORE INDEX
    printf 'index = "%s"\n[insight]\nstore = "%s"\n' "$3" "$2" >settings.toml
    for command in maand dag 'varianten --kb kb' 'import goed.csv'; do
        # shellcheck disable=SC2086
        failed "$1" $command --store "$2" --index "$3"
        # shellcheck disable=SC2086
        failed "$1" $command --config settings.toml
    done
}

echo '# a store that is not there, or is something else'
empty_store goed
if [ -z "$postgres" ]; then
    for command in maand dag 'varianten --kb kb' opschonen; do
        # shellcheck disable=SC2086
        run 3 $command --store nergens.db --index index
        has err.txt 'vraagbaak-report: nergens.db: '
    done
    [ ! -e nergens.db ] || fail 'a store was made by who reads it'
    failed 'nergens/s.db: ' import goed.csv --store nergens/s.db --index index
    mkdir folder
    everywhere 'folder: ' folder index
    head -c 20000 /dev/urandom >bytes.db
    everywhere 'bytes.db: ' bytes.db index
    failed 'bytes.db: ' opschonen --store bytes.db
    "$bin/store_tool" run ander.db 'CREATE TABLE van_een_ander (x)'
    everywhere 'ander.db: a database of another program' ander.db index
    failed 'ander.db: ' opschonen --store ander.db
    cp "$store" kapot.db
    printf 'kapot%.0s' {1..2000} | dd of=kapot.db bs=1 seek=4096 conv=notrunc status=none
    everywhere 'kapot.db: ' kapot.db index
    everywhere 'a store of counts is a path' 'sqlite:' index
else
    everywhere 'postgresql:///geen?host=' "postgresql://vraagbaak@/geen?host=$(cat "$postgres")" index
    everywhere 'postgresql:///geen?host=/nergens: ' "postgresql://vraagbaak:Geheim9@/geen?host=/nergens" index
    lacks err.txt Geheim9
    new_store zonder-tabellen
    run 3 opschonen --store "$store"
    has err.txt 'version 0, not brought to'
    "$bin/store_tool" run "$store" 'CREATE TABLE telling (x INTEGER)'
    everywhere 'postgresql:///' "$store" index
    store=$(cat goed.address)
fi
everywhere 'a store of counts is a path' 'mysql://x/y' index
printf 'index = "index"\n' >settings.toml
failed 'settings.toml: insight.store is not set' maand --config settings.toml
failed 'settings.toml: insight.store is not set' opschonen --config settings.toml

echo '# an index that is not there, or is damaged'
everywhere 'geen-index' "$store" geen-index
: >bestand
everywhere 'bestand' "$store" bestand
cp -r index kapot
rm -r kapot/gen-000001/intern
everywhere 'kapot' "$store" kapot
cp -r index kapot-manifest
echo '{' >kapot-manifest/gen-000001/manifest.json
everywhere 'kapot-manifest' "$store" kapot-manifest
printf '[insight]\nstore = "%s"\n' "$store" >settings.toml
failed 'settings.toml: index is not set' maand --config settings.toml
run 0 opschonen --config settings.toml

echo '# findings that are damaged are told, and the report is there without them'
cp -r index zonder-bevindingen
echo '{' >zonder-bevindingen/bevindingen.json
timeout 60 "$report" maand --store "$store" --index zonder-bevindingen >out.txt 2>err.txt || fail "$(cat err.txt)"
has err.txt 'vraagbaak-report: zonder-bevindingen/bevindingen.json'
has out.txt 'Gewijzigde artikelen'
lacks out.txt 'Alle kanalen zeggen hetzelfde'
run 0 maand --store "$store" --index index
has out.txt 'Artikelen om na te kijken'

echo '# settings'
for command in 'maand' 'opschonen' 'import goed.csv'; do
    # shellcheck disable=SC2086
    failed 'nergens.toml: ' $command --config nergens.toml
    # shellcheck disable=SC2086
    failed 'kb: ' $command --config kb
done
settings() { # LINE…: with the store and the index
    printf '%s\n' 'index = "index"' "[insight]" "store = \"$store\"" "$@" >settings.toml
}
settings 'x ='
failed 'settings.toml:4: no settings in TOML' maand --config settings.toml
for line in 'question_times = 4' 'question_times = 1000001' 'question_times = "10"' 'question_days = 0' 'question_days = 32'; do
    settings "$line"
    failed "settings.toml:4: not a good value for insight.${line%% *}" maand --config settings.toml
done
printf 'index = 3\n[insight]\nstore = "x"\n' >settings.toml
failed 'settings.toml:1: not a good value for index' maand --config settings.toml
head -c 2000000 /dev/zero | tr '\0' '#' >settings.toml
failed 'settings.toml: ' maand --config settings.toml

echo '# the command line goes before the settings'
settings
run 0 maand --config settings.toml
printf 'index = "nergens"\n[insight]\nstore = "nergens/s.db"\n' >settings.toml
run 0 maand --config settings.toml --store "$store" --index index
run 3 maand --config settings.toml --store "$store"
run 3 maand --config settings.toml --index index

echo '# another program writes'
run 0 import goed.csv --store "$store" --index index
mkfifo held
"$bin/store_tool" lock "$store" <held >locked.txt &
exec 9>held
for _ in $(seq 200); do
    [ ! -s locked.txt ] || break
    sleep 0.05
done
is 'the other program' "$(cat locked.txt)" locked
printf 'datum;kanaal;vraag\n2026-01-01;telefoon;een gat in de weg\n2026-01-02;balie;een gat in de weg\n' >ander.csv
for command in opschonen 'import ander.csv --index index'; do
    # shellcheck disable=SC2086
    run 4 $command --store "$store"
    has err.txt 'vraagbaak-report: '
done
run 0 maand 2026-01 --store "$store" --index index
exec 9>&-
wait
is 'what is counted' "$(contacts 2026-01)" 1
run 0 import ander.csv --store "$store" --index index
is 'what is counted' "$(contacts 2026-01)" 3
run 0 opschonen --store "$store"

finish
