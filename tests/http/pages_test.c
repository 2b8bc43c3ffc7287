/* SPDX-FileCopyrightText: 2026 Provincie Zuid-Holland
 * SPDX-License-Identifier: EUPL-1.2 */
/* The pages as a browser without JavaScript gets them. How they look and read aloud is tested in a
 * browser elsewhere. */
#include <signal.h>
#include <stdio.h>

#include "fixture.h"

static void assert_page(const char *path, long status, const char *const *texts) {
    struct http_reply reply = get(path, status);
    assert_header(&reply, "Content-Type", "text/html; charset=utf-8");
    struct str body = buf_str(&reply.body);
    assert_true(str_starts_with(body, STR("<!DOCTYPE html>\n<html lang=\"nl\" ")));
    for (size_t i = 0; texts[i]; i++) {
        if (!http_body_has(&reply, texts[i])) {
            printf("%s lacks: %s\n%s\n", path, texts[i], body.ptr);
        }
        assert_true(http_body_has(&reply, texts[i]));
    }
    assert_false(http_body_has(&reply, "{{"));
    assert_false(http_body_has(&reply, "<script>"));
    assert_false(http_body_has(&reply, "style="));
    http_reply_release(&reply);
}

static void home_page_offers_search_and_themes(void **state) {
    (void)state;
    const char *const texts[] = {"<h1 class=",
                                 "role=\"search\"",
                                 "action=\"/zoeken\"",
                                 ">Zoeken</label>",
                                 "Provinciale wegen en fietspaden",
                                 "/zoeken?q=Wegen&amp;thema=wegen",
                                 NULL};
    assert_page("/", 200, texts);
    assert_page("/zoeken", 200, texts);
    assert_page("/zoeken?q=", 200, texts);
}

static void search_page_shows_results(void **state) {
    (void)state;
    const char *const texts[] = {"<title>fietspad gat: ",
                                 "value=\"fietspad gat\"",
                                 "href=\"/artikel/gat-in-de-weg#",
                                 "<mark class=",
                                 "role=\"status\"",
                                 "Bijgewerkt op 1 oktober 2026",
                                 NULL};
    assert_page("/zoeken?q=fietspad+gat", 200, texts);
    const char *const referral[] = {"Hiervoor moet u bij een ander zijn", "14 0182", NULL};
    assert_page("/zoeken?q=kapotte+lantaarnpaal", 200, referral);
    assert_page("/zoeken?q=fietspad+gat&thema=&gewijzigdSinds=", 200,
                (const char *[]){"<mark class=", NULL});
}

static void search_page_says_what_it_searched(void **state) {
    (void)state;
    const char *const mended[] = {"Niets gevonden voor “grondwatter”",
                                  "<strong>grondwater</strong>", NULL};
    assert_page("/zoeken?q=grondwatter", 200, mended);
    const char *const offered[] = {"href=\"/zoeken?q=brug%20fietspaden\">brug", NULL};
    assert_page("/zoeken?q=brug+fietspadem", 200, offered);
}

static void search_page_helps_when_nothing_is_found(void **state) {
    (void)state;
    const char *const texts[] = {"Geen antwoord gevonden", "andere woorden", "070 441 66 22", NULL};
    assert_page("/zoeken?q=xyzzyplugh", 200, texts);
}

static void article_page_shows_the_article(void **state) {
    (void)state;
    const char *const texts[] = {">Gat in een provinciale weg melden</h1>",
                                 "Op deze pagina",
                                 "href=\"#daarna\"",
                                 "id=\"daarna\"",
                                 "Meer hierover",
                                 "href=\"/artikel/lantaarnpaal\"",
                                 "Verantwoordelijk: Provincie Zuid-Holland",
                                 NULL};
    assert_page("/artikel/gat-in-de-weg", 200, texts);
}

static void says_what_is_wrong(void **state) {
    (void)state;
    const char *const gone[] = {">Niet gevonden</h1>", "role=\"search\"", NULL};
    assert_page("/artikel/bestaat-niet", 404, gone);
    assert_page("/wat/dan/ook", 404, gone);
    const char *const wrong[] = {">Deze vraag klopt niet</h1>",
                                 "Het adres van deze pagina klopt niet", NULL};
    assert_page("/zoeken?q=brug&kleur=rood", 400, wrong);
}

static void shows_a_question_as_text(void **state) {
    (void)state;
    struct http_reply reply =
        get("/zoeken?q=%22%3E%3Cscript%3Ealert(1)%3C%2Fscript%3E%27%26brug", 200);
    assert_false(http_body_has(&reply, "<script>"));
    assert_true(http_body_has(&reply, "&lt;script&gt;"));
    http_reply_release(&reply);
    reply = get("/artikel/brug", 200);
    assert_false(http_body_has(&reply, "<script>"));
    http_reply_release(&reply);
}

/* The address of the style sheet stands in the page; it is there, and may be kept for a year. */
static void serves_its_files(void **state) {
    (void)state;
    struct http_reply page = get("/", 200);
    struct str body = buf_str(&page.body);
    const char *const files[][2] = {{"/static/stijl-", "text/css; charset=utf-8"},
                                    {"/static/pictogram-", "image/svg+xml"}};
    for (size_t i = 0; i < 2; i++) {
        size_t at = str_find(body, str_from(files[i][0]), 0);
        assert_true(at < body.len);
        char path[128];
        size_t end = str_find(body, STR("\""), at);
        snprintf(path, sizeof path, "%.*s", STR_ARGS(str_slice(body, at, end)));
        struct http_reply file = get(path, 200);
        assert_header(&file, "Content-Type", files[i][1]);
        assert_header(&file, "Cache-Control", "public, max-age=31536000, immutable");
        http_reply_release(&file);
    }
    http_reply_release(&page);
    page = get("/robots.txt", 200);
    http_reply_release(&page);
}

/* Its name stays the same, as others have it in their pages: kept for an hour, then asked again. */
static void serves_the_script_for_other_sites(void **state) {
    (void)state;
    struct http_reply reply = get("/vraagbaak.js", 200);
    assert_header(&reply, "Content-Type", "text/javascript; charset=utf-8");
    assert_header(&reply, "Cache-Control", "public, max-age=3600");
    assert_header(&reply, "Access-Control-Allow-Origin", "*");
    assert_header(&reply, "Cross-Origin-Resource-Policy", "cross-origin");
    assert_header(&reply, "Vary", "Accept-Encoding");
    assert_true(http_body_has(&reply, "vraagbaak-zoek"));
    char tag[64];
    char held[96];
    http_header_value(&reply, "ETag", tag, sizeof tag);
    http_reply_release(&reply);
    snprintf(held, sizeof held, "If-None-Match: %s", tag);
    struct http_options options = {.headers = {held}};
    reply = http_fetch(server.url, "/vraagbaak.js", &options);
    assert_int_equal(reply.status, 304);
    assert_header(&reply, "Access-Control-Allow-Origin", "*");
    http_reply_release(&reply);
}

static void tells_other_sites_where_we_are(void **state) {
    (void)state;
    assert_page("/insluiten", 200,
                (const char *[]){"src=\"https://vragen.example.nl/vraagbaak.js\"", NULL});
    struct server_process own;
    start_with_settings(&own, "public_url = \"https://vraagbaak.example\"\n");
    struct http_reply reply = http_get(own.url, "/insluiten");
    assert_true(http_body_has(&reply, "https://vraagbaak.example/vraagbaak.js"));
    http_reply_release(&reply);
    assert_int_equal(server_stop(&own, SIGTERM), 0);
}

static void tells_programs_where_things_are(void **state) {
    (void)state;
    struct server_process own;
    start_with_settings(&own, "public_url = \"https://vraagbaak.example\"\n"
                              "security_contact = \"mailto:veilig@vraagbaak.example\"\n");
    struct http_reply reply = http_get(own.url, "/opensearch.xml");
    assert_header(&reply, "Content-Type", "application/opensearchdescription+xml; charset=utf-8");
    assert_true(http_body_has(&reply, "https://vraagbaak.example/zoeken?q={searchTerms}"));
    http_reply_release(&reply);
    reply = http_get(own.url, "/.well-known/security.txt");
    assert_header(&reply, "Content-Type", "text/plain; charset=utf-8");
    assert_true(http_body_has(&reply, "Contact: mailto:veilig@vraagbaak.example\nExpires: 20"));
    assert_true(http_body_has(&reply, "T00:00:00Z\n"));
    http_reply_release(&reply);
    reply = http_get(own.url, "/");
    assert_true(http_body_has(&reply, "href=\"/opensearch.xml\""));
    http_reply_release(&reply);
    assert_int_equal(server_stop(&own, SIGTERM), 0);
    reply = get("/", 200); /* where nothing is set */
    assert_false(http_body_has(&reply, "opensearch"));
    http_reply_release(&reply);
}

int main(void) {
    const struct CMUnitTest tests[] = {
        cmocka_unit_test(home_page_offers_search_and_themes),
        cmocka_unit_test(search_page_shows_results),
        cmocka_unit_test(search_page_says_what_it_searched),
        cmocka_unit_test(search_page_helps_when_nothing_is_found),
        cmocka_unit_test(article_page_shows_the_article),
        cmocka_unit_test(says_what_is_wrong),
        cmocka_unit_test(shows_a_question_as_text),
        cmocka_unit_test(serves_its_files),
        cmocka_unit_test(serves_the_script_for_other_sites),
        cmocka_unit_test(tells_other_sites_where_we_are),
        cmocka_unit_test(tells_programs_where_things_are),
    };
    return cmocka_run_group_tests(tests, start_server, stop_server);
}
