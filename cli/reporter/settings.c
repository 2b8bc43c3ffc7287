/* SPDX-FileCopyrightText: 2026 Provincie Zuid-Holland
 * SPDX-License-Identifier: EUPL-1.2 */
#include "reporter/settings.h"

#include "base/file.h"
#include "base/limits.h"
#include "config/config.h"

struct report_settings report_settings_usual(void) {
    return (struct report_settings){.public_url = "", .rule = {.times = 10, .days = 3}};
}

static bool read_text(const char **out, const struct config_entry *entry, const char *path) {
    if (!str_equal(entry->path, str_from(path))) {
        return true;
    }
    *out = entry->text.len > 0 ? entry->text.ptr : *out;
    return entry->kind == CONFIG_TEXT;
}

static bool read_number(uint32_t *out, const struct config_entry *entry, const char *path,
                        int64_t least, int64_t most) {
    if (!str_equal(entry->path, str_from(path))) {
        return true;
    }
    bool fits = entry->kind == CONFIG_INTEGER && entry->number >= least && entry->number <= most;
    *out = fits ? (uint32_t)entry->number : *out;
    return fits;
}

static bool read_entry(struct report_settings *out, const struct config_entry *entry) {
    return read_text(&out->store, entry, "insight.store") &&
           read_text(&out->index, entry, "index") &&
           read_text(&out->public_url, entry, "public_url") &&
           read_number(&out->rule.times, entry, "insight.question_times", QUESTION_TIMES_LEAST,
                       QUESTION_TIMES_MOST) &&
           read_number(&out->rule.days, entry, "insight.question_days", 1, QUESTION_DAYS_MOST);
}

static enum err read_all(struct report_settings *out, struct str text, const char *path,
                         struct arena *arena, struct err_info *info) {
    struct config config;
    enum err err = config_parse(&config, text, arena, info);
    if (err == ERR_INVALID) {
        return err_set(info, err, "%s:%zu: no settings in TOML", path, config.fault_line);
    }
    for (size_t i = 0; i < (err == ERR_OK ? config.len : 0); i++) {
        if (!read_entry(out, &config.entries[i])) {
            return err_set(info, ERR_INVALID, "%s:%zu: not a good value for %.*s", path,
                           config.entries[i].line, STR_ARGS(config.entries[i].path));
        }
    }
    return err;
}

enum err report_settings_read(struct report_settings *out, const char *path, struct arena *arena,
                              struct err_info *info) {
    struct buf text = BUF_INIT;
    enum err err = file_read(&text, path, LIMIT_CONFIG_BYTES, info);
    if (err == ERR_OK) {
        err = read_all(out, buf_str(&text), path, arena, info);
    }
    buf_release(&text);
    return err;
}
