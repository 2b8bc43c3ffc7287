/* SPDX-FileCopyrightText: 2026 Provincie Zuid-Holland
 * SPDX-License-Identifier: EUPL-1.2 */
/* Lines in the log about who may do what (base/log.h). */
#ifndef SERVER_EVENTS_H
#define SERVER_EVENTS_H

#include "handlers.h"

enum access_event {
    ACCESS_SIGNED_IN,
    ACCESS_SIGN_IN_FAILED, /* without the name: it may be a password in the wrong field */
    ACCESS_SIGNED_OUT,
    ACCESS_KEY_REFUSED,
    ACCESS_REFUSED, /* no right, or nobody knows who */
    ACCESS_FORGED,  /* another site made a browser send it */
};

/* object: the route as in the table; actor: name of the key or person, "" when not known. */
void access_tell(enum access_event event, const struct call *call, struct str object,
                 struct str actor);

#endif
