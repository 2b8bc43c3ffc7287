/* SPDX-FileCopyrightText: 2026 Provincie Zuid-Holland
 * SPDX-License-Identifier: EUPL-1.2 */
#include "report/tables.h"

#include <stdlib.h>
#include <string.h>

#include "base/str.h"
#include "report/table.h"

/* A report in the making. */
struct tabling {
    const json_t *document;
    json_t *parts;
    bool is_month;
};

static const json_t *list_of(const struct tabling *tabling, const char *name) {
    return json_object_get(tabling->document, name);
}

/* ## Numbers beside those of before */

static void add_compared_columns(const struct tabling *tabling, json_t *table) {
    table_number_column(table, tabling->is_month ? "Deze maand" : "Deze dag");
    table_reference_column(table, tabling->is_month ? "Vorige maand" : "Dag ervoor");
    table_reference_column(table, tabling->is_month ? "Jaar eerder" : "Week eerder");
}

static json_int_t asked(const json_t *tally) {
    return json_integer_value(json_object_get(tally, "zoekvragen")) +
           json_integer_value(json_object_get(tally, "antwoorden")) +
           json_integer_value(json_object_get(tally, "contactmomenten"));
}

/* Questions of now, before and earlier. */
static void add_compared(json_t *cells, const json_t *row) {
    table_number(cells, asked(row));
    table_number(cells, asked(json_object_get(row, "vorige")));
    table_number(cells, asked(json_object_get(row, "eerder")));
}

/* ## How often */

static const struct {
    const char *key;
    const char *name;
} channels[] = {
    {"website", "Website"},     {"api", "Andere programma’s"},
    {"mcp", "AI-assistenten"},  {"chatbot", "Chatbot"},
    {"chat", "Chat"},           {"balie", "Balie"},
    {"telefoon", "Telefoon"},   {"email", "E-mail"},
    {"formulier", "Formulier"}, {"social", "Social media"},
};
enum { CHANNELS = sizeof channels / sizeof *channels };

static const char *channel_name(const char *key) {
    for (size_t i = 0; i < CHANNELS; i++) {
        if (strcmp(channels[i].key, key) == 0) {
            return channels[i].name;
        }
    }
    return key;
}

static void add_totals(const struct tabling *tabling, json_t *part) {
    static const struct {
        const char *member;
        const char *name;
    } measures[] = {
        {"zoekvragen", "Keer gezocht"},
        {"zonderResultaat", "Daarvan niets gevonden"},
        {"voorstellen", "Voorstellen gekozen bij het typen"},
        {"gelezen", "Artikelen gelezen"},
        {"antwoorden", "Vragen aan de chatbot"},
        {"twijfel", "Daarvan met twijfel"},
        {"contactmomenten", "Contacten met een medewerker"},
        {"uitKennisbank", "Daarvan met een artikel in de kennisbank"},
        {"nuttig", "Keer “nuttig” gevonden"},
        {"nietNuttig", "Keer “niet nuttig” gevonden"},
    };
    const json_t *total = list_of(tabling, "totaal");
    json_t *table = table_add(part, "totaal", "In totaal", "", "");
    table_column(table, "Wat");
    add_compared_columns(tabling, table);
    for (size_t i = 0; i < sizeof measures / sizeof *measures; i++) {
        json_t *cells = table_row(table, measures[i].name, "");
        table_member(cells, total, measures[i].member);
        table_member(cells, json_object_get(total, "vorige"), measures[i].member);
        table_member(cells, json_object_get(total, "eerder"), measures[i].member);
    }
}

static void add_channels(const struct tabling *tabling, json_t *part) {
    json_t *table = table_add(part, "kanalen", "Vragen per kanaal",
                              "Zoekvragen, vragen aan de chatbot en contacten bij elkaar. Bij de "
                              "balie tellen ook de zoekvragen van medewerkers mee.",
                              "bars");
    table_column(table, "Kanaal");
    add_compared_columns(tabling, table);
    size_t i;
    const json_t *row;
    json_array_foreach(list_of(tabling, "kanalen"), i, row) {
        add_compared(table_row(table, channel_name(table_string(row, "kanaal")), ""), row);
    }
}

/* Channels that stand together in the picture of days. */
enum day_column { DAY_WEBSITE, DAY_PROGRAMS, DAY_STAFF, DAY_COLUMNS };

static enum day_column column_of(const char *channel) {
    if (strcmp(channel, "website") == 0) {
        return DAY_WEBSITE;
    }
    bool is_program = strcmp(channel, "api") == 0 || strcmp(channel, "mcp") == 0 ||
                      strcmp(channel, "chatbot") == 0;
    return is_program ? DAY_PROGRAMS : DAY_STAFF;
}

static void add_day(json_t *table, const json_t *counts, const char *day) {
    json_int_t sums[DAY_COLUMNS] = {0};
    size_t i;
    const json_t *row;
    json_array_foreach(counts, i, row) {
        if (strcmp(table_string(row, "dag"), day) == 0) {
            sums[column_of(table_string(row, "kanaal"))] +=
                json_integer_value(json_object_get(row, "vragen"));
        }
    }
    json_t *cells = table_day_row(table, day);
    for (int column = 0; column < DAY_COLUMNS; column++) {
        table_number(cells, sums[column]);
    }
}

static void add_days(const struct tabling *tabling, json_t *part) {
    json_t *table = table_add(part, "dagen", "Vragen per dag", "", "stacked");
    table_column(table, "Dag");
    table_number_column(table, "Website");
    table_number_column(table, "Chatbot en programma’s");
    table_number_column(table, "Contactcentrum");
    size_t i;
    const json_t *row;
    json_array_foreach(list_of(tabling, "dagen"), i, row) {
        add_day(table, list_of(tabling, "kanalenPerDag"), table_string(row, "dag"));
    }
}

/* ## What about */

static void add_named(const struct tabling *tabling, json_t *part, const char *list,
                      const char *title, const char *column) {
    json_t *table = table_add(part, list, title, "", "bars");
    table_column(table, column);
    add_compared_columns(tabling, table);
    size_t i;
    const json_t *row;
    json_array_foreach(list_of(tabling, list), i, row) {
        add_compared(table_row(table, table_string(row, "naam"), ""), row);
    }
}

static void add_article_cell(json_t *cells, const json_t *row) {
    char *url = table_article_url(table_string(row, "artikel"));
    table_text(cells, table_string(row, "titel"), url);
    free(url);
}

/* A row about an article. */
static json_t *add_article_row(json_t *table, const json_t *row) {
    char *url = table_article_url(table_string(row, "artikel"));
    json_t *cells = table_row(table, table_string(row, "titel"), url);
    free(url);
    return cells;
}

/* A list of questions. */
struct question_table {
    const char *list;
    const char *title;
    const char *note;
    const char *member; /* the number that it is about */
    const char *column; /* what that is called */
};

static void add_questions(const struct tabling *tabling, json_t *part,
                          const struct question_table *about) {
    json_t *table = table_add(part, about->list, about->title, about->note, "");
    table_column(table, "Vraag");
    table_number_column(table, about->column);
    table_number_column(table, tabling->is_month ? "In totaal gesteld" : "In acht dagen");
    if (tabling->is_month) {
        table_reference_column(table, "Vorige maand");
        table_reference_column(table, "Jaar eerder");
    }
    table_column(table, "Artikel");
    size_t i;
    const json_t *row;
    json_array_foreach(list_of(tabling, about->list), i, row) {
        json_t *cells = table_row(table, table_string(row, "vraag"), "");
        table_member(cells, row, about->member);
        table_member(cells, row, "aantal");
        if (tabling->is_month) {
            table_member(cells, row, "vorige");
            table_member(cells, row, "eerder");
        }
        add_article_cell(cells, row);
    }
}

static void add_articles(const struct tabling *tabling, json_t *part) {
    json_t *table = table_add(part, "artikelen", "Meest gebruikte artikelen",
                              "Hoe vaak een artikel bovenaan stond, werd gelezen, of hielp bij een "
                              "contact.",
                              "");
    table_column(table, "Artikel");
    add_compared_columns(tabling, table);
    table_number_column(table, "Gelezen");
    table_number_column(table, "Nuttig");
    table_number_column(table, "Niet nuttig");
    size_t i;
    const json_t *row;
    json_array_foreach(list_of(tabling, "artikelen"), i, row) {
        json_t *cells = add_article_row(table, row);
        add_compared(cells, row);
        table_member(cells, row, "gelezen");
        table_member(cells, row, "nuttig");
        table_member(cells, row, "nietNuttig");
    }
}

static void add_judged(const struct tabling *tabling, json_t *part, const char *list,
                       const char *title, const char *note) {
    json_t *table = table_add(part, list, title, note, "");
    table_column(table, "Artikel");
    table_number_column(table, "Bovenaan");
    table_number_column(table, "Gelezen");
    table_number_column(table, "Nuttig");
    table_number_column(table, "Niet nuttig");
    size_t i;
    const json_t *row;
    json_array_foreach(list_of(tabling, list), i, row) {
        json_t *cells = add_article_row(table, row);
        table_member(cells, row, "gevonden");
        table_member(cells, row, "gelezen");
        table_member(cells, row, "nuttig");
        table_member(cells, row, "nietNuttig");
    }
}

/* A municipality has a row for each organisation that people were referred to. Gives the first of
 * its rows. */
static size_t sum_place(json_int_t *sum, const json_t *rows, const char *place) {
    size_t first = json_array_size(rows);
    size_t i;
    const json_t *row;
    json_array_foreach(rows, i, row) {
        if (strcmp(table_string(row, "naam"), place) == 0) {
            *sum += json_integer_value(json_object_get(row, "aantal"));
            first = i < first ? i : first;
        }
    }
    return first;
}

static void add_places(const struct tabling *tabling, json_t *part) {
    json_t *table = table_add(part, "gemeenten", "Gemeenten waar het over ging", "", "bars");
    table_column(table, "Gemeente");
    table_number_column(table, "Vragen");
    table_when_empty(table, "Geen vragen waarin een plaats stond.");
    const json_t *rows = list_of(tabling, "gemeenten");
    size_t i;
    const json_t *row;
    json_array_foreach(rows, i, row) {
        const char *place = table_string(row, "naam");
        json_int_t sum = 0;
        if (sum_place(&sum, rows, place) == i) {
            table_number(table_row(table, place, ""), sum);
        }
    }
}

/* ## Does it agree */

/* key: of the table, which no other one of the report has. */
static void add_findings(const struct tabling *tabling, json_t *part, const char *key,
                         const char *list, const char *title, const char *empty) {
    json_t *table = table_add(part, key, title, "", "");
    table_column(table, "Artikel");
    table_column(table, "Wat");
    table_column(table, "Waar");
    table_when_empty(table, empty);
    size_t i;
    const json_t *row;
    json_array_foreach(json_object_get(list_of(tabling, "inhoud"), list), i, row) {
        json_t *cells = add_article_row(table, row);
        table_text(cells, table_string(row, "tekst"), "");
        json_t *place = json_sprintf("%s, regel %d", table_string(row, "bestand"),
                                     (int)json_integer_value(json_object_get(row, "regel")));
        table_text(cells, json_string_value(place), "");
        json_decref(place);
    }
}

static void add_due(const struct tabling *tabling, json_t *part) {
    json_t *table = table_add(part, "controle", "Artikelen om na te kijken", "", "");
    table_column(table, "Artikel");
    table_column(table, "Nakijken voor");
    table_when_empty(table, "Alle artikelen zijn op tijd nagekeken.");
    size_t i;
    const json_t *row;
    json_array_foreach(json_object_get(list_of(tabling, "inhoud"), "controle"), i, row) {
        table_text(add_article_row(table, row), table_string(row, "controleVoor"), "");
    }
}

static void add_golden(const struct tabling *tabling, json_t *part) {
    json_t *table = table_add(part, "goudvragen", "Proefvragen die niet goed gaan", "", "");
    table_column(table, "Vraag");
    table_column(table, "Wat er misgaat");
    table_when_empty(table, "Alle proefvragen geven het goede artikel.");
    size_t i;
    const json_t *row;
    json_array_foreach(json_object_get(list_of(tabling, "inhoud"), "goudvragen"), i, row) {
        const char *text = table_string(row, "tekst");
        const char *cause = strstr(text, "`: "); /* behind the question, which has its own cell */
        table_text(table_row(table, table_string(row, "vraag"), ""), cause ? cause + 3 : text, "");
    }
}

static void add_changed(const struct tabling *tabling, json_t *part) {
    json_t *table = table_add(part, "gewijzigd", "Gewijzigde artikelen", "", "");
    table_column(table, "Artikel");
    table_column(table, "Thema");
    table_column(table, "Gewijzigd");
    table_when_empty(table, "Er is niets gewijzigd.");
    size_t i;
    const json_t *row;
    json_array_foreach(list_of(tabling, "gewijzigdeArtikelen"), i, row) {
        json_t *cells = add_article_row(table, row);
        table_text(cells, table_string(row, "naam"), "");
        table_text(cells, table_string(row, "gewijzigd"), "");
    }
}

/* ## Parts */

static void add_how_often(struct tabling *tabling) {
    json_t *part = table_part(tabling->parts, "Hoeveel vragen");
    add_totals(tabling, part);
    add_channels(tabling, part);
    if (tabling->is_month) {
        add_days(tabling, part);
    }
}

static void add_subjects(struct tabling *tabling) {
    json_t *part = table_part(tabling->parts, "Waar de vragen over gingen");
    add_questions(tabling, part,
                  &(struct question_table){"vragen", "Meest gestelde vragen", "", "contactmomenten",
                                           "Bij het contactcentrum"});
    add_articles(tabling, part);
    add_named(tabling, part, "themas", "Thema’s", "Thema");
}

static void add_missing(struct tabling *tabling) {
    json_t *part = table_part(tabling->parts, "Wat er ontbreekt");
    add_questions(tabling, part,
                  &(struct question_table){"nietGevonden", "Vragen waarbij wij niets vonden", "",
                                           "zonderResultaat", "Niets gevonden"});
    add_questions(
        tabling, part,
        &(struct question_table){"twijfel", "Vragen zonder zeker antwoord",
                                 "De chatbot vroeg door, of droeg over aan een medewerker.",
                                 "twijfel", "Met twijfel"});
    add_judged(tabling, part, "nietGelezen", "Vaak bovenaan, weinig gelezen",
               "Misschien zegt de titel niet wat mensen zoeken, of staat het verkeerde artikel "
               "bovenaan.");
    add_judged(tabling, part, "nietNuttig", "Gelezen, maar niet nuttig gevonden", "");
}

static void add_referred(struct tabling *tabling) {
    json_t *part = table_part(tabling->parts, "Voor wie de vragen waren");
    add_named(tabling, part, "doorverwijzingen", "Vragen voor andere organisaties", "Organisatie");
    add_places(tabling, part);
}

static void add_content(struct tabling *tabling) {
    json_t *part = table_part(tabling->parts, "Klopt de informatie?");
    if (json_is_object(list_of(tabling, "inhoud"))) {
        add_findings(tabling, part, "kanalen-oneens", "kanalen",
                     "Kanalen die iets anders zeggen dan het artikel",
                     "Alle kanalen zeggen hetzelfde.");
        add_findings(tabling, part, "tegenspraak", "tegenspraak",
                     "Artikelen die elkaar tegenspreken",
                     "Geen artikelen die elkaar tegenspreken.");
        add_due(tabling, part);
        add_golden(tabling, part);
    }
    add_changed(tabling, part);
}

static void add_today(struct tabling *tabling) {
    json_t *part = table_part(tabling->parts, "Wat opvalt");
    add_questions(tabling, part,
                  &(struct question_table){"stijgers", "Vaker gevraagd dan in de week ervoor", "",
                                           "vandaag", "Op deze dag"});
    add_questions(tabling, part,
                  &(struct question_table){"nietGevonden", "Vragen waarbij wij niets vonden",
                                           "Van de laatste acht dagen.", "zonderResultaat",
                                           "Niets gevonden"});
    add_changed(tabling, part);
}

json_t *tables_of(const json_t *document) {
    struct tabling tabling = {.document = document, .parts = json_array()};
    const char *kind = table_string(json_object_get(document, "periode"), "soort");
    tabling.is_month = strcmp(kind, "maand") == 0;
    if (tabling.is_month) {
        add_how_often(&tabling);
        add_subjects(&tabling);
        add_missing(&tabling);
        add_referred(&tabling);
        add_content(&tabling);
    } else {
        add_today(&tabling);
        add_how_often(&tabling);
        add_subjects(&tabling);
    }
    return tabling.parts;
}
