/* SPDX-FileCopyrightText: 2026 Provincie Zuid-Holland
 * SPDX-License-Identifier: EUPL-1.2 */
#include "pages/json_ld.h"

#include <string.h>

#include "search/json.h"
#include "search/json_write.h"
#include "texts.h"

/* ## Pieces */

static json_t *thing(const char *type) {
    return json_pack("{s:s}", "@type", type);
}

/* Leaves out what is not known. */
static void set_text(json_t *object, const char *key, struct str text) {
    if (text.len > 0) {
        json_object_set_new(object, key, json_text(text));
    }
}

static json_t *address(const struct json_ld_site *site, const char *path) {
    return json_sprintf("%.*s%s", STR_ARGS(site->address), path);
}

static json_t *article_address(const struct json_ld_site *site, const struct record *record) {
    return json_sprintf("%.*s/artikel/%.*s", STR_ARGS(site->address), STR_ARGS(record->id));
}

static json_t *organisation(const struct organisatie *organisatie) {
    json_t *json = thing("GovernmentOrganization");
    set_text(json, "name", organisatie->naam);
    set_text(json, "telephone", organisatie->telefoon);
    set_text(json, "email", organisatie->email);
    set_text(json, "url", organisatie->url);
    return json;
}

static void set_organisation(json_t *object, const char *key,
                             const struct organisatie *organisatie) {
    if (organisatie) {
        json_object_set_new(object, key, organisation(organisatie));
    }
}

static json_t *document(json_t *graph) {
    return json_pack("{s:s, s:o}", "@context", "https://schema.org", "@graph", graph);
}

/* ## The website */

json_t *json_ld_home(const struct json_ld_site *site) {
    json_t *target = thing("EntryPoint");
    json_object_set_new(target, "urlTemplate", address(site, "/zoeken?q={search_term_string}"));
    json_t *action = thing("SearchAction");
    json_object_set_new(action, "target", target);
    json_object_set_new(action, "query-input", json_string("required name=search_term_string"));
    json_t *website = thing("WebSite");
    json_object_set_new(website, "name", json_string(TEXT_SITE_NAME));
    json_object_set_new(website, "url", address(site, "/"));
    json_object_set_new(website, "inLanguage", json_string("nl"));
    json_object_set_new(website, "potentialAction", action);
    json_t *graph = json_array();
    json_array_append_new(graph, website);
    const struct organisatie *own = lists_find_own(site->lists);
    if (own) {
        json_t *json = organisation(own);
        json_object_set_new(json, "@id", address(site, "/#organisatie"));
        json_object_set_new(website, "publisher",
                            json_pack("{s:O}", "@id", json_object_get(json, "@id")));
        json_array_append_new(graph, json);
    }
    return document(graph);
}

/* ## An article */

/* Plain, not HTML: a link in it would lead nowhere on the page of a search engine. */
static json_t *plain_text(const struct record *record) {
    json_t *worded = json_object();
    json_set_wording(worded, record, NULL);
    json_t *text = json_incref(json_object_get(worded, "tekst"));
    json_decref(worded);
    return text;
}

static json_t *question(const struct record *record) {
    json_t *answer = thing("Answer");
    json_object_set_new(answer, "text", plain_text(record));
    json_t *json = thing("Question");
    set_text(json, "name", record->vraag.len > 0 ? record->vraag : record->titel);
    json_object_set_new(json, "acceptedAnswer", answer);
    return json;
}

static json_t *service(const struct json_ld_site *site, const struct record *record) {
    json_t *json = thing("GovernmentService");
    set_text(json, "name", record->titel);
    set_organisation(json, "provider", lists_find_organisatie(site->lists, record->organisatie));
    return json;
}

static json_t *text_of(const struct json_ld_site *site, const struct record *record) {
    bool is_question = str_equal(record->type, STR("vac"));
    json_t *json = thing(is_question ? "FAQPage" : "Article");
    set_text(json, "headline", record->titel);
    json_object_set_new(json, "url", article_address(site, record));
    set_text(json, "inLanguage", record->taal);
    set_text(json, "dateModified", record->gewijzigd);
    set_organisation(json, "publisher", lists_find_own(site->lists));
    const struct thema *thema = lists_find_thema(site->lists, record->thema);
    if (thema) {
        json_t *about = thing("Thing");
        set_text(about, "name", thema->naam);
        json_object_set_new(json, "about", about);
    }
    if (is_question) {
        json_object_set_new(json, "mainEntity", json_pack("[o]", question(record)));
    } else if (str_equal(record->type, STR("product"))) {
        json_object_set_new(json, "mainEntity", service(site, record));
    }
    return json;
}

static void add_crumb(json_t *crumbs, json_t *name, json_t *url) {
    json_t *crumb = thing("ListItem");
    json_object_set_new(crumb, "position", json_integer((json_int_t)json_array_size(crumbs) + 1));
    json_object_set_new(crumb, "name", name);
    json_object_set_new(crumb, "item", url);
    json_array_append_new(crumbs, crumb);
}

/* Without the theme in between: that is a search, which search engines are to leave alone. */
static json_t *breadcrumbs(const struct json_ld_site *site, const struct record *record) {
    json_t *crumbs = json_array();
    add_crumb(crumbs, json_string(TEXT_SITE_NAME), address(site, "/"));
    add_crumb(crumbs, json_text(record->titel), article_address(site, record));
    json_t *json = thing("BreadcrumbList");
    json_object_set_new(json, "itemListElement", crumbs);
    return json;
}

json_t *json_ld_article(const struct json_ld_site *site, const struct record *record) {
    return document(json_pack("[o, o]", text_of(site, record), breadcrumbs(site, record)));
}

/* ## As text */

json_t *json_ld_text(const json_t *document) {
    static const char risky[] = "<>&";
    struct buf plain = BUF_INIT;
    struct buf safe = BUF_INIT;
    json_write(&plain, document);
    struct str rest = buf_str(&plain);
    /* Outside its strings JSON has none of these, so an escape never lands there. */
    while (rest.len > 0) {
        size_t len = 1;
        if (strchr(risky, rest.ptr[0])) {
            buf_format(&safe, "\\u%04X", (unsigned)rest.ptr[0]);
        } else if (str_starts_with(rest, STR("\xE2\x80\xA8"))) {
            buf_add(&safe, STR("\\u2028"));
            len = 3;
        } else if (str_starts_with(rest, STR("\xE2\x80\xA9"))) {
            buf_add(&safe, STR("\\u2029"));
            len = 3;
        } else {
            buf_add_char(&safe, rest.ptr[0]);
        }
        rest = str_slice(rest, len, rest.len);
    }
    json_t *text = json_text(buf_str(&safe));
    buf_release(&plain);
    buf_release(&safe);
    return text;
}
