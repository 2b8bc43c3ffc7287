/* SPDX-FileCopyrightText: 2026 Provincie Zuid-Holland
 * SPDX-License-Identifier: EUPL-1.2 */
/* A new password from whoever sits at the terminal, or from a pipe. */
#ifndef SERVER_PASSWORD_H
#define SERVER_PASSWORD_H

#include "base/error.h"
#include "base/limits.h"

/* Fewer characters can be guessed by who has the file of hashes (BIO2 5.17: twelve for people who
 * have no second factor). */
enum { PASSWORD_BYTES_MIN = 12 };

/* Reads one line from standard input; from a terminal twice, and without showing it. ERR_INVALID:
 * too short, too long, not the same. Wipe out with sodium_memzero when done. */
enum err password_read(char out[LIMIT_PASSWORD_BYTES + 1], struct err_info *info);

#endif
