/* SPDX-FileCopyrightText: 2026 Provincie Zuid-Holland
 * SPDX-License-Identifier: EUPL-1.2 */
/* The finders of personal data, one for each form. For the redact_ files only.
 *
 * Each is asked at every place of the cells from left to right, and looks a bounded way ahead, or
 * as far as it then takes, so that a text takes time linear in its length. It looks back no further
 * than the last piece of its own or a bounded way. A cell that is taken is no part of anything. */
#ifndef INSIGHT_REDACT_FIND_H
#define INSIGHT_REDACT_FIND_H

#include "insight/redact_cells.h"

struct piece {
    size_t from; /* near the place that was asked for; all in it is free */
    size_t to;   /* after its last cell */
    enum redact_kind kind;
};

/* True when personal data stands at place `at`. */
typedef bool redact_finder(struct piece *out, const struct cells *cells, size_t at);

redact_finder find_url;         /* https://… www.… */
redact_finder find_email;       /* jan@voorbeeld.nl, jan (at) voorbeeld (punt) nl */
redact_finder find_ip;          /* 192.0.2.17, 2001:db8::17 */
redact_finder find_iban;        /* NL91 ABNA 0417 1643 00 */
redact_finder find_card;        /* 4111 1111 1111 1111 */
redact_finder find_btw;         /* NL999969092B01 */
redact_finder find_after_word;  /* bsn …, kenteken …, geboren op …, paspoort … */
redact_finder find_date_before; /* 12 maart 1958 geboren */
redact_finder find_phone;       /* 06-12345678, +31 70 441 66 22 */
redact_finder find_bsn;         /* nine digits that pass */
redact_finder find_plate;       /* GH-71-05 */
redact_finder find_postcode;    /* 8011 XX 12 */
redact_finder find_street;      /* Dorpsstraat 12 bis */
redact_finder find_name;        /* mevrouw Van der Berg */

/* ## What more than one of them needs; 0 is none */

/* The place after a day, month and year: 12-03-1958, 12 maart 1958, 1958-03-12. */
size_t date_end(const struct cells *cells, size_t at);

/* The length of the name of a month, short or long. */
size_t month_name(const struct cells *cells, size_t at);

/* The place after a number plate of any layout, with the separator between all its groups: a dash,
 * a space, or 0 for none. */
size_t plate_end(const struct cells *cells, size_t at, unsigned char separator);

#endif
