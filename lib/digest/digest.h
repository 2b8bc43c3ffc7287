/* SPDX-FileCopyrightText: 2026 Provincie Zuid-Holland
 * SPDX-License-Identifier: EUPL-1.2 */
/* Hashes over texts, to see whether they are the same (BLAKE2b). */
#ifndef DIGEST_DIGEST_H
#define DIGEST_DIGEST_H

#include "base/str.h"

struct digest;

enum { DIGEST_TEXT_BYTES = 65 }; /* 64 hexadecimal digits and a zero byte */

struct digest *digest_new(void);
void digest_free(struct digest *digest);

/* Adds a text; its length counts too, so "ab" "c" differs from "a" "bc". */
void digest_add(struct digest *digest, struct str text);

/* The hash of one text, in 128 bits: enough to see whether it is the same. */
enum { DIGEST_SHORT_BYTES = 16 };
void digest_short(unsigned char out[DIGEST_SHORT_BYTES], struct str text);

/* Writes the hash; nothing may be added after. */
void digest_finish(struct digest *digest, char out[DIGEST_TEXT_BYTES]);

#endif
