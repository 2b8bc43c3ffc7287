/* SPDX-FileCopyrightText: 2026 Provincie Zuid-Holland
 * SPDX-License-Identifier: EUPL-1.2 */
#include "reporter/show.h"

#include <stdio.h>
#include <stdlib.h>
#include <sys/stat.h>

#include "report/document.h"
#include "report/page.h"
#include "report/variants.h"
#include "reporter/print.h"
#include "search/findings.h"
#include "variants/variant_patch.h"

/* ## A report */

static enum err print(struct buf *out, const struct options *options,
                      const struct report_settings *settings, json_t *document,
                      struct err_info *info) {
    if (options->form == FORM_JSON) {
        char *text = json_dumps(document, JSON_INDENT(2));
        buf_format(out, "%s\n", text);
        free(text);
        return ERR_OK;
    }
    page_add_report(document, &options->period, settings->public_url);
    if (options->form == FORM_HTML) {
        return print_html(out, document, info);
    }
    print_text(out, document);
    return ERR_OK;
}

/* Without findings the report says nothing of the content; when they are damaged, why. */
static json_t *read_findings(const char *index) {
    struct err_info info;
    json_t *findings = NULL;
    enum err err = findings_read(&findings, index, &info);
    if (err != ERR_OK && err != ERR_NOT_FOUND) {
        fprintf(stderr, "vraagbaak-report: %s\n", info.text);
    }
    return findings;
}

/* What is told of a report with an index beside it. */
struct telling {
    struct buf *out;
    const struct options *options;
    const struct report_settings *settings;
    const struct report *report;
};

static enum err tell_document(const struct telling *telling, struct session *session,
                              struct err_info *info) {
    json_t *findings = read_findings(telling->settings->index);
    json_t *document = report_document(telling->report, session, findings);
    enum err err = print(telling->out, telling->options, telling->settings, document, info);
    json_decref(document);
    json_decref(findings);
    return err;
}

static enum err with_session(const struct telling *telling,
                             enum err (*tell)(const struct telling *telling,
                                              struct session *session, struct err_info *info),
                             struct err_info *info) {
    struct index_set *set = NULL;
    struct session *session = NULL;
    enum err err = index_set_open(&set, telling->settings->index, info);
    if (err == ERR_OK) {
        err = index_set_take(&session, set, AUDIENCE_STAFF, info);
    }
    if (err == ERR_OK) {
        err = tell(telling, session, info);
        index_set_give(set, session);
    }
    index_set_close(set);
    return err;
}

/* ## Wordings */

/* An article that can't be changed is told, and does not keep the others from it. */
static void add_patch(struct buf *out, const struct options *options, const json_t *row) {
    struct str wordings[VARIANTS_AN_ARTICLE];
    size_t count = 0;
    size_t added = 0;
    size_t i;
    const json_t *question;
    json_array_foreach(json_object_get(row, "vragen"), i, question) {
        wordings[count++] = str_from(json_string_value(json_object_get(question, "vraag")));
    }
    struct err_info info;
    struct str id = str_from(json_string_value(json_object_get(row, "artikel")));
    if (variant_patch_add(out, options->kb, id, (struct str_list){wordings, count}, &added,
                          &info) != ERR_OK) {
        fprintf(stderr, "vraagbaak-report: %s\n", info.text);
    }
}

/* Said once, and not of each article. */
static enum err check_kb(const char *kb, struct err_info *info) {
    struct buf path = BUF_INIT;
    struct stat about;
    buf_format(&path, "%s/artikelen", kb);
    enum err err = stat(path.ptr, &about) == 0 ? ERR_OK : err_set_errno(info, path.ptr, "look at");
    if (err == ERR_OK && !S_ISDIR(about.st_mode)) {
        err = err_set(info, ERR_INVALID, "%s: not a folder", path.ptr);
    }
    buf_release(&path);
    return err;
}

static enum err tell_patches(const struct telling *telling, struct session *session,
                             struct err_info *info) {
    (void)info;
    json_t *list = variants_find(&telling->report->questions, session);
    size_t i;
    const json_t *row;
    json_array_foreach(list, i, row) {
        add_patch(telling->out, telling->options, row);
    }
    json_decref(list);
    return ERR_OK;
}

/* ## Both */

enum err show(struct buf *out, const struct options *options,
              const struct report_settings *settings, struct err_info *info) {
    struct arena arena = ARENA_INIT;
    struct report report;
    struct telling telling = {out, options, settings, &report};
    enum err err = options->kb ? check_kb(options->kb, info) : ERR_OK;
    if (err == ERR_OK) {
        err =
            report_read(&report, settings->store, &options->period, &settings->rule, &arena, info);
    }
    if (err == ERR_OK && options->form == FORM_CSV) {
        report_csv(out, &report);
    } else if (err == ERR_OK) {
        bool is_report = options->command != COMMAND_VARIANTEN;
        err = with_session(&telling, is_report ? tell_document : tell_patches, info);
    }
    arena_release(&arena);
    return err;
}
