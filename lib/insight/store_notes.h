/* SPDX-FileCopyrightText: 2026 Provincie Zuid-Holland
 * SPDX-License-Identifier: EUPL-1.2 */
/* Notes: what agents tell editors about an article ("dit klopt niet"). In the same file as the
 * counts, and with the same rules for its use and its errors (store.h); besides those:
 *
 *   melding: id, dag, artikel, reden, tekst, afgehandeld (a day, or NULL while it is open)
 *
 * Who wrote a note is not kept. Its text is redacted here, so that nobody can forget it. */
#ifndef INSIGHT_STORE_NOTES_H
#define INSIGHT_STORE_NOTES_H

#include "insight/store.h"

enum note_reason {
    NOTE_ONJUIST,
    NOTE_VEROUDERD,
    NOTE_ONVOLLEDIG,
    NOTE_ONDUIDELIJK,
    NOTE_ANDERS,
    NOTE_REASON_COUNT,
};

/* "onjuist", "verouderd": as the store and the pages have them. Static. */
struct str note_reason_name(enum note_reason reason);

/* False when there is none with this name. */
bool note_reason_find(struct str name, enum note_reason *out);

enum {
    NOTE_TEXT_BYTES = 500,  /* some sentences */
    NOTES_LISTED = 200,     /* of what is open, at most */
    NOTES_KEPT = 10 * 1000, /* in all; more is no work for people */
};

struct note {
    int64_t id;         /* given when it is added */
    int32_t day;        /* base/date.h */
    struct str artikel; /* id, 1 to LIMIT_ID_BYTES bytes */
    enum note_reason reden;
    struct str tekst; /* UTF-8; "" when the reason says enough */
};

/* Adds a note, on disk then; its id is not looked at. What its text has of personal data is taken
 * out first, and what is beyond NOTE_TEXT_BYTES then is cut off. ERR_INVALID: no article, or text
 * that is no UTF-8. ERR_LIMIT: an id or a text too long, or NOTES_KEPT there already. */
enum err store_note_add(struct store *store, const struct note *note, struct err_info *info);

struct note_list {
    struct note *notes; /* newest first */
    size_t len;
};

/* The open notes, at most NOTES_LISTED; artikel: of one article, "" of all. Arena. */
enum err store_notes_list(struct note_list *out, struct store *store, struct str artikel,
                          struct arena *arena, struct err_info *info);

/* How many are open; artikel as above. */
enum err store_notes_count(uint64_t *out, struct store *store, struct str artikel,
                           struct err_info *info);

/* Marks an open note as handled on a day. ERR_NOT_FOUND when no open one has this id. */
enum err store_note_handle(struct store *store, int64_t id, int32_t day, struct err_info *info);

/* Removes the notes that are handled, and those of days before first_day (today - STORE_KEPT_DAYS),
 * so that their text is not left in the file. removed may be NULL. */
enum err store_notes_purge(uint64_t *removed, struct store *store, int32_t first_day,
                           struct err_info *info);

#endif
