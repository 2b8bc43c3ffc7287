#!/usr/bin/env bash
# SPDX-FileCopyrightText: 2026 Provincie Zuid-Holland
# SPDX-License-Identifier: EUPL-1.2
#
# vraagbaak-index --watch from outside: what is saved is found, in whatever way it is saved; what is wrong is told
# and changes nothing; SIGTERM and SIGINT end it. Measures how long it takes until a saved word is found.
#   watch_test.sh INDEXER SEARCH WORK-FOLDER
set -u
indexer=$1
search=$2
work=$3
wrong=0
watcher=
articles=1000
longest_ms=10000
slowest_ms=0

rm -rf "$work"
mkdir -p "$work"
cd "$work" || exit 1
trap '[ -z "$watcher" ] || kill -KILL "$watcher" 2>/dev/null' EXIT

fail() {
    printf 'FAILED: %s\n' "$*"
    wrong=$((wrong + 1))
}

now_ms() {
    echo $(($(date +%s%N) / 1000000))
}

article() { # FILE ID TEXT [KEY-LINE]
    printf -- '---\nid: %s\ntype: artikel\ntitel: Titel van %s\nstatus: actief\ndoelgroep: [burger]\nthema: wegen\ngewijzigd: 2026-10-01\n' "$2" "$2" >"$1"
    [ $# -lt 4 ] || printf '%s\n' "$4" >>"$1"
    printf -- '---\n%s\n' "$3" >>"$1"
}

finds() { # WORD ID
    "$search" --index index --json "$1" 2>/dev/null | grep -q "\"id\": \"$2\""
}

finds_not() {
    ! finds "$1" "$2"
}

told() { # TEXT: the watching indexer said so
    grep -qF -- "$1" watch.txt
}

# until_true WHAT COMMAND…: waits for it, and measures.
until_true() {
    local what=$1 start took
    shift
    start=$(now_ms)
    until "$@"; do
        if [ $(($(now_ms) - start)) -gt $longest_ms ]; then
            fail "$what: not within $longest_ms ms"
            return
        fi
        sleep 0.02
    done
    took=$(($(now_ms) - start))
    [ $took -le $slowest_ms ] || slowest_ms=$took
    printf '%6d ms  %s\n' $took "$what"
}

start_watching() {
    "$indexer" --kb kb --index index --watch >watch.txt 2>&1 &
    watcher=$!
}

# stop_watching SIGNAL: it ends at once, with 0, and lets go of the lock.
stop_watching() {
    kill "-$1" "$watcher"
    wait "$watcher"
    code=$?
    watcher=
    [ $code -eq 0 ] || fail "SIG$1: exit code $code: $(tail -n 20 watch.txt)"
    flock -n index/lock true || fail "SIG$1: the index is still locked"
    [ "$(echo index/tmp-*)" = 'index/tmp-*' ] || fail "SIG$1: a temporary folder is left"
}

mkdir -p kb/artikelen/wegen
printf 'sleutel,naam,omschrijving\nwegen,Wegen,Over wegen\n' >kb/themas.csv
printf 'sleutel,naam,telefoon,email,url,waarvoor\nprovincie-zuid-holland,Provincie,,,,\n' >kb/organisaties.csv
i=0
while [ $i -lt $articles ]; do
    article "kb/artikelen/wegen/a-$i.md" "a-$i" "Een tekst over weg $i, met brug $((i % 7)) en sluis $((i % 11))."
    i=$((i + 1))
done

longest_ms=60000
start_watching
until_true "the first index, of $articles articles" test -e index/current
longest_ms=10000
slowest_ms=0

article kb/artikelen/wegen/a-5.md a-5 'De eekhoorn zit op de brug.'
until_true 'saved in place' finds eekhoorn a-5
article kb/artikelen/wegen/a-6.md~ a-6 'De egel zit op de brug.'
mv kb/artikelen/wegen/a-6.md~ kb/artikelen/wegen/a-6.md
until_true 'saved beside it and moved' finds egel a-6
mv kb/artikelen/wegen/a-7.md kb/artikelen/wegen/a-7.md.bak
article kb/artikelen/wegen/a-7.md a-7 'De wezel zit op de brug.'
rm kb/artikelen/wegen/a-7.md.bak
until_true 'the old one moved aside, then saved' finds wezel a-7
printf -- '---\nid: a-8\ntype: artikel\n' >kb/artikelen/wegen/a-8.md
sleep 0.2
article kb/artikelen/wegen/a-8.md a-8 'De bunzing zit op de brug.'
until_true 'saved in two steps' finds bunzing a-8
printf 'Zeg: de marter zit op de brug.\n' >kb/artikelen/wegen/a-9.chat.md
article kb/artikelen/wegen/a-9.md a-9 'De das zit op de brug.'
until_true 'with a channel file' finds das a-9
mkdir -p kb/artikelen/nieuw/dieper
article kb/artikelen/nieuw/dieper/b-1.md b-1 'De otter zit op de brug.'
until_true 'in a new folder' finds otter b-1
article kb/artikelen/nieuw/dieper/b-2.md b-2 'De bever zit op de brug.'
until_true 'later in that folder' finds bever b-2
mv kb/artikelen/nieuw kb/artikelen/anders
article kb/artikelen/anders/dieper/b-3.md b-3 'De vos zit op de brug.'
until_true 'in a folder with a new name' finds vos b-3
rm -r kb/artikelen/anders
until_true 'the folder removed' finds_not otter b-1
mkdir elders
article elders/c-1.md c-1 'De hermelijn zit op de brug.'
mv elders kb/artikelen/elders
until_true 'a folder moved in' finds hermelijn c-1
mv kb/artikelen/elders .
until_true 'and out' finds_not hermelijn c-1
printf 'eekhoorn, knaagdier\n' >kb/synoniemen.txt
until_true 'a list' finds knaagdier a-5
rm kb/synoniemen.txt
until_true 'without it' finds_not knaagdier a-5
printf '       … the slowest: %d ms\n' $slowest_ms

article kb/artikelen/wegen/a-5.md a-5 'De lynx zit op de brug.' 'onbekend: x'
until_true 'an error is told' told 'kb/artikelen/wegen/a-5.md:9: fout: onbekende sleutel `onbekend`'
until_true 'and that nothing is published' told 'niets gepubliceerd'
finds eekhoorn a-5 || fail 'an error: the old text is gone'
finds lynx a-5 && fail 'an error: the new text is there'
article kb/artikelen/wegen/a-5.md a-5 'De lynx zit op de brug.'
until_true 'repaired' finds lynx a-5

timeout 20 "$indexer" --kb kb --index index >out.txt 2>err.txt
code=$?
[ $code -eq 4 ] || fail "a second indexer: exit code $code"
kill -0 "$watcher" || fail 'a second indexer ended the first'

stop_watching TERM
start_watching
until_true 'again, nothing to do' told 'ongewijzigd, niets gepubliceerd'
stop_watching INT
start_watching
for i in 20 21 22 23 24; do article "kb/artikelen/wegen/a-$i.md" "a-$i" 'De hamster zit op de brug.'; done
sleep 0.2
stop_watching TERM # perhaps in the middle of a run, which it then ends
start_watching
until_true 'saved while it was ended' finds hamster a-24
finds hamster a-20 || fail 'saved while it was ended: the first of five is lost'
i=0
while [ $i -lt 40 ]; do # without a pause of 50 ms it does not wait for ever
    article kb/artikelen/wegen/a-30.md a-30 "De fret zit op brug $i."
    sleep 0.025
    i=$((i + 1))
done &
until_true 'in a folder that keeps changing' finds fret a-30
wait $!
stop_watching TERM

[ "$wrong" -eq 0 ] && echo 'all as expected' || echo "$wrong wrong"
exit $((wrong > 0))
