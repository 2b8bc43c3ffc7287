/* SPDX-FileCopyrightText: 2026 Provincie Zuid-Holland
 * SPDX-License-Identifier: EUPL-1.2 */
#include "fuzz.h"

#include <stdio.h>
#include <stdlib.h>

#include "base/utf8.h"

void fuzz_require(bool holds, const char *claim) {
    if (!holds) {
        fprintf(stderr, "does not hold: %s\n", claim);
        abort();
    }
}

struct str fuzz_utf8(const uint8_t *data, size_t size) {
    struct str text = {(const char *)data, size};
    return str_slice(text, 0, utf8_find_invalid(text));
}
