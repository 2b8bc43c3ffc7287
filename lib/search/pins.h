/* SPDX-FileCopyrightText: 2026 Provincie Zuid-Holland
 * SPDX-License-Identifier: EUPL-1.2 */
/* Articles that editors have fixed on top of a question, until a day (kb/vastgezet.csv). Questions
 * are compared by their stems and codes without function words, so that small differences do not
 * matter.
 * Kept in each database as JSON metadata, only with the articles that are in it. Immutable, any
 * number of threads. */
#ifndef SEARCH_PINS_H
#define SEARCH_PINS_H

#include "base/buf.h"
#include "base/error.h"
#include "text/analyse.h"

struct pin {
    struct str vraag;
    struct str artikel; /* id */
    struct str tot;     /* YYYY-MM-DD, the last day */
};

struct pins;

/* Appends the pins as JSON to *out. */
void pins_write(struct buf *out, const struct pin *pins, size_t len);

/* Reads what pins_write wrote. ERR_CORRUPT. */
enum err pins_new(struct pins **out, struct str json, struct analyser *analyser,
                  struct err_info *info);
void pins_free(struct pins *pins);

/* The pin for this question that holds today, or NULL. */
const struct pin *pins_find(const struct pins *pins, const struct analysis *question);

#endif
