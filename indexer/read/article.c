/* SPDX-FileCopyrightText: 2026 Provincie Zuid-Holland
 * SPDX-License-Identifier: EUPL-1.2 */
#include "read/article.h"

#include "read/front_matter.h"
#include "texts.h"

void article_set_text(struct article *article, struct str markdown, size_t first_line,
                      const struct source *source) {
    struct markdown *body = &article->body;
    markdown_read(body, markdown, first_line, source);
    article->body_line = source->only_line ? source->only_line : first_line;
    article->record.tekst =
        (struct rich_text){.markdown = arena_str(source->arena, markdown), .html = body->html};
    article->record.sections = body->sections;
    article->record.section_count = body->section_count;
    article->links = body->links;
    article->link_count = body->link_count;
}

bool article_read(struct article *out, struct str text, const struct source *source) {
    struct page page;
    *out = (struct article){.file = source->file};
    if (!page_split(&page, text, source)) {
        return false;
    }
    if (!page.has_front) {
        fault_error(source, 1, TEXT_FRONT_MISSING);
        return false;
    }
    front_matter_read(&out->record, &out->lines, page.front, source);
    if (str_trim(page.body).len == 0) {
        fault_warning(source, page.body_line, TEXT_BODY_EMPTY);
    }
    article_set_text(out, page.body, page.body_line, source);
    return true;
}

/* Links of a channel text are checked with those of the article, so they are joined. */
static void join_links(struct article *article, const struct markdown *parsed,
                       const struct source *source) {
    size_t total = article->link_count + parsed->link_count;
    if (parsed->link_count == 0) {
        return;
    }
    struct markdown_link *links = arena_alloc(source->arena, total, sizeof *links);
    for (size_t i = 0; i < total; i++) {
        links[i] =
            i < article->link_count ? article->links[i] : parsed->links[i - article->link_count];
    }
    article->links = links;
    article->link_count = total;
}

static void check_part_keys(struct str front, const struct source *source) {
    struct record record = {.id = STR("")};
    struct key_lines lines = {{0}};
    front_matter_read(&record, &lines, front, source);
    for (enum key key = 0; key < KEY_COUNT; key++) {
        if (key != KEY_GEWIJZIGD && lines.of[key] != 0) {
            struct str name = key_name(key);
            fault_error(source, lines.of[key], TEXT_KEY_NOT_HERE, STR_ARGS(name));
        }
    }
    article_check_dates(&record, &lines, source);
}

bool article_read_part(struct markdown *out, struct article *article, struct article_part part,
                       struct str text, const struct source *source) {
    struct page page;
    if (!page_split(&page, text, source)) {
        return false;
    }
    if (page.has_front) {
        check_part_keys(page.front, source);
    }
    if (str_trim(page.body).len == 0) {
        fault_warning(source, page.body_line, TEXT_CHANNEL_EMPTY);
        return false;
    }
    markdown_read(out, page.body, page.body_line, source);
    struct rich_text *target =
        part.is_intern ? &article->record.intern : &article->record.kanalen[part.kanaal];
    *target = (struct rich_text){
        .markdown = arena_str(source->arena, page.body),
        .html = out->html,
        .text = out->text,
    };
    join_links(article, out, source);
    return true;
}
