/* SPDX-FileCopyrightText: 2026 Provincie Zuid-Holland
 * SPDX-License-Identifier: EUPL-1.2 */
#include "text/stem.h"

#include <assert.h>
#include <libstemmer.h>
#include <string.h>

struct stemmer *stemmer_new(void) {
    struct sb_stemmer *snowball = sb_stemmer_new("dutch", "UTF_8");
    assert(snowball); /* every libstemmer has Dutch */
    return (struct stemmer *)snowball;
}

void stemmer_free(struct stemmer *stemmer) {
    if (stemmer) {
        sb_stemmer_delete((struct sb_stemmer *)stemmer);
    }
}

/* Snowball takes off a double letter for k, d and t only, so bruggen would not meet brug. */
static struct str undoubled(struct str stemmed) {
    const char *end = stemmed.ptr + stemmed.len;
    bool doubled = stemmed.len > 2 && end[-1] == end[-2] && strchr("bfglmnprs", end[-1]);
    return doubled ? str_slice(stemmed, 0, stemmed.len - 1) : stemmed;
}

struct str stem(struct stemmer *stemmer, struct str word) {
    struct sb_stemmer *snowball = (struct sb_stemmer *)stemmer;
    const sb_symbol *result = sb_stemmer_stem(snowball, (const sb_symbol *)word.ptr, (int)word.len);
    assert(result); /* NULL only when memory runs out */
    return undoubled((struct str){(const char *)result, (size_t)sb_stemmer_length(snowball)});
}
