#!/usr/bin/env bash
# SPDX-FileCopyrightText: 2026 Provincie Zuid-Holland
# SPDX-License-Identifier: EUPL-1.2
#
# An import that is killed or interrupted, whose file changes, or that is not the only one: all of a file
# is counted, or nothing, and once.
# shellcheck source=tests/reporter/common.sh
. "$(dirname "$0")/common.sh"

lines=8000

# large FILE WORD: so many contacts, of which one in two asks something of its own, that something can
# happen meanwhile.
large() {
    awk -v day="$month-02" -v word="$2" -v lines="$lines" 'BEGIN {
        print "datum;kanaal;vraag"
        split("weg brug gat kuil water vergunning fiets boom bord lamp kade sloot plas vis hond kat", words, " ")
        for (i = 0; i < lines; i++) {
            text = word
            bits = i % 4096
            for (n = 1; bits > 0; n++) {
                if (bits % 2) text = text " " words[n]
                bits = int(bits / 2)
            }
            print day ";telefoon;" text
        }
    }' >"$1"
}

# start FILE: imports it in the background; returns when it is being counted, and stands still.
start() {
    env --default-signal=INT,TERM "$report" import "$1" --store "$store" --index index >first.out 2>first.err &
    child=$!
    for _ in $(seq 6000); do
        ! is_being_written || break
        kill -0 $child 2>/dev/null || break
        sleep 0.01
    done
    kill -STOP $child
    is_being_written || fail "$1 is not being counted: $(cat first.out first.err)"
}

# ended CODE: how the one in the background ended, after it went on.
ended() {
    kill -CONT $child 2>/dev/null # may have been killed
    { wait $child; } 2>/dev/null
    is 'exit code of the one in the background' "$?" "$1"
    "$bin/store_tool" settle "$store" || fail 'the store is still in use'
}

all_counted() {
    is 'the import' "$(cut -d, -f1 <"$1")" "ingelezen: $lines contacten"
}

large groot.csv melden

echo '# interrupted or killed: nothing is counted, and a new run counts all'
for signal in INT TERM KILL; do
    empty_store "$signal"
    start groot.csv
    kill -$signal $child
    ended $((128 + $(kill -l $signal)))
    is "stdout after $signal" "$(cat first.out)" ''
    is "what is counted after $signal" "$(contacts)" 0
done
in_store 0 import groot.csv
all_counted out.txt
is 'what is counted by a new run' "$(contacts)" $lines
in_store 0 import groot.csv
is 'once more' "$(cat out.txt)" 'groot.csv is al eerder ingelezen: niets geteld'

echo '# two at once: the other one is told to wait, and counts when it is tried again'
empty_store twee
large ander.csv bouwen
printf 'datum;kanaal;vraag\n%s;chat;een gat in de weg\n' "$month-03" >klein.csv
cp groot.csv zelfde.csv
start groot.csv
for file in klein.csv zelfde.csv; do
    in_store 4 import $file
    has err.txt 'vraagbaak-report: '
done
in_store 4 opschonen
ended 0
all_counted first.out
is 'what is counted' "$(contacts)" $lines
in_store 0 import klein.csv
in_store 0 import zelfde.csv
has out.txt 'zelfde.csv is al eerder ingelezen'
is 'what is counted' "$(contacts)" $((lines + 1))

echo '# all at the same moment: each file counts once, whoever comes first'
empty_store samen
for round in 1 2 3; do
    children=()
    for number in 1 2 3 4; do
        "$report" import klein.csv --store "$store" --index index >"samen$number.out" 2>"samen$number.err" &
        children+=($!)
    done
    for number in 0 1 2 3; do
        wait "${children[$number]}"
        code=$?
        case $code in 0 | 4) ;; *) fail "round $round: exit code $code: $(cat "samen$((number + 1)).err")" ;; esac
    done
done
in_store 0 import klein.csv
is 'what is counted' "$(contacts)" 1

echo '# a file that changes or goes away while it is read is not counted'
change() { # NAME
    case $1 in
    appended) echo "$month-03;chat;een gat in de weg" >>wisselt.csv ;;
    shorter) truncate -s 200000 wisselt.csv ;;
    gone) rm wisselt.csv ;;
    another) cp ander.csv wisselt.nieuw && mv wisselt.nieuw wisselt.csv ;;
    touched) touch wisselt.csv ;;
    esac
}
empty_store wisselt
for name in appended shorter gone another touched; do
    cp groot.csv wisselt.csv
    start wisselt.csv
    change $name
    ended 3
    is "stdout of what is $name" "$(cat first.out)" ''
    grep -qE '^vraagbaak-report: wisselt.csv: (changed while it was read|cannot )' first.err || fail "$name: $(cat first.err)"
    is "what is counted of what is $name" "$(contacts)" 0
done
cp groot.csv wisselt.csv
in_store 0 import wisselt.csv
all_counted out.txt
is 'what is counted in the end' "$(contacts)" $lines

echo '# reports can be made meanwhile, also when it takes longer than others may keep a database waiting'
empty_store lezen
start groot.csv
is 'what is counted meanwhile' "$(contacts)" 0
in_store 0 maand "$month"
[ -z "$postgres" ] || sleep 11
ended 0
is 'what is counted afterwards' "$(contacts)" $lines

finish
