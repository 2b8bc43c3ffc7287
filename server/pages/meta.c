/* SPDX-FileCopyrightText: 2026 Provincie Zuid-Holland
 * SPDX-License-Identifier: EUPL-1.2 */
#include "pages/meta.h"

#include "base/utf8.h"
#include "pages/json_ld.h"
#include "search/json.h"
#include "search/snippet_text.h"
#include "text/sentence.h"
#include "texts.h"

/* What search engines show of a description. */
enum { DESCRIPTION_CHARS = 160 };

/* No more of it than is looked at: one character beyond a description. */
static struct str first_sentence(struct str text) {
    text = str_trim(text);
    text = str_slice(text, 0, utf8_skip(text, 0, DESCRIPTION_CHARS + 1));
    size_t end = 1;
    while (end < text.len && !sentence_ends(text, end)) {
        end++;
    }
    return str_slice(text, 0, end);
}

/* The first sentence of a text, cut at a word when it is long. Arena. */
static struct str description_of(struct str text, struct arena *arena) {
    struct str sentence = first_sentence(text);
    if (utf8_count(sentence) <= DESCRIPTION_CHARS) {
        return arena_str(arena, sentence);
    }
    /* One character is for the sign that says that it goes on. */
    size_t most = utf8_skip(sentence, 0, DESCRIPTION_CHARS - 1);
    size_t end = most;
    while (end > 0 && sentence.ptr[end] != ' ') {
        end--;
    }
    struct str cut = str_trim(str_slice(sentence, 0, end > 0 ? end : most));
    return arena_format(arena, "%.*s…", STR_ARGS(cut));
}

/* All keys are there, as Mustache would take one that is not from the document around it. */
struct meta {
    struct str path; /* of the page itself */
    struct str title;
    struct str description;
    const char *type;       /* of Open Graph */
    struct str language;    /* of the text */
    const json_t *document; /* json_ld.h */
};

static void add(json_t *data, const struct call *call, const struct meta *meta) {
    bool is_dutch = str_equal(meta->language, STR("nl"));
    json_t *json = json_object();
    json_object_set_new(
        json, "adres",
        json_sprintf("%.*s%.*s", STR_ARGS(call->settings->public_url), STR_ARGS(meta->path)));
    json_object_set_new(json, "titel", json_text(meta->title));
    json_object_set_new(json, "omschrijving", json_text(meta->description));
    json_object_set_new(json, "soort", json_string(meta->type));
    json_object_set_new(json, "taal", is_dutch ? json_string("nl_NL") : json_false());
    json_object_set_new(json, "jsonLd", json_ld_text(meta->document));
    json_object_set_new(data, "meta", json);
}

void meta_add_home(json_t *data, const struct call *call, const struct lists *lists) {
    struct json_ld_site site = {call->settings->public_url, lists};
    json_t *document = json_ld_home(&site);
    struct meta meta = {
        .path = STR("/"),
        .title = STR(TEXT_SITE_NAME),
        .description = STR(TEXT_HOME_DESCRIPTION),
        .type = "website",
        .language = STR("nl"),
        .document = document,
    };
    add(data, call, &meta);
    json_decref(document);
}

void meta_add_article(json_t *data, const struct call *call, const struct lists *lists,
                      const struct record *record) {
    struct arena *arena = call->request->arena;
    struct json_ld_site site = {call->settings->public_url, lists};
    json_t *document = json_ld_article(&site, record);
    struct meta meta = {
        .path = arena_format(arena, "/artikel/%.*s", STR_ARGS(record->id)),
        .title = record->titel,
        .description = description_of(snippet_text_spare(record), arena),
        .type = "article",
        .language = record->taal,
        .document = document,
    };
    add(data, call, &meta);
    json_decref(document);
}

void meta_add_unlisted(json_t *data) {
    json_object_set_new(data, "buitenZoekmachines", json_true());
}
