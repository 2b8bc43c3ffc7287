/* SPDX-FileCopyrightText: 2026 Provincie Zuid-Holland
 * SPDX-License-Identifier: EUPL-1.2 */
/* The files of keys and people, as the operator makes and breaks them from the command line. */
#include <stdio.h>
#include <string.h>
#include <sys/stat.h>
#include <unistd.h>

#include "access_fixture.h"
#include "base/file.h"

static const char hash[] = "00112233445566778899aabbccddeeff00112233445566778899aabbccddeeff";
static const char password_hash[] = "$argon2id$v=19$m=65536,t=2,p=1$AAAAAAAAAAAAAAAAAAAAAA$"
                                    "AAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAA";

static int start_empty(void **state) {
    (void)state;
    return file_remove_tree(ACCESS_FOLDER, NULL) == ERR_OK &&
                   file_make_folder(ACCESS_FOLDER, NULL) == ERR_OK
               ? 0
               : -1;
}

static int run(const char *arguments, const char *file, const char *input, char *text,
               size_t size) {
    char all[2048];
    snprintf(all, sizeof all, "%s %s", arguments, file ? access_path(file) : "");
    return run_server_program(all, input, text, size);
}

/* The same for what it says when something is wrong. */
static int run_wrong(const char *arguments, const char *file, const char *input, char *text,
                     size_t size) {
    char all[2048];
    snprintf(all, sizeof all, "%s %s 2>&1", arguments, file ? access_path(file) : "");
    return run_server_program(all, input, text, size);
}

static void write_file(const char *name, const char *text) {
    assert_int_equal(file_write(access_path(name), str_from(text), NULL), ERR_OK);
    assert_int_equal(chmod(access_path(name), 0600), 0);
}

static void read_file(const char *name, struct buf *text) {
    buf_truncate(text, 0);
    assert_int_equal(file_read(text, access_path(name), 65536, NULL), ERR_OK);
}

static unsigned mode_of(const char *name) {
    struct stat about;
    assert_int_equal(stat(access_path(name), &about), 0);
    return about.st_mode & 0777;
}

/* ## Keys */

static void shows_a_key_once(void **state) {
    (void)state;
    char key[256];
    char list[256];
    struct buf text = BUF_INIT;
    assert_int_equal(
        run("--new-key medewerker,inzicht --name balie-1 --keys", "keys", "", key, sizeof key), 0);
    assert_int_equal(strlen(key), 47);
    assert_true(strncmp(key, "vb_", 3) == 0 && key[46] == '\n');
    assert_int_equal(mode_of("keys"), 0600);
    read_file("keys", &text);
    key[46] = '\0';
    assert_null(strstr(text.ptr, key + 3));
    assert_int_equal(run("--list-keys --keys", "keys", "", list, sizeof list), 0);
    assert_non_null(strstr(list, "\tbalie-1\tmedewerker,inzicht\t20"));
    assert_true(strlen(list) < 60); /* no hash */
    buf_release(&text);
}

static void takes_one_key_back(void **state) {
    (void)state;
    char text[512];
    write_file("keys", "# van ons\n\naaaa:een:beheer:2026-01-01:"
                       "00112233445566778899aabbccddeeff00112233445566778899aabbccddeeff\n"
                       "bbbb:twee:inzicht:2026-01-01:"
                       "10112233445566778899aabbccddeeff00112233445566778899aabbccddeeff");
    assert_int_equal(run("--revoke-key cccc --keys", "keys", "", text, sizeof text), 3);
    assert_int_equal(run("--revoke-key aaaa --keys", "keys", "", text, sizeof text), 0);
    assert_int_equal(run("--new-key inzicht --name drie --keys", "keys", "", text, sizeof text), 0);
    struct buf file = BUF_INIT;
    read_file("keys", &file);
    assert_null(strstr(file.ptr, "aaaa"));
    assert_non_null(strstr(file.ptr, "# van ons\n\nbbbb:twee:inzicht:"));
    assert_non_null(strstr(file.ptr, ":drie:inzicht:"));
    assert_int_equal(run("--list-keys --keys", "keys", "", text, sizeof text), 0);
    buf_release(&file);
}

static void keeps_the_mode_of_a_file(void **state) {
    (void)state;
    char text[256];
    write_file("keys", "");
    assert_int_equal(chmod(access_path("keys"), 0640), 0);
    assert_int_equal(run("--new-key inzicht --name een --keys", "keys", "", text, sizeof text), 0);
    assert_int_equal(mode_of("keys"), 0640);
}

static void refuses_a_file_that_others_read(void **state) {
    (void)state;
    char text[512];
    write_file("keys", "");
    assert_int_equal(chmod(access_path("keys"), 0644), 0);
    assert_int_equal(run_wrong("--list-keys --keys", "keys", "", text, sizeof text), 2);
    assert_non_null(strstr(text, "chmod o-rwx"));
    assert_int_equal(
        run_wrong("--new-key inzicht --name een --keys", "keys", "", text, sizeof text), 2);
    assert_int_equal(mode_of("keys"), 0644);
    assert_int_not_equal(access(access_path("keys.new"), F_OK), 0);
}

static void is_changed_by_one_at_a_time(void **state) {
    (void)state;
    char text[512];
    write_file("keys", "");
    write_file("keys.new", "");
    assert_int_equal(
        run_wrong("--new-key inzicht --name een --keys", "keys", "", text, sizeof text), 3);
    assert_non_null(strstr(text, "somebody is changing it"));
    assert_int_equal(unlink(access_path("keys.new")), 0);
    struct buf file = BUF_INIT;
    read_file("keys", &file);
    assert_int_equal(file.len, 0);
    buf_release(&file);
}

/* ## Faults */

/* One line that is wrong, behind one that is right: where, and nothing of what stands there. */
static void check_fault(const char *name, const char *good, const char *bad) {
    char text[1024];
    char expected[64];
    struct buf file = BUF_INIT;
    buf_format(&file, "# lijst\n%s\n%s\n", good, bad);
    write_file(name, file.ptr);
    bool is_keys = strcmp(name, "keys") == 0;
    int code = is_keys ? run_wrong("--list-keys --keys", name, "", text, sizeof text)
                       : run_wrong("--new-user jan --roles beheer --users", name,
                                   "lang genoeg wachtwoord", text, sizeof text);
    snprintf(expected, sizeof expected, "/%s:3: ", name);
    if (code != 2 || !strstr(text, expected) || strstr(text, "0011") || strstr(text, "argon2")) {
        printf("%s\n%d %s\n", bad, code, text);
        fail();
    }
    struct buf after = BUF_INIT;
    read_file(name, &after);
    assert_string_equal(after.ptr, file.ptr);
    buf_release(&after);
    buf_release(&file);
}

static void tells_where_a_keys_file_is_wrong(void **state) {
    (void)state;
    char good[256];
    snprintf(good, sizeof good, "aaaa:een:beheer:2026-01-01:%s", hash);
    const char *const forms[] = {"aaaa:een:beheer:2026-01-01:%s",
                                 "bbbb:een:beheer:2026-01-01:%s:extra",
                                 "bbbb:een:beheer:2026-01-01",
                                 "bbbb:een:baas:2026-01-01:%s",
                                 "bbbb:een:beheer,beheer:2026-01-01:%s",
                                 "bbbb:een::2026-01-01:%s",
                                 "bbbb:een:beheer:2026-02-30:%s",
                                 "bbbb:een:beheer:2026-01-01:%s0",
                                 "bbbb:een:beheer:2026-01-01:x%s",
                                 "bbbb::beheer:2026-01-01:%s",
                                 ":een:beheer:2026-01-01:%s",
                                 "bb bb:een:beheer:2026-01-01:%s",
                                 " bbbb:een:beheer:2026-01-01:%s",
                                 "bbbb:een:beheer:2026-01-01:%s\r"};
    for (size_t i = 0; i < sizeof forms / sizeof *forms; i++) {
        const char *gap = strstr(forms[i], "%s");
        char bad[256];
        int before = gap ? (int)(gap - forms[i]) : (int)strlen(forms[i]);
        snprintf(bad, sizeof bad, "%.*s%s%s", before, forms[i], gap ? hash : "",
                 gap ? gap + 2 : "");
        check_fault("keys", good, bad);
    }
}

static void tells_where_a_users_file_is_wrong(void **state) {
    (void)state;
    char good[256];
    snprintf(good, sizeof good, "piet:beheer:%s", password_hash);
    char bad[256];
    check_fault("users", good, good); /* twice */
    check_fault("users", good, "klaas:beheer:geheim");
    check_fault("users", good, "klaas:beheer");
    check_fault("users", good,
                "klaas:beheer:$argon2i$v=19$m=65536,t=2,p=1$AAAAAAAAAAAAAAAAAAAAAA$AAAAAAAAAAAA"
                "AAAAAAAAAAAAAAAAAAAAAAAAAAAAAAA");
    check_fault("users", good,
                "klaas:beheer:$argon2id$v=19$m=8,t=1,p=1$AAAAAAAAAAAAAAAAAAAAAA$AAAAAAAAAAAAAAAA"
                "AAAAAAAAAAAAAAAAAAAAAAAAAAA");
    snprintf(bad, sizeof bad, "klaas:baas:%s", password_hash);
    check_fault("users", good, bad);
    snprintf(bad, sizeof bad, "kla\xc3\xa1s:beheer:%s", password_hash);
    check_fault("users", good, bad);
}

/* The service does not start on a list that it can't trust, and says the same. */
static void the_service_looks_as_well(void **state) {
    (void)state;
    char arguments[1024];
    char text[1024];
    struct buf settings = BUF_INIT;
    buf_format(&settings, "[access]\nkeys_file = \"%s\"\n", access_path("keys"));
    write_file("server.toml", settings.ptr);
    write_file("keys", "aaaa:een:beheer\n");
    snprintf(arguments, sizeof arguments, "--check-config --config %s 2>&1",
             access_path("server.toml"));
    assert_int_equal(run_server_program(arguments, "", text, sizeof text), 2);
    assert_non_null(strstr(text, "/keys:1: not the right number of fields"));
    assert_int_equal(unlink(access_path("keys")), 0);
    assert_int_equal(run_server_program(arguments, "", text, sizeof text), 3);
    /* But a key may be made where the settings say that the file is to be. */
    snprintf(arguments, sizeof arguments, "--new-key beheer --name een --config %s",
             access_path("server.toml"));
    assert_int_equal(run_server_program(arguments, "", text, sizeof text), 0);
    snprintf(arguments, sizeof arguments, "--check-config --config %s", access_path("server.toml"));
    assert_int_equal(run_server_program(arguments, "", text, sizeof text), 0);
    buf_release(&settings);
}

/* ## People */

static void a_new_password_takes_the_place_of_the_old(void **state) {
    (void)state;
    char text[256];
    struct buf file = BUF_INIT;
    assert_int_equal(unlink(access_path("users")), 0);
    assert_int_equal(run("--new-user jan --roles inzicht --users", "users",
                         "een lang wachtwoord\nnog iets", text, sizeof text),
                     0);
    assert_int_equal(mode_of("users"), 0600);
    read_file("users", &file);
    assert_true(str_starts_with(buf_str(&file), STR("jan:inzicht:$argon2id$")));
    assert_null(strstr(file.ptr, "wachtwoord"));
    assert_int_equal(run("--new-user jan --roles beheer --users", "users", "een lang wachtwoord",
                         text, sizeof text),
                     0);
    read_file("users", &file);
    assert_true(str_starts_with(buf_str(&file), STR("jan:beheer:$argon2id$")));
    assert_int_equal(str_find(buf_str(&file), STR("\n"), 0), file.len - 1);
    buf_release(&file);
}

static void refuses_wrong_usage(void **state) {
    (void)state;
    char text[512];
    const char *const wrong[] = {"--new-key beheer --keys %",
                                 "--new-key baas --name een --keys %",
                                 "--new-key \"\" --name een --keys %",
                                 "--new-key beheer --name 'a b' --keys %",
                                 "--new-key beheer --name een",
                                 "--list-keys",
                                 "--list-keys --new-key beheer --keys %",
                                 "--new-user jan --users %",
                                 "--new-user jan --roles baas --users %",
                                 "--new-user ja:n --roles beheer --users %",
                                 "--new-user jan --roles beheer --users %", /* a short password */
                                 "--index x --name een"};
    for (size_t i = 0; i < sizeof wrong / sizeof *wrong; i++) {
        char arguments[256];
        size_t len = strcspn(wrong[i], "%");
        snprintf(arguments, sizeof arguments, "%.*s", (int)len, wrong[i]);
        int code = run_wrong(arguments, wrong[i][len] ? "fout" : NULL, "kort", text, sizeof text);
        if (code != 2) {
            printf("%s: %d %s\n", wrong[i], code, text);
        }
        assert_int_equal(code, 2);
        assert_int_not_equal(access(access_path("fout"), F_OK), 0);
        assert_int_not_equal(access(access_path("fout.new"), F_OK), 0);
    }
}

int main(void) {
    const struct CMUnitTest tests[] = {
        cmocka_unit_test(shows_a_key_once),
        cmocka_unit_test(takes_one_key_back),
        cmocka_unit_test(keeps_the_mode_of_a_file),
        cmocka_unit_test(refuses_a_file_that_others_read),
        cmocka_unit_test(is_changed_by_one_at_a_time),
        cmocka_unit_test(tells_where_a_keys_file_is_wrong),
        cmocka_unit_test(tells_where_a_users_file_is_wrong),
        cmocka_unit_test(the_service_looks_as_well),
        cmocka_unit_test(a_new_password_takes_the_place_of_the_old),
        cmocka_unit_test(refuses_wrong_usage),
    };
    return cmocka_run_group_tests(tests, start_empty, NULL);
}
