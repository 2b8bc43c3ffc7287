/* SPDX-FileCopyrightText: 2026 Provincie Zuid-Holland
 * SPDX-License-Identifier: EUPL-1.2 */
#include "access/entries.h"

#include <string.h>

#include "base/limits.h"

static void split(struct entries *entries) {
    struct str rest = entries->text;
    size_t count = 0;
    while (rest.ptr) {
        struct str field = str_cut(&rest, ':');
        if (count < entries->field_count) {
            entries->fields[count] = field;
        }
        count++;
    }
    if (count != entries->field_count) {
        entries->fault = "not the right number of fields";
    }
}

bool entries_next(struct entries *entries) {
    while (entries->rest.ptr && !entries->fault) {
        struct str line = str_cut(&entries->rest, '\n');
        entries->line++;
        if (line.len == 0 || line.ptr[0] == '#') {
            continue;
        }
        entries->text = line;
        split(entries);
        if (++entries->count > LIMIT_ACCESS_ENTRIES) {
            entries->fault = "too many entries";
        }
        return !entries->fault;
    }
    return false;
}

enum err entries_end(const struct entries *entries, struct err_info *info) {
    if (!entries->fault) {
        return ERR_OK;
    }
    return err_set(info, ERR_INVALID, "%s:%zu: %s", entries->path, entries->line, entries->fault);
}

bool entry_remove(struct buf *file, struct str first) {
    struct buf kept = BUF_INIT;
    struct str rest = buf_str(file);
    bool found = false;
    while (rest.ptr && rest.len > 0) {
        struct str line = str_cut(&rest, '\n');
        struct str others = line;
        if (str_equal(str_cut(&others, ':'), first) && others.ptr) {
            found = true;
            continue;
        }
        buf_add(&kept, line);
        buf_add_char(&kept, '\n');
    }
    buf_release(file);
    *file = kept;
    return found;
}

bool entry_name_is_valid(struct str text) {
    for (size_t i = 0; i < text.len; i++) {
        char c = text.ptr[i];
        bool alphanumeric =
            (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z') || (c >= '0' && c <= '9');
        if (!alphanumeric && (!c || !strchr("._-@", c))) {
            return false;
        }
    }
    return text.len > 0 && text.len <= LIMIT_ACCESS_NAME_BYTES;
}
