/* SPDX-FileCopyrightText: 2026 Provincie Zuid-Holland
 * SPDX-License-Identifier: EUPL-1.2 */
#include <stdio.h>

#include "options.h"
#include "run.h"
#include "texts.h"

int main(int argc, char **argv) {
    static struct options options;
    enum exit_code code = EXIT_FINE;
    enum options_result result = options_parse(&options, argc, argv);
    if (result == OPTIONS_WRONG) {
        return EXIT_USAGE;
    }
    if (result == OPTIONS_RUN) {
        code = run(&options);
    }
    if (fflush(stdout) != 0 && code == EXIT_FINE) {
        fputs(TEXT_PROGRAM ": " TEXT_CANNOT_PRINT "\n", stderr);
        code = EXIT_ENVIRONMENT;
    }
    return (int)code;
}
