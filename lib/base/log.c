/* SPDX-FileCopyrightText: 2026 Provincie Zuid-Holland
 * SPDX-License-Identifier: EUPL-1.2 */
#include "base/log.h"

#include <stdarg.h>
#include <stdatomic.h>
#include <stdio.h>

#include "base/log_line.h"

static atomic_int lowest = LOG_INFO;

void log_set_level(enum log_level level) {
    atomic_store(&lowest, (int)level);
}

const char *log_level_name(enum log_level level) {
    static const char *const names[] = {"info", "waarschuwing", "fout"};
    return names[level];
}

bool log_level_find(enum log_level *out, struct str name) {
    for (int level = LOG_INFO; level <= LOG_ERROR; level++) {
        if (str_equal(name, str_from(log_level_name((enum log_level)level)))) {
            *out = (enum log_level)level;
            return true;
        }
    }
    return false;
}

static void write_message(const char *trace_id, enum log_level level, const char *format,
                          va_list args) FORMAT_CHECK(3, 0);

static void write_message(const char *trace_id, enum log_level level, const char *format,
                          va_list args) {
    if ((int)level < atomic_load(&lowest)) {
        return;
    }
    char message[1001];
    vsnprintf(message, sizeof message, format, args);
    struct log_line line;
    log_line_begin(&line, level);
    if (trace_id[0]) {
        log_line_text(&line, "trace_id", str_from(trace_id));
    }
    log_line_text(&line, "bericht", str_from(message));
    log_line_send(&line);
}

void log_write(enum log_level level, const char *format, ...) {
    va_list args;
    va_start(args, format);
    write_message("", level, format, args);
    va_end(args);
}

void log_write_traced(const char *trace_id, enum log_level level, const char *format, ...) {
    va_list args;
    va_start(args, format);
    write_message(trace_id, level, format, args);
    va_end(args);
}

void log_security(const struct log_event *event) {
    struct log_line line;
    log_line_begin(&line, event->level);
    log_line_text(&line, "bericht", STR("security event"));
    log_line_text(&line, "actie", str_from(event->actie));
    log_line_text(&line, "object", event->object);
    log_line_text(&line, "resultaat", str_from(event->resultaat));
    log_line_text(&line, "oorsprong", event->oorsprong);
    log_line_text(&line, "actor", event->actor.len > 0 ? event->actor : STR("onbekend"));
    if (event->trace_id.len > 0) {
        log_line_text(&line, "trace_id", event->trace_id);
    }
    log_line_send(&line);
}
