/* SPDX-FileCopyrightText: 2026 Provincie Zuid-Holland
 * SPDX-License-Identifier: EUPL-1.2 */
#include "batch.h"

#include <errno.h>
#include <stdio.h>
#include <string.h>

#include "base/file.h"
#include "base/limits.h"
#include "search/answer.h"
#include "search/json.h"

struct batch {
    struct session *session;
    const struct options *options;
    FILE *run;          /* NULL when not asked for */
    FILE *answers;      /* NULL when not asked for */
    struct arena arena; /* of one question */
    size_t line;
};

static bool has_space(struct str id) {
    for (size_t i = 0; i < id.len; i++) {
        if ((unsigned char)id.ptr[i] <= ' ') {
            return true;
        }
    }
    return id.len == 0;
}

/* TREC run lines: qid Q0 docid rank score tag. */
static enum err rank(struct batch *batch, struct str id, struct str text, struct err_info *info) {
    struct ranking ranking;
    enum err err =
        search_rank(&ranking, batch->session, text, batch->options->limit, &batch->arena, info);
    for (size_t i = 0; i < ranking.len; i++) {
        fprintf(batch->run, "%.*s Q0 %.*s %zu %.6f vraagbaak\n", STR_ARGS(id),
                STR_ARGS(ranking.hits[i].id), i + 1, ranking.hits[i].score);
    }
    return err;
}

/* One JSON object a line: id, uitkomst, vertrouwen, artikel, what was read for typing errors, and
 * of a referral to whom. */
static enum err decide(struct batch *batch, struct str id, struct str text, struct err_info *info) {
    struct answer answer;
    struct answer_request request = {.vraag = text};
    enum err err = answer_question(&answer, batch->session, &request, &batch->arena, info);
    if (err != ERR_OK) {
        return err;
    }
    json_t *json = json_object();
    bool has_article = answer.article_count > 0;
    json_object_set_new(json, "id", json_text(id));
    json_object_set_new(json, "uitkomst", json_text(uitkomst_name(answer.uitkomst)));
    json_object_set_new(json, "vertrouwen", json_real(answer.vertrouwen));
    json_object_set_new(json, "artikel",
                        has_article ? json_text(answer.articles[0].id) : json_null());
    if (answer.bedoelde_u.len > 0) {
        json_object_set_new(json, "bedoeldeU", json_text(answer.bedoelde_u));
    }
    if (answer.uitkomst == UITKOMST_DOORVERWIJZING) {
        json_object_set_new(json, "doorverwijzing", json_organisatie(&answer.referral));
    }
    json_dumpf(json, batch->answers, JSON_COMPACT | JSON_REAL_PRECISION(4));
    fputc('\n', batch->answers);
    json_decref(json);
    return ERR_OK;
}

static enum err answer(struct batch *batch, struct str id, struct str text, struct err_info *info) {
    enum err err = batch->run ? rank(batch, id, text, info) : ERR_OK;
    return err == ERR_OK && batch->answers ? decide(batch, id, text, info) : err;
}

static enum err answer_line(struct batch *batch, struct str line, struct err_info *info) {
    if (line.len > LIMIT_BATCH_LINE_BYTES) {
        return err_set(info, ERR_LIMIT, "%s:%zu: line too long", batch->options->batch,
                       batch->line);
    }
    json_t *object = json_loadb(line.ptr, line.len, 0, NULL);
    struct str id = str_from(json_string_value(json_object_get(object, "id")));
    json_t *text = json_object_get(object, "text");
    enum err err;
    if (!json_is_string(text) || has_space(id)) {
        err = err_set(info, ERR_INVALID, "%s:%zu: expected {\"id\":\"…\",\"text\":\"…\"}",
                      batch->options->batch, batch->line);
    } else {
        err = answer(batch, id, (struct str){json_string_value(text), json_string_length(text)},
                     info);
    }
    json_decref(object);
    arena_clear(&batch->arena);
    analyser_trim(batch->session->analyser);
    return err;
}

static enum err answer_all(struct batch *batch, struct str lines, struct err_info *info) {
    enum err err = ERR_OK;
    while (err == ERR_OK && lines.ptr) {
        struct str line = str_trim(str_cut(&lines, '\n'));
        batch->line++;
        if (line.len > 0) {
            err = answer_line(batch, line, info);
        }
    }
    return err;
}

static enum err open_output(FILE **out, const char *path, struct err_info *info) {
    *out = path ? fopen(path, "w") : NULL;
    return path && !*out ? err_set_errno(info, path, "create") : ERR_OK;
}

/* Writes out and closes; stdout stays open. A disk that was full shows here. */
static enum err close_output(FILE *out, const char *path, enum err err, struct err_info *info) {
    if (!out) {
        return err;
    }
    bool written = (out == stdout ? fflush(out) : fclose(out)) == 0;
    return written || err != ERR_OK ? err
                                    : err_set_errno(info, path ? path : "standard output", "write");
}

enum err batch_run(struct session *session, const struct options *options, struct err_info *info) {
    struct buf questions = BUF_INIT;
    struct batch batch = {.session = session, .options = options};
    enum err err = file_read(&questions, options->batch, LIMIT_BATCH_BYTES, info);
    if (err == ERR_OK) {
        err = open_output(&batch.run, options->run, info);
    }
    if (err == ERR_OK) {
        err = open_output(&batch.answers, options->answers, info);
    }
    if (!options->run && !options->answers) {
        batch.run = stdout;
    }
    if (err == ERR_OK) {
        err = answer_all(&batch, buf_str(&questions), info);
    }
    err = close_output(batch.run, options->run, err, info);
    err = close_output(batch.answers, options->answers, err, info);
    arena_release(&batch.arena);
    buf_release(&questions);
    return err;
}
