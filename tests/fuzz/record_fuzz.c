/* SPDX-FileCopyrightText: 2026 Provincie Zuid-Holland
 * SPDX-License-Identifier: EUPL-1.2 */
/* The encoded record of an article, as a damaged index could hold it. */
#include "fuzz.h"
#include "record_check.h"

int LLVMFuzzerTestOneInput(const uint8_t *data, size_t size) {
    struct str bytes = {(const char *)data, size};
    struct arena arena = ARENA_INIT;
    struct err_info info = ERR_INFO_INIT;
    struct record record;
    if (record_read(&record, bytes, &arena, &info) == ERR_OK) {
        struct record open = record_public(&record);
        record_check_round_trip(&record);
        record_check_round_trip(&open);
    } else {
        fuzz_require(info.code == ERR_CORRUPT, "what can't be read is called damaged");
    }
    arena_release(&arena);
    return 0;
}
