/* SPDX-FileCopyrightText: 2026 Provincie Zuid-Holland
 * SPDX-License-Identifier: EUPL-1.2 */
#include "search/shelf.h"

#include <stdatomic.h>
#include <stdlib.h>

#include "base/memory.h"
#include "search/index_set.h"
#include "search/snippet_text.h"
#include "search/stored.h"

/* What stands on the shelf: an article with the memory that holds it. */
struct place {
    struct shelved article;
    struct arena arena;
};

struct shelf {
    uint32_t last_document;
    size_t room;
    atomic_size_t used;
    _Atomic(struct place *) places[]; /* by docid; NULL: not there (yet) */
};

struct shelf *shelf_new(uint32_t last_document, size_t bytes) {
    size_t places = (size_t)last_document + 1;
    struct shelf *shelf = mem_alloc(1, sizeof *shelf + places * sizeof *shelf->places);
    shelf->last_document = last_document;
    shelf->room = bytes;
    return shelf;
}

static void free_place(struct place *place) {
    if (place) {
        arena_release(&place->arena);
        free(place);
    }
}

void shelf_free(struct shelf *shelf) {
    if (shelf) {
        for (uint32_t i = 0; i <= shelf->last_document; i++) {
            free_place(atomic_load(&shelf->places[i]));
        }
        free(shelf);
    }
}

/* ## Making an article ready */

/* Copies of the texts that results show; the rest stays with what is read anew. */
static struct record short_record(const struct record *from, struct arena *arena) {
    return (struct record){
        .id = arena_str(arena, from->id),
        .type = arena_str(arena, from->type),
        .titel = arena_str(arena, from->titel),
        .vraag = arena_str(arena, from->vraag),
        .thema = arena_str(arena, from->thema),
        .organisatie = arena_str(arena, from->organisatie),
        .taal = arena_str(arena, from->taal),
        .gewijzigd = arena_str(arena, from->gewijzigd),
        .geldig_tot = arena_str(arena, from->geldig_tot),
    };
}

static void add_sections(struct shelved *out, const struct record *from, struct analyser *analyser,
                         struct arena *arena) {
    struct section *sections = arena_alloc(arena, from->section_count, sizeof *sections);
    struct shelved_section *shelved = arena_alloc(arena, from->section_count, sizeof *shelved);
    for (size_t i = 0; i < from->section_count; i++) {
        const struct section *section = &from->sections[i];
        sections[i] = (struct section){.heading = arena_str(arena, section->heading),
                                       .anchor = arena_str(arena, section->anchor),
                                       .text = snippet_text_line(section->text, arena)};
        shelved[i] = (struct shelved_section){
            .section = &sections[i],
            .heading = stemmed_of(analyser, sections[i].heading, arena),
            .line = stemmed_of(analyser, sections[i].text, arena),
        };
    }
    out->record.sections = sections;
    out->record.section_count = from->section_count;
    out->sections = shelved;
}

void shelved_make(struct shelved *out, const struct record *record, struct analyser *analyser,
                  struct arena *arena) {
    out->record = short_record(record, arena);
    add_sections(out, record, analyser, arena);
    struct str spare = snippet_text_line(snippet_text_spare(record), arena);
    out->spare = stemmed_of(analyser, spare, arena);
}

static enum err make(struct shelved *out, struct session *session, uint32_t document,
                     struct arena *arena, struct err_info *info) {
    struct arena scratch = ARENA_INIT;
    struct record record;
    enum err err = stored_record(&record, session->reader, document, &scratch, info);
    if (err == ERR_OK) {
        shelved_make(out, &record, session->analyser, arena);
    }
    arena_release(&scratch);
    return err;
}

/* ## Keeping it */

static bool has_room(struct shelf *shelf) {
    return atomic_load_explicit(&shelf->used, memory_order_relaxed) < shelf->room;
}

/* Puts it there, unless another thread was first; whose is there now is returned. */
static struct place *put(struct shelf *shelf, uint32_t document, struct place *place) {
    struct place *other = NULL;
    if (!atomic_compare_exchange_strong(&shelf->places[document], &other, place)) {
        free_place(place);
        return other;
    }
    atomic_fetch_add(&shelf->used, sizeof *place + arena_bytes(&place->arena));
    return place;
}

static enum err make_and_put(const struct shelved **out, struct shelf *shelf,
                             struct session *session, uint32_t document, struct err_info *info) {
    struct place *place = mem_alloc(1, sizeof *place);
    enum err err = make(&place->article, session, document, &place->arena, info);
    if (err != ERR_OK) {
        free_place(place);
        return err;
    }
    *out = &put(shelf, document, place)->article;
    return ERR_OK;
}

enum err shelf_get(const struct shelved **out, struct session *session, uint32_t document,
                   struct arena *arena, struct err_info *info) {
    *out = NULL;
    struct shelf *shelf = session->generation->shelves[session->audience];
    if (document <= shelf->last_document) {
        struct place *place = atomic_load(&shelf->places[document]);
        if (place) {
            *out = &place->article;
            return ERR_OK;
        }
        if (has_room(shelf)) {
            return make_and_put(out, shelf, session, document, info);
        }
    }
    struct shelved *article = arena_alloc(arena, 1, sizeof *article);
    *out = article;
    return make(article, session, document, arena, info);
}
