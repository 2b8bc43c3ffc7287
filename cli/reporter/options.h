/* SPDX-FileCopyrightText: 2026 Provincie Zuid-Holland
 * SPDX-License-Identifier: EUPL-1.2 */
/* The command line of vraagbaak-report. */
#ifndef CLI_REPORTER_OPTIONS_H
#define CLI_REPORTER_OPTIONS_H

#include "base/exit_code.h"
#include "insight/period.h"

enum command { COMMAND_MAAND, COMMAND_DAG, COMMAND_VARIANTEN, COMMAND_IMPORT, COMMAND_OPSCHONEN };

enum form { FORM_TEXT, FORM_HTML, FORM_JSON, FORM_CSV };

struct options {
    enum command command;
    struct period period; /* of a report, or of the questions to take wordings from */
    const char *file;     /* to import */
    const char *config;   /* settings of the service; NULL for none, as for the others */
    const char *store;
    const char *index;
    const char *kb;
    const char *columns; /* of a file to import */
    const char *output;
    bool accept_errors;
    enum form form;
};

/* Reads the command line. Returns true to go on; false to stop with *code (help, version, or wrong
 * usage, which has been told on stderr). */
bool options_parse(struct options *out, int argc, char **argv, enum exit_code *code);

#endif
