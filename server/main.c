/* SPDX-FileCopyrightText: 2026 Provincie Zuid-Holland
 * SPDX-License-Identifier: EUPL-1.2 */
/* vraagbaak-server: the search service. */
#include <stdio.h>

#include "base/core_file.h"
#include "options.h"
#include "service.h"

/* What is wrong with the file of settings has lines of its own. */
static int fail(enum err err, struct str faults, const struct err_info *info) {
    if (faults.len > 0) {
        fputs(faults.ptr, stderr);
    } else {
        fprintf(stderr, "vraagbaak-server: %s\n", info->text);
    }
    return err == ERR_INVALID ? EXIT_USAGE : EXIT_ENVIRONMENT;
}

static int check(const char *path, struct settings *settings) {
    printf("%s: fine\n", path);
    settings_give(settings);
    return EXIT_FINE;
}

int main(int argc, char **argv) {
    struct options options;
    enum exit_code code = EXIT_FINE;
    core_file_refuse();
    if (!options_parse(&options, argc, argv, &code)) {
        return (int)code;
    }
    struct settings *settings = NULL;
    struct buf faults = BUF_INIT;
    struct err_info info = ERR_INFO_INIT;
    enum err err = options_settings(&settings, &options, &faults, &info);
    if (err == ERR_OK && options.check_config) {
        return check(options.config, settings);
    }
    if (err == ERR_OK && options.access.kind != ACCESS_COMMAND_NONE) {
        err = access_command_run(&options.access, &settings->access, &info);
        settings_give(settings);
    } else if (err == ERR_OK) {
        err = service_run(settings, &options, &info);
    }
    int result = err == ERR_OK ? EXIT_FINE : fail(err, buf_str(&faults), &info);
    buf_release(&faults);
    return result;
}
