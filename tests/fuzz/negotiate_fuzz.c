/* SPDX-FileCopyrightText: 2026 Provincie Zuid-Holland
 * SPDX-License-Identifier: EUPL-1.2 */
/* What clients say that they take (Accept, Accept-Encoding) and have (If-None-Match). */
#include "http/negotiate.h"

#include "base/buf.h"
#include "fuzz.h"

/* Whether gzip is taken with something before the header. */
static bool takes_gzip_behind(struct str before, struct str header) {
    struct buf all = BUF_INIT;
    buf_add(&all, before);
    buf_add(&all, header);
    bool takes = negotiate_takes_coding(buf_str(&all), STR("gzip"));
    buf_release(&all);
    return takes;
}

int LLVMFuzzerTestOneInput(const uint8_t *data, size_t size) {
    static const struct str offered[] = {STR_INIT("application/json"), STR_INIT("text/html"),
                                         STR_INIT("text/plain")};
    struct str header = {(const char *)data, size};
    fuzz_require(negotiate(header, offered, 3) <= 3, "the choice is one that was offered, or none");
    fuzz_require(negotiate(header, offered, 0) == 0, "of nothing there is nothing to choose");

    bool has_gzip = str_find(header, STR("gzip"), 0) < size;
    bool has_all = str_find(header, STR("*"), 0) < size;
    fuzz_require(has_gzip || has_all || !negotiate_takes_coding(header, STR("gzip")),
                 "a coding that is taken was named");
    fuzz_require(takes_gzip_behind(STR("gzip, "), header), "what is named first counts");
    fuzz_require(!takes_gzip_behind(STR("gzip;q=0, "), header), "also when it is refused");

    struct str tag = STR("\"0123456789abcdef\"");
    struct buf list = BUF_INIT;
    buf_add(&list, header);
    buf_add(&list, STR(", W/"));
    buf_add(&list, tag);
    fuzz_require(negotiate_holds(buf_str(&list), tag), "a tag at the end of a list is held");
    bool has_tag = str_find(header, tag, 0) < size;
    fuzz_require(!negotiate_holds(header, tag) || has_all || has_tag, "what is held was named");
    buf_release(&list);
    return 0;
}
