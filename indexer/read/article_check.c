/* SPDX-FileCopyrightText: 2026 Provincie Zuid-Holland
 * SPDX-License-Identifier: EUPL-1.2 */
#include "read/article.h"

#include "base/date.h"
#include "base/limits.h"
#include "base/utf8.h"
#include "text/nearest.h"
#include "texts.h"

enum { DOELGROEP_MEDEWERKER = 3, DOELGROEP_COUNT };

static const struct str types[] = {STR_INIT("vac"), STR_INIT("product"), STR_INIT("artikel")};
static const struct str statuses[] = {STR_INIT("actief"), STR_INIT("concept"),
                                      STR_INIT("vervallen")};
static const struct str doelgroepen[DOELGROEP_COUNT] = {
    STR_INIT("burger"), STR_INIT("bedrijf"), STR_INIT("overheid"), STR_INIT("medewerker")};

/* One of the texts that a key allows. */
struct choices {
    enum key key;
    const struct str *items;
    size_t len;
};

void article_set_defaults(struct article *article, enum origin origin) {
    struct record *record = &article->record;
    if (record->taal.len == 0) {
        record->taal = STR("nl");
    }
    if (record->organisatie.len == 0) {
        record->organisatie = STR("provincie-zuid-holland");
    }
    if (origin == ORIGIN_KB) {
        return;
    }
    if (record->type.len == 0) {
        record->type = STR("artikel");
    }
    if (record->status.len == 0) {
        record->status = STR("actief");
    }
    if (record->doelgroep.len == 0) {
        record->doelgroep = (struct str_list){doelgroepen, 1};
    }
}

static void check_required(struct article *article, const struct source *source) {
    static const enum key required[] = {KEY_ID,        KEY_TYPE,  KEY_TITEL,    KEY_STATUS,
                                        KEY_DOELGROEP, KEY_THEMA, KEY_GEWIJZIGD};
    for (size_t i = 0; i < sizeof required / sizeof *required; i++) {
        enum key key = required[i];
        size_t len = key_is_list(key) ? key_list(&article->record, key)->len
                                      : key_text(&article->record, key)->len;
        size_t line = article->lines.of[key];
        struct str name = key_name(key);
        if (line == 0) {
            fault_error(source, 1, TEXT_KEY_MISSING, STR_ARGS(name));
        } else if (len == 0) {
            fault_error(source, line, TEXT_KEY_EMPTY, STR_ARGS(name));
        }
    }
}

static bool is_own_id(struct str id) {
    for (size_t i = 0; i < id.len; i++) {
        char c = id.ptr[i];
        if (!((c >= 'a' && c <= 'z') || (c >= '0' && c <= '9') || c == '-')) {
            return false;
        }
    }
    return id.len >= 1 && id.len <= LIMIT_ID_BYTES;
}

/* Ids of other systems are kept as they are when a term can hold them, so that test sets fit. */
static void check_id(const struct article *article, enum origin origin,
                     const struct source *source) {
    struct str id = article->record.id;
    size_t line = article->lines.of[KEY_ID];
    if (id.len == 0 || is_own_id(id)) {
        return;
    }
    if (origin == ORIGIN_KB) {
        fault_error(source, line, TEXT_ID_WRONG, STR_ARGS(id));
    } else if (id.len < LIMIT_TERM_BYTES) {
        fault_warning(source, line, TEXT_ID_FOREIGN, STR_ARGS(id));
    } else {
        fault_error(source, line, TEXT_ID_UNUSABLE, STR_ARGS(id), LIMIT_TERM_BYTES - 1);
    }
}

static void check_choice(const struct choices *choices, struct str value, size_t line,
                         const struct source *source) {
    for (size_t i = 0; i < choices->len; i++) {
        if (str_equal(value, choices->items[i])) {
            return;
        }
    }
    struct str name = key_name(choices->key);
    struct str meant = nearest_find(value, choices->items, choices->len);
    if (meant.len > 0) {
        fault_error(source, line, TEXT_CHOICE_MEANT, STR_ARGS(name), STR_ARGS(value),
                    STR_ARGS(meant));
    } else {
        fault_error(source, line, TEXT_CHOICE_WRONG, STR_ARGS(name), STR_ARGS(value));
    }
}

static void check_choices(struct article *article, const struct source *source) {
    static const struct choices texts[] = {
        {KEY_TYPE, types, sizeof types / sizeof *types},
        {KEY_STATUS, statuses, sizeof statuses / sizeof *statuses},
    };
    static const struct choices groups = {KEY_DOELGROEP, doelgroepen, DOELGROEP_COUNT};
    for (size_t i = 0; i < sizeof texts / sizeof *texts; i++) {
        struct str value = *key_text(&article->record, texts[i].key);
        if (value.len > 0) {
            check_choice(&texts[i], value, article->lines.of[texts[i].key], source);
        }
    }
    for (size_t i = 0; i < article->record.doelgroep.len; i++) {
        check_choice(&groups, article->record.doelgroep.items[i], article->lines.of[KEY_DOELGROEP],
                     source);
    }
}

void article_check_dates(struct record *record, const struct key_lines *lines,
                         const struct source *source) {
    for (enum key key = 0; key < KEY_COUNT; key++) {
        if (!key_is_date(key)) {
            continue;
        }
        struct str value = *key_text(record, key);
        struct str name = key_name(key);
        if (value.len > 0 && !date_is_valid(value)) {
            fault_error(source, lines->of[key], TEXT_DATE_WRONG, STR_ARGS(name), STR_ARGS(value));
        }
    }
    if (record->geldig_van.len > 0 && record->geldig_tot.len > 0 &&
        str_compare(record->geldig_van, record->geldig_tot) > 0) {
        fault_error(source, lines->of[KEY_GELDIG_TOT], TEXT_DATES_SWAPPED,
                    STR_ARGS(record->geldig_tot), STR_ARGS(record->geldig_van));
    }
}

static void check_title(const struct article *article, enum origin origin,
                        const struct source *source) {
    size_t chars = utf8_count(article->record.titel);
    if (chars <= LIMIT_TITLE_CHARS) {
        return;
    }
    if (origin == ORIGIN_KB) {
        fault_error(source, article->lines.of[KEY_TITEL], TEXT_TITLE_LONG, chars);
    } else {
        fault_warning(source, article->lines.of[KEY_TITEL], TEXT_TITLE_LONG, chars);
    }
}

static void check_question(const struct article *article, const struct source *source) {
    const struct record *record = &article->record;
    if (!str_equal(record->type, types[0])) {
        return;
    }
    size_t line = article->lines.of[KEY_VRAAG];
    if (record->vraag.len == 0) {
        fault_error(source, line ? line : article->lines.of[KEY_TYPE], TEXT_QUESTION_MISSING);
    } else if (!str_ends_with(record->vraag, STR("?"))) {
        fault_error(source, line, TEXT_QUESTION_MARK);
    }
}

/* The shape of BCP 47, without its register of languages: nl, en-GB. */
static void check_language(const struct article *article, const struct source *source) {
    struct str taal = article->record.taal;
    bool good = taal.len >= 2 && taal.len <= 35;
    for (size_t i = 0; i < taal.len; i++) {
        char c = taal.ptr[i];
        bool letter = (c >= 'a' && c <= 'z') || (i > 2 && c >= 'A' && c <= 'Z');
        good = good && (letter || (i >= 2 && c == '-'));
    }
    if (!good) {
        fault_error(source, article->lines.of[KEY_TAAL], TEXT_LANGUAGE_WRONG, STR_ARGS(taal));
    }
}

void article_check(struct article *article, enum origin origin, const struct source *source) {
    if (origin == ORIGIN_KB) {
        check_required(article, source);
    }
    check_id(article, origin, source);
    check_title(article, origin, source);
    check_choices(article, source);
    check_question(article, source);
    check_language(article, source);
    article_check_dates(&article->record, &article->lines, source);
}

bool article_is_public(const struct record *record, struct str day) {
    bool for_others = false;
    for (size_t i = 0; i < record->doelgroep.len; i++) {
        struct str group = record->doelgroep.items[i];
        for_others = for_others || !str_equal(group, doelgroepen[DOELGROEP_MEDEWERKER]);
    }
    return for_others && str_equal(record->status, statuses[0]) &&
           (record->geldig_van.len == 0 || str_compare(record->geldig_van, day) <= 0) &&
           !date_is_over(record->geldig_tot, day);
}
