/* SPDX-FileCopyrightText: 2026 Provincie Zuid-Holland
 * SPDX-License-Identifier: EUPL-1.2 */
/* The counters (metrics.h), and what is known only by looking now, as text that Prometheus reads
 * (exposition format 0.0.4). docs/operations.md says what each one means. */
#ifndef SERVER_METRICS_TEXT_H
#define SERVER_METRICS_TEXT_H

#include "base/buf.h"
#include "insight/recorder.h"
#include "ops/process.h"
#include "search/generation.h"
#include "service.h"

/* What is so at this moment. */
struct metrics_moment {
    unsigned connections[LISTENER_COUNT];
    unsigned in_flight[LISTENER_COUNT];
    const struct manifest *index; /* borrowed; NULL when none can be opened */
    struct recorder_stats events;
    size_t cache_bytes; /* that kept answers take */
    struct process_usage process;
    double started_s; /* since 1970 */
};

/* Appends all metrics. */
void metrics_write(struct buf *out, const struct metrics_moment *moment);

#endif
