#!/usr/bin/env bash
# SPDX-FileCopyrightText: 2026 Provincie Zuid-Holland
# SPDX-License-Identifier: EUPL-1.2
#
# That a question which few people asked is nowhere in what vraagbaak-report shows, and that what many
# asked in words of few is shown in the words that they share.
# shellcheck source=tests/reporter/common.sh
. "$(dirname "$0")/common.sh"

# asked DAY TIMES QUESTION
asked() {
    times "$2" "$month-$1;telefoon;$3" >>vragen.csv
}

# Each form of each report that may have these days, and the patch of wordings, in all.txt.
show_all() { # OPTION…
    local form what
    : >all.txt
    for form in '' --json --csv --html; do
        for what in maand dag; do
            for period in "$month" "$month_before" "$month-10" "$month-11" "$month-12" "$month-17" "$month-18"; do
                case $what$period in
                maand*-??-?? | dag????-??) continue ;;
                esac
                # shellcheck disable=SC2086
                in_store 0 $what "$period" $form "$@"
                is 'what it says on stderr' "$(cat err.txt)" ''
                cat out.txt >>all.txt
            done
        done
    done
    in_store 0 varianten "$month" --kb kb "$@"
    cat out.txt err.txt >>all.txt
}

echo 'datum;kanaal;vraag' >vragen.csv
for day in 10 11 12; do
    asked $day 3 'wanneer kan ik kersen plukken'
    asked $day 4 'waar mag ik een drone laten vliegen'
    asked $day 1 'hoeveel kost een vaarbewijs'
    asked $day 1 'wat zijn de kosten van vaarbewijzen'
    asked $day 1 'zeg eens wat kosten die vaarbewijzen'
    asked $day 1 'ik wil weten wat een vaarbewijs kost'
    asked $day 5 'hoe meld ik dat er een kuil is'
done
for day in 11 12; do
    asked $day 5 'mag ik een vlieger oplaten'
    asked $day 20 'verkeersbord met graffiti'
    asked $day 2 'hoeveel kost een vaarbewijs'
done
# In the month before: too few in all, and enough of them in both months together.
times 9 "$month_before-28;telefoon;waar mag ik een drone laten vliegen" >>vragen.csv

echo '# 9 times, or on 2 days: nowhere; 10 times on 3 days: there'
empty_store eerst
in_store 0 import vragen.csv
show_all
has all.txt 'waar mag ik een drone laten vliegen'
has all.txt 'hoe meld ik dat er een kuil is'
for few in kers kersen pluk plukken vlieger oplat oplaten verkeersbord graffiti 'hoeveel kost' zeg weten vaarbewijzen kosten; do
    lacks_word all.txt "$few"
done

echo '# what many asked, in wordings of few: the words of the group'
in_store 0 maand "$month" --json
has out.txt '"kost vaarbewijs"'
has all.txt 'kost vaarbewijs'

echo '# of a month with too few the number is not told either'
python3 - out.txt <<'END' || fail "numbers of the month before"
import json, sys
questions = {q["vraag"]: q for q in json.load(open(sys.argv[1]))["vragen"]}
drone = questions["waar mag ik een drone laten vliegen"]
sys.exit(0 if (drone["aantal"], drone["dagen"], drone["vorige"]) == (12, 3, 0) else 1)
END

echo '# in the report of a day: those of its eight days'
in_store 0 dag "$month-17" --json
has out.txt 'waar mag ik een drone laten vliegen'
in_store 0 dag "$month-18" --json
lacks out.txt drone
lacks out.txt kuil

echo '# one more, on one day more'
times 1 "$month-12;balie;wanneer kan ik kersen plukken" | sed '1i datum;kanaal;vraag' >een.csv
times 1 "$month-13;balie;mag ik een vlieger oplaten" | sed '1i datum;kanaal;vraag' >dag.csv
in_store 0 import een.csv
in_store 0 import dag.csv
show_all
has all.txt 'wanneer kan ik kersen plukken'
has all.txt 'mag ik een vlieger oplaten'
lacks_word all.txt graffiti

echo '# the thresholds of the settings'
settings() { # TIMES DAYS
    printf '[insight]\nquestion_times = %s\nquestion_days = %s\n' "$1" "$2" >settings.toml
}
settings 12 3
show_all --config settings.toml
has all.txt 'waar mag ik een drone laten vliegen'
lacks_word all.txt kersen
settings 13 3
show_all --config settings.toml
lacks_word all.txt drone
settings 10 2
show_all --config settings.toml
has all.txt graffiti
settings 5 1
show_all --config settings.toml
has all.txt 'hoeveel kost een vaarbewijs'
lacks all.txt 'ik wil weten wat een vaarbewijs kost'

finish
