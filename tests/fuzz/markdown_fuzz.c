/* SPDX-FileCopyrightText: 2026 Provincie Zuid-Holland
 * SPDX-License-Identifier: EUPL-1.2 */
/* The text of an article. */
#include "read/markdown.h"

#include "base/table.h"
#include "base/utf8.h"
#include "desk.h"
#include "fuzz.h"
#include "html_check.h"

enum { FIRST_LINE = 10 };

static void check_plain(struct str text) {
    fuzz_require(utf8_is_valid(text), "plain text is UTF-8");
    for (size_t i = 0; i < text.len; i++) {
        unsigned char c = (unsigned char)text.ptr[i];
        fuzz_require((c >= 0x20 && c != 0x7f) || c == '\n' || c == '\t',
                     "plain text has no control characters");
    }
}

/* Sections follow each other in the text, and each but the first has a heading in the HTML. */
static void check_sections(const struct markdown *markdown, const struct table *ids) {
    struct str rest = markdown->text;
    struct table anchors = TABLE_INIT;
    for (size_t i = 0; i < markdown->section_count; i++) {
        const struct section *section = &markdown->sections[i];
        size_t at = section->text.len > 0 ? str_find(rest, section->text, 0) : 0;
        fuzz_require(section->text.len == 0 || at < rest.len, "a section stands in the text");
        rest = str_slice(rest, at + section->text.len, rest.len);
        check_plain(section->heading);
        fuzz_require(str_find(section->heading, STR("\n"), 0) == section->heading.len,
                     "a heading is one line");
        fuzz_require(section->heading.len > 0 || i == 0, "a section has a heading");
        fuzz_require((section->heading.len > 0) == (section->anchor.len > 0),
                     "a heading has an anchor");
        if (section->anchor.len > 0) {
            fuzz_require(table_find(ids, section->anchor) != NULL, "an anchor is in the HTML");
            fuzz_require((*table_get(&anchors, section->anchor))++ == 0, "an anchor is unique");
        }
    }
    table_release(&anchors);
}

static void check_links(const struct markdown *markdown) {
    for (size_t i = 0; i < markdown->link_count; i++) {
        const struct markdown_link *link = &markdown->links[i];
        fuzz_require(link->line >= FIRST_LINE, "a link stands on a line of the text");
        fuzz_require(link->id.len + link->anchor.len + link->url.len > 0, "a link leads somewhere");
        fuzz_require(utf8_is_valid(link->id) && utf8_is_valid(link->anchor) &&
                         utf8_is_valid(link->url),
                     "a link is UTF-8");
    }
}

static void check_lines(const struct markdown *markdown) {
    for (size_t i = 0; i < markdown->line_count; i++) {
        const struct text_line *line = &markdown->lines[i];
        fuzz_require(line->line >= FIRST_LINE, "text stands on a line of the file");
        fuzz_require(line->offset <= markdown->text.len, "a line lies in the text");
        fuzz_require(i == 0 || line->offset >= line[-1].offset, "lines are in order");
    }
}

int LLVMFuzzerTestOneInput(const uint8_t *data, size_t size) {
    struct desk desk;
    struct markdown markdown;
    struct table ids = TABLE_INIT;
    desk_open(&desk);
    markdown_read(&markdown, fuzz_utf8(data, size), FIRST_LINE, &desk.source);
    fuzz_require(utf8_is_valid(markdown.html), "the HTML is UTF-8");
    html_check(markdown.html, &ids);
    check_plain(markdown.text);
    check_sections(&markdown, &ids);
    check_links(&markdown);
    check_lines(&markdown);
    table_release(&ids);
    desk_close(&desk);
    return 0;
}
