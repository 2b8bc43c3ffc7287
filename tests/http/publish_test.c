/* SPDX-FileCopyrightText: 2026 Provincie Zuid-Holland
 * SPDX-License-Identifier: EUPL-1.2 */
/* What was published can be found at once: the first question after vraagbaak-index has ended gets
 * it, also one that found nothing a moment before, and what was withdrawn is gone as soon. */
#include <stdio.h>
#include <string.h>
#include <unistd.h>

#include "base/file.h"
#include "fixture.h"

#define FOLDER WORK_FOLDER "/publish"

enum { ROUNDS = 20 };

/* Each with a word of its own. */
static const char *const words[ROUNDS] = {
    "kwartelpad",  "lepelsteeg",  "grutodam",    "wulpenhof",  "kievitbrug",
    "plevierdijk", "zwaluwkade",  "merelplein",  "spechtlaan", "valkensluis",
    "uilentoren",  "reigerveer",  "ganzenweide", "eendenwiel", "lijsterhoek",
    "vinkenduin",  "meeuwenoord", "sternstrand", "kraaienbos", "duivenpoort"};

/* The articles up to a number. */
static void publish(size_t count) {
    static const char path[] = FOLDER ".jsonl";
    struct buf lines = BUF_INIT;
    buf_add(&lines, STR("{\"id\":\"vast\",\"titel\":\"Vaste weg\",\"tekst\":\"Die blijft.\"}\n"));
    for (size_t i = 0; i < count; i++) {
        buf_format(&lines,
                   "{\"id\":\"nieuw-%zu\",\"titel\":\"Over %s\",\"tekst\":\"Dit is nieuw.\"}\n", i,
                   words[i]);
    }
    assert_int_equal(file_write(path, buf_str(&lines), NULL), ERR_OK);
    buf_release(&lines);
    static const char folder[] = FOLDER;
    const char *const argv[] = {INDEX_PROGRAM, "--jsonl", path, "--index", folder, NULL};
    char error[1024];
    assert_int_equal(run_program(argv, STDERR_FILENO, error, sizeof error), 0);
}

static int start(void **state) {
    (void)state;
    assert_int_equal(file_remove_tree(FOLDER, NULL), ERR_OK);
    publish(0);
    start_with_index(&server, FOLDER, "");
    return 0;
}

/* Every place where the article of a round shows. */
static void assert_shown(size_t round, bool is_there) {
    static const char *const forms[] = {
        "/v1/_zoek?q=", "/zoeken?q=", "/v1/_suggereer?q=", "/v1/_beantwoord?vraag=wat+is+"};
    char path[128];
    char id[32];
    snprintf(id, sizeof id, "nieuw-%zu", round);
    for (size_t i = 0; i < sizeof forms / sizeof *forms; i++) {
        snprintf(path, sizeof path, "%s%s", forms[i], words[round]);
        struct http_reply reply = get(path, 200);
        if (http_body_has(&reply, id) != is_there) {
            fail_msg("round %zu: %s %s", round, path, is_there ? "misses it" : "still has it");
        }
        http_reply_release(&reply);
    }
    snprintf(path, sizeof path, "/artikel/%s", id);
    struct http_reply reply = get(path, is_there ? 200 : 404);
    http_reply_release(&reply);
}

static void finds_it_at_once(void **state) {
    (void)state;
    for (size_t round = 0; round < ROUNDS; round++) {
        assert_shown(round, false);
        publish(round + 1);
        assert_shown(round, true);
    }
}

static void forgets_it_at_once(void **state) {
    (void)state;
    for (size_t left = ROUNDS; left > ROUNDS - 5; left--) {
        assert_shown(left - 1, true);
        publish(left - 1);
        assert_shown(left - 1, false);
    }
}

int main(void) {
    const struct CMUnitTest tests[] = {
        cmocka_unit_test(finds_it_at_once),
        cmocka_unit_test(forgets_it_at_once),
    };
    return cmocka_run_group_tests(tests, start, stop_server);
}
