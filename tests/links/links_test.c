/* SPDX-FileCopyrightText: 2026 Provincie Zuid-Holland
 * SPDX-License-Identifier: EUPL-1.2 */
/* `vraagbaak-index --check-links` against sites on this machine: what an editor is told, and how
 * those sites were asked. */
#include "cmocka_includes.h"

#include <jansson.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <sys/stat.h>
#include <time.h>
#include <unistd.h>

#include "base/buf.h"
#include "base/file.h"
#include "base/version.h"
#include "link_server.h"
#include "server_process.h"

/* A link in the article, and what is said of it; NULL for nothing. */
struct expected {
    int site;
    const char *path;
    const char *id;
    const char *text; /* after "de link URL " */
};

/* In the order in which they stand in the article, each on a line of its own. */
static const struct expected links[] = {
    {1, "/goed", NULL, NULL},
    {1, "/goed#stuk", NULL, NULL},
    {1, "/weg", "link-extern", "werkt niet: 404 (niet gevonden)"},
    {1, "/dicht", NULL, NULL},
    {2, "/verhuisd", "link-verhuisd", "is verhuisd naar http://127.0.0.1:"},
    {2, "/lus", "link-extern", "stuurt verkeerd of in een kringetje door"},
    {2, "/bestand", "link-extern", "stuurt verkeerd of in een kringetje door"},
    {3, "/druk", NULL, NULL},
    {3, "/geen-head", NULL, NULL},
    {4, "/langzaam", NULL, NULL},
    {4, "/eindeloos", NULL, NULL},
    {4, "/afgebroken", NULL, NULL},
    {5, "/diep-1", "link-extern", "stuurt verkeerd of in een kringetje door"},
    {6, "/koekje", NULL, NULL},
    {6, "/fout", "link-extern", "werkt niet: 500 (storing bij die server)"},
};
enum { LINKS = sizeof links / sizeof *links, DIFFERENT = LINKS - 1, FIRST_LINE = 11 };

static char output[65536];

static void write_text(const char *path, struct str text) {
    struct err_info info = ERR_INFO_INIT;
    if (file_write(path, text, &info) != ERR_OK) {
        fail_msg("%s", info.text);
    }
}

static void write_kb(const char *links_text) {
    struct buf article = BUF_INIT;
    assert_int_equal(file_remove_tree(WORK_DIR, NULL), ERR_OK);
    assert_int_equal(mkdir(WORK_DIR, 0755), 0);
    assert_int_equal(chdir(WORK_DIR), 0);
    mkdir("kb", 0755);
    mkdir("kb/artikelen", 0755);
    mkdir("kb/artikelen/wegen", 0755);
    write_text("kb/themas.csv", STR("sleutel,naam,omschrijving\nwegen,Wegen,Over wegen\n"));
    buf_format(&article,
               "sleutel,naam,telefoon,email,url,waarvoor\n"
               "provincie-zuid-holland,Provincie,,,,\n"
               "dorp,Dorp,,,http://127.0.0.1:%u/weg,\n",
               link_server_port(1));
    write_text("kb/organisaties.csv", buf_str(&article));
    buf_truncate(&article, 0);
    buf_format(&article,
               "---\nid: een\ntype: artikel\ntitel: Een\nstatus: actief\n"
               "doelgroep: [burger]\nthema: wegen\ngewijzigd: 2026-10-01\n---\n\n%s",
               links_text);
    write_text("kb/artikelen/wegen/een.md", buf_str(&article));
    buf_release(&article);
    setenv("XDG_CACHE_HOME", WORK_DIR "/cache", 1);
    /* A proxy would be asked in place of the sites; it is not to be used. */
    setenv("http_proxy", "http://127.0.0.1:1/", 1);
}

/* Runs the check; JSON that the caller gives back. */
static json_t *check(const char *local) {
    const char *const argv[] = {INDEX_PROGRAM, "--kb", "kb",  "--check", "--check-links",
                                "--format",    "json", local, NULL};
    int code = run_program(argv, STDOUT_FILENO, output, sizeof output);
    json_t *json = json_loads(output, 0, NULL);
    if (code != 0 || !json) {
        fail_msg("exit code %d: %s", code, output);
    }
    return json;
}

static void assert_counts(const json_t *json, const char *expected) {
    char *found = json_dumps(json_object_get(json, "links"), JSON_COMPACT);
    assert_string_equal(found, expected);
    free(found);
}

/* The id and text of what is said of a line of a file; "" for nothing. */
static const char *said(const json_t *json, const char *file, size_t line, const char *key) {
    size_t i;
    json_t *fault;
    json_array_foreach(json_object_get(json, "meldingen"), i, fault) {
        const char *name = json_string_value(json_object_get(fault, "bestand"));
        if (strcmp(name, file) == 0 &&
            json_integer_value(json_object_get(fault, "regel")) == (json_int_t)line) {
            return json_string_value(json_object_get(fault, key));
        }
    }
    return "";
}

static void write_links(struct buf *out) {
    for (size_t i = 0; i < LINKS; i++) {
        buf_format(out, "[link](http://127.0.0.%d:%u%s)\n", links[i].site,
                   link_server_port(links[i].site), links[i].path);
    }
}

static void assert_said(const json_t *json) {
    static const char article[] = "kb/artikelen/wegen/een.md";
    size_t faults = 1;
    for (size_t i = 0; i < LINKS; i++) {
        const char *id = said(json, article, FIRST_LINE + i, "melding");
        const char *text = said(json, article, FIRST_LINE + i, "tekst");
        if (strcmp(id, links[i].id ? links[i].id : "") != 0 ||
            !strstr(text, links[i].text ? links[i].text : "")) {
            fail_msg("%s: %s %s", links[i].path, id, text);
        }
        faults += links[i].id != NULL;
    }
    assert_string_equal(said(json, "kb/organisaties.csv", 3, "melding"), "link-extern");
    assert_int_equal(json_array_size(json_object_get(json, "meldingen")), faults);
}

static int count(const struct link_request *requests, size_t len, const char *method,
                 const char *path) {
    int found = 0;
    for (size_t i = 0; i < len; i++) {
        found += strcmp(requests[i].method, method) == 0 && strcmp(requests[i].path, path) == 0;
    }
    return found;
}

/* One at a time, with a second between them; says who asks; brings nothing along. */
static void assert_polite(const struct link_request *requests, size_t len) {
    double answer_s[LINK_SITES + 1] = {0};
    for (size_t i = 0; i < len; i++) {
        const struct link_request *request = &requests[i];
        if (request->start_s < answer_s[request->site] + 0.99) {
            fail_msg("site %d: %s came %.3f s after the last one", request->site, request->path,
                     request->start_s - answer_s[request->site]);
        }
        answer_s[request->site] = request->answer_s;
        assert_non_null(
            strstr(request->head, "\r\nUser-Agent: Vraagbaak-linkcheck/" VRAAGBAAK_VERSION "\r\n"));
        assert_null(strstr(request->head, "\r\nCookie:"));
        assert_null(strstr(request->head, "\r\nAuthorization:"));
        bool get = strcmp(request->method, "GET") == 0;
        assert_true(get == (strstr(request->head, "\r\nRange: bytes=0-1023\r\n") != NULL));
    }
}

static void assert_asked(const struct link_request *requests, size_t len) {
    static const struct {
        const char *path;
        int heads;
        int gets;
    } asked[] = {
        {"/goed", 2, 0}, /* of site 1 and 6; the first by four roads */
        {"/weg", 1, 1},      {"/dicht", 1, 1},     {"/verhuisd", 1, 0},   {"/lus", 1, 0},
        {"/kring", 1, 0},    {"/bestand", 1, 0},   {"/druk", 2, 0},       {"/geen-head", 1, 1},
        {"/langzaam", 1, 0}, {"/eindeloos", 1, 1}, {"/afgebroken", 1, 1}, {"/diep-1", 1, 0},
        {"/diep-6", 1, 0},   {"/diep-7", 0, 0},    {"/koekje", 1, 0},     {"/fout", 1, 1},
    };
    for (size_t i = 0; i < sizeof asked / sizeof *asked; i++) {
        if (count(requests, len, "HEAD", asked[i].path) != asked[i].heads ||
            count(requests, len, "GET", asked[i].path) != asked[i].gets) {
            fail_msg("%s was asked otherwise", asked[i].path);
        }
    }
    for (size_t i = 0; i < len; i++) {
        assert_true(requests[i].sent < 4L * 1024 * 1024); /* what the socket took, not an end */
    }
}

/* Between the two times that /druk was asked. */
static double rest_s(const struct link_request *requests, size_t len) {
    double last_s = 0;
    double rest = 0;
    for (size_t i = 0; i < len; i++) {
        if (strcmp(requests[i].path, "/druk") == 0) {
            rest = requests[i].start_s - last_s;
            last_s = requests[i].answer_s;
        }
    }
    return rest;
}

static void test_links(void **state) {
    static struct link_request requests[LINK_REQUESTS];
    struct buf text = BUF_INIT;
    (void)state;
    write_links(&text);
    write_kb(text.ptr);
    buf_release(&text);
    link_server_forget();

    json_t *json = check("--allow-local");
    assert_said(json);
    assert_counts(json, "{\"gecontroleerd\":14,\"uitGeheugen\":0,\"stuk\":5,\"onbekend\":1,"
                        "\"overgeslagen\":0}");
    json_decref(json);
    size_t len = link_server_requests(requests);
    assert_polite(requests, len);
    assert_asked(requests, len);
    double rest = rest_s(requests, len);
    assert_true(rest > 1.99);

    link_server_forget();
    json = check("--allow-local");
    assert_said(json);
    assert_counts(json, "{\"gecontroleerd\":0,\"uitGeheugen\":14,\"stuk\":5,\"onbekend\":1,"
                        "\"overgeslagen\":0}");
    json_decref(json);
    assert_int_equal(link_server_requests(requests), 0);
}

/* However it is written, nothing of this machine is asked. */
static void test_inside(void **state) {
    static struct link_request requests[LINK_REQUESTS];
    struct buf text = BUF_INIT;
    unsigned port = link_server_port(1);
    (void)state;
    static const char *const hosts[] = {"127.0.0.1", "localhost", "2130706433", "0x7f.1",
                                        "[::ffff:127.0.0.1]"};
    enum { HOSTS = sizeof hosts / sizeof *hosts };
    for (size_t i = 0; i < HOSTS; i++) {
        buf_format(&text, "[link](http://%s:%u/goed)\n", hosts[i], port);
    }
    buf_format(&text, "[link](http://naam:geheim@127.0.0.1:%u/goed)\n", port);
    buf_add(&text, STR("[link](http://bestaat-niet.invalid/)\n"));
    write_kb(text.ptr);
    buf_release(&text);
    link_server_forget();
    json_t *json = check(NULL);
    for (size_t i = 0; i < HOSTS; i++) {
        const char *tekst = said(json, "kb/artikelen/wegen/een.md", FIRST_LINE + i, "tekst");
        if (!strstr(tekst, "leidt naar een besloten netwerk")) {
            fail_msg("%s: %s", hosts[i], tekst);
        }
    }
    const char *tekst = said(json, "kb/artikelen/wegen/een.md", FIRST_LINE + HOSTS, "tekst");
    assert_non_null(strstr(tekst, "is geen goed webadres"));
    tekst = said(json, "kb/artikelen/wegen/een.md", FIRST_LINE + HOSTS + 1, "tekst");
    assert_non_null(strstr(tekst, "bestaat niet (geen server met die naam)"));
    json_decref(json);
    assert_int_equal(link_server_requests(requests), 0);
    /* Nothing was reached, so nothing is remembered. */
    assert_int_not_equal(access(WORK_DIR "/cache/vraagbaak/links.tsv", F_OK), 0);
}

/* A port on which nothing listens; a cache that can't be written; the summary for people. */
static void test_text(void **state) {
    struct buf text = BUF_INIT;
    (void)state;
    buf_format(&text, "[link](http://127.0.0.9:%u/)\n", link_server_port(1));
    write_kb(text.ptr);
    buf_release(&text);
    setenv("XDG_CACHE_HOME", "/proc/none", 1);
    const char *const argv[] = {INDEX_PROGRAM,   "--kb",          "kb", "--check",
                                "--check-links", "--allow-local", NULL};
    assert_int_equal(run_program(argv, STDOUT_FILENO, output, sizeof output), 0);
    assert_string_equal(output, "links: 2 gecontroleerd, 0 uit het geheugen, 2 stuk\n"
                                "gecontroleerd: 1 artikel, waarvan 1 openbaar\n");
    assert_int_equal(run_program(argv, STDERR_FILENO, output, sizeof output), 0);
    assert_non_null(strstr(output, "/ antwoordt niet [link-extern]\n"));
    assert_non_null(strstr(output, "vraagbaak-index: /proc/none"));
}

/* An ordinary check asks nobody. */
static void test_only_on_request(void **state) {
    static struct link_request requests[LINK_REQUESTS];
    const char *const argv[] = {INDEX_PROGRAM, "--kb", "kb", "--check", NULL};
    struct buf text = BUF_INIT;
    (void)state;
    buf_format(&text, "[link](http://127.0.0.1:%u/goed)\n", link_server_port(1));
    write_kb(text.ptr);
    buf_release(&text);
    link_server_forget();
    assert_int_equal(run_program(argv, STDOUT_FILENO, output, sizeof output), 0);
    assert_string_equal(output, "gecontroleerd: 1 artikel, waarvan 1 openbaar\n");
    assert_int_equal(link_server_requests(requests), 0);
}

static int start(void **state) {
    (void)state;
    return link_server_start() ? 0 : -1;
}

int main(void) {
    const struct CMUnitTest tests[] = {
        cmocka_unit_test(test_links),
        cmocka_unit_test(test_inside),
        cmocka_unit_test(test_text),
        cmocka_unit_test(test_only_on_request),
    };
    return cmocka_run_group_tests(tests, start, NULL);
}
