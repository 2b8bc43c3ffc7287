/* SPDX-FileCopyrightText: 2026 Provincie Zuid-Holland
 * SPDX-License-Identifier: EUPL-1.2 */
/* One client can't keep others from signing in by guessing on. */
#include "access/sign_in.h"

#include <sodium.h>
#include <stdio.h>
#include <time.h>

#include "cmocka_includes.h"

/* Nobody is in the list, so every password is wrong. Waits for the pause after others. */
static enum sign_in_outcome guess(struct sign_in *sign_in, const char *client, const char *name) {
    static const struct user_list nobody = {NULL, 0};
    struct sign_in_attempt attempt = {
        .users = &nobody, .name = str_from(name), .password = STR("paard-batterij")};
    assert_true(ip_parse(&attempt.client, str_from(client)));
    const struct user *user = NULL;
    enum sign_in_outcome outcome = SIGN_IN_BUSY;
    for (int tries = 0; tries < 100 && outcome == SIGN_IN_BUSY; tries++) {
        outcome = sign_in_try(&user, sign_in, &attempt);
        nanosleep(&(struct timespec){0, outcome == SIGN_IN_BUSY ? 20000000 : 0}, NULL);
    }
    assert_null(user);
    return outcome;
}

/* How many of 31 guesses, each with another name, are tried. */
static unsigned tried(struct sign_in *sign_in, const char *client) {
    unsigned count = 0;
    for (int i = 0; i < 31; i++) {
        char name[24];
        snprintf(name, sizeof name, "%d-%.8s", i, client);
        count += guess(sign_in, client, name) == SIGN_IN_WRONG;
    }
    return count;
}

static void a_client_that_guesses_on_has_to_wait(void **state) {
    (void)state;
    struct sign_in *sign_in = sign_in_new();
    assert_int_equal(tried(sign_in, "2001:db8::1"), 30);
    assert_int_equal(guess(sign_in, "2001:db8::2", "ander"), SIGN_IN_TOO_OFTEN);
    assert_int_equal(guess(sign_in, "192.0.2.1", "ander"), SIGN_IN_WRONG);
    sign_in_free(sign_in);
}

static void this_machine_may_be_a_proxy_for_all(void **state) {
    (void)state;
    struct sign_in *sign_in = sign_in_new();
    assert_int_equal(tried(sign_in, "127.0.0.1"), 31);
    sign_in_free(sign_in);
}

int main(void) {
    const struct CMUnitTest tests[] = {
        cmocka_unit_test(a_client_that_guesses_on_has_to_wait),
        cmocka_unit_test(this_machine_may_be_a_proxy_for_all),
    };
    return sodium_init() < 0 ? 1 : cmocka_run_group_tests(tests, NULL, NULL);
}
