/* SPDX-FileCopyrightText: 2026 Provincie Zuid-Holland
 * SPDX-License-Identifier: EUPL-1.2 */
/* Check digits of the numbers that people have. Each takes digits, not text. Any thread. */
#ifndef INSIGHT_CHECKSUM_H
#define INSIGHT_CHECKSUM_H

#include <stdbool.h>
#include <stddef.h>

/* Whether 8 or 9 digits (0 to 9 each) pass the test of eleven of a BSN; 8 lack the zero in front,
 * all zeros do not pass. */
bool checksum_is_bsn(const unsigned char *digits, size_t len);

/* Whether digits pass the test of Luhn, as the numbers of payment cards do. */
bool checksum_is_luhn(const unsigned char *digits, size_t len);

/* Whether 15 to 34 capitals and digits, without spaces, pass the test of an IBAN (ISO 7064, modulo
 * 97); the country is not looked at. */
bool checksum_is_iban(const unsigned char *characters, size_t len);

#endif
