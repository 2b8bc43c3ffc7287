/* SPDX-FileCopyrightText: 2026 Provincie Zuid-Holland
 * SPDX-License-Identifier: EUPL-1.2 */
#include "settings_read.h"

#include <inttypes.h>

#include "base/file.h"
#include "base/limits.h"
#include "config/config.h"
#include "settings_rows.h"
#include "text/nearest.h"

struct reading {
    struct settings *settings;
    const char *path;
    struct buf *faults;
    size_t fault_count;
    struct str told; /* the last name that is wrong; a list of ten has ten entries, but one fault */
};

/* ## Faults */

/* Begins a line; false when it is not to be told. */
static bool begin_fault(struct reading *reading, struct str name, size_t line) {
    if (reading->told.ptr && str_equal(reading->told, name)) {
        return false;
    }
    reading->told = name;
    if (++reading->fault_count > LIMIT_FAULTS) {
        return false;
    }
    buf_format(reading->faults, "%s:%zu: %.*s ", reading->path, line, STR_ARGS(name));
    return true;
}

static void tell_wanted(struct buf *out, const struct setting *row) {
    switch (row->kind) {
    case SETTING_INTEGER:
        buf_format(out, "must be a whole number from %" PRIu32 " to %" PRIu32 "\n", row->lowest,
                   row->highest);
        break;
    case SETTING_BOOLEAN:
        buf_add(out, STR("must be true or false\n"));
        break;
    case SETTING_TEXT:
        buf_format(out, "must be %s, in quotes, of at most %" PRIu32 " bytes\n", row->wanted,
                   row->highest);
        break;
    case SETTING_LIST:
        buf_format(out, "must be a list, between [ ], of at most %d times %s, in quotes\n",
                   SETTING_ITEMS, row->wanted);
        break;
    }
}

static void tell_wrong(struct reading *reading, const struct setting *row, size_t line) {
    if (begin_fault(reading, row->path, line)) {
        tell_wanted(reading->faults, row);
    }
}

/* What stands behind the last dot. */
static struct str last_name(struct str path) {
    size_t start = path.len;
    while (start > 0 && path.ptr[start - 1] != '.') {
        start--;
    }
    return str_slice(path, start, path.len);
}

/* The key that is meant: the same below another heading, or spelled nearly the same. */
static struct str find_meant(struct str name) {
    for (size_t i = 0; i < settings_row_count; i++) {
        if (str_equal(last_name(settings_rows[i].path), last_name(name))) {
            return settings_rows[i].path;
        }
    }
    return nearest_find_in(name, &settings_rows[0].path, sizeof *settings_rows, settings_row_count);
}

static void tell_unknown(struct reading *reading, struct str name, size_t line) {
    if (!begin_fault(reading, name, line)) {
        return;
    }
    struct str meant = find_meant(name);
    buf_add(reading->faults, STR("is not a key"));
    if (meant.len > 0) {
        buf_format(reading->faults, "; did you mean %.*s?", STR_ARGS(meant));
    }
    buf_add(reading->faults, STR("\n"));
}

/* ## Values */

static void *place_of(struct settings *settings, const struct setting *row) {
    return (char *)settings + row->offset;
}

static const void *value_of(const struct settings *settings, const struct setting *row) {
    return (const char *)settings + row->offset;
}

/* Text with control characters could not be told, nor be a C string. */
static bool text_fits(const struct setting *row, struct str text) {
    for (size_t i = 0; i < text.len; i++) {
        if ((unsigned char)text.ptr[i] < 0x20 || text.ptr[i] == 0x7F) {
            return false;
        }
    }
    return text.len >= row->lowest && text.len <= row->highest && (!row->fits || row->fits(text));
}

/* False when there are too many. */
static bool add_item(struct reading *reading, const struct setting *row, struct str text) {
    struct str_list *list = place_of(reading->settings, row);
    struct arena *arena = &reading->settings->arena;
    if (list->len == SETTING_ITEMS) {
        return false;
    }
    struct str *items = arena_alloc(arena, list->len + 1, sizeof *items);
    for (size_t i = 0; i < list->len; i++) {
        items[i] = list->items[i];
    }
    items[list->len] = arena_str(arena, text);
    *list = (struct str_list){items, list->len + 1};
    return true;
}

/* Tail is what stands behind the key: "", or "[0]" for an item of a list. */
static bool set_list(struct reading *reading, const struct setting *row, struct str tail,
                     const struct config_entry *entry) {
    struct str_list *list = place_of(reading->settings, row);
    if (tail.len == 0 || str_equal(tail, STR("[0]"))) {
        *list = (struct str_list){NULL, 0}; /* not behind what was usual, but instead of it */
    }
    if (tail.len == 0) {
        return entry->kind == CONFIG_EMPTY;
    }
    bool is_item = str_find(tail, STR("]"), 0) == tail.len - 1;
    return is_item && entry->kind == CONFIG_TEXT && text_fits(row, entry->text) &&
           add_item(reading, row, entry->text);
}

/* One value; false when it is wrong. */
static bool set_value(struct reading *reading, const struct setting *row,
                      const struct config_entry *entry) {
    void *place = place_of(reading->settings, row);
    switch (row->kind) {
    case SETTING_INTEGER:
        if (entry->kind != CONFIG_INTEGER || entry->number < row->lowest ||
            entry->number > row->highest) {
            return false;
        }
        *(uint32_t *)place = (uint32_t)entry->number;
        return true;
    case SETTING_BOOLEAN:
        *(bool *)place = entry->number != 0;
        return entry->kind == CONFIG_BOOLEAN;
    case SETTING_TEXT:
        *(struct str *)place = arena_str(&reading->settings->arena, entry->text);
        return entry->kind == CONFIG_TEXT && text_fits(row, entry->text);
    case SETTING_LIST:
        break;
    }
    return false;
}

/* ## Keys */

/* Whether path is that of something below head. */
static bool is_below(struct str path, struct str head) {
    return path.len > head.len && str_starts_with(path, head) && path.ptr[head.len] == '.';
}

static const struct setting *find_row(struct str name) {
    for (size_t i = 0; i < settings_row_count; i++) {
        const struct setting *row = &settings_rows[i];
        if (str_equal(row->path, name) || is_below(name, row->path)) {
            return row; /* what is below a value is a value of the wrong kind */
        }
    }
    return NULL;
}

static bool is_heading(struct str name) {
    for (size_t i = 0; i < settings_row_count; i++) {
        if (is_below(settings_rows[i].path, name)) {
            return true;
        }
    }
    return false;
}

static void read_heading(struct reading *reading, struct str name, struct str tail,
                         const struct config_entry *entry) {
    bool is_empty_table = tail.len == 0 && entry->kind == CONFIG_EMPTY;
    if (!is_empty_table && begin_fault(reading, name, entry->line)) {
        buf_format(reading->faults, "must be a heading: write [%.*s] on a line of its own\n",
                   STR_ARGS(name));
    }
}

static void read_entry(struct reading *reading, const struct config_entry *entry) {
    size_t list = str_find(entry->path, STR("["), 0);
    struct str name = str_slice(entry->path, 0, list);
    struct str tail = str_slice(entry->path, list, entry->path.len);
    const struct setting *row = find_row(name);
    if (!row && is_heading(name)) {
        read_heading(reading, name, tail, entry);
    } else if (!row) {
        tell_unknown(reading, name, entry->line);
    } else {
        bool is_plain = tail.len == 0 && name.len == row->path.len;
        bool is_right = row->kind == SETTING_LIST ? set_list(reading, row, tail, entry)
                                                  : is_plain && set_value(reading, row, entry);
        if (!is_right) {
            tell_wrong(reading, row, entry->line);
        }
    }
}

enum err settings_read_text(struct settings *out, struct str text, const char *path,
                            struct buf *faults, struct err_info *info) {
    struct reading reading = {.settings = out, .path = path, .faults = faults};
    struct arena arena = ARENA_INIT;
    struct config config;
    struct err_info cause = ERR_INFO_INIT;
    if (config_parse(&config, text, &arena, &cause) != ERR_OK) {
        reading.fault_count = 1;
        buf_format(faults, "%s:%zu: %s\n", path, config.fault_line, cause.text);
    }
    for (size_t i = 0; i < config.len; i++) {
        read_entry(&reading, &config.entries[i]);
    }
    if (reading.fault_count > LIMIT_FAULTS) {
        buf_format(faults, "%s:1: has %zu more faults\n", path, reading.fault_count - LIMIT_FAULTS);
    }
    arena_release(&arena);
    return reading.fault_count == 0
               ? ERR_OK
               : err_set(info, ERR_INVALID, "%s: %zu faults", path, reading.fault_count);
}

enum err settings_read(struct settings *out, const char *path, struct buf *faults,
                       struct err_info *info) {
    struct buf text = BUF_INIT;
    enum err err = file_read(&text, path, LIMIT_CONFIG_BYTES, info);
    if (err == ERR_OK) {
        err = settings_read_text(out, buf_str(&text), path, faults, info);
    } else if (err == ERR_LIMIT) {
        err = ERR_INVALID;
        buf_format(faults, "%s:1: larger than %d bytes\n", path, LIMIT_CONFIG_BYTES);
    }
    buf_release(&text);
    return err;
}

/* ## Keeping */

static bool lists_are_same(const struct str_list *a, const struct str_list *b) {
    bool same = a->len == b->len;
    for (size_t i = 0; same && i < a->len; i++) {
        same = str_equal(a->items[i], b->items[i]);
    }
    return same;
}

static bool is_same(const struct settings *a, const struct settings *b, const struct setting *row) {
    const void *left = value_of(a, row);
    const void *right = value_of(b, row);
    switch (row->kind) {
    case SETTING_INTEGER:
        return *(const uint32_t *)left == *(const uint32_t *)right;
    case SETTING_BOOLEAN:
        return *(const bool *)left == *(const bool *)right;
    case SETTING_TEXT:
        return str_equal(*(const struct str *)left, *(const struct str *)right);
    case SETTING_LIST:
        break;
    }
    return lists_are_same(left, right);
}

static void copy_list(struct settings *to, struct str_list *list, const struct str_list *from) {
    struct str *items = arena_alloc(&to->arena, from->len, sizeof *items);
    for (size_t i = 0; i < from->len; i++) {
        items[i] = arena_str(&to->arena, from->items[i]);
    }
    *list = (struct str_list){items, from->len};
}

static void copy_value(struct settings *to, const struct settings *from,
                       const struct setting *row) {
    void *place = place_of(to, row);
    const void *value = value_of(from, row);
    switch (row->kind) {
    case SETTING_INTEGER:
        *(uint32_t *)place = *(const uint32_t *)value;
        break;
    case SETTING_BOOLEAN:
        *(bool *)place = *(const bool *)value;
        break;
    case SETTING_TEXT:
        *(struct str *)place = arena_str(&to->arena, *(const struct str *)value);
        break;
    case SETTING_LIST:
        copy_list(to, place, value);
        break;
    }
}

void settings_keep(struct settings *next, const struct settings *present, struct buf *kept) {
    for (size_t i = 0; i < settings_row_count; i++) {
        const struct setting *row = &settings_rows[i];
        if (row->moment == SETTING_RESTART && !is_same(next, present, row)) {
            copy_value(next, present, row);
            buf_format(kept, "%.*s\n", STR_ARGS(row->path));
        }
    }
}
