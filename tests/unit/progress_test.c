/* SPDX-FileCopyrightText: 2026 Provincie Zuid-Holland
 * SPDX-License-Identifier: EUPL-1.2 */
#define _XOPEN_SOURCE 600 /* terminals of our own */
#include "base/progress.h"

#include <fcntl.h>
#include <poll.h>
#include <stdlib.h>
#include <string.h>
#include <time.h>
#include <unistd.h>

#include "cmocka_includes.h"

/* Long enough for something to be shown. */
static void wait_a_second(void) {
    struct timespec rest = {1, 100L * 1000 * 1000};
    nanosleep(&rest, NULL);
}

static void read_back(FILE *file, char *text, size_t size) {
    rewind(file);
    text[fread(text, 1, size - 1, file)] = '\0';
}

static void tells_each_tenth_on_a_line(void **state) {
    (void)state;
    char text[400];
    FILE *out = tmpfile();
    assert_non_null(out);
    struct progress *progress = progress_new(out, 200, "documenten");
    progress_add(progress, 90); /* too soon to be shown */
    wait_a_second();
    progress_add(progress, 31);
    progress_add(progress, 1);
    progress_add(progress, 19);
    progress_add(progress, 59);
    progress_free(progress);
    read_back(out, text, sizeof text);
    assert_non_null(strstr(text, "60 %: 121 van 200 documenten, "));
    assert_non_null(strstr(text, "\n70 %: 141 van 200 documenten, "));
    size_t lines = 0;
    for (const char *c = text; *c; c++) {
        lines += *c == '\n';
    }
    assert_int_equal(lines, 2);
    fclose(out);
}

static void says_nothing_of_what_is_quick(void **state) {
    (void)state;
    char text[100];
    FILE *out = tmpfile();
    assert_non_null(out);
    struct progress *progress = progress_new(out, 10, "documenten");
    for (int i = 0; i < 10; i++) {
        progress_add(progress, 1);
    }
    progress_free(progress);
    read_back(out, text, sizeof text);
    assert_string_equal(text, "");
    fclose(out);
    progress = progress_new(stdout, 0, "documenten");
    progress_add(progress, 1);
    progress_free(progress);
    progress_add(NULL, 1);
    progress_free(NULL);
}

/* A terminal hands over in its own time what was written: until the bar is gone, for at most 5 s.
 */
static void read_until_gone(int master, char *text, size_t size) {
    static const char gone[] = "s\033[K\r\033[K";
    struct pollfd ready = {.fd = master, .events = POLLIN};
    size_t len = 0;
    while (!strstr(text, gone) && len < size - 1 && poll(&ready, 1, 5000) > 0) {
        ssize_t more = read(master, text + len, size - 1 - len);
        assert_true(more > 0);
        len += (size_t)more;
        text[len] = '\0';
    }
}

static void draws_a_bar_on_a_terminal(void **state) {
    (void)state;
    char text[2000] = "";
    int master = posix_openpt(O_RDWR | O_NOCTTY);
    if (master < 0 || grantpt(master) != 0 || unlockpt(master) != 0) {
        skip(); /* no terminals here */
    }
    FILE *out = fopen(ptsname(master), "w");
    assert_non_null(out);
    struct progress *progress = progress_new(out, 100, "documenten");
    wait_a_second();
    progress_add(progress, 50);
    progress_free(progress);
    read_until_gone(master, text, sizeof text);
    assert_non_null(strstr(text, "[############............]  50 %  50 van 100 documenten  "));
    assert_non_null(strstr(text, "/s  nog 1 s"));
    assert_string_equal(text + strlen(text) - 4, "\r\033[K"); /* it is gone at the end */
    fclose(out);
    close(master);
}

int main(void) {
    const struct CMUnitTest tests[] = {
        cmocka_unit_test(tells_each_tenth_on_a_line),
        cmocka_unit_test(says_nothing_of_what_is_quick),
        cmocka_unit_test(draws_a_bar_on_a_terminal),
    };
    return cmocka_run_group_tests(tests, NULL, NULL);
}
