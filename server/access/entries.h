/* SPDX-FileCopyrightText: 2026 Provincie Zuid-Holland
 * SPDX-License-Identifier: EUPL-1.2 */
/* The lines of the keys file and the users file: fields with a colon between them, as in
 * /etc/passwd. Empty lines and lines that begin with # are passed over; anything else that is not
 * just so is a fault, since half a list of who may enter is worse than none.
 *
 *   struct entries entries = {.path = path, .rest = text, .field_count = 3};
 *   while (entries_next(&entries)) {
 *       if (!is_good(entries.fields[0])) { entries.fault = "no such role"; }
 *   }
 *   return entries_end(&entries, info); */
#ifndef SERVER_ENTRIES_H
#define SERVER_ENTRIES_H

#include "base/buf.h"
#include "base/error.h"

enum { ENTRY_FIELDS = 5 };

struct entries {
    const char *path; /* for messages */
    struct str rest;  /* not read yet */
    size_t field_count;
    size_t line; /* of what was read last, from 1 */
    size_t count;
    struct str text; /* the entry as it stands there */
    struct str fields[ENTRY_FIELDS];
    const char *fault; /* the first one; nothing is read after it. NULL: none */
};

/* Reads the next entry; false at the end and at a fault. Texts borrow from rest. */
bool entries_next(struct entries *entries);

/* ERR_OK, or ERR_INVALID with "path:line: fault". Never shows what stands in the file. */
enum err entries_end(const struct entries *entries, struct err_info *info);

/* Takes the entry whose first field this is out of the text of a file, and sees to it that the text
 * ends with its line; false when there is none. */
bool entry_remove(struct buf *file, struct str first);

/* Whether text can be a name or an id: 1 to 64 letters of ASCII, digits, and . _ - @ */
bool entry_name_is_valid(struct str text);

#endif
