/* SPDX-FileCopyrightText: 2026 Provincie Zuid-Holland
 * SPDX-License-Identifier: EUPL-1.2 */
#include "report/summary.h"

#include "report/dutch.h"
#include "search/json.h"

/* What the sentences are made of. */
struct telling {
    const struct report *report;
    const json_t *document;
    json_t *sentences;
    struct buf text; /* of the sentence that is being made */
};

static void end_sentence(struct telling *telling) {
    json_array_append_new(telling->sentences, json_text(buf_str(&telling->text)));
    buf_truncate(&telling->text, 0);
}

static void say(struct telling *telling, const char *text) {
    buf_add(&telling->text, str_from(text));
}

static void say_number(struct telling *telling, uint64_t number, const char *behind) {
    dutch_number(&telling->text, number);
    say(telling, behind);
}

/* The number, and one word or the other behind it. */
static void say_count(struct telling *telling, uint64_t number, const char *one, const char *more) {
    say_number(telling, number, number == 1 ? one : more);
}

/* A member of the first row of a list; "" when the list is empty. */
static const char *first(const struct telling *telling, const char *list, const char *member) {
    const json_t *row = json_array_get(json_object_get(telling->document, list), 0);
    const char *text = json_string_value(json_object_get(row, member));
    return text ? text : "";
}

/* ## How much */

static uint64_t asked_by(const struct report *report, enum event_channel from,
                         enum event_channel to) {
    uint64_t sum = 0;
    for (int i = (int)from; i <= (int)to; i++) {
        sum += tally_asked(&report->parts[STORE_CHANNELS].rows[i].now);
    }
    return sum;
}

/* The desk searches for a caller, whose contact is counted as well: only the contact is his. */
static uint64_t asked_in_all(const struct tally *all, const struct tally *desk) {
    return tally_asked(all) - desk->counts[MEASURE_ZOEKVRAGEN];
}

static void tell_change(struct telling *telling, uint64_t now, uint64_t before,
                        const struct period *period, const char *joint) {
    if (before > 0) {
        say(telling, joint);
        dutch_change(&telling->text, now, before);
        say(telling, period->is_month ? " in " : " op ");
        dutch_period(&telling->text, period);
    }
}

/* "1.200 op de website, 300 bij het contactcentrum en 150 via chatbots": what is not 0. */
static void tell_ways(struct telling *telling, uint64_t all) {
    uint64_t website = asked_by(telling->report, VIA_WEBSITE, VIA_WEBSITE);
    uint64_t contacts = telling->report->total.counts[MEASURE_CONTACTMOMENTEN];
    const struct {
        uint64_t count;
        const char *where;
    } ways[] = {{website, " op de website"},
                {contacts, " bij het contactcentrum"},
                {all - website - contacts, " via chatbots en andere programma’s"}};
    size_t left = 0;
    for (size_t i = 0; i < sizeof ways / sizeof *ways; i++) {
        left += ways[i].count > 0;
    }
    for (size_t i = 0; i < sizeof ways / sizeof *ways; i++) {
        if (ways[i].count > 0) {
            say_number(telling, ways[i].count, ways[i].where);
            left--;
            say(telling, left > 1 ? ", " : left == 1 ? " en " : "");
        }
    }
}

static void tell_total(struct telling *telling) {
    const struct report *report = telling->report;
    const struct report_row *desk = &report->parts[STORE_CHANNELS].rows[VIA_BALIE];
    uint64_t now = asked_in_all(&report->total, &desk->now);
    uint64_t before = asked_in_all(&report->total_before, &desk->before);
    uint64_t earlier = asked_in_all(&report->total_earlier, &desk->earlier);
    say(telling, report->period.is_month ? "In " : "Op ");
    dutch_period(&telling->text, &report->period);
    say(telling, now == 1 ? " kwam er " : " kwamen er ");
    say_count(telling, now, " vraag binnen", " vragen binnen");
    if (now > 0) {
        say(telling, ": ");
        tell_ways(telling, now);
    }
    say(telling, ".");
    end_sentence(telling);
    if (before > 0 || earlier > 0) {
        say(telling, "Dat is ");
        tell_change(telling, now, before, &report->before, "");
        tell_change(telling, now, earlier, &report->earlier, before > 0 ? " en " : "");
        say(telling, ".");
        end_sentence(telling);
    }
}

/* ## What */

/* The report of a day has questions of the days before as well. */
static uint64_t asked_in(const struct report *report, const struct question *question) {
    return report->period.is_month ? question->count : question->recent;
}

/* NULL when none was asked that may be told. */
static const struct question *most_asked(const struct report *report) {
    const struct question *most = NULL;
    for (size_t i = 0; i < report->questions.len; i++) {
        const struct question *question = &report->questions.questions[i];
        uint64_t least = most ? asked_in(report, most) : 0;
        most = asked_in(report, question) > least ? question : most;
    }
    return most;
}

static void tell_subjects(struct telling *telling) {
    const struct report *report = telling->report;
    const struct question *question = most_asked(report);
    if (question) {
        say(telling, "De meest gestelde vraag was “");
        buf_add(&telling->text, question->vraag);
        say(telling, "” (");
        say_number(telling, asked_in(report, question), " keer).");
        end_sentence(telling);
    }
    if (report->parts[STORE_ARTICLES].len > 0) {
        say(telling, "Het meest gebruikte artikel was “");
        say(telling, first(telling, "artikelen", "titel"));
        say(telling, "”.");
        end_sentence(telling);
    }
}

static void tell_not_found(struct telling *telling) {
    const struct report *report = telling->report;
    uint64_t missed = report->total.counts[MEASURE_ZONDER_RESULTAAT];
    if (missed == 0) {
        return;
    }
    say(telling, "Bij ");
    say_count(telling, missed, " zoekvraag", " zoekvragen");
    say(telling, " (");
    dutch_share(&telling->text, missed, report->total.counts[MEASURE_ZOEKVRAGEN]);
    say(telling, ") vonden wij niets");
    if (report->not_found.len > 0) {
        const struct question *question = &report->not_found.items[0].question;
        say(telling, report->period.is_month ? "; het vaakst bij “"
                                             : "; in de laatste acht dagen het vaakst bij “");
        buf_add(&telling->text, question->vraag);
        say(telling, "” (");
        say_number(telling, question->not_found, " keer)");
    }
    say(telling, ".");
    end_sentence(telling);
}

static void tell_answers(struct telling *telling) {
    const struct report *report = telling->report;
    uint64_t answers = report->total.counts[MEASURE_ANTWOORDEN];
    if (answers == 0) {
        return;
    }
    say(telling, "Chatbots kregen ");
    say_count(telling, answers, " vraag", " vragen");
    say(telling, ". Bij ");
    dutch_share(&telling->text,
                report->outcomes[OUTCOME_ANTWOORD] + report->outcomes[OUTCOME_DOORVERWIJZING],
                answers);
    say(telling, " was het antwoord zeker, bij ");
    dutch_share(&telling->text, report->outcomes[OUTCOME_VERDUIDELIJK], answers);
    say(telling, " vroegen zij door, en ");
    dutch_share(&telling->text, report->outcomes[OUTCOME_OVERDRACHT], answers);
    say(telling, " ging naar een medewerker.");
    end_sentence(telling);
}

static void tell_contacts(struct telling *telling) {
    const struct report *report = telling->report;
    uint64_t contacts = report->total.counts[MEASURE_CONTACTMOMENTEN];
    if (contacts == 0) {
        return;
    }
    say(telling, "Medewerkers hadden ");
    say_count(telling, contacts, " contact", " contacten");
    say(telling, "; bij ");
    dutch_share(&telling->text, report->total.counts[MEASURE_UIT_KENNISBANK], contacts);
    say(telling, " had de kennisbank een artikel.");
    end_sentence(telling);
}

static void tell_referrals(struct telling *telling) {
    const struct report *report = telling->report;
    const json_t *rows = json_object_get(telling->document, "doorverwijzingen");
    const char *most = "";
    uint64_t highest = 0;
    uint64_t all = 0;
    for (size_t i = 0; i < report->parts[STORE_REFERRALS].len; i++) {
        uint64_t asked = tally_asked(&report->parts[STORE_REFERRALS].rows[i].now);
        all += asked;
        if (asked > highest) {
            highest = asked;
            most = json_string_value(json_object_get(json_array_get(rows, i), "naam"));
        }
    }
    if (all > 0) {
        say_count(telling, all, " vraag was", " vragen waren");
        say(telling, " voor een andere organisatie, het vaakst voor: ");
        say(telling, most ? most : "");
        say(telling, " (");
        say_number(telling, highest, ").");
        end_sentence(telling);
    }
}

/* ## Does it agree */

static void tell_content(struct telling *telling) {
    const json_t *totals = json_object_get(json_object_get(telling->document, "inhoud"), "totalen");
    if (!totals) {
        return;
    }
    uint64_t differ = (uint64_t)json_integer_value(json_object_get(totals, "kanalen")) +
                      (uint64_t)json_integer_value(json_object_get(totals, "tegenspraak"));
    uint64_t due = (uint64_t)json_integer_value(json_object_get(totals, "controle"));
    uint64_t weak = (uint64_t)json_integer_value(json_object_get(totals, "goudvragen"));
    if (differ == 0) {
        say(telling, "De informatie is op alle kanalen dezelfde.");
    } else {
        say(telling, "Op ");
        say_count(telling, differ, " plaats spreekt", " plaatsen spreekt");
        say(telling, " de informatie zichzelf tegen.");
    }
    end_sentence(telling);
    if (due > 0) {
        say_count(telling, due, " artikel moet", " artikelen moeten");
        say(telling, " worden nagekeken.");
        end_sentence(telling);
    }
    if (weak > 0) {
        say_count(telling, weak, " proefvraag gaat", " proefvragen gaan");
        say(telling, " niet goed.");
        end_sentence(telling);
    }
}

static void tell_variants(struct telling *telling) {
    size_t articles = json_array_size(json_object_get(telling->document, "varianten"));
    if (articles > 0) {
        say(telling, "Voor ");
        say_count(telling, articles, " artikel", " artikelen");
        say(telling, " zijn er woorden van bezoekers om toe te voegen.");
        end_sentence(telling);
    }
}

json_t *summary_of(const struct report *report, const json_t *document) {
    struct telling telling = {
        .report = report, .document = document, .sentences = json_array(), .text = BUF_INIT};
    tell_total(&telling);
    tell_subjects(&telling);
    tell_not_found(&telling);
    tell_answers(&telling);
    tell_contacts(&telling);
    tell_referrals(&telling);
    tell_variants(&telling);
    tell_content(&telling);
    buf_release(&telling.text);
    return telling.sentences;
}
