/* SPDX-FileCopyrightText: 2026 Provincie Zuid-Holland
 * SPDX-License-Identifier: EUPL-1.2 */
#include "import/import_words.h"

#include "insight/event.h"
#include "text/fold.h"

/* The value of a word: its meaning, with FROM_FILE when it was added. */
enum { MEANING = 255, FROM_FILE = 256 };

/* A word as it is compared. */
static struct str key_of(char out[LIMIT_FOLDED_BYTES], struct str word) {
    size_t len = word.len <= LIMIT_WORD_BYTES ? fold(out, word) : 0;
    size_t kept = 0;
    for (size_t i = 0; i < len; i++) {
        if (out[i] != ' ' && out[i] != '-' && out[i] != '_') {
            out[kept++] = out[i];
        }
    }
    return (struct str){out, kept};
}

static void add_channels(struct table *table) {
    static const struct {
        struct str key;
        enum event_channel channel;
    } usual[] = {
        {STR_INIT("livechat"), VIA_CHAT},          {STR_INIT("whatsapp"), VIA_CHAT},
        {STR_INIT("telefonisch"), VIA_TELEFOON},   {STR_INIT("mail"), VIA_EMAIL},
        {STR_INIT("webformulier"), VIA_FORMULIER}, {STR_INIT("contactformulier"), VIA_FORMULIER},
        {STR_INIT("socialmedia"), VIA_SOCIAL},     {STR_INIT("socialemedia"), VIA_SOCIAL},
    };
    for (enum event_channel channel = VIA_CHAT; channel < VIA_COUNT; channel++) {
        *table_get(table, event_channel_name(channel)) = channel;
    }
    for (size_t i = 0; i < sizeof usual / sizeof *usual; i++) {
        *table_get(table, usual[i].key) = usual[i].channel;
    }
}

static void add_outcomes(struct table *table) {
    char room[LIMIT_FOLDED_BYTES];
    for (enum event_outcome outcome = OUTCOME_BEANTWOORD; outcome < OUTCOME_COUNT; outcome++) {
        *table_get(table, key_of(room, event_outcome_name(outcome))) = outcome; /* geen-contact */
    }
    *table_get(table, STR("nietbeantwoord")) = OUTCOME_ONBEANTWOORD;
}

void import_words_init(struct import_words *out, enum words_of of) {
    *out = (struct import_words){.of = of, .table = TABLE_INIT};
    if (of == WORDS_OF_KANAAL) {
        add_channels(&out->table);
    } else {
        add_outcomes(&out->table);
    }
}

void import_words_release(struct import_words *words) {
    table_release(&words->table);
}

bool import_words_find_own(enum words_of of, struct str name, unsigned *out) {
    if (of == WORDS_OF_KANAAL) {
        enum event_channel channel;
        bool is_one = event_channel_find(name, &channel) && channel >= VIA_CHAT;
        *out = channel;
        return is_one;
    }
    enum event_outcome outcome;
    bool is_one = event_outcome_find(name, &outcome) && outcome >= OUTCOME_BEANTWOORD;
    *out = outcome;
    return is_one;
}

enum word_added import_words_add(struct import_words *words, struct str word, struct str ours) {
    char room[LIMIT_FOLDED_BYTES];
    struct str key = key_of(room, word);
    unsigned meaning;
    if (key.len == 0) {
        return WORD_NO_WORD;
    }
    if (!import_words_find_own(words->of, ours, &meaning)) {
        return WORD_NOT_OURS;
    }
    uint64_t *value = table_get(&words->table, key);
    if ((*value & FROM_FILE) != 0 && (*value & MEANING) != meaning) {
        return WORD_OTHERWISE;
    }
    *value = FROM_FILE | meaning;
    return WORD_ADDED;
}

bool import_words_find(const struct import_words *words, struct str word, unsigned *out) {
    char room[LIMIT_FOLDED_BYTES];
    const uint64_t *value = table_find(&words->table, key_of(room, word));
    if (value) {
        *out = (unsigned)(*value & MEANING);
    }
    return value != NULL;
}
