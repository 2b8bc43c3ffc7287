/* SPDX-FileCopyrightText: 2026 Provincie Zuid-Holland
 * SPDX-License-Identifier: EUPL-1.2 */
#include "report/dutch.h"

static const char *const months[] = {"januari",   "februari", "maart",    "april",
                                     "mei",       "juni",     "juli",     "augustus",
                                     "september", "oktober",  "november", "december"};
enum { MONTHS = sizeof months / sizeof *months, MUCH_MORE = 10 };

void dutch_number(struct buf *out, uint64_t number) {
    if (number >= 1000) {
        dutch_number(out, number / 1000);
        buf_format(out, ".%03u", (unsigned)(number % 1000));
    } else {
        buf_format(out, "%u", (unsigned)number);
    }
}

void dutch_date(struct buf *out, struct str date) {
    unsigned long month = 0;
    unsigned long day = 0;
    if (date.len == DATE_BYTES && str_to_number(str_slice(date, 5, 7), MONTHS, &month) &&
        month > 0 && str_to_number(str_slice(date, 8, 10), 31, &day)) {
        buf_format(out, "%lu %s %.4s", day, months[month - 1], date.ptr);
    } else {
        buf_add(out, date);
    }
}

void dutch_period(struct buf *out, const struct period *period) {
    struct buf date = BUF_INIT;
    dutch_date(&date, str_from(period->first));
    struct str text = buf_str(&date);
    buf_add(out,
            period->is_month ? str_slice(text, str_find(text, STR(" "), 0) + 1, text.len) : text);
    buf_release(&date);
}

void dutch_share(struct buf *out, uint64_t part, uint64_t whole) {
    uint64_t percent = whole > 0 ? (part * 100 + whole / 2) / whole : 0;
    if (percent == 0 && part > 0) {
        buf_add(out, STR("minder dan 1%"));
    } else {
        buf_format(out, "%u%%", (unsigned)percent);
    }
}

void dutch_change(struct buf *out, uint64_t now, uint64_t before) {
    uint64_t difference = now > before ? now - before : before - now;
    const char *direction = now > before ? "meer dan" : "minder dan";
    if (difference == 0) {
        buf_add(out, STR("evenveel als"));
    } else if (now / MUCH_MORE > before) {
        buf_add(out, STR("veel meer dan"));
    } else if (difference * 100 < before) {
        buf_add(out, STR("bijna evenveel als"));
    } else {
        dutch_share(out, difference, before);
        buf_format(out, " %s", direction);
    }
}
