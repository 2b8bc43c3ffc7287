/* SPDX-FileCopyrightText: 2026 Provincie Zuid-Holland
 * SPDX-License-Identifier: EUPL-1.2 */
#include "record_check.h"

#include "base/utf8.h"
#include "fuzz.h"

void record_check_round_trip(const struct record *record) {
    struct buf once = BUF_INIT;
    struct buf twice = BUF_INIT;
    struct arena arena = ARENA_INIT;
    struct record read;
    record_write(&once, record);
    fuzz_require(record_read(&read, buf_str(&once), &arena, NULL) == ERR_OK,
                 "a record that was written can be read");
    record_write(&twice, &read);
    fuzz_require(str_equal(buf_str(&once), buf_str(&twice)), "it is read as it was written");
    buf_release(&once);
    buf_release(&twice);
    arena_release(&arena);
}

static void check_text(struct str text) {
    fuzz_require(utf8_is_valid(text), "a text is UTF-8");
}

static void check_list(struct str_list list) {
    for (size_t i = 0; i < list.len; i++) {
        check_text(list.items[i]);
    }
}

static void check_rich_text(const struct rich_text *text) {
    check_text(text->markdown);
    check_text(text->html);
    check_text(text->text);
}

void record_check_utf8(const struct record *record) {
    const struct str texts[] = {
        record->id,       record->type,          record->titel,      record->vraag,
        record->status,   record->thema,         record->upn,        record->organisatie,
        record->taal,     record->gewijzigd,     record->geldig_van, record->geldig_tot,
        record->afdeling, record->controle_voor, record->contact,
    };
    for (size_t i = 0; i < sizeof texts / sizeof *texts; i++) {
        check_text(texts[i]);
    }
    check_list(record->varianten);
    check_list(record->doelgroep);
    check_list(record->trefwoorden);
    check_list(record->gebied);
    check_list(record->verwant);
    for (size_t i = 0; i < record->section_count; i++) {
        check_text(record->sections[i].heading);
        check_text(record->sections[i].anchor);
        check_text(record->sections[i].text);
    }
    check_rich_text(&record->tekst);
    check_rich_text(&record->intern);
    for (size_t i = 0; i < KANAAL_COUNT; i++) {
        check_rich_text(&record->kanalen[i]);
    }
}
