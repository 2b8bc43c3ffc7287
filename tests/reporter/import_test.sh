#!/usr/bin/env bash
# SPDX-FileCopyrightText: 2026 Provincie Zuid-Holland
# SPDX-License-Identifier: EUPL-1.2
#
# vraagbaak-report import: which files are counted, how often, and that nothing of a person is kept or
# told.
# shellcheck source=tests/reporter/common.sh
. "$(dirname "$0")/common.sh"

# rows FILE: the contacts of the month that are the same in each shape below; é, € and ’ in them.
rows() {
    {
        echo 'datum;kanaal;vraag;thema;uitkomst'
        times 6 "$month-02;telefoon;er zit een kuil in de provinciale weg;Wegen;beantwoord"
        times 3 "$month-03;email;kapotte lantaarnpaal in Gouda;;doorverwezen"
        times 2 "$month-04;balie;wanneer kan ik een café bezoeken voor € 5 op ’s avonds;Water;geen-contact"
        times 1 "$month-05;chat;\"grondwater oppompen; vergunning, \"\"nodig\"\"?\";;"
    } >"$1"
}

done_before() { # FILE
    in_store 0 import "$1"
    is "$1" "$(cat out.txt)" "$1 is al eerder ingelezen: niets geteld"
    is 'what is counted' "$(contacts)" 12
}

echo '# a good file counts once, also in another shape'
empty_store goed
rows goed.csv
in_store 0 import goed.csv
is 'the import' "$(cat out.txt)" 'ingelezen: 12 contacten, 10 bij een artikel, 2 zonder artikel'
is 'what is counted' "$(contacts)" 12
in_store 0 maand "$month" --json
cp out.txt goed.json
done_before goed.csv
cp goed.csv ander.csv
done_before ander.csv
done_before "$work/goed.csv"
sed 's/$/\r/' goed.csv >crlf.csv
printf '\xef\xbb\xbf' | cat - goed.csv >merk.csv
iconv -f UTF-8 -t WINDOWS-1252 goed.csv >ansi.csv
sed 's/;thema;uitkomst$/;Thema;UITKOMST/; s/telefoon/Telefonisch/' goed.csv >woorden.csv
python3 - <<'END'
import csv
rows = list(csv.reader(open("goed.csv", encoding="utf-8", newline=""), delimiter=";"))
csv.writer(open("komma.csv", "w", encoding="utf-8", newline=""), quoting=csv.QUOTE_ALL).writerows(rows)
csv.writer(open("tab.csv", "w", encoding="utf-8", newline=""), delimiter="\t").writerows(rows)
order = [rows[0].index(name) for name in ("uitkomst", "vraag", "thema", "datum", "kanaal")]
csv.writer(open("kolommen.csv", "w", encoding="utf-8", newline=""), delimiter=";").writerows(
    [[row[k] for k in order] for row in rows])
END
for file in crlf merk ansi woorden komma tab kolommen; do
    done_before $file.csv
done

echo '# each of those shapes counts the same in a store of its own'
for file in crlf merk ansi woorden komma tab kolommen; do
    empty_store "los-$file"
    in_store 0 import $file.csv
    in_store 0 maand "$month" --json
    cmp out.txt goed.json || fail "$file.csv counts otherwise"
done

echo '# a file with one contact more is another file'
store=$(cat goed.address)
cp goed.csv meer.csv
times 1 "$month-06;chat;waar kan ik veilig zwemmen;;" >>meer.csv
in_store 0 import meer.csv
is 'what is counted' "$(contacts)" 25

echo '# what is asked is found, or told to be without an article'
empty_store vragen
{
    echo 'datum;kanaal;vraag'
    for day in 02 03 04; do
        times 4 "$month-$day;telefoon;er zit een kuil in de weg"
        times 4 "$month-$day;telefoon;straatlamp doet het niet"
        times 4 "$month-$day;telefoon;waar kan ik veilig zwemmen"
        times 4 "$month-$day;telefoon;kolibriepiket bellen"
        times 2 "$month-$day;telefoon;wanneer kan ik kersen plukken"
        times 2 "$month-$day;telefoon;Kersen plukken: wanneer kan dat?"
    done
} >vragen.csv
in_store 0 import vragen.csv
is 'the import' "$(cat out.txt)" 'ingelezen: 60 contacten, 48 bij een artikel, 12 zonder artikel'
in_store 0 maand "$month" --json
python3 - out.txt <<'END' || fail 'articles of questions'
import json, sys
found = {row["vraag"]: (row["artikel"], row["aantal"]) for row in json.load(open(sys.argv[1]))["vragen"]}
expected = {"er zit een kuil in de weg": ("gat-in-de-weg", 12), "straatlamp doet het niet": ("lantaarnpaal", 12),
            "waar kan ik veilig zwemmen": ("zwemmen", 12), "kolibriepiket bellen": ("alleen-medewerker", 12),
            "kers pluk": (None, 12)}
sys.exit(f"{found}" if found != expected else 0)
END

echo '# the columns of a file of theirs'
cat >kolommen.toml <<'END'
[kolommen]
datum = "Datum contact"
kanaal_vast = "telefoon"
vraag = "Omschrijving"
uitkomst = "Afhandeling"
[uitkomsten]
"Naar een ander" = "doorverwezen"
END
printf 'Nr,Datum contact,Omschrijving,Afhandeling\n1,%s,kapotte lantaarnpaal in Gouda,naar een ander\n' "$month-02" >hun.csv
empty_store hun
in_store 3 import hun.csv
has err.txt 'vraagbaak-report: hun.csv:1: deze kolommen ontbreken: `datum`, `kanaal`, `vraag`'
in_store 0 import hun.csv --columns kolommen.toml
in_store 0 maand "$month" --csv
has out.txt 'organisatie,gemeente,0,0,0,0,1,'
in_store 3 import hun.csv --columns nergens.toml
has err.txt 'vraagbaak-report: nergens.toml: '
sed 's/"telefoon"/"fax"/; s/"doorverwezen"/"weg"/' kolommen.toml >fout.toml
in_store 3 import hun.csv --columns fout.toml
has err.txt 'fout.toml:3: de waarde van `kolommen.kanaal_vast` moet een kanaal zijn'
has err.txt 'fout.toml:7: de waarde van '
has err.txt 'vraagbaak-report: fout.toml: aantal fouten: 2'
is 'what is counted' "$(contacts)" 1

echo '# wrong lines: told by number, and nothing is counted'
empty_store fout
secret='Sjoerdje Kwakernaat 06-12345678'
{
    cat goed.csv
    echo "gisteren;telefoon;$secret;;"
    echo "$month-02;;$secret;;"
    echo "$month-02;$secret;x;;"
    echo "$month-02;telefoon;;;"
    echo "$month-02;telefoon;$secret"
    echo "2099-01-01;telefoon;$secret;;"
    echo "1999-12-31;telefoon;$secret;;"
    echo "$month-02;telefoon;$secret;;$secret"
    echo "$month-02;telefoon;\"$secret;;"
} >fout.csv
in_store 1 import fout.csv
for number in 14 15 16 17 18 19 20 21 22; do
    has err.txt "fout.csv:$number: fout: "
done
is 'lines that are wrong' "$(grep -c ': fout: ' err.txt)" 9
has err.txt 'vraagbaak-report: niets geteld: herstel eerst de fouten, of sla die regels over met --accept-errors'
for word in Sjoerd Kwaker 12345678; do
    lacks err.txt $word
done
is 'what is counted' "$(contacts)" 0
in_store 0 import fout.csv --accept-errors
is 'the import' "$(cat out.txt)" 'ingelezen: 12 contacten, 10 bij een artikel, 2 zonder artikel, 9 regels met een fout overgeslagen'
lacks err.txt Kwaker
is 'what is counted' "$(contacts)" 12
done_before goed.csv
{
    echo 'datum;kanaal;vraag'
    times 250 "vroeger;chat;$secret"
} >veel.csv
in_store 1 import veel.csv
is 'lines that are told' "$(grep -c ': fout: ' err.txt)" 100
has err.txt 'veel.csv: nog 150 regels met een fout'

echo '# what is no export'
printf '' >niets.csv
in_store 3 import niets.csv
has err.txt 'vraagbaak-report: niets.csv: het bestand is leeg'
iconv -f UTF-8 -t UTF-16 goed.csv >utf16.csv
in_store 3 import utf16.csv
has err.txt 'vraagbaak-report: utf16.csv: het bestand is UTF-16'
head -c 300000 /dev/urandom >bytes.csv
in_store 3 import bytes.csv
has err.txt 'vraagbaak-report: bytes.csv'
mkfifo pijp
for name in nergens.csv kb pijp /dev/null; do
    in_store 3 import "$name"
    has err.txt "vraagbaak-report: $name: "
done
in_store 3 import goed.csv/x
has err.txt 'vraagbaak-report: goed.csv/x: '
is 'what is counted' "$(contacts)" 12

echo '# nothing of a person is kept or told'
empty_store mensen
{
    echo 'datum;kanaal;vraag;thema;uitkomst'
    for day in 02 03 04 05; do
        times 5 "$month-$day;telefoon;\"er zit een kuil in de weg, bel Sjoerdje Kwakernaat op 06-12345678\";;"
        times 5 "$month-$day;email;kuil: mail s.kwakernaat@voorbeeld.nl of Kerkstraat 12 2801 AB, BSN 123456782;Kwakernaat;"
        times 5 "$month-$day;balie;IBAN NL91 ABNA 0417 1643 00 kenteken 12-ABC-3 geboren 01-02-1960 een gat in de weg;06-12345678;"
        times 5 "$month-$day;chat;ik ben Kwakernaat en ik wil in Xyzzyplugh een gat in de weg melden;;"
    done
} >mensen.csv
in_store 0 import mensen.csv
cat out.txt err.txt >alles.txt
for form in '' --json --csv --html; do
    # shellcheck disable=SC2086
    in_store 0 maand "$month" $form
    cat out.txt err.txt >>alles.txt
done
in_store 0 varianten "$month" --kb kb
cat out.txt err.txt >>alles.txt
dump bytes.txt
has bytes.txt kuil
has alles.txt kuil
for secret in Sjoerdje kwakernaat 12345678 voorbeeld.nl kerkstraat '2801' 123456782 NL91 ABNA 12-ABC 1960 xyzzyplugh; do
    lacks bytes.txt "$secret"
    lacks alles.txt "$secret"
done

finish
