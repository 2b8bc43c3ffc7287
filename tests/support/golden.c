/* SPDX-FileCopyrightText: 2026 Provincie Zuid-Holland
 * SPDX-License-Identifier: EUPL-1.2 */
#include "golden.h"

#include <stdio.h>

#include "base/file.h"

enum { LIMIT_GOLDEN_BYTES = 1024 * 1024 };

static bool differs(struct str line, size_t number, golden_fn compute, void *payload) {
    struct str expected = line;
    struct str input = str_cut(&expected, '\t');
    struct buf actual = BUF_INIT;
    compute(&actual, input, payload);
    bool wrong = !expected.ptr || !str_equal(buf_str(&actual), expected);
    if (wrong) {
        printf("line %zu: %.*s\n  expected %.*s\n  got      %.*s\n", number, STR_ARGS(input),
               STR_ARGS(expected), STR_ARGS(buf_str(&actual)));
    }
    buf_release(&actual);
    return wrong;
}

int golden_run(const char *path, golden_fn compute, void *payload) {
    struct buf file = BUF_INIT;
    struct err_info info = ERR_INFO_INIT;
    if (file_read(&file, path, LIMIT_GOLDEN_BYTES, &info) != ERR_OK) {
        printf("%s\n", info.text);
        return -1;
    }
    struct str rest = buf_str(&file);
    int differences = 0;
    size_t cases = 0;
    for (size_t number = 1; rest.ptr; number++) {
        struct str line = str_cut(&rest, '\n');
        if (line.len > 0 && line.ptr[0] != '#') {
            cases++;
            differences += differs(line, number, compute, payload);
        }
    }
    buf_release(&file);
    return cases > 0 ? differences : -1;
}
