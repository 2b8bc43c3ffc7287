/* SPDX-FileCopyrightText: 2026 Provincie Zuid-Holland
 * SPDX-License-Identifier: EUPL-1.2 */
/* What clients say that they take (Accept) and have (If-None-Match). */
#include "http/negotiate.h"

#include "base/buf.h"
#include "fuzz.h"

int LLVMFuzzerTestOneInput(const uint8_t *data, size_t size) {
    static const struct str offered[] = {STR_INIT("application/json"), STR_INIT("text/html"),
                                         STR_INIT("text/plain")};
    struct str header = {(const char *)data, size};
    fuzz_require(negotiate(header, offered, 3) <= 3, "the choice is one that was offered, or none");
    fuzz_require(negotiate(header, offered, 0) == 0, "of nothing there is nothing to choose");

    struct str tag = STR("\"0123456789abcdef\"");
    struct buf list = BUF_INIT;
    buf_add(&list, header);
    buf_add(&list, STR(", W/"));
    buf_add(&list, tag);
    fuzz_require(negotiate_holds(buf_str(&list), tag), "a tag at the end of a list is held");
    bool has_star = str_find(header, STR("*"), 0) < size;
    bool has_tag = str_find(header, tag, 0) < size;
    fuzz_require(!negotiate_holds(header, tag) || has_star || has_tag, "what is held was named");
    buf_release(&list);
    return 0;
}
