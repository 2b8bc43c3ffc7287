/* SPDX-FileCopyrightText: 2026 Provincie Zuid-Holland
 * SPDX-License-Identifier: EUPL-1.2 */
#include "reporter/purge.h"

#include <stdio.h>

#include "base/date.h"
#include "insight/store_notes.h"
#include "insight/store_purge.h"

static enum err purge(struct store *store, const struct question_rule *rule,
                      struct err_info *info) {
    int32_t today = date_number_today();
    struct retention keep = retention_on(today, rule);
    struct purged purged;
    uint64_t notes = 0;
    enum err err = store_purge(&purged, store, &keep, info);
    if (err == ERR_OK) {
        err = store_notes_purge(&notes, store, today - STORE_KEPT_DAYS, info);
    }
    if (err == ERR_OK) {
        printf("opgeschoond: %llu tellingen, %llu vragen, %llu meldingen\n",
               (unsigned long long)purged.counts, (unsigned long long)purged.questions,
               (unsigned long long)notes);
    }
    return err;
}

enum err purge_store(const struct report_settings *settings, struct err_info *info) {
    struct store *store = NULL;
    /* A store that is not there is not made: who removes each night would never hear of a typing
     * error in its place. */
    enum err err = store_open(&store, settings->store, STORE_READ, info);
    if (err == ERR_OK) {
        err = purge(store, &settings->rule, info);
    }
    store_close(store);
    return err;
}
