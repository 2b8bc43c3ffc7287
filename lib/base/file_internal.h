/* SPDX-FileCopyrightText: 2026 Provincie Zuid-Holland
 * SPDX-License-Identifier: EUPL-1.2 */
/* What file.c and file_copy.c share. */
#ifndef BASE_FILE_INTERNAL_H
#define BASE_FILE_INTERNAL_H

#include <stdbool.h>

#include "base/str.h"

/* Writes all of data, whatever interrupts; false, with errno, when that fails. */
bool file_write_all(int fd, struct str data);

#endif
