/* SPDX-FileCopyrightText: 2026 Provincie Zuid-Holland
 * SPDX-License-Identifier: EUPL-1.2 */
/* The chat without JavaScript: a question in a form, and what comes back on the page. */
#include <stdio.h>
#include <string.h>

#include "fixture.h"

static const char form_media[] = "Content-Type: application/x-www-form-urlencoded";

static struct http_reply ask(const char *form, long status) {
    struct http_options options = {.body = form, .headers = {form_media}};
    struct http_reply reply = http_fetch(server.url, "/chat", &options);
    if (reply.status != status) {
        fail_msg("%.80s: %ld, not %ld", form, reply.status, status);
    }
    return reply;
}

/* The page has all of the texts, up to NULL, is kept by nobody, and lets no script of others in. */
static void assert_answer(const char *form, long status, const char *const *texts) {
    struct http_reply reply = ask(form, status);
    for (size_t i = 0; texts[i]; i++) {
        if (!http_body_has(&reply, texts[i])) {
            fail_msg("%s: not on the page: %s", form, texts[i]);
        }
    }
    char policy[400];
    http_header_value(&reply, "Content-Security-Policy", policy, sizeof policy);
    assert_non_null(strstr(policy, "script-src 'self';"));
    assert_header(&reply, "Cache-Control", "no-store");
    http_reply_release(&reply);
}

static void begins_empty(void **state) {
    (void)state;
    struct http_reply reply = get("/chat", 200);
    assert_true(http_body_has(&reply, "Goedendag."));
    assert_true(http_body_has(&reply, "action=\"/chat#_antwoord\" method=\"post\""));
    assert_true(http_body_has(&reply, "aria-current=\"page\">Chat"));
    assert_false(http_body_has(&reply, "id=\"_antwoord\""));
    http_reply_release(&reply);
}

static void answers_with_a_source(void **state) {
    (void)state;
    const char *const texts[] = {
        "hoe meld ik een gat in de weg",
        "<blockquote class=\"turn__quote\">U meldt een gat in de provinciale weg bij ons.",
        "Bron: <a class=",
        "href=\"/artikel/gat-in-de-weg#melden\"",
        "onder het kopje “Melden”",
        "Bijgewerkt op 1 oktober 2026.",
        NULL,
    };
    assert_answer("vraag=hoe+meld+ik+een+gat+in+de+weg", 200, texts);
}

/* Each choice is a button that asks it, and there is a person for who has another question. */
static void asks_back_when_several_fit(void **state) {
    (void)state;
    const char *const texts[] = {
        "Bedoelt u een van deze vragen?",
        "name=\"vraag\" value=\"Hoe meld ik een gat in de weg?\"",
        "name=\"vraag\" value=\"Krijg ik schade door wegwerk vergoed?\"",
        "Staat uw vraag er niet bij?",
        "href=\"tel:0704416622\"",
        NULL,
    };
    assert_answer("vraag=weg", 200, texts);
}

static void refers_to_who_does_it(void **state) {
    (void)state;
    const char *const somewhere[] = {
        "<strong>Uw gemeente</strong>: straten en stoepen", "In welke gemeente of plaats is dit?",
        "type=\"hidden\" name=\"vraag\" value=\"lantaarnpaal kapot\"", NULL};
    assert_answer("vraag=lantaarnpaal+kapot", 200, somewhere);
    /* The place comes back, to be seen and changed with the next question. */
    const char *const there[] = {
        "Gemeente Leiden helpt u hiermee verder. Bel 14 071.",
        "name=\"gemeente\" type=\"text\" autocomplete=\"address-level2\" value=\"Stevenshof\"",
        NULL};
    assert_answer("vraag=lantaarnpaal+kapot&gemeente=Stevenshof", 200, there);
    struct http_reply reply = ask("vraag=lantaarnpaal+kapot&gemeente=leiden", 200);
    assert_false(http_body_has(&reply, "In welke gemeente"));
    http_reply_release(&reply);
}

static void hands_over_when_there_is_no_answer(void **state) {
    (void)state;
    const char *const texts[] = {"Op deze vraag hebben we geen goed antwoord.",
                                 "Een medewerker helpt u verder:", "href=\"tel:0704416622\"",
                                 "href=\"/contact\"", NULL};
    assert_answer("vraag=xyzzyplugh", 200, texts);
}

/* The form comes back with what was typed, and says what is wrong beside the field. */
static void says_what_is_wrong_with_the_form(void **state) {
    (void)state;
    const char *const empty[] = {"id=\"_vraag-fout\" role=\"alert\">Typ eerst uw vraag.",
                                 "aria-invalid=\"true\" aria-describedby=\"_vraag-fout\"", NULL};
    assert_answer("vraag=+", 400, empty);
    const char *const place[] = {
        "id=\"_plaats-fout\" role=\"alert\">Deze gemeente of plaats kennen",
        "value=\"Parijs\" aria-invalid=\"true\"", "value=\"lantaarnpaal kapot\"", NULL};
    assert_answer("vraag=lantaarnpaal+kapot&gemeente=Parijs", 400, place);
    char long_form[700] = "vraag=";
    memset(long_form + strlen(long_form), 'a', 600);
    const char *const longer[] = {"Uw vraag is te lang.", NULL};
    assert_answer(long_form, 400, longer);
    const char *const control[] = {"Uw vraag heeft tekens die we niet kunnen lezen.", NULL};
    assert_answer("vraag=a%07b", 400, control);
}

static void shows_markup_as_text(void **state) {
    (void)state;
    const char *const texts[] = {"&lt;script&gt;alert(1)&lt;/script&gt;", NULL};
    assert_answer("vraag=%3Cscript%3Ealert(1)%3C%2Fscript%3E", 200, texts);
    const char *const quoted[] = {"value=\"&quot;&gt;&lt;b&gt;\"", NULL};
    assert_answer("vraag=brug&gemeente=%22%3E%3Cb%3E", 400, quoted);
}

static void refuses_what_no_form_of_ours_sends(void **state) {
    (void)state;
    static const char *const forms[] = {
        "vraag=%ff",    "vraag=%zz",         "vraag=brug&vraag=sluis",
        "vraag=%c0%af", "vraag=brug&q=brug", "gemeente=a&gemeente=b"};
    for (size_t i = 0; i < sizeof forms / sizeof *forms; i++) {
        struct http_reply reply = ask(forms[i], 400);
        http_reply_release(&reply);
    }
    struct http_options options = {.body = "{\"vraag\":\"brug\"}",
                                   .headers = {"Content-Type: application/json"}};
    struct http_reply reply = http_fetch(server.url, "/chat", &options);
    assert_int_equal(reply.status, 400);
    http_reply_release(&reply);
}

/* What stands in an address is not asked: it would be in histories and logs of others. */
static void takes_no_question_from_an_address(void **state) {
    (void)state;
    struct http_reply reply = get("/chat?vraag=gat+in+de+weg", 200);
    assert_false(http_body_has(&reply, "gat in de weg</p>\n  </li>"));
    assert_false(http_body_has(&reply, "id=\"_antwoord\""));
    http_reply_release(&reply);
}

int main(void) {
    const struct CMUnitTest tests[] = {
        cmocka_unit_test(begins_empty),
        cmocka_unit_test(answers_with_a_source),
        cmocka_unit_test(asks_back_when_several_fit),
        cmocka_unit_test(refers_to_who_does_it),
        cmocka_unit_test(hands_over_when_there_is_no_answer),
        cmocka_unit_test(says_what_is_wrong_with_the_form),
        cmocka_unit_test(shows_markup_as_text),
        cmocka_unit_test(refuses_what_no_form_of_ours_sends),
        cmocka_unit_test(takes_no_question_from_an_address),
    };
    return cmocka_run_group_tests_name("http_chat", tests, start_server, stop_server);
}
