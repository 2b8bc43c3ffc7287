/* SPDX-FileCopyrightText: 2026 Provincie Zuid-Holland
 * SPDX-License-Identifier: EUPL-1.2 */
#include "nearest.h"

#include <ctype.h>

#include "text/edit_distance.h"

/* Longer words are not typing errors of ours. */
enum { WORD_BYTES = 64 };

/* In lower case, in room of WORD_BYTES: upper and lower case are one. */
static struct str lower(char *room, struct str word) {
    for (size_t i = 0; i < word.len; i++) {
        room[i] = (char)tolower((unsigned char)word.ptr[i]);
    }
    return (struct str){room, word.len};
}

struct str nearest_find(struct str word, const struct str *choices, size_t count) {
    struct str best = STR("");
    if (word.len > WORD_BYTES) {
        return best;
    }
    char rooms[2][WORD_BYTES];
    struct str wanted = lower(rooms[0], word);
    size_t most = word.len / 3 + 1;
    for (size_t i = 0; i < count; i++) {
        if (choices[i].len > WORD_BYTES) {
            continue;
        }
        size_t errors = edit_distance(wanted, lower(rooms[1], choices[i]), most);
        if (errors <= most && errors < choices[i].len) {
            best = choices[i];
            if (errors == 0) {
                break;
            }
            most = errors - 1; /* of two that are as near, the first */
        }
    }
    return best;
}
