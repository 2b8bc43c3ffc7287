#!/usr/bin/env bash
# SPDX-FileCopyrightText: 2026 Provincie Zuid-Holland
# SPDX-License-Identifier: EUPL-1.2
#
# An index that is kept up to date, edit after edit, gives the same answers as one that is made anew
# of the same articles. Many made-up articles are alike or of one day, so that their order is put
# to the test too.
#   same_result_test.sh INDEXER SEARCH ASK-ALL WORK-FOLDER
set -euo pipefail
indexer=$1 search=$2 ask_all=$3 work=$4
export LC_ALL=C
wrong=0
edits=0
updates=0

rm -rf "$work"
mkdir -p "$work"
cd "$work"
today=$(date +%Y-%m-%d)

fail() {
    printf 'FAILED: %s\n' "$*"
    wrong=$((wrong + 1))
}

# make_kb FOLDER ARTICLES CLOSED: every CLOSED-th article is for agents alone (0: none is); each
# tenth is the twin of the one before; there are twelve days, of which the last is of many articles.
make_kb() {
    rm -rf "$1"
    mkdir -p "$1/artikelen/wegen" "$1/artikelen/water"
    printf 'sleutel,naam,omschrijving\nwegen,Wegen,Over wegen\nwater,Water,Over water\n' >"$1/themas.csv"
    printf 'sleutel,naam,telefoon,email,url,waarvoor\nprovincie-zuid-holland,Provincie,,,,\ngemeente,Gemeente,14 010,,,straten\n' \
        >"$1/organisaties.csv"
    printf 'kade, wal\nbrug => viaduct\n' >"$1/synoniemen.txt"
    awk -v kb="$1" -v articles="$2" -v closed="$3" '
        function random(n) { state = (state * 1103 + 12347) % 65536; return int(state / 7) % n }
        function word() { return words[random(count) + 1] }
        function sentence(n,   text) {
            text = "De " word()
            while (n-- > 0) { text = text " " linked[random(links) + 1] " " word() }
            return text "."
        }
        BEGIN {
            state = 20261124
            count = split("brug sluis kade fietspad wegdek bermsloot vergunning ontheffing ligplaats vaarroute " \
                "strooiwagen verkeerslicht bushalte subsidie natuurgebied zwemwater grondwater dijk polder " \
                "gemaal oever boom maaien snoeien geluid lawaai stank bedrijf omleiding afsluiting schade " \
                "melding formulier bezwaar termijn kosten aanvraag inspraak kaart meting", words, " ")
            links = split("bij met voor naar over van in onder zonder door", linked, " ")
            for (i = 1; i <= articles; i++) {
                if (i % 10 != 0) {
                    titel = word() " en " word() (random(3) ? " " word() : "")
                    tekst = sentence(4 + random(8)) " " sentence(3) "\n\n## Over de " word() "\n\n" \
                        sentence(6) "\n\n## Wat kost een " word() "\n\n" sentence(2 + random(20))
                    variant = "Waar meld ik een " word() " bij de " word()
                }
                dag = i > articles - 12 ? 28 : random(11) + 1
                id = sprintf("artikel-%03d", i)
                file = kb "/artikelen/" (i % 2 ? "wegen" : "water") "/" id
                printf "---\nid: %s\ntype: artikel\ntitel: %s\nvarianten:\n  - %s\nstatus: actief\n", id, titel, variant >file ".md"
                printf "doelgroep: [%s]\nthema: %s\n", closed && i % closed == 0 ? "medewerker" : "burger", i % 2 ? "wegen" : "water" >file ".md"
                printf "trefwoorden: [%s, %s]\norganisatie: %s\n", word(), word(), random(4) ? "provincie-zuid-holland" : "gemeente" >file ".md"
                printf "gewijzigd: 2026-02-%02d\nverwant: [artikel-%03d]\n---\n\n%s\n", dag, i % articles + 1, tekst >file ".md"
                close(file ".md")
                if (i % 7 == 0) { print sentence(5) >file ".chat.md"; close(file ".chat.md") }
                if (closed && i % 9 == 0) { print sentence(5) >file ".intern.md"; close(file ".intern.md") }
            }
        }' </dev/null
}

# path NUMBER: of an article's files, without .md
path() {
    local folder=water
    [ $((10#$1 % 2)) -eq 0 ] || folder=wegen
    echo "kb/artikelen/$folder/artikel-$1"
}

# new ID DATE: an article like all others of this kind.
new() {
    printf -- '---\nid: %s\ntype: artikel\ntitel: Kade en brug\nstatus: actief\ndoelgroep: [burger]\nthema: wegen\ngewijzigd: %s\n---\n\nDe kade bij de brug met een nieuwe oever.\n' \
        "$1" "$2" >"kb/artikelen/wegen/$1.md"
}

set_key() { # FILE KEY VALUE
    sed -i "s/^$2: .*/$2: $3/" "$1.md"
}

# all_answers INDEX NAME: everything that is asked, into NAME.*
all_answers() {
    "$ask_all" "$1" ../questions.txt >"$2.all"
    "$search" --index "$1" --batch ../questions.jsonl --run "$2.run" --answers "$2.answers"
    "$search" --index "$1" --intern --batch ../questions.jsonl --run "$2.irun" --answers "$2.ianswers"
    "$search" --index "$1" --explain kade en brug | sed "s/, [0-9.]* ms\$//" >"$2.explain"
    "$search" --index "$1" --intern --json kade en brug | grep -vE '^  "(duurMs|generatie)":' >"$2.json"
}

compare() { # WHAT
    local kind
    for kind in all run answers irun ianswers explain json; do
        if ! cmp -s "kept.$kind" "anew.$kind"; then
            fail "$1: another $kind"
            diff "kept.$kind" "anew.$kind" | head -n 10 || true
        fi
    done
}

build() { # INDEX JOBS
    if ! timeout 60 "$indexer" --kb kb --index "$1" --jobs "$2" >out.txt 2>err.txt; then
        fail "$indexer: $(cat err.txt)"
    fi
}

# edited WHAT CHANGES: publishes an edit, with the index kept and anew. CHANGES: how many documents it should have
# written; "all" when it is too many to build upon the last generation.
edited() {
    local before expected=$2 documents count
    edits=$((edits + 1))
    before=$(sed -n 's/.*"wijzigingen": *\([0-9]*\).*/\1/p' index/current/manifest.json)
    build index 2
    documents=$(sed -nE 's/^generatie [0-9]+: [0-9]+ openbaar, ([0-9]+) intern,.*/\1/p' out.txt)
    count=$(sed -nE 's/^generatie .*, ([0-9]+) bijgewerkt,.*/\1/p' out.txt)
    # After many changes everything is made anew, whatever the edit.
    if [ "$before" -gt $((was / 10)) ] || [ "$expected" = all ]; then
        expected=$documents
    else
        updates=$((updates + 1))
    fi
    was=$documents
    [ "$count" = "$expected" ] || fail "$1: $count documents were written instead of $expected"
    rm -rf fresh
    build fresh 2
    all_answers index kept
    all_answers fresh anew
    compare "$1"
}

# start FOLDER ARTICLES CLOSED
start() {
    mkdir -p "$1"
    cd "$1"
    make_kb kb "$2" "$3"
    build index 2
    was=$2
}

cat >questions.txt <<'END'
kade
brug
kade en brug
Waar meld ik een kade bij de brug
nieuwe oever
fietspad
fietspad kapot
schade aan het wegdek
wegdekschade
vergunning ligplaats
ontheffing vaarroute
ontheffing
strooiwagen
strojwagen
verkeerslicht defect
bushaltes
subsidie natuurgebied
natuur
zwemwater
zwemmen in grondwater
dijk
polder gemaal
oevers
boom snoeien
bomen
maaien
geluid en lawaai
stank van een bedrijf
lawai
omleiding
afsluiting met kaart
melding formulier
bezwaar termijn
wat kost een aanvraag
inspraak
meting
sluis
de
wal
viaduct
lantaarnpaal
eekhoorn
END
awk '{printf "{\"id\":\"%d\",\"text\":\"%s\"}\n", NR, $0}' questions.txt >questions.jsonl

start most 300 4
a=$(path 299) b=$(path 298) d=$(path 294) c=$(path 295) old=$(path 011)

echo 'De eekhoorn zit op de kade.' >>"$old.md"
edited 'a line more in an old article' 1
set_key "$(path 021)" gewijzigd "$today"
edited 'an old article of today' 1
set_key "$(path 022)" titel 'Kade en brug'
edited 'another title' 1
new nieuw-m "$today"
edited 'a new article of today' 2
new nieuw-a "$today"
edited 'another, that stands behind it' 2
new nieuw-z "$today"
edited 'another, that stands before all of today' 4
rm kb/artikelen/wegen/nieuw-a.md
edited 'one of today removed' 1
new nieuw-oud 2026-02-03
edited 'a new article of an old date' all
rm "$(path 041).md"
sed -i 's/^verwant: \[artikel-041\]/verwant: [artikel-042]/' "$(path 040).md"
edited 'an old article removed, and no longer named by another' 2
sed -i 's/^verwant: .*/verwant: [artikel-001, artikel-100, artikel-104]/' "$(path 050).md" "$(path 051).md"
edited 'other related articles' 2
set_key "$b" doelgroep '[medewerker]'
edited 'an article no longer public, and no longer named in public' 2
set_key "$b" doelgroep '[burger]'
edited 'and public again' 11
printf 'Dit zegt u in de chat over de eekhoorn.\n' >"$old.chat.md"
edited 'only a channel file' 1
printf 'Alleen voor ons: de eekhoorn op de brug.\n' >"$c.intern.md"
edited 'only a note for agents' 1
rm "$c.intern.md" "$old.chat.md"
edited 'both gone' 2
printf 'kade, wal, oever\nlawaai => geluid\n' >kb/synoniemen.txt
edited 'other synonyms' 0
printf 'vraag,artikel,tot\nkade en brug,artikel-007,2990-01-01\ndijk,artikel-004,2990-01-01\n' >kb/vastgezet.csv
edited 'pins, also of an article that is not public' 0
printf 'artikel,aantal\nartikel-009,4000\nartikel-013,90\n' >kb/gevraagd.csv
edited 'what is asked for' 0
printf 'water,Waterwegen,Over water\n' | sed -i -e '/^water,/{r /dev/stdin' -e 'd}' kb/themas.csv
edited 'another name of a theme' 0
printf 'sleutel,naam,plaatsen,waterschap,omgevingsdienst,telefoon,url\ngouda,Gouda,,,,14 0182,\n' >kb/gemeenten.csv
edited 'municipalities' 0
sed -i 's/^id: .*/id: artikel-x/' "$d.md"
mv "$d.md" kb/artikelen/water/artikel-x.md
sed -i 's/^verwant: \[artikel-294\]/verwant: [artikel-x]/' "$(path 293).md"
rm -f "$d".*
edited 'another id, in the last days' 16
mv "$a.md" kb/artikelen/water/
edited 'only another folder' 0
for i in $(seq 101 140); do echo 'De eekhoorn ging ook hier over de sluis.' >>"$(path "$i").md"; done
edited 'forty articles at once' all
for i in $(seq 201 220); do echo 'De eekhoorn ging ook hier over de sluis.' >>"$(path "$i").md"; done
edited 'twenty articles at once' 20
for i in $(seq 201 2 211); do set_key "$(path "$i")" gewijzigd 2026-02-27; done
edited 'six of one day, before the last ones' 21
for i in $(seq 221 225); do rm "$(path "$i")".*; sed -i "s/^verwant: \[artikel-$i\]/verwant: [artikel-001]/" kb/artikelen/*/*.md; done
edited 'five removed' 6
cd ..

# Nothing is for agents alone, so there is one database under two names; then there is something.
start open 100 0
echo 'De eekhoorn zit op de kade.' >>"$(path 033).md"
edited 'one database for both' 1
printf 'De eekhoorn.\n' >"$(path 034).intern.md"
edited 'a first note for agents' 1
set_key "$(path 089)" doelgroep '[medewerker]'
edited 'a first article for agents' 2
rm "$(path 034).intern.md"
set_key "$(path 089)" doelgroep '[burger]'
edited 'one database again' 2
cd ..

# Enough articles for shards.
mkdir -p jobs
cd jobs
i=0
while [ $i -lt 2200 ]; do
    printf '{"id":"a%d","titel":"Kade en brug %d","gewijzigd":"2026-02-%02d","doelgroep":["%s"],"tekst":"Over de dijk, de polder en de sluis %d met kosten."}\n' \
        $i $((i % 40)) $((i % 9 + 1)) "$([ $((i % 5)) -eq 0 ] && echo medewerker || echo burger)" $((i % 13))
    i=$((i + 1))
done >articles.jsonl
for jobs in 1 8; do
    timeout 120 "$indexer" --jsonl articles.jsonl --index "index-$jobs" --jobs $jobs >out.txt 2>err.txt || fail "--jobs $jobs: $(cat err.txt)"
done
all_answers index-1 anew
all_answers index-8 kept
compare '--jobs 8 instead of 1'
sed -i -e '/"id":"a17"/s/Over de dijk/Over de eekhoorn/' -e '/"id":"a18"/d' articles.jsonl
timeout 120 "$indexer" --jsonl articles.jsonl --index index-8 --jobs 8 >out.txt 2>err.txt || fail "$(cat err.txt)"
grep -q ', 2 bijgewerkt,' out.txt || fail "shards built upon: $(cat out.txt)"
timeout 120 "$indexer" --jsonl articles.jsonl --index index-anew --jobs 1 >out.txt 2>err.txt || fail "$(cat err.txt)"
all_answers index-anew anew
all_answers index-8 kept
compare 'built upon shards'
cd ..

echo "$edits edits, $updates of them built upon the last generation"
[ "$updates" -ge 20 ] || fail 'too few were built upon the last generation'
[ "$wrong" -eq 0 ] && echo 'all the same' || echo "$wrong wrong"
exit $((wrong > 0))
