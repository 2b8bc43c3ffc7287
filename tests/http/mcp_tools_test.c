/* SPDX-FileCopyrightText: 2026 Provincie Zuid-Holland
 * SPDX-License-Identifier: EUPL-1.2 */
/* POST /mcp: what an assistant gets from the tools and as resources. */
#include <signal.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <unistd.h>

#include "mcp_client.h"

/* ## Tools */

/* The document of a tool, which must also stand in the first block as text. */
static json_t *document_of(const char *tool, const char *arguments) {
    json_t *result = mcp_tool(tool, arguments);
    assert_false(json_is_true(json_object_get(result, "isError")));
    json_t *document = json_incref(json_object_get(result, "structuredContent"));
    assert_true(json_is_object(document));
    assert_text(result, "content.0.type", "text");
    json_t *text = json_loads(json_string_value(json_at(result, "content.0.text")), 0, NULL);
    assert_true(json_equal(text, document));
    json_decref(text);
    json_decref(result);
    return document;
}

/* All that is required by the schema of a tool, at the first level. */
static void assert_promised(const json_t *tool, const json_t *document) {
    size_t i;
    const json_t *name;
    json_array_foreach(json_at(tool, "outputSchema.required"), i, name) {
        assert_non_null(json_object_get(document, json_string_value(name)));
    }
    const char *key;
    json_t *value;
    json_object_foreach((json_t *)document, key, value) {
        const json_t *known = json_object_get(json_at(tool, "outputSchema.properties"), key);
        const char *type = json_string_value(json_object_get(known, "type"));
        assert_true(!type || strcmp(type, "string") != 0 || json_is_string(value));
        assert_true(!type || strcmp(type, "array") != 0 || json_is_array(value));
    }
}

static void keeps_what_the_list_promises(void **state) {
    (void)state;
    json_t *json = mcp_stateless("tools/list", NULL, NULL, 200);
    size_t i;
    const json_t *tool;
    json_array_foreach(json_at(json, "result.tools"), i, tool) {
        const char *name = json_string_value(json_object_get(tool, "name"));
        assert_true(json_string_length(json_object_get(tool, "description")) > 0);
        assert_true(json_is_false(json_at(tool, "inputSchema.additionalProperties")));
        assert_true(json_is_true(json_at(tool, "annotations.readOnlyHint")));
        assert_true(json_is_false(json_at(tool, "annotations.openWorldHint")));
        bool reads = strcmp(name, "lees_artikel") == 0;
        json_t *document =
            document_of(name, reads ? "{\"id\":\"brug\"}" : "{\"vraag\":\"gat in de weg\"}");
        assert_promised(tool, document);
        json_decref(document);
    }
    assert_int_equal(i, 3);
    json_decref(json);
}

static void finds_passages_to_quote(void **state) {
    (void)state;
    json_t *document = document_of("zoek", "{\"vraag\":\"fietspad\",\"aantal\":1}");
    assert_int_equal(json_array_size(json_at(document, "resultaten")), 1);
    const json_t *hit = json_at(document, "resultaten.0");
    assert_text(hit, "id", "gat-in-de-weg");
    assert_text(hit, "passage", "Een weginspecteur komt kijken. Fietspaden horen er ook bij.");
    assert_text(hit, "koppen.0", "Gat in een provinciale weg melden");
    assert_text(hit, "koppen.1", "Daarna");
    assert_text(hit, "anker", "daarna");
    assert_text(hit, "url", "/artikel/gat-in-de-weg#daarna");
    assert_text(hit, "uri", "kennisbank://artikelen/gat-in-de-weg");
    assert_text(hit, "gewijzigd", "2026-10-01");
    assert_text(hit, "organisatie", "provincie-zuid-holland");
    assert_null(json_object_get(document, "vraag"));
    json_decref(document);
}

static void links_to_the_articles(void **state) {
    (void)state;
    json_t *result = mcp_tool("zoek", "{\"vraag\":\"fietspad\",\"aantal\":1}");
    assert_int_equal(json_array_size(json_at(result, "content")), 2);
    assert_text(result, "content.1.type", "resource_link");
    assert_text(result, "content.1.uri", "kennisbank://artikelen/gat-in-de-weg");
    assert_text(result, "content.1.mimeType", "text/markdown");
    assert_text(result, "content.1.annotations.lastModified", "2026-10-01T00:00:00Z");
    json_decref(result);
}

static size_t count_found(const char *arguments) {
    json_t *document = document_of("zoek", arguments);
    size_t count = json_array_size(json_at(document, "resultaten"));
    json_decref(document);
    return count;
}

static void narrows_a_search(void **state) {
    (void)state;
    assert_int_equal(count_found("{\"vraag\":\"fiets\"}"), 2);
    assert_int_equal(count_found("{\"vraag\":\"fiets\",\"aantal\":1}"), 1);
    assert_int_equal(count_found("{\"vraag\":\"fiets\",\"thema\":\"wegen\"}"), 1);
    assert_int_equal(count_found("{\"vraag\":\"fiets\",\"gemeente\":\"Gouda\"}"), 2);
    assert_int_equal(count_found("{\"vraag\":\"xyzzyplugh\"}"), 0);
}

static void reads_an_article(void **state) {
    (void)state;
    json_t *document = document_of("lees_artikel", "{\"id\":\"gat-in-de-weg\"}");
    assert_text(document, "titel", "Gat in een provinciale weg melden");
    assert_non_null(strstr(json_string_value(json_at(document, "markdown")), "## Melden\n"));
    assert_text(document, "organisatie.sleutel", "provincie-zuid-holland");
    assert_text(document, "url", "/artikel/gat-in-de-weg");
    assert_null(json_object_get(document, "html"));
    json_decref(document);
    document = document_of("lees_artikel", "{\"id\":\"gat-in-de-weg\",\"kanaal\":\"telefoon\"}");
    assert_text(document, "kanaal", "telefoon");
    const char *markdown = json_string_value(json_at(document, "markdown"));
    assert_non_null(strstr(markdown, "Vraag de beller eerst naar het hectometerbordje.\n"));
    json_decref(document);
}

static void answers_and_refers(void **state) {
    (void)state;
    json_t *document = document_of("beantwoord", "{\"vraag\":\"Hoe meld ik een gat in de weg?\"}");
    assert_text(document, "uitkomst", "antwoord");
    assert_text(document, "antwoord.artikel", "gat-in-de-weg");
    assert_text(document, "antwoord.uri", "kennisbank://artikelen/gat-in-de-weg");
    assert_true(json_string_length(json_at(document, "antwoord.citaat.tekst")) > 0);
    assert_null(json_at(document, "antwoord.html"));
    json_decref(document);
    document = document_of(
        "beantwoord",
        "{\"vraag\":\"Waar meld ik een kapotte lantaarnpaal?\",\"gemeente\":\"Stevenshof\"}");
    assert_text(document, "uitkomst", "doorverwijzing");
    assert_text(document, "doorverwijzing.organisatie.telefoon", "14 071");
    json_decref(document);
}

static void assert_told(const char *tool, const char *arguments, const char *expected) {
    json_t *result = mcp_tool(tool, arguments);
    assert_true(json_is_true(json_object_get(result, "isError")));
    assert_null(json_object_get(result, "structuredContent"));
    const char *text = json_string_value(json_at(result, "content.0.text"));
    if (!strstr(text, expected)) {
        printf("%s → %s\n", arguments, text);
    }
    assert_non_null(strstr(text, expected));
    json_decref(result);
}

static void tells_what_to_mend(void **state) {
    (void)state;
    assert_told("zoek", "{}", "vraag ontbreekt of is leeg");
    assert_told("zoek", "{\"vraag\":\" \"}", "vraag ontbreekt of is leeg");
    assert_told("zoek", "{\"vraag\":7}", "verkeerde soort");
    assert_told("zoek", "{\"vraag\":[\"a\"]}", "verkeerde soort");
    assert_told("zoek", "{\"vraag\":\"a\",\"aantal\":0}", "van 1 tot en met 20");
    assert_told("zoek", "{\"vraag\":\"a\",\"aantal\":21}", "van 1 tot en met 20");
    assert_told("zoek", "{\"vraag\":\"a\",\"aantal\":\"5\"}", "verkeerde soort");
    assert_told("zoek", "{\"vraag\":\"a\",\"aantal\":5.5}", "verkeerde soort");
    assert_told("zoek", "{\"vraag\":\"a\",\"thema\":[\"wegen\"]}", "verkeerde soort");
    assert_told("zoek", "{\"vraag\":\"a\",\"kleur\":1}", "kleur: Deze parameter bestaat niet");
    assert_told("zoek", "{\"vraag\":\"a\",\"q\":\"b\"}", "q: Deze parameter bestaat niet");
    assert_told("zoek", "{\"vraag\":\"a\",\"ik woon op Dam 1\":1}", "?: Deze parameter");
    assert_told("zoek", "{\"vraag\":\"a\\u0001b\"}", "besturingstekens");
    assert_told("beantwoord", "{\"vraag\":\"a\",\"kanaal\":\"fax\"}", "telefoon, chat, email");
    assert_told("beantwoord", "{\"vraag\":\"a\",\"gemeente\":\"Atlantis\"}", "die we kennen");
    assert_told("lees_artikel", "{}", "id is het id");
    assert_told("lees_artikel", "{\"id\":\"bestaat-niet\"}", "geen artikel met dit id");
    assert_told("lees_artikel", "{\"id\":\"../../etc/passwd\"}", "geen artikel met dit id");
}

static void bounds_a_question(void **state) {
    (void)state;
    struct buf arguments = BUF_INIT;
    buf_add(&arguments, STR("{\"vraag\":\""));
    for (int i = 0; i < 513; i++) {
        buf_add_char(&arguments, 'a');
    }
    buf_add(&arguments, STR("\"}"));
    assert_told("zoek", arguments.ptr, "hoogstens 512 bytes");
    buf_truncate(&arguments, 0);
    buf_add(&arguments, STR("{\"vraag\":\""));
    for (int i = 0; i < 33; i++) {
        buf_add(&arguments, STR("a "));
    }
    buf_add(&arguments, STR("\"}"));
    assert_told("beantwoord", arguments.ptr, "hoogstens 32 woorden");
    buf_release(&arguments);
}

static void refuses_other_calls(void **state) {
    (void)state;
    const char *const params[] = {"{}", "{\"name\":7}", "{\"name\":\"ZOEK\"}",
                                  "{\"name\":\"zoek\",\"arguments\":[]}",
                                  "{\"name\":\"zoek\",\"arguments\":\"weg\"}"};
    for (size_t i = 0; i < sizeof params / sizeof *params; i++) {
        json_t *json = mcp_handshake("tools/call", params[i], 200);
        assert_code(json, -32602);
        json_decref(json);
    }
}

/* ## Resources */

static void lists_what_is_public(void **state) {
    (void)state;
    json_t *json = mcp_stateless("resources/list", NULL, NULL, 200);
    const char *const ids[] = {"brug",         "gat-in-de-weg",    "grondwater",
                               "lantaarnpaal", "schade-door-werk", "zwemmen"};
    const json_t *resources = json_at(json, "result.resources");
    assert_int_equal(json_array_size(resources), sizeof ids / sizeof *ids);
    for (size_t i = 0; i < sizeof ids / sizeof *ids; i++) {
        assert_text(json_array_get(resources, i), "name", ids[i]);
    }
    assert_text(resources, "1.uri", "kennisbank://artikelen/gat-in-de-weg");
    assert_text(resources, "1.title", "Gat in een provinciale weg melden");
    assert_text(resources, "1.description", "Hoe meld ik een gat in de weg?");
    assert_null(json_at(json, "result.nextCursor"));
    json_decref(json);
    json = mcp_stateless("resources/templates/list", NULL, NULL, 200);
    assert_text(json, "result.resourceTemplates.0.uriTemplate", "kennisbank://artikelen/{id}");
    json_decref(json);
}

static void reads_markdown(void **state) {
    (void)state;
    json_t *json =
        mcp_stateless("resources/read", "{\"uri\":\"kennisbank://artikelen/lantaarnpaal\"}",
                      "kennisbank://artikelen/lantaarnpaal", 200);
    const json_t *content = json_at(json, "result.contents.0");
    assert_text(content, "mimeType", "text/markdown");
    assert_text(content, "text",
                "# Kapotte lantaarnpaal melden\n\n"
                "Een lantaarnpaal in de straat is van de gemeente. Bel uw gemeente.\n\n---\n\n"
                "Bron: /artikel/lantaarnpaal  \nGewijzigd: 2026-10-01  \n"
                "Verantwoordelijk: Uw gemeente\n");
    const json_t *about = json_object_get(json_object_get(content, "_meta"), "vraagbaak/artikel");
    assert_text(about, "thema", "wegen");
    assert_null(json_object_get(about, "markdown"));
    json_decref(json);
}

static void has_no_other_resources(void **state) {
    (void)state;
    const char *const uris[] = {"kennisbank://artikelen/bestaat-niet",
                                "kennisbank://artikelen/",
                                "kennisbank://artikelen/../../etc/passwd",
                                "kennisbank://artikelen/brug/",
                                "kennisbank://artikelen/BRUG",
                                "kennisbank://artikelen/brug#melden",
                                "KENNISBANK://artikelen/brug",
                                "file:///etc/passwd",
                                "brug"};
    for (size_t i = 0; i < sizeof uris / sizeof *uris; i++) {
        char params[128];
        snprintf(params, sizeof params, "{\"uri\":\"%s\"}", uris[i]);
        json_t *json = mcp_stateless("resources/read", params, uris[i], 200);
        assert_code(json, -32602);
        assert_text(json, "error.data.uri", uris[i]);
        json_decref(json);
    }
    json_t *json = mcp_handshake("resources/read", "{}", 200);
    assert_code(json, -32602);
    json_decref(json);
}

static void refuses_cursors_of_others(void **state) {
    (void)state;
    const char *const methods[] = {"resources/list", "tools/list", "resources/templates/list"};
    const char *const cursors[] = {"\"ongeldig!\"", "\"\"", "7", "null", "\"na.\"", "\"na.a/b\""};
    for (size_t i = 0; i < 3; i++) {
        for (size_t k = 0; k < sizeof cursors / sizeof *cursors; k++) {
            char params[64];
            snprintf(params, sizeof params, "{\"cursor\":%s}", cursors[k]);
            json_t *json = mcp_stateless(methods[i], params, NULL, 200);
            assert_code(json, -32602);
            json_decref(json);
        }
    }
}

/* ## A list of several pages */

enum { MANY = 250 };

static bool index_many(const char *folder) {
    char lines[256];
    snprintf(lines, sizeof lines, "%s.jsonl", folder);
    FILE *file = fopen(lines, "w");
    if (!file) {
        return false;
    }
    for (int i = 0; i < MANY; i++) {
        fprintf(file, "{\"id\":\"a-%d\",\"titel\":\"Artikel %d\",\"tekst\":\"Tekst.\"}\n", i, i);
    }
    fclose(file);
    const char *const argv[] = {INDEX_PROGRAM, "--jsonl", lines, "--index", folder, NULL};
    char text[1024];
    return run_program(argv, STDOUT_FILENO, text, sizeof text) == 0;
}

/* Reads a page; *last is the name of what came last, in order. Returns the number on it. */
static size_t read_page(const json_t *json, char last[32]) {
    size_t i;
    const json_t *resource;
    json_array_foreach(json_at(json, "result.resources"), i, resource) {
        const char *name = json_string_value(json_object_get(resource, "name"));
        assert_true(strcmp(last, name) < 0);
        snprintf(last, 32, "%s", name);
    }
    return i;
}

static void walks_through_a_long_list(void **state) {
    (void)state;
    struct server_process few = server;
    assert_true(index_many(LIST_FOLDER));
    assert_true(server_start(&server, SERVER_PROGRAM, LIST_FOLDER));
    size_t count = 0;
    char last[32] = "";
    char params[256] = "{}";
    for (int page = 0; page < 3; page++) {
        json_t *json = mcp_stateless("resources/list", params, NULL, 200);
        count += read_page(json, last);
        const char *cursor = json_string_value(json_at(json, "result.nextCursor"));
        assert_true((cursor == NULL) == (page == 2));
        snprintf(params, sizeof params, "{\"cursor\":\"%s\"}", cursor ? cursor : "");
        json_decref(json);
    }
    assert_int_equal(count, MANY);
    assert_int_equal(server_stop(&server, SIGTERM), 0);
    server = few;
}

int main(void) {
    const struct CMUnitTest tests[] = {
        cmocka_unit_test(keeps_what_the_list_promises),
        cmocka_unit_test(finds_passages_to_quote),
        cmocka_unit_test(links_to_the_articles),
        cmocka_unit_test(narrows_a_search),
        cmocka_unit_test(reads_an_article),
        cmocka_unit_test(answers_and_refers),
        cmocka_unit_test(tells_what_to_mend),
        cmocka_unit_test(bounds_a_question),
        cmocka_unit_test(refuses_other_calls),
        cmocka_unit_test(lists_what_is_public),
        cmocka_unit_test(reads_markdown),
        cmocka_unit_test(has_no_other_resources),
        cmocka_unit_test(refuses_cursors_of_others),
        cmocka_unit_test(walks_through_a_long_list),
    };
    return cmocka_run_group_tests(tests, start_server, stop_server);
}
