/* SPDX-FileCopyrightText: 2026 Provincie Zuid-Holland
 * SPDX-License-Identifier: EUPL-1.2 */
#include "search/listing.h"

#include "search/filters.h"
#include "search/query.h"
#include "search/stored.h"

static enum err read_records(struct listing *out, xc_reader *reader, const xc_hits *hits,
                             struct arena *arena, struct err_info *info) {
    struct record *records = arena_alloc(arena, xc_hits_count(hits), sizeof *records);
    enum err err = ERR_OK;
    for (size_t i = 0; i < xc_hits_count(hits) && err == ERR_OK; i++) {
        err = stored_record(&records[i], reader, xc_hits_at(hits, i).document, arena, info);
    }
    *out = (struct listing){xc_hits_total(hits), records, xc_hits_count(hits)};
    return err;
}

/* What comes behind an id begins, in the order of bytes, with that id and the lowest byte. */
static xc_node behind(xc_query *query, xc_node node, struct str id) {
    struct buf first = BUF_INIT;
    buf_add(&first, id);
    buf_add_char(&first, '\0');
    xc_node later = xc_query_value_at_least(query, SLOT_ID, buf_str(&first));
    buf_release(&first);
    return xc_query_filter(query, node, later);
}

static xc_node all_that_pass(xc_query *query, const struct session *session,
                             const struct search_request *request) {
    xc_node node = filters_apply(query, xc_query_all(query), request);
    if (request->na_id.len > 0) {
        node = behind(query, node, request->na_id);
    }
    return session->audience == AUDIENCE_PUBLIC ? filters_valid_today(query, node) : node;
}

/* By the value that every article has once, so the order is the same in every generation. */
static const uint32_t by_id = SLOT_ID;
/* Of one day the last document comes first, which is the first by id (indexer/publish/edition.h).
 */
static const uint32_t by_day = SLOT_GEWIJZIGD;

/* What all lists ask of Xapian, apart from how much and in which order; hits are NULL on failure.
 */
static enum err find(xc_hits **out, struct session *session, const struct search_request *request,
                     struct xc_search_options options, struct err_info *info) {
    xc_query *query = xc_query_new();
    xc_node root = all_that_pass(query, session, request);
    options.check_at_least = UINT32_MAX; /* the total is over all pages */
    struct xc_error error;
    bool found = xc_search(out, session->reader, query, root, &options, &error) == XC_OK;
    xc_query_free(query);
    return found ? ERR_OK : query_error(&error, info);
}

static enum err list_records(struct listing *out, struct session *session,
                             const struct search_request *request, struct xc_search_options options,
                             struct arena *arena, struct err_info *info) {
    *out = (struct listing){.len = 0};
    xc_hits *hits = NULL;
    enum err err = find(&hits, session, request, options, info);
    if (err == ERR_OK) {
        err = read_records(out, session->reader, hits, arena, info);
    }
    xc_hits_free(hits);
    return err;
}

enum err listing_run(struct listing *out, struct session *session,
                     const struct search_request *request, struct arena *arena,
                     struct err_info *info) {
    struct xc_search_options options = XC_SEARCH_OPTIONS;
    options.offset = (request->page - 1) * request->page_size;
    options.limit = request->page_size;
    options.order = &by_id;
    return list_records(out, session, request, options, arena, info);
}

enum err listing_changed(struct listing *out, struct session *session, struct str since,
                         uint32_t limit, struct arena *arena, struct err_info *info) {
    struct search_request request = SEARCH_REQUEST_INIT;
    request.gewijzigd_sinds = since;
    struct xc_search_options options = XC_SEARCH_OPTIONS;
    options.limit = limit;
    options.order = &by_day;
    options.order_down = true;
    return list_records(out, session, &request, options, arena, info);
}

static const uint32_t name_slots[] = {SLOT_ID, SLOT_GEWIJZIGD};

enum err listing_names(struct listing_names *out, struct session *session, uint32_t offset,
                       uint32_t limit, struct arena *arena, struct err_info *info) {
    *out = (struct listing_names){.len = 0};
    struct search_request all = SEARCH_REQUEST_INIT;
    struct xc_search_options options = XC_SEARCH_OPTIONS;
    options.offset = offset;
    options.limit = limit;
    options.order = &by_id;
    options.values = name_slots;
    options.value_count = sizeof name_slots / sizeof *name_slots;
    xc_hits *hits = NULL;
    enum err err = find(&hits, session, &all, options, info);
    if (err == ERR_OK) {
        struct listed *items = arena_alloc(arena, xc_hits_count(hits), sizeof *items);
        for (size_t i = 0; i < xc_hits_count(hits); i++) {
            const struct str *values = xc_hits_at(hits, i).values;
            items[i] = (struct listed){arena_str(arena, values[0]), arena_str(arena, values[1])};
        }
        *out = (struct listing_names){xc_hits_total(hits), items, xc_hits_count(hits)};
    }
    xc_hits_free(hits);
    return err;
}
