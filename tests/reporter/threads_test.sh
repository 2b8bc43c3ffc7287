#!/usr/bin/env bash
# SPDX-FileCopyrightText: 2026 Provincie Zuid-Holland
# SPDX-License-Identifier: EUPL-1.2
#
# A file that several threads work on, some chunks of a thousand lines long: counted, with lines of
# which the article is looked up by two at the same moment; refused half-way; and counted before.
# shellcheck source=tests/reporter/common.sh
. "$(dirname "$0")/common.sh"

{
    echo 'datum;kanaal;vraag'
    for round in {1..1500}; do
        echo "$month-02;telefoon;er zit een kuil in de weg"
        echo "$month-03;telefoon;kapotte lantaarnpaal in Gouda"
        echo "$month-04;telefoon;wanneer kan ik kersen plukken"
        echo "$month-05;telefoon;waar kan ik $round keer veilig zwemmen"
    done
} >vragen.csv
empty_store eerst
in_store 0 import vragen.csv
is 'the import' "$(cat out.txt)" 'ingelezen: 6000 contacten, 4500 bij een artikel, 1500 zonder artikel'
in_store 0 import vragen.csv
has out.txt 'al eerder ingelezen'
is 'what is counted' "$(contacts)" 6000
in_store 0 maand "$month" --json
cp out.txt eerst.json

empty_store weer
in_store 0 import vragen.csv
in_store 0 maand "$month" --json
cmp eerst.json out.txt || fail 'a second time it counts otherwise'

echo '# of questions that ask the same, the first in the file says which article it is, however quick who are'
# wordings FILE ORDER…: so that each chunk of 1024 lines is of one word order, for groups of which another
# order is about another article. What comes last in a chunk comes first in one of the other order.
wordings() {
    local file=$1 order
    shift
    {
        echo 'datum;kanaal;vraag'
        for order; do
            case $order in
            one) set -- 'ik gat waar brug' 'hoe weg foto' 'waar water is van kapot' 'melden en bellen' ;;
            other) set -- 'is op melden bellen' 'het water hoe kapot' 'kan weg kan foto' 'kan gat in brug' ;;
            esac
            for question; do times 256 "$month-02;chat;$question"; done
        done
    } >"$file"
}
articles() {
    "$report" maand "$month" --csv --store "$store" --index index | awk -F, '$1 == "artikel" { print $2, $7 }'
}
wordings one.csv one
wordings other.csv other
wordings both.csv one other other other
for name in one other; do
    empty_store $name
    in_store 0 import $name.csv
    articles | sort >$name.txt
done
[ -s one.txt ] || fail 'nothing is found'
! diff -q one.txt other.txt >/dev/null || fail 'both orders find the same'
for round in 1 2 3 4 5; do
    empty_store "both$round"
    in_store 0 import both.csv
    articles | awk '{ print $1, $2 / 4 }' | sort | diff one.txt - || fail "round $round: another article"
done

echo '# what can no longer be written, half-way, ends all threads'
# The same words in any order: much to write, little to look up.
python3 - "$month" >veel.csv <<'END'
import itertools, sys
print("datum;kanaal;vraag")
for number, words in enumerate(itertools.permutations("kuil gat weg brug water fietspad provinciale".split())):
    for day in range(number % 7, 28, 7):
        print(f"{sys.argv[1]}-{day + 1:02};telefoon;{' '.join(words)}")
END
if [ -z "$postgres" ]; then
    small() ( # files of 2 MiB at most
        trap '' XFSZ
        ulimit -f 2048
        timeout 120 "$report" import veel.csv --store klein.db --index index
    )
    small >out.txt 2>err.txt
    is 'exit code with a full disk' "$?" 3
    has err.txt 'vraagbaak-report: klein.db: '
    is 'stdout' "$(cat out.txt)" ''
    store=klein.db
else
    mkfifo held
    before=$(contacts)
    "$bin/store_tool" lock "$store" <held >locked.txt &
    exec 9>held
    until [ -s locked.txt ] || ! kill -0 $! 2>/dev/null; do sleep 0.05; done
    in_store 4 import veel.csv
    exec 9>&-
    wait
    is 'what is counted' "$(contacts)" "$before"
    empty_store vol
fi
is 'what is counted' "$(contacts)" 0
in_store 0 import veel.csv
is 'what is counted' "$(contacts)" 20160

finish
