/* SPDX-FileCopyrightText: 2026 Provincie Zuid-Holland
 * SPDX-License-Identifier: EUPL-1.2 */
/* What the indexer found, as a damaged index folder could hold it. */
#include "search/findings.h"

#include "base/limits.h"
#include "fuzz.h"

static void check_list(const json_t *findings, const char *name) {
    const json_t *items = json_object_get(findings, name);
    const json_t *total = json_object_get(json_object_get(findings, "totalen"), name);
    fuzz_require(json_is_array(items), "a list is there");
    fuzz_require(json_array_size(items) <= LIMIT_FINDINGS, "a list is bounded");
    fuzz_require(json_integer_value(total) >= (json_int_t)json_array_size(items),
                 "the total is that of the list at least");
    for (size_t i = 0; i < json_array_size(items); i++) {
        fuzz_require(json_is_object(json_array_get(items, i)), "an item has keys");
    }
}

int LLVMFuzzerTestOneInput(const uint8_t *data, size_t size) {
    struct err_info info = ERR_INFO_INIT;
    json_t *json;
    if (findings_parse(&json, (struct str){(const char *)data, size}, &info) == ERR_OK) {
        check_list(json, "kanalen");
        check_list(json, "tegenspraak");
        check_list(json, "controle");
        check_list(json, "goudvragen");
        fuzz_require(json_is_object(json_object_get(json, "meldingen")), "messages are counted");
        json_decref(json);
    } else {
        fuzz_require(info.code == ERR_CORRUPT, "what can't be read is called damaged");
        fuzz_require(!json, "what can't be read is not given");
    }
    return 0;
}
