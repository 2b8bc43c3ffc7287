#!/usr/bin/env bash
# SPDX-FileCopyrightText: 2026 Provincie Zuid-Holland
# SPDX-License-Identifier: EUPL-1.2
#
# What vraagbaak-index leaves for the reports, index/bevindingen.json: each kind of finding is planted, and each way
# in which a run can go is gone. That the file is whole at each moment is looked at by kill_test.c.
#   findings_test.sh PROGRAM WORK-FOLDER
set -u
program=$1
work=$2
file=index/bevindingen.json
wrong=0
watcher=

rm -rf "$work"
mkdir -p "$work"
cd "$work" || exit 1
trap '[ -z "$watcher" ] || kill -KILL "$watcher" 2>/dev/null' EXIT

# run CODE ARGUMENT…: runs the program; output in out.txt and err.txt.
run() {
    local expected=$1
    shift
    timeout 60 "$program" "$@" >out.txt 2>err.txt
    code=$?
    if [ "$code" -ne "$expected" ]; then
        printf 'FAILED: %s\n  exit code %s instead of %s\n' "$*" "$code" "$expected"
        head -c 2000 err.txt
        wrong=$((wrong + 1))
    fi
}

# is WHAT FOUND EXPECTED
is() {
    if [ "$2" != "$3" ]; then
        printf 'FAILED: %s is\n  %s\ninstead of\n  %s\n' "$1" "$2" "$3"
        wrong=$((wrong + 1))
    fi
}

# holds WHAT TEXT: the findings have this piece.
holds() {
    if ! grep -qF -- "$2" "$file"; then
        printf 'FAILED: %s: the findings have no\n  %s\nbut are\n  %s\n' "$1" "$2" "$(head -c 3000 "$file")"
        wrong=$((wrong + 1))
    fi
}

# The findings without the moment at which they were written, which must be one.
findings() {
    sed -E 's/"gemaakt":"[0-9]{4}-[0-9]{2}-[0-9]{2}T[0-9]{2}:[0-9]{2}:[0-9]{2}Z"/"gemaakt":"NU"/' "$file"
}

# article ID TEXT [KEY-LINE…]
article() {
    local id=$1 text=$2
    shift 2
    {
        printf -- '---\nid: %s\ntype: artikel\ntitel: Titel van %s\nthema: wegen\ngewijzigd: 2026-10-01\n' "$id" "$id"
        case "$*" in *status*) ;; *) echo 'status: actief' ;; esac
        case "$*" in *doelgroep*) ;; *) echo 'doelgroep: [burger]' ;; esac
        for line; do printf '%s\n' "$line"; done
        printf -- '---\n%s\n' "$text"
    } >"kb/artikelen/wegen/$id.md"
}

make_kb() {
    rm -rf kb index
    mkdir -p kb/artikelen/wegen
    printf 'sleutel,naam,omschrijving\nwegen,Wegen,Over wegen\n' >kb/themas.csv
    printf 'sleutel,naam,telefoon,email,url,waarvoor\nprovincie-zuid-holland,Provincie,,,,\n' >kb/organisaties.csv
    article een 'U betaalt € 125. Na uw aanvraag krijgt u binnen acht weken antwoord van de provincie.'
    article twee 'Een tekst.'
}

empty='"kanalen":[],"tegenspraak":[],"controle":[],"goudvragen":[],"totalen":{"kanalen":0,"tegenspraak":0,"controle":0,"goudvragen":0},"meldingen":{"fouten":0,"waarschuwingen":0,"soorten":{}}}'

echo '# nothing found; a check leaves nothing'
make_kb
run 0 --kb kb --check
is 'index after a check' "$(ls)" "$(printf 'err.txt\nkb\nout.txt')"
run 0 --kb kb --index index
is 'findings' "$(findings)" '{"versie":1,"gemaakt":"NU","generatie":1,'"$empty"
run 0 --kb kb --check --index index
is 'folder' "$(echo index/*)" 'index/bevindingen.json index/current index/gen-000001 index/lock'

echo '# an index of before, or a lost file: also written when there is nothing to publish'
rm "$file"
run 0 --kb kb --index index
is 'output' "$(cat out.txt)" 'generatie 1: ongewijzigd, niets gepubliceerd'
is 'findings' "$(findings)" '{"versie":1,"gemaakt":"NU","generatie":1,'"$empty"
printf 'half' >"$file"
run 0 --kb kb --check --index index
is 'after a check' "$(cat "$file")" half
run 0 --kb kb --index index
is 'findings' "$(findings)" '{"versie":1,"gemaakt":"NU","generatie":1,'"$empty"

echo '# each kind of finding'
make_kb
article een 'U betaalt € 125. Na uw aanvraag krijgt u binnen acht weken antwoord van de provincie.' 'upn: uitrit' 'controleVoor: 2090-01-01'
article kosten 'Na uw aanvraag krijgt u binnen tien weken antwoord van de provincie.' 'upn: uitrit' 'controleVoor: 2020-01-01'
article twee 'Een tekst.' 'doelgroep: [medewerker]' 'controleVoor: 2089-12-31'
article concept 'Een ander stuk.' 'status: concept' 'controleVoor: 2090-01-01'
printf 'U belt met ons.\nU betaalt € 150.\n' >kb/artikelen/wegen/een.telefoon.md
printf 'Mail naar info@example.nl.\n' >kb/artikelen/wegen/een.chat.md
printf '# Kop\n\nVoor ons.\n' >kb/artikelen/wegen/een.intern.md
{
    printf '# wat er mis kan gaan\ntitel van een\teen\nduikboot "x"\teen\ntitel\ttwee\n'
    printf 'wat is een\teen\tdoorverwijzing:provincie-zuid-holland\ntitel van een\t\tgeen\n'
} >kb/goudvragen.tsv
run 0 --kb kb --index index
disagreement() { # ARTICLE KANAAL FILE LINE KIND TEXT
    printf '{"artikel":"%s","kanaal":%s,"bestand":"kb/artikelen/wegen/%s","regel":%s,"melding":"%s","tekst":"%s"}' "$@"
}
golden() { # QUESTION EXPECTED PLACE TEXT
    printf '{"vraag":"%s","verwacht":%s,"plaats":%s,"tekst":"%s"}' "$@"
}
chat=$(disagreement een '"chat"' een.chat.md 1 kanaal-verschil 'e-mailadres `info@example.nl` staat niet in het artikel')
phone=$(disagreement een '"telefoon"' een.telefoon.md 2 kanaal-verschil 'bedrag `€ 150`: het artikel zegt `€ 125`')
against=$(disagreement kosten null kosten.md 12 artikel-verschil '`tien weken`: artikel `een` zegt over hetzelfde `acht weken`')
reviews='{"artikel":"kosten","controleVoor":"2020-01-01"},{"artikel":"twee","controleVoor":"2089-12-31"},{"artikel":"een","controleVoor":"2090-01-01"}'
goldens=$(
    golden 'duikboot \"x\"' '"een"' null 'goudvraag `duikboot \"x\"`: er wordt niets gevonden'
    echo ,
    golden titel '"twee"' 4 'goudvraag `titel`: eerst komt `concept`; `twee` staat op plaats 4'
    echo ,
    golden 'wat is een' '"een"' 1 'goudvraag `wat is een`: verwijst niet naar `provincie-zuid-holland`'
    echo ,
    golden 'titel van een' null null 'goudvraag `titel van een`: krijgt toch een antwoord, `een`'
)
goldens=${goldens//$'\n'/}
kinds='"kop-niveau":1,"kanaal-verschil":2,"controle-voorbij":1,"artikel-verschil":1,"goudvraag-anders":4'
all='"kanalen":['"$chat,$phone"'],"tegenspraak":['"$against"'],"controle":['"$reviews"'],"goudvragen":['"$goldens"'],"totalen":{"kanalen":2,"tegenspraak":1,"controle":3,"goudvragen":4},'
order() { # the kinds come in the order in which they were found first
    sed -E 's/.*"soorten":\{(.*)\}\}\}$/\1/' | tr ',' '\n' | sort
}
is 'kinds' "$(findings | order)" "$(printf '%s' "$kinds" | tr ',' '\n' | sort)"
is 'findings' "$(findings | sed -E 's/("soorten":\{).*/\1/')" '{"versie":1,"gemaakt":"NU","generatie":1,'"$all"'"meldingen":{"fouten":0,"waarschuwingen":9,"soorten":{'

echo '# errors: nothing is published, so what is told of the current generation stays'
cp "$file" before.json
article drie 'Een tekst.' 'onbekend: x' 'controleVoor: 2020-01-01'
run 1 --kb kb --index index
cmp "$file" before.json || wrong=$((wrong + 1))
run 1 --kb kb --index fresh
is 'fresh index' "$(ls fresh)" lock
run 0 --kb kb --index index --accept-errors
holds 'errors that were accepted' '"generatie":2,'
holds 'errors that were accepted' '"meldingen":{"fouten":1,"waarschuwingen":10,'
holds 'errors that were accepted' '"sleutel-onbekend":1'
holds 'without the article that was left out' '"controle":['"$reviews"']'
rm kb/artikelen/wegen/drie.md

echo '# replaced at the next run, without what was mended'
rm kb/goudvragen.tsv kb/artikelen/wegen/een.chat.md
run 0 --kb kb --index index
holds 'next' '"generatie":3,"kanalen":['"$phone"'],"tegenspraak":['
holds 'next' '"goudvragen":[],"totalen":{"kanalen":1,"tegenspraak":1,"controle":3,"goudvragen":0},'

echo '# what is silenced is not in it'
article een 'U betaalt € 125. Na uw aanvraag krijgt u binnen acht weken antwoord van de provincie.' 'upn: uitrit' 'negeer:' '  kanaal-verschil: mag'
article kosten 'Na uw aanvraag krijgt u binnen tien weken antwoord van de provincie.' 'upn: uitrit' 'controleVoor: 2020-01-01' 'negeer:' \
    '  artikel-verschil: mag' '  controle-voorbij: mag'
rm kb/artikelen/wegen/een.intern.md
printf 'duikboot\teen\n' >kb/goudvragen.tsv
printf '[[negeer]]\nmelding = "goudvraag-anders"\nreden = "mag"\n' >kb/vraagbaak.toml
run 0 --kb kb --index index
is 'silenced' "$(findings)" '{"versie":1,"gemaakt":"NU","generatie":4,"kanalen":[],"tegenspraak":[],"controle":[{"artikel":"twee","controleVoor":"2089-12-31"}],"goudvragen":[],"totalen":{"kanalen":0,"tegenspraak":0,"controle":1,"goudvragen":0},"meldingen":{"fouten":0,"waarschuwingen":0,"soorten":{}}}'

echo '# it cannot be written: a warning, and the publication stands'
rm "$file"
mkdir -p "$file/x"
article nieuw 'Een nieuwe tekst.'
run 0 --kb kb --index index
is 'message' "$(head -n 1 err.txt)" 'vraagbaak-index: waarschuwing: de bevindingen voor de rapporten zijn niet bijgewerkt: index/bevindingen.json: cannot replace: Is a directory'
grep -q '^generatie 5: ' out.txt || is 'result' "$(cat out.txt)" 'generatie 5'
is 'current' "$(readlink index/current)" gen-000005
is 'temporary files' "$(echo index/tmp-*)" 'index/tmp-*'
run 0 --kb kb --index index --format json
is 'lines' "$(wc -l <out.txt)" 1
grep -q '"generatie":5,' out.txt || is 'json' "$(cat out.txt)" 'generatie 5'
rm -r "$file"
mkdir index/tmp-bevindingen.json
run 0 --kb kb --index index
holds 'what a crash left is no hindrance' '"generatie":5,'

echo '# another indexer holds the lock'
cp "$file" before.json
printf 'duikboot\teen\nzeppelin\teen\n' >kb/goudvragen.tsv
flock index/lock timeout 60 "$program" --kb kb --index index 2>err.txt
is 'exit code' $? 4
cmp "$file" before.json || wrong=$((wrong + 1))

echo '# many: so many are listed, all are counted; other warnings do not push them out'
make_kb
i=0
while [ $i -lt 1001 ]; do # a hundred of one text are told
    [ $((i % 91)) -ne 0 ] || article "veel-$((i / 91))" 'Een tekst.'
    echo "Mail naar a$i@example.nl." >>"kb/artikelen/wegen/veel-$((i / 91)).chat.md"
    printf 'duikboot\teen\n' >>kb/goudvragen.tsv
    i=$((i + 1))
done
i=0
while [ $i -lt 1100 ]; do
    printf '\n## Kop %d\n\n#### Te diep\n\nTekst.\n' $i
    i=$((i + 1))
done >>kb/artikelen/wegen/een.md
run 0 --kb kb --index index
is 'lines' "$(wc -l <err.txt)" 1002
is 'channel findings' "$(grep -oF '"kanaal":"chat"' "$file" | wc -l)" 1000
is 'golden questions' "$(grep -oF '"verwacht":"een"' "$file" | wc -l)" 1000
holds 'totals' '"totalen":{"kanalen":1001,"tegenspraak":0,"controle":0,"goudvragen":1001}'
holds 'kinds' '"kanaal-verschil":1001'
holds 'kinds' '"goudvraag-anders":1001'

echo '# with very long names the lists are shorter, so that the file can be read'
long=$(printf './%.0s' $(seq 2012))kb
run 0 --kb "$long" --index index
[ "$(wc -c <"$file")" -le 4194304 ] || is 'size' "$(wc -c <"$file")" '4194304 at most'
is 'channel findings' "$(grep -oF '"kanaal":"chat"' "$file" | wc -l)" 500
holds 'totals' '"totalen":{"kanalen":1001,"tegenspraak":0,"controle":0,"goudvragen":1001}'

echo '# what is no UTF-8 or not on one line'
make_kb
printf 'duik\000boot\001\teen\n' >kb/goudvragen.tsv
article slecht 'Een tekst.'
sed '/^id: /d' kb/artikelen/wegen/slecht.md >"kb/artikelen/wegen/s"$'\377'".md"
rm kb/artikelen/wegen/slecht.md
printf 'U betaalt € 150.\n' >"kb/artikelen/wegen/s"$'\377'".chat.md"
run 0 --kb kb --index index --accept-errors
holds 'question' '"vraag":"duik boot ","verwacht":"een","plaats":null'
holds 'article' '"artikel":"s?","kanaal":"chat","bestand":"kb/artikelen/wegen/s?.chat.md"'

echo '# articles of another system'
printf '{"id":"a","titel":"Een","controleVoor":"2020-01-01"}\n{"id":"b","titel":"Twee","controleVoor":"2019-01-01"}\n' >a.jsonl
rm -r index
run 0 --jsonl a.jsonl --index index
is 'findings' "$(findings)" '{"versie":1,"gemaakt":"NU","generatie":1,"kanalen":[],"tegenspraak":[],"controle":[{"artikel":"b","controleVoor":"2019-01-01"},{"artikel":"a","controleVoor":"2020-01-01"}],"goudvragen":[],"totalen":{"kanalen":0,"tegenspraak":0,"controle":2,"goudvragen":0},"meldingen":{"fouten":0,"waarschuwingen":2,"soorten":{"controle-voorbij":2}}}'

echo '# while watching: with each run'
# until_there TEXT: within ten seconds.
until_there() {
    local tries=0
    until grep -qsF -- "$1" "$file" || [ $tries -ge 200 ]; do
        sleep 0.05
        tries=$((tries + 1))
    done
    holds 'while watching' "$1"
}
make_kb
"$program" --kb kb --index index --watch >watch.txt 2>&1 &
watcher=$!
until_there '"generatie":1,'
article een 'U betaalt € 125.' 'controleVoor: 2020-01-01'
until_there '"controle":[{"artikel":"een","controleVoor":"2020-01-01"}]'
printf 'duikboot\teen\n' >kb/goudvragen.tsv
until_there '"goudvragen":[{"vraag":"duikboot",'
kill -TERM "$watcher"
wait "$watcher"
is 'exit code of the watcher' $? 0
watcher=

[ "$wrong" -eq 0 ] && echo 'all as expected' || echo "$wrong wrong"
exit $((wrong > 0))
