/* SPDX-FileCopyrightText: 2026 Provincie Zuid-Holland
 * SPDX-License-Identifier: EUPL-1.2 */
#include "check/editorial.h"

#include <stdlib.h>

#include "base/memory.h"
#include "check/channel_check.h"
#include "check/near_duplicates.h"
#include "check/readability.h"
#include "read/content.h"
#include "texts.h"

struct editorial {
    struct analyser *analyser;
    struct readability *readability;
    struct near_duplicates *duplicates;
};

struct editorial *editorial_new(const struct phrase *hard_words, size_t count) {
    struct editorial *editorial = mem_alloc(1, sizeof *editorial);
    editorial->analyser = analyser_new();
    editorial->readability = readability_new(editorial->analyser, hard_words, count);
    editorial->duplicates = near_duplicates_new();
    return editorial;
}

void editorial_free(struct editorial *editorial) {
    if (editorial) {
        near_duplicates_free(editorial->duplicates);
        readability_free(editorial->readability);
        analyser_free(editorial->analyser);
        free(editorial);
    }
}

static const char *finding_id(enum readability_kind kind) {
    switch (kind) {
    case READABILITY_LONG_SENTENCE:
        return TEXT_B1_ID_SENTENCE;
    case READABILITY_JARGON:
        return TEXT_B1_ID_JARGON;
    case READABILITY_LONG_AVERAGE:
        return TEXT_B1_ID_AVERAGE;
    case READABILITY_LOW_SCORE:
        return TEXT_B1_ID_SCORE;
    }
    return "";
}

static void check_readability(struct editorial *editorial, const struct markdown *text,
                              const struct source *source) {
    struct buf message = BUF_INIT;
    size_t count = 0;
    struct analysis analysis = analyse(editorial->analyser, text->text);
    const struct readability_finding *findings =
        readability_check(editorial->readability, text->text, &analysis, source->arena, &count);
    for (size_t i = 0; i < count; i++) {
        buf_truncate(&message, 0);
        readability_explain(&message, &findings[i], text->text);
        fault_warning(source, markdown_line(text, findings[i].offset), finding_id(findings[i].kind),
                      "%s", message.ptr);
    }
    buf_release(&message);
    analyser_trim(editorial->analyser);
}

/* The rules are those of Dutch. */
static bool is_dutch(const struct article *article) {
    return str_equal(article->record.taal, STR("nl"));
}

void editorial_check(struct editorial *editorial, const struct article *article,
                     const struct source *source) {
    if (editorial && is_dutch(article)) {
        check_readability(editorial, &article->body, source);
    }
}

void editorial_check_part(struct editorial *editorial, const struct article *article,
                          const struct markdown *part, const struct source *source) {
    if (editorial && is_dutch(article)) {
        check_readability(editorial, part, source);
        channel_check(article, part, source);
    }
}

void editorial_remember(struct editorial *editorial, const struct record *record, size_t place) {
    struct buf text = BUF_INIT;
    if (!editorial) {
        return;
    }
    for (size_t i = 0; i < record->section_count; i++) {
        buf_add(&text, record->sections[i].text);
        buf_add_char(&text, '\n');
    }
    near_duplicates_add(editorial->duplicates, (uint32_t)place, buf_str(&text));
    buf_release(&text);
}

void editorial_compare(struct editorial *editorial, const struct content *content,
                       struct faults *faults) {
    size_t count = 0;
    if (!editorial) {
        return;
    }
    const struct near_duplicate *pairs = near_duplicates_find(editorial->duplicates, &count);
    for (size_t i = 0; i < count; i++) {
        const struct entry *article = &content->articles[pairs[i].number];
        const struct entry *other = &content->articles[pairs[i].other];
        struct source source = {.file = article->file, .faults = faults};
        size_t line = content->origin == ORIGIN_JSONL ? article->lines.of[KEY_ID] : 1;
        fault_warning(&source, line, TEXT_NEAR_DUPLICATE, STR_ARGS(other->id));
    }
    contradictions_check(content, faults);
}
