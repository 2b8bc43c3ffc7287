/* SPDX-FileCopyrightText: 2026 Provincie Zuid-Holland
 * SPDX-License-Identifier: EUPL-1.2 */
#include "access_fixture.h"

#include <fcntl.h>
#include <stdio.h>
#include <string.h>
#include <sys/stat.h>
#include <time.h>
#include <unistd.h>

#include "base/file.h"

const char *const role_names[AS_COUNT] = {"medewerker", "inzicht", "beheer"};
const char test_password[] = "paard-batterij-niet";
const char test_cookie_key[] = "0123456789abcdef0123456789abcdef";
char key_headers[AS_COUNT][HEADER_BYTES];

const char *access_path(const char *name) {
    static char path[1024];
    snprintf(path, sizeof path, "%s/%s", ACCESS_FOLDER, name);
    return path;
}

int run_server_program(const char *arguments, const char *input, char *text, size_t size) {
    char command[4096];
    snprintf(command, sizeof command, "printf '%%s' '%s' | %s %s", input, SERVER_PROGRAM,
             arguments);
    const char *const argv[] = {"/bin/sh", "-c", command, NULL};
    return run_program(argv, STDOUT_FILENO, text, size);
}

static void make_key(size_t as) {
    char arguments[2048];
    char key[128];
    snprintf(arguments, sizeof arguments, "--new-key %s --name key-%s --keys %s", role_names[as],
             role_names[as], access_path("keys"));
    assert_int_equal(run_server_program(arguments, "", key, sizeof key), 0);
    key[strcspn(key, "\n")] = '\0';
    snprintf(key_headers[as], HEADER_BYTES, "Authorization: Bearer %s", key);
}

static void make_user(size_t as) {
    char arguments[2048];
    char nothing[8];
    snprintf(arguments, sizeof arguments, "--new-user %s --roles %s --users %s", role_names[as],
             role_names[as], access_path("users"));
    assert_int_equal(run_server_program(arguments, test_password, nothing, sizeof nothing), 0);
}

static void make_secret(void) {
    assert_int_equal(file_write(access_path("cookie-key"), str_from(test_cookie_key), NULL),
                     ERR_OK);
    assert_int_equal(chmod(access_path("cookie-key"), 0600), 0);
}

/* What the server writes goes to a file, to be looked at; ours stays where it was. */
static void start_logged(const char *settings) {
    int ours = dup(STDERR_FILENO);
    int log = open(access_path("log"), O_WRONLY | O_CREAT | O_APPEND | O_CLOEXEC, 0600);
    assert_true(ours >= 0 && log >= 0);
    assert_true(dup2(log, STDERR_FILENO) >= 0);
    start_with_settings(&server, settings);
    assert_true(dup2(ours, STDERR_FILENO) >= 0);
    close(ours);
    close(log);
}

void access_settings(char *out, size_t size) {
    snprintf(out, size,
             "[access]\n"
             "keys_file = \"%s/keys\"\nusers_file = \"%s/users\"\n"
             "cookie_key_file = \"%s/cookie-key\"\n"
             "proxy_user_header = \"X-Remote-User\"\nproxy_roles_header = \"X-Remote-Roles\"\n"
             "proxy_addresses = [\"" PROXY_ADDRESS "\", \"10.0.0.0/8\"]\n",
             ACCESS_FOLDER, ACCESS_FOLDER, ACCESS_FOLDER);
}

void restart_access(void) {
    char settings[4096];
    access_settings(settings, sizeof settings);
    start_logged(settings);
}

void make_access(void) {
    assert_int_equal(file_remove_tree(ACCESS_FOLDER, NULL), ERR_OK);
    assert_int_equal(file_make_folder(ACCESS_FOLDER, NULL), ERR_OK);
    make_secret();
    for (size_t as = 0; as < AS_COUNT; as++) {
        make_key(as);
        make_user(as);
    }
}

int start_access(void **state) {
    (void)state;
    make_access();
    restart_access();
    return 0;
}

struct http_reply ask_as(const char *header, const char *path) {
    struct http_options options = {.headers = {header}};
    return http_fetch(server.url, path, &options);
}

struct http_reply post_form(const char *cookie, const char *path, const char *form) {
    struct http_options options = {.body = form,
                                   .headers = {"Sec-Fetch-Site: same-origin", cookie}};
    return http_fetch(server.url, path, &options);
}

struct http_reply sign_in(const char *name, const char *password, const char *target) {
    char form[1024];
    snprintf(form, sizeof form, "naam=%s&wachtwoord=%s&doel=%s", name, password, target);
    struct http_reply reply = post_form(NULL, "/aanmelden", form);
    for (int i = 0; i < 200 && reply.status == 503; i++) {
        http_reply_release(&reply);
        nanosleep(&(struct timespec){0, 50000000}, NULL);
        reply = post_form(NULL, "/aanmelden", form);
    }
    return reply;
}

void cookie_of(const struct http_reply *reply, char cookie[HEADER_BYTES]) {
    char value[512];
    http_header_value(reply, "Set-Cookie", value, sizeof value);
    value[strcspn(value, ";")] = '\0';
    snprintf(cookie, HEADER_BYTES, "%s%.300s", value[0] ? "Cookie: " : "", value);
}

void sign_in_as(const char *name, char cookie[HEADER_BYTES]) {
    struct http_reply reply = sign_in(name, test_password, "");
    assert_int_equal(reply.status, 303);
    cookie_of(&reply, cookie);
    http_reply_release(&reply);
    assert_true(strlen(cookie) > 100);
}

bool opens_the_desk(const char *header) {
    struct http_reply reply = ask_as(header, "/balie");
    long status = reply.status;
    http_reply_release(&reply);
    assert_true(status == 200 || status == 303 || status == 401 || status == 403);
    return status == 200;
}
