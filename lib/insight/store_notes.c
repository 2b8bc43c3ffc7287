/* SPDX-FileCopyrightText: 2026 Provincie Zuid-Holland
 * SPDX-License-Identifier: EUPL-1.2 */
#include "insight/store_notes.h"

#include <string.h>

#include "base/date.h"
#include "base/limits.h"
#include "base/memory.h"
#include "base/utf8.h"
#include "insight/redact.h"
#include "insight/sql.h"

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

/* The count and the new row are of one statement, so that two writers do not pass the limit (of
 * PostgreSQL: by no more than one each). */
static const char insert_sql[] = "INSERT INTO melding (dag, artikel, reden, tekst)"
                                 " SELECT $1, $2, $3, $4 WHERE (SELECT count(*) FROM melding) < $5";

#define OPEN_ONES " FROM melding WHERE afgehandeld IS NULL AND ($1 = '' OR artikel = $1)"

static const char list_sql[] =
    "SELECT id, dag, artikel, reden, tekst" OPEN_ONES " ORDER BY dag DESC, id DESC LIMIT $2";

static const char count_sql[] = "SELECT count(*)" OPEN_ONES;

static const char handle_sql[] =
    "UPDATE melding SET afgehandeld = $2 WHERE id = $1 AND afgehandeld IS NULL";

static const char purge_sql[] = "DELETE FROM melding WHERE afgehandeld IS NOT NULL OR dag < $1";

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
    uint64_t added = 0;
    enum err err = sql_change(&added, store, insert_sql,
                              SQL_VALUES(sql_text(str_from(day)), sql_text(note->artikel),
                                         sql_text(reasons[note->reden]), sql_text(text),
                                         sql_number(NOTES_KEPT)),
                              info);
    if (err == ERR_OK && added == 0) {
        return err_set(info, ERR_LIMIT, "%s: has %d notes already", sql_name(store), NOTES_KEPT);
    }
    return err;
}

enum err store_note_add(struct store *store, const struct note *note, struct err_info *info) {
    enum err err = check_note(note, info);
    if (err == ERR_OK) {
        err = sql_begin(store, SQL_WRITE, info);
    }
    if (err != ERR_OK) {
        return err;
    }
    struct buf text = BUF_INIT;
    redact(&text, note->tekst);
    buf_truncate(&text, utf8_floor(buf_str(&text), NOTE_TEXT_BYTES));
    err = sql_finish(store, insert(store, note, buf_str(&text), info), info);
    buf_release(&text);
    return err;
}

/* ## Reading */

static enum err read_note(struct note *out, const struct sql_rows *rows, struct arena *arena) {
    struct str day = sql_text_at(rows, 1);
    if (!date_is_valid(day) || !note_reason_find(sql_text_at(rows, 3), &out->reden)) {
        return err_set(rows->info, ERR_CORRUPT, "%s: a note of an unknown kind",
                       sql_name(rows->store));
    }
    out->id = sql_number_at(rows, 0);
    out->day = date_to_number(day);
    out->artikel = arena_str(arena, sql_text_at(rows, 2));
    out->tekst = arena_str(arena, sql_text_at(rows, 4));
    return ERR_OK;
}

enum err store_notes_list(struct note_list *out, struct store *store, struct str artikel,
                          struct arena *arena, struct err_info *info) {
    *out = (struct note_list){arena_alloc(arena, NOTES_LISTED, sizeof *out->notes), 0};
    struct sql_rows rows;
    enum err err = ERR_OK;
    sql_select(&rows, store, list_sql, SQL_VALUES(sql_text(artikel), sql_number(NOTES_LISTED)),
               info);
    while (err == ERR_OK && sql_next(&rows)) {
        err = read_note(&out->notes[out->len++], &rows, arena);
    }
    enum err ended = sql_end(&rows);
    return err == ERR_OK ? ended : err;
}

enum err store_notes_count(uint64_t *out, struct store *store, struct str artikel,
                           struct err_info *info) {
    int64_t count = 0;
    enum err err = sql_read_number(&count, store, count_sql, SQL_VALUES(sql_text(artikel)), info);
    *out = (uint64_t)count;
    return err;
}

/* ## Handling and removing */

static enum err handle(struct store *store, int64_t id, struct str day, struct err_info *info) {
    uint64_t changed = 0;
    enum err err =
        sql_change(&changed, store, handle_sql, SQL_VALUES(sql_number(id), sql_text(day)), info);
    if (err == ERR_OK && changed == 0) {
        return err_set(info, ERR_NOT_FOUND, "%s: no open note has this id", sql_name(store));
    }
    return err;
}

enum err store_note_handle(struct store *store, int64_t id, int32_t day, struct err_info *info) {
    char text[DATE_BYTES + 1];
    date_from_number(text, day);
    enum err err = sql_begin(store, SQL_WRITE, info);
    if (err != ERR_OK) {
        return err;
    }
    return sql_finish(store, handle(store, id, str_from(text), info), info);
}

enum err store_notes_purge(uint64_t *removed, struct store *store, int32_t first_day,
                           struct err_info *info) {
    char day[DATE_BYTES + 1];
    date_from_number(day, first_day);
    uint64_t count = 0;
    enum err err = sql_begin(store, SQL_ERASE, info);
    if (err == ERR_OK) {
        err = sql_change(&count, store, purge_sql, SQL_VALUES(sql_text(str_from(day))), info);
        err = sql_finish(store, err, info);
    }
    if (removed) {
        *removed = count;
    }
    return err;
}
