/* SPDX-FileCopyrightText: 2026 Provincie Zuid-Holland
 * SPDX-License-Identifier: EUPL-1.2 */
#include "variants/walk.h"

#include <stdlib.h>
#include <string.h>

#include "base/memory.h"
#include "variants/variant_texts.h"

void walk_fail(struct walk *walk, const char *fault, size_t at) {
    if (!walk->fault) {
        walk->fault = fault;
        walk->fault_at = at;
        walk->at = walk->end;
    }
}

char walk_peek(const struct walk *walk, size_t ahead) {
    if (ahead >= walk->end - walk->at) {
        return '\0';
    }
    return walk->text.ptr[walk->at + ahead];
}

bool walk_is_one_of(char c, const char *set) {
    return c != '\0' && strchr(set, c);
}

bool walk_is_blank(const struct walk *walk, size_t ahead) {
    char c = walk_peek(walk, ahead);
    return c == '\0' || walk_is_one_of(c, " \t\r\n");
}

void walk_spaces(struct walk *walk) {
    while (walk_is_one_of(walk_peek(walk, 0), " \t")) {
        walk->at++;
    }
}

bool walk_is_line_end(const struct walk *walk) {
    struct walk ahead = *walk;
    walk_spaces(&ahead);
    char c = walk_peek(&ahead, 0);
    return c == '\0' || walk_is_one_of(c, "\r\n#");
}

void walk_line(struct walk *walk) {
    size_t line_end = str_find(walk->text, STR("\n"), walk->at) + 1;
    walk->at = line_end < walk->end ? line_end : walk->end;
}

void walk_line_end(struct walk *walk) {
    if (!walk_is_line_end(walk)) {
        walk_fail(walk, TEXT_LINE_REST, walk->at);
    }
    walk_line(walk);
}

void walk_quoted(struct walk *walk, struct walk_scalar *out) {
    char quote = walk_peek(walk, 0);
    size_t start = walk->at++;
    for (;;) {
        char c = walk_peek(walk, 0);
        bool is_escape = quote == '"' ? c == '\\' : c == '\'' && walk_peek(walk, 1) == '\'';
        if (c == '\0' || (is_escape && walk_peek(walk, 1) == '\0')) {
            walk_fail(walk, TEXT_LINE_QUOTE_OPEN, start);
            return;
        }
        walk->at += is_escape ? 2 : 1;
        if (!is_escape && c == quote) {
            break;
        }
    }
    *out = (struct walk_scalar){quote == '"' ? WALK_DOUBLE : WALK_SINGLE, start, walk->at};
}

/* A colon or a bracket in a text without quotes that is no part of it. */
static bool ends_plain(const struct walk *walk, bool in_flow) {
    char c = walk_peek(walk, 0);
    if (c == ':') {
        return walk_is_blank(walk, 1) || (in_flow && walk_is_one_of(walk_peek(walk, 1), ",[]{}?"));
    }
    return in_flow && walk_is_one_of(c, ",[]{}");
}

/* Steps over a text without quotes. A comment ends it, and white space is only part of it when more
 * follows. */
static void step_plain(struct walk *walk, struct walk_scalar *out, bool in_flow) {
    const char *blanks = in_flow ? " \t\r\n" : " \t";
    *out = (struct walk_scalar){WALK_PLAIN, walk->at, walk->at};
    while (!ends_plain(walk, in_flow)) {
        if (walk_is_one_of(walk_peek(walk, 0), blanks)) {
            while (walk_is_one_of(walk_peek(walk, 0), blanks)) {
                walk->at++;
            }
            if (walk_peek(walk, 0) == '#') {
                return;
            }
            continue;
        }
        if (walk_is_blank(walk, 0)) { /* the end of the line or of all */
            return;
        }
        out->end = ++walk->at;
    }
}

void walk_plain(struct walk *walk, struct walk_scalar *out) {
    step_plain(walk, out, false);
}

/* White space, line ends and comments between two tokens. */
static void step_gap(struct walk *walk) {
    for (;;) {
        char c = walk_peek(walk, 0);
        if (c == '#') {
            walk_line(walk);
        } else if (walk_is_one_of(c, " \t\r\n")) {
            walk->at++;
        } else {
            return;
        }
    }
}

/* A text in brackets. What has a meaning of its own in front of a text could hide where it ends. */
static void step_flow_scalar(struct walk *walk, struct walk_scalar *out) {
    char c = walk_peek(walk, 0);
    *out = (struct walk_scalar){WALK_PLAIN, walk->at, walk->at};
    if (c == '"' || c == '\'') {
        walk_quoted(walk, out);
    } else if (walk_is_one_of(c, "&*!|>%@`?") || (c == '-' && walk_is_blank(walk, 1))) {
        walk_fail(walk, TEXT_LINE_SIGN, walk->at);
    } else {
        step_plain(walk, out, true);
    }
}

void walk_flow(struct walk *walk) {
    struct walk_scalar ignored;
    size_t start = walk->at;
    size_t depth = 0;
    do {
        step_gap(walk);
        char c = walk_peek(walk, 0);
        if (c == '\0') {
            walk_fail(walk, TEXT_LINE_FLOW_OPEN, start);
        } else if (walk_is_one_of(c, "[]{},:")) {
            depth += walk_is_one_of(c, "[{") ? 1 : 0;
            depth -= walk_is_one_of(c, "]}") ? 1 : 0;
            walk->at++;
        } else {
            step_flow_scalar(walk, &ignored);
        }
    } while (depth > 0 && !walk->fault);
}

void walk_flow_list(struct walk *walk, struct walk_list *out) {
    struct walk_scalar item;
    size_t start = walk->at++;
    out->last = walk->at;
    out->open = true;
    for (step_gap(walk); walk_peek(walk, 0) != ']'; step_gap(walk)) {
        char c = walk_peek(walk, 0);
        if (c == '\0') {
            walk_fail(walk, TEXT_LINE_FLOW_OPEN, start);
            return;
        }
        bool is_comma = c == ',';
        if (is_comma == out->open || walk_is_one_of(c, "[{:")) {
            walk_fail(walk, TEXT_LINE_NO_LIST, walk->at);
            return;
        }
        if (is_comma) {
            out->last = ++walk->at;
        } else {
            step_flow_scalar(walk, &item);
            walk_list_add(out, item);
            out->last = item.end;
        }
        out->open = is_comma;
    }
    out->close = walk->at++;
}

void walk_list_add(struct walk_list *list, struct walk_scalar item) {
    list->items = mem_grow(list->items, &list->capacity, list->len, sizeof *list->items);
    list->items[list->len++] = item;
}

void walk_list_release(struct walk_list *list) {
    free(list->items);
    *list = (struct walk_list){.items = NULL};
}
