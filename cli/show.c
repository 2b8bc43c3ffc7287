/* SPDX-FileCopyrightText: 2026 Provincie Zuid-Holland
 * SPDX-License-Identifier: EUPL-1.2 */
#include "show.h"

/* SGR codes of ECMA-48. */
static const char *const bold = "\033[1m";
static const char *const dim = "\033[2m";
static const char *const marked = "\033[1;33m";
static const char *const plain = "\033[0m";

static const char *style(bool with_colour, const char *code) {
    return with_colour ? code : "";
}

static void show_snippet(FILE *out, const struct snippet *snippet, bool with_colour) {
    size_t at = 0;
    fputs("   ", out);
    for (size_t i = 0; i < snippet->mark_count; i++) {
        struct range mark = snippet->marks[i];
        fprintf(out, "%.*s%s%.*s%s", STR_ARGS(str_slice(snippet->text, at, mark.start)),
                style(with_colour, marked),
                STR_ARGS(str_slice(snippet->text, mark.start, mark.end)),
                style(with_colour, plain));
        at = mark.end;
    }
    fprintf(out, "%.*s\n", STR_ARGS(str_slice(snippet->text, at, snippet->text.len)));
}

static void show_synonyms(FILE *out, const struct search_hit *hit) {
    for (size_t i = 0; i < hit->synonym_count; i++) {
        const struct synonym_hit *synonym = &hit->synonyms[i];
        fprintf(out, "   gevonden met “%.*s” in plaats van “%.*s”\n", STR_ARGS(synonym->synoniem),
                STR_ARGS(synonym->woord));
    }
}

static void show_explanations(FILE *out, const struct search_hit *hit) {
    for (size_t i = 0; i < hit->explanation_count; i++) {
        const struct explanation *line = &hit->explanations[i];
        fprintf(out, "   %7.3f  %.*s → %.*s (%.*s, %.*s)\n", line->gewicht, STR_ARGS(line->woord),
                STR_ARGS(line->term), STR_ARGS(line->weg), STR_ARGS(line->veld));
    }
}

static void show_hit(FILE *out, size_t number, const struct search_hit *hit, bool with_colour) {
    const struct record *record = &hit->record;
    struct str title = record->titel.len > 0 ? record->titel : record->id;
    fprintf(out, "%2zu. %s%.*s%s\n", number, style(with_colour, bold), STR_ARGS(title),
            style(with_colour, plain));
    show_snippet(out, &hit->snippet, with_colour);
    fprintf(out, "   %s%.*s", style(with_colour, dim), STR_ARGS(record->id));
    if (hit->section && hit->section->anchor.len > 0) {
        fprintf(out, "#%.*s", STR_ARGS(hit->section->anchor));
    }
    fprintf(out, "  %.2f%s\n", hit->score, style(with_colour, plain));
    show_synonyms(out, hit);
    show_explanations(out, hit);
}

void show_result(FILE *out, const struct search_result *result, bool with_colour) {
    if (result->bedoelde_u.len > 0) {
        fprintf(out, "%s: %.*s\n", result->corrected ? "Niets gevonden; dit is voor" : "Bedoelde u",
                STR_ARGS(result->bedoelde_u));
    }
    if (result->hit_count == 0) {
        fputs("Niets gevonden. Probeer het met andere woorden.\n", out);
        return;
    }
    for (size_t i = 0; i < result->hit_count; i++) {
        show_hit(out, i + 1, &result->hits[i], with_colour);
    }
    fprintf(out, "%zu van %u gevonden, %.1f ms\n", result->hit_count, (unsigned)result->totaal,
            result->duration_ms);
}
