/* SPDX-FileCopyrightText: 2026 Provincie Zuid-Holland
 * SPDX-License-Identifier: EUPL-1.2 */
/* Folding: the one form under which spellings of a word meet. Unicode NFKC, case folded, accents
 * and invisible characters (soft hyphen, joiners) taken off, ĳ as ij: "Café" and "cafe", "ĲSSEL"
 * and "ijssel". Typographic apostrophes and hyphens become ' and -. */
#ifndef TEXT_FOLD_H
#define TEXT_FOLD_H

#include "base/limits.h"
#include "base/str.h"

/* Room that fold() needs: no folded word is longer than this; a longer one is cut. */
enum { LIMIT_FOLDED_BYTES = LIMIT_WORD_BYTES + 4 };

/* Folds UTF-8 text into out (LIMIT_FOLDED_BYTES of the caller) and returns the length in bytes.
 * Text beyond LIMIT_WORD_BYTES is cut at a character. Not valid UTF-8: 0. */
size_t fold(char *out, struct str text);

#endif
