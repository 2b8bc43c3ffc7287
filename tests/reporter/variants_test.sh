#!/usr/bin/env bash
# SPDX-FileCopyrightText: 2026 Provincie Zuid-Holland
# SPDX-License-Identifier: EUPL-1.2
#
# vraagbaak-report varianten: the patch applies, and what is asked in those words is found then.
# shellcheck source=tests/reporter/common.sh
. "$(dirname "$0")/common.sh"

{
    echo 'datum;kanaal;vraag'
    for day in 02 03 04; do
        times 5 "$month-$day;telefoon;kuil in het wegdek van de weg"
        times 4 "$month-$day;telefoon;gat in de provinciale weg melden met de fiets"
        times 4 "$month-$day;telefoon;kapotte lantaarnpaal in de laan"
        times 3 "$month-$day;telefoon;straatlamp in het park doet het niet"
        times 9 "$month-$day;telefoon;hoe meld ik een gat in de weg"
        times 9 "$month-$day;telefoon;wanneer kan ik kersen plukken"
    done
} >vragen.csv
empty_store wensen
in_store 0 import vragen.csv

first_found() { # QUESTION
    "$bin/vraagbaak-search" --index index --json --limit 1 "$1" | sed -nE 's/^.*"id": *"([a-z0-9-]+)".*$/\1/p' | head -n 1
}

echo '# a patch with the wordings of many, for the articles that do not have their words'
[ "$(first_found wegdek)" != gat-in-de-weg ] || fail 'wegdek is found already'
cp -r kb was
in_store 0 varianten "$month" --kb kb
is 'what it says on stderr' "$(cat err.txt)" ''
diff -r was kb || fail 'articles were changed'
mv out.txt varianten.patch
is 'files in the patch' "$(grep -c '^--- ' varianten.patch)" 2
grep '^[-+]' varianten.patch | grep -vE '^(---|\+\+\+) ' >lines.txt
printf '+  - kuil in het wegdek van de weg\n+  - gat in de provinciale weg melden met de fiets\n+  - kapotte lantaarnpaal in de laan\n' | sort >expected.txt
sort lines.txt | diff expected.txt - || fail 'other wordings'

echo '# git takes it, the index made of it finds the wordings, and there is nothing to add then'
git init -q .
git apply varianten.patch 2>said.txt || fail "git apply: $(cat said.txt)"
grep -qxF '  - kuil in het wegdek van de weg' kb/artikelen/wegen/gat-in-de-weg.md || fail 'the article does not have it'
"$bin/vraagbaak-index" --kb kb --index index >said.txt 2>&1 || fail "$(cat said.txt)"
is 'what wegdek finds' "$(first_found wegdek)" gat-in-de-weg
is 'what laan finds' "$(first_found 'lantaarnpaal in de laan')" lantaarnpaal
in_store 0 varianten "$month" --kb kb
is 'a second patch' "$(cat out.txt err.txt)" ''

echo '# months without, and wordings that are told in a report too'
for period in "$month_before" 2099-01; do
    run 0 varianten "$period" --kb was --store "$store" --index index
    is 'a patch of nothing' "$(cat out.txt err.txt)" ''
done
rm -r index
"$bin/vraagbaak-index" --kb was --index index >said.txt 2>&1 || fail "$(cat said.txt)"
in_store 0 maand "$month"
has out.txt 'Woorden van bezoekers om toe te voegen'
has out.txt '  - "kuil in het wegdek van de weg"'
in_store 0 maand "$month" --html
has out.txt 'kuil in het wegdek van de weg'

echo '# an article that is no longer there, or can not be changed, does not keep the others from it'
rm was/artikelen/wegen/lantaarnpaal.md
run 0 varianten "$month" --kb was --store "$store" --index index
has out.txt '+  - kuil in het wegdek van de weg'
has err.txt 'vraagbaak-report: '
has err.txt lantaarnpaal
run 3 varianten "$month" --kb nergens --store "$store" --index index
is 'the message' "$(cat err.txt)" 'vraagbaak-report: nergens/artikelen: cannot look at: No such file or directory'
run 3 varianten "$month" --kb was/themas.csv --store "$store" --index index
has err.txt 'vraagbaak-report: was/themas.csv/artikelen: '

finish
