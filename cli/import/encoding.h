/* SPDX-FileCopyrightText: 2026 Provincie Zuid-Holland
 * SPDX-License-Identifier: EUPL-1.2 */
/* The two encodings that exports come in: UTF-8, and Windows-1252 of older programs and of Excel.
 */
#ifndef CLI_REPORT_ENCODING_H
#define CLI_REPORT_ENCODING_H

#include "base/error.h"

enum encoding {
    ENCODING_UNKNOWN, /* to be found */
    ENCODING_UTF8,
    ENCODING_WINDOWS_1252,
};

/* Reads all of an open file, from its start and without moving its offset, in blocks: UTF-8 when
 * all of it is, else Windows-1252. path is for the message. ERR_ENVIRONMENT. */
enum err encoding_find(enum encoding *out, int fd, const char *path, struct err_info *info);

/* A byte of Windows-1252 above ASCII, as UTF-8: U+FFFD for the five that mean nothing. Static; one
 * to three bytes. */
struct str windows_1252_character(unsigned char byte);

#endif
