/* SPDX-FileCopyrightText: 2026 Provincie Zuid-Holland
 * SPDX-License-Identifier: EUPL-1.2 */
#include "text/stem.h"

#include <assert.h>
#include <libstemmer.h>
#include <stdlib.h>
#include <string.h>

#include "base/memory.h"
#include "text/base_form.h"

struct stemmer {
    struct sb_stemmer *snowball;
    char stem[LIMIT_FOLDED_BYTES]; /* the last one */
};

struct stemmer *stemmer_new(void) {
    struct stemmer *stemmer = mem_alloc(1, sizeof *stemmer);
    stemmer->snowball = sb_stemmer_new("dutch", "UTF_8");
    assert(stemmer->snowball); /* every libstemmer has Dutch */
    return stemmer;
}

void stemmer_free(struct stemmer *stemmer) {
    if (stemmer) {
        sb_stemmer_delete(stemmer->snowball);
        free(stemmer);
    }
}

static struct str without_ending(struct stemmer *stemmer, struct str word) {
    const sb_symbol *result =
        sb_stemmer_stem(stemmer->snowball, (const sb_symbol *)word.ptr, (int)word.len);
    assert(result); /* NULL only when memory runs out */
    return (struct str){(const char *)result, (size_t)sb_stemmer_length(stemmer->snowball)};
}

/* Snowball takes off a double letter for k, d and t only, and leaves v and z, which Dutch writes f
 * and s at the end of a word. */
static struct str spelled_as_ending(struct stemmer *stemmer, struct str word) {
    size_t len = word.len < sizeof stemmer->stem ? word.len : sizeof stemmer->stem;
    memcpy(stemmer->stem, word.ptr, len);
    if (len > 2) {
        char *last = &stemmer->stem[len - 1];
        if (*last == 'v') {
            *last = 'f';
        } else if (*last == 'z') {
            *last = 's';
        }
        len -= last[0] == last[-1] && strchr("bfglmnprs", *last);
    }
    return (struct str){stemmer->stem, len};
}

struct str stem(struct stemmer *stemmer, struct str word) {
    char out[LIMIT_FOLDED_BYTES];
    size_t particle = 0;
    struct str base = base_form(out, word, &particle);
    return spelled_as_ending(stemmer, is_own_stem(base) ? base : without_ending(stemmer, base));
}
