/* SPDX-FileCopyrightText: 2026 Provincie Zuid-Holland
 * SPDX-License-Identifier: EUPL-1.2 */
#include "api/param_reader.h"

#include <string.h>

#include "base/date.h"
#include "base/limits.h"
#include "texts.h"

/* A longer name than this is not shown in a fault; the longest of ours has 14 letters. */
enum { SHOWN_NAME_BYTES = 32 };

void param_fault(struct param_reader *reader, struct str name, const char *code,
                 const char *detail) {
    problem_add(reader->problem, reader->in, name, code, detail);
}

static size_t count_words(struct str text) {
    size_t words = 0;
    bool inside = false;
    for (size_t i = 0; i < text.len; i++) {
        bool space = strchr(" \t\r\n", text.ptr[i]) != NULL;
        words += !space && !inside;
        inside = !space;
    }
    return words;
}

bool param_has_control(struct str text) {
    for (size_t i = 0; i < text.len; i++) {
        unsigned char c = (unsigned char)text.ptr[i];
        if (c == 0x7F || (c < 0x20 && c != '\t' && c != '\n' && c != '\r')) {
            return true;
        }
    }
    return false;
}

struct str param_shown_name(struct str name) {
    bool plain = name.len <= SHOWN_NAME_BYTES && !param_has_control(name) && count_words(name) == 1;
    return plain ? name : STR("?");
}

/* ## Each parameter */

static const char *missing_text(struct str name);

static void read_question(struct param_reader *reader, struct str name, struct str value) {
    reader->out->vraag = str_trim(value);
    if (reader->out->vraag.len == 0) {
        param_fault(reader, name, FAULT_REQUIRED, missing_text(name));
    }
    if (value.len > LIMIT_QUERY_BYTES) {
        param_fault(reader, name, FAULT_TOO_LONG, TEXT_Q_TOO_LONG);
    }
    if (count_words(value) > LIMIT_QUERY_WORDS) {
        param_fault(reader, name, FAULT_TOO_LONG, TEXT_Q_TOO_MANY_WORDS);
    }
    if (param_has_control(value)) {
        param_fault(reader, name, FAULT_WRONG_VALUE, TEXT_CONTROL);
    }
}

/* A whole number from 1; the usual value of *out stays when it is none. */
static bool read_number(uint32_t *out, struct str value, unsigned long maximum) {
    unsigned long number = 0;
    if (!str_to_number(value, maximum, &number) || number == 0) {
        return false;
    }
    *out = (uint32_t)number;
    return true;
}

/* The results of a question are looked at as far as they go down; a list is read to its end. */
static bool is_list(const struct param_reader *reader) {
    return !(reader->taken & (PARAM_Q | PARAM_VRAAG));
}

static void read_page(struct param_reader *reader, struct str name, struct str value) {
    unsigned long most = is_list(reader) ? LIMIT_LIST_PAGES : LIMIT_RESULT_WINDOW;
    if (!read_number(&reader->out->page, value, most)) {
        param_fault(reader, name, FAULT_WRONG_VALUE, TEXT_PAGE);
    }
}

static void read_page_size(struct param_reader *reader, struct str name, struct str value) {
    if (!read_number(&reader->out->page_size, value, LIMIT_PAGE_SIZE)) {
        param_fault(reader, name, FAULT_WRONG_VALUE, TEXT_PAGE_SIZE);
    }
}

static void read_aantal(struct param_reader *reader, struct str name, struct str value) {
    if (!read_number(&reader->out->page_size, value, LIMIT_TOOL_RESULTS)) {
        param_fault(reader, name, FAULT_WRONG_VALUE, TEXT_AANTAL);
    }
}

static void read_boolean(bool *out, struct param_reader *reader, struct str name,
                         struct str value) {
    *out = str_equal(value, STR("true"));
    if (!*out && !str_equal(value, STR("false"))) {
        param_fault(reader, name, FAULT_WRONG_VALUE, TEXT_BOOLEAN);
    }
}

static void read_explain(struct param_reader *reader, struct str name, struct str value) {
    read_boolean(&reader->out->explain, reader, name, value);
}

static void read_concept(struct param_reader *reader, struct str name, struct str value) {
    read_boolean(&reader->concept, reader, name, value);
}

static void read_since(struct param_reader *reader, struct str name, struct str value) {
    reader->out->gewijzigd_sinds = value;
    if (value.len > 0 && !date_is_valid(value)) {
        param_fault(reader, name, FAULT_WRONG_VALUE, TEXT_DATE);
    }
}

static void read_kanaal(struct param_reader *reader, struct str name, struct str value) {
    enum kanaal *kanaal = arena_alloc(reader->arena, 1, sizeof *kanaal);
    if (kanaal_find(value, kanaal)) {
        reader->kanaal = kanaal;
    } else {
        param_fault(reader, name, FAULT_WRONG_VALUE, TEXT_KANAAL);
    }
}

/* Whether there is such a municipality only an index can say. */
static void read_gemeente(struct param_reader *reader, struct str name, struct str value) {
    value = str_trim(value);
    if (value.len > LIMIT_FILTER_BYTES || param_has_control(value)) {
        param_fault(reader, name, FAULT_WRONG_VALUE, TEXT_GEMEENTE);
    } else {
        reader->gemeente = value;
    }
}

static void read_filter(struct param_reader *reader, enum filter filter, struct str name,
                        struct str values) {
    struct str_list *list = &reader->out->filters[filter];
    if (!reader->filter_values[filter]) {
        reader->filter_values[filter] =
            arena_alloc(reader->arena, LIMIT_FILTER_VALUES, sizeof(struct str));
        list->items = reader->filter_values[filter];
    }
    while (values.ptr) {
        struct str value = str_trim(str_cut(&values, ','));
        if (value.len == 0) {
            continue; /* a form sends its choice "all" so */
        }
        if (value.len > LIMIT_FILTER_BYTES || param_has_control(value) ||
            list->len == LIMIT_FILTER_VALUES) {
            param_fault(reader, name, FAULT_WRONG_VALUE, TEXT_FILTER);
            return;
        }
        reader->filter_values[filter][list->len++] = value;
    }
}

static void read_thema(struct param_reader *reader, struct str name, struct str value) {
    read_filter(reader, FILTER_THEMA, name, value);
}

static void read_id(struct param_reader *reader, struct str name, struct str value) {
    reader->id = str_trim(value);
    if (reader->id.len == 0 || reader->id.len > LIMIT_ID_BYTES || param_has_control(value)) {
        param_fault(reader, name, FAULT_WRONG_VALUE, TEXT_ID);
    }
}

/* ## All of them */

/* What stands once in a request. */
static const struct single {
    struct str name;
    enum param param;
    enum param_form form;
    void (*read)(struct param_reader *reader, struct str name, struct str value);
    const char *missing; /* what to say when it is not there; NULL: it need not be */
} singles[] = {
    {STR_INIT("q"), PARAM_Q, PARAM_FORM_TEXT, read_question, TEXT_Q_MISSING},
    {STR_INIT("page"), PARAM_PAGES, PARAM_FORM_NUMBER, read_page, NULL},
    {STR_INIT("pageSize"), PARAM_PAGES, PARAM_FORM_NUMBER, read_page_size, NULL},
    {STR_INIT("explain"), PARAM_EXPLAIN, PARAM_FORM_BOOLEAN, read_explain, NULL},
    {STR_INIT("gewijzigdSinds"), PARAM_SINCE, PARAM_FORM_TEXT, read_since, NULL},
    {STR_INIT("vraag"), PARAM_VRAAG, PARAM_FORM_TEXT, read_question, TEXT_VRAAG_MISSING},
    {STR_INIT("kanaal"), PARAM_KANAAL, PARAM_FORM_TEXT, read_kanaal, NULL},
    {STR_INIT("gemeente"), PARAM_GEMEENTE, PARAM_FORM_TEXT, read_gemeente, NULL},
    {STR_INIT("concept"), PARAM_CONCEPT, PARAM_FORM_BOOLEAN, read_concept, NULL},
    {STR_INIT("aantal"), PARAM_AANTAL, PARAM_FORM_NUMBER, read_aantal, NULL},
    {STR_INIT("thema"), PARAM_THEMA, PARAM_FORM_TEXT, read_thema, NULL},
    {STR_INIT("id"), PARAM_ID, PARAM_FORM_TEXT, read_id, TEXT_ID},
};
enum { SINGLES = sizeof singles / sizeof *singles };

static const char *missing_text(struct str name) {
    size_t i = 0;
    while (!str_equal(singles[i].name, name)) {
        i++;
    }
    return singles[i].missing;
}

/* The place of the one that has this name and is taken here; SINGLES when there is none. */
static size_t find_single(const struct param_reader *reader, struct str name) {
    size_t i = 0;
    while (i < SINGLES &&
           !((singles[i].param & reader->taken) && str_equal(singles[i].name, name))) {
        i++;
    }
    return i;
}

/* FILTER_COUNT when the name is of no filter, or filters are not taken here. */
static enum filter find_filter(const struct param_reader *reader, struct str name) {
    enum filter filter = reader->taken & PARAM_FILTERS ? FILTER_THEMA : FILTER_COUNT;
    while (filter < FILTER_COUNT && !str_equal(name, filter_name(filter))) {
        filter++;
    }
    return filter;
}

enum param_form param_form(const struct param_reader *reader, struct str name) {
    if (find_filter(reader, name) < FILTER_COUNT) {
        return PARAM_FORM_TEXTS;
    }
    size_t single = find_single(reader, name);
    return single < SINGLES ? singles[single].form : PARAM_FORM_NONE;
}

void param_read(struct param_reader *reader, struct str name, struct str value) {
    enum filter filter = find_filter(reader, name);
    if (filter < FILTER_COUNT) {
        read_filter(reader, filter, name, value);
        return;
    }
    size_t single = find_single(reader, name);
    if (single == SINGLES) {
        param_fault(reader, param_shown_name(name), FAULT_UNKNOWN, TEXT_UNKNOWN);
    } else if (reader->seen & (1U << single)) {
        param_fault(reader, name, FAULT_REPEATED, TEXT_REPEATED);
    } else {
        reader->seen |= 1U << single;
        singles[single].read(reader, name, value);
    }
}

void param_refuse_kind(struct param_reader *reader, struct str name) {
    param_fault(reader, name, FAULT_WRONG_VALUE, TEXT_WRONG_KIND);
    size_t single = find_single(reader, name);
    reader->seen |= single < SINGLES ? 1U << single : 0;
}

struct param_reader param_reader_begin(struct search_request *out,
                                       const struct http_request *request, const char *in,
                                       struct problem *problem) {
    *out = SEARCH_REQUEST_INIT;
    return (struct param_reader){.out = out, .problem = problem, .in = in, .arena = request->arena};
}

void param_reader_finish(struct param_reader *reader) {
    for (size_t i = 0; i < SINGLES; i++) {
        bool is_wanted = (singles[i].param & reader->taken) && singles[i].missing;
        if (is_wanted && !(reader->seen & (1U << i))) {
            param_fault(reader, singles[i].name, FAULT_REQUIRED, singles[i].missing);
        }
    }
    if (!is_list(reader) &&
        (unsigned long)reader->out->page * reader->out->page_size > LIMIT_RESULT_WINDOW) {
        param_fault(reader, STR("page"), FAULT_WRONG_VALUE, TEXT_WINDOW);
    }
}
