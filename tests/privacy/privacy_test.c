/* SPDX-FileCopyrightText: 2026 Provincie Zuid-Holland
 * SPDX-License-Identifier: EUPL-1.2 */
/* A day on which people type what they should not: personal data of every kind, through every door
 * that takes text. None of it may be anywhere afterwards: in the store, the log, the metrics, the
 * reports, or another file of the service; not after it was killed either. */
#include <fcntl.h>
#include <signal.h>
#include <stdio.h>
#include <string.h>
#include <time.h>
#include <unistd.h>

#include "base/arena.h"
#include "base/date.h"
#include "base/file.h"
#include "doors.h"
#include "fixture.h"
#include "planted.h"
#include "test_store.h"

#define ROOM PRIVACY_FOLDER
#define KEYS ROOM "/keys"
#define USERS ROOM "/users"
#define LOG ROOM "/log"
#define CONTACTS CONFIG_FILE ".csv" /* what others keep is not in the room */

enum {
    FILE_BYTES = 64 * 1024 * 1024,
    WAITS = 1000,
    WAIT_NS = 10000000,
    REQUESTS_LEAST = 700,
    LONG = 3000, /* longer than a question or a parameter may be */
};

static char store[TEST_STORE_BYTES];
static char agent[KEY_HEADER_BYTES];
static char coordinator[KEY_HEADER_BYTES];
static unsigned requests;

/* ## The service */

static void start_in_room(void) {
    struct buf settings = BUF_INIT;
    buf_format(&settings,
               "[access]\nkeys_file = \"" KEYS "\"\nusers_file = \"" USERS "\"\n"
               "[log]\nrequests = true\nlevel = \"info\"\n[rate_limit]\nper_minute = 0\n"
               "[insight]\nstore = \"%s\"\nquestion_times = 5\nquestion_days = 1\n",
               store);
    assert_int_equal(file_write(CONFIG_FILE, buf_str(&settings), NULL), ERR_OK);
    buf_release(&settings);
    int log = open(LOG, O_WRONLY | O_CREAT | O_APPEND | O_CLOEXEC, 0600);
    assert_true(log > 0);
    struct server_options options = {
        .program = SERVER_PROGRAM, .index_folder = INDEX_FOLDER, .config = CONFIG_FILE, .log = log};
    assert_true(server_start_with(&server, &options));
    close(log);
}

static void make_user(void) {
    const char *const argv[] = {"/bin/sh", "-c",
                                "printf een-heel-ander-wachtwoord | " SERVER_PROGRAM
                                " --new-user agent --roles medewerker --users " USERS,
                                NULL};
    char text[256];
    assert_int_equal(run_program(argv, STDOUT_FILENO, text, sizeof text), 0);
}

/* Its files and where it stands are in a room of its own. */
static int start(void **state) {
    (void)state;
    assert_int_equal(file_remove_tree(ROOM, NULL), ERR_OK);
    assert_int_equal(file_make_folder(ROOM, NULL), ERR_OK);
    assert_int_equal(chdir(ROOM), 0);
    make_key_header(agent, KEYS, "medewerker");
    make_key_header(coordinator, KEYS, "inzicht");
    make_user();
    test_store_new(store, ROOM);
    start_in_room();
    return 0;
}

/* ## The day */

static void knock(const char *path, const struct http_options *options, long status) {
    struct http_reply reply = http_fetch(server.url, path, options);
    if (reply.status == 0 || (status > 0 && reply.status != status)) {
        fail_msg("%s %s: %ld, not %ld\n%s", path, options->body ? options->body : "", reply.status,
                 status, buf_str(&reply.body).ptr);
    }
    http_reply_release(&reply);
    requests++;
}

static void open_door(const struct door *door, const char *text) {
    static const char *const media[] = {
        [DOOR_FORM] = "Content-Type: application/x-www-form-urlencoded",
        [DOOR_JSON] = "Content-Type: application/json",
    };
    struct buf path = BUF_INIT;
    struct buf body = BUF_INIT;
    struct http_options options = {.headers = {"Sec-Fetch-Site: same-origin"}};
    size_t next = 1;
    planted_fill(&path, door->path, text, true);
    if (door->body) {
        planted_fill(&body, door->body, text, door->kind == DOOR_FORM);
        options.body = buf_str(&body).ptr;
        options.headers[next++] = media[door->kind];
    }
    options.headers[next] = door->is_of_agents ? agent : NULL;
    knock(buf_str(&path).ptr, &options, door->status);
    buf_release(&path);
    buf_release(&body);
}

static void send_header(const char *pattern, const char *text) {
    static const char *const paths[] = {"/v1/_zoek?q=brug+dicht", "/balie", "/mcp"};
    struct buf header = BUF_INIT;
    planted_fill(&header, pattern, text, false);
    for (size_t i = 0; i < sizeof paths / sizeof *paths; i++) {
        struct http_options options = {.headers = {buf_str(&header).ptr}};
        knock(paths[i], &options, 0);
    }
    buf_release(&header);
}

/* Longer than fits: the words at the end are refused with the rest. */
static void send_too_long(const char *text) {
    struct buf path = BUF_INIT;
    buf_add(&path, STR("/v1/_zoek?q="));
    for (size_t i = 0; i < LONG; i++) {
        buf_add_char(&path, 'a');
    }
    planted_fill(&path, "+*&thema=*", text, true);
    knock(buf_str(&path).ptr, &(struct http_options){.method = NULL}, 400);
    buf_release(&path);
}

/* What a client that knows no HTTP sends. */
static void send_raw(const char *text) {
    struct buf bytes = BUF_INIT;
    buf_format(&bytes, "%s / HTTP/1.1\r\n%s\r\nHost: a\r\nConnection: close\r\n\r\n%s", text, text,
               text);
    struct http_reply reply = http_raw(server_port(server.url), buf_str(&bytes));
    http_reply_release(&reply);
    buf_release(&bytes);
    requests++;
}

static void live_through_a_day(void) {
    for (size_t i = 0; i < planted_count; i++) {
        for (size_t k = 0; k < door_count; k++) {
            if (planted[i].has_form || !doors[k].keeps_text) {
                open_door(&doors[k], planted[i].text);
            }
        }
        for (size_t k = 0; k < header_door_count; k++) {
            send_header(header_doors[k], planted[i].text);
        }
        send_too_long(planted[i].text);
        send_raw(planted[i].text);
    }
}

/* All of them in one text, as in a letter. */
static void write_letters(void) {
    struct buf message = BUF_INIT;
    planted_message(&message);
    for (size_t k = 0; k < door_count; k++) {
        struct door door = doors[k];
        door.status = 0;
        if (!door.keeps_text) {
            open_door(&door, buf_str(&message).ptr);
        }
    }
    buf_release(&message);
}

static void wait_until_written(void) {
    bool is_written = false;
    for (int i = 0; i < WAITS && !is_written; i++) {
        struct http_reply reply = http_get(server.admin, "/metrics");
        is_written = http_body_has(&reply, "\nvraagbaak_events_waiting 0\n");
        http_reply_release(&reply);
        nanosleep(&(struct timespec){0, WAIT_NS}, NULL);
    }
    assert_true(is_written);
}

/* ## Where it could be */

/* The list below leaves these out. */
static void assert_nothing_hidden(void) {
    const char *const argv[] = {"/usr/bin/find", ROOM, "-name", ".?*", NULL};
    char found[1024];
    assert_int_equal(run_program(argv, STDOUT_FILENO, found, sizeof found), 0);
    assert_string_equal(found, "");
}

/* Every file of the service: store, log, settings, keys and what else it left. */
static void search_room(void) {
    assert_nothing_hidden();
    struct arena arena = ARENA_INIT;
    struct file_list files;
    assert_int_equal(file_list_tree(&files, &arena, ROOM, STR(""), NULL), ERR_OK);
    assert_true(files.len >= 3); /* keys, users, log */
    for (size_t i = 0; i < files.len; i++) {
        struct buf bytes = BUF_INIT;
        assert_int_equal(file_read(&bytes, files.paths[i].ptr, FILE_BYTES, NULL), ERR_OK);
        assert_no_trace(buf_str(&bytes), files.paths[i].ptr, false);
        buf_release(&bytes);
    }
    arena_release(&arena);
}

/* And what is kept elsewhere: a database, what the indexer found. */
static void search_store(void) {
    struct buf bytes = BUF_INIT;
    test_store_dump(&bytes, store);
    assert_no_trace(buf_str(&bytes), "the store", false);
    buf_release(&bytes);
    assert_int_equal(file_read(&bytes, INDEX_FOLDER "/bevindingen.json", FILE_BYTES, NULL), ERR_OK);
    assert_no_trace(buf_str(&bytes), "bevindingen.json", false);
    buf_release(&bytes);
    if (test_store_is_postgres()) {
        char log[TEST_STORE_BYTES];
        snprintf(log, sizeof log, "%s/log", test_store_server());
        assert_int_equal(file_read(&bytes, log, FILE_BYTES, NULL), ERR_OK);
        assert_no_trace(buf_str(&bytes), "the log of the database", false);
        buf_release(&bytes);
    }
}

/* A report that has the text that it should have, and nothing else. */
static void search_page(const char *base, const char *path, const char *header, const char *text) {
    struct http_options options = {
        .headers = {header == agent ? agent : coordinator, header == agent ? NULL : header}};
    struct http_reply reply = http_fetch(base, path, &options);
    assert_int_equal(reply.status, 200);
    assert_has(&reply, text);
    assert_no_trace(buf_str(&reply.body), path, false);
    http_reply_release(&reply);
}

static void search_period(const char *pattern, const char *period, const char *accept) {
    struct buf path = BUF_INIT;
    planted_fill(&path, pattern, period, false);
    search_page(server.url, buf_str(&path).ptr, accept, "brug dicht");
    buf_release(&path);
}

static void search_reports(void) {
    static const char *const of_months[] = {"/v1/rapporten/*", "/inzicht/*", "/inzicht/*.json",
                                            "/inzicht/*.csv"};
    static const char *const of_days[] = {"/v1/rapporten/dag/*", "/inzicht/dag/*",
                                          "/inzicht/dag/*.json", "/inzicht/dag/*.csv"};
    char day[DATE_BYTES + 1];
    char month[8];
    date_today(day);
    snprintf(month, sizeof month, "%.7s", day);
    for (size_t i = 0; i < sizeof of_months / sizeof *of_months; i++) {
        search_period(of_months[i], month, NULL);
        search_period(of_days[i], day, NULL);
    }
    search_period(of_months[0], month, "Accept: text/csv");
    search_page(server.url, "/balie/meldingen", agent, "De brug is dicht. [telefoon]");
    search_page(server.admin, "/metrics", NULL, "vraagbaak_");
    search_page(server.admin, "/readyz?verbose", NULL, "");
}

static void search_programs(void) {
    static const char *const forms[] = {NULL, "--html", "--json", "--csv"};
    static char text[4 * 1024 * 1024];
    char today[DATE_BYTES + 1];
    char month[8];
    date_today(today);
    snprintf(month, sizeof month, "%.7s", today);
    for (size_t i = 0; i < 2 * sizeof forms / sizeof *forms; i++) {
        const char *const argv[] = {REPORT_PROGRAM,
                                    i % 2 ? "dag" : "maand",
                                    i % 2 ? today : month,
                                    "--config",
                                    CONFIG_FILE,
                                    "--index",
                                    INDEX_FOLDER,
                                    forms[i / 2],
                                    NULL};
        assert_int_equal(run_program(argv, STDOUT_FILENO, text, sizeof text), 0);
        assert_non_null(strstr(text, "brug dicht"));
        assert_no_trace(str_from(text), "a report of the program", false);
    }
}

/* ## What a contact centre has */

static void add_cell(struct buf *lines, const char *text) {
    buf_format(lines, "\"%s\"", text);
}

/* A line a text, in each of its columns. */
static void write_contacts(const char *path, bool is_right) {
    struct buf lines = BUF_INIT;
    char today[DATE_BYTES + 1];
    date_today(today);
    buf_add(&lines, STR("datum,kanaal,vraag,thema\n"));
    for (size_t i = 0; i < planted_count; i++) {
        const char *text = planted[i].text;
        buf_format(&lines, "%s,%s,brug dicht ", is_right ? today : text,
                   is_right ? "telefoon" : text);
        add_cell(&lines, text);
        buf_format(&lines, ",%s\n", text);
    }
    assert_int_equal(file_write(path, buf_str(&lines), NULL), ERR_OK);
    buf_release(&lines);
}

static void import(const char *path, int code) {
    for (int stream = STDOUT_FILENO; stream <= STDERR_FILENO; stream++) {
        const char *const argv[] = {REPORT_PROGRAM, "import",  path,         "--config",
                                    CONFIG_FILE,    "--index", INDEX_FOLDER, NULL};
        static char text[65536];
        assert_int_equal(run_program(argv, stream, text, sizeof text), code);
        assert_no_trace(str_from(text), "what an import says", false);
    }
}

/* ## Tests */

/* The words that may be kept are there, so that nothing below is about a store that is empty. */
static void assert_is_counted(void) {
    struct buf log = BUF_INIT;
    assert_true(test_store_has(store, "brug dicht"));
    assert_int_equal(file_read(&log, LOG, FILE_BYTES, NULL), ERR_OK);
    assert_true(str_find(buf_str(&log), STR("\"/v1/_zoek\""), 0) < log.len);
    buf_release(&log);
}

/* A search that could not find anything would prove nothing. */
static void finds_what_is_there(void **state) {
    (void)state;
    struct buf message = BUF_INIT;
    planted_message(&message);
    for (size_t i = 0; i < planted_count; i++) {
        struct str all = buf_str(&message);
        assert_true(str_find(all, str_from(planted[i].text), 0) < all.len);
    }
    buf_release(&message);
}

static void keeps_nothing_of_a_day(void **state) {
    (void)state;
    live_through_a_day();
    write_letters();
    assert_true(requests >= REQUESTS_LEAST);
    wait_until_written();
    assert_is_counted();
    search_reports();
    search_programs();
    search_store();
    search_room();
}

static void keeps_nothing_of_an_import(void **state) {
    (void)state;
    write_contacts(CONTACTS, true);
    import(CONTACTS, 0);
    write_contacts(CONTACTS, false);
    import(CONTACTS, 1);
    search_reports();
    search_programs();
    search_store();
    search_room();
}

static void keeps_nothing_when_it_is_killed(void **state) {
    (void)state;
    live_through_a_day();
    assert_int_equal(server_stop(&server, SIGKILL), -1);
    assert_true(test_store_settle(store));
    search_store();
    search_room();
    start_in_room(); /* takes up what stood in the write-ahead log */
    wait_until_written();
    search_reports();
}

static void keeps_nothing_when_it_ends(void **state) {
    (void)state;
    live_through_a_day();
    assert_int_equal(server_stop(&server, SIGTERM), 0);
    search_store();
    search_room();
    start_in_room(); /* for who stops it */
}

int main(int argc, char **argv) {
    test_store_init(argc, argv);
    const struct CMUnitTest tests[] = {
        cmocka_unit_test(finds_what_is_there),
        cmocka_unit_test(keeps_nothing_of_a_day),
        cmocka_unit_test(keeps_nothing_of_an_import),
        cmocka_unit_test(keeps_nothing_when_it_is_killed),
        cmocka_unit_test(keeps_nothing_when_it_ends),
    };
    return cmocka_run_group_tests(tests, start, stop_server);
}
