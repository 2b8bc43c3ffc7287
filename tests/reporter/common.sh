# SPDX-FileCopyrightText: 2026 Provincie Zuid-Holland
# SPDX-License-Identifier: EUPL-1.2
# shellcheck shell=bash
#
# What the scripts here share: a folder with a knowledge base and its index, stores, and checks. Each is
# called as
#   NAME_test.sh BIN SOURCE WORK [POSTGRES]
# and works on files of SQLite, or with POSTGRES (tests/support/postgres) on databases of that.
set -uo pipefail
bin=$1 source=$2 work=$3 postgres=${4:-}
[ -z "$postgres" ] || work=$work-postgres
export LC_ALL=C.UTF-8 GIT_CONFIG_GLOBAL=/dev/null GIT_CONFIG_NOSYSTEM=1
report=$bin/vraagbaak-report
wrong=0

rm -rf "$work"
mkdir -p "$work"
cd "$work" || exit 1
cp -r "$source/tests/http/kb" kb
"$bin/vraagbaak-index" --kb kb --index index >/dev/null 2>&1 || exit 1

# The last whole month, and the one before it, as in a report that nobody gave a period.
middle=$(date +%Y-%m-15)
month=$(date -d "$middle -1 month" +%Y-%m)
# shellcheck disable=SC2034 # for those that source this
month_before=$(date -d "$middle -2 month" +%Y-%m)

fail() {
    printf 'FAILED: %s\n' "$*"
    wrong=$((wrong + 1))
}

# is WHAT FOUND EXPECTED
is() {
    [ "$2" = "$3" ] || fail "$1 is \"$2\" instead of \"$3\""
}

# has FILE TEXT, lacks FILE TEXT; lacks_word does not mind a longer word with it.
has() {
    grep -qF -- "$2" "$1" || {
        fail "$1 does not have: $2"
        head -c 2000 "$1" | tr -c '[:print:]\n' ' ' | sed 's/^/  /'
    }
}
lacks() {
    [ -s "$1" ] || fail "$1 is empty"
    ! grep -qiF -- "$2" "$1" || fail "$1 has: $2"
}
lacks_word() {
    [ -s "$1" ] || fail "$1 is empty"
    ! grep -qiwF -- "$2" "$1" || fail "$1 has: $2"
}

# run CODE ARGUMENT…: runs vraagbaak-report; output in out.txt and err.txt. What fails says so on stderr
# alone.
run() {
    local expected=$1 code
    shift
    timeout 120 "$report" "$@" >out.txt 2>err.txt
    code=$?
    if [ "$code" -ne "$expected" ]; then
        fail "$*: exit code $code instead of $expected"
        sed 's/^/  /' err.txt
    fi
    [ "$code" -eq 0 ] || [ ! -s out.txt ] || fail "$*: says on stdout: $(cat out.txt)"
    [ "$code" -eq 0 ] || [ -s err.txt ] || fail "$*: says nothing on stderr"
}

# new_store NAME: a store without tables, at $store.
new_store() {
    mkdir "$1"
    store=$("$bin/store_tool" new "$1" ${postgres:+"$postgres"}) || exit 1
    printf "%s" "$store" >"$1.address"
}

# in_store COMMAND ARGUMENT…: report on that store, with the index.
in_store() {
    run "$@" --store "$store" --index index
}

# empty_store NAME: one with tables, and nothing in them.
empty_store() {
    new_store "$1"
    printf 'datum;kanaal;vraag\n' >leeg.csv
    in_store 0 import leeg.csv
    is 'an empty import' "$(cat out.txt)" 'ingelezen: 0 contacten, 0 bij een artikel, 0 zonder artikel'
}

# contacts [MONTH]: how many are counted.
contacts() {
    "$report" maand "${1:-$month}" --csv --store "$store" --index index | awk -F, '$1 == "totaal" { print $7 }'
}

# times COUNT LINE: the line so often.
times() {
    local i
    for ((i = 0; i < $1; i++)); do printf '%s\n' "$2"; done
}

# Whether another program is writing to the store.
is_being_written() {
    if [ -n "$postgres" ]; then
        ! "$bin/store_tool" run "$store" 'BEGIN; LOCK TABLE invoer IN EXCLUSIVE MODE NOWAIT; COMMIT' >/dev/null 2>&1
    else
        ! "$bin/store_tool" run "$store" 'BEGIN IMMEDIATE; ROLLBACK' >/dev/null 2>&1
    fi
}

# dump FILE: all that is in the store. That it is read is seen from the name of a table.
dump() {
    "$bin/store_tool" dump "$store" >"$1" 2>&1 || fail "$store can't be read"
    grep -q telling "$1" || fail "$1 does not have a store"
}

finish() {
    [ "$wrong" -eq 0 ] || exit 1
    echo fine
}
