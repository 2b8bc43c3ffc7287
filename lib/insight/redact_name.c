/* SPDX-FileCopyrightText: 2026 Provincie Zuid-Holland
 * SPDX-License-Identifier: EUPL-1.2 */
/* Names, as far as a word before them tells: mevrouw …, ik heet …. A name alone looks like any
 * other word with a capital. */
#include "insight/redact_find.h"

/* A word, with what may stand behind it. */
struct title {
    const char *word;
    const char *signs; /* besides a space */
    bool is_of_person; /* then what follows is a name in capitals too: MEVROUW JANSEN */
};

static const struct title titles[] = {
    {"de heer", "", true},  {"heer", "", true},          {"meneer", "", true},
    {"mijnheer", "", true}, {"mevrouw", "", true},       {"mevr", ".", true},
    {"mw", ".", true},      {"dhr", ".", true},          {"hr", ".", true},
    {"familie", "", true},  {"fam", ".", true},          {"mijn naam is", ":", true},
    {"ik heet", ":", true}, {"ik ben", "", false},       {"t.n.v", ".:", true},
    {"tnv", ".:", true},    {"ten name van", ":", true}, {"groeten", ",\n", true},
    {"groet", ",\n", true}, {"mvg", ",\n", true},        {"naam", ":", false},
};

/* ## The words of a name */

/* J. or A.B. */
static size_t initials_end(const struct cells *cells, size_t at) {
    size_t to = at;
    while (to < at + 12 && cell_is_upper(cell(cells, to)) && cell(cells, to + 1) == '.') {
        to += 2;
    }
    return to;
}

static bool is_name_cell(unsigned char c) {
    return cell_is_letter(c) || c == '-' || c == '\'';
}

/* A word with a capital, of two letters at least; with more capitals in a row only behind a title:
 * MEVROUW JANSEN, but not: ik ben ZZP'er. */
static size_t name_word_end(const struct cells *cells, size_t at, bool may_shout) {
    enum { NAME_MOST = 40 };
    size_t to = at;
    while (to < at + NAME_MOST && is_name_cell(cell(cells, to))) {
        to++;
    }
    bool is_shouted = cell_is_upper(cell(cells, at + 1));
    bool is_name = cell_is_upper(cell(cells, at)) && to > at + 1 && (!is_shouted || may_shout);
    return is_name ? to : at;
}

/* Van der, el, 't, and titles: mr. dr. */
static size_t particle_end(const struct cells *cells, size_t at) {
    static const char *const words[] = {"van", "de", "der", "den", "het", "ten",  "ter", "te",
                                        "el",  "al", "la",  "le",  "von", "bin",  "ben", "op",
                                        "mr",  "dr", "ir",  "ing", "drs", "prof", NULL};
    size_t len = cells_match_any(cells, at, words);
    len = len > 0 ? len : cells_match(cells, at, "'t ") / 3 * 2;
    return len > 0 ? at + len + (cell(cells, at + len) == '.') : at;
}

/* The place after a name that begins here; at when none does. */
static size_t name_end(const struct cells *cells, size_t at, bool may_shout) {
    size_t end = at;
    size_t to = at;
    for (int words = 0; words < 8; words++) {
        size_t next = initials_end(cells, to);
        next = next > to ? next : particle_end(cells, to);
        if (next == to) {
            next = name_word_end(cells, to, may_shout && end == at);
            if (next == to) {
                break;
            }
            end = next;
        }
        to = cells_skip(cells, next, " ", 1);
    }
    return end;
}

bool find_name(struct piece *out, const struct cells *cells, size_t at) {
    if (!cell_is_letter(cell(cells, at)) || cell_is_alnum(cell(cells, at - 1))) {
        return false;
    }
    for (size_t i = 0; i < sizeof titles / sizeof *titles; i++) {
        size_t len = cells_match_word(cells, at, titles[i].word);
        if (len == 0) {
            continue;
        }
        size_t from = cells_skip(cells, at + len, titles[i].signs, 2);
        from = cells_skip(cells, from, " ", 2);
        size_t to = from > at + len ? name_end(cells, from, titles[i].is_of_person) : from;
        if (to > from) {
            *out = (struct piece){from, to, REDACT_NAME};
            return true;
        }
    }
    return false;
}
