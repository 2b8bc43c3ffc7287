/* SPDX-FileCopyrightText: 2026 Provincie Zuid-Holland
 * SPDX-License-Identifier: EUPL-1.2 */
#include "read/kb_config.h"

#include "base/limits.h"
#include "base/memory.h"
#include "config/config.h"
#include "text/nearest.h"
#include "texts.h"

/* Looking through 5,000 articles takes 6 ms, and a file has room for a thousand unknown ones. */
enum { SUGGESTIONS = 50 };

enum field { FIELD_MELDING, FIELD_ARTIKEL, FIELD_REDEN, FIELD_COUNT };

static const struct str fields[FIELD_COUNT] = {STR_INIT("melding"), STR_INIT("artikel"),
                                               STR_INIT("reden")};
static const struct str tables[] = {STR_INIT("negeer")};

/* One [[negeer]]. */
struct block {
    struct str head; /* "negeer[0]"; ptr is NULL before the first */
    size_t line;     /* of its first key */
    struct str values[FIELD_COUNT];
    size_t lines[FIELD_COUNT]; /* 0 when not given */
    bool wrong;                /* told already; what is left says nothing */
};

struct reading {
    struct content *content;
    const struct source *source;
    struct block block;
    size_t suggestions; /* looked for */
    struct str told;    /* the last name that is wrong here; ptr is NULL without */
};

/* The name at the start of a path: up to a dot or a place in a list. */
static struct str first_name(struct str path) {
    size_t dot = str_find(path, STR("."), 0);
    size_t list = str_find(path, STR("["), 0);
    return str_slice(path, 0, dot < list ? dot : list);
}

/* So that each name is told of once, however many keys stand below it. */
static bool is_told(struct reading *reading, struct str name) {
    bool told = reading->told.ptr && str_equal(reading->told, name);
    reading->told = name;
    return told;
}

static void tell_unknown(struct reading *reading, struct str name, size_t line,
                         struct str_list known) {
    if (is_told(reading, name)) {
        return;
    }
    struct str meant = nearest_find(name, known.items, known.len);
    if (meant.len > 0) {
        fault_error(reading->source, line, TEXT_KEY_MEANT, STR_ARGS(name), STR_ARGS(meant));
    } else {
        fault_error(reading->source, line, TEXT_KEY_UNKNOWN, STR_ARGS(name));
    }
}

static void tell_article(struct reading *reading, struct str id, size_t line) {
    struct str meant = STR("");
    if (reading->suggestions++ < SUGGESTIONS) {
        const struct content *content = reading->content;
        meant = nearest_find_in(id, content->len > 0 ? &content->articles[0].id : NULL,
                                sizeof *content->articles, content->len);
    }
    if (meant.len > 0) {
        fault_error(reading->source, line, TEXT_SILENCE_ARTICLE_MEANT, STR_ARGS(id),
                    STR_ARGS(meant));
    } else {
        fault_error(reading->source, line, TEXT_SILENCE_ARTICLE, STR_ARGS(id));
    }
}

static void finish_block(struct reading *reading) {
    const struct block *block = &reading->block;
    struct str files = STR("");
    if (!block->head.ptr || block->wrong) {
        return;
    }
    if (block->lines[FIELD_MELDING] == 0) {
        fault_error(reading->source, block->line, TEXT_KEY_MISSING,
                    STR_ARGS(fields[FIELD_MELDING]));
        return;
    }
    if (block->lines[FIELD_ARTIKEL] > 0) {
        struct str id = block->values[FIELD_ARTIKEL];
        const struct entry *article = content_find(reading->content, id);
        if (!article) {
            tell_article(reading, id, block->lines[FIELD_ARTIKEL]);
            return;
        }
        files = str_slice(article->file, 0, article->file.len - STR(".md").len);
    }
    fault_silence(reading->source, block->lines[FIELD_MELDING], files, block->values[FIELD_MELDING],
                  block->values[FIELD_REDEN]);
}

static bool find_field(enum field *out, struct str name) {
    for (*out = 0; *out < FIELD_COUNT; (*out)++) {
        if (str_equal(name, fields[*out])) {
            return true;
        }
    }
    return false;
}

/* Key is what stands behind "negeer[0].". */
static void read_field(struct reading *reading, struct str key, const struct config_entry *entry) {
    struct block *block = &reading->block;
    struct str name = first_name(key);
    enum field field;
    if (!find_field(&field, name)) {
        tell_unknown(reading, name, entry->line, (struct str_list){fields, FIELD_COUNT});
        block->wrong = true;
    } else if (name.len == key.len && entry->kind == CONFIG_TEXT) {
        block->values[field] = entry->text;
        block->lines[field] = entry->line;
    } else if (block->lines[field] == 0) { /* of a list, the first item tells */
        fault_error(reading->source, entry->line, TEXT_VALUE_NO_TEXT, STR_ARGS(name));
        block->lines[field] = entry->line;
        block->wrong = true;
    }
}

static void read_entry(struct reading *reading, const struct config_entry *entry) {
    struct str name = first_name(entry->path);
    struct str key = entry->path;
    struct str head = str_cut(&key, '.');
    if (!str_equal(name, tables[0])) {
        tell_unknown(reading, name, entry->line, (struct str_list){tables, 1});
        return;
    }
    bool is_item = head.len > name.len && str_find(head, STR("]"), 0) == head.len - 1;
    if (!is_item || (!key.ptr && entry->kind != CONFIG_EMPTY)) {
        if (!is_told(reading, name)) {
            fault_error(reading->source, entry->line, TEXT_SILENCE_TABLE);
        }
        return;
    }
    if (!reading->block.head.ptr || !str_equal(head, reading->block.head)) {
        finish_block(reading);
        reading->block = (struct block){.head = head, .line = entry->line};
        reading->told = (struct str){NULL, 0};
    }
    if (key.ptr) {
        read_field(reading, key, entry);
    }
}

void kb_read_config(struct content *content, struct str text, const struct source *source) {
    struct reading reading = {.content = content, .source = source};
    struct config config;
    struct err_info info = ERR_INFO_INIT;
    enum err err = config_parse(&config, text, source->arena, &info);
    if (err == ERR_LIMIT) {
        fault_error(source, 1, TEXT_FILE_TOO_LARGE, LIMIT_CONFIG_BYTES);
        return;
    }
    if (err != ERR_OK) {
        fault_error(source, config.fault_line, TEXT_CONFIG_TOML, info.text);
        return;
    }
    for (size_t i = 0; i < config.len; i++) {
        read_entry(&reading, &config.entries[i]);
    }
    finish_block(&reading);
}
