/* SPDX-FileCopyrightText: 2026 Provincie Zuid-Holland
 * SPDX-License-Identifier: EUPL-1.2 */
/* What of a message to an organisation is its question: the same as web/js/message.mjs takes of it
 * in a browser. */
#ifndef SERVER_MESSAGE_H
#define SERVER_MESSAGE_H

#include "base/arena.h"

/* The first words of a message (UTF-8), as people say early on what it is about: as many as a
 * question may have, without the greeting, who signs, and numbers and addresses to be reached at.
 * "" when that leaves too little to look for. Arena. */
struct str message_question(struct str message, struct arena *arena);

#endif
