/* SPDX-FileCopyrightText: 2026 Provincie Zuid-Holland
 * SPDX-License-Identifier: EUPL-1.2 */
#include "search/findings.h"

#include "base/date.h"
#include "base/file.h"
#include "base/limits.h"

static struct str text_of(const json_t *object, const char *key) {
    const json_t *value = json_object_get(object, key);
    return json_is_string(value) ? (struct str){json_string_value(value), json_string_length(value)}
                                 : STR("");
}

static bool has_text(const json_t *object, const char *key) {
    return text_of(object, key).len > 0;
}

static bool has_null(const json_t *object, const char *key) {
    return json_is_null(json_object_get(object, key));
}

static bool has_count(const json_t *object, const char *key, size_t least) {
    const json_t *value = json_object_get(object, key);
    json_int_t count = json_integer_value(value);
    return json_is_integer(value) && count >= (json_int_t)least && count <= UINT32_MAX;
}

static bool is_disagreement(const json_t *item) {
    return has_text(item, "artikel") && has_text(item, "bestand") && has_count(item, "regel", 1) &&
           has_text(item, "melding") && has_text(item, "tekst");
}

static bool is_of_channel(const json_t *item) {
    return is_disagreement(item) && has_text(item, "kanaal");
}

static bool is_between_articles(const json_t *item) {
    return is_disagreement(item) && has_null(item, "kanaal");
}

static bool is_review(const json_t *item) {
    return has_text(item, "artikel") && date_is_valid(text_of(item, "controleVoor"));
}

static bool is_golden(const json_t *item) {
    return has_text(item, "vraag") && has_text(item, "tekst") &&
           (has_text(item, "verwacht") || has_null(item, "verwacht")) &&
           (has_count(item, "plaats", 1) || has_null(item, "plaats"));
}

static const struct list {
    const char *name;
    bool (*is_sound)(const json_t *item);
} lists[] = {
    {"kanalen", is_of_channel},
    {"tegenspraak", is_between_articles},
    {"controle", is_review},
    {"goudvragen", is_golden},
};

static bool is_sound_list(const struct list *list, const json_t *findings) {
    const json_t *items = json_object_get(findings, list->name);
    size_t len = json_array_size(items);
    bool sound = json_is_array(items) && len <= LIMIT_FINDINGS &&
                 has_count(json_object_get(findings, "totalen"), list->name, len);
    for (size_t i = 0; i < len && sound; i++) {
        sound = list->is_sound(json_array_get(items, i));
    }
    return sound;
}

static bool is_sound_count(json_t *messages) {
    json_t *kinds = json_object_get(messages, "soorten");
    bool sound = has_count(messages, "fouten", 0) && has_count(messages, "waarschuwingen", 0) &&
                 json_is_object(kinds) && json_object_size(kinds) <= LIMIT_FINDINGS;
    const char *kind;
    json_t *count;
    json_object_foreach(kinds, kind, count) {
        sound = sound && *kind && has_count(kinds, kind, 1);
    }
    return sound;
}

/* The part that is wrong; NULL when none is. */
static const char *find_fault(const json_t *findings) {
    long long seconds;
    if (!date_to_seconds(text_of(findings, "gemaakt"), &seconds)) {
        return "gemaakt";
    }
    if (!has_count(findings, "generatie", 1)) {
        return "generatie";
    }
    for (size_t i = 0; i < sizeof lists / sizeof *lists; i++) {
        if (!is_sound_list(&lists[i], findings)) {
            return lists[i].name;
        }
    }
    return is_sound_count(json_object_get(findings, "meldingen")) ? NULL : "meldingen";
}

static enum err check(const json_t *findings, struct err_info *info) {
    if (!has_count(findings, "versie", 1)) {
        return err_set(info, ERR_CORRUPT, "damaged: versie");
    }
    json_int_t version = json_integer_value(json_object_get(findings, "versie"));
    if (version != FINDINGS_VERSION) {
        return err_set(info, ERR_CORRUPT,
                       "of version %lld, this program needs version %d; index again",
                       (long long)version, FINDINGS_VERSION);
    }
    const char *fault = find_fault(findings);
    return fault ? err_set(info, ERR_CORRUPT, "damaged: %s", fault) : ERR_OK;
}

enum err findings_parse(json_t **out, struct str text, struct err_info *info) {
    json_error_t error;
    *out = json_loadb(text.ptr, text.len, JSON_REJECT_DUPLICATES, &error);
    if (!*out) {
        return err_set(info, ERR_CORRUPT, "damaged: no JSON, line %d", error.line);
    }
    enum err err = check(*out, info);
    if (err != ERR_OK) {
        json_decref(*out);
        *out = NULL;
    }
    return err;
}

enum err findings_read(json_t **out, const char *index_path, struct err_info *info) {
    struct buf path = BUF_INIT;
    struct buf text = BUF_INIT;
    struct err_info cause = ERR_INFO_INIT;
    *out = NULL;
    buf_format(&path, "%s/" FINDINGS_FILE, index_path);
    enum err err = file_read(&text, path.ptr, LIMIT_FINDINGS_BYTES, info);
    if (err == ERR_LIMIT || err == ERR_INVALID) {
        err = err_set(info, ERR_CORRUPT, "%s: damaged: no file of our own", path.ptr);
    } else if (err == ERR_OK && findings_parse(out, buf_str(&text), &cause) != ERR_OK) {
        err = err_set(info, ERR_CORRUPT, "%s: %s", path.ptr, cause.text);
    }
    buf_release(&text);
    buf_release(&path);
    return err;
}
