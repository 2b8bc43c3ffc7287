/* SPDX-FileCopyrightText: 2026 Provincie Zuid-Holland
 * SPDX-License-Identifier: EUPL-1.2 */
#include "access/events.h"

#include "base/log.h"

static const struct {
    enum log_level level;
    const char *actie;
    const char *resultaat;
} events[] = {
    [ACCESS_SIGNED_IN] = {LOG_INFO, "aanmelden", "gelukt"},
    [ACCESS_SIGN_IN_FAILED] = {LOG_WARNING, "aanmelden", "mislukt"},
    [ACCESS_SIGNED_OUT] = {LOG_INFO, "afmelden", "gelukt"},
    [ACCESS_KEY_REFUSED] = {LOG_WARNING, "sleutel geweigerd", "geweigerd"},
    [ACCESS_REFUSED] = {LOG_INFO, "toegang geweigerd", "geweigerd"},
    [ACCESS_FORGED] = {LOG_WARNING, "vreemde herkomst", "geweigerd"},
};

void access_tell(enum access_event event, const struct call *call, struct str object,
                 struct str actor) {
    char client[IP_TEXT_BYTES];
    ip_text(client, &call->client);
    log_security(&(struct log_event){.level = events[event].level,
                                     .actie = events[event].actie,
                                     .object = object,
                                     .resultaat = events[event].resultaat,
                                     .oorsprong = str_from(client),
                                     .actor = actor,
                                     .trace_id = str_from(call->trace.trace_id)});
}
