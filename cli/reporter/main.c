/* SPDX-FileCopyrightText: 2026 Provincie Zuid-Holland
 * SPDX-License-Identifier: EUPL-1.2 */
/* vraagbaak-report: which questions were asked, from a terminal. */
#include <stdio.h>
#include <sys/stat.h>
#include <unistd.h>

#include "base/core_file.h"
#include "base/file.h"
#include "reporter/import.h"
#include "reporter/options.h"
#include "reporter/purge.h"
#include "reporter/show.h"

static enum exit_code fail(const struct err_info *info) {
    fprintf(stderr, "vraagbaak-report: %s\n", info->text);
    return info->code == ERR_LOCKED ? EXIT_LOCKED : EXIT_ENVIRONMENT;
}

/* What the command line says goes before the settings of the service. */
static enum err read_settings(struct report_settings *out, const struct options *options,
                              struct arena *arena, struct err_info *info) {
    enum err err = ERR_OK;
    *out = report_settings_usual();
    if (options->config) {
        err = report_settings_read(out, options->config, arena, info);
    }
    out->store = options->store ? options->store : out->store;
    out->index = options->index ? options->index : out->index;
    if (err == ERR_OK && !out->store) {
        return err_set(info, ERR_INVALID, "%s: insight.store is not set", options->config);
    }
    if (err == ERR_OK && !out->index && options->command != COMMAND_OPSCHONEN) {
        return err_set(info, ERR_INVALID, "%s: index is not set", options->config);
    }
    return err;
}

/* By way of a file beside it, so that what others read is always whole. A pipe or a device is not
 * to be replaced. */
static enum err write_file(const char *path, struct str text, struct err_info *info) {
    struct stat about;
    if (stat(path, &about) == 0 && !S_ISREG(about.st_mode)) {
        return err_set(info, ERR_INVALID, "%s: not a file", path);
    }
    struct buf beside = BUF_INIT;
    buf_format(&beside, "%s.%ld", path, (long)getpid());
    enum err err = file_replace(path, beside.ptr, text, info);
    buf_release(&beside);
    return err;
}

static enum err write_out(const struct options *options, struct str text, struct err_info *info) {
    if (options->output) {
        return write_file(options->output, text, info);
    }
    return fwrite(text.ptr, 1, text.len, stdout) == text.len && fflush(stdout) == 0
               ? ERR_OK
               : err_set_errno(info, "standard output", "write");
}

static enum err tell(const struct options *options, const struct report_settings *settings,
                     struct err_info *info) {
    struct buf out = BUF_INIT;
    enum err err = show(&out, options, settings, info);
    if (err == ERR_OK) {
        err = write_out(options, buf_str(&out), info);
    }
    buf_release(&out);
    return err;
}

static enum exit_code run(const struct options *options, struct arena *arena) {
    struct report_settings settings;
    struct err_info info;
    enum exit_code code = EXIT_FINE;
    enum err err = read_settings(&settings, options, arena, &info);
    if (err != ERR_OK) {
        return fail(&info);
    }
    switch (options->command) {
    case COMMAND_OPSCHONEN:
        err = purge_store(&settings, &info);
        break;
    case COMMAND_IMPORT:
        err = import_file(&code, options, &settings, &info);
        break;
    default:
        err = tell(options, &settings, &info);
    }
    return err == ERR_OK ? code : fail(&info);
}

int main(int argc, char **argv) {
    struct options options;
    struct arena arena = ARENA_INIT;
    enum exit_code code = EXIT_FINE;
    core_file_refuse();
    if (options_parse(&options, argc, argv, &code)) {
        code = run(&options, &arena);
    }
    arena_release(&arena);
    if (fflush(stdout) != 0 && code == EXIT_FINE) {
        perror("vraagbaak-report: standard output");
        code = EXIT_ENVIRONMENT;
    }
    return (int)code;
}
