/* SPDX-FileCopyrightText: 2026 Provincie Zuid-Holland
 * SPDX-License-Identifier: EUPL-1.2 */
#include "findings_write.h"

#include <stdlib.h>

#include "base/limits.h"
#include "base/memory.h"
#include "search/findings.h"
#include "search/json.h"
#include "search/json_write.h"
#include "texts.h"

struct writer {
    const struct content *content;
    const struct faults *faults;
    size_t most; /* items in a list */
    json_t *lists;
    json_t *totals;
};

static json_t *count(size_t count) {
    return json_integer((json_int_t)count);
}

/* The list takes over items. */
static void set_list(struct writer *writer, const char *name, json_t *items, size_t total) {
    json_object_set_new(writer->lists, name, items);
    json_object_set_new(writer->totals, name, count(total));
}

static json_t *disagreement(const struct fault *fault) {
    json_t *json = json_object();
    json_object_set_new(json, "artikel", json_text(fault->article));
    json_object_set_new(json, "kanaal", json_optional(fault->kanaal));
    json_object_set_new(json, "bestand", json_text(fault->file));
    json_object_set_new(json, "regel", count(fault->line));
    json_object_set_new(json, "melding", json_text(fault->id));
    json_object_set_new(json, "tekst", json_text(fault->text));
    return json;
}

static void add_disagreements(struct writer *writer, const char *name, struct str id) {
    json_t *items = json_array();
    for (size_t i = 0; i < writer->faults->len && json_array_size(items) < writer->most; i++) {
        if (str_equal(writer->faults->items[i].id, id)) {
            json_array_append_new(items, disagreement(&writer->faults->items[i]));
        }
    }
    set_list(writer, name, items, faults_count(writer->faults, id));
}

/* One for whom nobody needs to be told that it is over is no work for anybody. */
static bool is_silenced(const struct faults *faults, const struct entry *entry) {
    struct fault fault = {.file = entry->file,
                          .line = entry->lines.of[KEY_CONTROLE_VOOR],
                          .id = STR(TEXT_REVIEW_ID),
                          .severity = FAULT_WARNING};
    return silence_find(faults, &fault) != NULL;
}

struct review {
    struct str id;
    struct str controle_voor;
};

static int by_date(const void *a, const void *b) {
    const struct review *left = a;
    const struct review *right = b;
    int order = str_compare(left->controle_voor, right->controle_voor);
    return order != 0 ? order : str_compare(left->id, right->id);
}

static void add_reviews(struct writer *writer) {
    const struct content *content = writer->content;
    struct review *reviews = mem_alloc(content->len, sizeof *reviews);
    size_t total = 0;
    for (size_t i = 0; i < content->len; i++) {
        const struct entry *entry = &content->articles[i];
        if (entry->controle_voor.len > 0 && !is_silenced(writer->faults, entry)) {
            reviews[total++] = (struct review){entry->id, entry->controle_voor};
        }
    }
    if (total > 0) {
        qsort(reviews, total, sizeof *reviews, by_date);
    }
    json_t *items = json_array();
    for (size_t i = 0; i < total && i < writer->most; i++) {
        json_t *json = json_object();
        json_object_set_new(json, "artikel", json_text(reviews[i].id));
        json_object_set_new(json, "controleVoor", json_text(reviews[i].controle_voor));
        json_array_append_new(items, json);
    }
    set_list(writer, "controle", items, total);
    free(reviews);
}

static json_t *golden_finding(const struct golden *golden, const struct fault *fault) {
    struct arena arena = ARENA_INIT;
    json_t *json = json_object();
    json_object_set_new(json, "vraag", json_text(faults_printable(&arena, golden->vraag)));
    json_object_set_new(json, "verwacht", json_optional(golden->id));
    json_object_set_new(json, "plaats", golden->place > 0 ? count(golden->place) : json_null());
    json_object_set_new(json, "tekst", json_text(fault->text));
    arena_release(&arena);
    return json;
}

/* Questions and faults both stand in the order of the lines. */
static void add_goldens(struct writer *writer) {
    const struct golden *golden = writer->content->goldens;
    json_t *items = json_array();
    for (size_t i = 0; i < writer->faults->len && json_array_size(items) < writer->most; i++) {
        const struct fault *fault = &writer->faults->items[i];
        if (str_equal(fault->id, STR(TEXT_GOLD_ID))) {
            while (golden->line < fault->line) {
                golden++;
            }
            json_array_append_new(items, golden_finding(golden, fault));
        }
    }
    set_list(writer, "goudvragen", items, faults_count(writer->faults, STR(TEXT_GOLD_ID)));
}

static json_t *message_counts(const struct faults *faults) {
    json_t *kinds = json_object();
    for (size_t i = 0; i < faults->kind_count; i++) {
        const struct fault_kind *kind = &faults->kinds[i];
        if (kind->count > 0) {
            json_object_set_new(kinds, kind->id.ptr, count(faults_count(faults, kind->id)));
        }
    }
    json_t *json = json_object();
    json_object_set_new(json, "fouten", count(faults->count[FAULT_ERROR]));
    json_object_set_new(json, "waarschuwingen", count(faults->count[FAULT_WARNING]));
    json_object_set_new(json, "soorten", kinds);
    return json;
}

static void write_text(struct buf *out, struct writer *writer, uint32_t generation) {
    char now[32];
    date_now(now);
    writer->lists = json_object();
    writer->totals = json_object();
    json_object_set_new(writer->lists, "versie", count(FINDINGS_VERSION));
    json_object_set_new(writer->lists, "gemaakt", json_string(now));
    json_object_set_new(writer->lists, "generatie", count(generation));
    add_disagreements(writer, "kanalen", STR(TEXT_CHANNEL_ID));
    add_disagreements(writer, "tegenspraak", STR(TEXT_CONTRADICTION_ID));
    add_reviews(writer);
    add_goldens(writer);
    json_object_set_new(writer->lists, "totalen", writer->totals);
    json_object_set_new(writer->lists, "meldingen", message_counts(writer->faults));
    buf_truncate(out, 0);
    json_write(out, writer->lists);
    buf_add_char(out, '\n');
    json_decref(writer->lists);
}

enum err findings_write(const struct index_folder *folder, const struct content *content,
                        const struct faults *faults, uint32_t generation, struct err_info *info) {
    struct writer writer = {.content = content, .faults = faults, .most = LIMIT_FINDINGS};
    struct buf text = BUF_INIT;
    write_text(&text, &writer, generation);
    /* With very long names of files, fewer of each. */
    while (text.len > LIMIT_FINDINGS_BYTES) {
        writer.most /= 2;
        write_text(&text, &writer, generation);
    }
    enum err err = index_folder_write(folder, FINDINGS_FILE, buf_str(&text), info);
    buf_release(&text);
    return err;
}
