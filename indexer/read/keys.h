/* SPDX-FileCopyrightText: 2026 Provincie Zuid-Holland
 * SPDX-License-Identifier: EUPL-1.2 */
/* The keys of an article: the front matter of a file and the fields of a JSON line (DESIGN §3). One
 * table says for each what it is called, what it holds and where it goes. */
#ifndef INDEXER_KEYS_H
#define INDEXER_KEYS_H

#include <stdint.h>

#include "faults.h"
#include "search/record.h"

enum key {
    KEY_ID,
    KEY_TYPE,
    KEY_TITEL,
    KEY_VRAAG,
    KEY_VARIANTEN,
    KEY_STATUS,
    KEY_DOELGROEP,
    KEY_THEMA,
    KEY_TREFWOORDEN,
    KEY_UPN,
    KEY_ORGANISATIE,
    KEY_GEBIED,
    KEY_TAAL,
    KEY_GEWIJZIGD,
    KEY_GELDIG_VAN,
    KEY_GELDIG_TOT,
    KEY_CONTROLE_VOOR,
    KEY_AFDELING,
    KEY_CONTACT,
    KEY_VERWANT,
    KEY_NEGEER, /* warnings to leave out, each with a reason; no part of the record */
    KEY_COUNT,
};

/* The line on which each key stands, 0 when it was not given. */
struct key_lines {
    uint32_t of[KEY_COUNT];
};

/* What was written behind a key. */
struct key_value {
    enum { VALUE_TEXT, VALUE_LIST, VALUE_OTHER } kind;
    const struct str *items; /* one text, or those of the list */
    size_t len;
    size_t line;
};

/* Static; as written in the front matter. */
struct str key_name(enum key key);

/* Finds a key by its name. False when there is none, after a fault that names the nearest key. */
bool key_find(enum key *out, struct str name, size_t line, const struct source *source);

/* The text of a key that is no list; the list of one that is. */
struct str *key_text(struct record *record, enum key key);
struct str_list *key_list(struct record *record, enum key key);
bool key_is_list(enum key key);
bool key_is_date(enum key key);

/* Notes that a key was given. False, after a fault, when it was given before. */
bool key_note(struct key_lines *lines, enum key key, size_t line, const struct source *source);

/* Puts a value into the record: cleaned of double spaces and line ends, copied to the arena. A
 * wrong kind of value or a key given before is a fault and changes nothing. */
void key_store(struct record *record, struct key_lines *lines, enum key key,
               const struct key_value *value, const struct source *source);

#endif
