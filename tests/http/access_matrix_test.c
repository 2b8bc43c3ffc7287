/* SPDX-FileCopyrightText: 2026 Provincie Zuid-Holland
 * SPDX-License-Identifier: EUPL-1.2 */
/* Every route that clients can reach, asked by everybody: who gets in, who is sent away, and who
 * sees what is internal. A route that is not in the list below makes the test fail: decide who may
 * have it, and write that down here. */
#include <stdio.h>
#include <string.h>

#include "access_fixture.h"
#include "route_list.h"
#include "secrets.h"

/* ## What is asked */

struct question {
    const char *route; /* as in the table */
    const char *method;
    const char *path;
    const char *body;   /* JSON; NULL: none */
    unsigned needs;     /* NEEDS_… */
    long fine;          /* status for who may */
    const char *secret; /* what of secrets.h an agent sees in the answer; NULL: nobody sees any */
};

static const struct question questions[] = {
    {"/v1", "GET", "/v1", NULL, NEEDS_NOTHING, 200, NULL},
    {"/v1/", "GET", "/v1/", NULL, NEEDS_NOTHING, 200, NULL},
    {"/v1/_zoek", "GET", "/v1/_zoek?q=werkwijze&explain=true", NULL, NEEDS_NOTHING, 200,
     "kolibriepiket"},
    {"/v1/_zoek", "POST", "/v1/_zoek", "{\"q\":\"werkwijze\"}", NEEDS_NOTHING, 200,
     "kolibriepiket"},
    {"/v1/_suggereer", "GET", "/v1/_suggereer?q=werkwij", NULL, NEEDS_NOTHING, 200,
     "kolibriepiket"},
    {"/v1/_suggereer", "POST", "/v1/_suggereer", "{\"q\":\"werkwij\"}", NEEDS_NOTHING, 200,
     "kolibriepiket"},
    {"/v1/_beantwoord", "GET", "/v1/_beantwoord?vraag=werkwijze", NULL, NEEDS_NOTHING, 200,
     "kolibriepiket"},
    {"/v1/_beantwoord", "POST", "/v1/_beantwoord", "{\"vraag\":\"werkwijze\"}", NEEDS_NOTHING, 200,
     "kolibriepiket"},
    {"/v1/artikelen", "GET", "/v1/artikelen?pageSize=100", NULL, NEEDS_NOTHING, 200,
     "kolibriepiket"},
    {"/v1/artikelen/{id}", "GET", "/v1/artikelen/gat-in-de-weg", NULL, NEEDS_NOTHING, 200,
     "pimpelmeesprocedure"},
    {"/v1/artikelen/{id}/verwant", "GET", "/v1/artikelen/gat-in-de-weg/verwant", NULL,
     NEEDS_NOTHING, 200, NULL},
    {"/v1/themas", "GET", "/v1/themas", NULL, NEEDS_NOTHING, 200, NULL},
    {"/v1/organisaties", "GET", "/v1/organisaties", NULL, NEEDS_NOTHING, 200, NULL},
    {"/v1/gemeenten", "GET", "/v1/gemeenten", NULL, NEEDS_NOTHING, 200, NULL},
    {"/v1/feedback", "POST", "/v1/feedback", "{}", NEEDS_NOTHING, 400, NULL},
    {"/v1/contactmomenten", "POST", "/v1/contactmomenten", "{}", NEEDS_MEDEWERKER, 400, NULL},
    /* No counts are kept here. */
    {"/v1/rapporten/{maand}", "GET", "/v1/rapporten/2026-10", NULL, NEEDS_INZICHT, 503, NULL},
    {"/v1/rapporten/dag/{datum}", "GET", "/v1/rapporten/dag/2026-10-14", NULL, NEEDS_INZICHT, 503,
     NULL},
    {"/v1/openapi.json", "GET", "/v1/openapi.json", NULL, NEEDS_NOTHING, 200, NULL},
    {"/mcp", "POST", "/mcp",
     "{\"jsonrpc\":\"2.0\",\"id\":1,\"method\":\"tools/call\",\"params\":{\"name\":\"zoek\","
     "\"arguments\":{\"vraag\":\"werkwijze\"}}}",
     NEEDS_NOTHING, 200, "kolibriepiket"},
    {"/", "GET", "/", NULL, NEEDS_NOTHING, 200, NULL},
    {"/zoeken", "GET", "/zoeken?q=werkwijze", NULL, NEEDS_NOTHING, 200, NULL},
    {"/artikel/{id}", "GET", "/artikel/gat-in-de-weg", NULL, NEEDS_NOTHING, 200, NULL},
    {"/artikel/{id}/nuttig", "POST", "/artikel/gat-in-de-weg/nuttig", "{}", NEEDS_NOTHING, 415,
     NULL}, /* no form */
    {"/aanmelden", "GET", "/aanmelden", NULL, NEEDS_NOTHING, 200, NULL},
    {"/aanmelden", "POST", "/aanmelden", "{}", NEEDS_NOTHING, 400, NULL}, /* no form */
    {"/afmelden", "POST", "/afmelden", "{}", NEEDS_NOTHING, 303, NULL},
    {"/balie", "GET", "/balie?q=werkwijze", NULL, NEEDS_MEDEWERKER, 200, "kolibriepiket"},
    {"/balie/artikel/{id}", "GET", "/balie/artikel/gat-in-de-weg", NULL, NEEDS_MEDEWERKER, 200,
     "pimpelmeesprocedure"},
    {"/balie", "POST", "/balie", "{}", NEEDS_MEDEWERKER, 415, NULL}, /* no form */
    {"/balie/contact", "POST", "/balie/contact", "{}", NEEDS_MEDEWERKER, 415, NULL},
    {"/balie/artikel/{id}/melding", "POST", "/balie/artikel/brug/melding", "{}", NEEDS_MEDEWERKER,
     404, NULL}, /* no notes are kept here */
    {"/balie/meldingen", "GET", "/balie/meldingen", NULL, NEEDS_MEDEWERKER, 404, NULL},
    {"/balie/meldingen", "POST", "/balie/meldingen", "{}", NEEDS_MEDEWERKER, 404, NULL},
    {"/inzicht", "GET", "/inzicht", NULL, NEEDS_INZICHT, 503, NULL},
    {"/inzicht/{maand}", "GET", "/inzicht/2026-10.csv", NULL, NEEDS_INZICHT, 503, NULL},
    {"/inzicht/dag/{datum}", "GET", "/inzicht/dag/2026-10-14", NULL, NEEDS_INZICHT, 503, NULL},
    {"/static/{naam}", "GET", "/static/onbekend", NULL, NEEDS_NOTHING, 404, NULL},
    {"/chat", "GET", "/chat", NULL, NEEDS_NOTHING, 200, NULL},
    {"/chat", "POST", "/chat", "{}", NEEDS_NOTHING, 400, NULL}, /* no form */
    {"/contact", "GET", "/contact", NULL, NEEDS_NOTHING, 200, NULL},
    {"/contact", "POST", "/contact", "{}", NEEDS_NOTHING, 400, NULL},
    {"/privacy", "GET", "/privacy", NULL, NEEDS_NOTHING, 200, NULL},
    {"/toegankelijkheid", "GET", "/toegankelijkheid", NULL, NEEDS_NOTHING, 200, NULL},
    {"/insluiten", "GET", "/insluiten", NULL, NEEDS_NOTHING, 200, NULL},
    {"/vraagbaak.js", "GET", "/vraagbaak.js", NULL, NEEDS_NOTHING, 200, NULL},
    {"/robots.txt", "GET", "/robots.txt", NULL, NEEDS_NOTHING, 200, NULL},
    {"/sitemap.xml", "GET", "/sitemap.xml", NULL, NEEDS_NOTHING, 404, NULL},
    {"/opensearch.xml", "GET", "/opensearch.xml", NULL, NEEDS_NOTHING, 404, NULL},
    {"/.well-known/security.txt", "GET", "/.well-known/security.txt", NULL, NEEDS_NOTHING, 404,
     NULL},
};
enum { QUESTIONS = sizeof questions / sizeof *questions };

/* ## Who asks */

enum knows { KNOWS_NOBODY, KNOWS_WRONG_KEY, KNOWS_PERSON };

struct asker {
    char name[64];
    const char *headers[3];
    const char *from; /* address */
    enum knows knows; /* whom the server should take it for */
    unsigned roles;   /* bits of NEEDS_… that it has */
    bool by_cookie;
};

static char cookies[AS_COUNT][HEADER_BYTES];
static struct asker askers[32];
static size_t asker_count;

static const unsigned roles_of[AS_COUNT] = {NEEDS_MEDEWERKER, NEEDS_INZICHT,
                                            NEEDS_MEDEWERKER | NEEDS_INZICHT};
static const char *const proxy_roles[AS_COUNT] = {
    "X-Remote-Roles: medewerker", "X-Remote-Roles: inzicht", "X-Remote-Roles: beheer"};
static const char proxy_user[] = "X-Remote-User: PZH\\jansen";

static void add(struct asker asker, const char *kind, const char *role) {
    snprintf(asker.name, sizeof asker.name, "%s %s", kind, role);
    assert_true(asker_count < sizeof askers / sizeof *askers);
    askers[asker_count++] = asker;
}

static void add_nobodies(void) {
    add((struct asker){.knows = KNOWS_NOBODY}, "nobody", "");
    add((struct asker){.headers = {"Cookie: __Host-vraagbaak=AbqTZPMQ; andere=1"}}, "stale cookie",
        "");
    add((struct asker){.headers = {"Authorization: Basic YTpi"}}, "another scheme", "");
    add((struct asker){.headers = {proxy_user, "X-Remote-Roles: rijkswaterstaat"},
                       .from = PROXY_ADDRESS,
                       .knows = KNOWS_PERSON},
        "proxy", "without a role of ours");
    static const char *const wrong[] = {
        "Authorization: Bearer vb_AAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAA",
        "Authorization: Bearer x", "Authorization: Bearer", "Authorization: bearer a b"};
    for (size_t i = 0; i < 4; i++) {
        add((struct asker){.headers = {wrong[i]}, .knows = KNOWS_WRONG_KEY}, "wrong key", wrong[i]);
    }
}

static void add_somebodies(size_t as) {
    const char *role = role_names[as];
    unsigned roles = roles_of[as];
    add((struct asker){.headers = {key_headers[as]}, .knows = KNOWS_PERSON, .roles = roles}, "key",
        role);
    add(
        (struct asker){
            .headers = {cookies[as]}, .knows = KNOWS_PERSON, .roles = roles, .by_cookie = true},
        "cookie", role);
    add((struct asker){.headers = {proxy_user, proxy_roles[as]},
                       .from = PROXY_ADDRESS,
                       .knows = KNOWS_PERSON,
                       .roles = roles},
        "proxy", role);
    add((struct asker){.headers = {proxy_user, proxy_roles[as]}, .from = "127.0.0.1"},
        "proxy that is not listed", role);
}

static int start(void **state) {
    int failed = start_access(state);
    for (size_t as = 0; as < AS_COUNT && !failed; as++) {
        sign_in_as(role_names[as], cookies[as]);
    }
    add_nobodies();
    for (size_t as = 0; as < AS_COUNT; as++) {
        add_somebodies(as);
    }
    return failed;
}

/* ## What should come of it */

static long expected_status(const struct question *what, const struct asker *who) {
    bool is_api = strncmp(what->path, "/v1", 3) == 0;
    if (who->knows == KNOWS_WRONG_KEY) {
        return 401;
    }
    if (strcmp(what->route, "/afmelden") == 0 && who->by_cookie) {
        return 403; /* no token */
    }
    if (what->needs == NEEDS_NOTHING || (who->roles & what->needs)) {
        return what->fine;
    }
    /* Who wants to see a page is sent to sign in; what somebody sends can't be sent on. */
    return who->knows == KNOWS_PERSON ? 403 : is_api || what->body ? 401 : 303;
}

static bool may_see_secrets(const struct question *what, const struct asker *who) {
    return what->secret && (who->roles & NEEDS_MEDEWERKER);
}

static bool has_secret(const struct http_reply *reply) {
    bool found = false;
    for (size_t i = 0; i < SECRETS; i++) {
        found = found || http_body_has(reply, secret_words[i]);
    }
    for (size_t i = 0; i < HIDDEN; i++) {
        found = found || http_body_has(reply, hidden_ids[i]);
    }
    return found;
}

/* Files for browsers hold nothing of anybody, so anybody may keep them. */
static bool is_of_a_file(const char *caching) {
    return strstr(caching, "immutable") || strcmp(caching, "public, max-age=3600") == 0;
}

static void check_headers(const struct http_reply *reply, const struct asker *who) {
    char value[256];
    http_header_value(reply, "WWW-Authenticate", value, sizeof value);
    assert_int_equal(reply->status == 401, strncmp(value, "Bearer ", 7) == 0);
    http_header_value(reply, "Cache-Control", value, sizeof value);
    if (who->roles && !is_of_a_file(value)) {
        assert_true(strstr(value, "private") || strstr(value, "no-store"));
    }
}

/* Whether all is as it should be; tells what is not. */
static bool check(const struct question *what, const struct asker *who) {
    struct http_options options = {
        .body = what->body,
        .headers = {"Sec-Fetch-Site: same-origin", who->headers[0], who->headers[1]},
        .from = who->from};
    if (what->body) {
        options.headers[who->headers[0] ? who->headers[1] ? 3 : 2 : 1] =
            "Content-Type: application/json";
    }
    struct http_reply reply = http_fetch(server.url, what->path, &options);
    long status = expected_status(what, who);
    bool good = reply.status == status;
    bool seen = has_secret(&reply);
    bool shown = reply.status == 200 && may_see_secrets(what, who);
    bool is_there = !shown || http_body_has(&reply, what->secret);
    if (!good || seen != shown || !is_there) {
        printf("%s by %s: %ld, expected %ld; %s\n", what->path, who->name, reply.status, status,
               seen == shown && is_there ? ""
               : seen                    ? "shows what is internal"
                                         : "lacks it");
    }
    check_headers(&reply, who);
    http_reply_release(&reply);
    return good && seen == shown && is_there;
}

static void everybody_gets_what_they_may(void **state) {
    (void)state;
    size_t wrong = 0;
    for (size_t i = 0; i < QUESTIONS; i++) {
        for (size_t k = 0; k < asker_count; k++) {
            wrong += !check(&questions[i], &askers[k]);
        }
    }
    assert_int_equal(wrong, 0);
}

/* ## The list */

static bool is_asked(const char *route, const char *method) {
    for (size_t i = 0; i < QUESTIONS; i++) {
        if (strcmp(route, questions[i].route) == 0 && strcmp(method, questions[i].method) == 0) {
            return true;
        }
    }
    return false;
}

static void no_route_is_left_out(void **state) {
    (void)state;
    size_t missing = 0;
    for (size_t i = 0; i < route_list_len(); i++) {
        struct listed_route route = route_list_at(i);
        if ((route.takes_get && !is_asked(route.path, "GET")) ||
            (route.takes_post && !is_asked(route.path, "POST"))) {
            printf("who may have %s?\n", route.path);
            missing++;
        }
    }
    assert_int_equal(missing, 0);
    assert_true(route_list_len() > 10);
}

/* What the list says is asked of the route that it names. */
static void the_list_names_the_routes(void **state) {
    (void)state;
    for (size_t i = 0; i < QUESTIONS; i++) {
        assert_string_equal(route_list_find(questions[i].path), questions[i].route);
    }
}

int main(void) {
    const struct CMUnitTest tests[] = {
        cmocka_unit_test(no_route_is_left_out),
        cmocka_unit_test(the_list_names_the_routes),
        cmocka_unit_test(everybody_gets_what_they_may),
    };
    return cmocka_run_group_tests(tests, start, stop_server);
}
