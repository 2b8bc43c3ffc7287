/* SPDX-FileCopyrightText: 2026 Provincie Zuid-Holland
 * SPDX-License-Identifier: EUPL-1.2 */
/* What people read when something is wrong: what happened, and what they can do now, in plain
 * words. Needs no session on the index, as the want of one may be what is wrong. */
#ifndef SERVER_PROBLEM_PAGE_H
#define SERVER_PROBLEM_PAGE_H

#include "handlers.h"

/* The data of the page: paginaTitel, titel, uitleg, fouten [{tekst}], contact, and a stap… for each
 * thing to do. */
json_t *problem_page_data(const struct call *call, const struct problem *problem);

#endif
