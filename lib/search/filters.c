/* SPDX-FileCopyrightText: 2026 Provincie Zuid-Holland
 * SPDX-License-Identifier: EUPL-1.2 */
#include "search/filters.h"

#include "base/date.h"
#include "search/terms.h"
#include "text/fold.h"

static const char *const filter_prefixes[FILTER_COUNT] = {
    [FILTER_THEMA] = SCHEMA_PREFIX_THEMA,
    [FILTER_DOELGROEP] = SCHEMA_PREFIX_DOELGROEP,
    [FILTER_ORGANISATIE] = SCHEMA_PREFIX_ORGANISATIE,
    [FILTER_GEMEENTE] = SCHEMA_PREFIX_GEBIED,
    [FILTER_TAAL] = SCHEMA_PREFIX_TAAL,
};

const uint32_t filter_slots[FILTER_SLOTS] = {
    [FILTER_THEMA] = SLOT_THEMA,
    [FILTER_DOELGROEP] = SLOT_DOELGROEP,
    [FILTER_ORGANISATIE] = SLOT_ORGANISATIE,
    [FILTER_GEMEENTE] = SLOT_GEBIED,
    [FILTER_TAAL] = SLOT_TAAL,
    [FILTER_COUNT] = SLOT_GEWIJZIGD,
    [FILTER_COUNT + 1] = SLOT_GELDIG_TOT,
};

static xc_node filter_term(xc_query *query, enum filter filter, struct str value) {
    char folded[LIMIT_FOLDED_BYTES];
    if (filter == FILTER_GEMEENTE) {
        value = (struct str){folded, fold(folded, value)};
    }
    struct term_name name = term_name_prefixed(filter_prefixes[filter], value);
    return xc_query_term(query, term_name_str(&name), 1);
}

static xc_node either(xc_query *query, xc_node left, xc_node right) {
    xc_node both[] = {left, right};
    return xc_query_or(query, both, 2);
}

static xc_node add_filter(xc_query *query, xc_node node, enum filter filter,
                          struct str_list values) {
    if (values.len == 0) {
        return node;
    }
    xc_node any = XC_NOTHING;
    for (size_t i = 0; i < values.len; i++) {
        any = either(query, any, filter_term(query, filter, values.items[i]));
    }
    if (filter == FILTER_GEMEENTE) {
        any = either(query, any, filter_term(query, filter, STR(SCHEMA_GEBIED_OVERAL)));
    }
    return xc_query_filter(query, node, any);
}

xc_node filters_apply(xc_query *query, xc_node node, const struct search_request *request) {
    for (int i = 0; i < FILTER_COUNT; i++) {
        node = add_filter(query, node, (enum filter)i, request->filters[i]);
    }
    struct str since = request->gewijzigd_sinds;
    if (since.len > 0) {
        xc_node changed = xc_query_value_at_least(query, SLOT_GEWIJZIGD, since);
        node = xc_query_filter(query, node, changed);
    }
    return node;
}

xc_node filters_valid_today(xc_query *query, xc_node node) {
    char today[DATE_BYTES + 1];
    date_today(today);
    struct str lowest = str_from(today);
    xc_node valid = xc_query_value_at_least(query, SLOT_GELDIG_TOT, lowest);
    return xc_query_filter(query, node, valid);
}
