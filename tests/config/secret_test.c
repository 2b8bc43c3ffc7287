/* SPDX-FileCopyrightText: 2026 Provincie Zuid-Holland
 * SPDX-License-Identifier: EUPL-1.2 */
/* Secrets from files and the environment. */
#include "settings_secret.h"

#include <fcntl.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <sys/stat.h>
#include <unistd.h>

#include "base/file.h"
#include "cmocka_includes.h"

#define VARIABLE "VRAAGBAAK_TEST_SECRET"
#define FILE_NAME "./secret"

static void write_secret(struct str text, mode_t mode) {
    assert_int_equal(file_write(FILE_NAME, text, NULL), ERR_OK);
    assert_int_equal(chmod(FILE_NAME, mode), 0);
}

static bool is_wiped(const struct secret *secret) {
    const struct secret nothing = {.len = 0};
    return secret->len == 0 && memcmp(secret->bytes, nothing.bytes, sizeof nothing.bytes) == 0;
}

static void assert_reads(struct str file, const char *expected) {
    struct secret secret;
    struct err_info info = ERR_INFO_INIT;
    enum err err = settings_secret(&secret, file, VARIABLE, &info);
    assert_string_equal(info.text, "");
    assert_int_equal(err, ERR_OK);
    assert_string_equal(secret.bytes, expected);
    assert_int_equal(secret.len, strlen(expected));
    settings_secret_wipe(&secret);
    assert_true(is_wiped(&secret));
}

static void assert_refuses(struct str file, enum err code, const char *expected) {
    struct secret secret;
    struct err_info info = ERR_INFO_INIT;
    assert_int_equal(settings_secret(&secret, file, VARIABLE, &info), code);
    assert_non_null(strstr(info.text, expected));
    assert_null(strstr(info.text, "geheim"));
    assert_true(is_wiped(&secret));
}

static void reads_a_file_without_its_line_end(void **state) {
    (void)state;
    write_secret(STR("geheim"), 0400);
    assert_reads(STR(FILE_NAME), "geheim");
    write_secret(STR("geheim\n"), 0600);
    assert_reads(STR(FILE_NAME), "geheim");
    write_secret(STR("geheim\r\n"), 0440);
    assert_reads(STR(FILE_NAME), "geheim");
    write_secret(STR(" ge\nheim \n\n"), 0640);
    assert_reads(STR(FILE_NAME), " ge\nheim \n");
}

static void refuses_what_others_see(void **state) {
    (void)state;
    const mode_t modes[] = {0404, 0402, 0401, 0420, 0644, 0660};
    for (size_t i = 0; i < sizeof modes / sizeof *modes; i++) {
        write_secret(STR("geheim"), modes[i]);
        assert_refuses(STR(FILE_NAME), ERR_INVALID, "make its mode 0400 or 0640");
    }
}

static void refuses_what_is_no_secret(void **state) {
    (void)state;
    char text[SECRET_BYTES + 2];
    memset(text, 'a', sizeof text);
    text[SECRET_BYTES] = '\0';
    write_secret(str_from(text), 0400);
    assert_reads(STR(FILE_NAME), text);
    text[SECRET_BYTES] = 'a';
    write_secret((struct str){text, SECRET_BYTES + 1}, 0400);
    assert_refuses(STR(FILE_NAME), ERR_INVALID, "at most 4096 bytes");
    write_secret(STR("\n"), 0400);
    assert_refuses(STR(FILE_NAME), ERR_INVALID, "is empty");
    write_secret(STR("geheim\0geheim"), 0400);
    assert_refuses(STR(FILE_NAME), ERR_INVALID, "zero byte");
    assert_refuses(STR("./"), ERR_INVALID, "not a regular file");
    assert_int_equal(unlink(FILE_NAME), 0);
    assert_int_equal(mkfifo(FILE_NAME, 0400), 0);
    assert_refuses(STR(FILE_NAME), ERR_INVALID, "not a regular file");
    assert_int_equal(unlink(FILE_NAME), 0);
    assert_refuses(STR(FILE_NAME), ERR_ENVIRONMENT, FILE_NAME);
}

static void finds_what_systemd_gives(void **state) {
    (void)state;
    write_secret(STR("geheim\n"), 0400);
    assert_int_equal(unsetenv("CREDENTIALS_DIRECTORY"), 0);
    assert_refuses(STR("secret"), ERR_ENVIRONMENT, "CREDENTIALS_DIRECTORY");
    assert_int_equal(setenv("CREDENTIALS_DIRECTORY", ".", 1), 0);
    assert_reads(STR("secret"), "geheim");
    assert_refuses(STR(".."), ERR_INVALID, "not a regular file");
    assert_refuses(STR("ander"), ERR_ENVIRONMENT, "./ander");
    assert_int_equal(unsetenv("CREDENTIALS_DIRECTORY"), 0);
}

static void reads_the_environment_without_a_file(void **state) {
    (void)state;
    assert_refuses(STR(""), ERR_NOT_FOUND, VARIABLE);
    assert_int_equal(setenv(VARIABLE, "", 1), 0);
    assert_refuses(STR(""), ERR_INVALID, VARIABLE);
    assert_int_equal(setenv(VARIABLE, "ander geheim", 1), 0);
    assert_reads(STR(""), "ander geheim");
    write_secret(STR("geheim\n"), 0400);
    assert_reads(STR(FILE_NAME), "geheim");
    assert_refuses(STR("./ander"), ERR_ENVIRONMENT, "./ander");
    assert_int_equal(unsetenv(VARIABLE), 0);
}

int main(void) {
    const struct CMUnitTest tests[] = {
        cmocka_unit_test(reads_a_file_without_its_line_end),
        cmocka_unit_test(refuses_what_others_see),
        cmocka_unit_test(refuses_what_is_no_secret),
        cmocka_unit_test(finds_what_systemd_gives),
        cmocka_unit_test(reads_the_environment_without_a_file),
    };
    return cmocka_run_group_tests(tests, NULL, NULL);
}
