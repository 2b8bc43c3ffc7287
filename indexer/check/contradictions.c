/* SPDX-FileCopyrightText: 2026 Provincie Zuid-Holland
 * SPDX-License-Identifier: EUPL-1.2 */
#include <stdlib.h>

#include "base/memory.h"
#include "check/agreement.h"
#include "check/channel_check.h"
#include "texts.h"

/* With how many articles before it in a group an article is compared, so that a group of thousands
 * takes no time. */
enum { NEIGHBOURS = 20 };

/* An article in a group: those with the same UPN, or of the same organisation. */
struct member {
    struct str group; /* "u" and the UPN, or "o" and the organisation; arena */
    size_t place;     /* in the content */
};

struct members {
    const struct content *content;
    struct member *items; /* owned */
    size_t len;
    size_t capacity;
    struct arena arena;
};

static void add_member(struct members *members, char kind, struct str name, size_t place) {
    members->items =
        mem_grow(members->items, &members->capacity, members->len, sizeof *members->items);
    members->items[members->len++] =
        (struct member){arena_format(&members->arena, "%c%.*s", kind, STR_ARGS(name)), place};
}

static int by_group(const void *a, const void *b) {
    const struct member *left = a;
    const struct member *right = b;
    int order = str_compare(left->group, right->group);
    return order != 0 ? order : (left->place > right->place) - (left->place < right->place);
}

static void find_members(struct members *members) {
    for (size_t i = 0; i < members->content->len; i++) {
        const struct entry *entry = &members->content->articles[i];
        if (entry->upn.len > 0) {
            add_member(members, 'u', entry->upn, i);
        }
        if (!str_equal(entry->organisatie, STR("provincie-zuid-holland"))) {
            add_member(members, 'o', entry->organisatie, i);
        }
    }
    if (members->len > 0) {
        qsort(members->items, members->len, sizeof *members->items, by_group);
    }
}

/* An article with what it states. */
struct statement {
    const struct entry *entry;
    struct record record;
    struct str text;
    struct facts facts;
};

static void read_statement(struct statement *out, const struct content *content, size_t place,
                           struct arena *arena) {
    struct buf text = BUF_INIT;
    out->entry = &content->articles[place];
    content_record(&out->record, out->entry, arena);
    buf_format(&text, "%.*s\n%.*s\n", STR_ARGS(out->record.titel), STR_ARGS(out->record.vraag));
    for (size_t i = 0; i < out->record.section_count; i++) {
        const struct section *section = &out->record.sections[i];
        buf_format(&text, "%.*s\n%.*s\n", STR_ARGS(section->heading), STR_ARGS(section->text));
    }
    out->text = arena_str(arena, buf_str(&text));
    buf_release(&text);
    facts_read(&out->facts, out->text, arena);
}

/* The line of the file on which a fact stands first, as written. */
static size_t find_line(const struct statement *statement, struct str written) {
    struct str markdown = statement->record.tekst.markdown;
    size_t at = str_find(markdown, written, 0);
    size_t first = statement->entry->body_line;
    return at < markdown.len ? first + fault_line(markdown, at) - 1 : first;
}

static void tell(const struct statement *one, const struct statement *other,
                 const struct difference *difference, struct faults *faults) {
    const struct fact *here = difference->fact;
    const struct fact *there = difference->instead;
    struct str said = str_slice(one->text, here->start, here->start + here->len);
    struct str instead = str_slice(other->text, there->start, there->start + there->len);
    struct source source = {.file = one->entry->file, .faults = faults, .article = one->entry->id};
    fault_warning(&source, find_line(one, said), TEXT_ARTICLES_DIFFER, STR_ARGS(said),
                  STR_ARGS(other->entry->id), STR_ARGS(instead));
}

static void compare(const struct statement *one, const struct statement *other,
                    struct faults *faults, struct arena *arena) {
    struct differences found;
    agreement_contradictions(&found, &one->facts, &other->facts, arena);
    for (size_t i = 0; i < found.len; i++) {
        tell(one, other, &found.items[i], faults);
    }
}

static void compare_group(const struct members *members, size_t first, size_t end,
                          struct faults *faults) {
    struct arena arena = ARENA_INIT;
    struct statement *all = mem_alloc(end - first, sizeof *all);
    for (size_t i = first; i < end; i++) {
        read_statement(&all[i - first], members->content, members->items[i].place, &arena);
        size_t place = i - first;
        for (size_t k = place > NEIGHBOURS ? place - NEIGHBOURS : 0; k < place; k++) {
            compare(&all[place], &all[k], faults, &arena);
        }
    }
    free(all);
    arena_release(&arena);
}

void contradictions_check(const struct content *content, struct faults *faults) {
    struct members members = {.content = content};
    find_members(&members);
    for (size_t first = 0; first < members.len;) {
        size_t end = first + 1;
        while (end < members.len &&
               str_equal(members.items[end].group, members.items[first].group)) {
            end++;
        }
        if (end - first > 1) {
            compare_group(&members, first, end, faults);
        }
        first = end;
    }
    free(members.items);
    arena_release(&members.arena);
}
