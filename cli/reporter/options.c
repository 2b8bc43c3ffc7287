/* SPDX-FileCopyrightText: 2026 Provincie Zuid-Holland
 * SPDX-License-Identifier: EUPL-1.2 */
#include "reporter/options.h"

#include <getopt.h>
#include <stdio.h>

#include "base/version.h"

static const char usage[] =
    "Usage: vraagbaak-report maand [YYYY-MM] [OPTION]...\n"
    "       vraagbaak-report dag [YYYY-MM-DD] [OPTION]...\n"
    "       vraagbaak-report varianten [YYYY-MM] --kb DIR [OPTION]...\n"
    "       vraagbaak-report import FILE.csv [--columns FILE] [--accept-errors] [OPTION]...\n"
    "       vraagbaak-report opschonen [OPTION]...\n"
    "\n"
    "Tells which questions were asked, how often, on which channel. A report is of the month or "
    "day\n"
    "before the present one, unless another is given.\n"
    "\n"
    "  maand            the report of a month\n"
    "  dag              the report of a day\n"
    "  varianten        a patch that adds wordings of visitors to articles (git apply)\n"
    "  import           count the registrations of a contact centre\n"
    "  opschonen        remove what is no longer kept\n"
    "\n"
    "  --config FILE    the settings of the service, for the store, the index and the threshold\n"
    "  --store ADDRESS  where the counts are: a file, or postgresql://…\n"
    "  --index DIR      the index\n"
    "  --kb DIR         the knowledge base\n"
    "  --columns FILE   which columns an import has (TOML)\n"
    "  --accept-errors  import the good lines of a file that has wrong ones\n"
    "  --html, --json, --csv\n"
    "                   another form of a report than text\n"
    "  --output FILE    write to a file instead of standard output\n"
    "  --help           show this text\n"
    "  --version        show the version\n"
    "\n"
    "Exit codes: 0 fine, 1 an import with wrong lines, 2 wrong usage, 3 environment (store, "
    "index,\n"
    "files), 4 another program writes.\n";

enum option_code {
    OPTION_CONFIG = 1,
    OPTION_STORE,
    OPTION_INDEX,
    OPTION_KB,
    OPTION_COLUMNS,
    OPTION_ACCEPT_ERRORS,
    OPTION_HTML,
    OPTION_JSON,
    OPTION_CSV,
    OPTION_OUTPUT,
    OPTION_HELP,
    OPTION_VERSION
};

/* In the order of the codes. */
static const struct option long_options[] = {
    {"config", required_argument, NULL, OPTION_CONFIG},
    {"store", required_argument, NULL, OPTION_STORE},
    {"index", required_argument, NULL, OPTION_INDEX},
    {"kb", required_argument, NULL, OPTION_KB},
    {"columns", required_argument, NULL, OPTION_COLUMNS},
    {"accept-errors", no_argument, NULL, OPTION_ACCEPT_ERRORS},
    {"html", no_argument, NULL, OPTION_HTML},
    {"json", no_argument, NULL, OPTION_JSON},
    {"csv", no_argument, NULL, OPTION_CSV},
    {"output", required_argument, NULL, OPTION_OUTPUT},
    {"help", no_argument, NULL, OPTION_HELP},
    {"version", no_argument, NULL, OPTION_VERSION},
    {NULL, 0, NULL, 0},
};

static const struct {
    struct str name;
    enum command command;
} commands[] = {
    {STR_INIT("maand"), COMMAND_MAAND},         {STR_INIT("dag"), COMMAND_DAG},
    {STR_INIT("varianten"), COMMAND_VARIANTEN}, {STR_INIT("import"), COMMAND_IMPORT},
    {STR_INIT("opschonen"), COMMAND_OPSCHONEN},
};

static bool wrong(const char *message, enum exit_code *code) {
    fprintf(stderr, "vraagbaak-report: %s\nTry 'vraagbaak-report --help'.\n", message);
    *code = EXIT_USAGE;
    return false;
}

/* ## Options */

/* Where the value of an option is kept; NULL when it has none. */
static const char **place_of(struct options *out, int option) {
    const char **const places[] = {
        [OPTION_CONFIG] = &out->config,   [OPTION_STORE] = &out->store,
        [OPTION_INDEX] = &out->index,     [OPTION_KB] = &out->kb,
        [OPTION_COLUMNS] = &out->columns, [OPTION_OUTPUT] = &out->output,
    };
    return option > 0 && option <= OPTION_OUTPUT ? places[option] : NULL;
}

static bool read_value(const char **place, int option, enum exit_code *code) {
    if (*place) {
        char message[32];
        snprintf(message, sizeof message, "--%s only once", long_options[option - 1].name);
        return wrong(message, code);
    }
    *place = optarg;
    return true;
}

static bool read_form(struct options *out, enum form form, enum exit_code *code) {
    if (out->form != FORM_TEXT) {
        return wrong("only one of --html, --json and --csv", code);
    }
    out->form = form;
    return true;
}

/* One option; false to stop with *code. */
static bool read_option(struct options *out, int option, enum exit_code *code) {
    const char **place = place_of(out, option);
    if (place) {
        return read_value(place, option, code);
    }
    switch (option) {
    case OPTION_ACCEPT_ERRORS:
        out->accept_errors = true;
        return true;
    case OPTION_HTML:
        return read_form(out, FORM_HTML, code);
    case OPTION_JSON:
        return read_form(out, FORM_JSON, code);
    case OPTION_CSV:
        return read_form(out, FORM_CSV, code);
    case OPTION_HELP:
        fputs(usage, stdout);
        *code = EXIT_FINE;
        return false;
    case OPTION_VERSION:
        puts("vraagbaak-report " VRAAGBAAK_VERSION);
        *code = EXIT_FINE;
        return false;
    default: /* getopt_long has told what is wrong */
        fputs("Try 'vraagbaak-report --help'.\n", stderr);
        *code = EXIT_USAGE;
        return false;
    }
}

/* ## What to do */

static bool read_command(struct options *out, const char *name, enum exit_code *code) {
    for (size_t i = 0; i < sizeof commands / sizeof *commands; i++) {
        if (str_equal(str_from(name), commands[i].name)) {
            out->command = commands[i].command;
            return true;
        }
    }
    return wrong("the command is maand, dag, varianten, import or opschonen", code);
}

static struct period yesterday(void) {
    char today[DATE_BYTES + 1];
    struct period day;
    date_today(today);
    period_read_day(&day, str_from(today));
    return period_before(&day);
}

static struct period last_month(void) {
    char today[DATE_BYTES + 1];
    struct period month;
    date_today(today);
    period_read_month(&month, str_slice(str_from(today), 0, 7));
    return period_before(&month);
}

/* text: NULL for the usual one. */
static bool read_period(struct options *out, const char *text, enum exit_code *code) {
    bool is_day = out->command == COMMAND_DAG;
    if (!text) {
        out->period = is_day ? yesterday() : last_month();
        return true;
    }
    if (is_day ? period_read_day(&out->period, str_from(text))
               : period_read_month(&out->period, str_from(text))) {
        return true;
    }
    return wrong(is_day ? "a day is written as 2026-10-14" : "a month is written as 2026-10", code);
}

static bool check(const struct options *out, enum exit_code *code) {
    bool is_report = out->command == COMMAND_MAAND || out->command == COMMAND_DAG;
    bool needs_index = out->command != COMMAND_OPSCHONEN;
    if (!out->config && !out->store) {
        return wrong("--config or --store is needed", code);
    }
    if (needs_index && !out->config && !out->index) {
        return wrong("--config or --index is needed", code);
    }
    if ((out->command == COMMAND_VARIANTEN) != (out->kb != NULL)) {
        return wrong("--kb goes with varianten, which needs it", code);
    }
    if (out->command != COMMAND_IMPORT && (out->columns || out->accept_errors)) {
        return wrong("--columns and --accept-errors go with import", code);
    }
    if (!is_report && out->form != FORM_TEXT) {
        return wrong("--html, --json and --csv go with maand and dag", code);
    }
    if (!is_report && out->command != COMMAND_VARIANTEN && out->output) {
        return wrong("--output goes with maand, dag and varianten", code);
    }
    return true;
}

bool options_parse(struct options *out, int argc, char **argv, enum exit_code *code) {
    *out = (struct options){.form = FORM_TEXT};
    int option;
    while ((option = getopt_long(argc, argv, "", long_options, NULL)) != -1) {
        if (!read_option(out, option, code)) {
            return false;
        }
    }
    int given = argc - optind;
    if (given == 0) {
        return wrong("what is to be done?", code);
    }
    const char *argument = given > 1 ? argv[optind + 1] : NULL;
    if (!read_command(out, argv[optind], code)) {
        return false;
    }
    bool needs_file = out->command == COMMAND_IMPORT;
    if (given > 2 || (needs_file && !argument) || (out->command == COMMAND_OPSCHONEN && argument)) {
        return wrong(needs_file ? "import takes one file" : "more than was asked for", code);
    }
    out->file = argument;
    return (needs_file || out->command == COMMAND_OPSCHONEN || read_period(out, argument, code)) &&
           check(out, code);
}
