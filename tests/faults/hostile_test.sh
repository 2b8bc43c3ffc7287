#!/usr/bin/env bash
# SPDX-FileCopyrightText: 2026 Provincie Zuid-Holland
# SPDX-License-Identifier: EUPL-1.2
#
# Hostile files and a hostile file system: whatever lies in the knowledge base and whatever the disk does, the indexer
# ends in time with an exit code of its own and a message that names the file, and the index that is there stays whole.
#   hostile_test.sh INDEXER SEARCH GOLDEN-FILE WORK-FOLDER
set -u
indexer=$1
search=$2
golden=$3
work=$4
wrong=0
watcher=

# File systems are mounted in a namespace of our own, so that nothing of them is left behind.
mkdir -p "$work"
if [ -z "${HOSTILE_MOUNTS:-}" ]; then
    export HOSTILE_MOUNTS=no
    for as in '' -r; do
        # shellcheck disable=SC2086
        if unshare -m $as mount -t tmpfs -o size=1m none "$work" 2>/dev/null; then
            HOSTILE_MOUNTS=yes
            exec unshare -m $as "$0" "$@"
        fi
    done
    echo 'mounting is not allowed here: the full and the read-only disk are left to indexer_test.sh'
fi

rm -rf "${work:?}"/*
cd "$work" || exit 1
trap '[ -z "$watcher" ] || kill -KILL "$watcher" 2>/dev/null' EXIT

fail() {
    printf 'FAILED: %s\n' "$*"
    wrong=$((wrong + 1))
}

# run CODES ARGUMENT…: runs the indexer, which ends with one of these codes ("0 1"); output in out.txt and err.txt.
run() {
    local codes=$1
    shift
    timeout 20 "$indexer" "$@" >out.txt 2>err.txt
    code=$?
    case " $codes " in
    *" $code "*) ;;
    *)
        fail "$*: exit code $code instead of $codes"
        head -c 2000 err.txt
        ;;
    esac
}

article() { # FILE ID TEXT [KEY-LINE]
    printf -- '---\nid: %s\ntype: artikel\ntitel: Titel van %s\nstatus: actief\ndoelgroep: [burger]\nthema: wegen\ngewijzigd: 2026-10-01\n' "$2" "$2" >"$1"
    [ $# -lt 4 ] || printf '%s\n' "$4" >>"$1"
    printf -- '---\n%s\n' "$3" >>"$1"
}

make_kb() { # [ARTICLES]
    rm -rf kb
    mkdir -p kb/artikelen/wegen
    printf 'sleutel,naam,omschrijving\nwegen,Wegen,Over wegen\n' >kb/themas.csv
    printf 'sleutel,naam,telefoon,email,url,waarvoor\nprovincie-zuid-holland,Provincie,,,,\n' >kb/organisaties.csv
    printf 'sleutel,naam,plaatsen,waterschap,omgevingsdienst,telefoon,url\ngouda,Gouda,,,,14 0182,\n' >kb/gemeenten.csv
    printf 'vraag,artikel,tot\nglad,een,2990-01-01\n' >kb/vastgezet.csv
    printf 'artikel,aantal\neen,5\n' >kb/gevraagd.csv
    printf 'ov, openbaar vervoer\n' >kb/synoniemen.txt
    printf 'brug\teen\n' >kb/goudvragen.tsv
    printf '# nog leeg\n' >kb/vraagbaak.toml
    printf 'woord,eenvoudig\naangaande,over\n' >kb/moeilijke-woorden.csv
    article kb/artikelen/wegen/een.md een 'Een tekst over de brug.'
    article kb/artikelen/wegen/twee.md twee 'Een tekst over de sluis.'
    printf 'Zeg dit in de chat.\n' >kb/artikelen/wegen/een.chat.md
    printf 'Alleen voor ons.\n' >kb/artikelen/wegen/een.intern.md
    local i=0
    while [ $i -lt "${1:-0}" ]; do
        article "kb/artikelen/wegen/a-$i.md" "a-$i" "Tekst $i over brug a$((i % 7)), sluis b$((i % 11)) en weg c$i, d$((i * 3)) of e$((i * i))." \
            "trefwoorden: [f$i, g$((i * 7)), h$((i * 13))]"
        i=$((i + 1))
    done
}

finds() { # WORD ID
    "$search" --index index --json "$1" 2>&1 | grep -q "\"id\": \"$2\""
}

current() {
    readlink index/current || echo none
}

# unharmed WHAT: the same generation as $was serves on, and nothing half-made is left.
unharmed() {
    [ "$(current)" = "$was" ] || fail "$1: $(current) is current instead of $was"
    finds brug een || fail "$1: the index does not answer"
    tidy "$1"
}

tidy() { # WHAT
    local generations
    [ "$(echo index/tmp-*)" = 'index/tmp-*' ] || fail "$1: left behind: $(echo index/tmp-*)"
    generations=$(echo index/gen-* | wc -w)
    [ "$generations" -le 2 ] || fail "$1: $generations generations"
}

# named WHAT: the message names a file and the cause.
named() {
    grep -qE '^vraagbaak-index: [^ ]+(/[^ ]+)*: .+' err.txt || fail "$1: no file and cause in: $(cat err.txt)"
}

repeat() { # TEXT TIMES
    awk -v text="$1" -v times="$2" 'BEGIN {while (times-- > 0) printf "%s", text}'
}

# spoil KIND FILE: makes something of a good file.
spoil() {
    case $1 in
    empty) : >"$2" ;;
    huge) truncate -s 100M "$2" ;;
    utf8) printf '\377\n' >>"$2" ;;
    half-utf8) printf '\342\202' >>"$2" ;;
    bom) { printf '\357\273\277' && cat "$2"; } >x && mv x "$2" ;;
    crlf) sed -i 's/$/\r/' "$2" ;;
    cr) tr '\n' '\r' <"$2" >x && mv x "$2" ;;
    nul) printf 'a\0b\n' >>"$2" ;;
    long-line) repeat x 1000000 >>"$2" ;;
    long-words) repeat 'ab ' 300000 >>"$2" ;;
    lists) repeat '- ' 10000 >>"$2" ;;
    quotes) repeat '>' 100000 >>"$2" ;;
    brackets) repeat '[' 50000 >>"$2" ;;
    braces) repeat '{"a":[' 10000 >>"$2" ;;
    commas) repeat , 500000 >>"$2" ;;
    open-quote) { printf '"' && repeat 'a,""' 50000; } >>"$2" ;;
    headings) repeat '# a
' 250000 >>"$2" ;;
    more-headings) repeat '# a
' 1000000 >>"$2" ;;
    short-lines) repeat 'a
' 300000 >>"$2" ;;
    esac
}

files='artikelen/wegen/een.md artikelen/wegen/een.chat.md artikelen/wegen/een.intern.md themas.csv organisaties.csv gemeenten.csv vastgezet.csv gevraagd.csv synoniemen.txt goudvragen.tsv vraagbaak.toml moeilijke-woorden.csv'

echo '# hostile contents'
for kind in empty huge utf8 half-utf8 bom crlf cr nul long-line long-words lists quotes brackets braces commas open-quote headings more-headings short-lines; do
    for file in $files; do
        make_kb
        spoil "$kind" "kb/$file"
        run '0 1' --kb kb --check
        printf '%s %s: %s %s\n' "$kind" "${file##*/}" "$code" "$(grep -aE ': (fout|waarschuwing): ' err.txt | sed -E 's/ \[[a-z0-9-]+\]$//' | cut -c -120 | head -n 1)"
    done
done >found.txt
grep FAILED found.txt && wrong=$((wrong + 1))
diff -u "$golden" found.txt || wrong=$((wrong + 1))

echo '# YAML bombs'
bomb() { # NAME MESSAGE: front matter from standard input
    make_kb
    { echo ---; cat; printf -- '---\nTekst.\n'; } >kb/artikelen/wegen/een.md
    run 1 --kb kb --check
    grep -qF -- "$2" err.txt || fail "$1: $(head -c 500 err.txt)"
}
good='id: een
type: artikel
titel: Een
status: actief
doelgroep: [burger]
thema: wegen
gewijzigd: 2026-10-01'
{
    printf '%s\na: &a [x, x]\n' "$good"
    for i in b c d e f g h i j k; do printf '%s: &%s [*%s, *%s, *%s]\n' $i $i a a a; done
} | bomb anchors 'een.md:9: fout: '
printf '%s\nverwant: &a [*a]\n' "$good" | bomb 'anchor of itself' 'een.md:9: fout: '
printf '%s\n<<: {titel: Twee}\n' "$good" | bomb merge 'een.md:9: fout: '
printf '%s\nvraag: !!binary aGFsbG8=\n' "$good" | bomb tag 'een.md:9: fout: '
printf '%s\nverwant: %s\n' "$good" "$(repeat '[' 10000)" | bomb 'nested lists' 'een.md:9: fout: '
printf '%s\nverwant: %s\n' "$good" "$(repeat '[' 7000)$(repeat ']' 7000)" | bomb 'nested and closed' 'een.md:9: fout: '
printf '%s\nverwant: %s\n' "$good" "$(repeat '{a: ' 3000)" | bomb 'nested keys' 'een.md:9: fout: '
printf '%s\n%s\n' "$good" "$(repeat '? ' 5000)" | bomb 'complex keys' 'een.md:9: fout: '
printf '%s\nverwant: [%s]\n' "$good" "$(repeat 'a,' 9000)" | bomb 'too large' 'de front matter is groter dan 16384 bytes'
printf '%s\n%s\n' "$good" "$(repeat 'titel: x
' 1000)" | bomb 'the same key' 'een.md:9: fout: '
printf '%s\n...\n--- # twee\n%s\n' "$good" "$good" | bomb 'two documents' 'de front matter is meer dan één YAML-document'

echo '# things that are no files'
make_kb
run 0 --kb kb --index index
was=$(current)
folder=kb/artikelen/wegen
ln -s lus.md $folder/lus.md
ln -s ../.. $folder/omhoog
ln -s "$PWD/kb/artikelen/wegen" $folder/kring
article geheim.md geheim 'Het wachtwoord van de brug.'
ln -s ../../../geheim.md $folder/geheim.md
ln -s ../../../geheim.md $folder/een.telefoon.md
ln -s /dev/zero $folder/nul.md
ln -s /dev/zero $folder/een.email.md
ln -s /nergens $folder/weg.md
mkdir $folder/map.md $folder/een.social.md
mkfifo $folder/pijp.md $folder/twee.chat.md
perl -MIO::Socket::UNIX -e 'IO::Socket::UNIX->new(Local => "kb/artikelen/wegen/stopcontact.md", Listen => 1)' 2>/dev/null ||
    echo 'no perl: left out: a socket'
run 0 --kb kb --index index
[ "$(current)" = "$was" ] || fail 'things that are no files made another index'
finds wachtwoord geheim && fail 'a file from outside is in the index'
for file in themas.csv organisaties.csv gemeenten.csv vastgezet.csv gevraagd.csv synoniemen.txt goudvragen.tsv vraagbaak.toml moeilijke-woorden.csv; do
    for kind in folder pipe zero; do
        make_kb
        rm "kb/$file"
        case $kind in
        folder) mkdir "kb/$file" ;;
        pipe) mkfifo "kb/$file" ;;
        zero) ln -s /dev/zero "kb/$file" ;;
        esac
        run 1 --kb kb --index index
        grep -q "^kb/$file:1: fout: dit is geen gewoon bestand" err.txt || fail "$file is a $kind: $(head -c 500 err.txt)"
    done
    rm -r "kb/$file"
    ln -s "$file" "kb/$file"
    run 3 --kb kb --index index
    named "$file is a link to itself"
done
unharmed 'lists that are no files'

echo '# odd names'
make_kb
long=$(repeat a 197)
article "kb/artikelen/wegen/$long.md" "$long" 'Tekst.'
article "$(printf 'kb/artikelen/wegen/regel\n:1: fout: nep.md')" nep 'Tekst.'
article "$(printf 'kb/artikelen/wegen/\033[2Jwis.md')" wis 'Tekst.'
article "$(printf 'kb/artikelen/wegen/\377\376.md')" bytes 'Tekst.'
article 'kb/artikelen/wegen/-h.md' h 'Tekst.'
article 'kb/artikelen/wegen/café.md' cafe 'Tekst.'
article 'kb/artikelen/wegen/.verborgen.md' verborgen 'Tekst.'
article 'kb/artikelen/wegen/een.twee.drie.md' drie 'Tekst.'
article 'kb/artikelen/wegen/.md' niets 'Tekst.'
article 'kb/artikelen/wegen/%s%n.md' procent 'Tekst.'
run 1 --kb kb --check
grep -a "$(printf '\033')" err.txt && fail 'a name reaches the terminal as it is'
grep -av '^kb/.*: \(fout\|waarschuwing\): ' err.txt | grep -avE '^[0-9]+ fouten, |^vraagbaak-index: ' && fail 'a name breaks a line'
grep -a '^:1: fout' err.txt && fail 'a name makes a message'
iconv -f UTF-8 -t UTF-8 err.txt >/dev/null 2>&1 || fail 'a name breaks the UTF-8 of the messages'
run 1 --kb kb --check --format json
[ "$(wc -l <out.txt)" -eq 1 ] || fail "a name breaks the JSON: $(head -c 500 out.txt)"
perl -MJSON::PP -0777 -ne 'decode_json($_)' out.txt 2>/dev/null || ! perl -MJSON::PP -e 1 2>/dev/null || fail 'the JSON cannot be read'

echo '# files that change and vanish while they are read'
make_kb 150
run 0 --kb kb --index index
(
    cd kb/artikelen || exit
    while [ ! -e ../../genoeg ]; do
        for i in 1 2 3 4 5 6 7 8; do
            mv wegen/a-$i.md wegen/a-$i.weg && mv wegen/a-$i.weg wegen/a-$i.md
        done
        cp -r wegen elders && mv elders/a-9.md wegen/a-9.md && rm -r elders
        : >wegen/a-10.md
        rm wegen/a-11.md && mkdir wegen/a-11.md && rmdir wegen/a-11.md
        head -c 900000 /dev/zero | tr '\0' x >>wegen/a-12.md
        mv ../synoniemen.txt ../weg.txt && mv ../weg.txt ../synoniemen.txt
        cp wegen/a-13.md wegen/a-10.md && cp wegen/a-13.md wegen/a-11.md && cp wegen/a-13.md wegen/a-12.md
        sed -i 's/a-13/a-10/' wegen/a-10.md && sed -i 's/a-13/a-11/' wegen/a-11.md && sed -i 's/a-13/a-12/' wegen/a-12.md
    done
) 2>/dev/null &
changing=$!
runs=0
end=$(($(date +%s) + 6))
while [ "$(date +%s)" -lt $end ]; do
    if [ $((runs % 3)) -eq 0 ]; then
        run '0 1 3' --kb kb --index index --accept-errors
    else
        run '0 1 3' --kb kb --index index
    fi
    [ $code -ne 3 ] || named 'a changing folder'
    finds brug een || fail 'a changing folder: the index does not answer'
    tidy 'a changing folder'
    runs=$((runs + 1))
done
touch genoeg
wait $changing
rm genoeg
rm -rf kb/artikelen/elders
run 0 --kb kb --index index
echo "$runs runs"
"$search" --index index --json --limit 100 brug | grep -c '"id"' >/dev/null || fail 'nothing is found after it'

echo '# folders and files without permission'
as_nobody() {
    if [ "$(id -u)" -eq 0 ]; then
        setpriv --reuid=65534 --regid=65534 --clear-groups "$@"
    else
        "$@"
    fi
}
make_kb
rm -rf open
mkdir -m 777 open
mkdir -m 0 kb/artikelen/dicht
if as_nobody test -x "$indexer" -a -r kb/themas.csv -a -w open 2>/dev/null && ! as_nobody test -r kb/artikelen/dicht; then
    denied() { # MESSAGE ARGUMENT…
        message=$1
        shift
        as_nobody timeout 20 "$indexer" "$@" >out.txt 2>err.txt
        code=$?
        [ "$code $(cat err.txt)" = "3 vraagbaak-index: $message" ] || fail "$*: $code $(cat err.txt)"
    }
    denied 'kb/artikelen/dicht: cannot list: Permission denied' --kb kb --index open/index
    rmdir kb/artikelen/dicht
    as_nobody "$indexer" --kb kb --index open/index >/dev/null 2>&1 || fail 'an index of nobody'
    for file in $files; do
        chmod 0 "kb/$file"
        denied "kb/$file: cannot open: Permission denied" --kb kb --index open/index
        chmod 644 "kb/$file"
    done
    echo 'Een regel erbij.' >>kb/artikelen/wegen/een.md
    chmod 555 open/index
    as_nobody timeout 20 "$indexer" --kb kb --index open/index >out.txt 2>err.txt
    [ $? -eq 3 ] && grep -qE '^vraagbaak-index: open/index/tmp-[0-9]+: cannot make folder: Permission denied$' err.txt ||
        fail "a closed index: $(cat err.txt)"
    [ "$(readlink open/index/current)" = gen-000001 ] || fail 'a closed index: another one is current'
    chmod 755 open/index
    as_nobody "$indexer" --kb kb --index open/index >/dev/null 2>err.txt || fail "an index that is open again: $(cat err.txt)"
else
    echo 'left out: no other user can be tried here'
fi

if [ "$HOSTILE_MOUNTS" = yes ]; then
    echo '# a disk that is read-only'
    rm -rf index kb
    make_kb 100
    mkdir index
    mount -t tmpfs -o size=20m none index
    run 0 --kb kb --index index
    was=$(current)
    echo 'Een regel erbij.' >>kb/artikelen/wegen/een.md
    mount -o remount,ro index
    run 3 --kb kb --index index
    [ "$(cat err.txt)" = 'vraagbaak-index: index/lock: cannot open: Read-only file system' ] || fail "read-only: $(cat err.txt)"
    unharmed 'read-only'
    mount -o remount,rw index

    # Xapian may give up in the middle of writing, when the cause is not known for certain. It then leaks, which is no
    # matter in a program that ends.
    full_message='No space left on device|is de schijf vol\?'
    export ASAN_OPTIONS=detect_leaks=0

    # full KIND: with ever more room, until it fits.
    full() {
        local used room tries=0
        run 0 --kb kb --index index --keep 1 # what is there is as small as it gets
        was=$(current)
        change "$1"
        used=$(df -k --output=used index | tail -n 1)
        for room in 0 4 8 16 32 64 128 192 256 320 384 448 512 640 768 896 1024 1280 1536 1792 2048 3072 4096 8192; do
            mount -o "remount,size=$((used + room))k" index
            run '0 3' --kb kb --index index
            if [ "$code" -eq 0 ]; then
                break
            fi
            tries=$((tries + 1))
            named "full, $room KiB"
            grep -qE "$full_message" err.txt || fail "full, $room KiB: $(cat err.txt)"
            unharmed "full, $room KiB"
        done
        mount -o remount,size=20m index
        [ $tries -gt 3 ] || fail "$1: only $tries times full"
        [ "$code" -eq 0 ] || fail "$1: it never fits"
        echo "$1: $tries times full; it fits in $room KiB"
    }
    change() {
        if [ "$1" = one ]; then
            echo 'Nog een regel.' >>kb/artikelen/wegen/een.md
        else
            for file in kb/artikelen/wegen/a-*.md; do echo 'Nog een regel.' >>"$file"; done
        fi
    }
    echo '# a disk that is full'
    full one
    full all

    echo '# a disk that is full while an indexer watches'
    "$indexer" --kb kb --index index --watch >watch.txt 2>&1 &
    watcher=$!
    wait_for() { # WHAT COMMAND…
        local what=$1 end=$(($(date +%s) + 15))
        shift
        until "$@"; do
            if [ "$(date +%s)" -gt $end ]; then
                fail "$what: $(tail -n 3 watch.txt)"
                return
            fi
            sleep 0.05
        done
    }
    wait_for 'watching' grep -q generatie watch.txt
    was=$(current)
    dd if=/dev/zero of=index/vol bs=4k >/dev/null 2>&1
    change one
    wait_for 'full' grep -q 'No space left on device' watch.txt
    sleep 0.2
    unharmed 'full while watching'
    change all
    wait_for 'full again' sh -c '[ "$(grep -c "No space left on device" watch.txt)" -ge 2 ]'
    sleep 0.2
    unharmed 'full while watching, again'
    kill -0 $watcher || fail 'full: the watching indexer ended'
    rm index/vol
    echo 'De eekhoorn.' >>kb/artikelen/wegen/twee.md
    wait_for 'room again' finds eekhoorn twee
    kill -TERM $watcher
    wait $watcher || fail "full: the watching indexer ended with $?"
    watcher=
    tidy 'room again'
fi

[ "$wrong" -eq 0 ] && echo 'all as expected' || echo "$wrong wrong"
exit $((wrong > 0))
