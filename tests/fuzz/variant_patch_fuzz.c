/* SPDX-FileCopyrightText: 2026 Provincie Zuid-Holland
 * SPDX-License-Identifier: EUPL-1.2 */
/* A wording, on the first line of the input, that is offered to the article file behind it. What
 * the patch makes of the file is held against what the indexer reads in it. */
#include "base/buf.h"
#include "base/limits.h"
#include "desk.h"
#include "fuzz.h"
#include "read/front_matter.h"
#include "variants/diff.h"
#include "variants/variant_edit.h"

static struct str cut_line(struct str *rest) {
    size_t end = str_find(*rest, STR("\n"), 0) + 1;
    struct str line = str_slice(*rest, 0, end);
    *rest = str_slice(*rest, line.len, rest->len);
    return line;
}

/* A line of a hunk without its sign; without its line end too when a mark behind it says so. */
static struct str hunk_line(struct str *patch, char *sign) {
    struct str line = cut_line(patch);
    *sign = line.ptr[0];
    line = str_slice(line, 1, line.len);
    if (str_starts_with(*patch, STR("\\ No newline at end of file\n"))) {
        cut_line(patch);
        line.len--;
    }
    return line;
}

/* What a patch did to a text. */
struct outcome {
    struct buf text;
    struct str cut; /* the line that went, empty for none */
    struct str put; /* the first that came */
};

static size_t number_at(struct str text, char sign) {
    size_t at = str_find(text, (struct str){&sign, 1}, 0) + 1;
    size_t number = 0;
    for (; at < text.len && text.ptr[at] >= '0' && text.ptr[at] <= '9'; at++) {
        number = number * 10 + (size_t)(text.ptr[at] - '0');
    }
    return number;
}

/* Applies a patch as strictly as can be: the hunk stands where it says, and each line is there. */
static void apply(struct outcome *out, struct str old, struct str patch) {
    *out = (struct outcome){.text = BUF_INIT, .cut = STR(""), .put = STR("")};
    fuzz_require(str_equal(cut_line(&patch), STR("--- a/x.md\n")), "the old file is named");
    fuzz_require(str_equal(cut_line(&patch), STR("+++ b/x.md\n")), "the new file is named");
    struct str header = cut_line(&patch);
    fuzz_require(str_starts_with(header, STR("@@ -")), "there is a hunk");
    for (size_t line = 1; line < number_at(header, '-'); line++) {
        buf_add(&out->text, cut_line(&old));
    }
    size_t cuts = 0;
    size_t context[2] = {0, 0}; /* in front of what changes, and behind it */
    while (patch.len > 0) {
        char sign;
        struct str line = hunk_line(&patch, &sign);
        if (sign != '+') {
            fuzz_require(line.len > 0 && str_equal(cut_line(&old), line),
                         "the file holds the lines of the hunk");
        }
        if (sign != '-') {
            buf_add(&out->text, line);
        }
        cuts += sign == '-';
        context[out->put.len > 0] += sign == ' ';
        out->cut = sign == '-' ? line : out->cut;
        out->put = sign == '+' && out->put.len == 0 ? line : out->put;
    }
    fuzz_require(cuts <= 1 && out->put.len > 0, "at most one line goes, and some come");
    fuzz_require(context[0] <= 3 && (context[1] == 3 || (context[1] < 3 && old.len == 0)),
                 "there is as much context as there should be");
    buf_add(&out->text, old);
}

/* Whether text is `shorter` with one piece put in. */
static bool is_grown(struct str shorter, struct str text) {
    size_t head = 0;
    size_t tail = 0;
    while (head < shorter.len && head < text.len && shorter.ptr[head] == text.ptr[head]) {
        head++;
    }
    while (tail < shorter.len && tail < text.len &&
           shorter.ptr[shorter.len - 1 - tail] == text.ptr[text.len - 1 - tail]) {
        tail++;
    }
    return head + tail >= shorter.len && text.len > shorter.len;
}

/* What the indexer reads in a file. False when it finds faults. */
static bool read_front(struct record *record, struct str text, struct desk *desk) {
    struct page page;
    struct key_lines lines = {{0}};
    *record = (struct record){.id = STR("")};
    if (!page_split(&page, text, &desk->source) || !page.has_front) {
        return false;
    }
    front_matter_read(record, &lines, page.front, &desk->source);
    return desk->faults.len == 0;
}

static bool same_list(struct str_list a, struct str_list b, size_t len) {
    bool same = a.len >= len && b.len >= len;
    for (size_t i = 0; i < len && same; i++) {
        same = str_equal(a.items[i], b.items[i]);
    }
    return same;
}

static void check_records(struct record *before, struct record *after) {
    for (enum key key = 0; key < KEY_COUNT; key++) {
        if (key == KEY_NEGEER || key == KEY_VARIANTEN) {
            continue;
        }
        bool same = key_is_list(key) ? same_list(*key_list(before, key), *key_list(after, key),
                                                 key_list(after, key)->len) &&
                                           key_list(before, key)->len == key_list(after, key)->len
                                     : str_equal(*key_text(before, key), *key_text(after, key));
        fuzz_require(same, "the other keys say what they said");
    }
    fuzz_require(after->varianten.len == before->varianten.len + 1, "there is one wording more");
    fuzz_require(same_list(before->varianten, after->varianten, before->varianten.len),
                 "the wordings that were there stand in front");
}

/* Whether a wording says, white space aside, what was offered. */
static bool same_wording(struct str read, struct str offered) {
    offered = str_trim(offered);
    while (read.len > 0 && offered.len > 0 && read.ptr[0] == offered.ptr[0]) {
        bool is_space = read.ptr[0] == ' ';
        read = str_slice(read, 1, read.len);
        offered = str_slice(offered, 1, offered.len);
        offered = is_space ? str_trim(offered) : offered;
    }
    return read.len == 0 && offered.len == 0;
}

static void check_reading(struct str old, struct str patched, struct str wording) {
    struct desk first;
    struct desk second;
    struct record before;
    struct record after;
    desk_open(&first);
    desk_open(&second);
    if (read_front(&before, old, &first)) {
        fuzz_require(read_front(&after, patched, &second), "the patch brings no faults");
        check_records(&before, &after);
        struct str last = after.varianten.items[after.varianten.len - 1];
        fuzz_require(same_wording(last, wording), "the last wording is the one that was offered");
    }
    desk_close(&second);
    desk_close(&first);
}

static void check_patch(const struct variant_edit *edit, struct str old, struct str wording) {
    struct buf patch = BUF_INIT;
    struct outcome outcome;
    struct diff_change change = {edit->at, edit->cut, buf_str(&edit->lines)};
    diff_write(&patch, STR("x.md"), old, change);
    apply(&outcome, old, buf_str(&patch));
    fuzz_require(outcome.cut.len == 0 || is_grown(outcome.cut, outcome.put),
                 "a line that is replaced only grows");
    check_reading(old, buf_str(&outcome.text), wording);
    buf_release(&outcome.text);
    buf_release(&patch);
}

int LLVMFuzzerTestOneInput(const uint8_t *data, size_t size) {
    struct str text = {(const char *)data, size};
    struct str wording = str_cut(&text, '\n');
    text = text.ptr ? text : STR("");
    struct variant_edit edit;
    struct err_info info = ERR_INFO_INIT;
    enum err err = variant_edit_make(&edit, text, "x.md", (struct str_list){&wording, 1}, &info);
    fuzz_require(err == ERR_OK || err == ERR_INVALID || err == ERR_LIMIT, "errors are those told");
    fuzz_require(err == ERR_OK || info.text[0], "an error has a text");
    if (err == ERR_OK && edit.added > 0) {
        check_patch(&edit, text, wording);
    }
    variant_edit_release(&edit);
    return 0;
}
