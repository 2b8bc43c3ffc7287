/* SPDX-FileCopyrightText: 2026 Provincie Zuid-Holland
 * SPDX-License-Identifier: EUPL-1.2 */
/* listing.h: all articles by id, by the page, as far as they pass the filters. */
#include "search/listing.h"

#include "cmocka_includes.h"
#include "test_index.h"

static struct test_set shared;

static const struct str towns[] = {STR_INIT("Gouda")};

static int make_index(void **state) {
    (void)state;
    static struct section texts[5];
    struct record records[] = {
        test_record("sluis", "Sluizen", "De sluis.", &texts[0]),
        test_record("brug", "Bruggen", "De brug.", &texts[1]),
        test_record("oud", "Verlopen zaak", "Dit is voorbij.", &texts[2]),
        test_record("weg", "Wegen", "De weg.", &texts[3]),
        test_record("kermis", "Kermis", "Alleen in die stad.", &texts[4]),
    };
    records[0].thema = STR("water");
    records[1].thema = STR("water");
    records[0].gewijzigd = STR("2026-09-01");
    records[1].gewijzigd = STR("2026-10-01");
    records[2].gewijzigd = STR("2026-10-02");
    records[3].gewijzigd = STR("2026-09-01");
    records[2].geldig_tot = STR("2020-12-31");
    records[4].gebied = (struct str_list){towns, 1};
    return test_set_open(&shared, &(struct test_index){.records = records, .count = 5}) ? 0 : -1;
}

static int remove_index(void **state) {
    (void)state;
    return test_set_close(&shared) ? 0 : -1;
}

static void assert_ids(const struct listing *listing, struct arena *arena, uint32_t total,
                       const char *expected) {
    struct str found = STR("");
    for (size_t i = 0; i < listing->len; i++) {
        found = arena_format(arena, "%.*s%s%.*s", STR_ARGS(found), i ? " " : "",
                             STR_ARGS(listing->records[i].id));
    }
    assert_str_equal(found, expected);
    assert_int_equal(listing->totaal, total);
}

static void assert_lists(const struct search_request *request, enum audience audience,
                         uint32_t total, const char *expected) {
    struct session *session = NULL;
    struct arena arena = ARENA_INIT;
    struct listing listing;
    assert_int_equal(index_set_take(&session, shared.set, audience, NULL), ERR_OK);
    assert_int_equal(listing_run(&listing, session, request, &arena, NULL), ERR_OK);
    assert_ids(&listing, &arena, total, expected);
    arena_release(&arena);
    index_set_give(shared.set, session);
}

static void lists_by_id(void **state) {
    (void)state;
    struct search_request request = SEARCH_REQUEST_INIT;
    assert_lists(&request, AUDIENCE_PUBLIC, 4, "brug kermis sluis weg");
}

static void leaves_out_what_is_over(void **state) {
    (void)state;
    struct search_request request = SEARCH_REQUEST_INIT;
    assert_lists(&request, AUDIENCE_STAFF, 5, "brug kermis oud sluis weg");
}

static void pages(void **state) {
    (void)state;
    struct search_request request = SEARCH_REQUEST_INIT;
    request.page_size = 3;
    assert_lists(&request, AUDIENCE_PUBLIC, 4, "brug kermis sluis");
    request.page = 2;
    assert_lists(&request, AUDIENCE_PUBLIC, 4, "weg");
    request.page = 3;
    assert_lists(&request, AUDIENCE_PUBLIC, 4, "");
    request.page = 100000;
    assert_lists(&request, AUDIENCE_PUBLIC, 4, "");
}

/* Also when the article that a page ended with is gone meanwhile. */
static void goes_on_behind_an_id(void **state) {
    (void)state;
    struct search_request request = SEARCH_REQUEST_INIT;
    request.page_size = 2;
    request.na_id = STR("brug");
    assert_lists(&request, AUDIENCE_PUBLIC, 3, "kermis sluis");
    request.na_id = STR("sluis");
    assert_lists(&request, AUDIENCE_PUBLIC, 1, "weg");
    request.na_id = STR("slu");
    assert_lists(&request, AUDIENCE_PUBLIC, 2, "sluis weg");
    request.na_id = STR("weg");
    assert_lists(&request, AUDIENCE_PUBLIC, 0, "");
}

static void filters(void **state) {
    (void)state;
    struct str water = STR("water");
    struct str gouda = STR("gouda");
    struct str leiden = STR("leiden");
    struct search_request request = SEARCH_REQUEST_INIT;
    request.filters[FILTER_THEMA] = (struct str_list){&water, 1};
    assert_lists(&request, AUDIENCE_PUBLIC, 2, "brug sluis");
    request.gewijzigd_sinds = STR("2026-10-01");
    assert_lists(&request, AUDIENCE_PUBLIC, 1, "brug");
    request = SEARCH_REQUEST_INIT;
    request.filters[FILTER_GEMEENTE] = (struct str_list){&gouda, 1};
    assert_lists(&request, AUDIENCE_PUBLIC, 4, "brug kermis sluis weg");
    request.filters[FILTER_GEMEENTE] = (struct str_list){&leiden, 1};
    assert_lists(&request, AUDIENCE_PUBLIC, 3, "brug sluis weg");
}

static void assert_changed(enum audience audience, const char *since, uint32_t limit,
                           uint32_t total, const char *expected) {
    struct session *session = NULL;
    struct arena arena = ARENA_INIT;
    struct listing listing;
    assert_int_equal(index_set_take(&session, shared.set, audience, NULL), ERR_OK);
    assert_int_equal(listing_changed(&listing, session, str_from(since), limit, &arena, NULL),
                     ERR_OK);
    assert_ids(&listing, &arena, total, expected);
    arena_release(&arena);
    index_set_give(shared.set, session);
}

static void lists_what_changed(void **state) {
    (void)state;
    assert_changed(AUDIENCE_PUBLIC, "2026-10-02", 10, 0, "");
    assert_changed(AUDIENCE_PUBLIC, "2026-10-01", 10, 1, "brug");
    assert_changed(AUDIENCE_STAFF, "2026-10-01", 10, 2, "oud brug");
    assert_changed(AUDIENCE_PUBLIC, "2026-09-02", 10, 1, "brug");
    assert_changed(AUDIENCE_PUBLIC, "2026-09-01", 10, 3, "brug sluis weg");
    assert_changed(AUDIENCE_PUBLIC, "2026-09-01", 2, 3, "brug sluis");
    assert_changed(AUDIENCE_STAFF, "0001-01-01", 10, 4, "oud brug sluis weg");
}

int main(void) {
    const struct CMUnitTest tests[] = {
        cmocka_unit_test(lists_by_id), cmocka_unit_test(leaves_out_what_is_over),
        cmocka_unit_test(pages),       cmocka_unit_test(goes_on_behind_an_id),
        cmocka_unit_test(filters),     cmocka_unit_test(lists_what_changed),
    };
    return cmocka_run_group_tests(tests, make_index, remove_index);
}
