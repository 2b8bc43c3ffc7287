/* SPDX-FileCopyrightText: 2026 Provincie Zuid-Holland
 * SPDX-License-Identifier: EUPL-1.2 */
/* vraagbaak-search: the engine from a terminal. */
#include <jansson.h>
#include <stdio.h>
#include <stdlib.h>
#include <unistd.h>

#include "base/limits.h"
#include "base/utf8.h"
#include "batch.h"
#include "options.h"
#include "search/json.h"
#include "show.h"

static enum exit_code fail(const struct err_info *info) {
    fprintf(stderr, "vraagbaak-search: %s\n", info->text);
    return info->code == ERR_INVALID || info->code == ERR_LIMIT ? EXIT_USAGE : EXIT_ENVIRONMENT;
}

static enum err check_question(struct str question, struct err_info *info) {
    if (question.len > LIMIT_QUERY_BYTES) {
        return err_set(info, ERR_LIMIT, "the question is longer than %d bytes", LIMIT_QUERY_BYTES);
    }
    if (!utf8_is_valid(question)) {
        return err_set(info, ERR_INVALID, "the question is not valid UTF-8");
    }
    return ERR_OK;
}

static void print(const struct search_result *result, const struct search_request *request,
                  const struct session *session, bool as_json) {
    if (!as_json) {
        show_result(stdout, result, isatty(STDOUT_FILENO) && !getenv("NO_COLOR"));
        return;
    }
    json_t *document = json_search(result, request, session->generation);
    json_dumpf(document, stdout, JSON_INDENT(2) | JSON_REAL_PRECISION(9));
    putchar('\n');
    json_decref(document);
}

static enum err ask(struct session *session, const struct options *options, struct err_info *info) {
    struct search_request request = SEARCH_REQUEST_INIT;
    request.vraag = buf_str(&options->question);
    request.page_size = options->limit;
    request.explain = options->explain;
    enum err err = check_question(request.vraag, info);
    if (err != ERR_OK) {
        return err;
    }
    struct arena arena = ARENA_INIT;
    struct search_result result;
    err = search_run(&result, session, &request, &arena, info);
    if (err == ERR_OK) {
        print(&result, &request, session, options->json);
    }
    arena_release(&arena);
    return err;
}

static enum exit_code run(const struct options *options) {
    struct err_info info;
    struct index_set *set = NULL;
    if (index_set_open(&set, options->index, &info) != ERR_OK) {
        fprintf(stderr, "vraagbaak-search: %s\n", info.text);
        return EXIT_ENVIRONMENT;
    }
    struct session *session = NULL;
    enum audience audience = options->intern ? AUDIENCE_STAFF : AUDIENCE_PUBLIC;
    enum err err = index_set_take(&session, set, audience, &info);
    if (err == ERR_OK) {
        err = options->batch ? batch_run(session, options, &info) : ask(session, options, &info);
        index_set_give(set, session);
    }
    index_set_close(set);
    return err == ERR_OK ? EXIT_FINE : fail(&info);
}

int main(int argc, char **argv) {
    struct options options;
    enum exit_code code = EXIT_FINE;
    if (options_parse(&options, argc, argv, &code)) {
        code = run(&options);
    }
    options_release(&options);
    if (fflush(stdout) != 0 && code == EXIT_FINE) {
        perror("vraagbaak-search: standard output");
        code = EXIT_ENVIRONMENT;
    }
    return (int)code;
}
