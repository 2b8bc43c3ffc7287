/* SPDX-FileCopyrightText: 2026 Provincie Zuid-Holland
 * SPDX-License-Identifier: EUPL-1.2 */
#include "insight/report_names.h"

const char *const measure_names[MEASURE_COUNT] = {
    [MEASURE_ZOEKVRAGEN] = "zoekvragen",
    [MEASURE_ZONDER_RESULTAAT] = "zonderResultaat",
    [MEASURE_GELEZEN] = "gelezen",
    [MEASURE_ANTWOORDEN] = "antwoorden",
    [MEASURE_CONTACTMOMENTEN] = "contactmomenten",
    [MEASURE_NUTTIG] = "nuttig",
    [MEASURE_NIET_NUTTIG] = "nietNuttig",
    [MEASURE_MET_REDEN] = "metReden",
    [MEASURE_TWIJFEL] = "twijfel",
    [MEASURE_VOORSTELLEN] = "voorstellen",
    [MEASURE_UIT_KENNISBANK] = "uitKennisbank",
};

const struct part_name part_names[STORE_GROUP_COUNT] = {
    [STORE_CHANNELS] = {"kanalen", "kanaal", true},
    [STORE_DAYS] = {"dagen", "dag", false},
    [STORE_THEMES] = {"themas", "thema", true},
    [STORE_ARTICLES] = {"artikelen", "artikel", true},
    [STORE_REFERRALS] = {"doorverwijzingen", "organisatie", true},
};

const struct outcome_part outcome_parts[OUTCOME_PARTS] = {
    {"antwoorden", "antwoord", MEASURE_ANTWOORDEN, OUTCOME_ANTWOORD, OUTCOME_OVERDRACHT},
    {"contactmomenten", "contactmoment", MEASURE_CONTACTMOMENTEN, OUTCOME_BEANTWOORD,
     OUTCOME_GEEN_CONTACT},
};

void question_parts(struct question_part out[QUESTION_PARTS], const struct report *report) {
    out[0] = (struct question_part){"vragen", "vraag", &report->most};
    out[1] = (struct question_part){"nietGevonden", "niet gevonden", &report->not_found};
    out[2] = (struct question_part){"twijfel", "twijfel", &report->doubt};
    out[3] = (struct question_part){"stijgers", "stijger", &report->rising};
}
