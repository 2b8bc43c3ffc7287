/* SPDX-FileCopyrightText: 2026 Provincie Zuid-Holland
 * SPDX-License-Identifier: EUPL-1.2 */
#include "text/lexicon.h"

#include <pthread.h>

/* Put into the program by embed_file(): the edges in the byte order of the machine that built it.
 */
extern const uint32_t lexicon_edges[];
extern const uint32_t lexicon_edges_end[];

enum {
    LETTER_MASK = 31,
    LAST_EDGE = 32,
    FLAGS_SHIFT = 6,
    FLAGS_MASK = 127,
    TARGET_SHIFT = 13,
};

lexicon_state lexicon_start(void) {
    /* The builder leaves the first edge free, so that 0 can mean "nowhere", and puts the number of
     * the first state there. */
    return lexicon_edges[0];
}

lexicon_state lexicon_step(lexicon_state state, char letter, unsigned *flags) {
    *flags = 0;
    if (state == 0 || letter < 'a' || letter > 'z') {
        return 0;
    }
    uint32_t wanted = (uint32_t)(letter - 'a');
    for (const uint32_t *edge = &lexicon_edges[state];; edge++) {
        if ((*edge & LETTER_MASK) == wanted) {
            *flags = *edge >> FLAGS_SHIFT & FLAGS_MASK;
            return *edge >> TARGET_SHIFT;
        }
        if (*edge & LAST_EDGE) {
            return 0;
        }
    }
}

static unsigned long long checksum;

static void compute_checksum(void) {
    const char *start = (const char *)lexicon_edges;
    checksum = str_hash((struct str){start, (size_t)((const char *)lexicon_edges_end - start)});
}

unsigned long long lexicon_checksum(void) {
    static pthread_once_t computed = PTHREAD_ONCE_INIT;
    pthread_once(&computed, compute_checksum);
    return checksum;
}

unsigned lexicon_find(struct str word) {
    lexicon_state state = lexicon_start();
    unsigned flags = 0;
    for (size_t i = 0; i < word.len; i++) {
        state = lexicon_step(state, word.ptr[i], &flags);
        if (state == 0 && i + 1 < word.len) {
            return 0;
        }
    }
    return flags;
}
