/* SPDX-FileCopyrightText: 2026 Provincie Zuid-Holland
 * SPDX-License-Identifier: EUPL-1.2 */
/* Signing in and out, and what all pages for people with rights have in common. */
#ifndef SERVER_SIGN_IN_PAGE_H
#define SERVER_SIGN_IN_PAGE_H

#include <jansson.h>

#include "handlers.h"

/* Where somebody signs in who wants a page of this route: "/aanmelden?doel=balie". "" when it is no
 * page that people sign in for. Static. */
struct str sign_in_page_for(struct str route);

/* Whether the body is a form with the token of its caller. */
bool sign_in_has_token(const struct call *call);

/* `aanmelding` {naam, token, afmelden}: who signed in, and whether that can be undone here. */
void sign_in_add_caller(json_t *data, const struct call *call);

#endif
