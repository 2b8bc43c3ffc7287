/* SPDX-FileCopyrightText: 2026 Provincie Zuid-Holland
 * SPDX-License-Identifier: EUPL-1.2 */
/* GET and POST /v1/_beantwoord: each outcome, what is quoted, who is referred to, and what is wrong
 * with a request. */
#include <stdio.h>
#include <string.h>

#include "fixture.h"

static json_t *ask(const char *query) {
    struct buf path = BUF_INIT;
    buf_format(&path, "/v1/_beantwoord?%s", query);
    struct http_reply reply = get(path.ptr, 200);
    assert_header(&reply, "Cache-Control", "no-store");
    json_t *json = http_json(&reply);
    assert_non_null(json);
    http_reply_release(&reply);
    buf_release(&path);
    return json;
}

static struct http_reply post(const char *path, const char *body) {
    struct http_options options = {.body = body, .headers = {"Content-Type: application/json"}};
    return http_fetch(server.url, path, &options);
}

static void assert_null_at(const json_t *json, const char *path) {
    assert_true(json_is_null(json_at(json, path)));
}

static double confidence(const json_t *json) {
    return json_real_value(json_object_get(json, "vertrouwen"));
}

/* ## The outcomes */

static void answers_with_confidence(void **state) {
    (void)state;
    json_t *json = ask("vraag=fietspad+gat+in+de+weg");
    assert_text(json, "vraag", "fietspad gat in de weg");
    assert_text(json, "uitkomst", "antwoord");
    assert_true(confidence(json) >= 0.8 && confidence(json) <= 1);
    assert_int_equal(json_integer_value(json_at(json, "generatie")), 1);
    assert_text(json, "antwoord.artikel", "gat-in-de-weg");
    assert_text(json, "antwoord.titel", "Gat in een provinciale weg melden");
    assert_text(json, "antwoord.vraag", "Hoe meld ik een gat in de weg?");
    assert_text(json, "antwoord.gewijzigd", "2026-10-01");
    assert_text(json, "antwoord.organisatie.sleutel", "provincie-zuid-holland");
    assert_non_null(
        strstr(json_string_value(json_at(json, "antwoord.html")), "<h2 id=\"melden\">"));
    assert_null_at(json, "bedoeldeU");
    assert_null_at(json, "kanaal");
    assert_null_at(json, "antwoord.kanaal");
    assert_null_at(json, "doorverwijzing");
    assert_null_at(json, "overdracht");
    assert_int_equal(json_array_size(json_at(json, "keuzes")), 0);
    assert_text(json, "_links.artikel.href", "/v1/artikelen/gat-in-de-weg");
    json_decref(json);
}

static void quotes_the_sentences_that_answer(void **state) {
    (void)state;
    json_t *json = ask("vraag=Hoeveel+leges+betaalt+u");
    assert_text(json, "antwoord.artikel", "grondwater");
    assert_text(json, "antwoord.url", "/artikel/grondwater#leges");
    assert_text(json, "antwoord.citaat.anker", "leges");
    assert_text(json, "antwoord.citaat.tekst",
                "U betaalt leges. Hoeveel dat is, hangt af van de put.");
    const json_t *path = json_at(json, "antwoord.citaat.koppen");
    assert_int_equal(json_array_size(path), 3);
    assert_string_equal(json_string_value(json_array_get(path, 0)),
                        "Vergunning voor grondwater aanvragen");
    assert_string_equal(json_string_value(json_array_get(path, 1)), "Aanvragen");
    assert_string_equal(json_string_value(json_array_get(path, 2)), "Leges");
    json_decref(json);
}

static void offers_a_choice(void **state) {
    (void)state;
    json_t *json = ask("vraag=schade");
    assert_text(json, "uitkomst", "verduidelijk");
    assert_text(json, "bericht", "Bedoelt u een van deze vragen?");
    assert_null_at(json, "antwoord");
    assert_text(json, "overdracht.telefoon", "070 441 66 22");
    const json_t *choices = json_at(json, "keuzes");
    assert_in_range(json_array_size(choices), 2, 4);
    const json_t *first = json_array_get(choices, 0);
    assert_text(first, "artikel", "schade-door-werk");
    assert_text(first, "titel", "Schade door wegwerk vergoed krijgen");
    assert_text(first, "vraag", "Krijg ik schade door wegwerk vergoed?");
    assert_text(first, "url", "/artikel/schade-door-werk");
    assert_null(json_at(json, "_links.artikel"));
    json_decref(json);
}

static void hands_over_to_a_person(void **state) {
    (void)state;
    json_t *json = ask("vraag=paspoort");
    assert_text(json, "uitkomst", "overdracht");
    assert_true(confidence(json) < 0.25);
    assert_text(json, "bericht", "Op deze vraag hebben we geen goed antwoord. Bel 070 441 66 22.");
    assert_text(json, "overdracht.telefoon", "070 441 66 22");
    assert_null_at(json, "overdracht.email");
    assert_text(json, "overdracht.url", "https://www.zuid-holland.nl");
    assert_null_at(json, "antwoord");
    assert_int_equal(json_array_size(json_at(json, "keuzes")), 0);
    json_decref(json);
}

/* ## Who does it instead */

static void assert_referral(const char *query, const char *name, const char *phone) {
    json_t *json = ask(query);
    assert_text(json, "uitkomst", "doorverwijzing");
    assert_text(json, "antwoord.artikel", "lantaarnpaal");
    assert_text(json, "doorverwijzing.organisatie.naam", name);
    assert_text(json, "doorverwijzing.organisatie.telefoon", phone);
    char message[128];
    snprintf(message, sizeof message, "%s helpt u hiermee verder. Bel %s.", name, phone);
    assert_text(json, "bericht", message);
    json_decref(json);
}

static void a_municipality_steers_the_referral(void **state) {
    (void)state;
    assert_referral("vraag=kapotte+lantaarnpaal", "Uw gemeente", "14 0182");
    assert_referral("vraag=kapotte+lantaarnpaal&gemeente=", "Uw gemeente", "14 0182");
    assert_referral("vraag=kapotte+lantaarnpaal&gemeente=leiden", "Gemeente Leiden", "14 071");
    assert_referral("vraag=kapotte+lantaarnpaal&gemeente=Stevenshof", "Gemeente Leiden", "14 071");
    json_t *json = ask("vraag=kapotte+lantaarnpaal&gemeente=leiden");
    assert_text(json, "doorverwijzing.gemeente", "Leiden");
    json_decref(json);
    json = ask("vraag=kapotte+lantaarnpaal");
    assert_null_at(json, "doorverwijzing.gemeente");
    json_decref(json);
}

/* The lamp post is where the visitor says it is, not where he lives. */
static void a_place_in_the_question_goes_first(void **state) {
    (void)state;
    assert_referral("vraag=kapotte+lantaarnpaal+in+Gouda&gemeente=leiden", "Gemeente Gouda",
                    "14 0182");
}

/* ## Wording and reading */

static void gives_the_wording_of_the_channel(void **state) {
    (void)state;
    json_t *json = ask("vraag=gat+in+de+weg&kanaal=telefoon");
    assert_text(json, "kanaal", "telefoon");
    assert_text(json, "antwoord.kanaal", "telefoon");
    assert_text(json, "antwoord.tekst", "Vraag de beller eerst naar het hectometerbordje.");
    assert_text(json, "antwoord.citaat.tekst",
                "U meldt een gat in de provinciale weg bij ons. Een foto helpt.");
    assert_text(json, "_links.artikel.href", "/v1/artikelen/gat-in-de-weg?kanaal=telefoon");
    json_decref(json);
    json = ask("vraag=gat+in+de+weg&kanaal=chat");
    assert_text(json, "kanaal", "chat");
    assert_null_at(json, "antwoord.kanaal");
    assert_non_null(strstr(json_string_value(json_at(json, "antwoord.tekst")), "Bel het Contact"));
    json_decref(json);
}

static void reads_through_typing_errors(void **state) {
    (void)state;
    json_t *json = ask("vraag=Hoe+vraag+ik+een+vergunning+voor+grondwatter+aan");
    assert_text(json, "vraag", "Hoe vraag ik een vergunning voor grondwatter aan");
    assert_text(json, "bedoeldeU", "Hoe vraag ik een vergunning voor grondwater aan");
    assert_text(json, "antwoord.artikel", "grondwater");
    json_decref(json);
}

/* ## In a body */

static void a_body_asks_the_same(void **state) {
    (void)state;
    json_t *asked = ask("vraag=kapotte+lantaarnpaal&kanaal=chat&gemeente=Leiden");
    struct http_reply reply =
        post("/v1/_beantwoord",
             "{\"vraag\":\"kapotte lantaarnpaal\",\"kanaal\":\"chat\",\"gemeente\":\"Leiden\"}");
    assert_int_equal(reply.status, 200);
    assert_header(&reply, "Cache-Control", "no-store");
    json_t *posted = http_json(&reply);
    assert_text(asked, "_links.self.href",
                "/v1/_beantwoord?vraag=kapotte%20lantaarnpaal&kanaal=chat&gemeente=Leiden");
    assert_text(posted, "_links.self.href", "/v1/_beantwoord");
    json_object_del(asked, "_links");
    json_object_del(posted, "_links");
    assert_true(json_equal(asked, posted));
    json_decref(asked);
    json_decref(posted);
    http_reply_release(&reply);
}

/* What is still being written gets the same answer; insight_test tells that it is not counted. */
static void a_draft_is_answered_the_same(void **state) {
    (void)state;
    struct http_reply sent = post("/v1/_beantwoord", "{\"vraag\":\"gat in de weg\"}");
    struct http_reply draft =
        post("/v1/_beantwoord", "{\"vraag\":\"gat in de weg\",\"concept\":true}");
    assert_int_equal(draft.status, 200);
    assert_true(str_equal(buf_str(&sent.body), buf_str(&draft.body)));
    http_reply_release(&sent);
    http_reply_release(&draft);
}

/* No address in the answer has a word of the question, so none lands in a log of others. */
static void a_body_stays_out_of_addresses(void **state) {
    (void)state;
    struct http_reply reply =
        post("/v1/_beantwoord", "{\"vraag\":\"schade aan mijn velg door wegwerk\"}");
    assert_int_equal(reply.status, 200);
    assert_false(http_body_has(&reply, "velg%20"));
    assert_false(http_body_has(&reply, "?vraag="));
    assert_false(http_body_has(&reply, "velg+"));
    const char *headers = reply.headers.ptr;
    assert_null(strstr(headers, "velg"));
    http_reply_release(&reply);
}

/* ## What is wrong */

/* The faults of a problem as "in:location:code …", in order. */
static void assert_faults(struct http_reply reply, const char *expected) {
    assert_int_equal(reply.status, 400);
    assert_header(&reply, "Content-Type", "application/problem+json; charset=utf-8");
    json_t *json = http_json(&reply);
    struct buf found = BUF_INIT;
    size_t i;
    const json_t *fault;
    json_array_foreach(json_object_get(json, "errors"), i, fault) {
        buf_format(&found, "%s%s:%s:%s", i ? " " : "",
                   json_string_value(json_object_get(fault, "in")),
                   json_string_value(json_object_get(fault, "location")),
                   json_string_value(json_object_get(fault, "code")));
    }
    assert_str_equal(buf_str(&found), expected);
    buf_release(&found);
    json_decref(json);
    http_reply_release(&reply);
}

static void assert_get_faults(const char *query, const char *expected) {
    char path[1024];
    snprintf(path, sizeof path, "/v1/_beantwoord%s", query);
    assert_faults(http_get(server.url, path), expected);
}

static void names_every_fault(void **state) {
    (void)state;
    assert_get_faults("", "query:vraag:verplicht");
    assert_get_faults("?vraag=+", "query:vraag:verplicht");
    assert_get_faults("?vraag=a&vraag=b", "query:vraag:herhaald");
    assert_get_faults("?vraag=a&kanaal=", "query:kanaal:verkeerde-waarde");
    assert_get_faults("?vraag=a&kanaal=fax", "query:kanaal:verkeerde-waarde");
    assert_get_faults("?vraag=a&gemeente=Nergenshuizen", "query:gemeente:verkeerde-waarde");
    assert_get_faults("?vraag=a&gemeente=%01", "query:gemeente:verkeerde-waarde");
    assert_get_faults("?vraag=a&q=b", "query:q:onbekend");
    assert_get_faults("?vraag=a&thema=wegen", "query:thema:onbekend");
    assert_get_faults("?vraag=a&concept=true", "query:concept:onbekend");
    assert_get_faults("?vraag=%FF", "query:?:codering");
    assert_get_faults("?kanaal=fax&gemeente=Nergenshuizen&kleur=rood&mijn%20vraag=hoi",
                      "query:kanaal:verkeerde-waarde query:kleur:onbekend query:?:onbekend "
                      "query:vraag:verplicht query:gemeente:verkeerde-waarde");
}

static void refuses_long_questions(void **state) {
    (void)state;
    struct buf path = BUF_INIT;
    buf_add(&path, STR("/v1/_beantwoord?vraag="));
    for (int i = 0; i < 200; i++) {
        buf_add(&path, STR("een+"));
    }
    assert_faults(http_get(server.url, path.ptr), "query:vraag:te-lang query:vraag:te-lang");
    buf_release(&path);
}

static void assert_body_faults(const char *body, const char *expected) {
    assert_faults(post("/v1/_beantwoord", body), expected);
}

static void names_every_fault_in_a_body(void **state) {
    (void)state;
    assert_body_faults("{}", "body:vraag:verplicht");
    assert_body_faults("[]", "body:?:codering");
    assert_body_faults("{\"vraag\":", "body:?:codering");
    assert_body_faults("{\"vraag\":7,\"kanaal\":null,\"gemeente\":[\"Leiden\"],\"concept\":\"ja\"}",
                       "body:vraag:verkeerde-waarde body:kanaal:verkeerde-waarde "
                       "body:gemeente:verkeerde-waarde body:concept:verkeerde-waarde");
    assert_body_faults("{\"vraag\":\"a\",\"gemeente\":\"Nergenshuizen\",\"q\":\"a\"}",
                       "body:q:onbekend body:gemeente:verkeerde-waarde");
    assert_faults(post("/v1/_beantwoord?vraag=a", "{\"vraag\":\"a\"}"), "query:vraag:onbekend");
}

static void assert_status(const char *header, const char *body, long status) {
    struct http_options options = {.body = body, .headers = {header}};
    struct http_reply reply = http_fetch(server.url, "/v1/_beantwoord?vraag=weg", &options);
    assert_int_equal(reply.status, status);
    assert_header(&reply, "Content-Type", "application/problem+json; charset=utf-8");
    http_reply_release(&reply);
}

static void takes_and_gives_json_alone(void **state) {
    (void)state;
    assert_status("Accept: text/html", NULL, 406);
    assert_status("Content-Type: text/plain", "vraag=weg", 415);
    struct http_options options = {.method = "DELETE"};
    struct http_reply reply = http_fetch(server.url, "/v1/_beantwoord", &options);
    assert_int_equal(reply.status, 405);
    assert_header(&reply, "Allow", "GET, HEAD, POST, OPTIONS");
    http_reply_release(&reply);
}

int main(void) {
    const struct CMUnitTest tests[] = {
        cmocka_unit_test(answers_with_confidence),
        cmocka_unit_test(quotes_the_sentences_that_answer),
        cmocka_unit_test(offers_a_choice),
        cmocka_unit_test(hands_over_to_a_person),
        cmocka_unit_test(a_municipality_steers_the_referral),
        cmocka_unit_test(a_place_in_the_question_goes_first),
        cmocka_unit_test(gives_the_wording_of_the_channel),
        cmocka_unit_test(reads_through_typing_errors),
        cmocka_unit_test(a_body_asks_the_same),
        cmocka_unit_test(a_draft_is_answered_the_same),
        cmocka_unit_test(a_body_stays_out_of_addresses),
        cmocka_unit_test(names_every_fault),
        cmocka_unit_test(refuses_long_questions),
        cmocka_unit_test(names_every_fault_in_a_body),
        cmocka_unit_test(takes_and_gives_json_alone),
    };
    return cmocka_run_group_tests(tests, start_server, stop_server);
}
