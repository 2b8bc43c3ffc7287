/* SPDX-FileCopyrightText: 2026 Provincie Zuid-Holland
 * SPDX-License-Identifier: EUPL-1.2 */
#include "check/channel_check.h"

#include "check/agreement.h"
#include "texts.h"

/* What a channel says: the facts of its text, then those of its links. */
struct channel {
    const struct markdown *part;
    struct facts facts;
    size_t text_facts;
    size_t *link_lines; /* by place behind the facts of the text; arena */
};

/* Title, question and text, one after the other; arena. */
static struct str article_text(const struct article *article, struct arena *arena) {
    return arena_format(arena, "%.*s\n%.*s\n%.*s", STR_ARGS(article->record.titel),
                        STR_ARGS(article->record.vraag), STR_ARGS(article->body.text));
}

static struct str_list article_links(const struct article *article, struct arena *arena) {
    struct str *links = arena_alloc(arena, article->body.link_count, sizeof *links);
    size_t len = 0;
    for (size_t i = 0; i < article->body.link_count; i++) {
        if (article->body.links[i].url.len > 0) {
            links[len++] = article->body.links[i].url;
        }
    }
    return (struct str_list){links, len};
}

static bool has_value(const struct facts *facts, const struct fact *fact) {
    for (size_t i = 0; i < facts->len; i++) {
        if (facts->items[i].kind == fact->kind && str_equal(facts->items[i].value, fact->value)) {
            return true;
        }
    }
    return false;
}

/* An address that is written out is told by the text already. */
static void read_channel(struct channel *out, const struct markdown *part, struct arena *arena) {
    struct facts text;
    facts_read(&text, part->text, arena);
    struct fact *items = arena_alloc(arena, text.len + part->link_count, sizeof *items);
    *out = (struct channel){.part = part, .text_facts = text.len};
    out->link_lines = arena_alloc(arena, part->link_count, sizeof *out->link_lines);
    for (size_t i = 0; i < text.len; i++) {
        items[i] = text.items[i];
    }
    out->facts = (struct facts){items, text.len};
    for (size_t i = 0; i < part->link_count; i++) {
        struct fact fact = {.start = 0};
        if (fact_of_link(&fact, part->links[i].url, arena) && !has_value(&out->facts, &fact)) {
            out->link_lines[out->facts.len - text.len] = part->links[i].line;
            items[out->facts.len++] = fact;
        }
    }
}

static size_t fact_line(const struct channel *channel, const struct fact *fact) {
    size_t place = (size_t)(fact - channel->facts.items);
    return place < channel->text_facts ? markdown_line(channel->part, fact->start)
                                       : channel->link_lines[place - channel->text_facts];
}

/* As written; the address of a link is not in the text. */
static struct str written(const struct fact *fact, struct str text) {
    return fact->len > 0 ? str_slice(text, fact->start, fact->start + fact->len) : fact->value;
}

static const char *kind_text(enum fact_kind kind) {
    static const char *const texts[FACT_KINDS] = {
        [FACT_BEDRAG] = TEXT_FACT_BEDRAG,
        [FACT_DATUM] = TEXT_FACT_DATUM,
        [FACT_TELEFOON] = TEXT_FACT_TELEFOON,
        [FACT_EMAIL] = TEXT_FACT_EMAIL,
        [FACT_URL] = TEXT_FACT_URL,
        [FACT_TERMIJN] = TEXT_FACT_TERMIJN,
        [FACT_PERCENTAGE] = TEXT_FACT_PERCENTAGE,
        [FACT_TIJDEN] = TEXT_FACT_TIJDEN,
    };
    return texts[kind];
}

void channel_check(const struct article *article, const struct markdown *part,
                   const struct source *source) {
    struct arena *arena = source->arena;
    struct channel channel;
    struct facts facts;
    struct differences found;
    struct str text = article_text(article, arena);
    read_channel(&channel, part, arena);
    facts_read(&facts, text, arena);
    struct agreement_side side = {&facts, article_links(article, arena)};
    agreement_compare(&found, &side, &channel.facts, arena);
    for (size_t i = 0; i < found.len; i++) {
        const struct difference *difference = &found.items[i];
        struct str here = written(difference->fact, part->text);
        size_t line = fact_line(&channel, difference->fact);
        if (difference->instead) {
            struct str there = written(difference->instead, text);
            fault_warning(source, line, TEXT_CHANNEL_DIFFERS, kind_text(difference->fact->kind),
                          STR_ARGS(here), STR_ARGS(there));
        } else {
            fault_warning(source, line, TEXT_CHANNEL_LACKS, kind_text(difference->fact->kind),
                          STR_ARGS(here));
        }
    }
}
