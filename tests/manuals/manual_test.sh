#!/bin/sh
# SPDX-FileCopyrightText: 2026 Provincie Zuid-Holland
# SPDX-License-Identifier: EUPL-1.2
#
# The man page and the completion of a program know every option that its --help tells of, and no other.
#   manual_test.sh PROGRAM MAN-PAGE COMPLETION
set -u
wrong=0
options() {
    grep -oE -e '--[a-z][a-z-]+' "$1" | sort -u
}
"$1" --help >help.txt || exit 1
options help.txt >told.txt
[ -s told.txt ] || exit 1
for place in "$2" "$3"; do
    sed 's/\\-/-/g' "$place" >place.txt
    options place.txt | diff told.txt - >difference.txt && continue
    echo "$place and --help differ:"
    cat difference.txt
    wrong=1
done
exit $wrong
