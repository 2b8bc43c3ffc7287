#!/bin/sh
# SPDX-FileCopyrightText: 2026 Provincie Zuid-Holland
# SPDX-License-Identifier: EUPL-1.2
#
# vraagbaak-index from outside: exit codes, messages, and that nothing is published when it fails.
#   indexer_test.sh PROGRAM GOLDEN-FOLDER WORK-FOLDER
set -u
program=$1
golden=$2
work=$3
wrong=0

rm -rf "$work"
mkdir -p "$work"
cd "$work" || exit 1

# run CODE ARGUMENT…: runs the program; output in out.txt and err.txt.
run() {
    expected=$1
    shift
    timeout 60 "$program" "$@" >out.txt 2>err.txt
    code=$?
    if [ "$code" -ne "$expected" ]; then
        printf 'FAILED: %s\n  exit code %s instead of %s\n' "$*" "$code" "$expected"
        sed 's/^/  /' err.txt
        wrong=$((wrong + 1))
    fi
}

# says FILE TEXT: the file holds this line; ids of messages ([lange-zin]) are looked at in the golden files.
says() {
    if ! sed 's/ \[[a-z0-9-]*\]$//' "$1" | grep -qxF -- "$2"; then
        printf 'FAILED: %s has no line:\n  %s\nbut:\n' "$1" "$2"
        sed 's/^/  /' "$1"
        wrong=$((wrong + 1))
    fi
}

# is WHAT FOUND EXPECTED
is() {
    if [ "$2" != "$3" ]; then
        printf 'FAILED: %s is "%s" instead of "%s"\n' "$1" "$2" "$3"
        wrong=$((wrong + 1))
    fi
}

# article FILE [LINE…]: a good article with more keys.
article() {
    file=$1
    shift
    {
        printf -- '---\nid: %s\ntype: artikel\ntitel: Titel van %s\nstatus: actief\n' \
            "$(basename "$file" .md)" "$(basename "$file" .md)"
        printf 'thema: wegen\ngewijzigd: 2026-10-01\n'
        case "$*" in *doelgroep*) ;; *) printf 'doelgroep: [burger]\n' ;; esac
        for line; do printf '%s\n' "$line"; done
        printf -- '---\nEen tekst.\n'
    } >"$file"
}

make_kb() {
    rm -rf kb
    mkdir -p kb/artikelen/wegen
    printf 'sleutel,naam,omschrijving\nwegen,Wegen,Over wegen\n' >kb/themas.csv
    printf 'sleutel,naam,telefoon,email,url,waarvoor\nprovincie-zuid-holland,Provincie,,,,\n' \
        >kb/organisaties.csv
    article kb/artikelen/wegen/een.md
    article kb/artikelen/wegen/twee.md 'doelgroep: [medewerker]'
}

current() {
    readlink index/current || echo none
}

echo '# usage'
run 2
says err.txt 'vraagbaak-index: geef --kb MAP of --jsonl BESTAND'
says err.txt 'probeer `vraagbaak-index --help`'
run 2 --kb kb
says err.txt 'vraagbaak-index: geef --index MAP, of --check om alleen te controleren'
run 2 --kb kb --jsonl x --index index
says err.txt 'vraagbaak-index: --kb en --jsonl kunnen niet samen'
run 2 --kb kb --kb kb2 --index index
says err.txt 'vraagbaak-index: --kb kan maar één keer'
run 2 --kb kb --index index more
says err.txt 'vraagbaak-index: onbekend argument: more'
run 2 --kb kb --index index --check-links
says err.txt 'vraagbaak-index: --check-links gaat alleen met --check'
run 2 --kb kb --check --allow-local
says err.txt 'vraagbaak-index: --allow-local gaat alleen met --check-links'
run 2 --unknown
says err.txt "vraagbaak-index: unrecognized option '--unknown'"
run 2 --kb
run 0 --help
grep -q -- '--jsonl BESTAND' out.txt || is 'help' 'without --jsonl' 'with'
run 0 --version
grep -qE '^vraagbaak-index [0-9]+\.' out.txt || is 'version' "$(cat out.txt)" 'a version'
is 'index after wrong usage' "$(ls -d index 2>&1)" "ls: cannot access 'index': No such file or directory"

echo '# publishing, and nothing new to publish'
make_kb
run 0 --kb kb --check
says out.txt 'gecontroleerd: 2 artikelen, waarvan 1 openbaar'
run 0 --kb kb --index index
grep -qE '^generatie 1: 1 openbaar, 2 intern, 2 bijgewerkt, [0-9.]+ s$' out.txt || is 'result' "$(cat out.txt)" '…'
is 'current' "$(current)" gen-000001
before=$(ls -lRi --time-style=full-iso index/gen-000001)
run 0 --kb kb --index index
says out.txt 'generatie 1: ongewijzigd, niets gepubliceerd'
is 'current' "$(current)" gen-000001
is 'generation' "$(ls -lRi --time-style=full-iso index/gen-000001)" "$before"

echo '# a change publishes; two generations are kept'
for number in 2 3 4; do
    echo "Regel $number." >>kb/artikelen/wegen/een.md
    run 0 --kb kb --index index
    is 'current' "$(current)" "gen-00000$number"
done
is 'folder' "$(echo index/*)" 'index/bevindingen.json index/current index/gen-000003 index/gen-000004 index/lock'

echo '# --keep'
echo 'Regel vijf.' >>kb/artikelen/wegen/een.md
run 0 --kb kb --index index --keep 3
is 'folder' "$(echo index/*)" 'index/bevindingen.json index/current index/gen-000003 index/gen-000004 index/gen-000005 index/lock'
echo 'Regel zes.' >>kb/artikelen/wegen/een.md
run 0 --kb kb --index index --keep 1
is 'folder' "$(echo index/*)" 'index/bevindingen.json index/current index/gen-000006 index/lock'
for wrong_number in 0 -1 1001 x ''; do
    run 2 --kb kb --index index --keep "$wrong_number"
    says err.txt "vraagbaak-index: --keep: \`$wrong_number\` is geen getal van 1 tot en met 1000"
done
run 2 --kb kb --index index --jobs 65
says err.txt 'vraagbaak-index: --jobs: `65` is geen getal van 1 tot en met 64'

echo '# a change of a list or channel file publishes too'
printf 'wegen: x\n' >kb/artikelen/wegen/een.chat.md
run 0 --kb kb --index index
is 'current' "$(current)" gen-000007
printf 'ov, openbaar vervoer\n' >kb/synoniemen.txt
run 0 --kb kb --index index
is 'current' "$(current)" gen-000008

echo '# a damaged current generation is made anew'
rm -r index/gen-000008/openbaar
run 0 --kb kb --index index
is 'current' "$(current)" gen-000009
: >index/gen-000009/manifest.json
run 0 --kb kb --index index
is 'current' "$(current)" gen-000010

echo '# leftovers of a crash go away; a generation that was never published is passed over'
mkdir -p index/tmp-1/openbaar.los index/gen-000020/openbaar
ln -s gen-000020 index/tmp-current
echo 'Nog een regel.' >>kb/artikelen/wegen/een.md
run 0 --kb kb --index index
is 'current' "$(current)" gen-000021
is 'folder' "$(echo index/*)" 'index/bevindingen.json index/current index/gen-000010 index/gen-000021 index/lock'

echo '# every fault, with its line'
rm -rf kb
cp -r "$golden/kb" "$golden/lines.jsonl" .
run 1 --kb kb --check
diff -u "$golden/kb.txt" err.txt || wrong=$((wrong + 1))
run 1 --jsonl lines.jsonl --check
diff -u "$golden/lines.txt" err.txt || wrong=$((wrong + 1))
cp -r "$golden/redactie" .
run 0 --kb redactie --check
diff -u "$golden/redactie.txt" err.txt || wrong=$((wrong + 1))
run 1 --kb kb --index index
says err.txt 'vraagbaak-index: niets gepubliceerd: herstel eerst de fouten'
is 'output' "$(cat out.txt)" ''
is 'current' "$(current)" gen-000021
run 1 --kb kb --index fresh
is 'fresh index' "$(ls fresh)" lock

echo '# --accept-errors publishes what is good'
make_kb
article kb/artikelen/wegen/drie.md 'verwant: [vier, een]'
article kb/artikelen/wegen/vier.md 'onbekend: x' 'verwant: [drie]'
printf 'weg\tvier\n' >kb/goudvragen.tsv
run 1 --kb kb --index index-accept
run 0 --kb kb --index index-accept --accept-errors
says err.txt 'kb/artikelen/wegen/vier.md:9: fout: onbekende sleutel `onbekend`'
says err.txt 'vraagbaak-index: weggelaten: 1 artikel met fouten'
grep -qE '^generatie 1: 2 openbaar, 3 intern' out.txt || is 'result' "$(cat out.txt)" '…'
run 0 --kb kb --index index-accept --accept-errors
says out.txt 'generatie 1: ongewijzigd, niets gepubliceerd'
article kb/artikelen/wegen/vier.md 'verwant: [drie]'
run 0 --kb kb --index index-accept
grep -qE '^generatie 2: 3 openbaar, 4 intern, 4 bijgewerkt' out.txt || is 'result' "$(cat out.txt)" '…'

echo '# a file that cannot be read does not stand in the way of the article that has its name as id'
for folder in elders zwemmen; do
    mkdir kb/artikelen/$folder
    : >kb/artikelen/$folder/een.md
    run 0 --kb kb --index index-accept --accept-errors
    says err.txt "kb/artikelen/$folder/een.md:1: fout: het bestand begint niet met front matter: een regel met \`---\`"
    says err.txt '1 fout, 1 waarschuwing' # the golden question of before
    says err.txt 'vraagbaak-index: weggelaten: 1 artikel met fouten'
    grep -q ': 3 openbaar, 4 intern' out.txt || is 'result' "$(cat out.txt)" '…'
    rm -r kb/artikelen/$folder
done

echo '# --format json: one object on stdout, nothing else'
article kb/artikelen/wegen/vier.md 'onbekend: "x"'
run 1 --kb kb --check --format json
is 'stderr' "$(cat err.txt)" ''
is 'lines' "$(wc -l <out.txt)" 1
is 'json' "$(sed 's/"duurS":[0-9.]*/"duurS":0/' out.txt)" '{"meldingen":[{"bestand":"kb/artikelen/wegen/vier.md","regel":9,"ernst":"fout","melding":"sleutel-onbekend","tekst":"onbekende sleutel `onbekend`"}],"fouten":1,"waarschuwingen":0,"genegeerd":0,"artikelen":4,"openbaar":3,"weggelaten":0,"gepubliceerd":false,"generatie":null,"bijgewerkt":0,"duurS":0}'
run 0 --kb kb --index index-accept --accept-errors --format json
grep -q '"weggelaten":1,"gepubliceerd":true,"generatie":5,"bijgewerkt":3,' out.txt || is 'json' "$(cat out.txt)" '…'
run 2 --kb kb --check --format xml
says err.txt 'vraagbaak-index: --format: `xml` is geen uitvoer; gebruik text of json'

echo '# an article that is no longer public leaves nothing behind in the public files'
make_kb
i=0
while [ $i -lt 40 ]; do
    article "kb/artikelen/wegen/weg-$i.md"
    i=$((i + 1))
done
article kb/artikelen/wegen/weg-7.md 'trefwoorden: [xqzduikboot]'
run 0 --kb kb --index index-gone
grep -q xqzduikboot index-gone/current/openbaar/postlist.glass || is 'the word' 'absent' 'there'
sed 's/^status: actief/status: vervallen/' kb/artikelen/wegen/weg-7.md >changed.md
mv changed.md kb/artikelen/wegen/weg-7.md
run 0 --kb kb --index index-gone
grep -qE '^generatie 2: 40 openbaar, 42 intern, 1 bijgewerkt' out.txt || is 'result' "$(cat out.txt)" '…'
is 'public files' "$(grep -l xqzduikboot index-gone/current/openbaar/*)" ''
grep -q xqzduikboot index-gone/current/intern/postlist.glass || is 'the word for agents' 'absent' 'there'
is 'folder' "$(echo index-gone/current/*)" 'index-gone/current/intern index-gone/current/manifest.json index-gone/current/openbaar'

echo '# golden questions that go wrong'
make_kb
printf 'titel van een\teen\nduikboot\teen\ntitel\ttwee\nwat is een\teen\tdoorverwijzing:provincie-zuid-holland\ntitel van een\t\tgeen\n' >kb/goudvragen.tsv
run 0 --kb kb --check
says err.txt 'kb/goudvragen.tsv:2: waarschuwing: goudvraag `duikboot`: er wordt niets gevonden'
says err.txt 'kb/goudvragen.tsv:3: waarschuwing: goudvraag `titel`: eerst komt `een`; `twee` staat op plaats 2'
says err.txt 'kb/goudvragen.tsv:4: waarschuwing: goudvraag `wat is een`: verwijst niet naar `provincie-zuid-holland`'
says err.txt 'kb/goudvragen.tsv:5: waarschuwing: goudvraag `titel van een`: krijgt toch een antwoord, `een`'
says err.txt '0 fouten, 4 waarschuwingen'

echo '# lists'
make_kb
rm kb/themas.csv
printf 'naam,sleutel\n' >kb/organisaties.csv
run 1 --kb kb --check
says err.txt 'kb/themas.csv:1: fout: dit bestand ontbreekt'
says err.txt 'kb/organisaties.csv:1: fout: de eerste regel moet zijn: sleutel,naam,telefoon,email,url,waarvoor'
says err.txt '2 fouten, 0 waarschuwingen'
make_kb
printf '\377\n' >kb/synoniemen.txt
mkfifo kb/goudvragen.tsv
run 1 --kb kb --check
says err.txt 'kb/synoniemen.txt:1: fout: de tekst is geen geldige UTF-8; bewaar het bestand als UTF-8'
says err.txt 'kb/goudvragen.tsv:1: fout: dit is geen gewoon bestand'
make_kb
printf 'sleutel,naam,plaatsen,waterschap,omgevingsdienst,telefoon,url\ngouda,Gouda,,rijnland,,14 0182,\ngouda,Gouda,,,,,\n' >kb/gemeenten.csv
printf 'vraag,artikel,tot\nglad,een,2030-02-31\nweg,drie,2090-01-01\nbrug,een,2020-01-01\n' >kb/vastgezet.csv
run 1 --kb kb --check
says err.txt 'kb/gemeenten.csv:2: fout: organisatie `rijnland` staat niet in organisaties.csv'
says err.txt 'kb/gemeenten.csv:3: fout: sleutel `gouda` staat al op regel 2'
says err.txt 'kb/vastgezet.csv:2: fout: vastgezet: `2030-02-31` is geen bestaande datum; schrijf jjjj-mm-dd'
says err.txt 'kb/vastgezet.csv:3: fout: vastgezet: artikel `drie` bestaat niet'
says err.txt 'kb/vastgezet.csv:4: waarschuwing: vastgezet: de einddatum 2020-01-01 is voorbij; haal de regel weg'
make_kb
printf 'artikel,aantal\neen,1.200\ntwee,\nweg,3\ntwee,4\nx,-1\ny,10000001\nz,10,2\n,5\n' >kb/gevraagd.csv
run 1 --kb kb --check
range='schrijf een heel getal van 0 tot en met 10000000, zonder punten'
says err.txt "kb/gevraagd.csv:2: fout: gevraagd: \`1.200\` is geen aantal; $range"
says err.txt 'kb/gevraagd.csv:3: fout: het veld `aantal` van `twee` is leeg'
says err.txt 'kb/gevraagd.csv:4: fout: gevraagd: artikel `weg` bestaat niet'
says err.txt 'kb/gevraagd.csv:5: fout: sleutel `twee` staat al op regel 3'
says err.txt "kb/gevraagd.csv:6: fout: gevraagd: \`-1\` is geen aantal; $range"
says err.txt "kb/gevraagd.csv:7: fout: gevraagd: \`10000001\` is geen aantal; $range"
says err.txt 'kb/gevraagd.csv:8: fout: de regel heeft 3 velden in plaats van 2'
says err.txt 'kb/gevraagd.csv:9: fout: de sleutel is leeg'
says err.txt '8 fouten, 0 waarschuwingen'
printf 'aantal,artikel\n3,een\n' >kb/gevraagd.csv
run 1 --kb kb --check
says err.txt 'kb/gevraagd.csv:1: fout: de eerste regel moet zijn: artikel,aantal'
printf 'artikel,aantal\neen,10000000\ntwee,0\n' >kb/gevraagd.csv
run 0 --kb kb --index index-asked
run 0 --kb kb --index index-asked
says out.txt 'generatie 1: ongewijzigd, niets gepubliceerd'
printf 'artikel,aantal\neen,10000000\ntwee,1\n' >kb/gevraagd.csv
run 0 --kb kb --index index-asked
is 'a changed count' "$(readlink index-asked/current)" gen-000002
make_kb
head -c 5000000 /dev/zero | tr '\0' '#' >kb/synoniemen.txt
run 1 --kb kb --check
says err.txt 'kb/synoniemen.txt:1: fout: het bestand is groter dan 4194304 bytes'

echo '# silences: with a reason, for one article and its channel files'
make_kb
for name in een twee; do
    article kb/artikelen/wegen/$name.md 'negeer:' '  kop-niveau: de koppen komen uit de wet'
    printf '\n#### Diep\n\nTekst.\n' >>kb/artikelen/wegen/$name.md
done
printf '#### Diep\n\nTekst.\n' >kb/artikelen/wegen/een.chat.md
run 0 --kb kb --check
says err.txt '0 fouten, 0 waarschuwingen, 3 genegeerd'
article kb/artikelen/wegen/twee.md 'negeer:' '  kop-nivo: x' '  html-weg:' '  kop-leeg: nooit leeg' '  id-dubbel: mag'
run 1 --kb kb --check
says err.txt 'kb/artikelen/wegen/twee.md:10: fout: negeer: er is geen waarschuwing `kop-nivo`; bedoelde u `kop-niveau`?'
says err.txt 'kb/artikelen/wegen/twee.md:11: fout: negeer: schrijf bij `html-weg` waarom de waarschuwing hier mag blijven'
says err.txt 'kb/artikelen/wegen/twee.md:12: waarschuwing: negeer: `kop-leeg` komt hier niet meer voor; haal de regel weg'
says err.txt 'kb/artikelen/wegen/twee.md:13: fout: negeer: er is geen waarschuwing `id-dubbel`'
says err.txt '3 fouten, 1 waarschuwing, 2 genegeerd'
article kb/artikelen/wegen/twee.md 'negeer: [kop-niveau]'
run 1 --kb kb --check
says err.txt 'kb/artikelen/wegen/twee.md:9: fout: negeer: schrijf op elke regel `waarschuwing: reden`, twee spaties ingesprongen'
printf '{"id":"a","tekst":"# Kop","negeer":{"kop-niveau":"mag"}}\n{"id":"b","tekst":"# Kop"}\n' >silent.jsonl
run 0 --jsonl silent.jsonl --check
says err.txt 'silent.jsonl:2: waarschuwing: een kop met één `#` is de titel; gebruik `##` voor een tussenkop'
says err.txt '0 fouten, 1 waarschuwing, 1 genegeerd'

echo '# silences for one article or all, in vraagbaak.toml'
make_kb
for name in een twee; do printf '\n#### Diep\n\nTekst.\n' >>kb/artikelen/wegen/$name.md; done
printf '[[negeer]]\nmelding = "kop-niveau"\nreden = "uit de wet"\n' >kb/vraagbaak.toml
run 0 --kb kb --check
says err.txt '0 fouten, 0 waarschuwingen, 2 genegeerd'
run 0 --kb kb --index index-toml
printf '[[negeer]]\nmelding = "kop-niveau"\nartikel = "twee"\nreden = "uit de wet"\n' >kb/vraagbaak.toml
run 0 --kb kb --index index-toml
is 'a changed silence' "$(readlink index-toml/current)" gen-000002
grep -q '^kb/artikelen/wegen/een.md:[0-9]*: waarschuwing: de kop gaat' err.txt || is 'warning' "$(cat err.txt)" 'for een.md'
says err.txt '0 fouten, 1 waarschuwing, 1 genegeerd'
cat >kb/vraagbaak.toml <<'END'
[[negeer]]
melding = "kop-nivo"
artikel = "een"
[[negeer]]
melding = "kop-niveau"
artikel = "twe"
reden = "x"
[[negeer]]
melding = "kop-niveau"
artikel = "een"
[[negeer]]
[[negeer]]
reden = "x"
[[negeer]]
melding = "html-weg"
artikle = "een"
reden = "x"
[[negeer]]
melding = "html-weg"
artikel = ["een", "twee"]
reden = "x"
[[negeer]]
melding = "html-weg"
artikel = ""
reden = "x"
[[negeer]]
melding = "tekst-leeg"
reden = "x"
[negeer.extra]
y = 1
z = 1
[[negeren]]
melding = "html-weg"
reden = "x"
[[negeren]]
melding = "html-weg"
[leeg]
END
run 1 --kb kb --check
says err.txt 'kb/vraagbaak.toml:2: fout: negeer: er is geen waarschuwing `kop-nivo`; bedoelde u `kop-niveau`?'
says err.txt 'kb/vraagbaak.toml:6: fout: negeer: artikel `twe` bestaat niet; bedoelde u `twee`?'
says err.txt 'kb/vraagbaak.toml:9: fout: negeer: schrijf bij `kop-niveau` waarom de waarschuwing hier mag blijven'
says err.txt 'kb/vraagbaak.toml:11: fout: sleutel `melding` ontbreekt'
says err.txt 'kb/vraagbaak.toml:13: fout: sleutel `melding` ontbreekt'
says err.txt 'kb/vraagbaak.toml:16: fout: onbekende sleutel `artikle`; bedoelde u `artikel`?'
says err.txt 'kb/vraagbaak.toml:20: fout: `artikel` moet één tekst zijn, geen lijst of ander soort waarde'
says err.txt 'kb/vraagbaak.toml:24: fout: negeer: artikel `` bestaat niet'
says err.txt 'kb/vraagbaak.toml:30: fout: onbekende sleutel `extra`'
says err.txt 'kb/vraagbaak.toml:33: fout: onbekende sleutel `negeren`; bedoelde u `negeer`?'
says err.txt 'kb/vraagbaak.toml:37: fout: onbekende sleutel `leeg`'
says err.txt '11 fouten, 2 waarschuwingen'
form='negeer: schrijf `[[negeer]]`, en daaronder `melding`, `artikel` en `reden`'
for entry in 'negeer = 3' 'negeer = ["x", "y"]' 'negeer.melding = "kop-niveau"' 'negeer = []'; do
    printf '%s\n' "$entry" >kb/vraagbaak.toml
    run 1 --kb kb --check
    says err.txt "kb/vraagbaak.toml:1: fout: $form"
    says err.txt '1 fout, 2 waarschuwingen'
done
printf '[[negeer]]\nmelding = "html-weg"\nreden = "nooit"\n' >kb/vraagbaak.toml
run 0 --kb kb --check
says err.txt 'kb/vraagbaak.toml:2: waarschuwing: negeer: `html-weg` komt hier niet meer voor; haal de regel weg'
printf '[[negeer]]\nreden = 2026-01-01\n' >kb/vraagbaak.toml
run 1 --kb kb --check
says err.txt 'kb/vraagbaak.toml:2: fout: de TOML klopt niet: a number with a fraction, a date or a time must be text, in quotes'
head -c 65537 /dev/zero | tr '\0' '#' >kb/vraagbaak.toml
run 1 --kb kb --check
says err.txt 'kb/vraagbaak.toml:1: fout: het bestand is groter dan 65536 bytes'

echo '# files that are no articles are not waited for and not followed'
make_kb
mkfifo kb/artikelen/wegen/pijp.md
ln -s ../../../secret.md kb/artikelen/wegen/link.md
ln -s . kb/artikelen/kring
article secret.md
run 0 --kb kb --check
says out.txt 'gecontroleerd: 2 artikelen, waarvan 1 openbaar'

echo '# size and nesting'
make_kb
{
    cat kb/artikelen/wegen/een.md
    head -c 1048576 /dev/zero | tr '\0' 'x'
} >kb/artikelen/wegen/groot.md
run 1 --kb kb --check
says err.txt 'kb/artikelen/wegen/groot.md:1: fout: het bestand is groter dan 1048576 bytes'
make_kb
mkdir -p kb/artikelen/1/2/3/4/5/6/7/8/9
run 3 --kb kb --check
is 'message' "$(cat err.txt)" 'vraagbaak-index: kb/artikelen/1/2/3/4/5/6/7/8: folders nested too deeply'

echo '# more faults than are shown'
make_kb
i=0
while [ $i -lt 1100 ]; do
    echo '{"id":"x'
    i=$((i + 1))
done >many.jsonl
run 1 --jsonl many.jsonl --check
is 'lines' "$(wc -l <err.txt)" 1002
says err.txt 'nog 100 meldingen, die niet getoond worden'
says err.txt '1100 fouten, 0 waarschuwingen'

echo '# a long line, and reading on behind it'
{
    printf '{"id":"a","titel":"'
    head -c 7000000 /dev/zero | tr '\0' 'x'
    printf '"}\n{"id":"b"\n'
} >long.jsonl
run 1 --jsonl long.jsonl --check
says err.txt 'long.jsonl:1: fout: de regel is langer dan 6291456 bytes'
says err.txt '2 fouten, 0 waarschuwingen'
{
    printf '{"id":"a","tekst":"'
    head -c 1048577 /dev/zero | tr '\0' 'x'
    printf '"}\n'
} >long.jsonl
run 1 --jsonl long.jsonl --check
says err.txt 'long.jsonl:1: fout: `tekst` is langer dan 1048576 bytes'

echo '# several files, also empty ones; ids are unique over all'
printf '{"id":"a","titel":"Een"}\n' >a.jsonl
printf '{"id":"b","vraag":"Twee?"}\n' >b.jsonl
: >empty.jsonl
run 0 --jsonl a.jsonl b.jsonl empty.jsonl --index index-jsonl
grep -qE '^generatie 1: 2 openbaar, 2 intern' out.txt || is 'result' "$(cat out.txt)" '…'
run 0 --jsonl empty.jsonl --index index-empty
grep -qE '^generatie 1: 0 openbaar, 0 intern' out.txt || is 'result' "$(cat out.txt)" '…'
run 1 --jsonl a.jsonl --jsonl a.jsonl --check
says err.txt 'a.jsonl:1: fout: id `a` wordt ook gebruikt in a.jsonl:1'

echo '# folders and files that cannot be used'
make_kb
run 3 --kb absent --index index
is 'message' "$(cat err.txt)" 'vraagbaak-index: absent/artikelen: cannot open: No such file or directory'
run 3 --kb kb/themas.csv --check
run 3 --jsonl absent.jsonl --check
is 'message' "$(cat err.txt)" 'vraagbaak-index: absent.jsonl: cannot open: No such file or directory'
mkfifo pipe.jsonl
run 3 --jsonl pipe.jsonl --check
is 'message' "$(cat err.txt)" 'vraagbaak-index: pipe.jsonl: not a regular file'
run 3 --kb kb --index absent/index
is 'message' "$(cat err.txt)" 'vraagbaak-index: absent/index: cannot make folder: No such file or directory'
run 3 --kb kb --index kb/themas.csv
is 'message' "$(cat err.txt)" 'vraagbaak-index: kb/themas.csv: cannot make folder: File exists'
mkdir -p index-odd/lock
run 3 --kb kb --index index-odd
is 'message' "$(cat err.txt)" 'vraagbaak-index: index-odd/lock: cannot open: Is a directory'
mkdir -p index-full/current/x
run 3 --kb kb --index index-full
is 'message' "$(cat err.txt)" 'vraagbaak-index: index-full/current: cannot replace: Is a directory'
is 'folder' "$(echo index-full/*)" 'index-full/current index-full/lock'
if [ "$(id -u)" -ne 0 ]; then
    chmod 0 kb/artikelen/wegen/een.md
    run 3 --kb kb --check
    is 'message' "$(cat err.txt)" 'vraagbaak-index: kb/artikelen/wegen/een.md: cannot open: Permission denied'
    chmod 644 kb/artikelen/wegen/een.md
    mkdir -p index-closed
    chmod 500 index-closed
    run 3 --kb kb --index index-closed
    is 'message' "$(cat err.txt)" 'vraagbaak-index: index-closed/lock: cannot open: Permission denied'
fi

echo '# a full disk (a limit on the size of files): the old index stays, nothing is left behind'
make_kb
run 0 --kb kb --index index
was=$(current)
i=0
while [ $i -lt 300 ]; do
    article "kb/artikelen/wegen/vol-$i.md" "trefwoorden: [een$i, twee$i, drie$i, vier$i, vijf$i]"
    i=$((i + 1))
done
(
    trap '' XFSZ
    ulimit -f 200
    timeout 60 "$program" --kb kb --index index >out.txt 2>err.txt
    echo $? >code.txt
)
is 'exit code' "$(cat code.txt)" 3
grep -qE '^vraagbaak-index: index/tmp-[0-9]+/.*: ' err.txt || is 'message' "$(cat err.txt)" 'the file and the cause'
is 'current' "$(current)" "$was"
is 'temporary folders' "$(echo index/tmp-*)" 'index/tmp-*'
run 0 --kb kb --index index
"$program" --help >/dev/full 2>err.txt
is 'exit code' $? 3
is 'message' "$(cat err.txt)" 'vraagbaak-index: kan niet schrijven naar de standaarduitvoer'

echo '# a second indexer'
exec 9>index/lock
flock -n 9 || is 'lock' 'taken' 'free'
start=$(date +%s)
run 4 --kb kb --index index
is 'message' "$(cat err.txt)" 'vraagbaak-index: index: een ander proces werkt deze index nu bij'
is 'waited long' "$(($(date +%s) - start > 5))" 0
run 0 --kb kb --check
exec 9>&-
run 0 --kb kb --index index

[ "$wrong" -eq 0 ] && echo 'all as expected' || echo "$wrong wrong"
exit $((wrong > 0))
