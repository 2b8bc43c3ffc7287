/* SPDX-FileCopyrightText: 2026 Provincie Zuid-Holland
 * SPDX-License-Identifier: EUPL-1.2 */
#include "text/nearest.h"

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
    return nearest_find_in(word, choices, sizeof *choices, count);
}

struct str nearest_find_in(struct str word, const struct str *first, size_t size, size_t count) {
    struct str best = STR("");
    if (word.len > WORD_BYTES) {
        return best;
    }
    char rooms[2][WORD_BYTES];
    struct str wanted = lower(rooms[0], word);
    size_t most = word.len / 3 + 1;
    for (size_t i = 0; i < count; i++) {
        const char *place = (const char *)first + i * size;
        struct str choice = *(const struct str *)(const void *)place;
        if (choice.len > WORD_BYTES) {
            continue;
        }
        size_t errors = edit_distance(wanted, lower(rooms[1], choice), most);
        if (errors <= most && errors < choice.len) {
            best = choice;
            if (errors == 0) {
                break;
            }
            most = errors - 1; /* of two that are as near, the first */
        }
    }
    return best;
}
