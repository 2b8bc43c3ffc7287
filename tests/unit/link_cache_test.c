/* SPDX-FileCopyrightText: 2026 Provincie Zuid-Holland
 * SPDX-License-Identifier: EUPL-1.2 */
#include "cmocka_includes.h"

#include <stdio.h>
#include <stdlib.h>
#include <string.h>

#include "base/file.h"
#include "check/link_cache.h"

static const long long HOUR = 3600;
static const long long DAY = 24LL * 3600;
static const long long now = 1800000000;

static char folder[64];
static char path[128];

static int set_up(void **state) {
    (void)state;
    strcpy(folder, "/tmp/link-cache-XXXXXX");
    assert_non_null(mkdtemp(folder));
    snprintf(path, sizeof path, "%s/cache/vraagbaak/links.tsv", folder);
    return 0;
}

static int tear_down(void **state) {
    (void)state;
    return file_remove_tree(folder, NULL) == ERR_OK ? 0 : -1;
}

/* The answer as it is written, "" when there is none. */
static void find(char *out, size_t size, long long when, const char *url) {
    struct link_cache *cache = link_cache_open(path, when);
    struct link_answer answer;
    struct buf text = BUF_INIT;
    if (link_cache_find(cache, str_from(url), &answer)) {
        link_answer_write(&text, &answer);
    }
    snprintf(out, size, "%.*s", STR_ARGS(buf_str(&text)));
    buf_release(&text);
    link_cache_free(cache);
}

static void assert_answer(long long when, const char *url, const char *expected) {
    char found[256];
    find(found, sizeof found, when, url);
    assert_string_equal(found, expected);
}

static void save(long long when, const char *url, struct link_answer answer) {
    struct link_cache *cache = link_cache_open(path, when);
    struct err_info info = ERR_INFO_INIT;
    link_cache_put(cache, str_from(url), &answer);
    assert_int_equal(link_cache_save(cache, path, &info), ERR_OK);
    link_cache_free(cache);
}

static void test_believed(void **state) {
    (void)state;
    assert_answer(now, "https://a.nl/", "");
    save(now, "https://a.nl/", (struct link_answer){LINK_GOOD, 0, STR("")});
    save(now, "https://b.nl/", (struct link_answer){LINK_MOVED, 0, STR("https://c.nl/")});
    save(now, "https://c.nl/", (struct link_answer){LINK_STATUS, 404, STR("")});
    assert_answer(now, "https://a.nl/", "goed");
    assert_answer(now + 7 * DAY, "https://a.nl/", "goed");
    assert_answer(now + 7 * DAY + 1, "https://a.nl/", "");
    assert_answer(now + 7 * DAY, "https://b.nl/", "verhuisd https://c.nl/");
    assert_answer(now + HOUR, "https://c.nl/", "404");
    assert_answer(now + HOUR + 1, "https://c.nl/", "");
    assert_answer(now, "https://A.nl/", "");
    save(now + 1, "https://c.nl/", (struct link_answer){LINK_GOOD, 0, STR("")});
    assert_answer(now + 2 * HOUR, "https://c.nl/", "goed");
}

static void test_every_answer_comes_back(void **state) {
    (void)state;
    for (enum link_outcome outcome = LINK_GOOD; outcome <= LINK_REDIRECTS; outcome++) {
        struct link_answer answer = {outcome, outcome == LINK_STATUS ? 503 : 0, STR("")};
        answer.target = outcome == LINK_MOVED ? STR("https://d.nl/") : STR("");
        struct link_answer again;
        struct buf text = BUF_INIT;
        link_answer_write(&text, &answer);
        assert_true(link_answer_read(&again, buf_str(&text)));
        assert_int_equal(again.outcome, answer.outcome);
        assert_int_equal(again.status, answer.status);
        assert_true(str_equal(again.target, answer.target));
        buf_release(&text);
    }
}

static void test_not_kept(void **state) {
    (void)state;
    save(now, "http://10.0.0.1/", (struct link_answer){LINK_INSIDE, 0, STR("")});
    save(now, "http://:/", (struct link_answer){LINK_MALFORMED, 0, STR("")});
    save(now, "http://a\tb/", (struct link_answer){LINK_GOOD, 0, STR("")});
    save(now, "http://a\nb/", (struct link_answer){LINK_GOOD, 0, STR("")});
    save(now, "", (struct link_answer){LINK_GOOD, 0, STR("")});
    struct buf text = BUF_INIT;
    assert_int_equal(file_read(&text, path, 1000, NULL), ERR_OK);
    assert_int_equal(text.len, 0);
    buf_release(&text);
}

static void test_damaged_lines(void **state) {
    static const char lines[] = "https://a.nl/\tgoed\t1799999999\n"
                                "https://b.nl/\n"
                                "\n"
                                "\t\t\n"
                                "https://c.nl/\tprima\t1799999999\n"
                                "https://d.nl/\tgoed\t\n"
                                "https://e.nl/\tgoed\t1800000001\n"
                                "https://f.nl/\tgoed\t-1\n"
                                "https://g.nl/\tgoed\t99999999999999999999999\n"
                                "https://h.nl/\tverhuisd\t1799999999\n"
                                "https://i.nl/\t99\t1799999999\n"
                                "https://j.nl/\tgoed x\t1799999999\n"
                                "https://k.nl/\tgoed\t1799999999\tx\n"
                                "https://\0.nl/\tgoed\t1799999999\n"
                                "https://l.nl/\tgoed\t1700000000\n"
                                "https://m.nl/\t410\t1799999999";
    (void)state;
    save(now, "https://x.nl/", (struct link_answer){LINK_GOOD, 0, STR("")});
    struct err_info info = ERR_INFO_INIT;
    assert_int_equal(file_write(path, (struct str){lines, sizeof lines - 1}, &info), ERR_OK);
    save(now, "https://x.nl/", (struct link_answer){LINK_GOOD, 0, STR("")});
    struct buf text = BUF_INIT;
    assert_int_equal(file_read(&text, path, 1000, NULL), ERR_OK);
    assert_str_equal(buf_str(&text), "https://a.nl/\tgoed\t1799999999\n"
                                     "https://m.nl/\t410\t1799999999\n"
                                     "https://x.nl/\tgoed\t1800000000\n");
    buf_release(&text);
}

static void test_place(void **state) {
    (void)state;
    struct buf out = BUF_INIT;
    setenv("HOME", "/home/x", 1);
    setenv("XDG_CACHE_HOME", "/cache", 1);
    assert_true(link_cache_path(&out));
    assert_str_equal(buf_str(&out), "/cache/vraagbaak/links.tsv");
    buf_truncate(&out, 0);
    setenv("XDG_CACHE_HOME", "cache", 1);
    assert_true(link_cache_path(&out));
    assert_str_equal(buf_str(&out), "/home/x/.cache/vraagbaak/links.tsv");
    buf_truncate(&out, 0);
    unsetenv("XDG_CACHE_HOME");
    unsetenv("HOME");
    assert_false(link_cache_path(&out));
    buf_release(&out);
}

static void test_cannot_save(void **state) {
    (void)state;
    struct err_info info = ERR_INFO_INIT;
    struct link_cache *cache = link_cache_open(NULL, now);
    assert_int_not_equal(link_cache_save(cache, "/proc/none/vraagbaak/links.tsv", &info), ERR_OK);
    link_cache_free(cache);
    link_cache_free(NULL);
}

int main(void) {
    const struct CMUnitTest tests[] = {
        cmocka_unit_test_setup_teardown(test_believed, set_up, tear_down),
        cmocka_unit_test(test_every_answer_comes_back),
        cmocka_unit_test_setup_teardown(test_not_kept, set_up, tear_down),
        cmocka_unit_test_setup_teardown(test_damaged_lines, set_up, tear_down),
        cmocka_unit_test(test_place),
        cmocka_unit_test(test_cannot_save),
    };
    return cmocka_run_group_tests(tests, NULL, NULL);
}
