/* SPDX-FileCopyrightText: 2026 Provincie Zuid-Holland
 * SPDX-License-Identifier: EUPL-1.2 */
/* vraagbaak-server: the search service. */
#include <stdio.h>

#include "options.h"
#include "service.h"

int main(int argc, char **argv) {
    struct options options;
    enum exit_code code = EXIT_FINE;
    if (!options_parse(&options, argc, argv, &code)) {
        return (int)code;
    }
    struct err_info info;
    enum err err = service_run(options_settings(&options), &info);
    if (err != ERR_OK) {
        fprintf(stderr, "vraagbaak-server: %s\n", info.text);
        return err == ERR_INVALID ? EXIT_USAGE : EXIT_ENVIRONMENT;
    }
    return EXIT_FINE;
}
