/* SPDX-FileCopyrightText: 2026 Provincie Zuid-Holland
 * SPDX-License-Identifier: EUPL-1.2 */
/* An article file, read as an article and as the text of a channel. */
#include "desk.h"
#include "fuzz.h"
#include "read/article.h"
#include "read/front_matter.h"
#include "record_check.h"

static bool lies_in(struct str part, struct str text) {
    return part.len == 0 || (part.ptr >= text.ptr && part.ptr + part.len <= text.ptr + text.len);
}

static void check_page(struct str text) {
    struct desk desk;
    struct page page;
    desk_open(&desk);
    if (page_split(&page, text, &desk.source)) {
        fuzz_require(lies_in(page.front, text) && lies_in(page.body, text),
                     "the parts of a page lie in its text");
        fuzz_require(page.body.len == 0 ||
                         fault_line(text, (size_t)(page.body.ptr - text.ptr)) == page.body_line,
                     "the body starts on the line that is told");
    }
    desk_close(&desk);
}

static void check_channels(struct article *article, struct str text, const struct source *source) {
    struct article_part part = {.is_intern = true, .kanaal = KANAAL_CHAT};
    struct markdown read;
    article_read_part(&read, article, part, text, source);
    part.is_intern = false;
    article_read_part(&read, article, part, text, source);
}

int LLVMFuzzerTestOneInput(const uint8_t *data, size_t size) {
    struct str text = {(const char *)data, size};
    struct desk desk;
    struct article article;
    check_page(text);
    desk_open(&desk);
    if (article_read(&article, text, &desk.source)) {
        article_set_defaults(&article, ORIGIN_KB);
        article_check(&article, ORIGIN_KB, &desk.source);
        check_channels(&article, text, &desk.source);
        record_check_utf8(&article.record);
        record_check_round_trip(&article.record);
    }
    desk_close(&desk);
    return 0;
}
