/* SPDX-FileCopyrightText: 2026 Provincie Zuid-Holland
 * SPDX-License-Identifier: EUPL-1.2 */
#include "api/param_reader.h"
#include "api/params.h"
#include "base/limits.h"
#include "http/url.h"
#include "pages/desk.h"
#include "texts.h"

/* As many as an agent looks through; the list has no pages. */
enum { RESULTS = 20 };

/* The parameters of the desk itself; the others are those of a search. */
enum own { OWN_PLAATS, OWN_ARTIKEL, OWN_GEDAAN, OWN_GETYPT, OWN_TOKEN, OWN_COUNT };

static const struct str own_names[OWN_COUNT] = {
    [OWN_PLAATS] = STR_INIT("plaats"), [OWN_ARTIKEL] = STR_INIT("artikel"),
    [OWN_GEDAAN] = STR_INIT("gedaan"), [OWN_GETYPT] = STR_INIT("getypt"),
    [OWN_TOKEN] = STR_INIT("token"),
};

/* OWN_COUNT when it is none of them. */
static enum own find_own(struct str name) {
    size_t i = 0;
    while (i < OWN_COUNT && !str_equal(name, own_names[i])) {
        i++;
    }
    return (enum own)i;
}

/* The request with the parameters of a search alone; the values of our own go to own. */
static struct http_request split(struct str own[OWN_COUNT], const struct http_request *request,
                                 const struct form *from, struct problem *problem) {
    struct http_param *others = arena_alloc(request->arena, from->len, sizeof *others);
    struct http_request rest = *request;
    rest.params = others;
    rest.param_count = 0;
    for (size_t i = 0; i < from->len; i++) {
        const struct http_param *param = &from->params[i];
        enum own which = find_own(param->name);
        if (which == OWN_COUNT) {
            others[rest.param_count++] = *param;
        } else if (own[which].ptr) {
            problem_add(problem, "query", own_names[which], FAULT_REPEATED, TEXT_REPEATED);
        } else {
            own[which] = str_trim(param->value);
        }
    }
    return rest;
}

static bool is_short_text(struct str text) {
    return text.len <= LIMIT_FILTER_BYTES && !param_has_control(text);
}

void desk_params_read(struct desk_params *out, const struct http_request *request,
                      const struct form *from, struct problem *problem) {
    struct str own[OWN_COUNT] = {{NULL, 0}};
    *out = (struct desk_params){.search = SEARCH_REQUEST_INIT};
    struct http_request rest = split(own, request, from, problem);
    out->has_question = !request->is_decodable || !params_has_no_question(&rest);
    if (out->has_question) {
        params_read_query(&out->search, &rest, problem);
        out->search.page = 1;
        out->search.page_size = RESULTS;
    }
    out->plaats = own[OWN_PLAATS];
    out->artikel = own[OWN_ARTIKEL];
    out->gedaan = own[OWN_GEDAAN];
    out->is_typed = str_equal(own[OWN_GETYPT], STR("true"));
    if (!is_short_text(out->plaats)) {
        problem_add(problem, "query", own_names[OWN_PLAATS], FAULT_WRONG_VALUE, TEXT_PLAATS);
    }
}

/* "" for one that is longer: no page of ours sends that. */
static struct str short_value(const struct form *form, struct str name, size_t limit_bytes) {
    struct str value = str_trim(form_value(form, name));
    return value.len <= limit_bytes ? value : STR("");
}

void desk_params_read_form(struct desk_params *out, const struct form *form) {
    *out = (struct desk_params){.search = SEARCH_REQUEST_INIT};
    out->search.vraag = short_value(form, STR("q"), LIMIT_QUERY_BYTES);
    out->has_question = out->search.vraag.len > 0;
    out->plaats = short_value(form, own_names[OWN_PLAATS], LIMIT_FILTER_BYTES);
    out->artikel = short_value(form, own_names[OWN_ARTIKEL], LIMIT_ID_BYTES);
}

/* ## Addresses */

static void add_param(struct buf *link, const char *name, struct str value) {
    if (value.len > 0) {
        bool is_first = str_find(buf_str(link), STR("?"), 0) == link->len;
        buf_format(link, "%c%s=", is_first ? '?' : '&', name);
        url_encode(link, value);
    }
}

struct str desk_link(const struct desk_params *params, struct str path, struct str gedaan,
                     struct arena *arena) {
    struct buf link = BUF_INIT;
    buf_add(&link, path);
    add_param(&link, "q", params->has_question ? params->search.vraag : STR(""));
    add_param(&link, "plaats", params->plaats);
    add_param(&link, "gedaan", gedaan);
    add_param(&link, "getypt", params->is_typed ? STR("true") : STR(""));
    struct str kept = arena_str(arena, buf_str(&link));
    buf_release(&link);
    return kept;
}

struct str desk_article_path(struct str id, struct arena *arena) {
    struct buf path = BUF_INIT;
    buf_add(&path, STR("/balie"));
    if (id.len > 0) {
        buf_add(&path, STR("/artikel/"));
        url_encode(&path, id);
    }
    struct str kept = arena_str(arena, buf_str(&path));
    buf_release(&path);
    return kept;
}
