/* SPDX-FileCopyrightText: 2026 Provincie Zuid-Holland
 * SPDX-License-Identifier: EUPL-1.2 */
/* Signing in and out, cookies, forms that another site sends, keys and proxies: what a running
 * service believes, and what not. Who gets in where is in access_matrix_test.c. */
#include <stdio.h>
#include <string.h>
#include <time.h>
#include <unistd.h>

#include "access/ticket.h"
#include "access_fixture.h"
#include "base/file.h"

/* ## Signing in */

static void gives_a_careful_cookie(void **state) {
    (void)state;
    struct http_reply reply = sign_in("medewerker", test_password, "balie");
    char value[512];
    assert_int_equal(reply.status, 303);
    assert_header(&reply, "Location", "/balie");
    assert_header(&reply, "Cache-Control", "no-store");
    http_header_value(&reply, "Set-Cookie", value, sizeof value);
    assert_true(strncmp(value, "__Host-vraagbaak=", 17) == 0);
    const char *const parts[] = {"; Secure", "; HttpOnly", "; SameSite=Strict", "; Path=/;"};
    for (size_t i = 0; i < 4; i++) {
        assert_non_null(strstr(value, parts[i]));
    }
    assert_null(strstr(value, "Domain"));
    http_reply_release(&reply);
}

/* Body and status of a failed attempt, which must not tell whether the name exists. */
static void fail_with(struct buf *body, const char *name, const char *password) {
    struct http_reply reply = sign_in(name, password, "");
    assert_int_equal(reply.status, 403);
    assert_header(&reply, "Set-Cookie", "");
    buf_add(body, buf_str(&reply.body));
    http_reply_release(&reply);
}

static void does_not_tell_which_names_exist(void **state) {
    (void)state;
    struct buf wrong = BUF_INIT;
    struct buf unknown = BUF_INIT;
    fail_with(&wrong, "medewerker", "paard+batterij+wel");
    fail_with(&unknown, "geheimenaam", "paard+batterij+wel");
    assert_string_equal(wrong.ptr, unknown.ptr);
    assert_non_null(strstr(wrong.ptr, "De naam of het wachtwoord klopt niet"));
    buf_release(&wrong);
    buf_release(&unknown);
}

static void sends_on_to_pages_of_ours_alone(void **state) {
    (void)state;
    const char *const wanted[][3] = {
        {"medewerker", "balie", "/balie"},
        {"medewerker", "inzicht", "/balie"}, /* which this one may not see */
        {"inzicht", "", "/inzicht"},
        {"beheer", "inzicht", "/inzicht"},
        {"beheer", "https%3A%2F%2Fkwaad.example%2F", "/balie"},
        {"beheer", "//kwaad.example", "/balie"},
        {"beheer", "%2F%5Ckwaad.example", "/balie"},
        {"beheer", "balie&doel=//kwaad.example", "/balie"},
        {"beheer", "balie%0D%0ASet-Cookie%3A%20a=b", "/balie"},
    };
    for (size_t i = 0; i < sizeof wanted / sizeof *wanted; i++) {
        struct http_reply reply = sign_in(wanted[i][0], test_password, wanted[i][1]);
        assert_int_equal(reply.status, 303);
        assert_header(&reply, "Location", wanted[i][2]);
        http_reply_release(&reply);
    }
    struct http_reply page = get("/aanmelden?doel=//kwaad.example", 200);
    assert_false(http_body_has(&page, "kwaad"));
    http_reply_release(&page);
    page = get("/balie/artikel/brug", 303);
    assert_header(&page, "Location", "/aanmelden?doel=balie");
    http_reply_release(&page);
}

static long wrong_attempt(const char *name) {
    struct http_reply reply = sign_in(name, "verkeerd", "");
    long status = reply.status;
    http_reply_release(&reply);
    return status;
}

/* Ten wrong ones for a name, whether it exists or not; then even the right one waits. */
static void stops_guessing(void **state) {
    (void)state;
    const char *const names[] = {"inzicht", "bestaatniet"};
    for (size_t i = 0; i < 2; i++) {
        for (int k = 0; k < 10; k++) {
            assert_int_equal(wrong_attempt(names[i]), 403);
        }
        struct http_reply reply = sign_in(names[i], test_password, "");
        char wait[16];
        assert_int_equal(reply.status, 429);
        http_header_value(&reply, "Retry-After", wait, sizeof wait);
        assert_string_equal(wait, "900");
        assert_header(&reply, "Set-Cookie", "");
        http_reply_release(&reply);
    }
    char cookie[HEADER_BYTES];
    sign_in_as("beheer", cookie);
}

/* After a wrong password there is a pause, so that guessing leaves threads for others. One machine
 * may be slower than the pause, so it is tried a few times. */
static void makes_guessers_wait(void **state) {
    (void)state;
    bool waited = false;
    for (int i = 0; i < 9 && !waited; i++) {
        char form[64];
        snprintf(form, sizeof form, "naam=raden%d&wachtwoord=verkeerd", i);
        struct http_reply first = post_form(NULL, "/aanmelden", form);
        struct http_reply second = post_form(NULL, "/aanmelden", form);
        waited = second.status == 503;
        http_reply_release(&first);
        http_reply_release(&second);
    }
    assert_true(waited);
}

/* ## Cookies */

static void refuses_damaged_cookies(void **state) {
    (void)state;
    char cookie[HEADER_BYTES];
    sign_in_as("medewerker", cookie);
    assert_true(opens_the_desk(cookie));
    size_t start = strlen("Cookie: __Host-vraagbaak=");
    for (size_t i = start; cookie[i]; i++) {
        char kept = cookie[i];
        cookie[i] = kept == 'A' ? 'B' : 'A';
        assert_false(opens_the_desk(cookie));
        cookie[i] = '\0';
        assert_false(opens_the_desk(cookie));
        cookie[i] = kept;
    }
    assert_true(opens_the_desk(cookie));
}

static void takes_one_cookie_by_its_full_name(void **state) {
    (void)state;
    char cookie[HEADER_BYTES];
    char header[2 * HEADER_BYTES];
    sign_in_as("medewerker", cookie);
    const char *value = cookie + strlen("Cookie: ");
    const char *sealed = value + strlen("__Host-vraagbaak=");
    snprintf(header, sizeof header, "Cookie: a=b; %s;c=d", value);
    assert_true(opens_the_desk(header));
    snprintf(header, sizeof header, "Cookie: %s; %s", value, value);
    assert_false(opens_the_desk(header));
    snprintf(header, sizeof header, "Cookie: vraagbaak=%s; __Host-Vraagbaak=%s", sealed, sealed);
    assert_false(opens_the_desk(header));
    snprintf(header, sizeof header, "Authorization: Bearer %s", sealed);
    assert_false(opens_the_desk(header));
    snprintf(header, sizeof header, "Cookie: __Host-vraagbaak=\"%s\"", sealed);
    assert_false(opens_the_desk(header));
}

/* Who is in the file of users, with the mark that its line has now. */
static struct user find_user(const char *name, struct arena *arena) {
    struct buf text = BUF_INIT;
    struct user_list users;
    assert_int_equal(file_read(&text, access_path("users"), 65536, NULL), ERR_OK);
    assert_int_equal(users_read(&users, buf_str(&text), "users", arena, NULL), ERR_OK);
    const struct user *user = users_find(&users, str_from(name));
    assert_non_null(user);
    struct user copy = *user;
    buf_release(&text);
    return copy;
}

/* A cookie with the server's own secret, or one like it, over what the test wants. */
static void seal(char cookie[HEADER_BYTES], const struct ticket *ticket, const char *secret) {
    struct arena arena = ARENA_INIT;
    uint8_t key[TICKET_SECRET_BYTES];
    ticket_secret(key, str_from(secret));
    struct str sealed = ticket_seal(ticket, key, &arena);
    snprintf(cookie, HEADER_BYTES, "Cookie: __Host-vraagbaak=%.*s", STR_ARGS(sealed));
    arena_release(&arena);
}

static void refuses_old_and_forged_cookies(void **state) {
    (void)state;
    struct arena arena = ARENA_INIT;
    char cookie[HEADER_BYTES];
    struct user user = find_user("medewerker", &arena);
    struct ticket ticket = ticket_for(&user, 540);
    seal(cookie, &ticket, test_cookie_key);
    assert_true(opens_the_desk(cookie)); /* so the test makes them as the server does */
    seal(cookie, &ticket, "0123456789abcdef0123456789abcdeF");
    assert_false(opens_the_desk(cookie));
    ticket.expires_s = (uint64_t)time(NULL) - 1;
    seal(cookie, &ticket, test_cookie_key);
    assert_false(opens_the_desk(cookie));
    ticket = ticket_for(&user, 540);
    ticket.name = STR("beheer"); /* a mark of another line */
    seal(cookie, &ticket, test_cookie_key);
    assert_false(opens_the_desk(cookie));
    ticket.name = STR("niemand");
    seal(cookie, &ticket, test_cookie_key);
    assert_false(opens_the_desk(cookie));
    arena_release(&arena);
}

/* ## Signing out, and forms of other sites */

/* The token in the form for signing out. */
static void token_of(const char *cookie, char *token, size_t size) {
    struct http_reply page = ask_as(cookie, "/balie");
    assert_int_equal(page.status, 200);
    struct str body = buf_str(&page.body);
    struct str before = STR("name=\"token\" value=\"");
    size_t at = str_find(body, before, 0);
    assert_true(at < body.len);
    struct str value = str_slice(body, at + before.len, body.len);
    value = str_cut(&value, '"');
    snprintf(token, size, "token=%.*s", STR_ARGS(value));
    http_reply_release(&page);
}

static long sign_out(const char *cookie, const char *sender, const char *form) {
    struct http_options options = {.body = form, .headers = {cookie, sender}};
    struct http_reply reply = http_fetch(server.url, "/afmelden", &options);
    long status = reply.status;
    http_reply_release(&reply);
    return status;
}

static void a_cookie_is_no_good_after_signing_out(void **state) {
    (void)state;
    char cookie[HEADER_BYTES];
    char other[HEADER_BYTES];
    char token[128];
    sign_in_as("medewerker", cookie);
    sign_in_as("medewerker", other);
    token_of(cookie, token, sizeof token);
    struct http_reply reply = post_form(cookie, "/afmelden", token);
    char value[256];
    assert_int_equal(reply.status, 303);
    http_header_value(&reply, "Set-Cookie", value, sizeof value);
    assert_non_null(strstr(value, "Max-Age=0"));
    http_reply_release(&reply);
    assert_false(opens_the_desk(cookie));
    assert_true(opens_the_desk(other)); /* at another desk */
}

static void refuses_forms_of_other_sites(void **state) {
    (void)state;
    char cookie[HEADER_BYTES];
    char token[128];
    char other_cookie[HEADER_BYTES];
    char other_token[128];
    char own[128];
    sign_in_as("medewerker", cookie);
    token_of(cookie, token, sizeof token);
    sign_in_as("beheer", other_cookie);
    token_of(other_cookie, other_token, sizeof other_token);
    snprintf(own, sizeof own, "Origin: %s", server.url);
    const char *const senders[] = {NULL,
                                   "Sec-Fetch-Site: cross-site",
                                   "Sec-Fetch-Site: same-site",
                                   "Sec-Fetch-Site: none",
                                   "Origin: https://kwaad.example",
                                   "Origin: null",
                                   "Origin: http://127.0.0.1"};
    for (size_t i = 0; i < sizeof senders / sizeof *senders; i++) {
        assert_int_equal(sign_out(cookie, senders[i], token), 403);
    }
    const char *const tokens[] = {"", "token=", "token=x", other_token, "token=a&token=b"};
    for (size_t i = 0; i < sizeof tokens / sizeof *tokens; i++) {
        assert_int_equal(sign_out(cookie, "Sec-Fetch-Site: same-origin", tokens[i]), 403);
    }
    assert_true(opens_the_desk(cookie));
    assert_int_equal(sign_out(cookie, own, token), 303);
    assert_false(opens_the_desk(cookie));
}

static long post_json(const char *header, const char *sender, const char *from) {
    struct http_options options = {.body = "{\"q\":\"brug\"}",
                                   .headers = {"Content-Type: application/json", header, sender},
                                   .from = from};
    if (!header) {
        options.headers[1] = sender;
        options.headers[2] = NULL;
    }
    struct http_reply reply = http_fetch(server.url, "/v1/_zoek", &options);
    long status = reply.status;
    http_reply_release(&reply);
    return status;
}

/* What comes along by itself does not count for another site; a key, or nothing, does not. */
static void refuses_what_other_sites_make_a_browser_send(void **state) {
    (void)state;
    char cookie[HEADER_BYTES];
    sign_in_as("medewerker", cookie);
    const char *const cross = "Sec-Fetch-Site: cross-site";
    assert_int_equal(post_json(cookie, cross, NULL), 403);
    assert_int_equal(post_json(cookie, NULL, NULL), 403);
    assert_int_equal(post_json(cookie, "Sec-Fetch-Site: same-origin", NULL), 200);
    assert_int_equal(post_json(key_headers[AS_MEDEWERKER], cross, NULL), 200);
    assert_int_equal(post_json(NULL, cross, NULL), 200);
    assert_int_equal(post_json("X-Remote-User: jansen", cross, PROXY_ADDRESS), 403);
    assert_int_equal(post_json("X-Remote-User: jansen", "Origin: null", PROXY_ADDRESS), 403);
    assert_int_equal(post_json("X-Remote-User: jansen", NULL, PROXY_ADDRESS), 200);
}

/* Else a visitor could be signed in under the name of who made the site. */
static void another_site_signs_nobody_in(void **state) {
    (void)state;
    const char form[] = "naam=medewerker&wachtwoord=paard-batterij-niet";
    const char *const senders[] = {NULL, "Sec-Fetch-Site: cross-site", "Origin: null"};
    for (size_t i = 0; i < 3; i++) {
        struct http_options options = {.body = form, .headers = {senders[i]}};
        struct http_reply reply = http_fetch(server.url, "/aanmelden", &options);
        assert_int_equal(reply.status, 403);
        assert_header(&reply, "Set-Cookie", "");
        http_reply_release(&reply);
    }
}

/* ## Keys and proxies */

static void takes_one_key_from_one_header(void **state) {
    (void)state;
    const char *key = key_headers[AS_MEDEWERKER] + strlen("Authorization: Bearer ");
    char header[HEADER_BYTES];
    snprintf(header, sizeof header, "Authorization: bEARER  %.100s", key);
    assert_true(opens_the_desk(header));
    snprintf(header, sizeof header, "Authorization: Bearer%.100s", key);
    assert_false(opens_the_desk(header));
    snprintf(header, sizeof header, "Authorization: Basic %.100s", key);
    assert_false(opens_the_desk(header));
    snprintf(header, sizeof header, "Authorization: Bearer %.45s", key);
    assert_false(opens_the_desk(header));
    snprintf(header, sizeof header, "Authorization: Bearer %.100sA", key);
    assert_false(opens_the_desk(header));
    snprintf(header, sizeof header, "Cookie: __Host-vraagbaak=%.100s", key);
    assert_false(opens_the_desk(header));
    struct http_options twice = {
        .headers = {key_headers[AS_MEDEWERKER], key_headers[AS_MEDEWERKER]}};
    struct http_reply reply = http_fetch(server.url, "/balie", &twice);
    assert_int_equal(reply.status, 401);
    http_reply_release(&reply);
}

/* A wrong key is told, also to who has a cookie: the client should know. */
static void a_key_goes_before_a_cookie(void **state) {
    (void)state;
    char cookie[HEADER_BYTES];
    sign_in_as("medewerker", cookie);
    struct http_options options = {.headers = {cookie, "Authorization: Bearer x"}};
    struct http_reply reply = http_fetch(server.url, "/balie", &options);
    assert_int_equal(reply.status, 401);
    assert_header(&reply, "WWW-Authenticate", "Bearer realm=\"vraagbaak\"");
    http_reply_release(&reply);
    options.headers[1] = key_headers[AS_INZICHT];
    reply = http_fetch(server.url, "/balie", &options);
    assert_int_equal(reply.status, 403);
    http_reply_release(&reply);
}

static long by_proxy(const char *user, const char *roles, const char *more) {
    struct http_options options = {.headers = {user, roles, more}, .from = PROXY_ADDRESS};
    struct http_reply reply = http_fetch(server.url, "/balie", &options);
    long status = reply.status;
    http_reply_release(&reply);
    return status;
}

static void believes_what_a_proxy_says_once(void **state) {
    (void)state;
    const char *const roles = "X-Remote-Roles: gebruikers, medewerker";
    assert_int_equal(by_proxy("X-Remote-User: jansen@pzh.example", roles, NULL), 200);
    assert_int_equal(by_proxy("X-Remote-User: jansen", roles, "X-Remote-User: pietersen"), 303);
    assert_int_equal(by_proxy("X-Remote-User;", roles, "X-Remote-User: pietersen"), 303);
    assert_int_equal(by_proxy("X-Remote-User: jansen", roles, "X-Remote-Roles: beheer"), 303);
    assert_int_equal(by_proxy("X-Remote-User: \xff", roles, NULL), 303);
    assert_int_equal(by_proxy(roles, NULL, NULL), 303);
    assert_int_equal(by_proxy("X-Remote-User: jansen", "X-Remote-Roles: medewerkers", NULL), 403);
    assert_int_equal(by_proxy("X-Remote-User: jansen", NULL, NULL), 403);
}

/* ## Keeping */

static void tag_of(const char *header, char *tag, size_t size) {
    struct http_reply reply = ask_as(header, "/v1/artikelen/brug");
    assert_int_equal(reply.status, 200);
    char value[128];
    http_header_value(&reply, "Vary", value, sizeof value);
    assert_non_null(strstr(value, "Authorization, Cookie"));
    http_header_value(&reply, "Cache-Control", value, sizeof value);
    assert_string_equal(value, header ? "private, no-cache" : "no-cache");
    http_header_value(&reply, "ETag", tag, size);
    http_reply_release(&reply);
}

static void audiences_share_no_tag(void **state) {
    (void)state;
    char open[64];
    char internal[64];
    tag_of(NULL, open, sizeof open);
    tag_of(key_headers[AS_MEDEWERKER], internal, sizeof internal);
    assert_string_not_equal(open, internal);
    char header[128];
    snprintf(header, sizeof header, "If-None-Match: %s", open);
    struct http_options options = {.headers = {header, key_headers[AS_MEDEWERKER]}};
    struct http_reply reply = http_fetch(server.url, "/v1/artikelen/brug", &options);
    assert_int_equal(reply.status, 200);
    http_reply_release(&reply);
}

/* ## Taking back */

static void revoke_key(const char *name) {
    char text[1024];
    char arguments[1200];
    snprintf(arguments, sizeof arguments, "--list-keys --keys %s", access_path("keys"));
    assert_int_equal(run_server_program(arguments, "", text, sizeof text), 0);
    struct str rest = str_from(text);
    while (rest.ptr) {
        struct str line = str_cut(&rest, '\n');
        struct str id = str_cut(&line, '\t');
        if (str_starts_with(line, str_from(name))) {
            snprintf(arguments, sizeof arguments, "--revoke-key %.*s --keys %s", STR_ARGS(id),
                     access_path("keys"));
            assert_int_equal(run_server_program(arguments, "", text, sizeof text), 0);
            return;
        }
    }
    fail();
}

static void change_user(const char *name, const char *roles) {
    char arguments[1200];
    char nothing[8];
    snprintf(arguments, sizeof arguments, "--new-user %s --roles %s --users %s", name, roles,
             access_path("users"));
    assert_int_equal(run_server_program(arguments, test_password, nothing, sizeof nothing), 0);
}

/* With a secret in a file cookies outlive a restart, but not what they stand for. */
static void what_is_taken_back_is_gone(void **state) {
    (void)state;
    char kept[HEADER_BYTES];
    char changed[HEADER_BYTES];
    sign_in_as("beheer", kept);
    sign_in_as("medewerker", changed);
    revoke_key("key-medewerker");
    change_user("medewerker", "medewerker");
    assert_int_equal(stop_server(state), 0);
    restart_access();
    assert_true(opens_the_desk(kept));
    assert_true(opens_the_desk(key_headers[AS_BEHEER]));
    assert_false(opens_the_desk(changed));
    assert_false(opens_the_desk(key_headers[AS_MEDEWERKER]));
    sign_in_as("medewerker", changed);
    assert_true(opens_the_desk(changed));
}

/* ## Nothing set */

static void is_closed_when_nothing_is_set(void **state) {
    (void)state;
    char cookie[HEADER_BYTES];
    sign_in_as("beheer", cookie);
    assert_int_equal(stop_server(state), 0);
    assert_true(server_start(&server, SERVER_PROGRAM, INDEX_FOLDER));
    assert_false(opens_the_desk(NULL));
    assert_false(opens_the_desk(cookie));
    assert_false(opens_the_desk(key_headers[AS_BEHEER]));
    assert_int_equal(by_proxy("X-Remote-User: jansen", "X-Remote-Roles: beheer", NULL), 303);
    struct http_reply reply = sign_in("beheer", test_password, "");
    assert_int_equal(reply.status, 403);
    http_reply_release(&reply);
    reply = get("/aanmelden", 200);
    assert_false(http_body_has(&reply, "<form class=\"sign-in\""));
    http_reply_release(&reply);
    assert_int_equal(stop_server(state), 0);
    restart_access();
}

/* ## The log */

/* All of the above is in it, and nothing that opens a door. */
static void the_log_tells_what_happened_and_no_secret(void **state) {
    (void)state;
    char cookie[HEADER_BYTES];
    sign_in_as("beheer", cookie);
    struct buf text = BUF_INIT;
    assert_int_equal(file_read(&text, access_path("log"), (size_t)16 << 20, NULL), ERR_OK);
    const char *const told[] = {
        "\"actie\":\"aanmelden\",\"object\":\"/aanmelden\",\"resultaat\":\"gelukt\"",
        "\"actie\":\"aanmelden\",\"object\":\"/aanmelden\",\"resultaat\":\"mislukt\"",
        "\"actie\":\"afmelden\"",
        "\"actie\":\"sleutel geweigerd\"",
        "\"actie\":\"toegang geweigerd\",\"object\":\"/balie\"",
        "\"actie\":\"vreemde herkomst\"",
        "\"oorsprong\":\"127.0.0.2\"",
        "\"actor\":\"key-inzicht\",\"trace_id\":\""};
    for (size_t i = 0; i < sizeof told / sizeof *told; i++) {
        if (!strstr(text.ptr, told[i])) {
            printf("the log lacks %s\n", told[i]);
        }
        assert_non_null(strstr(text.ptr, told[i]));
    }
    const char *const secrets[] = {test_password, "batterij", "geheimenaam",
                                   "bestaatniet", "vb_",      cookie + strlen("Cookie: "),
                                   "argon2"};
    for (size_t i = 0; i < sizeof secrets / sizeof *secrets; i++) {
        assert_null(strstr(text.ptr, secrets[i]));
    }
    buf_release(&text);
}

int main(void) {
    const struct CMUnitTest tests[] = {
        cmocka_unit_test(gives_a_careful_cookie),
        cmocka_unit_test(does_not_tell_which_names_exist),
        cmocka_unit_test(sends_on_to_pages_of_ours_alone),
        cmocka_unit_test(refuses_damaged_cookies),
        cmocka_unit_test(takes_one_cookie_by_its_full_name),
        cmocka_unit_test(refuses_old_and_forged_cookies),
        cmocka_unit_test(a_cookie_is_no_good_after_signing_out),
        cmocka_unit_test(refuses_forms_of_other_sites),
        cmocka_unit_test(refuses_what_other_sites_make_a_browser_send),
        cmocka_unit_test(another_site_signs_nobody_in),
        cmocka_unit_test(takes_one_key_from_one_header),
        cmocka_unit_test(a_key_goes_before_a_cookie),
        cmocka_unit_test(believes_what_a_proxy_says_once),
        cmocka_unit_test(audiences_share_no_tag),
        cmocka_unit_test(stops_guessing),
        cmocka_unit_test(makes_guessers_wait),
        cmocka_unit_test(what_is_taken_back_is_gone),
        cmocka_unit_test(is_closed_when_nothing_is_set),
        cmocka_unit_test(the_log_tells_what_happened_and_no_secret),
    };
    return cmocka_run_group_tests(tests, start_access, stop_server);
}
