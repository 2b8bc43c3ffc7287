/* SPDX-FileCopyrightText: 2026 Provincie Zuid-Holland
 * SPDX-License-Identifier: EUPL-1.2 */
#include "http/negotiate.h"

/* "0.8" as 800; 1000 without a q. Digits beyond the third are passed over. */
static unsigned quality(struct str parameters) {
    while (parameters.ptr) {
        struct str value = str_trim(str_cut(&parameters, ';'));
        struct str name = str_trim(str_cut(&value, '='));
        if (!value.ptr || !str_equal(name, STR("q"))) {
            continue;
        }
        unsigned thousandths = value.len > 0 && value.ptr[0] == '1' ? 1000 : 0;
        unsigned unit = 100;
        for (size_t i = 2; i < value.len && unit > 0 && thousandths < 1000; i++) {
            bool digit = value.ptr[i] >= '0' && value.ptr[i] <= '9';
            thousandths += digit ? (unsigned)(value.ptr[i] - '0') * unit : 0;
            unit /= 10;
        }
        return thousandths;
    }
    return 1000;
}

/* How exactly a range names a type: 3 text/html, 2 text slash star, 1 anything, 0 not at all. */
static int exactness(struct str range, struct str type) {
    if (str_equal(range, type)) {
        return 3;
    }
    if (str_equal(range, STR("*/*"))) {
        return 1;
    }
    struct str family = str_slice(type, 0, str_find(type, STR("/"), 0) + 1);
    bool all_of_family = str_starts_with(range, family) && range.len == family.len + 1 &&
                         range.ptr[family.len] == '*';
    return all_of_family ? 2 : 0;
}

/* The quality that the most exact range gives a type. */
static unsigned quality_for(struct str accept, struct str type) {
    int most_exact = 0;
    unsigned found = 0;
    while (accept.ptr) {
        struct str parameters = str_cut(&accept, ',');
        struct str range = str_trim(str_cut(&parameters, ';'));
        int exact = exactness(range, type);
        if (exact > most_exact) {
            most_exact = exact;
            found = quality(parameters);
        }
    }
    return found;
}

size_t negotiate(struct str accept, const struct str *offered, size_t count) {
    if (accept.len == 0) {
        return 0;
    }
    size_t best = count;
    unsigned most = 0;
    for (size_t i = 0; i < count; i++) {
        unsigned here = quality_for(accept, offered[i]);
        if (here > most) {
            most = here;
            best = i;
        }
    }
    return best;
}

bool negotiate_takes_coding(struct str accept_encoding, struct str coding) {
    unsigned others = 0;
    while (accept_encoding.ptr) {
        struct str parameters = str_cut(&accept_encoding, ',');
        struct str name = str_trim(str_cut(&parameters, ';'));
        if (str_equal(name, coding)) {
            return quality(parameters) > 0;
        }
        if (str_equal(name, STR("*"))) {
            others = quality(parameters);
        }
    }
    return others > 0;
}

bool negotiate_holds(struct str if_none_match, struct str tag) {
    while (if_none_match.len > 0) {
        struct str item = str_trim(str_cut(&if_none_match, ','));
        if (str_starts_with(item, STR("W/"))) {
            item = str_slice(item, 2, item.len);
        }
        if (str_equal(item, tag) || str_equal(item, STR("*"))) {
            return true;
        }
    }
    return false;
}
