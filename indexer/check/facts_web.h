/* SPDX-FileCopyrightText: 2026 Provincie Zuid-Holland
 * SPDX-License-Identifier: EUPL-1.2 */
/* Addresses on the internet, from their bytes. For the facts_ files only. */
#ifndef INDEXER_FACTS_WEB_H
#define INDEXER_FACTS_WEB_H

#include "check/facts.h"

/* Whether text as a whole is an e-mail address or the address of a site; then kind and value. */
bool web_address_read(struct fact *out, struct str text, struct arena *arena);

#endif
