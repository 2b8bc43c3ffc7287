/* SPDX-FileCopyrightText: 2026 Provincie Zuid-Holland
 * SPDX-License-Identifier: EUPL-1.2 */
#include "read/kb_lists.h"

#include <string.h>

#include "base/date.h"
#include "base/limits.h"
#include "base/memory.h"
#include "read/csv.h"
#include "text/synonyms.h"
#include "texts.h"

/* A CSV file with a fixed header; its first two columns are a key, which is there once, and
 * a name or the like, which is never empty. */
struct key_file {
    struct csv csv;
    struct table keys; /* key → line */
    size_t columns;
    struct str second; /* name of the second column */
    bool open;
};

static bool header_is(const struct csv *csv, const char *header) {
    struct str rest = str_from(header);
    for (size_t i = 0; i < csv->field_count && i < CSV_FIELDS; i++) {
        if (!rest.ptr || !str_equal(csv->fields[i], str_cut(&rest, ','))) {
            return false;
        }
    }
    return rest.ptr == NULL;
}

static void key_file_open(struct key_file *file, struct str text, const char *header,
                          const struct source *source) {
    *file = (struct key_file){.keys = TABLE_INIT, .columns = 1};
    for (const char *c = header; *c; c++) {
        file->columns += *c == ',';
    }
    struct str names = str_from(header);
    str_cut(&names, ',');
    file->second = str_cut(&names, ',');
    csv_init(&file->csv, text, source);
    file->open = csv_next(&file->csv) && header_is(&file->csv, header);
    if (!file->open) {
        fault_error(source, 1, TEXT_CSV_HEADER, header);
    }
}

static bool row_is_good(struct key_file *file) {
    const struct csv *csv = &file->csv;
    struct str key = csv->fields[0];
    if (csv->field_count != file->columns) {
        fault_error(csv->source, csv->line, TEXT_CSV_FIELDS, csv->field_count, file->columns);
        return false;
    }
    if (key.len == 0) {
        fault_error(csv->source, csv->line, TEXT_LIST_KEY_EMPTY);
        return false;
    }
    uint64_t *line = table_get(&file->keys, key);
    if (*line != 0) {
        fault_error(csv->source, csv->line, TEXT_LIST_KEY_TWICE, STR_ARGS(key), (size_t)*line);
        return false;
    }
    *line = csv->line;
    if (csv->fields[1].len == 0) {
        fault_error(csv->source, csv->line, TEXT_LIST_NAME_EMPTY, STR_ARGS(file->second),
                    STR_ARGS(key));
    }
    return true;
}

/* Goes to the next good row; false at the end. */
static bool key_file_next(struct key_file *file) {
    while (file->open && csv_next(&file->csv)) {
        if (row_is_good(file)) {
            return true;
        }
    }
    return false;
}

static size_t count_line_ends(struct str text) {
    size_t lines = 1;
    for (size_t i = 0; i < text.len; i++) {
        lines += text.ptr[i] == '\n';
    }
    return lines;
}

void kb_read_themas(struct content *content, struct str text, const struct source *source) {
    struct key_file file;
    key_file_open(&file, text, "sleutel,naam,omschrijving", source);
    struct thema *themas = arena_alloc(source->arena, count_line_ends(text), sizeof *themas);
    size_t len = 0;
    while (key_file_next(&file)) {
        const struct str *fields = file.csv.fields;
        themas[len++] = (struct thema){fields[0], fields[1], fields[2]};
    }
    content->lists.themas = themas;
    content->lists.thema_count = len;
    table_release(&file.keys);
}

void kb_read_organisaties(struct content *content, struct str text, const struct source *source) {
    struct key_file file;
    key_file_open(&file, text, "sleutel,naam,telefoon,email,url,waarvoor", source);
    struct organisatie *all = arena_alloc(source->arena, count_line_ends(text), sizeof *all);
    size_t len = 0;
    while (key_file_next(&file)) {
        const struct str *fields = file.csv.fields;
        all[len++] = (struct organisatie){.sleutel = fields[0],
                                          .naam = fields[1],
                                          .telefoon = fields[2],
                                          .email = fields[3],
                                          .url = fields[4],
                                          .waarvoor = fields[5]};
        content_add_link(content, fields[4], file.csv.line, source);
    }
    content->lists.organisaties = all;
    content->lists.organisatie_count = len;
    table_release(&file.keys);
}

/* Names with a semicolon between them. */
static struct str_list read_names(struct str text, struct arena *arena) {
    struct str *names = arena_alloc(arena, text.len + 1, sizeof *names);
    size_t len = 0;
    while (text.ptr) {
        struct str name = str_trim(str_cut(&text, ';'));
        if (name.len > 0) {
            names[len++] = name;
        }
    }
    return (struct str_list){names, len};
}

void kb_read_gemeenten(struct content *content, struct str text, const struct source *source) {
    struct key_file file;
    key_file_open(&file, text, "sleutel,naam,plaatsen,waterschap,omgevingsdienst,telefoon,url",
                  source);
    struct gemeente *all = arena_alloc(source->arena, count_line_ends(text), sizeof *all);
    size_t len = 0;
    while (key_file_next(&file)) {
        const struct str *fields = file.csv.fields;
        all[len++] = (struct gemeente){.sleutel = fields[0],
                                       .naam = fields[1],
                                       .plaatsen = read_names(fields[2], source->arena),
                                       .waterschap = fields[3],
                                       .omgevingsdienst = fields[4],
                                       .telefoon = fields[5],
                                       .url = fields[6]};
        content_check_organisatie(content, fields[3], file.csv.line, source);
        content_check_organisatie(content, fields[4], file.csv.line, source);
        content_add_link(content, fields[6], file.csv.line, source);
    }
    content->lists.gemeenten = all;
    content->lists.gemeente_count = len;
    table_release(&file.keys);
}

void kb_read_pins(struct content *content, struct str text, const struct source *source) {
    struct key_file file;
    key_file_open(&file, text, "vraag,artikel,tot", source);
    struct pin *pins = arena_alloc(source->arena, count_line_ends(text), sizeof *pins);
    size_t *lines = arena_alloc(source->arena, count_line_ends(text), sizeof *lines);
    size_t len = 0;
    while (key_file_next(&file)) {
        const struct str *fields = file.csv.fields;
        if (date_is_valid(fields[2])) {
            lines[len] = file.csv.line;
            pins[len++] = (struct pin){fields[0], fields[1], fields[2]};
        } else {
            fault_error(source, file.csv.line, TEXT_PIN_DATE, STR_ARGS(fields[2]));
        }
    }
    content->pins = pins;
    content->pin_lines = lines;
    content->pin_count = len;
    content->pin_file = source->file;
    table_release(&file.keys);
}

void kb_read_asked(struct content *content, struct str text, const struct source *source) {
    struct key_file file;
    key_file_open(&file, text, "artikel,aantal", source);
    struct asked *list = arena_alloc(source->arena, count_line_ends(text), sizeof *list);
    size_t *lines = arena_alloc(source->arena, count_line_ends(text), sizeof *lines);
    size_t len = 0;
    while (key_file_next(&file)) {
        const struct str *fields = file.csv.fields;
        unsigned long count = 0;
        if (str_to_number(fields[1], LIMIT_ASKED, &count)) {
            lines[len] = file.csv.line;
            list[len++] = (struct asked){fields[0], (uint32_t)count};
        } else if (fields[1].len > 0) { /* an empty field is a fault already */
            fault_error(source, file.csv.line, TEXT_ASKED_COUNT, STR_ARGS(fields[1]), LIMIT_ASKED);
        }
    }
    content->asked = list;
    content->asked_lines = lines;
    content->asked_count = len;
    content->asked_file = source->file;
    table_release(&file.keys);
}

void kb_read_synonyms(struct content *content, struct str text, const struct source *source) {
    struct synonyms *synonyms;
    struct err_info info = ERR_INFO_INIT;
    size_t line = 1;
    if (synonyms_parse(&synonyms, text, &line, &info) != ERR_OK) {
        fault_error(source, line, TEXT_SYNONYM_RULE, info.text);
        return;
    }
    synonyms_free(synonyms);
    content->synonyms = arena_str(source->arena, text);
}

void kb_read_hard_words(struct content *content, struct str text, const struct source *source) {
    struct key_file file;
    key_file_open(&file, text, "woord,eenvoudig", source);
    struct phrase *list = arena_alloc(source->arena, count_line_ends(text), sizeof *list);
    size_t len = 0;
    while (key_file_next(&file)) {
        list[len++] = (struct phrase){file.csv.fields[0], file.csv.fields[1]};
    }
    content->hard_words = list;
    content->hard_word_count = len;
    table_release(&file.keys);
}

/* The third column: nothing, `geen`, or an organisation to refer to. */
static bool read_outcome(struct golden *golden, struct str outcome, const struct source *source) {
    struct str prefix = STR("doorverwijzing:");
    if (str_starts_with(outcome, prefix) && outcome.len > prefix.len) {
        struct str name = str_slice(outcome, prefix.len, outcome.len);
        golden->organisatie = arena_str(source->arena, name);
        return true;
    }
    golden->unanswered = str_equal(outcome, STR("geen"));
    if (outcome.len == 0 || golden->unanswered) {
        return true;
    }
    fault_error(source, golden->line, TEXT_GOLD_OUTCOME, STR_ARGS(outcome));
    return false;
}

static void read_golden(struct content *content, struct str row, size_t line,
                        const struct source *source) {
    struct str question = str_trim(str_cut(&row, '\t'));
    struct str id = str_trim(str_cut(&row, '\t'));
    struct str outcome = str_trim(str_cut(&row, '\t'));
    struct golden golden = {.vraag = arena_str(source->arena, question),
                            .id = arena_str(source->arena, id),
                            .line = line};
    if (row.ptr || (id.len == 0 && outcome.len == 0)) {
        fault_error(source, line, TEXT_GOLD_FIELDS);
        return;
    }
    if (question.len == 0 || question.len > LIMIT_QUERY_BYTES) {
        fault_error(source, line, TEXT_GOLD_QUESTION, LIMIT_QUERY_BYTES);
        return;
    }
    if (!read_outcome(&golden, outcome, source)) {
        return;
    }
    content->goldens = mem_grow(content->goldens, &content->golden_capacity, content->golden_count,
                                sizeof *content->goldens);
    content->goldens[content->golden_count++] = golden;
}

void kb_read_goldens(struct content *content, struct str text, const struct source *source) {
    content->golden_file = source->file;
    if (str_starts_with(text, STR("\xEF\xBB\xBF"))) {
        text = str_slice(text, 3, text.len);
    }
    for (size_t line = 1; text.ptr; line++) {
        struct str row = str_cut(&text, '\n');
        struct str trimmed = str_trim(row);
        if (trimmed.len > 0 && trimmed.ptr[0] != '#') {
            read_golden(content, row, line, source);
        }
    }
}
