/* SPDX-FileCopyrightText: 2026 Provincie Zuid-Holland
 * SPDX-License-Identifier: EUPL-1.2 */
/* What only a database of several servers has: addresses with a password, roles, batches that may
 * have been written before, and others who write at the same moment. */
#include <pthread.h>
#include <stdio.h>
#include <string.h>

#include "cmocka_includes.h"
#include "insight/store.h"
#include "test_store.h"

enum { WRITERS = 4, BATCHES = 20, KEYS = 50, ADDRESS_BYTES = 2 * TEST_STORE_BYTES };

static char address[TEST_STORE_BYTES];

static int next_store(void **state) {
    (void)state;
    test_store_new(address, "");
    return 0;
}

/* ## Addresses */

static void knows_an_address(void **state) {
    (void)state;
    static const char *const good[] = {
        "postgresql://db.example/vraagbaak",
        "postgres://vraagbaak:geheim@db1.example:5433,db2.example/vraagbaak?sslmode=verify-full",
        "postgresql:///vraagbaak?host=/run/postgresql",
        "postgresql://vraagbaak:ge%40he%2Fim@[::1]/vraagbaak",
        "postgresql://",
    };
    for (size_t i = 0; i < sizeof good / sizeof *good; i++) {
        assert_int_equal(store_check_address(good[i], NULL), ERR_OK);
    }
}

/* What libpq says of these shows all of them, or takes half a password for a host. */
static void keeps_a_wrong_address_to_itself(void **state) {
    (void)state;
    static const char *const wrong[] = {
        "postgresql://vraagbaak:geheim@[::1/db",
        "postgresql://vraagbaak:geheim@host/db?sslmod=require",
        "postgresql://vraagbaak:geheim%4@host/db",
        "postgresql://vraagbaak:x@geheim@host/db",
        "postgresql://vraagbaak:x/geheim@host/db",
        "postgresql://host/db?password=geheim@home",
        "postgresq://vraagbaak:geheim@host/db",
    };
    for (size_t i = 0; i < sizeof wrong / sizeof *wrong; i++) {
        struct err_info info = ERR_INFO_INIT;
        struct store *store = NULL;
        assert_int_equal(store_check_address(wrong[i], &info), ERR_INVALID);
        assert_null(strstr(info.text, "geheim"));
        assert_int_equal(store_open(&store, wrong[i], STORE_READ, &info), ERR_INVALID);
        assert_null(strstr(info.text, "geheim"));
    }
}

static void assert_closed(const char *to, const char *cause) {
    struct store *store = NULL;
    struct err_info info = ERR_INFO_INIT;
    assert_int_equal(store_open(&store, to, STORE_WRITE, &info), ERR_ENVIRONMENT);
    assert_null(store);
    if (!strstr(info.text, cause)) {
        fail_msg("expected %s: %s", cause, info.text);
    }
    assert_null(strstr(info.text, "zeergeheim"));
    assert_ptr_equal(strstr(info.text, "postgresql://"), info.text);
}

static void says_why_it_does_not_open(void **state) {
    (void)state;
    char to[ADDRESS_BYTES];
    test_store_run(address, "DROP ROLE IF EXISTS geheim");
    test_store_run(address, "CREATE ROLE geheim LOGIN PASSWORD 'x'");
    snprintf(to, sizeof to, "postgresql://geheim:zeergeheim@/postgres?host=%s",
             test_store_server());
    assert_closed(to, "password authentication failed");
    snprintf(to, sizeof to, "postgresql://geheim@/postgres?password=zeergeheim&host=%s",
             test_store_server());
    assert_closed(to, "password authentication failed");
    snprintf(to, sizeof to, "postgresql://vraagbaak:zeergeheim@/geen?host=%s", test_store_server());
    assert_closed(to, "database \"geen\" does not exist");
    assert_closed("postgresql://vraagbaak:zeergeheim@/db?host=/nergens", "No such file");
    assert_closed("postgresql://vraagbaak:zeergeheim@nergens.invalid/db", "nergens.invalid");
}

/* ## Roles */

static void opens_for_who_may_only_read(void **state) {
    (void)state;
    char to[ADDRESS_BYTES];
    char name[TEST_STORE_BYTES];
    struct store *store = NULL;
    struct err_info info = ERR_INFO_INIT;
    struct event event = event_of(EVENT_GELEZEN, VIA_API);
    const char *place = strstr(address, "@/");
    snprintf(name, sizeof name, "%.*s", (int)strcspn(place + 2, "?"), place + 2);
    snprintf(to, sizeof to, "CREATE ROLE lezer_%s LOGIN", name);
    test_store_run(address, to);
    snprintf(to, sizeof to, "postgresql://lezer_%s%s", name, place);
    assert_closed(to, "permission denied"); /* there is nothing, and it may make nothing */
    assert_int_equal(store_open(&store, address, STORE_WRITE, NULL), ERR_OK);
    assert_int_equal(store_add(store, &event, 1, NULL), ERR_OK);
    store_close(store);
    assert_int_equal(store_open(&store, to, STORE_READ, &info), ERR_ENVIRONMENT);
    assert_non_null(strstr(info.text, "permission denied"));
    test_store_run(address, "GRANT SELECT ON ALL TABLES IN SCHEMA public TO PUBLIC");
    assert_int_equal(store_open(&store, to, STORE_READ, NULL), ERR_OK);
    assert_int_equal(store_add(store, &event, 1, &info), ERR_ENVIRONMENT);
    assert_non_null(strstr(info.text, "permission denied"));
    store_close(store);
    assert_int_equal(test_store_count(address), 1);
}

/* ## Batches */

static void adds_a_batch_once(void **state) {
    (void)state;
    struct store *store = NULL;
    struct event event = event_of(EVENT_GELEZEN, VIA_API);
    struct store_ticket ticket = {.writer = UINT64_MAX, .number = 1};
    struct store_ticket other = {.writer = 7, .number = 1};
    for (int i = 0; i < 2; i++) { /* the second as after an answer that did not come */
        assert_int_equal(store_open(&store, address, STORE_WRITE, NULL), ERR_OK);
        assert_int_equal(store_add_once(store, &ticket, &event, 1, NULL), ERR_OK);
        store_close(store);
    }
    assert_int_equal(test_store_count(address), 1);
    assert_int_equal(store_open(&store, address, STORE_WRITE, NULL), ERR_OK);
    assert_int_equal(store_add_once(store, &other, &event, 1, NULL), ERR_OK);
    assert_int_equal(test_store_count(address), 2);
    ticket.number = 2;
    assert_int_equal(store_add_once(store, &ticket, &event, 1, NULL), ERR_OK);
    assert_int_equal(store_add(store, &event, 1, NULL), ERR_OK);
    assert_int_equal(test_store_count(address), 4);
    store_close(store);
}

/* What failed is not taken for written. */
static void adds_what_failed_again(void **state) {
    (void)state;
    struct store *store = NULL;
    struct event event = event_of(EVENT_GELEZEN, VIA_API);
    struct store_ticket ticket = {.writer = 1, .number = 1};
    assert_int_equal(store_open(&store, address, STORE_WRITE, NULL), ERR_OK);
    void *lock = test_store_lock(address);
    assert_int_equal(store_add_once(store, &ticket, &event, 1, NULL), ERR_LOCKED);
    test_store_unlock(lock);
    assert_int_equal(store_add_once(store, &ticket, &event, 1, NULL), ERR_OK);
    store_close(store);
    assert_int_equal(test_store_count(address), 1);
}

/* ## Several at the same moment */

static void *open_it(void *payload) {
    enum err *err = payload;
    struct store *store = NULL;
    *err = store_open(&store, address, STORE_WRITE, NULL);
    store_close(store);
    return NULL;
}

static void makes_its_tables_once(void **state) {
    (void)state;
    pthread_t threads[WRITERS];
    enum err errs[WRITERS];
    for (size_t i = 0; i < WRITERS; i++) {
        assert_int_equal(pthread_create(&threads[i], NULL, open_it, &errs[i]), 0);
    }
    for (size_t i = 0; i < WRITERS; i++) {
        pthread_join(threads[i], NULL);
        assert_int_equal(errs[i], ERR_OK);
    }
}

struct writer {
    pthread_t thread;
    size_t number;
    enum err err;
};

/* The same counts as the others, each in an order of its own. */
static void *write_it(void *payload) {
    struct writer *writer = payload;
    struct store *store = NULL;
    struct event events[KEYS];
    writer->err = store_open(&store, address, STORE_WRITE, NULL);
    for (size_t batch = 0; batch < BATCHES && writer->err == ERR_OK; batch++) {
        for (size_t i = 0; i < KEYS; i++) {
            size_t key = writer->number % 2 ? i : KEYS - 1 - i;
            events[i] = event_of(EVENT_ZOEKVRAAG, VIA_WEBSITE);
            snprintf(events[i].artikel, sizeof events[i].artikel, "a%zu", key);
            event_set_question(&events[i], str_from(events[i].artikel), STR("groep"));
            event_set(events[i].gemeente, str_from(events[i].artikel));
        }
        struct store_ticket ticket = {.writer = writer->number, .number = (int64_t)batch + 1};
        writer->err = store_add_once(store, &ticket, events, KEYS, NULL);
    }
    store_close(store);
    return NULL;
}

static void takes_what_several_write(void **state) {
    (void)state;
    struct writer writers[WRITERS];
    for (size_t i = 0; i < WRITERS; i++) {
        writers[i].number = i;
        assert_int_equal(pthread_create(&writers[i].thread, NULL, write_it, &writers[i]), 0);
    }
    for (size_t i = 0; i < WRITERS; i++) {
        pthread_join(writers[i].thread, NULL);
        assert_int_equal(writers[i].err, ERR_OK);
    }
    assert_int_equal(test_store_count(address), WRITERS * BATCHES * KEYS);
}

int main(int argc, char **argv) {
    test_store_init(argc, argv);
    const struct CMUnitTest tests[] = {
        cmocka_unit_test(knows_an_address),
        cmocka_unit_test(keeps_a_wrong_address_to_itself),
        cmocka_unit_test_setup(says_why_it_does_not_open, next_store),
        cmocka_unit_test_setup(opens_for_who_may_only_read, next_store),
        cmocka_unit_test_setup(adds_a_batch_once, next_store),
        cmocka_unit_test_setup(adds_what_failed_again, next_store),
        cmocka_unit_test_setup(makes_its_tables_once, next_store),
        cmocka_unit_test_setup(takes_what_several_write, next_store),
    };
    return cmocka_run_group_tests(tests, NULL, NULL);
}
