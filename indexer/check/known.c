/* SPDX-FileCopyrightText: 2026 Provincie Zuid-Holland
 * SPDX-License-Identifier: EUPL-1.2 */
#include "check/known.h"

#include "base/date.h"

enum {
    HOURS_BYTES = 5, /* 09:00 */
    HOLIDAY = 1 << 7,
    /* What is known of hours, beside the days: */
    HOURS_WITHOUT_DAYS = 1 << 8,
    HOURS_KNOWN = 1 << 9,
    ALL_DAYS = 0xFF,
};

void known_init(struct known *known) {
    *known = (struct known){TABLE_INIT, 0, BUF_INIT};
}

void known_release(struct known *known) {
    table_release(&known->values);
    buf_release(&known->key);
}

/* A key is a letter for the kind of value and the value. */
static struct str make_key(struct known *known, char letter, struct str value) {
    buf_truncate(&known->key, 0);
    buf_add_char(&known->key, letter);
    buf_add(&known->key, value);
    return buf_str(&known->key);
}

static uint64_t *place(struct known *known, char letter, struct str value) {
    return table_get(&known->values, make_key(known, letter, value));
}

static uint64_t look_up(struct known *known, char letter, struct str value) {
    const uint64_t *found = table_find(&known->values, make_key(known, letter, value));
    return found ? *found : 0;
}

static char letter_of(enum fact_kind kind) {
    return (char)('A' + (int)kind);
}

/* ## Dates: 'w' with parts left out, 'o' for what is said without a year */

struct date_parts {
    char text[DATE_BYTES];
};

enum { YEAR = 1, MONTH = 2, DATE = 4 };

/* The date with zeros for all parts but these. */
static struct date_parts only(struct str value, int parts) {
    struct date_parts date;
    for (size_t i = 0; i < DATE_BYTES; i++) {
        int part = i < 4 ? YEAR : i < 7 ? MONTH : DATE;
        bool kept = i >= value.len || value.ptr[i] == '-' || (parts & part);
        date.text[i] = '0';
        if (kept && i < value.len) {
            date.text[i] = value.ptr[i];
        }
    }
    return date;
}

static struct str as_str(const struct date_parts *date) {
    return (struct str){date->text, DATE_BYTES};
}

static bool has_year(struct str value) {
    return !str_starts_with(value, STR("0000"));
}

static void add_date(struct known *known, struct str value) {
    static const int less[] = {YEAR | MONTH | DATE, MONTH | DATE, YEAR | MONTH, MONTH, YEAR};
    for (size_t i = 0; i < sizeof less / sizeof *less; i++) {
        struct date_parts date = only(value, less[i]);
        *place(known, 'w', as_str(&date)) = 1;
        if (!has_year(value)) {
            *place(known, 'o', as_str(&date)) = 1;
        }
    }
}

static bool has_date(struct known *known, struct str value) {
    struct date_parts without = only(value, MONTH | DATE);
    bool month = !str_equal(str_slice(value, 5, 7), STR("00"));
    return look_up(known, 'w', value) || (month && look_up(known, 'o', as_str(&without)));
}

/* ## Addresses */

static struct str host_of(struct str url) {
    size_t len = 0;
    while (len < url.len && url.ptr[len] != '/' && url.ptr[len] != '?') {
        len++;
    }
    return str_slice(url, 0, len);
}

/* ## Times: 'h' hours with their days, 'd' hours with one set of days, 's' moments, 'e' moments and
 * ends of stretches */

static unsigned mask_of(struct str days) {
    unsigned mask = 0;
    for (size_t i = 0; i < days.len; i++) {
        mask |= 1U << (unsigned)(days.ptr[i] - '1');
    }
    return mask;
}

/* The key of hours with one set of days. */
static struct str hours_key(struct known *known, struct str hours, unsigned mask) {
    make_key(known, 'd', hours);
    buf_format(&known->key, "/%u", mask);
    return buf_str(&known->key);
}

static void add_mask(struct known *known, struct str hours, unsigned mask) {
    *table_get(&known->values, hours_key(known, hours, mask)) = 1;
}

static bool has_mask(struct known *known, struct str hours, unsigned mask) {
    return table_find(&known->values, hours_key(known, hours, mask)) != NULL;
}

static void add_times(struct known *known, struct str value) {
    struct str days = value;
    struct str hours = str_cut(&days, '/');
    unsigned mask = mask_of(days);
    known->days |= str_equal(hours, STR("00:00-24:00")) ? ALL_DAYS : mask;
    *place(known, 'h', hours) |= mask | HOURS_KNOWN | (mask == 0 ? HOURS_WITHOUT_DAYS : 0);
    add_mask(known, hours, mask);
    add_mask(known, hours, mask & ~(unsigned)HOLIDAY);
    *place(known, 'e', str_slice(hours, 0, HOURS_BYTES)) = 1;
    if (hours.len > HOURS_BYTES) {
        *place(known, 'e', str_slice(hours, HOURS_BYTES + 1, hours.len)) = 1;
    } else {
        *place(known, 's', hours) = 1;
    }
}

/* Hours whose days agree: one set of days, or all sets of both texts together. */
static bool days_agree(struct known *known, struct str hours, unsigned mask, struct known *said) {
    uint64_t here = look_up(known, 'h', hours);
    uint64_t there = look_up(said, 'h', hours);
    return mask == 0 || (here & HOURS_WITHOUT_DAYS) || has_mask(known, hours, mask) ||
           (here & ALL_DAYS) == (there & ALL_DAYS) || (here & ALL_DAYS) == mask;
}

static bool has_times(struct known *known, struct str value, struct known *said) {
    struct str days = value;
    struct str hours = str_cut(&days, '/');
    unsigned mask = mask_of(days);
    if (hours.len == 0) {
        return (known->days & mask) == mask;
    }
    if (look_up(known, 'h', hours) & HOURS_KNOWN) {
        return days_agree(known, hours, mask, said);
    }
    struct str from = str_slice(hours, 0, HOURS_BYTES);
    if (hours.len == HOURS_BYTES) {
        return look_up(known, 'e', from);
    }
    struct str to = str_slice(hours, HOURS_BYTES + 1, hours.len);
    return look_up(known, 's', from) && look_up(known, 's', to);
}

/* ## All kinds */

void known_add(struct known *known, const struct fact *fact) {
    *place(known, letter_of(fact->kind), fact->value) = 1;
    if (fact->kind == FACT_DATUM) {
        add_date(known, fact->value);
    } else if (fact->kind == FACT_URL) {
        *place(known, letter_of(FACT_URL), host_of(fact->value)) = 1;
    } else if (fact->kind == FACT_TIJDEN) {
        add_times(known, fact->value);
    }
}

bool known_has(struct known *known, const struct fact *fact, struct known *said) {
    if (look_up(known, letter_of(fact->kind), fact->value)) {
        return true;
    }
    if (fact->kind == FACT_DATUM) {
        return has_date(known, fact->value);
    }
    return fact->kind == FACT_TIJDEN && has_times(known, fact->value, said);
}
