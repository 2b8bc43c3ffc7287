/* SPDX-FileCopyrightText: 2026 Provincie Zuid-Holland
 * SPDX-License-Identifier: EUPL-1.2 */
/* Takes personal data out of what people write in Dutch, before it is stored or counted: what has a
 * form (e-mail, telephone, IBAN, BSN, number plate, address …), a check digit or a word before it
 * that tells (geboren, mevrouw). Not for names and stories without any of these: no rule finds
 * them. Road numbers, amounts, years, articles of law and numbers of services stay.
 *
 *   redact(&out, STR("bel mij op 06-12345678"));   →   bel mij op [telefoon] */
#ifndef INSIGHT_REDACT_H
#define INSIGHT_REDACT_H

#include "base/buf.h"

/* Appends text to out with each piece of personal data as a word in square brackets. text: any
 * bytes, at most a few KiB by rights (time and memory are linear); what is appended is UTF-8, bytes
 * that are not are left out. Doing it twice changes nothing more. Any thread. */
void redact(struct buf *out, struct str text);

#endif
