/* SPDX-FileCopyrightText: 2026 Provincie Zuid-Holland
 * SPDX-License-Identifier: EUPL-1.2 */
#include "check/areas.h"

#include <stdlib.h>

#include "base/memory.h"
#include "text/fold.h"
#include "text/nearest.h"
#include "texts.h"

static void add(struct areas *areas, size_t *capacity, struct str name) {
    char folded[LIMIT_FOLDED_BYTES];
    *table_get(&areas->names, (struct str){folded, fold(folded, name)}) = 1;
    areas->all = mem_grow(areas->all, capacity, areas->len, sizeof *areas->all);
    areas->all[areas->len++] = name;
}

void areas_init(struct areas *out, const struct lists *lists) {
    size_t capacity = 0;
    *out = (struct areas){.names = TABLE_INIT};
    for (size_t i = 0; i < lists->gemeente_count; i++) {
        const struct gemeente *gemeente = &lists->gemeenten[i];
        add(out, &capacity, gemeente->naam);
        for (size_t k = 0; k < gemeente->plaatsen.len; k++) {
            add(out, &capacity, gemeente->plaatsen.items[k]);
        }
    }
}

void areas_release(struct areas *areas) {
    table_release(&areas->names);
    free(areas->all);
}

void areas_check(const struct areas *areas, struct str_list gebied, size_t line,
                 const struct source *source) {
    for (size_t i = 0; i < gebied.len && areas->len > 0; i++) {
        char folded[LIMIT_FOLDED_BYTES];
        struct str name = gebied.items[i];
        if (table_find(&areas->names, (struct str){folded, fold(folded, name)})) {
            continue;
        }
        struct str meant = nearest_find(name, areas->all, areas->len);
        if (meant.len > 0) {
            fault_warning(source, line, TEXT_AREA_MEANT, STR_ARGS(name), STR_ARGS(meant));
        } else {
            fault_warning(source, line, TEXT_AREA_UNKNOWN, STR_ARGS(name));
        }
    }
}
