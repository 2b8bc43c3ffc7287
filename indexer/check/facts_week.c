/* SPDX-FileCopyrightText: 2026 Provincie Zuid-Holland
 * SPDX-License-Identifier: EUPL-1.2 */
#include "check/facts_week.h"

#include "base/memory.h"

/* Pieces between days and a time that are one phrase: op werkdagen van 9 tot 17 uur. */
enum { NEAR = 2 };

void drafts_add(struct drafts *drafts, const struct found *found) {
    drafts->items = mem_grow(drafts->items, &drafts->capacity, drafts->len, sizeof *drafts->items);
    drafts->items[drafts->len++] = (struct draft){*found, 0};
}

void week_add(struct week *week, const struct pieces *pieces, const struct days *days) {
    static const struct str except[] = {STR_INIT("behalve"), STR_INIT("geen"), STR_INIT("niet"),
                                        STR_INIT("uitgezonderd")};
    for (size_t back = 1; back <= NEAR && back <= days->from; back++) {
        if (PIECE_IN(pieces, days->from - back, except)) {
            return;
        }
    }
    week->days = mem_grow(week->days, &week->capacity, week->len, sizeof *week->days);
    week->days[week->len++] = *days;
}

static void give_days(struct draft *draft, const struct days *days) {
    draft->days = days->mask;
    struct found *found = &draft->found;
    if (days->to <= found->from && found->from - days->to <= NEAR) {
        found->from = days->from;
    } else if (days->from >= found->to && days->from - found->to <= NEAR) {
        found->to = days->to;
    }
}

/* Days stand before their times in the whole sentence, or behind them. */
static void share_out(struct week *week, struct drafts *drafts, bool before) {
    size_t at = 0;
    for (size_t i = week->first_draft; i < drafts->len; i++) {
        struct draft *draft = &drafts->items[i];
        if (draft->found.kind != FACT_TIJDEN) {
            continue;
        }
        if (before) {
            while (at + 1 < week->len && week->days[at + 1].from < draft->found.from) {
                at++;
            }
            give_days(draft, &week->days[at]);
        } else {
            while (at < week->len && week->days[at].from < draft->found.from) {
                at++;
            }
            give_days(draft, &week->days[at < week->len ? at : week->len - 1]);
        }
    }
}

static const struct draft *first_time(const struct week *week, const struct drafts *drafts) {
    for (size_t i = week->first_draft; i < drafts->len; i++) {
        if (drafts->items[i].found.kind == FACT_TIJDEN) {
            return &drafts->items[i];
        }
    }
    return NULL;
}

void week_close(struct week *week, struct drafts *drafts) {
    const struct draft *first = first_time(week, drafts);
    if (week->len > 0 && first) {
        share_out(week, drafts, week->days[0].from < first->found.from);
    }
    for (size_t i = 0; i < week->len && !first; i++) {
        struct found found = {FACT_TIJDEN, week->days[i].from, week->days[i].to, STR("")};
        if (week->days[i].strong) {
            drafts_add(drafts, &found);
            drafts->items[drafts->len - 1].days = week->days[i].mask;
        }
    }
    week->len = 0;
    week->first_draft = drafts->len;
}
