/* SPDX-FileCopyrightText: 2026 Provincie Zuid-Holland
 * SPDX-License-Identifier: EUPL-1.2 */
/* The tool zoek: the document of a search, with what an assistant has no use for left out, and what
 * it needs to quote put in. */
#include "base/utf8.h"
#include "count.h"
#include "mcp/arguments.h"
#include "mcp/resources.h"
#include "mcp/tools.h"
#include "search/json.h"
#include "search/passage.h"

/* A passage is read by an assistant, which may look at twenty of them: some 200 words are enough
 * to say something whole. */
enum { PASSAGE_CHARS = 1200 };

/* What there is to quote of a hit, just as it stands in the article: a hit has it ready to show. */
struct quote {
    struct record article;
    const struct section *section; /* of the article; NULL when it has none */
};

static enum err find_quote(struct quote *out, const struct search_hit *hit, struct session *session,
                           struct arena *arena, struct err_info *info) {
    enum err err = search_find_article(&out->article, session, hit->record.id, arena, info);
    out->section = NULL;
    if (err == ERR_OK && hit->section) {
        out->section = &out->article.sections[hit->section - hit->record.sections];
    }
    return err;
}

/* Cut at a word. */
static json_t *passage(const struct quote *quote, const struct search_hit *hit) {
    bool has_section = quote->section && quote->section->text.len > 0;
    struct str text = has_section ? quote->section->text : hit->snippet.text;
    size_t end = utf8_skip(text, 0, PASSAGE_CHARS);
    if (end == text.len) {
        return json_text(text);
    }
    size_t word = end;
    while (word > 0 && text.ptr[word] != ' ' && text.ptr[word] != '\n') {
        word--;
    }
    return json_sprintf("%.*s …", STR_ARGS(str_slice(text, 0, word > 0 ? word : end)));
}

/* The way to the passage: the title and the headings above it. */
static json_t *headings(const struct quote *quote, struct arena *arena) {
    struct str_list above = {.len = 0};
    if (quote->section) {
        above = passage_headings(&quote->article, quote->section, arena);
    }
    json_t *path = json_text_list(above);
    json_array_insert_new(path, 0, json_text(quote->article.titel));
    return path;
}

static void leave_out(json_t *json, const char *const *unused, size_t count) {
    for (size_t i = 0; i < count; i++) {
        json_object_del(json, unused[i]);
    }
}

static enum err complete_hit(json_t *json, const struct search_hit *hit, const struct call *call,
                             struct session *session, struct err_info *info) {
    static const char *const unused[] = {"fragment", "markeringen", "synoniemen", "kop"};
    leave_out(json, unused, sizeof unused / sizeof *unused);
    struct quote quote;
    enum err err = find_quote(&quote, hit, session, call->request->arena, info);
    if (err != ERR_OK) {
        return err;
    }
    const struct record *record = &hit->record;
    const struct organisatie *owner =
        lists_find_organisatie(&session->generation->lists, record->organisatie);
    struct str anchor = hit->section ? hit->section->anchor : STR("");
    json_object_set_new(json, "url", resource_page(call->settings, record->id, anchor));
    json_object_set_new(json, "uri", resource_uri(record->id));
    json_object_set_new(json, "passage", passage(&quote, hit));
    json_object_set_new(json, "koppen", headings(&quote, call->request->arena));
    json_object_set_new(json, "organisatieNaam", owner ? json_optional(owner->naam) : json_null());
    return ERR_OK;
}

/* NULL when an article can't be read. */
static json_t *result_of(const struct search_result *found, const struct search_request *search,
                         struct mcp_request *request, struct session *session) {
    static const char *const unused[] = {"vraag", "page", "pageSize", "duurMs", "facetten"};
    json_t *document = json_search(found, search, session->generation);
    leave_out(document, unused, sizeof unused / sizeof *unused);
    json_t *links = json_array();
    for (size_t i = 0; i < found->hit_count; i++) {
        const struct search_hit *hit = &found->hits[i];
        json_t *json = json_array_get(json_object_get(document, "resultaten"), i);
        struct err_info info;
        if (complete_hit(json, hit, request->call, session, &info) != ERR_OK) {
            json_decref(document);
            json_decref(links);
            mcp_fail(request, &info);
            return NULL;
        }
        tool_add_link(links, hit->record.id, hit->record.titel, hit->record.gewijzigd);
    }
    return tool_result(document, links);
}

json_t *tool_zoek(struct mcp_request *request, const json_t *arguments) {
    struct call *call = request->call;
    struct problem problem = problem_of(400);
    struct search_request search;
    arguments_read_search(&search, arguments, call->request, &problem);
    if (problem.fault_count > 0) {
        return tool_faults(&problem);
    }
    struct session *session = mcp_take(request);
    if (!session) {
        return NULL;
    }
    struct err_info info;
    struct search_result found;
    json_t *result = NULL;
    if (search_run(&found, session, &search, call->request->arena, &info) == ERR_OK) {
        count_search(call, session, VIA_MCP, &search, &found);
        result = result_of(&found, &search, request, session);
    } else {
        mcp_fail(request, &info);
    }
    service_give(call->service, session);
    return result;
}
