/* SPDX-FileCopyrightText: 2026 Provincie Zuid-Holland
 * SPDX-License-Identifier: EUPL-1.2 */
/* Addresses that programs look for by their name: how browsers can search here (OpenSearch 1.1,
 * https://github.com/dewitt/opensearch), and whom to tell of a weak spot (RFC 9116). Both hold
 * addresses that only the operator knows; without those they are not there. */
#include "base/date.h"
#include "handlers.h"
#include "reply.h"
#include "texts.h"

/* RFC 9116 2.5.5 advises less than a year; who leaves the service alone for half a year has other
 * worries. Told anew each day, as the contact is that of the settings. */
enum { SECURITY_TXT_DAYS = 180 };

static const char open_search[] =
    "<?xml version=\"1.0\" encoding=\"UTF-8\"?>\n"
    "<OpenSearchDescription xmlns=\"http://a9.com/-/spec/opensearch/1.1/\">\n"
    "<ShortName>" TEXT_SEARCH_NAME "</ShortName>\n"
    "<Description>" TEXT_SEARCH_DESCRIPTION "</Description>\n"
    "<Language>nl-NL</Language>\n"
    "<InputEncoding>UTF-8</InputEncoding>\n"
    "<OutputEncoding>UTF-8</OutputEncoding>\n"
    "<Url type=\"text/html\" template=\"%s/zoeken?q={searchTerms}\"/>\n"
    "</OpenSearchDescription>\n";

/* An address that the settings let through needs no escapes in XML. */
void handle_open_search(struct call *call) {
    struct str site = call->settings->public_url;
    if (site.len == 0) {
        reply_status(call, 404);
        return;
    }
    struct str text = arena_format(call->request->arena, open_search, site.ptr);
    reply_text(call, "application/opensearchdescription+xml; charset=utf-8", text, CACHE_CHECKED);
}

void handle_security_txt(struct call *call) {
    const struct settings *settings = call->settings;
    if (settings->security_contact.len == 0) {
        reply_status(call, 404);
        return;
    }
    char day[DATE_BYTES + 1];
    date_from_number(day, date_number_today() + SECURITY_TXT_DAYS);
    struct buf text = BUF_INIT;
    buf_format(&text, "Contact: %s\nExpires: %sT00:00:00Z\nPreferred-Languages: nl, en\n",
               settings->security_contact.ptr, day);
    if (settings->public_url.len > 0) {
        buf_format(&text, "Canonical: %s/.well-known/security.txt\n", settings->public_url.ptr);
    }
    reply_text(call, "text/plain; charset=utf-8", buf_str(&text), CACHE_NEVER);
    buf_release(&text);
}
