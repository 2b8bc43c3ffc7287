/* SPDX-FileCopyrightText: 2026 Provincie Zuid-Holland
 * SPDX-License-Identifier: EUPL-1.2 */
#include "base/log_line.h"

#include <assert.h>
#include <limits.h>
#include <poll.h>
#include <pthread.h>
#include <stdarg.h>
#include <stdatomic.h>
#include <stdio.h>
#include <string.h>
#include <time.h>
#include <unistd.h>

#include "base/utf8.h"

static_assert(LOG_LINE_BYTES <= PIPE_BUF, "a pipe takes a line in one piece");

/* Kept free for what closes a line: }\n */
enum { ROOM = LOG_LINE_BYTES - 2 };

/* One line at a time, so that what poll() says still holds at write(). */
static pthread_mutex_t lock = PTHREAD_MUTEX_INITIALIZER;
static atomic_ullong dropped;

static void format_time(char *out, size_t size) {
    struct timespec now;
    clock_gettime(CLOCK_REALTIME, &now);
    struct tm parts;
    gmtime_r(&now.tv_sec, &parts);
    size_t used = strftime(out, size, "%Y-%m-%dT%H:%M:%S", &parts);
    snprintf(out + used, size - used, ".%03ldZ", now.tv_nsec / 1000000);
}

void log_line_begin(struct log_line *line, enum log_level level) {
    char when[40];
    format_time(when, sizeof when);
    line->len = (size_t)snprintf(line->text, sizeof line->text,
                                 "{\"tijd\":\"%s\",\"niveau\":\"%s\"", when, log_level_name(level));
}

/* A character as it stands in JSON. Control characters of both sets (C0, DEL, C1) steer terminals.
 */
static struct str escaped(char room[8], struct str character, uint32_t code_point) {
    if (code_point == '"' || code_point == '\\') {
        room[0] = '\\';
        room[1] = (char)code_point;
        return (struct str){room, 2};
    }
    if (code_point < 0x20 || (code_point >= 0x7F && code_point <= 0x9F)) {
        return (struct str){room, (size_t)snprintf(room, 8, "\\u%04x", (unsigned)code_point)};
    }
    return character;
}

static void put(struct log_line *line, struct str bytes) {
    memcpy(line->text + line->len, bytes.ptr, bytes.len);
    line->len += bytes.len;
}

/* Writes ,"key": and says whether that and `more` bytes fit. */
static bool put_key(struct log_line *line, const char *key, size_t more) {
    size_t len = strlen(key);
    if (line->len + len + 4 + more > ROOM) {
        return false;
    }
    put(line, STR(",\""));
    put(line, (struct str){key, len});
    put(line, STR("\":"));
    return true;
}

void log_line_text(struct log_line *line, const char *key, struct str text) {
    if (!put_key(line, key, 2)) {
        return;
    }
    put(line, STR("\""));
    uint32_t code_point;
    size_t len;
    while ((len = utf8_decode(text, &code_point)) > 0) {
        char room[8];
        struct str bytes = escaped(room, str_slice(text, 0, len), code_point);
        if (line->len + bytes.len + 1 > ROOM) {
            break;
        }
        put(line, bytes);
        text = str_slice(text, len, text.len);
    }
    put(line, STR("\""));
}

void log_line_value(struct log_line *line, const char *key, const char *format, ...) {
    char value[64];
    va_list args;
    va_start(args, format);
    int len = vsnprintf(value, sizeof value, format, args);
    va_end(args);
    if (len > 0 && (size_t)len < sizeof value && put_key(line, key, (size_t)len)) {
        put(line, (struct str){value, (size_t)len});
    }
}

/* Whether stderr takes a line without waiting. Setting it non-blocking would also do so for those
 * that it is shared with: a terminal, the program that started us. */
static bool is_free(void) {
    struct pollfd about = {.fd = STDERR_FILENO, .events = POLLOUT};
    return poll(&about, 1, 0) == 1 && (about.revents & POLLOUT) != 0;
}

void log_line_send(struct log_line *line) {
    put(line, STR("}\n"));
    pthread_mutex_lock(&lock);
    bool written = is_free() && write(STDERR_FILENO, line->text, line->len) == (ssize_t)line->len;
    pthread_mutex_unlock(&lock);
    if (!written) {
        atomic_fetch_add_explicit(&dropped, 1, memory_order_relaxed);
    }
}

unsigned long long log_dropped(void) {
    return atomic_load_explicit(&dropped, memory_order_relaxed);
}
