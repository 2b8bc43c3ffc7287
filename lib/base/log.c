/* SPDX-FileCopyrightText: 2026 Provincie Zuid-Holland
 * SPDX-License-Identifier: EUPL-1.2 */
#include "base/log.h"

#include <stdarg.h>
#include <stdio.h>
#include <time.h>
#include <unistd.h>

#include "base/utf8.h"

static size_t escape(char *out, struct str text) {
    size_t used = 0;
    for (size_t i = 0; i < text.len; i++) {
        unsigned char c = (unsigned char)text.ptr[i];
        if (c == '"' || c == '\\') {
            out[used++] = '\\';
            out[used++] = (char)c;
        } else if (c < 0x20 || c == 0x7F) {
            used += (size_t)snprintf(out + used, 7, "\\u%04x", c);
        } else {
            out[used++] = (char)c;
        }
    }
    return used;
}

static void format_time(char *out, size_t size) {
    struct timespec now;
    clock_gettime(CLOCK_REALTIME, &now);
    struct tm parts;
    gmtime_r(&now.tv_sec, &parts);
    size_t used = strftime(out, size, "%Y-%m-%dT%H:%M:%S", &parts);
    snprintf(out + used, size - used, ".%03ldZ", now.tv_nsec / 1000000);
}

void log_write(enum log_level level, const char *format, ...) {
    static const char *const names[] = {"info", "waarschuwing", "fout"};
    char message[1001];
    va_list args;
    va_start(args, format);
    vsnprintf(message, sizeof message, format, args);
    va_end(args);
    struct str text = str_from(message);
    text.len = utf8_find_invalid(text);
    char when[40];
    format_time(when, sizeof when);
    /* One write(2) a line, so that lines of several threads do not mix. */
    char line[6 * sizeof message + 128];
    int head = snprintf(line, sizeof line, "{\"tijd\":\"%s\",\"niveau\":\"%s\",\"bericht\":\"",
                        when, names[level]);
    size_t used = (size_t)head;
    used += escape(line + used, text);
    used += (size_t)snprintf(line + used, sizeof line - used, "\"}\n");
    ssize_t ignored = write(STDERR_FILENO, line, used);
    (void)ignored;
}
