/* SPDX-FileCopyrightText: 2026 Provincie Zuid-Holland
 * SPDX-License-Identifier: EUPL-1.2 */
#include "text/sound.h"

/* In this order, so that two letters go before one. */
static const struct {
    struct str spelled;
    struct str heard;
} spellings[] = {
    {STR_INIT("ij"), STR_INIT("ei")}, {STR_INIT("au"), STR_INIT("ou")},
    {STR_INIT("ch"), STR_INIT("g")},  {STR_INIT("th"), STR_INIT("t")},
    {STR_INIT("ph"), STR_INIT("f")},  {STR_INIT("dt"), STR_INIT("t")},
    {STR_INIT("c"), STR_INIT("k")},   {STR_INIT("z"), STR_INIT("s")},
    {STR_INIT("v"), STR_INIT("f")},   {STR_INIT("y"), STR_INIT("i")},
    {STR_INIT("q"), STR_INIT("k")},   {STR_INIT("x"), STR_INIT("ks")},
};

static struct str heard_at(struct str word, size_t at, size_t *spelled_len) {
    struct str rest = str_slice(word, at, word.len);
    for (size_t i = 0; i < sizeof spellings / sizeof *spellings; i++) {
        if (str_starts_with(rest, spellings[i].spelled)) {
            *spelled_len = spellings[i].spelled.len;
            return spellings[i].heard;
        }
    }
    *spelled_len = 1;
    bool hardened = rest.len == 1 && rest.ptr[0] == 'd';
    return hardened ? STR("t") : str_slice(rest, 0, 1);
}

size_t sound_of(char *out, struct str word) {
    size_t len = 0;
    for (size_t at = 0; at < word.len && len + 2 <= LIMIT_SOUND_BYTES;) {
        size_t spelled_len = 1;
        struct str heard = heard_at(word, at, &spelled_len);
        for (size_t i = 0; i < heard.len; i++) {
            if (len == 0 || out[len - 1] != heard.ptr[i]) {
                out[len++] = heard.ptr[i];
            }
        }
        at += spelled_len;
    }
    return len;
}
