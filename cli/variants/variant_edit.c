/* SPDX-FileCopyrightText: 2026 Provincie Zuid-Holland
 * SPDX-License-Identifier: EUPL-1.2 */
#include "variants/variant_edit.h"

#include <stdlib.h>

#include "base/limits.h"
#include "base/memory.h"
#include "variants/front.h"
#include "variants/variant_texts.h"
#include "variants/wording.h"

/* What is written, and how. */
struct writer {
    struct variant_edit *edit;
    const struct front *front;
    struct str text;
    const struct str *fresh; /* the wordings to add */
    size_t count;
};

/* Keys of wordings are kept as one text, each between line ends, which no key holds. Whether this
 * one is new there; adds it. */
static bool add_known(struct buf *known, struct str wording) {
    struct buf key = BUF_INIT;
    buf_add_char(&key, '\n');
    wording_add_key(&key, wording);
    buf_add_char(&key, '\n');
    bool is_new = str_find(buf_str(known), buf_str(&key), 0) == known->len;
    if (is_new) {
        buf_add(known, buf_str(&key));
    }
    buf_release(&key);
    return is_new;
}

static void add_present(struct buf *known, const struct front *front, struct str text) {
    struct buf item = BUF_INIT;
    for (size_t i = 0; i < front->items.len; i++) {
        buf_truncate(&item, 0);
        walk_scalar_read(&item, text, front->items.items[i]);
        add_known(known, buf_str(&item));
    }
    buf_release(&item);
}

/* Where the line that ends before `after`, or holds the byte before it, begins. */
static size_t line_start(struct str text, size_t after) {
    size_t start = after > 0 ? after - 1 : 0;
    while (start > 0 && text.ptr[start - 1] != '\n') {
        start--;
    }
    return start;
}

/* A line end as that of the line before `after`. */
static void end_line(struct writer *writer, size_t after) {
    bool is_crlf = str_ends_with(str_slice(writer->text, 0, after), STR("\r\n"));
    buf_add(&writer->edit->lines, is_crlf ? STR("\r\n") : STR("\n"));
}

static void indent(struct writer *writer, size_t spaces) {
    for (size_t i = 0; i < spaces; i++) {
        buf_add_char(&writer->edit->lines, ' ');
    }
}

/* Items, each on a line of its own, from the line at `after`. */
static void write_lines(struct writer *writer, size_t after, size_t spaces) {
    writer->edit->at = after;
    for (size_t i = 0; i < writer->count; i++) {
        indent(writer, spaces);
        buf_add(&writer->edit->lines, STR("- "));
        wording_write(&writer->edit->lines, writer->fresh[i], false);
        end_line(writer, after);
    }
}

/* The key with its items, where the knowledge base has it: behind the question. */
static void write_key(struct writer *writer) {
    const struct front *front = writer->front;
    size_t after = front->vraag.found   ? front->vraag.after
                   : front->titel.found ? front->titel.after
                                        : front->end;
    indent(writer, front->indent);
    buf_add(&writer->edit->lines, STR("varianten:"));
    end_line(writer, after);
    write_lines(writer, after, front->indent + 2);
}

/* Before the bracket that closes, on its line. */
static void write_in_line(struct writer *writer, size_t start, size_t end) {
    const struct walk_list *items = &writer->front->items;
    struct buf *lines = &writer->edit->lines;
    bool is_first = items->len == 0;
    bool ends_in_comma = items->open && !is_first;
    writer->edit->at = start;
    writer->edit->cut = end - start;
    buf_add(lines, str_slice(writer->text, start, items->last));
    for (size_t i = 0; i < writer->count; i++) {
        buf_add(lines, i > 0 || !items->open ? STR(", ") : is_first ? STR("") : STR(" "));
        wording_write(lines, writer->fresh[i], true);
    }
    buf_add(lines, ends_in_comma ? STR(",") : STR(""));
    buf_add(lines, str_slice(writer->text, items->last, end));
}

/* Spaces before the last item or comma when its line begins with it, else as an item would have. */
static size_t flow_indent(const struct writer *writer, size_t start) {
    size_t spaces = 0;
    while (writer->text.ptr[start + spaces] == ' ') {
        spaces++;
    }
    bool is_key_line = start == writer->front->varianten.start;
    return is_key_line ? writer->front->indent + 2 : spaces;
}

/* Behind the line of the last item, each on a line of its own: the bracket closes further on. That
 * item gets the comma that it lacks. */
static void write_flow_lines(struct writer *writer, size_t start, size_t end) {
    const struct walk_list *items = &writer->front->items;
    struct buf *lines = &writer->edit->lines;
    size_t spaces = flow_indent(writer, start);
    bool ends_in_comma = items->open && items->len > 0;
    writer->edit->at = end;
    if (!items->open) {
        writer->edit->at = start;
        writer->edit->cut = end - start;
        buf_add(lines, str_slice(writer->text, start, items->last));
        buf_add_char(lines, ',');
        buf_add(lines, str_slice(writer->text, items->last, end));
    }
    for (size_t i = 0; i < writer->count; i++) {
        indent(writer, spaces);
        wording_write(lines, writer->fresh[i], true);
        buf_add(lines, i + 1 < writer->count || ends_in_comma ? STR(",") : STR(""));
        end_line(writer, end);
    }
}

static void write_flow(struct writer *writer) {
    const struct walk_list *items = &writer->front->items;
    size_t start = line_start(writer->text, items->last);
    size_t end = str_find(writer->text, STR("\n"), items->last) + 1;
    if (items->close < end) {
        write_in_line(writer, start, end);
    } else {
        write_flow_lines(writer, start, end);
    }
}

static void write_edit(struct writer *writer) {
    const struct front *front = writer->front;
    switch (front->form) {
    case FRONT_ABSENT:
        write_key(writer);
        break;
    case FRONT_EMPTY:
        write_lines(writer, front->varianten.after, front->indent + 2);
        break;
    case FRONT_LINES:
        write_lines(writer, front->varianten.after, front->item_indent);
        break;
    case FRONT_FLOW:
        write_flow(writer);
        break;
    }
}

static enum err check_size(const struct writer *writer, const char *path, struct err_info *info) {
    size_t more = writer->edit->lines.len - writer->edit->cut;
    if (writer->front->end - writer->front->start + more > LIMIT_FRONT_MATTER_BYTES) {
        return err_set(info, ERR_LIMIT, TEXT_VARIANT_FRONT_SIZE, path, LIMIT_FRONT_MATTER_BYTES);
    }
    if (writer->text.len + more > LIMIT_ARTICLE_BYTES) {
        return err_set(info, ERR_LIMIT, TEXT_VARIANT_ARTICLE_SIZE, path, LIMIT_ARTICLE_BYTES);
    }
    return ERR_OK;
}

static enum err make(struct variant_edit *edit, const struct front *front, struct str text,
                     const char *path, struct str_list wordings, struct err_info *info) {
    struct buf known = BUF_INIT;
    struct str *fresh = mem_alloc(wordings.len + 1, sizeof *fresh);
    struct writer writer = {.edit = edit, .front = front, .text = text, .fresh = fresh};
    enum err err = ERR_OK;
    add_present(&known, front, text);
    for (size_t i = 0; i < wordings.len; i++) {
        if (add_known(&known, wordings.items[i])) {
            fresh[writer.count++] = wordings.items[i];
        }
    }
    if (writer.count > 0) {
        write_edit(&writer);
        err = check_size(&writer, path, info);
        edit->added = writer.count;
    }
    free(fresh);
    buf_release(&known);
    return err;
}

enum err variant_edit_make(struct variant_edit *out, struct str text, const char *path,
                           struct str_list wordings, struct err_info *info) {
    struct front front;
    *out = (struct variant_edit){.lines = BUF_INIT};
    for (size_t i = 0; i < wordings.len; i++) {
        enum err err = wording_check(wordings.items[i], i + 1, info);
        if (err != ERR_OK) {
            return err;
        }
    }
    enum err err = front_read(&front, text, path, info);
    if (err == ERR_OK) {
        err = make(out, &front, text, path, wordings, info);
    }
    front_release(&front);
    return err;
}

void variant_edit_release(struct variant_edit *edit) {
    buf_release(&edit->lines);
}
