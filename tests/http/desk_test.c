/* SPDX-FileCopyrightText: 2026 Provincie Zuid-Holland
 * SPDX-License-Identifier: EUPL-1.2 */
/* The desk without JavaScript: what an agent sees, what is counted of it, contacts and notes that
 * are posted. */
#include <signal.h>
#include <stdio.h>
#include <string.h>
#include <time.h>
#include <unistd.h>

#include "base/date.h"
#include "fixture.h"

enum { WAITS = 1000, WAIT_NS = 10000000 };

static const char form_media[] = "Content-Type: application/x-www-form-urlencoded";
static char
    agent[KEY_HEADER_BYTES]; /* headers with a key: of an agent, and of who may see reports */
static char coordinator[KEY_HEADER_BYTES];

static void start_again(const char *insight) {
    char settings[1024];
    snprintf(settings, sizeof settings, "[access]\nkeys_file = \"" KEYS_FILE "\"\n%s", insight);
    start_with_settings(&server, settings);
}

static const char with_store[] = "[insight]\nstore = \"" STORE_FILE "\"\n";

static int start(void **state) {
    (void)state;
    const char *const old[] = {STORE_FILE, STORE_FILE "-wal", STORE_FILE "-shm", KEYS_FILE};
    for (size_t i = 0; i < sizeof old / sizeof *old; i++) {
        unlink(old[i]);
    }
    make_key_header(agent, KEYS_FILE, "medewerker");
    make_key_header(coordinator, KEYS_FILE, "inzicht");
    start_again(with_store);
    return 0;
}

static struct http_reply see(const char *path, long status) {
    struct http_options options = {.headers = {agent}};
    struct http_reply reply = http_fetch(server.url, path, &options);
    if (reply.status != status) {
        fail_msg("%s: %ld, not %ld", path, reply.status, status);
    }
    return reply;
}

static struct http_reply send_form(const char *path, const char *body, long status) {
    struct http_options options = {.body = body, .headers = {form_media, agent}};
    struct http_reply reply = http_fetch(server.url, path, &options);
    if (reply.status != status) {
        fail_msg("%s %.80s: %ld, not %ld", path, body, reply.status, status);
    }
    return reply;
}

/* The page has all of the texts, up to NULL. */
static void assert_page(const char *path, const char *const *texts) {
    struct http_reply reply = see(path, 200);
    for (size_t i = 0; texts[i]; i++) {
        assert_has(&reply, texts[i]);
    }
    assert_header(&reply, "Cache-Control", "no-store");
    http_reply_release(&reply);
}

static void assert_form_status(const char *path, const char *body, long status) {
    struct http_reply reply = send_form(path, body, status);
    http_reply_release(&reply);
}

/* ## What is counted */

/* "zoekvragen/gelezen/contactmomenten" of today at the desk or on the telephone. */
static void read_counts(char out[64], const char *channel) {
    char where[64];
    char today[DATE_BYTES + 1];
    date_today(today);
    snprintf(where, sizeof where, "/v1/rapporten/dag/%s", today);
    struct http_options options = {.headers = {coordinator}};
    struct http_reply reply = http_fetch(server.url, where, &options);
    assert_int_equal(reply.status, 200);
    json_t *json = http_json(&reply);
    size_t i;
    const json_t *row;
    snprintf(out, 64, "0/0/0");
    json_array_foreach(json_object_get(json, "kanalen"), i, row) {
        if (strcmp(json_string_value(json_object_get(row, "kanaal")), channel) == 0) {
            snprintf(out, 64, "%lld/%lld/%lld",
                     (long long)json_integer_value(json_object_get(row, "zoekvragen")),
                     (long long)json_integer_value(json_object_get(row, "gelezen")),
                     (long long)json_integer_value(json_object_get(row, "contactmomenten")));
        }
    }
    json_decref(json);
    http_reply_release(&reply);
}

/* What is told is written within a second. */
static void wait_for_counts(const char *channel, const char *expected) {
    char counts[64] = "";
    for (int i = 0; i < WAITS; i++) {
        read_counts(counts, channel);
        if (strcmp(counts, expected) == 0) {
            return;
        }
        nanosleep(&(struct timespec){0, WAIT_NS}, NULL);
    }
    assert_string_equal(counts, expected);
}

/* ## What an agent sees */

static void begins_with_a_search_field(void **state) {
    (void)state;
    const char *const texts[] = {
        "<h1 class=\"desk__title\">Balie</h1>",
        "action=\"/balie\" method=\"get\"",
        "name=\"q\" type=\"text\"",
        "<option value=\"Stevenshof\">",
        "action=\"/balie/contact\" method=\"post\"",
        "name=\"kanaal\" value=\"telefoon\"",
        "name=\"uitkomst\" value=\"onbeantwoord\"",
        "Meldingen (0)",
        NULL,
    };
    assert_page("/balie", texts);
    assert_page("/balie?q=&plaats=", texts);
}

static void finds_what_is_for_agents(void **state) {
    (void)state;
    const char *const texts[] = {
        "href=\"/balie/artikel/alleen-medewerker?q=kolibriepiket&amp;plaats=gouda\"",
        "1 antwoord gevonden.",
        "value=\"kolibriepiket\"",
        "<title>kolibriepiket: 1 gevonden (balie)",
        NULL,
    };
    assert_page("/balie?q=kolibriepiket&plaats=gouda", texts);
    const char *const none[] = {"Geen antwoord gevonden.", "minder woorden", NULL};
    assert_page("/balie?q=xyzzyplugh", none);
}

static void shows_an_article_with_all_its_words(void **state) {
    (void)state;
    const char *const texts[] = {
        "<title>Gat in een provinciale weg melden (balie)",
        "pimpelmeesprocedure",
        "geheimeafdeling",
        "geheimcontact",
        "data-kanaal=\"telefoon\"",
        "hectometerbordje",
        "data-kanaal=\"website\"",
        "<h3>Melden</h3>", /* below the title, that is an h2; without the anchor */
        "aria-current=\"true\">Gat in een provinciale weg melden",
        "href=\"/balie/artikel/lantaarnpaal\"",
        "action=\"/balie/artikel/gat-in-de-weg/melding\"",
        NULL,
    };
    assert_page("/balie/artikel/gat-in-de-weg?q=gat", texts);
    struct http_reply reply = see("/balie/artikel/bestaat-niet", 404);
    http_reply_release(&reply);
}

static void tells_who_helps_at_a_place(void **state) {
    (void)state;
    const char *const in_part[] = {"In Leiden", "tel:14071", "www.leiden.nl",
                                   "<option value=\"gemeente\">Gemeente Leiden</option>", NULL};
    assert_page("/balie?plaats=stevenshof", in_part);
    /* An article of the municipality is of that one; the search form keeps the place. */
    const char *const owner[] = {"Verantwoordelijk: Gemeente Leiden, telefoon 14 071",
                                 "list=\"_plaatsen\" value=\"Leiden\"", NULL};
    assert_page("/balie/artikel/lantaarnpaal?plaats=Leiden", owner);
    const char *const near[] = {
        "Welke plaats bedoelt de vrager?",
        "href=\"/balie?q=brug&amp;plaats=gouda\" data-plaats=\"gouda\">Gouda<", NULL};
    assert_page("/balie?q=brug&plaats=Guoda", near);
    const char *const unknown[] = {"Plaats “Timboektoe”", "niet in Zuid-Holland", NULL};
    assert_page("/balie?plaats=Timboektoe", unknown);
}

/* The card above the results is that of the caller's place, unless the question names another. */
static void refers_to_the_place_of_the_caller(void **state) {
    (void)state;
    const char *const here[] = {"<strong>Doet: Gemeente Leiden</strong>", NULL};
    assert_page("/balie?q=lantaarnpaal+kapot&plaats=leiden", here);
    const char *const named[] = {"<strong>Doet: Gemeente Gouda</strong>", NULL};
    assert_page("/balie?q=lantaarnpaal+kapot+in+Gouda&plaats=leiden", named);
}

static void takes_no_notice_of_markup(void **state) {
    (void)state;
    const char *const texts[] = {"&lt;script&gt;alert(1)", NULL};
    assert_page("/balie?q=%3Cscript%3Ealert(1)%3C/script%3E&plaats=%3Cscript%3Ealert(1)", texts);
    struct http_reply reply = see("/balie?q=%3Cscript%3Ealert(1)&plaats=%22%3E%3Cscript%3E", 200);
    assert_false(http_body_has(&reply, "<script>alert"));
    assert_false(http_body_has(&reply, "\"><script>"));
    http_reply_release(&reply);
}

static void refuses_what_is_wrong(void **state) {
    (void)state;
    static const char *const wrong[] = {
        "/balie?q=brug&q=sluis",
        "/balie?plaats=gouda&plaats=leiden",
        "/balie?q=%ff",
        "/balie?q=brug&onbekend=1",
        "/balie?plaats=%07",
        "/balie?plaats=aaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaa",
        "/balie/artikel/brug?q=%00",
    };
    for (size_t i = 0; i < sizeof wrong / sizeof *wrong; i++) {
        struct http_reply reply = see(wrong[i], 400);
        http_reply_release(&reply);
    }
    assert_form_status("/balie", "q=%ff", 415);
    assert_form_status("/balie", "q=a&q=b", 400);
    struct http_options options = {.body = "{}",
                                   .headers = {"Content-Type: application/json", agent}};
    struct http_reply reply = http_fetch(server.url, "/balie/contact", &options);
    assert_int_equal(reply.status, 415);
    http_reply_release(&reply);
}

/* ## Counting */

/* Runs first, on counts that are all 0. */
static void counts_what_is_sent_and_not_what_is_typed(void **state) {
    (void)state;
    struct http_reply reply = send_form("/balie", "q=brug&plaats=gouda&artikel=lantaarnpaal", 200);
    assert_has(&reply, "href=\"/balie/artikel/brug?q=brug&amp;plaats=gouda&amp;getypt=true\"");
    assert_has(&reply, "data-artikel=\"lantaarnpaal\""); /* stays open */
    assert_has(&reply, "In Gouda");
    assert_false(http_body_has(&reply, "<option value=\"Stevenshof\">")); /* the page has them */
    http_reply_release(&reply);
    reply = see("/balie?q=brug", 200);
    http_reply_release(&reply);
    wait_for_counts("balie", "1/0/0");
    reply = see("/balie/artikel/brug?q=brug", 200); /* of a list that was counted */
    http_reply_release(&reply);
    wait_for_counts("balie", "1/1/0");
    reply = see("/balie/artikel/brug?q=brug&getypt=true", 200);
    http_reply_release(&reply);
    wait_for_counts("balie", "2/2/0");
    reply = see("/balie/artikel/brug?q=brug&gedaan=contact", 200); /* shown again */
    assert_has(&reply, "Het contact is vastgelegd.");
    http_reply_release(&reply);
    reply = see("/balie?q=brug", 200);
    http_reply_release(&reply);
    wait_for_counts("balie", "3/2/0");
}

static void registers_a_contact(void **state) {
    (void)state;
    struct http_reply reply =
        send_form("/balie/contact",
                  "artikel=brug&kanaal=telefoon&uitkomst=beantwoord&q=brug+dicht"
                  "&plaats=gouda&verwijzing=gemeente",
                  303);
    assert_header(&reply, "Location",
                  "/balie/artikel/brug?q=brug%20dicht&plaats=gouda&gedaan=contact");
    http_reply_release(&reply);
    wait_for_counts("telefoon", "0/0/1");
    /* Without an article, and with one that went meanwhile. */
    reply = send_form("/balie/contact", "kanaal=telefoon&uitkomst=doorverwezen&verwijzing=gemeente",
                      303);
    assert_header(&reply, "Location", "/balie?gedaan=contact");
    http_reply_release(&reply);
    assert_form_status("/balie/contact",
                       "kanaal=telefoon&uitkomst=doorgezet&artikel=weg&verwijzing=niemand", 303);
    wait_for_counts("telefoon", "0/0/3");
    static const char *const wrong[] = {"",
                                        "kanaal=telefoon",
                                        "uitkomst=beantwoord",
                                        "kanaal=website&uitkomst=beantwoord",
                                        "kanaal=telefoon&uitkomst=gevonden",
                                        "kanaal=telefoon&kanaal=chat&uitkomst=beantwoord"};
    for (size_t i = 0; i < sizeof wrong / sizeof *wrong; i++) {
        assert_form_status("/balie/contact", wrong[i], 400);
    }
    wait_for_counts("telefoon", "0/0/3");
}

/* ## Notes for editors */

static void passes_a_note_on_to_editors(void **state) {
    (void)state;
    struct http_reply reply =
        send_form("/balie/artikel/brug/melding",
                  "reden=verouderd&tekst=Bel+06-12345678+%3Cb%3Even%3C/b%3E&q=brug", 303);
    assert_header(&reply, "Location", "/balie/artikel/brug?q=brug&gedaan=melding");
    http_reply_release(&reply);
    const char *const article[] = {"Uw melding staat klaar voor de redactie.", "Meldingen (1)",
                                   "Open meldingen over dit artikel: 1.", NULL};
    assert_page("/balie/artikel/brug?gedaan=melding", article);
    reply = see("/balie/meldingen", 200);
    assert_has(&reply, "<strong>Het is verouderd.</strong> Bel [telefoon] &lt;b&gt;");
    assert_has(&reply, "href=\"/balie/artikel/brug\"");
    assert_has(&reply, "name=\"id\" value=\"1\"");
    assert_false(http_body_has(&reply, "12345678"));
    http_reply_release(&reply);
}

static void refuses_a_note_that_is_wrong(void **state) {
    (void)state;
    char long_note[1024] = "reden=anders&tekst=";
    memset(long_note + strlen(long_note), 'a', 600);
    assert_form_status("/balie/artikel/brug/melding", long_note, 400);
    assert_form_status("/balie/artikel/brug/melding", "reden=zomaar&tekst=x", 400);
    assert_form_status("/balie/artikel/brug/melding", "reden=anders&tekst=%07", 400);
    assert_form_status("/balie/artikel/bestaat-niet/melding", "reden=anders", 404);
    const char *const one[] = {"Meldingen (1)", NULL};
    assert_page("/balie", one);
}

static void ticks_a_note_off(void **state) {
    (void)state;
    assert_form_status("/balie/meldingen", "id=x", 400);
    assert_form_status("/balie/meldingen", "id=1", 303);
    assert_form_status("/balie/meldingen", "id=1", 303); /* somebody else did */
    const char *const none[] = {"Er staan geen meldingen open.", NULL};
    assert_page("/balie/meldingen", none);
    const char *const desk[] = {"Meldingen (0)", NULL};
    assert_page("/balie", desk);
}

/* ## Starting anew */

/* They are read when somebody asks first, and then stay so for a minute. */
static void shows_the_most_used_articles(void **state) {
    (void)state;
    assert_int_equal(server_stop(&server, SIGTERM), 0);
    start_again(with_store);
    const char *const texts[] = {"Meest gebruikt deze maand", "href=\"/balie/artikel/brug\"", NULL};
    assert_page("/balie", texts);
}

static void has_no_notes_without_a_store(void **state) {
    (void)state;
    assert_int_equal(server_stop(&server, SIGTERM), 0);
    start_again("");
    struct http_reply reply = see("/balie/artikel/brug", 200);
    assert_false(http_body_has(&reply, "/melding"));
    assert_has(&reply, "action=\"/balie/contact\"");
    http_reply_release(&reply);
    assert_form_status("/balie/artikel/brug/melding", "reden=anders", 404);
    reply = see("/balie/meldingen", 404);
    http_reply_release(&reply);
}

/* A store that is broken takes nothing away but what stood in it. */
static void works_with_a_broken_store(void **state) {
    (void)state;
    assert_int_equal(server_stop(&server, SIGTERM), 0);
    FILE *file = fopen(STORE_FILE, "w");
    assert_non_null(file);
    fputs("this is no store", file);
    fclose(file);
    start_again(with_store);
    const char *const texts[] = {"Meldingen (0)", "1 antwoord gevonden.", NULL};
    assert_page("/balie?q=kolibriepiket", texts);
    assert_form_status("/balie/artikel/brug/melding", "reden=anders", 503);
    struct http_reply reply = see("/balie/meldingen", 503);
    http_reply_release(&reply);
}

int main(void) {
    const struct CMUnitTest tests[] = {
        cmocka_unit_test(counts_what_is_sent_and_not_what_is_typed),
        cmocka_unit_test(begins_with_a_search_field),
        cmocka_unit_test(finds_what_is_for_agents),
        cmocka_unit_test(shows_an_article_with_all_its_words),
        cmocka_unit_test(tells_who_helps_at_a_place),
        cmocka_unit_test(refers_to_the_place_of_the_caller),
        cmocka_unit_test(takes_no_notice_of_markup),
        cmocka_unit_test(refuses_what_is_wrong),
        cmocka_unit_test(registers_a_contact),
        cmocka_unit_test(passes_a_note_on_to_editors),
        cmocka_unit_test(refuses_a_note_that_is_wrong),
        cmocka_unit_test(ticks_a_note_off),
        cmocka_unit_test(shows_the_most_used_articles),
        cmocka_unit_test(has_no_notes_without_a_store),
        cmocka_unit_test(works_with_a_broken_store),
    };
    return cmocka_run_group_tests_name("http_desk", tests, start, stop_server);
}
