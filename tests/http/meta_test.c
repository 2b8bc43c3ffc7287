/* SPDX-FileCopyrightText: 2026 Provincie Zuid-Holland
 * SPDX-License-Identifier: EUPL-1.2 */
/* The head of a page, for search engines: JSON-LD read as the JSON it is and compared field by
 * field, also for articles whose texts try to end the element that it stands in. */
#include <stdio.h>
#include <string.h>
#include <unistd.h>

#include "fixture.h"

#define SITE "https://vraagbaak.example"

static const char own_index[] = WORK_FOLDER "/meta";

static int start(void **state) {
    (void)state;
    const char *const argv[] = {INDEX_PROGRAM, "--kb", META_KB, "--index", own_index, NULL};
    char error[4096];
    int code = run_program(argv, STDERR_FILENO, error, sizeof error);
    if (code != 0) {
        printf("%s\n", error);
        return code;
    }
    start_with_index(&server, own_index, "public_url = \"" SITE "\"\n");
    return 0;
}

/* ## Reading a page */

static const char script_begin[] = "<script type=\"application/ld+json\">";

static size_t count(struct str text, const char *needle) {
    size_t times = 0;
    size_t at = str_find(text, str_from(needle), 0);
    while (at < text.len) {
        times++;
        at = str_find(text, str_from(needle), at + 1);
    }
    return times;
}

/* The document in the head of a page; json_decref it. */
static json_t *get_document(const char *path) {
    struct http_reply reply = get(path, 200);
    struct str page = buf_str(&reply.body);
    assert_int_equal(count(page, "<script"), 2); /* and that of the page itself */
    assert_int_equal(count(page, "</script"), 2);
    size_t begin = str_find(page, str_from(script_begin), 0);
    assert_true(begin < page.len);
    begin += sizeof script_begin - 1;
    size_t end = str_find(page, STR("</script>"), begin);
    struct str text = str_slice(page, begin, end);
    const char *const risky[] = {"<", ">", "&", "\xE2\x80\xA8", "\xE2\x80\xA9"};
    for (size_t i = 0; i < sizeof risky / sizeof *risky; i++) {
        assert_int_equal(count(text, risky[i]), 0);
    }
    json_error_t error;
    json_t *json = json_loadb(text.ptr, text.len, JSON_REJECT_DUPLICATES, &error);
    if (!json) {
        fail_msg("%s: %s", error.text, text.ptr);
    }
    http_reply_release(&reply);
    assert_text(json, "@context", "https://schema.org");
    return json;
}

static void assert_head(const char *path, const char *const *lines) {
    struct http_reply reply = get(path, 200);
    struct str page = buf_str(&reply.body);
    struct str head = str_slice(page, 0, str_find(page, STR("</head>"), 0));
    for (size_t i = 0; lines[i]; i++) {
        if (count(head, lines[i]) != 1) {
            fail_msg("%s: not once %s in %.*s", path, lines[i], STR_ARGS(head));
        }
    }
    http_reply_release(&reply);
}

static void assert_head_lacks(const char *path, const char *text) {
    struct http_reply reply = get(path, 200);
    assert_false(http_body_has(&reply, text));
    http_reply_release(&reply);
}

/* What each key of an object is expected to be: nothing is left unseen. */
static void assert_keys(const json_t *json, const char *path, const char *keys) {
    const json_t *object = json_at(json, path);
    struct buf found = BUF_INIT;
    const char *key;
    json_t *value;
    json_object_foreach((json_t *)object, key, value) {
        buf_format(&found, "%s ", key);
    }
    assert_str_equal(buf_str(&found), keys);
    buf_release(&found);
}

static void assert_own(const json_t *json, const char *path) {
    const json_t *own = json_at(json, path);
    assert_text(own, "@type", "GovernmentOrganization");
    assert_text(own, "name", "Provincie Zuid-Holland");
    assert_text(own, "telephone", "070 441 66 22");
    assert_text(own, "url", "https://www.zuid-holland.nl");
}

/* ## Pages */

static void says_whose_website_it_is(void **state) {
    (void)state;
    json_t *json = get_document("/");
    assert_int_equal(json_array_size(json_at(json, "@graph")), 2);
    const json_t *site = json_at(json, "@graph.0");
    assert_keys(json, "@graph.0", "@type name url inLanguage potentialAction publisher ");
    assert_text(site, "@type", "WebSite");
    assert_text(site, "name", "Vraagbaak Zuid-Holland");
    assert_text(site, "url", SITE "/");
    assert_text(site, "inLanguage", "nl");
    assert_text(site, "potentialAction.@type", "SearchAction");
    assert_text(site, "potentialAction.target.@type", "EntryPoint");
    assert_text(site, "potentialAction.target.urlTemplate", SITE "/zoeken?q={search_term_string}");
    assert_text(site, "potentialAction.query-input", "required name=search_term_string");
    assert_text(site, "publisher.@id", SITE "/#organisatie");
    assert_keys(json, "@graph.1", "@type name telephone url @id ");
    assert_own(json, "@graph.1");
    assert_text(json, "@graph.1.@id", SITE "/#organisatie");
    json_decref(json);
    static const char canonical[] = "<link rel=\"canonical\" href=\"" SITE "/\">";
    const char *const lines[] = {canonical,
                                 "<meta name=\"description\" content=\"Antwoord op uw vragen ",
                                 "<meta property=\"og:title\" content=\"Vraagbaak Zuid-Holland\">",
                                 "<meta property=\"og:description\" content=\"Antwoord op ",
                                 "<meta property=\"og:type\" content=\"website\">",
                                 "<meta property=\"og:locale\" content=\"nl_NL\">",
                                 NULL};
    assert_head("/", lines);
    assert_head("/zoeken", lines); /* without a question it is the same page */
    assert_head_lacks("/", "noindex");
}

#define HOSTILE_TITLE "</script><script>alert(1)</script> & \"meer\" <!-- zin\xE2\x80\xA8lijn"
#define HOSTILE_ADDRESS SITE "/artikel/vijandig"

static void describes_a_question(void **state) {
    (void)state;
    json_t *json = get_document("/artikel/vijandig");
    const json_t *page = json_at(json, "@graph.0");
    assert_keys(json, "@graph.0",
                "@type headline url inLanguage dateModified publisher about mainEntity ");
    assert_text(page, "@type", "FAQPage");
    assert_text(page, "headline", HOSTILE_TITLE);
    assert_text(page, "url", HOSTILE_ADDRESS);
    assert_text(page, "inLanguage", "nl");
    assert_text(page, "dateModified", "2026-10-02");
    assert_own(page, "publisher");
    assert_text(page, "about.@type", "Thing");
    assert_text(page, "about.name", "Wegen & <b>paden</b>");
    assert_int_equal(json_array_size(json_at(page, "mainEntity")), 1);
    assert_text(page, "mainEntity.0.@type", "Question");
    assert_text(page, "mainEntity.0.name", "Wat is </script><script>alert(2)</script>?");
    assert_text(page, "mainEntity.0.acceptedAnswer.@type", "Answer");
    assert_text(page, "mainEntity.0.acceptedAnswer.text",
                "Het antwoord is </script><!-- & meer.\n\nDaarna\nNog een zin.");
    const json_t *crumbs = json_at(json, "@graph.1");
    assert_text(crumbs, "@type", "BreadcrumbList");
    assert_int_equal(json_array_size(json_at(crumbs, "itemListElement")), 2);
    assert_text(crumbs, "itemListElement.0.name", "Vraagbaak Zuid-Holland");
    assert_text(crumbs, "itemListElement.0.item", SITE "/");
    assert_text(crumbs, "itemListElement.1.name", HOSTILE_TITLE);
    assert_text(crumbs, "itemListElement.1.item", HOSTILE_ADDRESS);
    assert_int_equal(json_integer_value(json_at(crumbs, "itemListElement.1.position")), 2);
    json_decref(json);
    assert_head("/artikel/vijandig",
                (const char *[]){
                    "<link rel=\"canonical\" href=\"" HOSTILE_ADDRESS "\">",
                    "<meta name=\"description\" content=\"Wat is &lt;/script&gt;&lt;script&gt;"
                    "alert(2)&lt;/script&gt;?\">",
                    "<meta property=\"og:title\" content=\"&lt;/script&gt;&lt;script&gt;alert(1)",
                    "<meta property=\"og:type\" content=\"article\">", NULL});
}

static void describes_a_service(void **state) {
    (void)state;
    json_t *json = get_document("/artikel/ontheffing");
    const json_t *page = json_at(json, "@graph.0");
    assert_text(page, "@type", "Article");
    assert_text(page, "headline", "Ontheffing voor een breed voertuig");
    assert_text(page, "mainEntity.@type", "GovernmentService");
    assert_text(page, "mainEntity.name", "Ontheffing voor een breed voertuig");
    assert_text(page, "mainEntity.provider.@type", "GovernmentOrganization");
    assert_text(page, "mainEntity.provider.name", "Uw gemeente");
    assert_text(page, "mainEntity.provider.telephone", "14 0182");
    assert_own(page, "publisher");
    json_decref(json);
}

/* The first sentence has more than 160 characters. */
static void cuts_a_description_at_a_word(void **state) {
    (void)state;
    assert_head("/artikel/ontheffing",
                (const char *[]){
                    "<meta name=\"description\" content=\"Voor een voertuig dat breder is dan de "
                    "wet toestaat, hebt u een ontheffing nodig van wie de weg beheert, en die "
                    "vraagt u aan voordat u gaat rijden, ook als u…\">",
                    NULL});
}

static void describes_a_text_in_another_language(void **state) {
    (void)state;
    json_t *json = get_document("/artikel/strooien");
    assert_keys(json, "@graph.0", "@type headline url inLanguage dateModified publisher about ");
    assert_text(json, "@graph.0.@type", "Article");
    assert_text(json, "@graph.0.inLanguage", "en");
    json_decref(json);
    assert_head(
        "/artikel/strooien",
        (const char *[]){"<meta name=\"description\" content=\"We strooien op tijd.\">", NULL});
    assert_head_lacks("/artikel/strooien", "og:locale");
}

static void keeps_results_out_of_search_engines(void **state) {
    (void)state;
    const char *const path = "/zoeken?q=strooien";
    assert_head(path, (const char *[]){"<meta name=\"robots\" content=\"noindex, follow\">", NULL});
    assert_head_lacks(path, "canonical");
    assert_head_lacks(path, "ld+json");
    assert_head_lacks("/artikel/strooien", "noindex");
}

int main(void) {
    const struct CMUnitTest tests[] = {
        cmocka_unit_test(says_whose_website_it_is),
        cmocka_unit_test(describes_a_question),
        cmocka_unit_test(describes_a_service),
        cmocka_unit_test(cuts_a_description_at_a_word),
        cmocka_unit_test(describes_a_text_in_another_language),
        cmocka_unit_test(keeps_results_out_of_search_engines),
    };
    return cmocka_run_group_tests(tests, start, stop_server);
}
