/* SPDX-FileCopyrightText: 2026 Provincie Zuid-Holland
 * SPDX-License-Identifier: EUPL-1.2 */
#include "report.h"

#include <jansson.h>
#include <math.h>
#include <stdlib.h>

#include "search/json.h"
#include "texts.h"

static const char *articles_word(size_t count) {
    return count == 1 ? TEXT_ARTICLE : TEXT_ARTICLES;
}

static bool is_new(const struct report *report) {
    return report->published && !report->check_only && !report->published->unchanged;
}

static void print_links(const struct link_counts *links) {
    printf(TEXT_LINKS, links->asked, links->remembered, links->broken);
    if (links->unknown > 0) {
        printf(TEXT_LINKS_UNKNOWN, links->unknown);
    }
    if (links->left_out > 0) {
        printf(TEXT_LINKS_LEFT_OUT, links->left_out);
    }
    putchar('\n');
    if (links->unkept.code != ERR_OK) {
        fprintf(stderr, TEXT_PROGRAM ": %s\n", links->unkept.text);
    }
}

void report_print(const struct report *report) {
    const struct published *published = report->published;
    faults_print(report->faults, stderr);
    if (report->left_out > 0) {
        fprintf(stderr, TEXT_PROGRAM ": " TEXT_LEFT_OUT "\n", report->left_out,
                articles_word(report->left_out));
    }
    if (report->links) {
        print_links(report->links);
    }
    if (report->check_only && report->faults->count[FAULT_ERROR] == 0) {
        printf(TEXT_CHECKED "\n", report->articles, articles_word(report->articles),
               report->public_articles);
    } else if (is_new(report)) {
        printf(TEXT_PUBLISHED "\n", published->manifest.generatie,
               published->manifest.documenten[AUDIENCE_PUBLIC],
               published->manifest.documenten[AUDIENCE_STAFF], published->changes,
               report->duration_s);
    } else if (published && !report->check_only) {
        printf(TEXT_UNCHANGED "\n", published->manifest.generatie);
    } else if (!report->check_only) {
        fputs(TEXT_PROGRAM ": " TEXT_NOT_PUBLISHED "\n", stderr);
    }
}

static json_t *fault_list(const struct faults *faults) {
    json_t *list = json_array();
    for (size_t i = 0; i < faults->len; i++) {
        const struct fault *fault = &faults->items[i];
        if (!fault->shown) {
            continue;
        }
        json_t *json = json_object();
        json_object_set_new(json, "bestand", json_text(fault->file));
        json_object_set_new(json, "regel", json_integer((json_int_t)fault->line));
        json_object_set_new(
            json, "ernst", json_string(fault->severity == FAULT_ERROR ? TEXT_ERROR : TEXT_WARNING));
        json_object_set_new(json, "melding", json_text(fault->id));
        json_object_set_new(json, "tekst", json_text(fault->text));
        json_array_append_new(list, json);
    }
    return list;
}

static void set_count(json_t *json, const char *name, size_t count) {
    json_object_set_new(json, name, json_integer((json_int_t)count));
}

static json_t *link_object(const struct link_counts *links) {
    json_t *json = json_object();
    set_count(json, "gecontroleerd", links->asked);
    set_count(json, "uitGeheugen", links->remembered);
    set_count(json, "stuk", links->broken);
    set_count(json, "onbekend", links->unknown);
    set_count(json, "overgeslagen", links->left_out);
    return json;
}

void report_print_json(const struct report *report) {
    const struct published *published = report->published;
    json_t *json = json_object();
    json_object_set_new(json, "meldingen", fault_list(report->faults));
    set_count(json, TEXT_ERRORS, report->faults->count[FAULT_ERROR]);
    set_count(json, TEXT_WARNINGS, report->faults->count[FAULT_WARNING]);
    set_count(json, "genegeerd", report->faults->silenced);
    set_count(json, "artikelen", report->articles);
    set_count(json, "openbaar", report->public_articles);
    set_count(json, "weggelaten", report->left_out);
    json_object_set_new(json, "gepubliceerd", json_boolean(is_new(report)));
    json_object_set_new(json, "generatie",
                        published && !report->check_only
                            ? json_integer((json_int_t)published->manifest.generatie)
                            : json_null());
    if (report->links) {
        json_object_set_new(json, "links", link_object(report->links));
    }
    set_count(json, "bijgewerkt", is_new(report) ? published->changes : 0);
    json_object_set_new(json, "duurS", json_real(round(report->duration_s * 1000) / 1000));
    char *text = json_dumps(json, JSON_COMPACT | JSON_REAL_PRECISION(6));
    puts(text);
    free(text);
    json_decref(json);
}
