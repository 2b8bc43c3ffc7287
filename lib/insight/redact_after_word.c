/* SPDX-FileCopyrightText: 2026 Provincie Zuid-Holland
 * SPDX-License-Identifier: EUPL-1.2 */
/* What a word before it tells: bsn …, v-nummer …, kenteken … */
#include "insight/redact_find.h"

/* ## What may stand between the word and the number */

/* "bsn: …", "kenteken is …", "paspoort nummer …", "geboren te Zwolle op …" */
static size_t skip_between(const struct cells *cells, size_t at) {
    static const char *const fillers[] = {"is",  "was",  "nummer", "nr",      "no", "op",
                                          "van", "mijn", "zoon",   "dochter", NULL};
    static const char signs[] = " :=.,-#(\"'[\n";
    at = cells_skip(cells, at, signs, 3);
    for (int words = 0; words < 4; words++) {
        size_t len = cells_match_any(cells, at, fillers);
        at = len > 0 ? cells_skip(cells, at + len, signs, 3) : at;
    }
    return at;
}

/* ## Values: the place after one that stands here, or 0 */

typedef size_t value_end(const struct cells *cells, size_t at);

/* The place after this many digits, when the number ends there; else 0. */
static size_t end_of(const struct digits *digits, size_t count, const struct cells *cells) {
    return digits->len >= count && !cell_is_alnum(cell(cells, digits->end[count]))
               ? digits->end[count]
               : 0;
}

/* Eight or nine digits, also when they fail: who writes it down makes mistakes. Ten only without a
 * space, as the tenth may be of another number. */
static size_t bsn_end(const struct cells *cells, size_t at) {
    struct digits digits = digits_read(cells, at, (struct digits_form){" .-/", 3, DIGITS_MOST});
    size_t together = digits_first_group(&digits, at);
    if (together >= 8 && together <= 10) {
        return end_of(&digits, together, cells);
    }
    size_t to = end_of(&digits, 9, cells);
    return to > 0 ? to : end_of(&digits, 8, cells);
}

static size_t vnummer_end(const struct cells *cells, size_t at) {
    struct digits digits = digits_read(cells, at, (struct digits_form){" .-", 1, 10});
    return end_of(&digits, 10, cells);
}

static size_t kvk_end(const struct cells *cells, size_t at) {
    struct digits digits = digits_read(cells, at, (struct digits_form){" .", 1, 8});
    return end_of(&digits, 8, cells);
}

/* NX1234567, or the ten digits of a driving licence. */
static size_t document_end(const struct cells *cells, size_t at) {
    struct digits digits = digits_read(cells, at, (struct digits_form){"", 0, 10});
    if (digits.len == 10) {
        return end_of(&digits, 10, cells);
    }
    size_t to = at;
    while (to < at + 10 && cell_is_alnum(cell(cells, to))) {
        to++;
    }
    bool is_document = to == at + 9 && cell_is_letter(cell(cells, at)) &&
                       cell_is_letter(cell(cells, at + 1)) && cell_is_digit(cell(cells, at + 8));
    return is_document ? to : 0;
}

/* The place after "te Zwolle op", "in Den Haag op": at most five words of a name. */
static size_t skip_birthplace(const struct cells *cells, size_t at) {
    static const char *const before_place[] = {"te", "in", NULL};
    enum { WORD_MOST = 40 };
    size_t to = at + cells_match_any(cells, at, before_place);
    for (int words = 0; to > at && words < 6; words++) {
        to = cells_skip(cells, to, " ", 1);
        size_t op = cells_match_word(cells, to, "op");
        if (op > 0) {
            return cells_skip(cells, to + op, " ", 1);
        }
        size_t end = to + WORD_MOST;
        while (to < end && (cell_is_letter(cell(cells, to)) || cell_is_in(cell(cells, to), "-'"))) {
            to++;
        }
    }
    return at;
}

/* Also 12031958. */
static size_t birth_end(const struct cells *cells, size_t at) {
    struct digits digits = digits_read(cells, at, (struct digits_form){"", 0, 8});
    return digits.len == 8 ? end_of(&digits, 8, cells) : date_end(cells, at);
}

/* A mobile number without the 0, which without a word could be anything. */
static size_t mobile_end(const struct cells *cells, size_t at) {
    struct digits digits = digits_read(cells, at, (struct digits_form){" -.", 1, 9});
    return digits.len == 9 && digits.value[0] == 6 ? end_of(&digits, 9, cells) : 0;
}

static size_t any_plate_end(const struct cells *cells, size_t at) {
    size_t to = plate_end(cells, at, 0);
    to = to > 0 ? to : plate_end(cells, at, ' ');
    return to > 0 ? to : plate_end(cells, at, '-');
}

/* ## The words */

static const struct {
    const char *word; /* with '-' for a dash, a space or nothing */
    enum redact_kind kind;
    value_end *end;
} words[] = {
    {"bsn", REDACT_BSN, bsn_end},
    {"bsn-nummer", REDACT_BSN, bsn_end},
    {"bsn-nr", REDACT_BSN, bsn_end},
    {"burger-service-nummer", REDACT_BSN, bsn_end},
    {"sofi", REDACT_BSN, bsn_end},
    {"sofi-nummer", REDACT_BSN, bsn_end},
    {"v-nummer", REDACT_VNUMMER, vnummer_end},
    {"paspoort", REDACT_DOCUMENT, document_end},
    {"paspoort-nummer", REDACT_DOCUMENT, document_end},
    {"id-kaart", REDACT_DOCUMENT, document_end},
    {"id-kaart-nummer", REDACT_DOCUMENT, document_end},
    {"identiteitskaart", REDACT_DOCUMENT, document_end},
    {"identiteitsbewijs", REDACT_DOCUMENT, document_end},
    {"verblijfsdocument", REDACT_DOCUMENT, document_end},
    {"document-nummer", REDACT_DOCUMENT, document_end},
    {"rijbewijs", REDACT_DOCUMENT, document_end},
    {"rijbewijs-nummer", REDACT_DOCUMENT, document_end},
    {"geboren", REDACT_BIRTH, birth_end},
    {"geb", REDACT_BIRTH, birth_end},
    {"geb-datum", REDACT_BIRTH, birth_end},
    {"geb.datum", REDACT_BIRTH, birth_end},
    {"geboorte-datum", REDACT_BIRTH, birth_end},
    {"geboorte-dag", REDACT_BIRTH, birth_end},
    {"kvk", REDACT_KVK, kvk_end},
    {"kvk-nummer", REDACT_KVK, kvk_end},
    {"kamer van koophandel", REDACT_KVK, kvk_end},
    {"kenteken", REDACT_PLATE, any_plate_end},
    {"kentekens", REDACT_PLATE, any_plate_end},
    {"kenteken-nummer", REDACT_PLATE, any_plate_end},
    {"nummerbord", REDACT_PLATE, any_plate_end},
    {"nummerplaat", REDACT_PLATE, any_plate_end},
    {"tel", REDACT_PHONE, mobile_end},
    {"telefoon", REDACT_PHONE, mobile_end},
    {"telefoon-nummer", REDACT_PHONE, mobile_end},
    {"mobiel", REDACT_PHONE, mobile_end},
    {"gsm", REDACT_PHONE, mobile_end},
    {"bel", REDACT_PHONE, mobile_end},
};

bool find_after_word(struct piece *out, const struct cells *cells, size_t at) {
    if (!cell_is_letter(cell(cells, at)) || cell_is_alnum(cell(cells, at - 1))) {
        return false;
    }
    for (size_t i = 0; i < sizeof words / sizeof *words; i++) {
        size_t len = cells_match(cells, at, words[i].word);
        if (len == 0 || cell_is_letter(cell(cells, at + len))) {
            continue;
        }
        size_t from = skip_between(cells, at + len);
        if (words[i].kind == REDACT_BIRTH) {
            from = skip_birthplace(cells, from);
        }
        size_t to = words[i].end(cells, from);
        if (to > from) {
            *out = (struct piece){from, to, words[i].kind};
            return true;
        }
    }
    return false;
}
