/* SPDX-FileCopyrightText: 2026 Provincie Zuid-Holland
 * SPDX-License-Identifier: EUPL-1.2 */
/* What search engines read first: the sitemap, read as strictly as its protocol says, also when
 * there are more articles than one file takes; and robots.txt. */
#include <signal.h>
#include <stdio.h>
#include <unistd.h>

#include "base/file.h"
#include "fixture.h"

#define SITE "https://vraagbaak.example"
#define SETTINGS "public_url = \"" SITE "\"\n"

static const char many_lines[] = WORK_FOLDER "/crawlers.jsonl";
static const char many_index[] = WORK_FOLDER "/crawlers";

/* One more than a file of the sitemap has. */
enum { PART = 5000, MANY = PART + 1 };

/* The pages that are always there stand before the articles of the first part. */
enum { FIXED = 6 };

static int start(void **state) {
    (void)state;
    start_with_settings(&server, SETTINGS);
    return 0;
}

/* ## Reading a sitemap */

/* Cuts what must stand at the begin of *rest. */
static void expect(struct str *rest, const char *text) {
    if (!str_starts_with(*rest, str_from(text))) {
        fail_msg("expected %s at: %.80s", text, rest->ptr);
    }
    *rest = str_slice(*rest, str_from(text).len, rest->len);
}

static bool goes_on(struct str rest, const char *text) {
    return str_starts_with(rest, str_from(text));
}

/* Cuts the text of an element; nothing in it may need an escape. */
static struct str expect_text(struct str *rest, const char *end) {
    struct str text = str_cut(rest, '<');
    assert_non_null(rest->ptr);
    for (size_t i = 0; i < text.len; i++) {
        assert_true(text.ptr[i] > ' ' && text.ptr[i] != '&' && text.ptr[i] != '>');
    }
    expect(rest, end);
    return text;
}

struct address {
    char loc[160];
    char lastmod[16];
};

struct sitemap {
    struct address *items;
    size_t len;
};

static void add(struct sitemap *map, struct str loc, struct str lastmod) {
    struct address *item = &map->items[map->len++];
    assert_true(map->len <= MANY + FIXED);
    snprintf(item->loc, sizeof item->loc, "%.*s", STR_ARGS(loc));
    snprintf(item->lastmod, sizeof item->lastmod, "%.*s", STR_ARGS(lastmod));
}

static struct address found[MANY + FIXED];

/* Elements <name><loc>…</loc>[<lastmod>…</lastmod>]</name> between the tags of a root. */
static struct sitemap read_map(struct str body, const char *root, const char *name) {
    struct sitemap map = {found, 0};
    char open[64];
    char close[64];
    char tag[128];
    snprintf(open, sizeof open, "<%s><loc>", name);
    snprintf(close, sizeof close, "</%s>\n", name);
    snprintf(tag, sizeof tag, "<%s xmlns=\"http://www.sitemaps.org/schemas/sitemap/0.9\">\n", root);
    expect(&body, "<?xml version=\"1.0\" encoding=\"UTF-8\"?>\n");
    expect(&body, tag);
    while (goes_on(body, open)) {
        expect(&body, open);
        struct str loc = expect_text(&body, "/loc>");
        struct str lastmod = STR("");
        if (goes_on(body, "<lastmod>")) {
            expect(&body, "<lastmod>");
            lastmod = expect_text(&body, "/lastmod>");
        }
        expect(&body, close);
        add(&map, loc, lastmod);
    }
    snprintf(tag, sizeof tag, "</%s>\n", root);
    expect(&body, tag);
    assert_int_equal(body.len, 0);
    return map;
}

static struct sitemap get_map(const char *url, const char *path, const char *root,
                              const char *name) {
    struct http_reply reply = http_get(url, path);
    assert_int_equal(reply.status, 200);
    assert_header(&reply, "Content-Type", "application/xml; charset=utf-8");
    struct sitemap map = read_map(buf_str(&reply.body), root, name);
    http_reply_release(&reply);
    return map;
}

static void assert_address(const struct address *address, const char *loc, const char *lastmod) {
    assert_string_equal(address->loc, loc);
    assert_string_equal(address->lastmod, lastmod);
}

/* ## Tests */

/* Not what is for agents alone, what is a concept and what is over; again, from what was kept. */
static void lists_what_is_public(void **state) {
    (void)state;
    for (int i = 0; i < 2; i++) {
        struct sitemap map = get_map(server.url, "/sitemap.xml", "urlset", "url");
        assert_int_equal(map.len, FIXED + 6);
        assert_address(&map.items[0], SITE "/", "");
        assert_address(&map.items[2], SITE "/contact", "");
        assert_address(&map.items[FIXED], SITE "/artikel/brug", "2026-10-01");
        assert_address(&map.items[FIXED + 5], SITE "/artikel/zwemmen", "2026-10-01");
    }
    assert_int_equal(get_map(server.url, "/sitemap.xml?deel=1", "urlset", "url").len, FIXED + 6);
}

static void refuses_what_is_no_part(void **state) {
    (void)state;
    const char *const wrong[] = {"?deel=0",        "?deel=-1",       "?deel=een", "?deel=",
                                 "?deel=99999999", "?deel=1&deel=1", "?deel=%ff", "?page=1"};
    for (size_t i = 0; i < sizeof wrong / sizeof *wrong; i++) {
        char path[64];
        snprintf(path, sizeof path, "/sitemap.xml%s", wrong[i]);
        struct http_reply reply = get(path, 400);
        http_reply_release(&reply);
    }
    struct http_reply reply = get("/sitemap.xml?deel=2", 404);
    http_reply_release(&reply);
    struct http_options options = {.method = "POST"};
    reply = http_fetch(server.url, "/sitemap.xml", &options);
    assert_int_equal(reply.status, 405);
    http_reply_release(&reply);
}

static void names_the_sitemap_to_robots(void **state) {
    (void)state;
    struct http_reply reply = get("/robots.txt", 200);
    assert_header(&reply, "Content-Type", "text/plain; charset=utf-8");
    assert_str_equal(buf_str(&reply.body), "User-agent: *\n"
                                           "Disallow: /zoeken\n"
                                           "Disallow: /v1/\n"
                                           "Disallow: /balie\n"
                                           "Disallow: /inzicht\n"
                                           "Disallow: /aanmelden\n"
                                           "\n"
                                           "Sitemap: " SITE "/sitemap.xml\n");
    http_reply_release(&reply);
}

static void has_none_without_an_address(void **state) {
    (void)state;
    struct server_process own;
    assert_true(server_start(&own, SERVER_PROGRAM, INDEX_FOLDER));
    struct http_reply reply = http_get(own.url, "/sitemap.xml");
    assert_int_equal(reply.status, 404);
    http_reply_release(&reply);
    reply = http_get(own.url, "/robots.txt");
    assert_int_equal(reply.status, 200);
    assert_true(http_body_has(&reply, "Disallow: /zoeken\n"));
    assert_false(http_body_has(&reply, "Sitemap"));
    http_reply_release(&reply);
    assert_int_equal(server_stop(&own, SIGTERM), 0);
}

/* Every third without a date. */
static void make_many(void) {
    struct buf lines = BUF_INIT;
    for (int i = 0; i < MANY; i++) {
        buf_format(&lines, "{\"id\":\"a%04d\",\"titel\":\"Brug %d\"%s}\n", i, i,
                   i % 3 == 0 ? "" : ",\"gewijzigd\":\"2026-11-01\"");
    }
    assert_int_equal(file_write(many_lines, buf_str(&lines), NULL), ERR_OK);
    buf_release(&lines);
    const char *const argv[] = {INDEX_PROGRAM, "--jsonl", many_lines, "--index", many_index, NULL};
    char error[1024];
    int code = run_program(argv, STDERR_FILENO, error, sizeof error);
    if (code != 0) {
        printf("%s\n", error);
    }
    assert_int_equal(code, 0);
}

static void lists_many_in_parts(void **state) {
    (void)state;
    make_many();
    struct server_process own;
    start_with_index(&own, many_index, SETTINGS);
    struct sitemap map = get_map(own.url, "/sitemap.xml", "sitemapindex", "sitemap");
    assert_int_equal(map.len, 2);
    assert_address(&map.items[0], SITE "/sitemap.xml?deel=1", "");
    assert_address(&map.items[1], SITE "/sitemap.xml?deel=2", "");
    map = get_map(own.url, "/sitemap.xml?deel=1", "urlset", "url");
    assert_int_equal(map.len, PART + FIXED);
    assert_address(&map.items[0], SITE "/", "");
    for (size_t i = 0; i < PART; i++) {
        char loc[64];
        snprintf(loc, sizeof loc, SITE "/artikel/a%04zu", i);
        assert_address(&map.items[i + FIXED], loc, i % 3 == 0 ? "" : "2026-11-01");
    }
    map = get_map(own.url, "/sitemap.xml?deel=2", "urlset", "url");
    assert_int_equal(map.len, 1);
    assert_address(&map.items[0], SITE "/artikel/a5000", "2026-11-01");
    struct http_reply reply = http_get(own.url, "/sitemap.xml?deel=3");
    assert_int_equal(reply.status, 404);
    http_reply_release(&reply);
    assert_int_equal(server_stop(&own, SIGTERM), 0);
}

int main(void) {
    const struct CMUnitTest tests[] = {
        cmocka_unit_test(lists_what_is_public),
        cmocka_unit_test(refuses_what_is_no_part),
        cmocka_unit_test(names_the_sitemap_to_robots),
        cmocka_unit_test(has_none_without_an_address),
        cmocka_unit_test(lists_many_in_parts),
    };
    return cmocka_run_group_tests(tests, start, stop_server);
}
