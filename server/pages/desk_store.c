/* SPDX-FileCopyrightText: 2026 Provincie Zuid-Holland
 * SPDX-License-Identifier: EUPL-1.2 */
#include "pages/desk_store.h"

#include <pthread.h>
#include <stdlib.h>

#include "base/clock.h"
#include "base/date.h"
#include "base/log.h"
#include "base/memory.h"

enum { FRESH_S = 60, USED_DAYS = 30 };

struct desk_store {
    struct arena arena; /* of address */
    struct str address;
    pthread_mutex_t lock; /* of all below */
    bool is_reading;      /* somebody does */
    double stale_at_s;    /* clock_s */
    struct arena kept;    /* of used and notes */
    struct store_used_list used;
    struct note_list notes;
};

struct desk_store *desk_store_new(struct str address) {
    struct desk_store *desk = mem_alloc(1, sizeof *desk);
    desk->address = arena_str(&desk->arena, address);
    pthread_mutex_init(&desk->lock, NULL);
    return desk;
}

void desk_store_free(struct desk_store *desk) {
    if (desk) {
        pthread_mutex_destroy(&desk->lock);
        arena_release(&desk->kept);
        arena_release(&desk->arena);
        free(desk);
    }
}

bool desk_store_is_kept(const struct desk_store *desk) {
    return desk->address.len > 0;
}

/* ## What is kept in memory */

static enum err read_all(struct desk_store *desk, struct store_used_list *used,
                         struct note_list *notes, struct arena *arena, struct err_info *info) {
    struct store *store = NULL;
    int32_t first_day = date_number_today() - (USED_DAYS - 1);
    enum err err = store_open(&store, desk->address.ptr, STORE_READ, info);
    if (err == ERR_OK) {
        err = store_read_used(used, store, first_day, arena, info);
    }
    if (err == ERR_OK) {
        err = store_notes_list(notes, store, STR(""), arena, info);
    }
    store_close(store);
    return err;
}

/* What could not be read stays as it was, and is tried again when it would be stale. */
static void refresh(struct desk_store *desk) {
    struct store_used_list used = {.len = 0};
    struct note_list notes = {.len = 0};
    struct arena arena = ARENA_INIT;
    struct err_info info;
    enum err err = read_all(desk, &used, &notes, &arena, &info);
    pthread_mutex_lock(&desk->lock);
    if (err == ERR_OK) {
        arena_release(&desk->kept);
        desk->kept = arena;
        desk->used = used;
        desk->notes = notes;
    }
    desk->is_reading = false;
    pthread_mutex_unlock(&desk->lock);
    if (err != ERR_OK) {
        arena_release(&arena);
        log_write(LOG_WARNING, "the desk can't read the counts: %s", info.text);
    }
}

/* Whether it is up to the caller to read anew. */
static bool take_turn(struct desk_store *desk) {
    double now_s = clock_s();
    pthread_mutex_lock(&desk->lock);
    bool is_mine = now_s >= desk->stale_at_s && !desk->is_reading;
    if (is_mine) {
        desk->is_reading = true;
        desk->stale_at_s = now_s + FRESH_S;
    }
    pthread_mutex_unlock(&desk->lock);
    return is_mine;
}

void desk_store_overview(struct desk_overview *out, struct desk_store *desk, struct str artikel,
                         struct arena *arena) {
    *out = (struct desk_overview){.notes = 0};
    if (!desk_store_is_kept(desk)) {
        return;
    }
    if (take_turn(desk)) {
        refresh(desk);
    }
    pthread_mutex_lock(&desk->lock);
    out->used = desk->used;
    for (size_t i = 0; i < out->used.len; i++) {
        out->used.items[i].artikel = arena_str(arena, desk->used.items[i].artikel);
    }
    out->notes = desk->notes.len;
    for (size_t i = 0; i < desk->notes.len; i++) {
        out->notes_here += str_equal(desk->notes.notes[i].artikel, artikel);
    }
    pthread_mutex_unlock(&desk->lock);
}

static void forget(struct desk_store *desk) {
    pthread_mutex_lock(&desk->lock);
    desk->stale_at_s = 0;
    pthread_mutex_unlock(&desk->lock);
}

/* ## The store itself */

enum err desk_store_notes(struct note_list *out, struct desk_store *desk, struct arena *arena,
                          struct err_info *info) {
    struct store *store = NULL;
    enum err err = store_open(&store, desk->address.ptr, STORE_READ, info);
    if (err == ERR_OK) {
        err = store_notes_list(out, store, STR(""), arena, info);
    }
    store_close(store);
    return err;
}

enum err desk_store_add_note(struct desk_store *desk, const struct note *note,
                             struct err_info *info) {
    struct store *store = NULL;
    enum err err = store_open(&store, desk->address.ptr, STORE_WRITE, info);
    if (err == ERR_OK) {
        err = store_note_add(store, note, info);
    }
    store_close(store);
    forget(desk);
    return err;
}

enum err desk_store_handle_note(struct desk_store *desk, int64_t id, struct err_info *info) {
    struct store *store = NULL;
    enum err err = store_open(&store, desk->address.ptr, STORE_WRITE, info);
    if (err == ERR_OK) {
        err = store_note_handle(store, id, date_number_today(), info);
    }
    store_close(store);
    forget(desk);
    return err;
}
