#!/usr/bin/env bash
# SPDX-FileCopyrightText: 2026 Provincie Zuid-Holland
# SPDX-License-Identifier: EUPL-1.2

# What visitors type: missing and extra spaces, spellings that sound alike, and what the page says of
# them; and which of two equal articles comes first.
#   typed_test.sh BIN INDEX WORK
set -euo pipefail
bin=$1 index=$2 work=$3

rm -rf "$work"
mkdir -p "$work"
failures=0

ask() { # INDEX QUESTION
    "$bin/vraagbaak-search" --index "$1" "$2" >"$work/out.txt"
}

first() { # ARTICLE QUESTION
    ask "$index" "$2"
    local found
    found=$(grep -m 1 -oE '^   [a-z0-9-]+(#[a-z0-9-]+)?  [0-9]' "$work/out.txt" | sed -E 's/^ +//; s/[# ].*//')
    [ "$found" = "$1" ] || { echo "[$2] gives [$found] first, not [$1]"; failures=$((failures + 1)); }
}

says() { # TEXT QUESTION
    ask "$index" "$2"
    grep -qF -- "$1" "$work/out.txt" || { echo "[$2] does not say [$1]"; failures=$((failures + 1)); }
}

silent() { # TEXT QUESTION
    ask "$index" "$2"
    ! grep -qF -- "$1" "$work/out.txt" || { echo "[$2] says [$1]"; failures=$((failures + 1)); }
}

first gat-in-provinciale-weg 'gat provincialeweg'
first fietspad-kapot-of-glad 'fiets pad kapot'
first verkeerslicht-kapot 'verkeers licht kapot'
first subsidie-aanvragen 'subsiedie aanvragen'
first stiltegebied 'onthefing stilte gebied'
first grondwater-oppompen 'grontwater onttrekken'
first fietspad-kapot-of-glad 'kuil fietspad'

for road in N207 'N 207' N-207 n-207; do
    first gat-in-provinciale-weg "$road"
done
for telephone in '(070) 441 66 22' '070 - 441 66 22' '+31 70 441 66 22' +31704416622 0704416622; do
    first gladheid-en-strooien "$telephone"
done
first grondwater-oppompen 150000 # 150.000 in the article
for time in '9 uur' 9u 9:00 09:00; do
    first bedientijden-bruggen-en-sluizen "$time"
done

says 'Bedoelde u: subsidie aanvragen' 'subsiedie aanvragen'
says 'Niets gevonden; dit is voor: subsidie' 'subsiedie'
says 'elektriciteit' 'elektrisiteit'
says 'elektriciteit' 'electriciteit'
for other in PFAS KLIC DRIS Komoot Rijnlanden aaaaaaa zzzzzzz hmmmmmm oooooow heeeeelp; do
    silent 'Niets gevonden; dit is voor' "$other"
    silent 'Bedoelde u' "$other"
done
silent 'Bedoelde u' 'subsidie aanvragen'
silent 'Bedoelde u' 'N270 afgesloten' # a road that no article names is not a typing error
says 'gevonden met “lantaarnpaal” in plaats van “straatlamp”' 'straatlamp stuk'
silent 'gevonden met “lantaarnpaal”' 'lantaarnpaal kapot'

# A place says who does it, not what is asked: what is found is the same with and without it.
articles() { # QUESTION
    ask "$index" "$1"
    grep -oE '^   [a-z0-9-]+(#[a-z0-9-]+)?  [0-9.]+$' "$work/out.txt" || true
}
for question in 'glad' 'schade' 'stank' 'lantaarnpaal kapot' 'gat in de N207'; do
    for place in 'in Boskoop' 'bij Gouda' 'Delft'; do
        [ "$(articles "$question")" = "$(articles "$question $place")" ] ||
            { echo "[$question $place] does not find what [$question] finds"; failures=$((failures + 1)); }
    done
done
says 'bedientijden-bruggen-en-sluizen' 'Boskoop' # nothing but a place: then it is what is asked

# Who is sent elsewhere: only when an article of another organisation clearly leads.
refers() { # yes|no QUESTION
    local found=yes
    "$bin/vraagbaak-search" --index "$index" --json "$2" | grep -q '"doorverwijzing": null' && found=no
    [ "$found" = "$1" ] || { echo "[$2] refers: $found, not $1"; failures=$((failures + 1)); }
}
refers yes 'lantaarnpaal kapot in Gouda'
refers yes 'gevaar op de snelweg melden'
refers no 'dode hert langs de weg'
refers no 'gat in de provinciale weg'

# Some letters in common is not an answer.
for question in wethouder pannenkoek bevaarbaar; do
    says 'Niets gevonden' "$question"
done

# Of two articles with the same words the newest comes first, whatever their order or names.
for article in 'a 2024-05-06' 'b 2026-01-02' 'c 2025-03-04'; do
    printf '{"id":"%s","titel":"Snelheid op de dijk","tekst":"Hoe hard mag u op de dijk?","gewijzigd":"%s"}\n' \
        "${article% *}" "${article#* }"
done >"$work/equal.jsonl"
"$bin/vraagbaak-index" --jsonl "$work/equal.jsonl" --index "$work/equal" >"$work/made.txt" 2>&1
ask "$work/equal" 'snelheid dijk'
order=$(grep -oE '^   [abc]  ' "$work/out.txt" | tr -d ' \n')
[ "$order" = bca ] || { echo "equal articles come as $order, not bca"; failures=$((failures + 1)); }

exit $((failures > 0))
