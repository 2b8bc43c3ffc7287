/* SPDX-FileCopyrightText: 2026 Provincie Zuid-Holland
 * SPDX-License-Identifier: EUPL-1.2 */
/* Where somebody lives: postcodes, and streets with the number of a house. A street without a
 * number is no personal data: people ask about roads. */
#include <string.h>

#include "insight/redact_find.h"

/* ## The number of a house */

/* What is counted, so that the number before it is no house: "2 weken", "30 km". */
static bool is_counted(const struct cells *cells, size_t at) {
    static const char *const units[] = {
        "km",   "m",     "meter", "cm",      "mm",   "weken", "week",     "maanden", "maand",
        "jaar", "jaren", "dagen", "dag",     "uur",  "uren",  "minuten",  "hectare", "ha",
        "kg",   "ton",   "euro",  "procent", "keer", "bomen", "woningen", NULL};
    static const char *const endings[] = {"e", "de", "ste", "x", NULL};
    size_t word = cells_skip(cells, at, " ", 1);
    size_t ending = 0;
    for (size_t i = 0; endings[i] && ending == 0; i++) {
        ending = cells_match(cells, at, endings[i]);
        ending = cell_is_alnum(cell(cells, at + ending)) ? 0 : ending;
    }
    size_t unit = cells_match_any(cells, word, units);
    for (size_t i = 0; units[i] && word == at && unit == 0; i++) { /* 30km */
        unit = cells_match(cells, at, units[i]);
        unit = cell_is_alnum(cell(cells, at + unit)) ? 0 : unit;
    }
    return ending > 0 || unit > 0 || cell(cells, word) == '%' || month_name(cells, word) > 0;
}

/* The place after what follows the number: a, -2, bis, hs; at when nothing does. */
static size_t addition_end(const struct cells *cells, size_t at) {
    static const char *const words[] = {"bis", "hs", "rd", NULL};
    size_t word = cells_skip(cells, at, " -", 1);
    for (size_t i = 0; words[i]; i++) {
        size_t len = cells_match(cells, word, words[i]);
        if (len > 0 && !cell_is_alnum(cell(cells, word + len))) {
            return word + len;
        }
    }
    if (cell_is_letter(cell(cells, word)) && !cell_is_alnum(cell(cells, word + 1))) {
        return word + 1;
    }
    if (cell(cells, at) != '-') {
        return at;
    }
    struct digits digits = digits_read(cells, at + 1, (struct digits_form){"", 0, 4});
    size_t to = digits.end[digits.len];
    bool is_addition = digits.len > 0 && digits.len <= 3 && !cell_is_alnum(cell(cells, to));
    return is_addition ? to : at;
}

/* The place after the number and its addition, or 0: a year, an amount, a time, a day or something
 * counted is no house. */
static size_t house_end(const struct cells *cells, size_t at) {
    struct digits digits = digits_read(cells, at, (struct digits_form){"", 0, 6});
    size_t to = digits.end[digits.len];
    if (digits.len == 0 || digits.len > 5 || is_counted(cells, to) || date_end(cells, at) > 0) {
        return 0;
    }
    size_t end = addition_end(cells, to);
    bool is_year = digits.len == 4 && end == to &&
                   ((digits.value[0] == 1 && digits.value[1] == 9) ||
                    (digits.value[0] == 2 && digits.value[1] == 0));
    bool goes_on = cell_is_alnum(cell(cells, end)) ||
                   (cell_is_in(cell(cells, end), ".,:") && cell_is_digit(cell(cells, end + 1)));
    return is_year || goes_on ? 0 : end;
}

/* ## Postcode */

/* Words that stand behind a number as often as the letters of a postcode. */
static bool is_common_pair(unsigned char first, unsigned char second) {
    static const char pairs[] = "aan af al be bv ca cl cm da de dg dl dm do du ed eg el en er et "
                                "eu ex ga gb gr ha he hl hm ho "
                                "ie ik in is ja je jl ka kb kg km kv kw la lb lm lt ma mb me mg mi "
                                "ml mm mo mw na ne nm no nr nu "
                                "nv of om op ou pc pk pm px re st ta te to tv tx ua ug uw va vb vd "
                                "ve vs we wh wk wo xl ze zn "
                                "zo zw ";
    for (const char *pair = pairs; *pair; pair = strchr(pair, ' ') + 1) {
        if ((unsigned char)pair[0] == cell_lower(first) &&
            (unsigned char)pair[1] == cell_lower(second) && pair[2] == ' ') {
            return true;
        }
    }
    return false;
}

/* The place after the number of the house behind a postcode, or 0. */
static size_t house_after_postcode(const struct cells *cells, size_t at) {
    static const char *const words[] = {"huisnummer", "nummer", "nr", NULL};
    size_t to = cells_skip(cells, at, " ,", 2);
    size_t word = cells_match_any(cells, to, words);
    to = word > 0 ? cells_skip(cells, to + word, " .", 2) : to;
    return cell_is_digit(cell(cells, to)) ? house_end(cells, to) : 0;
}

/* Whether letters behind four digits and a gap (a space, a dash, nothing) are of a postcode. */
static bool is_postcode(const struct cells *cells, size_t letters, size_t gap, bool has_house) {
    unsigned char first = cell(cells, letters);
    unsigned char second = cell(cells, letters + 1);
    bool is_capital = cell_is_upper(first) && cell_is_upper(second);
    bool is_small = cell_is_lower(first) && cell_is_lower(second);
    unsigned char last = cell_lower(second);
    if (cell_lower(first) == 's' && (last == 'a' || last == 'd' || last == 's')) {
        return false; /* never given out */
    }
    if (gap > 0 && is_common_pair(first, second)) {
        return is_capital && !cells->is_shouted && has_house;
    }
    if (gap == 0 && is_small) { /* 6000km */
        static const char *const units[] = {"km", "kg", "cm", "mm", "kw", "mw", "kv", "ha", NULL};
        for (size_t i = 0; units[i]; i++) {
            if (cells_match(cells, letters, units[i]) > 0) {
                return has_house;
            }
        }
    }
    return gap == 0 || !is_small || has_house;
}

bool find_postcode(struct piece *out, const struct cells *cells, size_t at) {
    unsigned char first = cell(cells, at);
    if (first < '1' || first > '9' || cell_is_alnum(cell(cells, at - 1))) {
        return false;
    }
    struct digits digits = digits_read(cells, at, (struct digits_form){"", 0, 5});
    size_t gap_at = digits.end[digits.len];
    size_t letters = cells_skip(cells, gap_at, " -", 1);
    size_t to = letters + 2;
    if (digits.len != 4 || !cell_is_letter(cell(cells, letters)) ||
        !cell_is_letter(cell(cells, letters + 1)) || cell_is_letter(cell(cells, to))) {
        return false;
    }
    bool has_number = cell_is_digit(cell(cells, cells_skip(cells, to, " ,", 2)));
    size_t house = house_after_postcode(cells, to);
    *out = (struct piece){at, house > 0 ? house : to, REDACT_ADDRESS};
    return is_postcode(cells, letters, letters - gap_at, has_number || house > 0);
}

/* ## Streets */

enum { STREET_MOST = 64 }; /* letters of a word; no street has as many */

/* Where the word begins that ends at a place. */
static size_t word_start(const struct cells *cells, size_t to) {
    size_t from = to;
    while (from > 0 && to - from < STREET_MOST &&
           (cell_is_letter(cell(cells, from - 1)) || cell_is_in(cell(cells, from - 1), "-'"))) {
        from--;
    }
    return from;
}

/* The length of the kind of street that a word ends in: straat, weg. 0 when it is none. */
static size_t street_kind(const struct cells *cells, size_t from, size_t to) {
    static const char *const kinds[] = {"straat", "weg",    "laan",      "plein", "gracht", "kade",
                                        "dijk",   "singel", "hof",       "pad",   "wal",    "hage",
                                        "steeg",  "dreef",  "plantsoen", NULL};
    for (size_t i = 0; kinds[i]; i++) {
        size_t len = strlen(kinds[i]);
        if (to - from >= len && cells_match(cells, to - len, kinds[i]) == len) {
            return len;
        }
    }
    return 0;
}

/* Words that end like a street and are none. */
static bool is_no_street(const struct cells *cells, size_t from) {
    static const char *const words[] = {"fietspad",    "voetpad",     "wandelpad", "ruiterpad",
                                        "snelweg",     "autosnelweg", "autoweg",   "fietssnelweg",
                                        "spoorweg",    "vaarweg",     "waterweg",  "onderweg",
                                        "omweg",       "terugweg",    "heenweg",   "halverwege",
                                        "gerechtshof", "geval",       "kwal",      NULL};
    return cells_match_any(cells, from, words) > 0;
}

/* The place of the word before the one at `from`, when it is one of these; else `from`. */
static size_t word_before(const struct cells *cells, size_t from, const char *const *words) {
    if (from < 3 || cell(cells, from - 1) != ' ') {
        return from;
    }
    size_t end = from - 1 - (cell(cells, from - 2) == '.'); /* nr. */
    size_t start = word_start(cells, end);
    size_t len = cells_match_any(cells, start, words);
    return len > 0 && start + len == end ? start : from;
}

static const char *const small_words[] = {"de", "den", "der", "het", "van", "ten", "ter", NULL};

/* Where a street begins whose name is of more words: Oude Gracht, Burgemeester de Vriesplein. The
 * word at `from` when it is of one. */
static size_t long_name_start(const struct cells *cells, size_t from) {
    static const char *const first_words[] = {"laan",         "weg",   "straat", "plein",
                                              "burgemeester", "oude",  "nieuwe", "lange",
                                              "korte",        "grote", "kleine", NULL};
    size_t start = from;
    for (int words = 0; words < 2; words++) {
        start = word_before(cells, start, small_words);
    }
    size_t first = word_before(cells, start, first_words);
    return first < start && cell_is_upper(cell(cells, first)) ? first : from;
}

/* Where the street begins that ends at a place, or `to` when none does. */
static size_t street_start(const struct cells *cells, size_t to) {
    size_t from = word_start(cells, to);
    size_t kind = street_kind(cells, from, to);
    size_t start = long_name_start(cells, from);
    bool is_named = start < from && cell_is_upper(cell(cells, from)); /* Laan van de Vrijheid */
    if (kind > 0 && kind < to - from && !is_no_street(cells, from)) {
        return start;
    }
    return is_named ? start : to;
}

/* Asked for at the number, so that a word is looked at once. */
bool find_street(struct piece *out, const struct cells *cells, size_t at) {
    static const char *const words[] = {"nr", "nummer", "huisnummer", NULL};
    if (!cell_is_digit(cell(cells, at)) || cell(cells, at - 1) != ' ') {
        return false;
    }
    size_t number = word_before(cells, at, words);
    if (cell(cells, number - 1) != ' ') {
        return false;
    }
    size_t end = number - 1;
    size_t start = street_start(cells, end);
    size_t to = start < end ? house_end(cells, at) : 0;
    *out = (struct piece){start, to, REDACT_ADDRESS};
    return to > 0;
}
