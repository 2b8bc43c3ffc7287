/* SPDX-FileCopyrightText: 2026 Provincie Zuid-Holland
 * SPDX-License-Identifier: EUPL-1.2 */
/* What happens on a day: visitors search and read, chatbots ask, agents speak with people. */
#ifndef DEMO_DAY_H
#define DEMO_DAY_H

#include "base/error.h"
#include "calendar.h"
#include "insight/event.h"

struct day_maker;

/* index: the index folder. */
enum err day_maker_open(struct day_maker **out, const char *index, uint64_t seed,
                        struct err_info *info);
void day_maker_close(struct day_maker *maker);

/* Makes the events of a day, behind those that are there. is_in_news: something in the province is
 * in the news, and many ask about it. On other days that is so by chance. */
enum err day_make(struct day_maker *maker, const struct calendar_day *day, bool is_in_news,
                  struct err_info *info);

struct day_events {
    struct event *items; /* of the maker, until its next day */
    size_t len;
};

/* What was made since this was last asked for. */
struct day_events day_take(struct day_maker *maker);

#endif
