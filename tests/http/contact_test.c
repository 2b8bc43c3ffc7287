/* SPDX-FileCopyrightText: 2026 Provincie Zuid-Holland
 * SPDX-License-Identifier: EUPL-1.2 */
/* How to reach us, and the articles for who is about to; what we do with what visitors type; how
 * accessible we are. Without JavaScript. */
#include <signal.h>
#include <stdio.h>
#include <string.h>

#include "fixture.h"

static const char form_media[] = "Content-Type: application/x-www-form-urlencoded";

static struct http_reply write_to(const char *form, long status) {
    struct http_options options = {.body = form, .headers = {form_media}};
    struct http_reply reply = http_fetch(server.url, "/contact", &options);
    if (reply.status != status) {
        fail_msg("%.80s: %ld, not %ld", form, reply.status, status);
    }
    assert_header(&reply, "Cache-Control", "no-store");
    return reply;
}

static void says_how_to_reach_us(void **state) {
    (void)state;
    struct http_reply reply = get("/contact", 200);
    assert_has(&reply, "href=\"tel:0704416622\"");
    assert_has(&reply, "action=\"/contact#_gevonden\" method=\"post\"");
    assert_has(&reply, "<vraagbaak-suggesties for=\"bericht\"");
    http_reply_release(&reply);
}

/* The greeting, who signs and his number are none of the question; the message comes back whole. */
static void finds_articles_for_a_message(void **state) {
    (void)state;
    struct http_reply reply =
        write_to("bericht=Geachte+mevrouw%2C%0D%0A%0D%0AEr+zit+een+gat+in+de+provinciale+weg.%0D%0A"
                 "Bel+mij+op+06-12345678%0D%0A%0D%0AMet+vriendelijke+groet%2C%0D%0AJan+Puk",
                 200);
    assert_has(&reply, "Deze antwoorden passen bij uw vraag");
    assert_has(&reply,
               "href=\"/artikel/gat-in-de-weg#melden\">Gat in een provinciale weg melden</a>");
    assert_has(&reply, "Met vriendelijke groet,");
    assert_has(&reply, "href=\"tel:0704416622\""); /* stays in sight */
    http_reply_release(&reply);
}

static void shows_the_way_when_nothing_is_found(void **state) {
    (void)state;
    struct http_reply reply = write_to("bericht=xyzzy+plugh+plover+frotz", 200);
    assert_has(&reply, "Geen antwoord gevonden bij uw vraag. Bel of schrijf ons gerust");
    assert_has(&reply, "href=\"tel:0704416622\"");
    http_reply_release(&reply);
}

static void asks_for_more_than_a_word(void **state) {
    (void)state;
    static const char *const forms[] = {"bericht=", "bericht=Hallo%2C", "bericht=hoi+weg",
                                        "bericht=%0A%0A%0A", "iets=anders"};
    for (size_t i = 0; i < sizeof forms / sizeof *forms; i++) {
        struct http_reply reply = write_to(forms[i], 400);
        assert_has(&reply, "id=\"_bericht-fout\" role=\"alert\">Typ iets meer over uw vraag");
        assert_has(&reply, "aria-invalid=\"true\"");
        http_reply_release(&reply);
    }
}

static void takes_what_people_paste(void **state) {
    (void)state;
    struct http_reply reply =
        write_to("bericht=%3C%2Ftextarea%3E%3Cscript%3Ealert(1)+gat+weg", 200);
    assert_has(&reply, "&lt;/textarea&gt;&lt;script&gt;");
    assert_false(http_body_has(&reply, "<script>alert"));
    http_reply_release(&reply);
    struct buf long_form = BUF_INIT;
    buf_add(&long_form, STR("bericht=gat+in+de+weg"));
    for (int i = 0; i < 40000; i++) {
        buf_add(&long_form, STR("%0A"));
    }
    reply = write_to(buf_str(&long_form).ptr, 200);
    buf_release(&long_form);
    assert_has(&reply, "href=\"/artikel/gat-in-de-weg#melden\"");
    http_reply_release(&reply);
    reply = write_to("bericht=een+gat%07in+de%01weg", 200); /* told apart as words */
    assert_has(&reply, "href=\"/artikel/gat-in-de-weg#melden\"");
    http_reply_release(&reply);
    struct http_options options = {.body = "bericht=%ff+gat+in+de+weg", .headers = {form_media}};
    reply = http_fetch(server.url, "/contact", &options);
    assert_int_equal(reply.status, 400);
    http_reply_release(&reply);
}

/* ## About us */

static void tells_what_is_kept(void **state) {
    (void)state;
    struct http_reply reply = get("/privacy", 200);
    assert_has(&reply, ">Privacy</h1>");
    http_reply_release(&reply);
    struct server_process other;
    start_with_settings(&other, "accessibility_statement_url = \"https://www.example.nl/wcag\"\n");
    reply = http_get(other.url, "/toegankelijkheid");
    assert_int_equal(reply.status, 200);
    assert_has(&reply, "href=\"https://www.example.nl/wcag\"");
    http_reply_release(&reply);
    assert_int_equal(server_stop(&other, SIGTERM), 0);
    reply = get("/toegankelijkheid", 200);
    assert_false(http_body_has(&reply, "example.nl"));
    assert_has(&reply, ">Toegankelijkheid</h1>");
    http_reply_release(&reply);
}

int main(void) {
    const struct CMUnitTest tests[] = {
        cmocka_unit_test(says_how_to_reach_us),
        cmocka_unit_test(finds_articles_for_a_message),
        cmocka_unit_test(shows_the_way_when_nothing_is_found),
        cmocka_unit_test(asks_for_more_than_a_word),
        cmocka_unit_test(takes_what_people_paste),
        cmocka_unit_test(tells_what_is_kept),
    };
    return cmocka_run_group_tests_name("http_contact", tests, start_server, stop_server);
}
