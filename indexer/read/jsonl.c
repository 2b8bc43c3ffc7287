/* SPDX-FileCopyrightText: 2026 Provincie Zuid-Holland
 * SPDX-License-Identifier: EUPL-1.2 */
#include "read/jsonl.h"

#include <errno.h>
#include <fcntl.h>
#include <jansson.h>
#include <stdlib.h>
#include <string.h>
#include <sys/stat.h>
#include <unistd.h>

#include "base/limits.h"
#include "base/memory.h"
#include "base/utf8.h"
#include "texts.h"

struct reader {
    struct content *content;
    struct source source;
    FILE *file;
    struct buf line;      /* without its end */
    struct arena scratch; /* of the article being read */
    size_t number;
    bool too_long;
};

static struct str text_of(const json_t *value) {
    return (struct str){json_string_value(value), json_string_length(value)};
}

/* Texts of the array, borrowed from it; owned list. VALUE_OTHER when it holds anything else. */
static struct str *read_array(struct key_value *value, const json_t *array) {
    size_t len = json_array_size(array);
    struct str *items = mem_alloc(len, sizeof *items);
    value->kind = VALUE_LIST;
    for (size_t i = 0; i < len; i++) {
        const json_t *item = json_array_get(array, i);
        if (json_is_string(item)) {
            items[value->len++] = text_of(item);
        } else {
            value->kind = VALUE_OTHER;
        }
    }
    value->items = items;
    return items;
}

static void read_key(struct reader *reader, struct article *article, enum key key,
                     const json_t *json) {
    struct key_value value = {.kind = VALUE_OTHER, .line = reader->number};
    struct str text;
    struct str *items = NULL;
    if (json_is_string(json)) {
        text = text_of(json);
        value = (struct key_value){VALUE_TEXT, &text, 1, reader->number};
    } else if (json_is_array(json)) {
        items = read_array(&value, json);
    }
    key_store(&article->record, &article->lines, key, &value, &reader->source);
    free(items);
}

static void read_tekst(struct reader *reader, struct article *article, const json_t *json) {
    struct str text = text_of(json);
    if (!json_is_string(json)) {
        fault_error(&reader->source, reader->number, TEXT_VALUE_NO_TEXT, 5, "tekst");
    } else if (text.len > LIMIT_ARTICLE_BYTES) {
        fault_error(&reader->source, reader->number, TEXT_JSON_TEXT_LONG, LIMIT_ARTICLE_BYTES);
    } else {
        article_set_text(article, text, 1, &reader->source);
    }
}

/* {"warning": "reason"}. */
static void read_silences(struct reader *reader, struct article *article, json_t *json) {
    const char *id;
    json_t *reason;
    if (!json_is_object(json)) {
        fault_error(&reader->source, reader->number, TEXT_SILENCE_FORM);
        return;
    }
    key_note(&article->lines, KEY_NEGEER, reader->number, &reader->source);
    json_object_foreach(json, id, reason) {
        struct str text = json_is_string(reason) ? text_of(reason) : STR("");
        fault_silence(&reader->source, reader->number, reader->source.file, str_from(id), text);
    }
}

static void check_content(const struct reader *reader, const struct article *article) {
    const struct record *record = &article->record;
    if (record->id.len == 0) {
        struct str name = key_name(KEY_ID);
        fault_error(&reader->source, reader->number, TEXT_KEY_MISSING, STR_ARGS(name));
    }
    if (record->titel.len == 0 && record->vraag.len == 0 && record->tekst.markdown.len == 0) {
        fault_error(&reader->source, reader->number, TEXT_JSON_NO_CONTENT);
    }
}

static void read_object(struct reader *reader, json_t *object) {
    struct article article = {.file = reader->source.file};
    size_t errors = reader->source.faults->count[FAULT_ERROR];
    const char *name;
    json_t *value;
    json_object_foreach(object, name, value) {
        enum key key;
        if (json_is_null(value)) {
            continue;
        }
        if (strcmp(name, "tekst") == 0) {
            read_tekst(reader, &article, value);
        } else if (!key_find(&key, str_from(name), reader->number, &reader->source)) {
            continue;
        } else if (key == KEY_NEGEER) {
            read_silences(reader, &article, value);
        } else {
            read_key(reader, &article, key, value);
        }
    }
    check_content(reader, &article);
    article_set_defaults(&article, ORIGIN_JSONL);
    article_check(&article, ORIGIN_JSONL, &reader->source);
    editorial_check(reader->content->editorial, &article, &reader->source);
    digest_short(article.files, buf_str(&reader->line));
    article.has_errors = reader->source.faults->count[FAULT_ERROR] > errors;
    content_add(reader->content, &article, reader->source.faults);
    arena_clear(&reader->scratch);
}

static void read_line(struct reader *reader) {
    reader->source.only_line = reader->number;
    struct str line = buf_str(&reader->line);
    if (reader->number == 1 && str_starts_with(line, STR("\xEF\xBB\xBF"))) {
        line = str_slice(line, 3, line.len);
    }
    if (reader->too_long) {
        fault_error(&reader->source, reader->number, TEXT_JSON_LONG, LIMIT_JSONL_LINE_BYTES);
        return;
    }
    if (str_trim(line).len == 0) {
        return;
    }
    if (!utf8_is_valid(line)) {
        fault_error(&reader->source, reader->number, TEXT_NOT_UTF8);
        return;
    }
    json_error_t error;
    json_t *json = json_loadb(line.ptr, line.len, JSON_REJECT_DUPLICATES, &error);
    if (!json) {
        fault_error(&reader->source, reader->number, TEXT_JSON_WRONG, error.text);
    } else if (!json_is_object(json)) {
        fault_error(&reader->source, reader->number, TEXT_JSON_NO_OBJECT);
    } else {
        read_object(reader, json);
    }
    json_decref(json);
}

/* Takes a line up to the limit; what is beyond is read and dropped. False at the end of the file.
 */
static bool next_line(struct reader *reader) {
    buf_truncate(&reader->line, 0);
    reader->too_long = false;
    reader->number++;
    int c = getc_unlocked(reader->file);
    if (c == EOF) {
        return false;
    }
    for (; c != EOF && c != '\n'; c = getc_unlocked(reader->file)) {
        if (reader->line.len < LIMIT_JSONL_LINE_BYTES) {
            buf_add_char(&reader->line, (char)c);
        } else {
            reader->too_long = true;
        }
    }
    return true;
}

/* Only regular files, and no waiting for a pipe that nobody writes to. */
static enum err open_file(FILE **out, const char *path, struct err_info *info) {
    int fd = open(path, O_RDONLY | O_NONBLOCK | O_NOCTTY | O_CLOEXEC);
    struct stat about;
    *out = NULL;
    if (fd < 0) {
        return err_set_errno(info, path, "open");
    }
    if (fstat(fd, &about) != 0 || !S_ISREG(about.st_mode)) {
        close(fd);
        return err_set(info, ERR_INVALID, "%s: not a regular file", path);
    }
    *out = fdopen(fd, "rb");
    if (!*out) {
        close(fd);
        return err_set_errno(info, path, "open");
    }
    return ERR_OK;
}

enum err jsonl_read_lines(struct content *content, FILE *file, const struct source *source,
                          struct err_info *info) {
    struct reader reader = {.content = content, .source = *source, .file = file};
    reader.source.arena = &reader.scratch;
    while (next_line(&reader)) {
        read_line(&reader);
    }
    enum err err = ferror(file) ? err_set_errno(info, source->file.ptr, "read") : ERR_OK;
    buf_release(&reader.line);
    arena_release(&reader.scratch);
    return err;
}

enum err jsonl_read(struct content *content, const char *path, struct faults *faults,
                    struct err_info *info) {
    struct source source = {
        .file = arena_str(&content->arena, str_from(path)),
        .faults = faults,
        .arena = &content->arena,
    };
    FILE *file;
    enum err err = open_file(&file, path, info);
    if (err != ERR_OK) {
        return err;
    }
    err = jsonl_read_lines(content, file, &source, info);
    fclose(file);
    return err;
}
