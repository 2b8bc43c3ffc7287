/* SPDX-FileCopyrightText: 2026 Provincie Zuid-Holland
 * SPDX-License-Identifier: EUPL-1.2 */
#include "insight/store_notes.h"

#include <string.h>

#include "base/date.h"
#include "base/limits.h"
#include "base/memory.h"
#include "base/utf8.h"
#include "insight/redact.h"
#include "insight/store_sqlite.h"

/* ## Reasons */

static const struct str reasons[NOTE_REASON_COUNT] = {
    [NOTE_ONJUIST] = STR_INIT("onjuist"),       [NOTE_VEROUDERD] = STR_INIT("verouderd"),
    [NOTE_ONVOLLEDIG] = STR_INIT("onvolledig"), [NOTE_ONDUIDELIJK] = STR_INIT("onduidelijk"),
    [NOTE_ANDERS] = STR_INIT("anders"),
};

struct str note_reason_name(enum note_reason reason) {
    return reasons[reason];
}

bool note_reason_find(struct str name, enum note_reason *out) {
    for (unsigned i = 0; i < NOTE_REASON_COUNT; i++) {
        if (str_equal(name, reasons[i])) {
            *out = (enum note_reason)i;
            return true;
        }
    }
    return false;
}

/* ## SQL */

/* The count and the new row are of one statement, so that two writers do not pass the limit. */
static const char insert_sql[] = "INSERT INTO melding (dag, artikel, reden, tekst)"
                                 " SELECT ?1, ?2, ?3, ?4 WHERE (SELECT count(*) FROM melding) < ?5";

#define OPEN_ONES " FROM melding WHERE afgehandeld IS NULL AND (?1 = '' OR artikel = ?1)"

static const char list_sql[] =
    "SELECT id, dag, artikel, reden, tekst" OPEN_ONES " ORDER BY dag DESC, id DESC LIMIT ?2";

static const char count_sql[] = "SELECT count(*)" OPEN_ONES;

static const char handle_sql[] =
    "UPDATE melding SET afgehandeld = ?2 WHERE id = ?1 AND afgehandeld IS NULL";

static const char purge_sql[] = "DELETE FROM melding WHERE afgehandeld IS NOT NULL OR dag < ?1";

/* Runs a statement that gives no rows, and tells how many it changed. */
static enum err change(uint64_t *out, struct store *store, sqlite3_stmt *statement,
                       struct err_info *info) {
    if (sqlite3_step(statement) != SQLITE_DONE) {
        return sql_failed(store, info);
    }
    *out = (uint64_t)sqlite3_changes(store->db);
    return ERR_OK;
}

/* ## Adding */

static enum err check_note(const struct note *note, struct err_info *info) {
    if (note->artikel.len == 0 || !utf8_is_valid(note->artikel) || !utf8_is_valid(note->tekst)) {
        return err_set(info, ERR_INVALID, "a note needs an article, and text in UTF-8");
    }
    if (note->artikel.len > LIMIT_ID_BYTES || note->tekst.len > NOTE_TEXT_BYTES) {
        return err_set(info, ERR_LIMIT, "a note has an id of at most %d bytes and a text of %d",
                       LIMIT_ID_BYTES, NOTE_TEXT_BYTES);
    }
    return ERR_OK;
}

static enum err insert(struct store *store, const struct note *note, struct str text,
                       struct err_info *info) {
    char day[DATE_BYTES + 1];
    date_from_number(day, note->day);
    sqlite3_stmt *statement = NULL;
    uint64_t added = 0;
    enum err err = sql_prepare(&statement, store, insert_sql, info);
    if (err == ERR_OK) {
        sql_bind(statement, 1, str_from(day));
        sql_bind(statement, 2, note->artikel);
        sql_bind(statement, 3, reasons[note->reden]);
        sql_bind(statement, 4, text);
        sqlite3_bind_int(statement, 5, NOTES_KEPT);
        err = change(&added, store, statement, info);
    }
    sqlite3_finalize(statement);
    if (err == ERR_OK && added == 0) {
        return err_set(info, ERR_LIMIT, "%s: has %d notes already", store->path, NOTES_KEPT);
    }
    return err;
}

enum err store_note_add(struct store *store, const struct note *note, struct err_info *info) {
    enum err err = check_note(note, info);
    if (err == ERR_OK) {
        err = sql_check_place(store, info);
    }
    if (err != ERR_OK) {
        return err;
    }
    struct buf text = BUF_INIT;
    redact(&text, note->tekst);
    buf_truncate(&text, utf8_floor(buf_str(&text), NOTE_TEXT_BYTES));
    err = insert(store, note, buf_str(&text), info);
    buf_release(&text);
    return err;
}

/* ## Reading */

static enum err read_note(struct note *out, struct store *store, sqlite3_stmt *statement,
                          struct arena *arena, struct err_info *info) {
    struct str day = sql_column(statement, 1);
    if (!date_is_valid(day) || !note_reason_find(sql_column(statement, 3), &out->reden)) {
        return err_set(info, ERR_CORRUPT, "%s: a note of an unknown kind", store->path);
    }
    out->id = sqlite3_column_int64(statement, 0);
    out->day = date_to_number(day);
    out->artikel = arena_str(arena, sql_column(statement, 2));
    out->tekst = arena_str(arena, sql_column(statement, 4));
    return ERR_OK;
}

enum err store_notes_list(struct note_list *out, struct store *store, struct str artikel,
                          struct arena *arena, struct err_info *info) {
    *out = (struct note_list){arena_alloc(arena, NOTES_LISTED, sizeof *out->notes), 0};
    sqlite3_stmt *statement = NULL;
    enum err err = sql_prepare(&statement, store, list_sql, info);
    if (err == ERR_OK) {
        sql_bind(statement, 1, artikel);
        sqlite3_bind_int(statement, 2, NOTES_LISTED);
        int code = sqlite3_step(statement);
        while (code == SQLITE_ROW && err == ERR_OK) {
            err = read_note(&out->notes[out->len++], store, statement, arena, info);
            code = err == ERR_OK ? sqlite3_step(statement) : code;
        }
        if (err == ERR_OK && code != SQLITE_DONE) {
            err = sql_failed(store, info);
        }
    }
    sqlite3_finalize(statement);
    return err;
}

enum err store_notes_count(uint64_t *out, struct store *store, struct str artikel,
                           struct err_info *info) {
    *out = 0;
    sqlite3_stmt *statement = NULL;
    enum err err = sql_prepare(&statement, store, count_sql, info);
    if (err == ERR_OK) {
        sql_bind(statement, 1, artikel);
        if (sqlite3_step(statement) == SQLITE_ROW) {
            *out = (uint64_t)sqlite3_column_int64(statement, 0);
        } else {
            err = sql_failed(store, info);
        }
    }
    sqlite3_finalize(statement);
    return err;
}

/* ## Handling and removing */

enum err store_note_handle(struct store *store, int64_t id, int32_t day, struct err_info *info) {
    char text[DATE_BYTES + 1];
    date_from_number(text, day);
    sqlite3_stmt *statement = NULL;
    uint64_t changed = 0;
    enum err err = sql_check_place(store, info);
    if (err == ERR_OK) {
        err = sql_prepare(&statement, store, handle_sql, info);
    }
    if (err == ERR_OK) {
        sqlite3_bind_int64(statement, 1, id);
        sql_bind(statement, 2, str_from(text));
        err = change(&changed, store, statement, info);
    }
    sqlite3_finalize(statement);
    if (err == ERR_OK && changed == 0) {
        return err_set(info, ERR_NOT_FOUND, "%s: no open note has this id", store->path);
    }
    return err;
}

static enum err purge(uint64_t *out, struct store *store, int32_t first_day,
                      struct err_info *info) {
    char day[DATE_BYTES + 1];
    date_from_number(day, first_day);
    sqlite3_stmt *statement = NULL;
    enum err err = sql_prepare(&statement, store, purge_sql, info);
    if (err == ERR_OK) {
        sql_bind(statement, 1, str_from(day));
        err = change(out, store, statement, info);
    }
    sqlite3_finalize(statement);
    return err;
}

enum err store_notes_purge(uint64_t *removed, struct store *store, int32_t first_day,
                           struct err_info *info) {
    uint64_t count = 0;
    enum err err = sql_check_place(store, info);
    if (err == ERR_OK) {
        err = sql_delete_securely(store, info);
    }
    if (err == ERR_OK) {
        err = purge(&count, store, first_day, info);
    }
    if (err == ERR_OK && count > 0) {
        sql_empty_log(store);
    }
    if (removed) {
        *removed = count;
    }
    return err;
}
