/* SPDX-FileCopyrightText: 2026 Provincie Zuid-Holland
 * SPDX-License-Identifier: EUPL-1.2 */
/* The file that names the columns of an export. */
#include "base/utf8.h"
#include "fuzz.h"
#include "import/import_columns.h"

/* Whether each line says where and what. */
static bool are_told(struct str faults) {
    while (faults.len > 0) {
        struct str line = str_cut(&faults, '\n');
        if (!str_starts_with(line, STR("k.toml:")) || str_find(line, STR(": "), 0) == line.len ||
            !faults.ptr) {
            return false;
        }
    }
    return true;
}

int LLVMFuzzerTestOneInput(const uint8_t *data, size_t size) {
    struct str text = {(const char *)data, size};
    struct import_columns columns;
    struct buf faults = BUF_INIT;
    struct err_info info = ERR_INFO_INIT;
    enum event_channel channel;
    import_columns_init(&columns);
    enum err err = import_columns_read_text(&columns, text, "k.toml", &faults, &info);
    fuzz_require((err == ERR_OK) == (faults.len == 0), "what is refused is told");
    fuzz_require(utf8_is_valid(buf_str(&faults)) && are_told(buf_str(&faults)),
                 "a fault is a line");
    for (enum import_column i = 0; i < COLUMN_COUNT; i++) {
        struct str name = columns.names[i];
        fuzz_require(utf8_is_valid(name), "a name is UTF-8");
        fuzz_require(err != ERR_OK || name.len == 0 || import_columns_is_name(&columns, i, name),
                     "a column is called by its name");
    }
    fuzz_require(import_columns_channel(&columns, STR("Telefoon"), &channel) &&
                     channel >= VIA_CHAT && channel < VIA_COUNT,
                 "a usual word keeps a meaning");
    import_columns_release(&columns);
    buf_release(&faults);
    return 0;
}
