/* SPDX-FileCopyrightText: 2026 Provincie Zuid-Holland
 * SPDX-License-Identifier: EUPL-1.2 */
#include "search/record.h"

#include <stdlib.h>
#include <string.h>

#include "cmocka_includes.h"

static const struct str two[] = {STR_INIT("een"), STR_INIT("")};
static const struct section sections[] = {
    {STR_INIT(""), STR_INIT(""), STR_INIT("Eerst.")},
    {STR_INIT("Kop"), STR_INIT("kop"), STR_INIT("")},
};

static struct record full_record(void) {
    struct str_list list = {two, 2};
    struct rich_text text = {STR("# m"), STR("<p>h</p>"), STR("t")};
    struct record record = {
        .id = STR("brug"),
        .type = STR("vac"),
        .titel = STR("Brug"),
        .vraag = STR("Wat?"),
        .status = STR("actief"),
        .thema = STR("water"),
        .upn = STR("upn"),
        .organisatie = STR("gemeente"),
        .taal = STR("nl"),
        .gewijzigd = STR("2026-01-01"),
        .geldig_van = STR("2026-01-02"),
        .geldig_tot = STR("2026-01-03"),
        .controle_voor = STR("2026-01-04"),
        .afdeling = STR("afd"),
        .contact = STR("con"),
        .varianten = list,
        .doelgroep = list,
        .trefwoorden = list,
        .gebied = list,
        .verwant = list,
        .tekst = text,
        .sections = sections,
        .section_count = 2,
        .intern = text,
    };
    for (int i = 0; i < KANAAL_COUNT; i++) {
        record.kanalen[i] = text;
    }
    return record;
}

/* Two records are the same when they are written the same. */
static void assert_same(const struct record *a, const struct record *b) {
    struct buf left = BUF_INIT;
    struct buf right = BUF_INIT;
    record_write(&left, a);
    record_write(&right, b);
    assert_int_equal(left.len, right.len);
    assert_memory_equal(left.ptr, right.ptr, left.len);
    buf_release(&left);
    buf_release(&right);
}

static void keeps_everything(void **state) {
    (void)state;
    struct arena arena = ARENA_INIT;
    struct record record = full_record();
    struct buf bytes = BUF_INIT;
    record_write(&bytes, &record);
    struct record back;
    assert_int_equal(record_read(&back, buf_str(&bytes), &arena, NULL), ERR_OK);
    assert_same(&record, &back);
    assert_str_equal(back.contact, "con");
    assert_int_equal(back.verwant.len, 2);
    assert_str_equal(back.verwant.items[0], "een");
    assert_str_equal(back.sections[1].anchor, "kop");
    assert_str_equal(back.kanalen[KANAAL_SOCIAL].html, "<p>h</p>");
    assert_str_equal(back.intern.text, "t");
    buf_release(&bytes);
    arena_release(&arena);
}

static void keeps_long_texts(void **state) {
    (void)state;
    struct arena arena = ARENA_INIT;
    char *text = arena_alloc(&arena, 1000000, 1);
    memset(text, 'x', 1000000);
    struct record record = {.id = STR("a"), .tekst = {.html = {text, 1000000}}};
    struct buf bytes = BUF_INIT;
    record_write(&bytes, &record);
    struct record back;
    assert_int_equal(record_read(&back, buf_str(&bytes), &arena, NULL), ERR_OK);
    assert_int_equal(back.tekst.html.len, 1000000);
    buf_release(&bytes);
    arena_release(&arena);
}

static void the_public_one_has_nothing_for_agents(void **state) {
    (void)state;
    struct record record = full_record();
    struct record open = record_public(&record);
    assert_int_equal(open.afdeling.len + open.contact.len, 0);
    assert_int_equal(open.intern.text.len + open.intern.html.len + open.intern.markdown.len, 0);
    assert_str_equal(open.titel, "Brug");
}

/* What was read is written again as the same bytes, or fewer: a text that was only opened goes. */
static void assert_prefix(const struct record *record, struct str bytes) {
    struct buf again = BUF_INIT;
    record_write(&again, record);
    assert_true(again.len <= bytes.len);
    assert_memory_equal(buf_str(&again).ptr, bytes.ptr, again.len);
    buf_release(&again);
}

static void survives_damage(void **state) {
    (void)state;
    struct record record = full_record();
    struct buf bytes = BUF_INIT;
    record_write(&bytes, &record);
    assert_true(bytes.len > 0);
    struct record back;
    size_t whole = 0; /* places where the bytes can be cut and are still a record */
    for (size_t len = 0; len < bytes.len; len++) {
        struct arena arena = ARENA_INIT;
        /* A copy of exactly this length, so that reading too far is seen. */
        char *copy = test_malloc(len + 1);
        memcpy(copy, bytes.ptr, len);
        if (record_read(&back, (struct str){copy, len}, &arena, NULL) == ERR_OK) {
            assert_prefix(&back, (struct str){copy, len});
            whole++;
        }
        test_free(copy);
        arena_release(&arena);
    }
    assert_true(whole > 0 && whole < bytes.len / 2);
    unsigned seed = 42;
    for (int round = 0; round < 20000; round++) {
        struct arena arena = ARENA_INIT;
        size_t at = bytes.len > 0 ? (size_t)rand_r(&seed) % bytes.len : 0;
        char kept = bytes.ptr[at];
        bytes.ptr[at] = (char)rand_r(&seed);
        (void)record_read(&back, buf_str(&bytes), &arena, NULL);
        bytes.ptr[at] = kept;
        arena_release(&arena);
    }
    buf_release(&bytes);
}

static void refuses(struct str bytes) {
    struct arena arena = ARENA_INIT;
    struct record back;
    struct err_info info = ERR_INFO_INIT;
    assert_int_equal(record_read(&back, bytes, &arena, &info), ERR_CORRUPT);
    assert_true(info.text[0] != '\0');
    arena_release(&arena);
}

static void refuses_what_it_does_not_know(void **state) {
    (void)state;
    refuses(STR("\x01"));                         /* no length */
    refuses(STR("\x01\x05gat"));                  /* shorter than it says */
    refuses(STR("\x01\xFF\xFF\xFF\xFF\xFF\x7F")); /* an endless length */
    refuses((struct str){"\0\0", 2});             /* tag 0 */
    refuses(STR("\x7F\x01x"));                    /* an unknown tag */
    refuses(STR("\x18\x01x"));                    /* text of a section that is not open */
    refuses(STR("\x1E\x01x"));                    /* rich text that belongs to nothing */
    refuses(STR("\x1A\x03"
                "fax")); /* an unknown channel */
}

static void refuses_another_order(void **state) {
    (void)state;
    refuses(STR("\x04\x01v\x01\x01i"));         /* vraag before id */
    refuses(STR("\x01\x01i\x01\x01j"));         /* two ids */
    refuses(STR("\x11\x01x\x10\x01y"));         /* doelgroep before varianten */
    refuses(STR("\x11\x01x\x01\x01i"));         /* a list before the id */
    refuses(STR("\x15\x00\x18\x01t\x16\x01h")); /* heading behind its text */
    refuses(STR("\x15\x00\x18\x01t\x18\x01u")); /* two texts in one section */
    refuses(STR("\x19\x00\x1D\x01h\x1C\x01m")); /* HTML before Markdown */
    refuses(STR("\x19\x00\x1C\x01m\x15\x00"));  /* a section behind the body */
    refuses(STR("\x19\x00\x1C\x01m\x18\x01t")); /* text of a section behind the body */
    refuses(STR("\x1B\x00\x1C\x01m\x19\x00"));  /* body behind the note for agents */
    refuses(STR("\x19\x00\x19\x00"));           /* two bodies */
    refuses(STR("\x1A\x04"
                "chat\x1A\x08"
                "telefoon")); /* channels swapped */
}

static void refuses_what_is_never_written(void **state) {
    (void)state;
    refuses(STR("\x01\x81\x00x")); /* a length of 1 in two bytes */
    refuses(STR("\x15\x01x"));     /* bytes where a section opens */
    refuses(STR("\x19\x01x"));     /* bytes where the body opens */
    refuses(STR("\x1B\x01x"));     /* bytes where the note for agents opens */
}

static void knows_the_channels(void **state) {
    (void)state;
    enum kanaal kanaal = KANAAL_TELEFOON;
    assert_true(kanaal_find(STR("email"), &kanaal));
    assert_int_equal(kanaal, KANAAL_EMAIL);
    assert_str_equal(kanaal_name(KANAAL_CHAT), "chat");
    assert_false(kanaal_find(STR("fax"), &kanaal));
    assert_false(kanaal_find(STR("intern"), &kanaal));
}

int main(void) {
    const struct CMUnitTest tests[] = {
        cmocka_unit_test(keeps_everything),
        cmocka_unit_test(keeps_long_texts),
        cmocka_unit_test(the_public_one_has_nothing_for_agents),
        cmocka_unit_test(survives_damage),
        cmocka_unit_test(refuses_what_it_does_not_know),
        cmocka_unit_test(refuses_another_order),
        cmocka_unit_test(refuses_what_is_never_written),
        cmocka_unit_test(knows_the_channels),
    };
    return cmocka_run_group_tests(tests, NULL, NULL);
}
