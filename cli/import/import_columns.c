/* SPDX-FileCopyrightText: 2026 Provincie Zuid-Holland
 * SPDX-License-Identifier: EUPL-1.2 */
#include "import/import_columns.h"

#include "base/file.h"
#include "base/limits.h"
#include "config/config.h"
#include "import/texts.h"
#include "text/fold.h"
#include "text/nearest.h"

static const struct str own_names[COLUMN_COUNT] = {
    [COLUMN_DATUM] = STR_INIT("datum"),       [COLUMN_KANAAL] = STR_INIT("kanaal"),
    [COLUMN_VRAAG] = STR_INIT("vraag"),       [COLUMN_THEMA] = STR_INIT("thema"),
    [COLUMN_UITKOMST] = STR_INIT("uitkomst"),
};

void import_columns_init(struct import_columns *out) {
    *out = (struct import_columns){.arena = ARENA_INIT};
    import_words_init(&out->channels, WORDS_OF_KANAAL);
    import_words_init(&out->outcomes, WORDS_OF_UITKOMST);
    for (size_t i = 0; i < COLUMN_COUNT; i++) {
        out->names[i] = own_names[i];
    }
    out->may_be_absent[COLUMN_THEMA] = true;
    out->may_be_absent[COLUMN_UITKOMST] = true;
}

void import_columns_release(struct import_columns *columns) {
    import_words_release(&columns->channels);
    import_words_release(&columns->outcomes);
    arena_release(&columns->arena);
}

bool import_columns_is_name(const struct import_columns *columns, enum import_column column,
                            struct str name) {
    char wanted[LIMIT_FOLDED_BYTES];
    char given[LIMIT_FOLDED_BYTES];
    struct str trimmed = str_trim(name);
    if (columns->names[column].len == 0 || trimmed.len > LIMIT_WORD_BYTES) {
        return false;
    }
    return str_equal((struct str){wanted, fold(wanted, columns->names[column])},
                     (struct str){given, fold(given, trimmed)});
}

bool import_columns_channel(const struct import_columns *columns, struct str word,
                            enum event_channel *out) {
    unsigned meaning = 0;
    bool is_known = import_words_find(&columns->channels, word, &meaning);
    *out = (enum event_channel)meaning;
    return is_known;
}

bool import_columns_outcome(const struct import_columns *columns, struct str word,
                            enum event_outcome *out) {
    unsigned meaning = 0;
    bool is_known = import_words_find(&columns->outcomes, word, &meaning);
    *out = (enum event_outcome)meaning;
    return is_known;
}

/* ## The file */

struct reading {
    struct import_columns *columns;
    const char *path;
    struct buf *faults;
    size_t fault_count;
    struct str told;            /* the last key that is wrong: a list in its place is one fault */
    size_t lines[COLUMN_COUNT]; /* of [kolommen]; 0 when not given */
    size_t fixed_line;
    size_t columns_line; /* of the first thing in [kolommen]; 0 without */
};

/* Begins a line of faults, that is to be ended; false when it is not to be told. */
static bool begin_fault(struct reading *reading, size_t line) {
    if (++reading->fault_count > LIMIT_FAULTS) {
        return false;
    }
    buf_format(reading->faults, "%s:%zu: ", reading->path, line);
    return true;
}

/* format, ... of texts.h, with a line end. */
#define TELL(reading, line, ...)                                                                   \
    do {                                                                                           \
        if (begin_fault(reading, line)) {                                                          \
            buf_format((reading)->faults, __VA_ARGS__);                                            \
            buf_add_char((reading)->faults, '\n');                                                 \
        }                                                                                          \
    } while (0)

static void tell_unknown(struct reading *reading, struct str name, size_t line,
                         struct str_list known) {
    struct str meant = nearest_find(name, known.items, known.len);
    if (meant.len > 0) {
        TELL(reading, line, TEXT_KEY_MEANT, STR_ARGS(name), STR_ARGS(meant));
    } else {
        TELL(reading, line, TEXT_KEY_UNKNOWN, STR_ARGS(name));
    }
}

static bool has_control(struct str text) {
    for (size_t i = 0; i < text.len; i++) {
        if ((unsigned char)text.ptr[i] < 0x20 || text.ptr[i] == 0x7F) {
            return true;
        }
    }
    return false;
}

static void read_separator(struct reading *reading, const struct config_entry *entry) {
    if (entry->text.len == 1 && str_find(STR(";,\t"), entry->text, 0) < 3) {
        reading->columns->separator = entry->text.ptr[0];
    } else {
        TELL(reading, entry->line, TEXT_SEPARATOR_WRONG);
    }
}

static void read_encoding(struct reading *reading, const struct config_entry *entry) {
    if (str_equal(entry->text, STR("utf-8"))) {
        reading->columns->encoding = ENCODING_UTF8;
    } else if (str_equal(entry->text, STR("windows-1252"))) {
        reading->columns->encoding = ENCODING_WINDOWS_1252;
    } else {
        TELL(reading, entry->line, TEXT_ENCODING_WRONG);
    }
}

/* ### [kolommen] */

static void read_fixed_channel(struct reading *reading, const struct config_entry *entry) {
    unsigned channel;
    reading->fixed_line = entry->line;
    if (!import_words_find_own(WORDS_OF_KANAAL, entry->text, &channel)) {
        TELL(reading, entry->line, TEXT_CHANNEL_WRONG, STR_ARGS(entry->path));
        return;
    }
    reading->columns->has_fixed_channel = true;
    reading->columns->fixed_channel = (enum event_channel)channel;
}

/* Name is what stands behind "kolommen.". */
static void read_column(struct reading *reading, struct str name,
                        const struct config_entry *entry) {
    static const struct str fixed = STR_INIT("kanaal_vast");
    struct import_columns *columns = reading->columns;
    struct str known[COLUMN_COUNT + 1] = {[COLUMN_COUNT] = fixed};
    struct str theirs = str_trim(entry->text);
    if (str_equal(name, fixed)) {
        read_fixed_channel(reading, entry);
        return;
    }
    for (size_t i = 0; i < COLUMN_COUNT; i++) {
        known[i] = own_names[i];
        if (!str_equal(name, own_names[i])) {
            continue;
        }
        reading->lines[i] = entry->line;
        if (theirs.len == 0 || theirs.len > LIMIT_WORD_BYTES || has_control(theirs)) {
            TELL(reading, entry->line, TEXT_COLUMN_WRONG, STR_ARGS(name), LIMIT_WORD_BYTES);
        } else {
            columns->names[i] = arena_str(&columns->arena, theirs);
        }
        return;
    }
    tell_unknown(reading, name, entry->line, (struct str_list){known, COLUMN_COUNT + 1});
}

static void check_twice(struct reading *reading, enum import_column column) {
    const struct import_columns *columns = reading->columns;
    for (enum import_column other = 0; other < column; other++) {
        if (columns->names[column].len > 0 &&
            import_columns_is_name(columns, other, columns->names[column])) {
            TELL(reading, reading->lines[column], TEXT_COLUMN_TWICE, STR_ARGS(own_names[column]),
                 STR_ARGS(own_names[other]));
        }
    }
}

/* Once [kolommen] is there it says all: what it leaves out is not read, or missing. */
static void finish_columns(struct reading *reading) {
    struct import_columns *columns = reading->columns;
    if (reading->columns_line == 0) {
        return;
    }
    for (enum import_column i = 0; i < COLUMN_COUNT; i++) {
        bool may_lack =
            columns->may_be_absent[i] || (i == COLUMN_KANAAL && reading->fixed_line > 0);
        columns->may_be_absent[i] = false;
        if (reading->lines[i] > 0) {
            continue;
        }
        columns->names[i] = STR("");
        if (!may_lack) {
            TELL(reading, reading->columns_line, TEXT_KEY_MISSING, STR_ARGS(own_names[i]));
        }
    }
    for (enum import_column i = 0; i < COLUMN_COUNT; i++) {
        check_twice(reading, i);
    }
    if (reading->fixed_line > 0 && reading->lines[COLUMN_KANAAL] > 0) {
        TELL(reading, reading->fixed_line, TEXT_CHANNEL_TWICE);
    }
}

/* ### [kanalen] and [uitkomsten] */

static void read_word(struct reading *reading, struct import_words *words, struct str word,
                      const struct config_entry *entry) {
    switch (import_words_add(words, word, entry->text)) {
    case WORD_ADDED:
        break;
    case WORD_NO_WORD:
        TELL(reading, entry->line, TEXT_WORD_WRONG, STR_ARGS(entry->path), LIMIT_WORD_BYTES);
        break;
    case WORD_NOT_OURS:
        if (words->of == WORDS_OF_KANAAL) {
            TELL(reading, entry->line, TEXT_CHANNEL_WRONG, STR_ARGS(entry->path));
        } else {
            TELL(reading, entry->line, TEXT_OUTCOME_WRONG, STR_ARGS(entry->path));
        }
        break;
    case WORD_OTHERWISE:
        TELL(reading, entry->line, TEXT_WORD_TWICE, STR_ARGS(entry->path));
        break;
    }
}

/* ### Keys */

/* Takes one key off the front of a path, without quotation marks around it; *rest is then what
 * stands below it or in its list, "" for nothing. */
static struct str take_key(struct str *rest) {
    struct str path = *rest;
    bool is_quoted = str_starts_with(path, STR("\""));
    size_t end = 0;
    if (is_quoted) {
        end = str_find(path, STR("\""), 1);
    } else {
        while (end < path.len && path.ptr[end] != '.' && path.ptr[end] != '[') {
            end++;
        }
    }
    struct str key = str_slice(path, is_quoted, end);
    *rest = str_slice(path, end + is_quoted, path.len);
    return key;
}

/* So that a list of ten in the place of one text is told of once. */
static bool is_told(struct reading *reading, struct str what) {
    bool told = reading->told.ptr && str_equal(reading->told, what);
    reading->told = what;
    return told;
}

/* Whether an entry is a text of its own, with nothing below it; else tells. */
static bool is_text(struct reading *reading, struct str rest, const struct config_entry *entry) {
    struct str path = str_slice(entry->path, 0, entry->path.len - rest.len);
    bool is_one = rest.len == 0 && entry->kind == CONFIG_TEXT;
    if (!is_one && !is_told(reading, path)) {
        TELL(reading, entry->line, TEXT_VALUE_NO_TEXT, STR_ARGS(path));
    }
    return is_one;
}

static const struct str keys[] = {STR_INIT("kolommen"), STR_INIT("kanalen"), STR_INIT("uitkomsten"),
                                  STR_INIT("scheidingsteken"), STR_INIT("codering")};

enum key { KEY_KOLOMMEN, KEY_KANALEN, KEY_UITKOMSTEN, KEY_SEPARATOR, KEY_ENCODING, KEY_COUNT };

/* rest is what stands behind the name of the table. */
static void read_in_table(struct reading *reading, enum key table, struct str rest,
                          const struct config_entry *entry) {
    if (table == KEY_KOLOMMEN && reading->columns_line == 0) {
        reading->columns_line = entry->line;
    }
    if (rest.len == 0 && entry->kind == CONFIG_EMPTY) {
        return; /* a heading with nothing below it */
    }
    if (!str_starts_with(rest, STR("."))) {
        if (!is_told(reading, keys[table])) {
            TELL(reading, entry->line, TEXT_KEY_TABLE, STR_ARGS(keys[table]),
                 STR_ARGS(keys[table]));
        }
        return;
    }
    rest = str_slice(rest, 1, rest.len);
    struct str name = take_key(&rest);
    if (!is_text(reading, rest, entry)) {
        return;
    }
    if (table == KEY_KOLOMMEN) {
        read_column(reading, name, entry);
    } else {
        struct import_columns *columns = reading->columns;
        read_word(reading, table == KEY_KANALEN ? &columns->channels : &columns->outcomes, name,
                  entry);
    }
}

static void read_entry(struct reading *reading, const struct config_entry *entry) {
    struct str rest = entry->path;
    struct str name = take_key(&rest);
    enum key key = 0;
    while (key < KEY_COUNT && !str_equal(name, keys[key])) {
        key++;
    }
    switch (key) {
    case KEY_KOLOMMEN:
    case KEY_KANALEN:
    case KEY_UITKOMSTEN:
        read_in_table(reading, key, rest, entry);
        break;
    case KEY_SEPARATOR:
        if (is_text(reading, rest, entry)) {
            read_separator(reading, entry);
        }
        break;
    case KEY_ENCODING:
        if (is_text(reading, rest, entry)) {
            read_encoding(reading, entry);
        }
        break;
    case KEY_COUNT:
        if (!is_told(reading, name)) {
            tell_unknown(reading, name, entry->line, (struct str_list){keys, KEY_COUNT});
        }
        break;
    }
}

enum err import_columns_read_text(struct import_columns *out, struct str text, const char *path,
                                  struct buf *faults, struct err_info *info) {
    struct reading reading = {.columns = out, .path = path, .faults = faults};
    struct arena arena = ARENA_INIT;
    struct config config;
    struct err_info cause = ERR_INFO_INIT;
    if (config_parse_words(&config, text, &arena, &cause) != ERR_OK) {
        TELL(&reading, config.fault_line, TEXT_TOML, cause.text);
    } else {
        for (size_t i = 0; i < config.len; i++) {
            read_entry(&reading, &config.entries[i]);
        }
        finish_columns(&reading);
    }
    if (reading.fault_count > LIMIT_FAULTS) {
        buf_format(faults, "%s:1: " TEXT_FAULTS_MORE "\n", path,
                   reading.fault_count - LIMIT_FAULTS);
    }
    arena_release(&arena);
    return reading.fault_count == 0
               ? ERR_OK
               : err_set(info, ERR_INVALID, TEXT_FAULT_COUNT, path, reading.fault_count);
}

enum err import_columns_read(struct import_columns *out, const char *path, struct buf *faults,
                             struct err_info *info) {
    struct buf text = BUF_INIT;
    enum err err = file_read(&text, path, LIMIT_CONFIG_BYTES, info);
    if (err == ERR_OK) {
        err = import_columns_read_text(out, buf_str(&text), path, faults, info);
    } else if (err == ERR_LIMIT) {
        buf_format(faults, "%s:1: " TEXT_FILE_TOO_LARGE "\n", path, LIMIT_CONFIG_BYTES);
        err = err_set(info, ERR_INVALID, TEXT_FAULT_COUNT, path, (size_t)1);
    }
    buf_release(&text);
    return err;
}
