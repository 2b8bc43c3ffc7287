/* SPDX-FileCopyrightText: 2026 Provincie Zuid-Holland
 * SPDX-License-Identifier: EUPL-1.2 */
#include "day.h"

#include <stdlib.h>

#include "base/memory.h"
#include "reception.h"
#include "typing.h"

/* Shares of what they are of. */
#define NEWS_DAYS .1       /* of days */
#define NEWS_SHARE .06     /* of the questions of such a day */
#define PROGRAMS_FIRST .02 /* chatbots and assistants, of questions, on the first day … */
#define PROGRAMS_LAST .10  /* … and on the last */
#define CHATBOTS .7        /* of those */
#define SITES .03          /* other websites that ask the API, of questions */
#define SUGGESTED .08      /* suggestions chosen, of searches on the website */
#define READ .55           /* articles, of searches that find something */
#define SELDOM_READ .12
#define OPINIONS .0125    /* of what is read on the website */
#define ANNOYED .15       /* the same of an article that disappoints */
#define REASONS .6        /* of opinions that say no */
#define DESK_SEARCHES .85 /* of contacts */
#define DESK_AGAIN .2     /* a second search */
#define DESK_READ .75

/* ## Making one */

struct day_maker {
    uint64_t seed;
    struct reception *reception;
    struct subjects subjects;
    double sums[SUBJECTS_MOST]; /* running sums of how much is asked about each, on this day */
    struct arena arena;         /* of the subjects */
    struct event *events;
    size_t len;
    size_t capacity;
    struct buf typed;
    const struct calendar_day *day;
    struct dice dice;
    struct err_info *info;
};

enum err day_maker_open(struct day_maker **out, const char *index, uint64_t seed,
                        struct err_info *info) {
    struct day_maker *maker = mem_alloc(1, sizeof *maker);
    maker->seed = seed;
    enum err err = reception_open(&maker->reception, index, info);
    if (err == ERR_OK) {
        err = subjects_read(&maker->subjects, reception_session(maker->reception), &maker->arena,
                            info);
    }
    if (err != ERR_OK) {
        day_maker_close(maker);
        maker = NULL;
    }
    *out = maker;
    return err;
}

void day_maker_close(struct day_maker *maker) {
    if (maker) {
        reception_close(maker->reception);
        arena_release(&maker->arena);
        buf_release(&maker->typed);
        free(maker->events);
        free(maker);
    }
}

static void add(struct day_maker *maker, const struct event *event, enum event_channel channel) {
    maker->events = mem_grow(maker->events, &maker->capacity, maker->len, sizeof *maker->events);
    maker->events[maker->len] = *event;
    maker->events[maker->len].day = maker->day->day;
    maker->events[maker->len++].channel = channel;
}

/* An event about the article of another. */
static struct event about(enum event_kind kind, const struct event *found) {
    struct event event = event_of(kind, found->channel);
    event_set(event.artikel, str_from(found->artikel));
    event_set(event.thema, str_from(found->thema));
    return event;
}

/* ## Subjects of the day */

static double usual_weight(const struct subject *subject, unsigned month) {
    unsigned factor = subject->trait->months[month];
    return subject->weight * (factor > 0 ? factor : 100) / 100.0;
}

/* Adds to the weights of some so that they get a share of all. */
static void add_share(double *weights, const bool *chosen, size_t len, double all, double share) {
    double chosen_sum = 0;
    for (size_t i = 0; i < len; i++) {
        chosen_sum += chosen[i] ? weights[i] : 0;
    }
    for (size_t i = 0; i < len && chosen_sum > 0; i++) {
        weights[i] += chosen[i] ? all * share / (1 - share) * weights[i] / chosen_sum : 0;
    }
}

static void weigh_subjects(struct day_maker *maker, bool is_in_news) {
    const struct subjects *subjects = &maker->subjects;
    double weights[SUBJECTS_MOST] = {0};
    bool is_of_storm[SUBJECTS_MOST] = {false};
    bool is_news[SUBJECTS_MOST] = {false};
    double all = 0;
    for (size_t i = 0; i < subjects->len; i++) {
        weights[i] = usual_weight(&subjects->items[i], maker->day->month);
        is_of_storm[i] = subjects->items[i].storm.len > 0;
        all += weights[i];
    }
    is_news[dice_below(&maker->dice, subjects->len)] = true;
    if (dice_hit(&maker->dice, NEWS_DAYS) || is_in_news) {
        add_share(weights, is_news, subjects->len, all, NEWS_SHARE);
    }
    add_share(weights, is_of_storm, subjects->len, all, 1 - 1 / maker->day->storm);
    double sum = 0;
    for (size_t i = 0; i < subjects->len; i++) {
        sum += weights[i];
        maker->sums[i] = sum;
    }
}

static const struct subject *pick_subject(struct day_maker *maker) {
    return &maker->subjects.items[dice_pick(&maker->dice, maker->sums, maker->subjects.len)];
}

static struct str type(struct day_maker *maker, const struct subject *subject, enum typist typist) {
    buf_truncate(&maker->typed, 0);
    typing_make(&maker->typed, subject, &maker->subjects, maker->day, typist, &maker->dice);
    return buf_str(&maker->typed);
}

/* ## Visitors */

static const struct trait *trait_of(const struct day_maker *maker, const char *artikel) {
    const struct subject *items = maker->subjects.items;
    size_t i = 0;
    while (i + 1 < maker->subjects.len && !str_equal(items[i].id, str_from(artikel))) {
        i++;
    }
    return items[i].trait;
}

static void add_opinion(struct day_maker *maker, const struct event *read, bool is_disappointing) {
    struct event opinion = about(EVENT_FEEDBACK, read);
    bool is_useful = dice_hit(&maker->dice, is_disappointing ? .2 : .84);
    opinion.outcome = is_useful ? OUTCOME_NUTTIG : OUTCOME_NIET_NUTTIG;
    opinion.has_reason = !is_useful && dice_hit(&maker->dice, REASONS);
    add(maker, &opinion, VIA_WEBSITE);
}

/* Perhaps the article that came first is read, and perhaps its reader says what he thinks. */
static void read_first(struct day_maker *maker, const struct event *found,
                       enum event_channel channel, double share) {
    if (found->artikel[0] == '\0') {
        return;
    }
    const struct trait *trait = trait_of(maker, found->artikel);
    if (!dice_hit(&maker->dice, trait->is_seldom_read ? SELDOM_READ : share)) {
        return;
    }
    struct event read = about(EVENT_GELEZEN, found);
    add(maker, &read, channel);
    if (channel == VIA_WEBSITE &&
        dice_hit(&maker->dice, trait->is_disappointing ? ANNOYED : OPINIONS)) {
        add_opinion(maker, &read, trait->is_disappointing);
    }
}

static enum err visit(struct day_maker *maker, const struct subject *subject) {
    struct event found;
    bool is_suggested = subject->sentence.len > 0 && dice_hit(&maker->dice, SUGGESTED);
    struct str vraag = is_suggested ? subject->sentence : type(maker, subject, TYPIST_VISITOR);
    enum err err = reception_ask(&found, maker->reception, ASK_SEARCH, vraag, maker->info);
    if (err != ERR_OK) {
        return err;
    }
    if (is_suggested) {
        struct event chosen = about(EVENT_VOORSTEL, &found);
        add(maker, &chosen, VIA_WEBSITE);
    }
    add(maker, &found, VIA_WEBSITE);
    read_first(maker, &found, VIA_WEBSITE, READ);
    return ERR_OK;
}

/* Of a program: a search that may lead to reading, or a question for an answer. */
static enum err ask_by_program(struct day_maker *maker, const struct subject *subject,
                               enum event_channel channel, enum ask ask) {
    struct event found;
    struct str vraag = type(maker, subject, TYPIST_TALKER);
    enum err err = reception_ask(&found, maker->reception, ask, vraag, maker->info);
    if (err == ERR_OK) {
        add(maker, &found, channel);
        if (ask == ASK_SEARCH) {
            read_first(maker, &found, channel, READ);
        }
    }
    return err;
}

static enum err ask_once(struct day_maker *maker) {
    const struct subject *subject = pick_subject(maker);
    double programs = PROGRAMS_FIRST + (PROGRAMS_LAST - PROGRAMS_FIRST) * maker->day->progress;
    double roll = dice_roll(&maker->dice);
    if (roll < programs * CHATBOTS) {
        return ask_by_program(maker, subject, VIA_CHATBOT, ASK_ANSWER);
    }
    if (roll < programs) {
        enum ask ask = dice_hit(&maker->dice, .5) ? ASK_ANSWER : ASK_SEARCH;
        return ask_by_program(maker, subject, VIA_MCP, ask);
    }
    if (roll < programs + SITES) {
        return ask_by_program(maker, subject, VIA_API, ASK_SEARCH);
    }
    return visit(maker, subject);
}

/* ## Agents */

static enum event_channel pick_channel(struct day_maker *maker) {
    static const enum event_channel channels[] = {VIA_TELEFOON, VIA_CHAT, VIA_FORMULIER, VIA_EMAIL,
                                                  VIA_SOCIAL};
    static const double open[] = {60, 64, 82, 94, 100};
    static const double closed[] = {0, 0, 18, 30, 36};
    const double *sums = maker->day->is_free ? closed : open;
    return channels[dice_pick(&maker->dice, sums, sizeof channels / sizeof *channels)];
}

/* is_of_others: another organisation does what it is about. */
static enum event_outcome pick_outcome(struct day_maker *maker, bool is_of_others) {
    static const enum event_outcome outcomes[] = {OUTCOME_BEANTWOORD, OUTCOME_DOORVERWEZEN,
                                                  OUTCOME_DOORGEZET, OUTCOME_ONBEANTWOORD,
                                                  OUTCOME_GEEN_CONTACT};
    static const double ours[] = {79.5, 85, 95.5, 99, 100};
    static const double of_others[] = {25, 95, 97, 99, 100};
    const double *sums = is_of_others ? of_others : ours;
    return outcomes[dice_pick(&maker->dice, sums, sizeof outcomes / sizeof *outcomes)];
}

static void finish_contact(struct day_maker *maker, struct event *contact,
                           const struct subject *subject) {
    struct str referred = subject->trait->referred;
    if (lists_find_organisatie(maker->subjects.lists, referred)) {
        event_set(contact->verwijzing, referred);
    }
    contact->outcome = pick_outcome(maker, contact->verwijzing[0] != '\0');
    if (contact->outcome != OUTCOME_DOORVERWEZEN) {
        event_set(contact->verwijzing, STR(""));
    }
    bool is_helped = contact->outcome != OUTCOME_ONBEANTWOORD &&
                     contact->outcome != OUTCOME_GEEN_CONTACT && dice_hit(&maker->dice, .82);
    if (!is_helped) {
        event_set(contact->artikel, STR(""));
        event_set(contact->thema, STR(""));
    }
}

static enum err search_at_desk(struct day_maker *maker, struct str vraag) {
    struct event found;
    enum err err = reception_ask(&found, maker->reception, ASK_DESK, vraag, maker->info);
    if (err == ERR_OK) {
        add(maker, &found, VIA_BALIE);
        read_first(maker, &found, VIA_BALIE, DESK_READ);
    }
    return err;
}

static enum err speak(struct day_maker *maker) {
    const struct subject *subject = pick_subject(maker);
    enum event_channel channel = pick_channel(maker);
    struct event contact;
    struct str vraag = type(maker, subject, TYPIST_AGENT);
    enum err err = reception_ask(&contact, maker->reception, ASK_CONTACT, vraag, maker->info);
    if (err == ERR_OK && dice_hit(&maker->dice, DESK_SEARCHES)) {
        err = search_at_desk(maker, vraag);
    }
    if (err == ERR_OK && dice_hit(&maker->dice, DESK_SEARCHES * DESK_AGAIN)) {
        err = search_at_desk(maker, type(maker, subject, TYPIST_AGENT));
    }
    if (err == ERR_OK) {
        finish_contact(maker, &contact, subject);
        add(maker, &contact, channel);
    }
    return err;
}

/* ## The day */

enum err day_make(struct day_maker *maker, const struct calendar_day *day, bool is_in_news,
                  struct err_info *info) {
    enum err err = ERR_OK;
    maker->day = day;
    maker->info = info;
    maker->dice = dice_of(maker->seed, (uint64_t)day->day);
    weigh_subjects(maker, is_in_news);
    for (uint32_t i = 0; i < day->searches && err == ERR_OK; i++) {
        err = ask_once(maker);
    }
    for (uint32_t i = 0; i < day->contacts && err == ERR_OK; i++) {
        err = speak(maker);
    }
    return err;
}

struct day_events day_take(struct day_maker *maker) {
    struct day_events events = {maker->events, maker->len};
    maker->len = 0;
    return events;
}
