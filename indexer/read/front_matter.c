/* SPDX-FileCopyrightText: 2026 Provincie Zuid-Holland
 * SPDX-License-Identifier: EUPL-1.2 */
#include "read/front_matter.h"

#include <stdlib.h>
#include <yaml.h>

#include "base/limits.h"
#include "base/memory.h"
#include "base/utf8.h"
#include "texts.h"

/* The YAML starts on the second line of the file, and libyaml counts from 0. */
enum { LINE_OF_YAML = 2 };

static bool is_fence(struct str line) {
    return str_starts_with(line, STR("---")) && str_trim(line).len == 3;
}

bool page_split(struct page *out, struct str text, const struct source *source) {
    *out = (struct page){.body = text, .body_line = 1};
    size_t invalid = utf8_find_invalid(text);
    if (invalid < text.len) {
        fault_error(source, fault_line(text, invalid), TEXT_NOT_UTF8);
        return false;
    }
    if (str_starts_with(text, STR("\xEF\xBB\xBF"))) {
        text = str_slice(text, 3, text.len); /* what Windows editors put before UTF-8 */
        out->body = text;
    }
    struct str rest = text;
    if (!is_fence(str_cut(&rest, '\n'))) {
        return true;
    }
    out->has_front = true;
    out->body_line = 2;
    const char *start = rest.ptr;
    while (rest.ptr) {
        struct str line = str_cut(&rest, '\n');
        out->body_line++;
        if (is_fence(line)) {
            out->front = (struct str){start, (size_t)(line.ptr - start)};
            out->body = rest.ptr ? rest : STR("");
            return true;
        }
    }
    fault_error(source, 1, TEXT_FRONT_OPEN);
    return false;
}

struct reader {
    yaml_parser_t parser;
    yaml_event_t event; /* the present one */
    bool stopped;       /* the rest cannot be read */
    const struct source *source;
    struct record *record;
    struct key_lines *lines;
};

static size_t line_of(const struct reader *reader) {
    return reader->event.start_mark.line + LINE_OF_YAML;
}

static void stop(struct reader *reader) {
    reader->stopped = true;
}

/* Anchors could make a small file large; tags would bring in types that we do not have. */
static void refuse_extras(const struct reader *reader) {
    const yaml_event_t *event = &reader->event;
    const yaml_char_t *anchor = NULL;
    const yaml_char_t *tag = NULL;
    switch (event->type) {
    case YAML_SCALAR_EVENT:
        anchor = event->data.scalar.anchor;
        tag = event->data.scalar.tag;
        break;
    case YAML_SEQUENCE_START_EVENT:
        anchor = event->data.sequence_start.anchor;
        tag = event->data.sequence_start.tag;
        break;
    case YAML_MAPPING_START_EVENT:
        anchor = event->data.mapping_start.anchor;
        tag = event->data.mapping_start.tag;
        break;
    case YAML_ALIAS_EVENT:
        anchor = event->data.alias.anchor;
        break;
    default:
        break;
    }
    if (anchor) {
        fault_error(reader->source, line_of(reader), TEXT_FRONT_ANCHOR);
    }
    if (tag) {
        fault_error(reader->source, line_of(reader), TEXT_FRONT_TAG);
    }
}

/* Goes to the next event and returns its type; YAML_NO_EVENT after a fault that ends the reading.
 */
static yaml_event_type_t next(struct reader *reader) {
    yaml_event_delete(&reader->event);
    if (reader->stopped) {
        return YAML_NO_EVENT;
    }
    if (!yaml_parser_parse(&reader->parser, &reader->event)) {
        const char *problem = reader->parser.problem ? reader->parser.problem : "";
        fault_error(reader->source, reader->parser.problem_mark.line + LINE_OF_YAML,
                    TEXT_FRONT_YAML, problem);
        stop(reader);
        return YAML_NO_EVENT;
    }
    refuse_extras(reader);
    return reader->event.type;
}

static bool is_start(yaml_event_type_t type) {
    return type == YAML_SEQUENCE_START_EVENT || type == YAML_MAPPING_START_EVENT;
}

static bool is_end(yaml_event_type_t type) {
    return type == YAML_SEQUENCE_END_EVENT || type == YAML_MAPPING_END_EVENT;
}

/* Passes over the node that starts at the present event. */
static void skip(struct reader *reader) {
    int depth = 0;
    yaml_event_type_t type = reader->event.type;
    for (;;) {
        depth += is_start(type) - is_end(type);
        if (depth > LIMIT_FRONT_MATTER_DEPTH) {
            fault_error(reader->source, line_of(reader), TEXT_FRONT_TOO_DEEP);
            stop(reader);
        }
        if (depth <= 0 || reader->stopped) {
            return;
        }
        type = next(reader);
        if (type == YAML_NO_EVENT) {
            return;
        }
    }
}

static struct str scalar(const struct reader *reader) {
    struct str text = {(const char *)reader->event.data.scalar.value,
                       reader->event.data.scalar.length};
    return arena_str(reader->source->arena, text);
}

/* The texts of a list; the present event is its start. Anything else in it makes it VALUE_OTHER. */
static void read_list(struct reader *reader, struct key_value *value, struct str **items) {
    size_t capacity = 0;
    value->kind = VALUE_LIST;
    for (;;) {
        yaml_event_type_t type = next(reader);
        if (type == YAML_NO_EVENT || type == YAML_SEQUENCE_END_EVENT) {
            break;
        }
        if (type == YAML_SCALAR_EVENT) {
            *items = mem_grow(*items, &capacity, value->len, sizeof **items);
            (*items)[value->len++] = scalar(reader);
        } else {
            value->kind = VALUE_OTHER;
            skip(reader);
        }
    }
    value->items = *items;
}

static void read_value(struct reader *reader, enum key key, bool known) {
    struct str *items = NULL;
    struct str text;
    yaml_event_type_t type = next(reader);
    struct key_value value = {.kind = VALUE_OTHER, .line = line_of(reader)};
    if (type == YAML_SCALAR_EVENT) {
        text = scalar(reader);
        value = (struct key_value){VALUE_TEXT, &text, 1, value.line};
    } else if (type == YAML_SEQUENCE_START_EVENT) {
        read_list(reader, &value, &items);
    } else {
        skip(reader);
    }
    if (known && !reader->stopped) {
        key_store(reader->record, reader->lines, key, &value, reader->source);
    }
    free(items);
}

/* negeer: under it a line `warning: reason` for each; they hold for all files of the article. */
static void read_silences(struct reader *reader) {
    const struct source *source = reader->source;
    struct str files = source->file;
    size_t line = line_of(reader);
    if (next(reader) != YAML_MAPPING_START_EVENT) {
        fault_error(source, line, TEXT_SILENCE_FORM);
        skip(reader);
        return;
    }
    key_note(reader->lines, KEY_NEGEER, line, source);
    files.len -= str_ends_with(files, STR(".md")) ? STR(".md").len : 0;
    while (next(reader) == YAML_SCALAR_EVENT) {
        struct str id = scalar(reader);
        line = line_of(reader);
        if (next(reader) == YAML_SCALAR_EVENT) {
            fault_silence(source, line, files, id, scalar(reader));
        } else {
            fault_error(source, line, TEXT_SILENCE_FORM);
            skip(reader);
        }
    }
    if (!reader->stopped && reader->event.type != YAML_MAPPING_END_EVENT) {
        fault_error(source, line_of(reader), TEXT_SILENCE_FORM);
        stop(reader);
    }
}

/* The keys; the present event is the start of the mapping. */
static void read_keys(struct reader *reader) {
    for (;;) {
        yaml_event_type_t type = next(reader);
        if (type == YAML_NO_EVENT || type == YAML_MAPPING_END_EVENT) {
            return;
        }
        enum key key = KEY_ID;
        bool known = false;
        if (type == YAML_SCALAR_EVENT) {
            known = key_find(&key, scalar(reader), line_of(reader), reader->source);
        } else {
            fault_error(reader->source, line_of(reader), TEXT_KEY_NO_TEXT);
            skip(reader);
        }
        if (known && key == KEY_NEGEER) {
            read_silences(reader);
        } else {
            read_value(reader, key, known);
        }
    }
}

static void read_document(struct reader *reader) {
    next(reader); /* start of the stream */
    if (next(reader) != YAML_DOCUMENT_START_EVENT) {
        return; /* nothing but comments: the required keys are missed later */
    }
    if (next(reader) != YAML_MAPPING_START_EVENT) {
        if (!reader->stopped) {
            fault_error(reader->source, line_of(reader), TEXT_FRONT_NO_KEYS);
        }
        return;
    }
    read_keys(reader);
    next(reader); /* end of the document */
    if (next(reader) == YAML_DOCUMENT_START_EVENT) {
        fault_error(reader->source, line_of(reader), TEXT_FRONT_DOCUMENTS);
    }
}

void front_matter_read(struct record *record, struct key_lines *lines, struct str yaml,
                       const struct source *source) {
    if (yaml.len > LIMIT_FRONT_MATTER_BYTES) {
        fault_error(source, 1, TEXT_FRONT_TOO_LARGE, LIMIT_FRONT_MATTER_BYTES);
        return;
    }
    struct reader reader = {.source = source, .record = record, .lines = lines};
    if (!yaml_parser_initialize(&reader.parser)) {
        abort(); /* out of memory, as in base/memory.h */
    }
    yaml_parser_set_encoding(&reader.parser, YAML_UTF8_ENCODING);
    yaml_parser_set_input_string(&reader.parser, (const unsigned char *)yaml.ptr, yaml.len);
    read_document(&reader);
    yaml_event_delete(&reader.event);
    yaml_parser_delete(&reader.parser);
}
