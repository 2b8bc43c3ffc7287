/* SPDX-FileCopyrightText: 2026 Provincie Zuid-Holland
 * SPDX-License-Identifier: EUPL-1.2 */
/* Writes all that an index answers to a list of questions, for both audiences: the whole document
 * with its explanations, and what is offered while the question is typed. Only what may differ
 * between two indexes of the same articles is left out.
 *   ask_all INDEX QUESTIONS */
#include <jansson.h>
#include <stdio.h>
#include <stdlib.h>

#include "base/file.h"
#include "base/limits.h"
#include "search/json.h"
#include "search/search.h"

enum { PAGE_SIZE = 10 };

static void check(enum err err, const struct err_info *info) {
    if (err != ERR_OK) {
        fprintf(stderr, "%s\n", info->text);
        exit(3);
    }
}

static void ask(struct session *session, struct str question) {
    struct arena arena = ARENA_INIT;
    struct search_request request = SEARCH_REQUEST_INIT;
    struct search_result result;
    struct err_info info = ERR_INFO_INIT;
    request.vraag = question;
    request.page_size = PAGE_SIZE;
    request.explain = true;
    check(search_run(&result, session, &request, &arena, &info), &info);
    json_t *document = json_search(&result, &request, session->generation);
    json_object_del(document, "duurMs");
    json_object_del(document, "generatie");
    json_dumpf(document, stdout, JSON_INDENT(1) | JSON_REAL_PRECISION(9));
    putchar('\n');
    json_decref(document);
    arena_release(&arena);
}

/* What is offered after each fourth byte that is typed; no byte of the questions is half a
 * character. */
static void type(struct session *session, struct str question) {
    struct suggestion offers[SUGGESTIONS];
    for (size_t len = 4; len <= question.len && len < 20; len += 4) {
        size_t count = search_suggest(offers, session, str_slice(question, 0, len));
        for (size_t i = 0; i < count; i++) {
            printf("%.*s: %.*s (%.*s)\n", STR_ARGS(str_slice(question, 0, len)),
                   STR_ARGS(offers[i].text), STR_ARGS(offers[i].id));
        }
    }
}

int main(int argc, char **argv) {
    struct index_set *set;
    struct buf text = BUF_INIT;
    struct err_info info = ERR_INFO_INIT;
    if (argc != 3) {
        fputs("ask_all INDEX QUESTIONS\n", stderr);
        return 2;
    }
    check(file_read(&text, argv[2], LIMIT_LIST_BYTES, &info), &info);
    check(index_set_open(&set, argv[1], &info), &info);
    for (enum audience a = AUDIENCE_PUBLIC; a <= AUDIENCE_STAFF; a++) {
        struct session *session;
        check(index_set_take(&session, set, a, &info), &info);
        struct str lines = buf_str(&text);
        while (lines.len > 0) {
            struct str question = str_cut(&lines, '\n');
            ask(session, question);
            type(session, question);
        }
        index_set_give(set, session);
    }
    index_set_close(set);
    buf_release(&text);
    return 0;
}
