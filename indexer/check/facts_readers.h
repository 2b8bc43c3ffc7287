/* SPDX-FileCopyrightText: 2026 Provincie Zuid-Holland
 * SPDX-License-Identifier: EUPL-1.2 */
/* The readers of facts, one for each kind: each tells what fact begins at a piece. For the facts_
 * files only. */
#ifndef INDEXER_FACTS_READERS_H
#define INDEXER_FACTS_READERS_H

#include "check/facts.h"
#include "check/facts_pieces.h"

/* A fact by its pieces. */
struct found {
    enum fact_kind kind;
    size_t from;
    size_t to; /* behind the last piece */
    struct str value;
};

/* True when a fact begins at piece `at`; its value is in the arena. */
typedef bool fact_reader(struct found *out, const struct pieces *pieces, size_t at,
                         struct arena *arena);

fact_reader fact_read_web;
fact_reader fact_read_phone;
fact_reader fact_read_short_phone;
fact_reader fact_read_amount;
fact_reader fact_read_share;
fact_reader fact_read_date;
fact_reader fact_read_time;
fact_reader fact_read_term;

/* ## Numbers */

enum { MICROS = 1000000 };

struct number {
    int64_t micros; /* millionths */
    size_t to;      /* behind the last piece */
};

/* Reads a number in digits or in words that begins at `at`: 1.250,50 · 1,5 miljoen · anderhalf ·
 * zestienduizend vijfhonderd. False above 10^12. */
bool number_read(struct number *out, const struct pieces *pieces, size_t at);

/* For a number in a list that ends at `at`: the piece behind the next number, which may say what
 * both count: 10 tot (hooguit) 20 procent. 0 when no number follows. */
size_t number_listed(const struct pieces *pieces, size_t at);

/* The number without needless zeros: 12,5. Arena. */
struct str number_format(int64_t micros, struct arena *arena);

/* Whether a word of measure stands here, so that the number before it is no time or year. */
bool is_measure(const struct pieces *pieces, size_t at);

/* ## Days of the week */

enum {
    DAYS_WORK = 0x1F,
    DAYS_WEEKEND = 0x60,
    DAYS_ALL = 0x7F,
    DAY_HOLIDAY = 0x80,
};

/* Days that are named together: bit 0 is Monday. */
struct days {
    unsigned mask;
    size_t from;
    size_t to;
    bool strong; /* says days of its own, without a time: op maandag */
};

/* False when no days are named at `at`. */
bool days_read(struct days *out, const struct pieces *pieces, size_t at);

/* "12345" for the days of mask. Arena. */
struct str days_format(unsigned mask, struct arena *arena);

#endif
