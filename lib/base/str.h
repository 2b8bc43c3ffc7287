/* SPDX-FileCopyrightText: 2026 Provincie Zuid-Holland
 * SPDX-License-Identifier: EUPL-1.2 */
/* Borrowed text: a pointer and a length in bytes, not zero-terminated, usually UTF-8.
 * ptr may be NULL only when len is 0. For text that grows there is buf.h, for copies arena.h. */
#ifndef BASE_STR_H
#define BASE_STR_H

#include <stdbool.h>
#include <stddef.h>

/* Lets the compiler check printf-like calls. */
#define FORMAT_CHECK(text, args) __attribute__((format(printf, text, args)))

struct str {
    const char *ptr;
    size_t len; /* bytes */
};

/* Borrowed list of texts; items may be NULL only when len is 0. */
struct str_list {
    const struct str *items;
    size_t len;
};

/* From a string literal; the length is known at compile time. */
#define STR(literal) ((struct str){"" literal, sizeof(literal) - 1})

/* For static initialisers, where a compound literal is not allowed. */
#define STR_INIT(literal)                                                                          \
    { "" literal, sizeof(literal) - 1 }

/* printf("%.*s", STR_ARGS(text)); text is evaluated twice. */
#define STR_ARGS(text) (int)(text).len, (text).ptr

/* From a zero-terminated string; NULL gives empty text. */
struct str str_from(const char *text);

bool str_equal(struct str a, struct str b);

/* Order by bytes, as memcmp: negative, 0 or positive. For UTF-8 that is code-point order. */
int str_compare(struct str a, struct str b);

/* Whether word is in a list that is in this order, without doubles. */
bool str_in_sorted(struct str word, const struct str *sorted, size_t len);

/* The same for an array. */
#define STR_IN(word, sorted) str_in_sorted(word, sorted, sizeof(sorted) / sizeof *(sorted))

bool str_starts_with(struct str text, struct str prefix);
bool str_ends_with(struct str text, struct str suffix);

/* Part of text from byte `from` up to byte `to` (not included); both are cut to the text. */
struct str str_slice(struct str text, size_t from, size_t to);

/* Offset of the first needle at or after byte `from`, or text.len when absent. */
size_t str_find(struct str text, struct str needle, size_t from);

/* How often byte c is in text. */
size_t str_count(struct str text, char c);

/* Without ASCII spaces, tabs and line ends on both sides. */
struct str str_trim(struct str text);

/* Cuts the text before the first separator off *rest and returns it, trimmed of nothing. Without a
 * separator returns all and leaves *rest empty with ptr NULL.
 *   while (rest.ptr) { struct str line = str_cut(&rest, '\n'); … } */
struct str str_cut(struct str *rest, char separator);

/* Puts `instead` in the place of each ASCII control character of zero-terminated text: what others
 * wrote must not steer a terminal or break a line. */
void str_make_printable(char *text, char instead);

/* Reads a whole decimal number; false when text holds anything else or more than maximum. */
bool str_to_number(struct str text, unsigned long maximum, unsigned long *out);

/* Hash of the bytes (FNV-1a, 64 bits): stable between runs and machines, not for hostile keys. */
unsigned long long str_hash(struct str text);

#endif
