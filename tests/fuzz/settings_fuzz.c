/* SPDX-FileCopyrightText: 2026 Provincie Zuid-Holland
 * SPDX-License-Identifier: EUPL-1.2 */
/* A file of settings: what is taken fits its row, what isn't is told on a line of its own. */
#include "fuzz.h"
#include "settings_read.h"
#include "settings_rows.h"

static void check_text(const struct setting *row, struct str text) {
    fuzz_require(text.len >= row->lowest && text.len <= row->highest, "a text has its length");
    fuzz_require(text.ptr[text.len] == '\0', "a text is a C string too");
    for (size_t i = 0; i < text.len; i++) {
        fuzz_require((unsigned char)text.ptr[i] >= 0x20, "a text has no control characters");
    }
}

static void check_value(const struct setting *row, const void *value) {
    if (row->kind == SETTING_INTEGER) {
        uint32_t number = *(const uint32_t *)value;
        fuzz_require(number >= row->lowest && number <= row->highest, "a number is in its range");
    } else if (row->kind == SETTING_TEXT) {
        check_text(row, *(const struct str *)value);
    } else if (row->kind == SETTING_LIST) {
        const struct str_list *list = value;
        fuzz_require(list->len <= SETTING_ITEMS, "a list is bounded");
        for (size_t i = 0; i < list->len; i++) {
            check_text(row, list->items[i]);
        }
    }
}

static void check_faults(struct str faults) {
    fuzz_require(str_ends_with(faults, STR("\n")), "a fault ends its line");
    faults = str_slice(faults, 0, faults.len - 1);
    while (faults.ptr) {
        fuzz_require(str_starts_with(str_cut(&faults, '\n'), STR("f:")), "a fault has its place");
    }
}

int LLVMFuzzerTestOneInput(const uint8_t *data, size_t size) {
    struct settings *settings = settings_new();
    settings->index = STR("index"); /* has no usual value */
    struct settings *present = settings_new();
    struct buf faults = BUF_INIT;
    struct buf kept = BUF_INIT;
    struct str text = {(const char *)data, size};
    if (settings_read_text(settings, text, "f", &faults, NULL) == ERR_OK) {
        fuzz_require(faults.len == 0, "what is fine has no faults");
        for (size_t i = 0; i < settings_row_count; i++) {
            const struct setting *row = &settings_rows[i];
            check_value(row, (const char *)settings + row->offset);
        }
        settings_keep(settings, present, &kept);
        buf_truncate(&kept, 0);
        settings_keep(settings, present, &kept);
        fuzz_require(kept.len == 0, "what is kept differs no more");
    } else {
        check_faults(buf_str(&faults));
    }
    buf_release(&faults);
    buf_release(&kept);
    settings_give(settings);
    settings_give(present);
    return 0;
}
