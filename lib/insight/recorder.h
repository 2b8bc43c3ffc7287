/* SPDX-FileCopyrightText: 2026 Provincie Zuid-Holland
 * SPDX-License-Identifier: EUPL-1.2 */
/* Takes events from any thread and writes them from one of its own, so that a slow or broken store
 * never slows who puts one.
 *
 *   put, any thread              the writer, every half second
 *   ┌──────────────────┐ swap    ┌──────────────────┐  one transaction
 *   │ filling          │ ──────► │ batch            │ ────────────────► store
 *   └──────────────────┘         └──────────────────┘  on failure: pause, the same batch again
 *     full: dropped, counted
 *
 * A crash loses what was put within the last second. The cause of a failure is logged once, as is
 * that it works again. */
#ifndef INSIGHT_RECORDER_H
#define INSIGHT_RECORDER_H

#include "base/error.h"
#include "insight/event.h"

enum {
    /* Events that wait while the store can't be written, twice (filling and batch): days of a
     * public body, 10 MB. And what a burst may put in half a second: 16,000 a second. */
    RECORDER_ROOM = 8192,
};

struct recorder;

/* Starts the writer on a store (store.h), and waits until it is there to be read, for at most 3 s.
 * A store that can't be opened is no failure: it is logged, and tried again every second.
 * ERR_INVALID (address), ERR_ENVIRONMENT (no thread). */
enum err recorder_open(struct recorder **out, const char *store, struct err_info *info);

/* Never waits for the store. Any thread. */
void recorder_put(struct recorder *recorder, const struct event *event);

struct recorder_stats {
    uint64_t queued;  /* put, and not written yet */
    uint64_t written; /* on disk */
    uint64_t dropped; /* lost: there was no room */
};

/* Any thread. */
struct recorder_stats recorder_stats(struct recorder *recorder);

/* Writes what is queued, for at most limit_ms, and a second more when the store hangs; what is lost
 * then is logged. No thread may put any more. NULL is fine. */
void recorder_close(struct recorder *recorder, unsigned limit_ms);

#endif
