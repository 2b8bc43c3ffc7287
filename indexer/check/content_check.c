/* SPDX-FileCopyrightText: 2026 Provincie Zuid-Holland
 * SPDX-License-Identifier: EUPL-1.2 */
/* What can only be checked when everything has been read. */
#include "base/date.h"
#include "check/areas.h"
#include "read/content.h"
#include "text/nearest.h"
#include "texts.h"

/* An empty list is a fault of its own; it does not make every article wrong. */
static void check_thema(const struct content *content, const struct entry *article,
                        const struct source *source) {
    struct str key = article->thema;
    if (key.len == 0 || content->lists.thema_count == 0 || lists_find_thema(&content->lists, key)) {
        return;
    }
    size_t line = article->lines.of[KEY_THEMA];
    struct str meant = nearest_find_in(key, &content->lists.themas[0].sleutel,
                                       sizeof *content->lists.themas, content->lists.thema_count);
    if (meant.len > 0) {
        fault_error(source, line, TEXT_THEME_MEANT, STR_ARGS(key), STR_ARGS(meant));
    } else {
        fault_error(source, line, TEXT_THEME_UNKNOWN, STR_ARGS(key));
    }
}

void content_check_organisatie(const struct content *content, struct str key, size_t line,
                               const struct source *source) {
    if (key.len == 0 || content->lists.organisatie_count == 0 ||
        lists_find_organisatie(&content->lists, key)) {
        return;
    }
    struct str meant =
        nearest_find_in(key, &content->lists.organisaties[0].sleutel,
                        sizeof *content->lists.organisaties, content->lists.organisatie_count);
    if (meant.len > 0) {
        fault_error(source, line, TEXT_ORGANISATION_MEANT, STR_ARGS(key), STR_ARGS(meant));
    } else {
        fault_error(source, line, TEXT_ORGANISATION_UNKNOWN, STR_ARGS(key));
    }
}

static void check_related(const struct content *content, const struct entry *article,
                          struct str_list related, const struct source *source) {
    size_t line = article->lines.of[KEY_VERWANT];
    for (size_t i = 0; i < related.len; i++) {
        struct str id = related.items[i];
        if (str_equal(id, article->id)) {
            fault_warning(source, line, TEXT_RELATED_SELF);
        } else if (!content_find(content, id)) {
            fault_error(source, line, TEXT_RELATED_UNKNOWN, STR_ARGS(id));
        }
    }
}

static bool has_anchor(const struct entry *article, struct str anchor) {
    struct arena arena = ARENA_INIT;
    struct record record;
    bool found = false;
    content_record(&record, article, &arena);
    for (size_t i = 0; i < record.section_count && !found; i++) {
        found = str_equal(record.sections[i].anchor, anchor);
    }
    arena_release(&arena);
    return found;
}

static void check_link(const struct content *content, const struct entry *article,
                       const struct markdown_link *link, struct faults *faults) {
    struct source source = {.file = link->file, .faults = faults};
    if (link->url.len > 0) {
        return;
    }
    const struct entry *target = link->id.len > 0 ? content_find(content, link->id) : article;
    if (!target) {
        fault_error(&source, link->line, TEXT_LINK_UNKNOWN, STR_ARGS(link->id));
        return;
    }
    if (link->anchor.len > 0 && !has_anchor(target, link->anchor)) {
        fault_error(&source, link->line, TEXT_LINK_ANCHOR, STR_ARGS(link->anchor),
                    STR_ARGS(target->id));
    }
    if (article->is_public && !target->is_public) {
        fault_warning(&source, link->line, TEXT_LINK_HIDDEN, STR_ARGS(link->id));
    }
}

/* What the checking of all articles needs. */
struct checker {
    struct content *content;
    struct faults *faults;
    struct areas areas;
    struct arena arena; /* of one article */
};

static void check_article(struct checker *checker, struct entry *article) {
    struct content *content = checker->content;
    struct faults *faults = checker->faults;
    struct arena *arena = &checker->arena;
    struct source source = {.file = article->file, .faults = faults};
    size_t errors = faults->count[FAULT_ERROR];
    struct record record;
    content_record(&record, article, arena);
    if (content->origin == ORIGIN_KB) {
        check_thema(content, article, &source);
        /* The default organisation is nobody's typing error, but must be in the list as well. */
        size_t line = article->lines.of[KEY_ORGANISATIE];
        content_check_organisatie(content, article->organisatie, line ? line : 1, &source);
    }
    check_related(content, article, record.verwant, &source);
    areas_check(&checker->areas, record.gebied, article->lines.of[KEY_GEBIED], &source);
    if (date_is_over(record.controle_voor, str_from(content->today))) {
        fault_warning(&source, article->lines.of[KEY_CONTROLE_VOOR], TEXT_REVIEW_OVER,
                      STR_ARGS(record.controle_voor));
    }
    for (size_t i = 0; i < article->link_count; i++) {
        check_link(content, article, &article->links[i], faults);
    }
    article->has_errors = article->has_errors || faults->count[FAULT_ERROR] > errors;
    editorial_remember(content->editorial, &record, (size_t)(article - content->articles));
    arena_clear(arena);
}

static void check_golden(const struct content *content, const struct golden *golden,
                         struct faults *faults) {
    struct source source = {.file = content->golden_file, .faults = faults};
    if (golden->id.len > 0 && !content_find(content, golden->id)) {
        fault_error(&source, golden->line, TEXT_GOLD_ARTICLE, STR_ARGS(golden->id));
    }
    content_check_organisatie(content, golden->organisatie, golden->line, &source);
}

static void check_pin(const struct content *content, size_t place, struct faults *faults) {
    struct source source = {.file = content->pin_file, .faults = faults};
    const struct pin *pin = &content->pins[place];
    if (!content_find(content, pin->artikel)) {
        fault_error(&source, content->pin_lines[place], TEXT_PIN_ARTICLE, STR_ARGS(pin->artikel));
    }
    if (date_is_over(pin->tot, str_from(content->today))) {
        fault_warning(&source, content->pin_lines[place], TEXT_PIN_OVER, STR_ARGS(pin->tot));
    }
}

static void check_asked(const struct content *content, size_t place, struct faults *faults) {
    struct source source = {.file = content->asked_file, .faults = faults};
    struct str id = content->asked[place].artikel;
    if (!content_find(content, id)) {
        fault_error(&source, content->asked_lines[place], TEXT_ASKED_ARTICLE, STR_ARGS(id));
    }
}

void content_check(struct content *content, struct faults *faults) {
    for (size_t i = 0; i < content->pin_count; i++) {
        check_pin(content, i, faults);
    }
    for (size_t i = 0; i < content->asked_count; i++) {
        check_asked(content, i, faults);
    }
    struct checker checker = {.content = content, .faults = faults};
    areas_init(&checker.areas, &content->lists);
    for (size_t i = 0; i < content->len; i++) {
        check_article(&checker, &content->articles[i]);
    }
    areas_release(&checker.areas);
    arena_release(&checker.arena);
    editorial_compare(content->editorial, content, faults);
    for (size_t i = 0; i < content->golden_count; i++) {
        check_golden(content, &content->goldens[i], faults);
    }
}
