/* SPDX-FileCopyrightText: 2026 Provincie Zuid-Holland
 * SPDX-License-Identifier: EUPL-1.2 */
/* An article as an agent sees it: with what is internal, and the words for each channel. */
#include "pages/desk.h"
#include "pages/view.h"
#include "search/json.h"
#include "texts.h"

/* ## Headings */

/* Whether a tag of a heading begins at `at`: "<h2" or "</h2". Its level is that of the digit. */
static bool is_heading(struct str html, size_t at, size_t *digit) {
    bool is_end = str_starts_with(str_slice(html, at, html.len), STR("</h"));
    bool is_begin = str_starts_with(str_slice(html, at, html.len), STR("<h"));
    *digit = at + (is_end ? 3 : 2);
    return (is_begin || is_end) && *digit < html.len && html.ptr[*digit] >= '1' &&
           html.ptr[*digit] <= '6';
}

/* The HTML of an article below a heading of its own: all headings one lower. Without their
 * anchors, as the wordings of an article stand on one page and may have the same. */
static json_t *nested(struct str html) {
    struct buf out = BUF_INIT;
    size_t from = 0;
    size_t digit;
    size_t at;
    while ((at = str_find(html, STR("<"), from)) < html.len) {
        if (is_heading(html, at, &digit)) {
            size_t end = str_find(html, STR(">"), digit);
            char level = (char)(html.ptr[digit] + (html.ptr[digit] < '6'));
            buf_add(&out, str_slice(html, from, digit));
            buf_add(&out, (struct str){&level, 1});
            from = end;
        } else {
            buf_add(&out, str_slice(html, from, at + 1));
            from = at + 1;
        }
    }
    buf_add(&out, str_slice(html, from, html.len));
    json_t *json = json_text(buf_str(&out));
    buf_release(&out);
    return json;
}

/* ## Wordings */

static void add_wording(json_t *array, const char *key, const char *name, struct str html) {
    json_t *wording = json_object();
    json_object_set_new(wording, "sleutel", json_string(key));
    json_object_set_new(wording, "naam", json_string(name));
    json_object_set_new(wording, "html", nested(html));
    json_array_append_new(array, wording);
}

/* `teksten`: how the article is worded for each channel that has its own words, and on the
 * website. */
static void add_wordings(json_t *article, const struct record *record) {
    static const char *const names[KANAAL_COUNT] = {
        [KANAAL_TELEFOON] = TEXT_KANAAL_TELEFOON,
        [KANAAL_CHAT] = TEXT_KANAAL_CHAT,
        [KANAAL_EMAIL] = TEXT_KANAAL_EMAIL,
        [KANAAL_SOCIAL] = TEXT_KANAAL_SOCIAL,
    };
    json_t *array = json_array();
    for (size_t i = 0; i < KANAAL_COUNT; i++) {
        if (record->kanalen[i].html.len > 0) {
            add_wording(array, kanaal_name((enum kanaal)i).ptr, names[i], record->kanalen[i].html);
        }
    }
    add_wording(array, "website", TEXT_KANAAL_WEBSITE, record->tekst.html);
    json_object_set_new(article, "teksten", array);
}

/* ## Who */

/* `organisatie`: who helps at the place of the caller, where the article's is another in each. */
static void set_owner(json_t *article, const struct record *record, struct session *session,
                      const struct desk_params *params, struct arena *arena) {
    struct organisatie local;
    const struct gemeente *place = desk_gemeente(params, session);
    if (place &&
        lists_refer(&local, &session->generation->lists, record->organisatie, place, arena)) {
        json_object_set_new(article, "organisatie", json_organisatie(&local));
    }
    view_complete_organisation(json_object_get(article, "organisatie"));
}

void desk_add_article(json_t *data, const struct record *record, struct session *session,
                      const struct desk_params *params, struct arena *arena) {
    json_t *article = json_article(record, NULL, session->generation);
    bool is_active = str_equal(record->status, STR("actief"));
    json_object_set_new(article, "isActief", json_boolean(is_active));
    json_object_set_new(article, "wieHelpt",
                        json_boolean(record->afdeling.len > 0 || record->contact.len > 0));
    if (record->intern.html.len > 0) {
        json_object_set_new(article, "internHtml", nested(record->intern.html));
    }
    add_wordings(article, record);
    view_add_article(article, record);
    set_owner(article, record, session, params, arena);
    view_add_related(article, record, session, arena);
    json_object_set_new(article, "voor", json_string("/balie"));
    json_object_set_new(data, "artikel", article);
}
