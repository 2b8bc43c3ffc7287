/* SPDX-FileCopyrightText: 2026 Provincie Zuid-Holland
 * SPDX-License-Identifier: EUPL-1.2 */
/* The forms of the desk, sent by who is signed in with a cookie: only with the token that stands in
 * a page of theirs. */
#include <stdio.h>
#include <string.h>

#include "access_fixture.h"

static char cookie[HEADER_BYTES];

static int start(void **state) {
    start_access(state);
    sign_in_as("medewerker", cookie);
    return 0;
}

/* The value of the first hidden field "token" of the desk. */
static void read_token(char *out, size_t size) {
    static const char before[] = "name=\"token\" value=\"";
    struct http_reply reply = ask_as(cookie, "/balie");
    assert_int_equal(reply.status, 200);
    const char *at = strstr(buf_str(&reply.body).ptr, before);
    assert_non_null(at);
    at += sizeof before - 1;
    snprintf(out, size, "%.*s", (int)strcspn(at, "\""), at);
    http_reply_release(&reply);
}

static void assert_sent(const char *path, const char *form, long status) {
    struct http_reply reply = post_form(cookie, path, form);
    if (reply.status != status) {
        fail_msg("%s %s: %ld, not %ld", path, form, reply.status, status);
    }
    http_reply_release(&reply);
}

static void takes_forms_with_a_token_alone(void **state) {
    (void)state;
    char token[200];
    char form[300];
    read_token(token, sizeof token);
    assert_true(strlen(token) > 20);
    static const char contact[] = "kanaal=telefoon&uitkomst=beantwoord";
    assert_sent("/balie/contact", contact, 403);
    snprintf(form, sizeof form, "%s&token=x%s", contact, token);
    assert_sent("/balie/contact", form, 403);
    snprintf(form, sizeof form, "%s&token=%s", contact, token);
    assert_sent("/balie/contact", form, 303);
    assert_sent("/balie", "q=brug", 403);
    snprintf(form, sizeof form, "q=brug&token=%s", token);
    assert_sent("/balie", form, 200);
    assert_sent("/balie/meldingen", "id=1", 403);
    assert_sent("/balie/artikel/brug/melding", "reden=anders", 403);
}

int main(void) {
    const struct CMUnitTest tests[] = {cmocka_unit_test(takes_forms_with_a_token_alone)};
    return cmocka_run_group_tests_name("http_access_desk", tests, start, stop_server);
}
