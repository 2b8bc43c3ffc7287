/* SPDX-FileCopyrightText: 2026 Provincie Zuid-Holland
 * SPDX-License-Identifier: EUPL-1.2 */
/* --config and --check-config from the command line. */
#include <string.h>
#include <unistd.h>

#include "base/file.h"
#include "cmocka_includes.h"
#include "server_process.h"

#define FILE_NAME "command.toml"

static void write_config(const char *text) {
    assert_int_equal(file_write(FILE_NAME, str_from(text), NULL), ERR_OK);
}

/* Starts the server on the file, with one more option, and compares what it writes to a stream. */
static void check(const char *option, int stream, int code, const char *expected) {
    const char *const argv[] = {SERVER_PROGRAM, "--config", FILE_NAME, option, NULL};
    char text[4096];
    assert_int_equal(run_program(argv, stream, text, sizeof text), code);
    assert_string_equal(text, expected);
}

static void says_that_a_file_is_fine(void **state) {
    (void)state;
    write_config("listen = '127.0.0.1:80'\nindex = '/nergens'\n[limits]\nidle_s = 20\n");
    check("--check-config", STDOUT_FILENO, 0, FILE_NAME ": fine\n");
    check("--check-config", STDERR_FILENO, 0, "");
}

static void finds_the_example_fine(void **state) {
    (void)state;
    const char *const argv[] = {SERVER_PROGRAM, "--config", EXAMPLE, "--check-config", NULL};
    char text[4096];
    assert_int_equal(run_program(argv, STDOUT_FILENO, text, sizeof text), 0);
    assert_string_equal(text, EXAMPLE ": fine\n");
}

static void tells_all_faults(void **state) {
    (void)state;
    write_config("listn = ':80'\nadmin = 'geheim'\n\n[limits]\nidle_s = 0\n");
    const char *expected = FILE_NAME
        ":1: listn is not a key; did you mean listen?\n" FILE_NAME
        ":2: admin must be an address, such as \"127.0.0.1:8080\" or \"[::1]:8080\", in quotes, of "
        "at most 64 bytes\n" FILE_NAME ":5: limits.idle_s must be a whole number from 1 to 3600\n";
    check("--check-config", STDERR_FILENO, 2, expected);
    check("--check-config", STDOUT_FILENO, 2, "");
    check("--index=/nergens", STDERR_FILENO, 2, expected);
}

static void shows_no_password_of_a_store(void **state) {
    (void)state;
    const char *const argv[] = {SERVER_PROGRAM, "--config", FILE_NAME, "--check-config", NULL};
    char text[4096];
    write_config("[insight]\nstore = 'postgresql://vraagbaak:zeer@geheim@db.example/vraagbaak'\n");
    assert_int_equal(run_program(argv, STDERR_FILENO, text, sizeof text), 2);
    assert_non_null(strstr(text, FILE_NAME ":2: insight.store must be the path of a file"));
    assert_null(strstr(text, "geheim"));
    write_config("[insight]\nstore = 'postgresql://vraagbaak:geheim@db.example/vraagbaak'\n");
    check("--check-config", STDOUT_FILENO, 0, FILE_NAME ": fine\n");
    check("--check-config", STDERR_FILENO, 0, "");
}

static void needs_an_index_to_serve(void **state) {
    (void)state;
    write_config("");
    check("--check-config", STDOUT_FILENO, 0, FILE_NAME ": fine\n");
    check(NULL, STDERR_FILENO, 2,
          "vraagbaak-server: --index is needed, or index in the file of --config\n");
}

/* Which folder it took shows in what it says of it. */
static void assert_opens(const char *option, const char *folder) {
    const char *const argv[] = {SERVER_PROGRAM, "--config", FILE_NAME, option, NULL};
    char text[4096];
    assert_int_equal(run_program(argv, STDERR_FILENO, text, sizeof text), 3);
    assert_non_null(strstr(text, folder));
}

static void lets_the_command_line_win(void **state) {
    (void)state;
    write_config("index = '/van-bestand'\n");
    assert_opens(NULL, "/van-bestand/current: ");
    assert_opens("--index=/van-regel", "/van-regel/current: ");
}

static void tells_of_a_file_that_cannot_be_read(void **state) {
    (void)state;
    assert_int_equal(unlink(FILE_NAME), 0);
    check("--check-config", STDERR_FILENO, 3,
          "vraagbaak-server: " FILE_NAME ": cannot open: No such file or directory\n");
    const char *const alone[] = {SERVER_PROGRAM, "--check-config", NULL};
    char text[1024];
    assert_int_equal(run_program(alone, STDERR_FILENO, text, sizeof text), 2);
    assert_non_null(strstr(text, "--check-config needs --config"));
}

int main(void) {
    const struct CMUnitTest tests[] = {
        cmocka_unit_test(says_that_a_file_is_fine),
        cmocka_unit_test(finds_the_example_fine),
        cmocka_unit_test(tells_all_faults),
        cmocka_unit_test(shows_no_password_of_a_store),
        cmocka_unit_test(needs_an_index_to_serve),
        cmocka_unit_test(lets_the_command_line_win),
        cmocka_unit_test(tells_of_a_file_that_cannot_be_read),
    };
    return cmocka_run_group_tests(tests, NULL, NULL);
}
