#!/usr/bin/env bash
# SPDX-FileCopyrightText: 2026 Provincie Zuid-Holland
# SPDX-License-Identifier: EUPL-1.2

# Articles with front matter of every shape, and those of the knowledge base, each get a patch with new
# wordings. `git apply` and `patch` take it and make the same of it, the indexer finds nothing wrong with
# the result, and a search for a new wording finds its article first.
#   patches_test.sh BIN KB WORK
set -euo pipefail
bin=$1 real_kb=$2 work=$3
export LC_ALL=C.UTF-8 GIT_CONFIG_GLOBAL=/dev/null GIT_CONFIG_NOSYSTEM=1
wrong=0

fail() {
    printf 'FAILED: %s\n' "$*"
    wrong=$((wrong + 1))
}

# Names of things that exist nowhere else, so that only a new wording can find them.
nonsense() { # NUMBER
    printf 'kw%b%bbus' "\\x$(printf %x $((97 + $1 / 26)))" "\\x$(printf %x $((97 + $1 % 26)))"
}

shapes=0
# shape NAME KEYS [END]: an article with these keys, as printf writes them, that is told apart by its name.
# With a first line in KEYS of `crlf` or `bom`, the file is made so.
shape() {
    local file=kb/artikelen/vormen/$1.md keys=$2 kind=
    shapes=$((shapes + 1))
    case $keys in
    crlf\ * | bom\ *) kind=${keys%% *} keys=${keys#* } ;;
    esac
    {
        if [ "$kind" = bom ]; then printf '\xef\xbb\xbf'; fi
        # shellcheck disable=SC2059
        printf -- "---\nid: $1\ntype: artikel\n$keys${rest:-}---${3-\n\nDit is een tekst over de vorm van het artikel.\n}"
    } >"$file"
    if [ "$kind" = crlf ]; then sed -i 's/$/\r/' "$file"; fi
}

make_shapes() {
    mkdir -p kb/artikelen/vormen
    printf 'sleutel,naam,omschrijving\nvormen,Vormen,Over vormen\n' >kb/themas.csv
    printf 'sleutel,naam,telefoon,email,url,waarvoor\nprovincie-zuid-holland,Provincie,,,,\n' >kb/organisaties.csv
    local title='titel: Een vorm\n' question='vraag: Hoe ziet deze vorm eruit?\n'
    local top=$title$question
    rest='status: actief\ndoelgroep: [burger]\nthema: vormen\ngewijzigd: 2026-01-01\n'
    shape lijst "${top}varianten:\n  - Een\n  - Twee\n"
    shape lijst-niet-ingesprongen "${top}varianten:\n- Een\n- Twee\n"
    shape lijst-ver-ingesprongen "${top}varianten:\n        - Een\n        - Twee\n"
    shape lijst-opmerkingen "${top}varianten: # hoe mensen het vragen\n  # over een\n  - Een # een\n\n  - Twee\n  # einde\n\n"
    shape lijst-een "${top}varianten:\n  - Een\n"
    shape lijst-aanhalingstekens "${top}varianten:\n  - \"Een: of\"\n  - 'Twee''s # drie'\n"
    shape lijst-meer-regels "${top}varianten:\n  - Een\n    en nog meer\n  - \"Twee\n    en nog\n    meer\"\n"
    shape lijst-blok "${top}varianten:\n  - |\n    Een # geen opmerking\n  - >-\n    Twee\n\n    - en meer\n"
    shape lijst-leeg-item "${top}varianten:\n  - Een\n  -\n"
    shape lijst-ver-streepje "${top}varianten:\n  -   Een\n  -   Twee\n"
    shape leeg "${top}varianten:\n"
    shape leeg-spaties "${top}varianten:   \n"
    shape leeg-opmerking "${top}varianten: # nog geen\n  # - voorbeeld\n"
    shape haken "${top}varianten: [Een, Twee]\n"
    shape haken-leeg "${top}varianten: []\n"
    shape haken-spatie "${top}varianten: [ ]\n"
    shape haken-aanhalingstekens "${top}varianten: [\"Een, ]\", 'Twee''s'] # voorbeelden\n"
    shape haken-komma "${top}varianten: [Een, Twee, ]\n"
    shape haken-regels "${top}varianten: [\n  Een, # een\n  Twee # twee\n  # einde\n]\n"
    shape haken-regels-komma "${top}varianten: [\n    Een,\n    Twee,\n  ]\n"
    shape haken-regels-dicht "${top}varianten: [Een,\n  Twee,\n  Drie]\n"
    shape haken-regels-leeg "${top}varianten: [ # nog geen\n]\n"
    shape ontbreekt "$top"
    shape ontbreekt-zonder-vraag "$title"
    shape ontbreekt-vraag-meer-regels "${title}vraag: Hoe ziet\n  deze vorm\n  eruit?\n"
    shape ontbreekt-vraag-aanhalingsteken "${title}vraag: \"Hoe ziet # deze\n  vorm eruit?\" # vraag\n"
    shape ontbreekt-vraag-blok "${title}vraag: >\n  Hoe ziet deze\n\n  vorm eruit?\n"
    shape windows-lijst "crlf ${top}varianten:\n  - Een\n"
    shape windows-haken "crlf ${top}varianten: [\n  Een\n]\n"
    shape windows-ontbreekt "crlf $top"
    shape bom "bom ${top}varianten: [Een]\n"
    shape geen-laatste-regeleinde "${top}varianten:\n  - Een\n" '\nTekst over een vorm.'
    shape andere-sleutels "${top}varianten:\n  - Een\ntrefwoorden:\n- \"a\n  b\"\n- c\ngebied: [Gouda,\n  'Den Haag']\ncontact: |\n  varianten:\n  - x\n"
    shape lang "${top}varianten:\n  - Een\n" "$(printf '\\n\\nEen regel over de vorm.%.0s' {1..200})\n"
    rest=
    shape achteraan "${title}status: actief\ndoelgroep: [burger]\nthema: vormen\ngewijzigd: 2026-01-01\nvarianten:\n  - Een\n"
    shape ontbreekt-achteraan "status: actief\ndoelgroep: [burger]\nthema: vormen\ngewijzigd: 2026-01-01\n${title}"
}

# Adds wordings to each article of kb/ and puts the patch in all.patch. The wordings are kept, as questions.
make_patches() {
    local id number=0 name patch
    : >all.patch
    : >questions.jsonl
    while read -r id; do
        name=$(nonsense "$number")
        number=$((number + 1))
        patch=patches/$id.patch
        if ! "$bin/make_patch" kb "$id" "Waar is de $name" "${name}: \"open\", [dicht] & #1?" "'s Avonds {$name} \\ \`op\`" \
            "yes" >"$patch" 2>said.txt; then
            fail "$id: $(cat said.txt)"
            continue
        fi
        [ "$(cat said.txt)" = 4 ] || fail "$id: $(cat said.txt) wordings are new instead of 4"
        git apply --check "$patch" || fail "$id: git does not take the patch"
        cat "$patch" >>all.patch
        printf '{"id":"%s","text":"%s"}\n' "$id" "Waar is de $name" "$id" "$name open dicht" "$id" "avonds $name op" >>questions.jsonl
    done
}

# What is wrong with the articles, without line numbers. Which article the golden questions find first is
# left out: new wordings are there to change that.
faults() { # KB
    "$bin/vraagbaak-index" --kb "$1" --check 2>&1 | sed -E -e '/goudvraag/d' -e '/^[0-9]+ fouten/d' -e 's/^([^:]*):[0-9]+:/\1:/' || true
}

# check_kb NAME LEAST: all of it, for the knowledge base in NAME/kb.
check_kb() {
    local count
    cd "$work/$1"
    mkdir patches by-patch by-git
    git init -q . # git passes over what lies outside the folder that it is called in
    git init -q by-git
    find kb/artikelen -name '*.md' -printf '%f\n' | grep -E '^[a-z0-9-]+\.md$' | sed 's/\.md$//' | sort >ids.txt
    count=$(wc -l <ids.txt)
    [ "$count" -ge "$2" ] || fail "$1: only $count articles"
    make_patches <ids.txt
    cp -r kb by-patch/kb
    cp -r kb by-git/kb
    (cd by-patch && patch -p1 --batch --fuzz=0 <../all.patch >../said.txt 2>&1) || fail "$1: patch: $(cat said.txt)"
    ! grep -E 'offset|fuzz|reject' said.txt || fail "$1: patch had to search"
    (cd by-git && git apply ../all.patch 2>../said.txt) || fail "$1: git apply: $(cat said.txt)"
    diff -r by-patch/kb by-git/kb || fail "$1: git and patch do not agree"
    ! diff -rq kb by-git/kb >said.txt || fail "$1: nothing changed"
    [ "$(wc -l <said.txt)" = "$count" ] || fail "$1: not all articles changed, or more than those"
    faults kb >before.txt
    (cd by-git && faults kb >../after.txt)
    diff before.txt after.txt || fail "$1: the indexer finds more wrong than before"
    "$bin/vraagbaak-index" --kb by-git/kb --index index >said.txt 2>&1 || fail "$1: $(cat said.txt)"
    "$bin/vraagbaak-search" --index index --batch questions.jsonl --run out.run --limit 1
    awk '$1 != $3 { print "another article comes first: " $0; wrong = 1 } END { exit wrong }' out.run || fail "$1: searching"
    [ "$(wc -l <out.run)" = $((count * 3)) ] || fail "$1: not every new wording finds its article"
    # A second time there is nothing to add.
    while read -r id; do
        [ -z "$("$bin/make_patch" by-git/kb "$id" "YES" 2>said.txt)" ] || fail "$id: added twice"
    done <ids.txt
    echo "$1: $count articles"
}

rm -rf "$work"
mkdir -p "$work/shapes" "$work/real"
cd "$work/shapes"
make_shapes
[ "$(find kb/artikelen -name '*.md' | wc -l)" = "$shapes" ] || fail 'two shapes have the same name'
check_kb shapes 30
! grep -qE ': (fout|waarschuwing):' "$work/shapes/before.txt" || fail "the shapes are wrong: $(cat "$work/shapes/before.txt")"
cp -r "$real_kb" "$work/real/kb"
check_kb real 38

[ "$wrong" -eq 0 ] || exit 1
