/* SPDX-FileCopyrightText: 2026 Provincie Zuid-Holland
 * SPDX-License-Identifier: EUPL-1.2 */
/* A file of JSON Lines. */
#include "desk.h"
#include "fuzz.h"
#include "read/jsonl.h"
#include "record_check.h"

int LLVMFuzzerTestOneInput(const uint8_t *data, size_t size) {
    FILE *file = fmemopen((void *)data, size, "rb");
    if (!file) {
        return 0; /* of no bytes */
    }
    struct content content;
    struct desk desk;
    content_init(&content, ORIGIN_JSONL);
    desk_open(&desk);
    fuzz_require(jsonl_read_lines(&content, file, &desk.source, NULL) == ERR_OK,
                 "what is wrong with a line is a fault, not an error");
    for (size_t i = 0; i < content.len; i++) {
        struct arena arena = ARENA_INIT;
        struct record record;
        content_record(&record, &content.articles[i], &arena);
        record_check_utf8(&record);
        record_check_round_trip(&record);
        arena_release(&arena);
    }
    content_check(&content, &desk.faults);
    desk_close(&desk);
    content_release(&content);
    fclose(file);
    return 0;
}
