/* SPDX-FileCopyrightText: 2026 Provincie Zuid-Holland
 * SPDX-License-Identifier: EUPL-1.2 */
#include "report/changes.h"

#include "search/json.h"
#include "search/listing.h"

/* What changed behind the period comes first in the list. */
enum { CHANGES_READ = 500 };

json_t *changes_in(const struct report *report, struct session *session) {
    struct arena arena = ARENA_INIT;
    struct listing listing;
    const struct period *from = report->period.is_month ? &report->period : &report->before;
    json_t *list = json_array();
    if (listing_changed(&listing, session, str_from(from->first), CHANGES_READ, &arena, NULL) !=
        ERR_OK) {
        listing.len = 0;
    }
    for (size_t i = 0; i < listing.len && json_array_size(list) < CHANGES_ROWS; i++) {
        const struct record *record = &listing.records[i];
        if (str_compare(record->gewijzigd, str_from(report->period.last)) <= 0) {
            json_t *row = json_object();
            json_object_set_new(row, "artikel", json_text(record->id));
            json_object_set_new(row, "thema",
                                record->thema.len > 0 ? json_text(record->thema) : json_null());
            json_object_set_new(row, "gewijzigd", json_text(record->gewijzigd));
            json_array_append_new(list, row);
        }
    }
    arena_release(&arena);
    return list;
}
