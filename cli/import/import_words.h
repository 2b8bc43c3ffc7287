/* SPDX-FileCopyrightText: 2026 Provincie Zuid-Holland
 * SPDX-License-Identifier: EUPL-1.2 */
/* What a contact centre calls the channels, or the outcomes, that we count by. Capitals, accents,
 * spaces and hyphens do not count: "E-mail" is "email". Immutable once filled; any thread. */
#ifndef CLI_REPORT_IMPORT_WORDS_H
#define CLI_REPORT_IMPORT_WORDS_H

#include "base/table.h"

enum words_of {
    WORDS_OF_KANAAL,   /* enum event_channel, of those where a person speaks */
    WORDS_OF_UITKOMST, /* enum event_outcome, of contacts */
};

struct import_words {
    enum words_of of;
    struct table table; /* a folded word → its meaning, and whether it was added */
};

/* With our own names and what is usual for them in Dutch: telefonisch, webformulier, WhatsApp. */
void import_words_init(struct import_words *out, enum words_of of);

enum word_added {
    WORD_ADDED,
    WORD_NO_WORD, /* nothing is left of it, or it is longer than LIMIT_WORD_BYTES */
    WORD_NOT_OURS,
    WORD_OTHERWISE, /* it was added with another meaning before */
};

/* Adds that `word` means `ours`; goes before what is usual. */
enum word_added import_words_add(struct import_words *words, struct str word, struct str ours);

/* What one of our own names means: a value of the enum; false when it is none. */
bool import_words_find_own(enum words_of of, struct str name, unsigned *out);

/* The same of any word. */
bool import_words_find(const struct import_words *words, struct str word, unsigned *out);

void import_words_release(struct import_words *words);

#endif
