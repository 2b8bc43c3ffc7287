/* SPDX-FileCopyrightText: 2026 Provincie Zuid-Holland
 * SPDX-License-Identifier: EUPL-1.2 */
/* What of kb/ is for agents alone, a draft or out of date: words that stand in such a text only,
 * and articles that are one. */
#ifndef TESTS_HTTP_SECRETS_H
#define TESTS_HTTP_SECRETS_H

static const char *const secret_words[] = {
    "pimpelmeesprocedure", /* gat-in-de-weg.intern.md */
    "kolibriepiket",       /* an article for agents */
    "ijsvogelsluis",       /* a draft */
    "reigerkade",          /* out of date */
    "geheimeafdeling",     /* afdeling */
    "geheimcontact",       /* contact */
};
enum { SECRETS = sizeof secret_words / sizeof *secret_words };

static const char *const hidden_ids[] = {"alleen-medewerker", "nog-concept", "verlopen"};
enum { HIDDEN = sizeof hidden_ids / sizeof *hidden_ids };

#endif
