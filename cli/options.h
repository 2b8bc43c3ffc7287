/* SPDX-FileCopyrightText: 2026 Provincie Zuid-Holland
 * SPDX-License-Identifier: EUPL-1.2 */
/* The command line of vraagbaak-search. */
#ifndef CLI_OPTIONS_H
#define CLI_OPTIONS_H

#include <stdbool.h>
#include <stdint.h>

#include "base/buf.h"
#include "base/exit_code.h"

struct options {
    const char *index;   /* folder */
    const char *batch;   /* file with questions, NULL for none */
    const char *run;     /* file for the ranking of the batch, NULL for standard output */
    const char *answers; /* file for the decisions of the batch, NULL for none */
    uint32_t limit;      /* hits */
    bool intern;
    bool json;
    bool explain;
    struct buf question; /* the words of the command line; owned */
};

/* Reads the command line. Returns true to go on; false to stop with *code (help, version, or wrong
 * usage, which has been told on stderr). Free with options_release in both cases. */
bool options_parse(struct options *out, int argc, char **argv, enum exit_code *code);
void options_release(struct options *options);

#endif
