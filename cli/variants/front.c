/* SPDX-FileCopyrightText: 2026 Provincie Zuid-Holland
 * SPDX-License-Identifier: EUPL-1.2 */
#include "variants/front.h"

#include "base/limits.h"
#include "base/utf8.h"
#include "variants/variant_texts.h"

/* No line is further in than this. */
#define NO_INDENT ((size_t)-1)

/* Where the reading of lines is. */
struct reader {
    struct walk walk;
    struct front *front;
    struct front_key *key;   /* the present one */
    struct front_key others; /* stands in for keys that do not matter */
    bool started;            /* a key was seen, so that the indentation of keys is known */
    bool is_open;            /* the value of the key may stand on the lines below it */
    size_t column;           /* of the key or dash that may have its value on the next line */
    size_t text_indent;      /* lines further in go on with a text; NO_INDENT: none does */
    bool text_is_block;      /* that text is a block (`|`, `>`), in which # is no comment */
};

static bool is_fence(struct str line) {
    return str_starts_with(line, STR("---")) && str_trim(line).len == 3;
}

/* Finds the two lines `---`, as the indexer does. */
static void find_fences(struct front *front, struct walk *walk) {
    bool has_bom = str_starts_with(walk->text, STR("\xEF\xBB\xBF"));
    walk->at = has_bom ? 3 : 0;
    size_t first = walk->at;
    walk_line(walk);
    if (!is_fence(str_slice(walk->text, first, walk->at))) {
        walk_fail(walk, TEXT_LINE_NO_FRONT, 0);
        return;
    }
    front->start = walk->at;
    while (walk->at < walk->end) {
        size_t start = walk->at;
        walk_line(walk);
        if (is_fence(str_slice(walk->text, start, walk->at))) {
            front->end = start;
            return;
        }
    }
    walk_fail(walk, TEXT_LINE_FRONT_OPEN, 0);
}

/* What YAML takes for a line end or refuses. Outside the front matter only a zero byte matters:
 * programs that apply patches take such a file for one without lines. */
static bool is_control(uint32_t c, struct str behind) {
    bool is_line_end = c == '\n' || (c == '\r' && str_starts_with(behind, STR("\n")));
    return (c < 0x20 && c != '\t' && !is_line_end) || (c >= 0x7F && c < 0xA0) || c == 0x2028 ||
           c == 0x2029 || c == 0xFEFF || c == 0xFFFE || c == 0xFFFF;
}

static void check_characters(const struct front *front, struct walk *walk) {
    struct str text = walk->text;
    size_t zero = str_find(text, (struct str){"", 1}, 0);
    if (zero < text.len) {
        walk_fail(walk, TEXT_LINE_CONTROL, zero);
    }
    for (size_t at = front->start; at < front->end && !walk->fault;) {
        uint32_t c;
        size_t len = utf8_decode(str_slice(text, at, text.len), &c);
        if (is_control(c, str_slice(text, at + len, text.len))) {
            walk_fail(walk, TEXT_LINE_CONTROL, at);
        }
        at += len;
    }
}

/* To the next line, which is behind the value as far as known. */
static void end_line(struct reader *reader) {
    walk_line_end(&reader->walk);
    reader->key->after = reader->walk.at;
}

/* The text that begins at the next byte; it belongs to what stands at this column. */
static void read_scalar(struct reader *reader, size_t column, struct walk_scalar *out) {
    struct walk *walk = &reader->walk;
    char c = walk_peek(walk, 0);
    *out = (struct walk_scalar){WALK_PLAIN, walk->at, walk->at};
    if (c == '"' || c == '\'') {
        walk_quoted(walk, out);
    } else if (c == '|' || c == '>') {
        walk_line(walk);
        *out = (struct walk_scalar){WALK_BLOCK, walk->at, walk->at};
        reader->key->after = walk->at;
        reader->text_indent = column;
        reader->text_is_block = true;
        return;
    } else if (walk_is_one_of(c, "[]{},&*!%@`") ||
               (walk_is_one_of(c, "-?:") && walk_is_blank(walk, 1))) {
        walk_fail(walk, TEXT_LINE_SIGN, walk->at);
    } else {
        walk_plain(walk, out);
        reader->text_indent = column;
        reader->text_is_block = false;
        if (walk_peek(walk, 0) == ':') {
            walk_fail(walk, TEXT_LINE_COLON, walk->at);
        }
    }
    end_line(reader);
}

static void read_value(struct reader *reader, size_t column) {
    struct walk_scalar ignored;
    if (walk_is_one_of(walk_peek(&reader->walk, 0), "[{")) {
        walk_flow(&reader->walk);
        end_line(reader);
    } else {
        read_scalar(reader, column, &ignored);
    }
}

static struct front_key *find_key(struct reader *reader, struct str name) {
    struct front *front = reader->front;
    if (str_equal(name, STR("varianten"))) {
        return &front->varianten;
    }
    if (str_equal(name, STR("vraag"))) {
        return &front->vraag;
    }
    reader->others.found = false;
    return str_equal(name, STR("titel")) ? &front->titel : &reader->others;
}

/* The list that stands on the line of its key. */
static void read_variants(struct reader *reader) {
    struct walk *walk = &reader->walk;
    if (walk_peek(walk, 0) != '[') {
        walk_fail(walk, TEXT_LINE_NO_LIST, walk->at);
        return;
    }
    reader->front->form = FRONT_FLOW;
    walk_flow_list(walk, &reader->front->items);
    end_line(reader);
}

static bool is_key_char(char c) {
    return (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z') || (c >= '0' && c <= '9') || c == '_' ||
           c == '-';
}

static void read_key(struct reader *reader, size_t line) {
    struct walk *walk = &reader->walk;
    size_t start = walk->at;
    while (is_key_char(walk_peek(walk, 0))) {
        walk->at++;
    }
    if (walk->at == start || walk_peek(walk, 0) != ':' || !walk_is_blank(walk, 1)) {
        walk_fail(walk, TEXT_LINE_NO_KEY, line);
        return;
    }
    reader->key = find_key(reader, str_slice(walk->text, start, walk->at));
    if (reader->key->found) {
        walk_fail(walk, TEXT_LINE_KEY_TWICE, line);
        return;
    }
    *reader->key = (struct front_key){.found = true, .start = line};
    reader->column = reader->front->indent;
    walk->at++;
    walk_spaces(walk);
    bool is_variants = reader->key == &reader->front->varianten;
    reader->is_open = walk_is_line_end(walk);
    if (reader->is_open) {
        reader->front->form = is_variants ? FRONT_EMPTY : reader->front->form;
        end_line(reader);
    } else if (is_variants) {
        read_variants(reader);
    } else {
        read_value(reader, reader->front->indent);
    }
}

static bool is_dash(const struct walk *walk) {
    return walk_peek(walk, 0) == '-' && walk_is_blank(walk, 1);
}

/* A line below `varianten:`. */
static void read_item(struct reader *reader, size_t indent) {
    struct walk *walk = &reader->walk;
    struct front *front = reader->front;
    struct walk_scalar item = {WALK_PLAIN, walk->at, walk->at};
    if (!is_dash(walk)) {
        walk_fail(walk, TEXT_LINE_NO_LIST, walk->at);
        return;
    }
    if (front->form == FRONT_LINES && indent != front->item_indent) {
        walk_fail(walk, TEXT_LINE_INDENT, walk->at);
        return;
    }
    front->form = FRONT_LINES;
    front->item_indent = indent;
    walk->at++;
    if (walk_peek(walk, 0) == '\t') { /* YAML allows it in some places and not in others */
        walk_fail(walk, TEXT_LINE_INDENT, walk->at);
    }
    walk_spaces(walk);
    if (walk_is_line_end(walk)) {
        end_line(reader);
        return;
    }
    read_scalar(reader, indent, &item);
    walk_list_add(&front->items, item);
}

/* A line below another key: items, keys below the key, or the text itself. */
static void read_nested(struct reader *reader, size_t line) {
    struct walk *walk = &reader->walk;
    struct walk_scalar name;
    size_t column = reader->column;
    while (is_dash(walk)) {
        column = walk->at - line;
        walk->at++;
        walk_spaces(walk);
    }
    if (is_key_char(walk_peek(walk, 0))) {
        struct walk ahead = *walk;
        walk_plain(&ahead, &name);
        if (walk_peek(&ahead, 0) == ':') {
            column = walk->at - line;
            walk->at = ahead.at + 1;
            walk_spaces(walk);
        }
    }
    if (walk_is_line_end(walk)) {
        reader->column = column;
        end_line(reader);
    } else {
        read_value(reader, column);
    }
}

/* One more line of a text that began on a line above. */
static void read_more(struct reader *reader) {
    struct walk *walk = &reader->walk;
    struct walk_list *items = &reader->front->items;
    size_t start = walk->at;
    struct walk_scalar more;
    walk_plain(walk, &more);
    walk_line(walk);
    reader->key->after = walk->at;
    if (reader->key == &reader->front->varianten) {
        size_t line_end = start + str_trim(str_slice(walk->text, start, walk->at)).len;
        items->items[items->len - 1].end = reader->text_is_block ? line_end : more.end;
    }
}

/* A line on which a key, an item or a text begins. */
static void read_entry(struct reader *reader, size_t line, size_t indent) {
    struct front *front = reader->front;
    bool is_nested = reader->started && (indent > front->indent || is_dash(&reader->walk));
    if (indent < front->indent || (is_nested && !reader->is_open)) {
        walk_fail(&reader->walk, TEXT_LINE_INDENT, line);
    } else if (!is_nested) {
        reader->started = true;
        read_key(reader, line);
    } else if (reader->key == &front->varianten) {
        read_item(reader, indent);
    } else {
        read_nested(reader, line);
    }
}

/* What a line is, in the light of those above it. A tab in front of one is part of a text, no line
 * at all or a fault to YAML, as that text goes. */
static void read_line(struct reader *reader) {
    struct walk *walk = &reader->walk;
    struct front *front = reader->front;
    size_t line = walk->at;
    while (walk_peek(walk, 0) == ' ') {
        walk->at++;
    }
    size_t indent = walk->at - line;
    bool is_more = reader->text_indent != NO_INDENT && indent > reader->text_indent;
    bool is_comment = walk_peek(walk, 0) == '#' && !(is_more && reader->text_is_block);
    if (walk_peek(walk, 0) == '\t') {
        walk_fail(walk, TEXT_LINE_TAB, line);
    } else if (is_comment || walk_is_blank(walk, 0)) {
        walk_line(walk);
    } else if (is_more) {
        read_more(reader);
    } else {
        reader->text_indent = NO_INDENT;
        front->indent = reader->started ? front->indent : indent;
        read_entry(reader, line, indent);
    }
}

/* A line that YAML takes for the end of a document, wherever it stands. */
static void check_document(struct walk *walk) {
    struct str rest = str_slice(walk->text, walk->at, walk->end);
    if (str_starts_with(rest, STR("---")) || str_starts_with(rest, STR("..."))) {
        walk_fail(walk, TEXT_LINE_NO_KEY, walk->at);
    }
}

static void read_lines(struct reader *reader) {
    struct walk *walk = &reader->walk;
    while (walk->at < walk->end) {
        check_document(walk);
        walk_line(walk);
    }
    for (walk->at = reader->front->start; walk->at < walk->end && !walk->fault;) {
        read_line(reader);
    }
}

static size_t line_number(struct str text, size_t offset) {
    size_t line = 1;
    for (size_t i = 0; i < offset; i++) {
        line += text.ptr[i] == '\n';
    }
    return line;
}

enum err front_read(struct front *out, struct str text, const char *path, struct err_info *info) {
    *out = (struct front){.form = FRONT_ABSENT};
    struct reader reader = {.front = out, .text_indent = NO_INDENT};
    struct walk *walk = &reader.walk;
    *walk = (struct walk){.text = text, .end = text.len};
    size_t invalid = utf8_find_invalid(text);
    if (invalid < text.len) {
        walk_fail(walk, TEXT_LINE_UTF8, invalid);
    } else {
        find_fences(out, walk);
    }
    if (!walk->fault && out->end - out->start > LIMIT_FRONT_MATTER_BYTES) {
        walk_fail(walk, TEXT_LINE_FRONT_SIZE, 0);
    }
    if (!walk->fault) {
        check_characters(out, walk);
    }
    if (!walk->fault) {
        walk->at = out->start;
        walk->end = out->end;
        read_lines(&reader);
    }
    if (walk->fault) {
        size_t line = line_number(text, walk->fault_at);
        return err_set(info, ERR_INVALID, TEXT_LINE, path, line, walk->fault);
    }
    return ERR_OK;
}

void front_release(struct front *front) {
    walk_list_release(&front->items);
}
