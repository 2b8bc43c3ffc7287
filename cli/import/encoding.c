/* SPDX-FileCopyrightText: 2026 Provincie Zuid-Holland
 * SPDX-License-Identifier: EUPL-1.2 */
#include "import/encoding.h"

#include <assert.h>
#include <errno.h>
#include <stdlib.h>
#include <string.h>
#include <unistd.h>

#include "base/memory.h"
#include "base/utf8.h"

enum {
    BLOCK_BYTES = 64 * 1024,
    CHARACTER_BYTES = 4, /* the longest of UTF-8 */
};

/* How many bytes at the end of a block may be the first of a character that goes on in the next:
 * whether they are shows there. 0 when it is invalid already. */
static size_t cut_off(struct str block, size_t invalid) {
    size_t left = block.len - invalid;
    return left < CHARACTER_BYTES ? left : 0;
}

enum err encoding_find(enum encoding *out, int fd, const char *path, struct err_info *info) {
    char *block = mem_alloc(BLOCK_BYTES, 1);
    size_t kept = 0;
    off_t offset = 0;
    enum err err = ERR_OK;
    *out = ENCODING_UNKNOWN;
    while (err == ERR_OK && *out == ENCODING_UNKNOWN) {
        ssize_t got = pread(fd, block + kept, BLOCK_BYTES - kept, offset);
        if (got < 0) {
            err = errno == EINTR ? ERR_OK : err_set_errno(info, path, "read");
            continue;
        }
        struct str text = {block, kept + (size_t)got};
        size_t invalid = utf8_find_invalid(text);
        kept = cut_off(text, invalid);
        if (got == 0) {
            *out = invalid == text.len ? ENCODING_UTF8 : ENCODING_WINDOWS_1252;
        } else if (invalid < text.len && kept == 0) {
            *out = ENCODING_WINDOWS_1252;
        }
        memmove(block, block + invalid, kept);
        offset += got;
    }
    free(block);
    return err;
}

struct str windows_1252_character(unsigned char byte) {
    /* From 0x80; above 0x9F it is as Latin-1, of which UTF-8 has the code points.
     * https://encoding.spec.whatwg.org/index-windows-1252.txt, less its five control characters. */
    static const char above[][4] = {
        "€", "\uFFFD", "‚",      "ƒ", "„",      "…",      "†", "‡",      "ˆ", "‰", "Š",
        "‹", "Œ",      "\uFFFD", "Ž", "\uFFFD", "\uFFFD", "‘", "’",      "“", "”", "•",
        "–", "—",      "˜",      "™", "š",      "›",      "œ", "\uFFFD", "ž", "Ÿ",
    };
    static const char latin[] = "\u00A0¡¢£¤¥¦§¨©ª«¬\u00AD®¯°±²³´µ¶·¸¹º»¼½¾¿"
                                "ÀÁÂÃÄÅÆÇÈÉÊËÌÍÎÏÐÑÒÓÔÕÖ×ØÙÚÛÜÝÞßàáâãäåæçèéêëìíîïðñòóôõö÷øùúûüýþÿ";
    assert(byte >= 0x80);
    if (byte < 0xA0) {
        const char *character = above[byte - 0x80];
        return (struct str){character, strnlen(character, sizeof *above)};
    }
    return (struct str){&latin[2 * (size_t)(byte - 0xA0)], 2};
}
