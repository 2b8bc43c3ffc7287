/* SPDX-FileCopyrightText: 2026 Provincie Zuid-Holland
 * SPDX-License-Identifier: EUPL-1.2 */
/* Headers that say where a request ends, one a line. */
#include "http/framing.h"

#include "fuzz.h"

enum { BODY_BYTES = 1000 };

static void judge(struct str lines) {
    struct framing framing = {.lengths = 0};
    while (lines.ptr) {
        struct str value = str_cut(&lines, '\n');
        struct str name = str_cut(&value, ':');
        framing_add(&framing, name, value.ptr ? value : STR(""));
    }
    for (int is_old = 0; is_old < 2; is_old++) {
        bool is_fine = framing_judge(&framing, is_old, BODY_BYTES) == FRAMING_FINE;
        fuzz_require(!is_fine || framing.lengths + framing.codings <= 1, "a body has one end");
        fuzz_require(!is_fine || framing.hosts <= 1, "a request has one host");
        unsigned long length;
        fuzz_require(!is_fine || framing.lengths == 0 ||
                         str_to_number(framing.length, BODY_BYTES, &length),
                     "a length is a number within the limit");
    }
}

int LLVMFuzzerTestOneInput(const uint8_t *data, size_t size) {
    judge((struct str){(const char *)data, size});
    return 0;
}
