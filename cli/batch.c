/* SPDX-FileCopyrightText: 2026 Provincie Zuid-Holland
 * SPDX-License-Identifier: EUPL-1.2 */
#include "batch.h"

#include <errno.h>
#include <jansson.h>
#include <stdio.h>
#include <string.h>

#include "base/file.h"
#include "base/limits.h"
#include "search/search.h"

struct batch {
    struct session *session;
    const struct options *options;
    FILE *out;
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
static enum err answer(struct batch *batch, struct str id, struct str text, struct err_info *info) {
    struct ranking ranking;
    enum err err =
        search_rank(&ranking, batch->session, text, batch->options->limit, &batch->arena, info);
    for (size_t i = 0; i < ranking.len; i++) {
        fprintf(batch->out, "%.*s Q0 %.*s %zu %.6f vraagbaak\n", STR_ARGS(id),
                STR_ARGS(ranking.hits[i].id), i + 1, ranking.hits[i].score);
    }
    return err;
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

enum err batch_run(struct session *session, const struct options *options, struct err_info *info) {
    struct buf questions = BUF_INIT;
    enum err err = file_read(&questions, options->batch, LIMIT_BATCH_BYTES, info);
    struct batch batch = {.session = session, .options = options, .out = stdout};
    if (err == ERR_OK && options->run) {
        batch.out = fopen(options->run, "w");
        err = batch.out ? ERR_OK : err_set_errno(info, options->run, "create");
    }
    if (err == ERR_OK) {
        err = answer_all(&batch, buf_str(&questions), info);
        const char *name = options->run ? options->run : "standard output";
        bool written = (options->run ? fclose(batch.out) : fflush(batch.out)) == 0;
        if (!written && err == ERR_OK) {
            err = err_set_errno(info, name, "write");
        }
    }
    arena_release(&batch.arena);
    buf_release(&questions);
    return err;
}
