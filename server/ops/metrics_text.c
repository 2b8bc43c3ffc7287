/* SPDX-FileCopyrightText: 2026 Provincie Zuid-Holland
 * SPDX-License-Identifier: EUPL-1.2 */
#include "ops/metrics_text.h"

#include "base/date.h"
#include "base/log.h"
#include "base/version.h"
#include "ops/metrics.h"

static unsigned long long read_counter(atomic_ullong *counter) {
    return atomic_load_explicit(counter, memory_order_relaxed);
}

static void head(struct buf *out, const char *name, const char *type, const char *help) {
    buf_format(out, "# HELP %s %s\n# TYPE %s %s\n", name, help, name, type);
}

/* A metric of one number. */
static void single(struct buf *out, const char *name, const char *type, const char *help,
                   double value) {
    head(out, name, type, help);
    buf_format(out, "%s %.15g\n", name, value);
}

/* ## Requests */

typedef void (*route_writer)(struct buf *out, struct str label, size_t number);

static void each_of_table(struct buf *out, const struct route_table *table, route_writer write) {
    for (size_t i = 0; i < table->len; i++) {
        const struct route *route = &table->routes[i];
        write(out, route->path, route_number(table, route));
    }
}

/* For each route of both tables, and for addresses that are none. */
static void each_route(struct buf *out, route_writer write) {
    each_of_table(out, &routes_public, write);
    each_of_table(out, &routes_admin, write);
    write(out, STR("other"), ROUTES_MAX);
}

/* A combination that was never seen has no line. */
static void write_requests(struct buf *out, struct str label, size_t number) {
    for (size_t method = 0; method < METRICS_METHODS; method++) {
        for (size_t status = 0; status < METRICS_STATUSES; status++) {
            unsigned long long count = read_counter(&metrics.requests[number][method][status]);
            if (count == 0) {
                continue;
            }
            buf_format(out, "vraagbaak_http_requests_total{route=\"%.*s\",method=\"%s\",code=\"",
                       STR_ARGS(label), metrics_methods[method]);
            if (metrics_statuses[status] > 0) {
                buf_format(out, "%u\"} %llu\n", metrics_statuses[status], count);
            } else {
                buf_format(out, "other\"} %llu\n", count);
            }
        }
    }
}

/* The buckets are read one by one while others count on: _count is their sum, so that the lines of
 * one answer agree. */
static void write_durations(struct buf *out, struct str label, size_t number) {
    static const char name[] = "vraagbaak_http_request_duration_seconds";
    struct histogram *durations = &metrics.durations[number];
    unsigned long long count = 0;
    for (size_t i = 0; i < METRICS_BUCKETS; i++) {
        count += read_counter(&durations->buckets[i]);
        buf_format(out, "%s_bucket{route=\"%.*s\",le=\"%g\"} %llu\n", name, STR_ARGS(label),
                   metrics_bounds_s[i], count);
    }
    count += read_counter(&durations->buckets[METRICS_BUCKETS]);
    buf_format(out, "%s_bucket{route=\"%.*s\",le=\"+Inf\"} %llu\n", name, STR_ARGS(label), count);
    buf_format(out, "%s_sum{route=\"%.*s\"} %.9f\n", name, STR_ARGS(label),
               (double)read_counter(&durations->sum_ns) / 1e9);
    buf_format(out, "%s_count{route=\"%.*s\"} %llu\n", name, STR_ARGS(label), count);
}

static void write_by_listener(struct buf *out, const char *name,
                              const unsigned values[LISTENER_COUNT]) {
    buf_format(out, "%s{listener=\"public\"} %u\n", name, values[LISTENER_PUBLIC]);
    buf_format(out, "%s{listener=\"admin\"} %u\n", name, values[LISTENER_ADMIN]);
}

static void write_http(struct buf *out, const struct metrics_moment *moment) {
    head(out, "vraagbaak_http_requests_total", "counter",
         "Requests answered, by route, method and status code.");
    each_route(out, write_requests);
    head(out, "vraagbaak_http_request_duration_seconds", "histogram",
         "Time to make an answer, without the network, by route.");
    each_route(out, write_durations);
    head(out, "vraagbaak_http_requests_in_flight", "gauge",
         "Requests from their first line until their answer is sent.");
    write_by_listener(out, "vraagbaak_http_requests_in_flight", moment->in_flight);
    head(out, "vraagbaak_http_connections", "gauge", "Connections that are open.");
    write_by_listener(out, "vraagbaak_http_connections", moment->connections);
    single(out, "vraagbaak_rate_limited_total", "counter",
           "Requests refused because their client asked too much.",
           (double)read_counter(&metrics.rate_limited));
}

/* ## Questions */

static unsigned long long count_outcome(enum event_outcome outcome) {
    unsigned long long count = 0;
    for (int i = 0; i < VIA_COUNT; i++) {
        count += read_counter(&metrics.events[i][outcome]);
    }
    return count;
}

static void write_questions(struct buf *out, const struct metrics_moment *moment) {
    head(out, "vraagbaak_zero_results_total", "counter", "Searches that found nothing.");
    for (int i = 0; i < VIA_COUNT; i++) {
        buf_format(out, "vraagbaak_zero_results_total{channel=\"%.*s\"} %llu\n",
                   STR_ARGS(event_channel_name((enum event_channel)i)),
                   read_counter(&metrics.events[i][OUTCOME_NIETS_GEVONDEN]));
    }
    head(out, "vraagbaak_answers_total", "counter", "Questions, by what was decided on them.");
    for (int i = OUTCOME_ANTWOORD; i <= OUTCOME_OVERDRACHT; i++) {
        buf_format(out, "vraagbaak_answers_total{uitkomst=\"%.*s\"} %llu\n",
                   STR_ARGS(event_outcome_name((enum event_outcome)i)),
                   count_outcome((enum event_outcome)i));
    }
    single(out, "vraagbaak_cache_hits_total", "counter", "Answers that were in the cache.",
           (double)read_counter(&metrics.cache_hits));
    single(out, "vraagbaak_cache_misses_total", "counter", "Answers that were not in the cache.",
           (double)read_counter(&metrics.cache_misses));
    single(out, "vraagbaak_cache_bytes", "gauge", "Memory that the cache of answers takes.",
           (double)moment->cache_bytes);
    single(out, "vraagbaak_events_waiting", "gauge",
           "Events for the statistics that wait to be written.", (double)moment->events.queued);
    single(out, "vraagbaak_events_dropped_total", "counter",
           "Events for the statistics that were lost.", (double)moment->events.dropped);
}

/* ## Index */

static void write_index(struct buf *out, const struct manifest *index) {
    if (!index) {
        return; /* no line is no number: a nought would be a lie */
    }
    head(out, "vraagbaak_index_documents", "gauge", "Documents in the index, by database.");
    for (int i = AUDIENCE_PUBLIC; i <= AUDIENCE_STAFF; i++) {
        buf_format(out, "vraagbaak_index_documents{database=\"%s\"} %u\n",
                   audience_folder((enum audience)i), (unsigned)index->documenten[i]);
    }
    single(out, "vraagbaak_index_generation", "gauge", "Number of the generation that is served.",
           index->generatie);
    long long made_s;
    if (date_to_seconds(str_from(index->gemaakt), &made_s)) {
        single(out, "vraagbaak_index_generation_timestamp_seconds", "gauge",
               "When the generation that is served was made, in seconds since 1970.",
               (double)made_s);
    }
}

/* ## Program */

static void write_program(struct buf *out, const struct metrics_moment *moment) {
    const struct process_usage *process = &moment->process;
    single(out, "vraagbaak_log_dropped_total", "counter",
           "Lines of the log that could not be written.", (double)log_dropped());
    head(out, "vraagbaak_build_info", "gauge", "The version of the program; always 1.");
    buf_format(out, "vraagbaak_build_info{version=\"%s\"} 1\n", VRAAGBAAK_VERSION);
    single(out, "process_cpu_seconds_total", "counter", "Processor time used, in seconds.",
           process->cpu_s);
    single(out, "process_resident_memory_bytes", "gauge", "Memory in use.",
           process->resident_bytes);
    single(out, "process_virtual_memory_bytes", "gauge", "Memory asked for, and files mapped.",
           process->virtual_bytes);
    single(out, "process_open_fds", "gauge", "Files and connections that are open.",
           process->open_files);
    single(out, "process_max_fds", "gauge", "How many files and connections may be open.",
           process->max_files);
    single(out, "process_start_time_seconds", "gauge",
           "When the program started, in seconds since 1970.", moment->started_s);
}

void metrics_write(struct buf *out, const struct metrics_moment *moment) {
    write_http(out, moment);
    write_questions(out, moment);
    write_index(out, moment->index);
    write_program(out, moment);
}
