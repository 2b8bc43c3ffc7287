/* SPDX-FileCopyrightText: 2026 Provincie Zuid-Holland
 * SPDX-License-Identifier: EUPL-1.2 */
#include "desk.h"

#include "base/limits.h"
#include "base/utf8.h"
#include "fuzz.h"

void desk_open(struct desk *desk) {
    *desk = (struct desk){.arena = ARENA_INIT, .faults = FAULTS_INIT};
    desk->source =
        (struct source){.file = STR("x"), .faults = &desk->faults, .arena = &desk->arena};
}

static void check_fault(const struct fault *fault) {
    fuzz_require(fault->line >= 1, "a fault has a line");
    fuzz_require(fault->text.len > 0 && utf8_is_valid(fault->text), "a fault has a UTF-8 text");
    for (size_t i = 0; i < fault->text.len; i++) {
        fuzz_require((unsigned char)fault->text.ptr[i] >= 0x20, "a fault is one line");
    }
}

void desk_close(struct desk *desk) {
    for (size_t i = 0; i < desk->faults.kind_count; i++) {
        const struct fault_kind *kind = &desk->faults.kinds[i];
        fuzz_require(kind->kept <= LIMIT_FAULTS, "the faults are limited");
        fuzz_require(kind->kept <= kind->count, "what is kept is counted");
    }
    for (size_t i = 0; i < desk->faults.len; i++) {
        check_fault(&desk->faults.items[i]);
    }
    faults_release(&desk->faults);
    arena_release(&desk->arena);
}
