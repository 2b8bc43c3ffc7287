/* SPDX-FileCopyrightText: 2026 Provincie Zuid-Holland
 * SPDX-License-Identifier: EUPL-1.2 */
#include "read/keys.h"

#include <assert.h>

#include "text/nearest.h"
#include "texts.h"

enum kind { KIND_TEXT, KIND_LIST, KIND_DATE, KIND_NOTES };

struct spec {
    enum kind kind;
    size_t offset; /* in struct record */
};

static const struct str names[KEY_COUNT] = {
    [KEY_ID] = STR_INIT("id"),
    [KEY_TYPE] = STR_INIT("type"),
    [KEY_TITEL] = STR_INIT("titel"),
    [KEY_VRAAG] = STR_INIT("vraag"),
    [KEY_VARIANTEN] = STR_INIT("varianten"),
    [KEY_STATUS] = STR_INIT("status"),
    [KEY_DOELGROEP] = STR_INIT("doelgroep"),
    [KEY_THEMA] = STR_INIT("thema"),
    [KEY_TREFWOORDEN] = STR_INIT("trefwoorden"),
    [KEY_UPN] = STR_INIT("upn"),
    [KEY_ORGANISATIE] = STR_INIT("organisatie"),
    [KEY_GEBIED] = STR_INIT("gebied"),
    [KEY_TAAL] = STR_INIT("taal"),
    [KEY_GEWIJZIGD] = STR_INIT("gewijzigd"),
    [KEY_GELDIG_VAN] = STR_INIT("geldigVan"),
    [KEY_GELDIG_TOT] = STR_INIT("geldigTot"),
    [KEY_CONTROLE_VOOR] = STR_INIT("controleVoor"),
    [KEY_AFDELING] = STR_INIT("afdeling"),
    [KEY_CONTACT] = STR_INIT("contact"),
    [KEY_VERWANT] = STR_INIT("verwant"),
    [KEY_NEGEER] = STR_INIT("negeer"),
};

static const struct spec specs[KEY_COUNT] = {
    [KEY_ID] = {KIND_TEXT, offsetof(struct record, id)},
    [KEY_TYPE] = {KIND_TEXT, offsetof(struct record, type)},
    [KEY_TITEL] = {KIND_TEXT, offsetof(struct record, titel)},
    [KEY_VRAAG] = {KIND_TEXT, offsetof(struct record, vraag)},
    [KEY_VARIANTEN] = {KIND_LIST, offsetof(struct record, varianten)},
    [KEY_STATUS] = {KIND_TEXT, offsetof(struct record, status)},
    [KEY_DOELGROEP] = {KIND_LIST, offsetof(struct record, doelgroep)},
    [KEY_THEMA] = {KIND_TEXT, offsetof(struct record, thema)},
    [KEY_TREFWOORDEN] = {KIND_LIST, offsetof(struct record, trefwoorden)},
    [KEY_UPN] = {KIND_TEXT, offsetof(struct record, upn)},
    [KEY_ORGANISATIE] = {KIND_TEXT, offsetof(struct record, organisatie)},
    [KEY_GEBIED] = {KIND_LIST, offsetof(struct record, gebied)},
    [KEY_TAAL] = {KIND_TEXT, offsetof(struct record, taal)},
    [KEY_GEWIJZIGD] = {KIND_DATE, offsetof(struct record, gewijzigd)},
    [KEY_GELDIG_VAN] = {KIND_DATE, offsetof(struct record, geldig_van)},
    [KEY_GELDIG_TOT] = {KIND_DATE, offsetof(struct record, geldig_tot)},
    [KEY_CONTROLE_VOOR] = {KIND_DATE, offsetof(struct record, controle_voor)},
    [KEY_AFDELING] = {KIND_TEXT, offsetof(struct record, afdeling)},
    [KEY_CONTACT] = {KIND_TEXT, offsetof(struct record, contact)},
    [KEY_VERWANT] = {KIND_LIST, offsetof(struct record, verwant)},
    [KEY_NEGEER] = {KIND_NOTES, 0},
};

struct str key_name(enum key key) {
    return names[key];
}

bool key_find(enum key *out, struct str name, size_t line, const struct source *source) {
    for (enum key key = 0; key < KEY_COUNT; key++) {
        if (str_equal(name, names[key])) {
            *out = key;
            return true;
        }
    }
    struct str meant = nearest_find(name, names, KEY_COUNT);
    if (meant.len > 0) {
        fault_error(source, line, TEXT_KEY_MEANT, STR_ARGS(name), STR_ARGS(meant));
    } else {
        fault_error(source, line, TEXT_KEY_UNKNOWN, STR_ARGS(name));
    }
    return false;
}

bool key_is_list(enum key key) {
    return specs[key].kind == KIND_LIST;
}

bool key_is_date(enum key key) {
    return specs[key].kind == KIND_DATE;
}

struct str *key_text(struct record *record, enum key key) {
    assert(specs[key].kind == KIND_TEXT || specs[key].kind == KIND_DATE);
    return (struct str *)(void *)((char *)record + specs[key].offset);
}

struct str_list *key_list(struct record *record, enum key key) {
    assert(key_is_list(key));
    return (struct str_list *)(void *)((char *)record + specs[key].offset);
}

static bool is_space(char c) {
    return c == ' ' || c == '\t' || c == '\n' || c == '\r';
}

/* Copies text with each run of white space as one space. False when it holds a control character.
 */
static bool clean(struct str *out, struct str text, struct arena *arena) {
    text = str_trim(text);
    char *copy = arena_alloc(arena, text.len + 1, 1);
    size_t len = 0;
    for (size_t i = 0; i < text.len; i++) {
        char c = text.ptr[i];
        if (is_space(c)) {
            if (!is_space(text.ptr[i - 1])) {
                copy[len++] = ' ';
            }
        } else if ((unsigned char)c < 0x20 || c == 0x7f) {
            return false;
        } else {
            copy[len++] = c;
        }
    }
    *out = (struct str){copy, len};
    return true;
}

static void store_list(struct str_list *out, struct str *items, size_t len) {
    size_t used = 0;
    for (size_t i = 0; i < len; i++) {
        if (items[i].len > 0) {
            items[used++] = items[i];
        }
    }
    *out = (struct str_list){items, used};
}

bool key_note(struct key_lines *lines, enum key key, size_t line, const struct source *source) {
    if (lines->of[key] != 0) {
        struct str name = key_name(key);
        fault_error(source, line, TEXT_KEY_TWICE, STR_ARGS(name));
        return false;
    }
    lines->of[key] = (uint32_t)line;
    return true;
}

void key_store(struct record *record, struct key_lines *lines, enum key key,
               const struct key_value *value, const struct source *source) {
    struct str name = key_name(key);
    if (!key_note(lines, key, value->line, source)) {
        return;
    }
    bool empty = value->kind == VALUE_TEXT && str_trim(value->items[0]).len == 0;
    if (empty) {
        return;
    }
    if (key_is_list(key) && value->kind != VALUE_LIST) {
        fault_error(source, value->line, TEXT_VALUE_NO_LIST, STR_ARGS(name));
        return;
    }
    if (!key_is_list(key) && value->kind != VALUE_TEXT) {
        fault_error(source, value->line, TEXT_VALUE_NO_TEXT, STR_ARGS(name));
        return;
    }
    struct str *items = arena_alloc(source->arena, value->len, sizeof *items);
    for (size_t i = 0; i < value->len; i++) {
        if (!clean(&items[i], value->items[i], source->arena)) {
            fault_error(source, value->line, TEXT_VALUE_CONTROL, STR_ARGS(name));
            return;
        }
    }
    if (key_is_list(key)) {
        store_list(key_list(record, key), items, value->len);
    } else {
        *key_text(record, key) = items[0];
    }
}
