/* SPDX-FileCopyrightText: 2026 Provincie Zuid-Holland
 * SPDX-License-Identifier: EUPL-1.2 */
#include "search/terms.h"

#include <string.h>

#include "base/buf.h"
#include "cmocka_includes.h"

static void assert_terms(const char *text, const char *expected) {
    struct analyser *analyser = analyser_new();
    struct arena arena = ARENA_INIT;
    struct analysis analysis = analyse(analyser, str_from(text));
    struct text_terms terms = terms_of(&analysis, &arena);
    struct buf found = BUF_INIT;
    for (size_t i = 0; i < terms.len; i++) {
        struct term_name name = term_name(terms.items[i].road, terms.items[i].text);
        buf_format(&found, "%s%.*s", i ? "|" : "", STR_ARGS(term_name_str(&name)));
    }
    assert_str_equal(buf_str(&found), expected);
    buf_release(&found);
    arena_release(&arena);
    analyser_free(analyser);
}

static void takes_all_roads(void **state) {
    (void)state;
    assert_terms("gat", "Wgat|Sgat|Pgat");
    assert_terms("de", "Wde|Sde|Pde");
    assert_terms("N207", "Wn207|Sn207|Pn207");
    assert_terms("fietspaden",
                 "Wfietspaden|Sfietspad|Pfiets|Ppad|G_fiet|Gfiets|Gietsp|Getspa|Gtspad|Gspade|"
                 "Gpaden");
    assert_terms("gat in de weg", "Wgat|Sgat|Pgat|Win|Sin|Pin|Wde|Sde|Pde|Wweg|Sweg|Pweg|Ngat weg");
    assert_terms("", "");
}

static void joins_what_is_written_apart(void **state) {
    (void)state;
    assert_terms("N 207", "Wn|Sn|Pn|Wn207|Sn207|Pn207|W207|S207|P207|Nn 207");
    assert_terms("14 070", "W14|S14|P14|W14070|S14070|P14070|W070|S070|P070|N14 070");
    assert_terms("1-10-2026",
                 "W1-10-2026|S1-10-2026|P1-10-2026|W2026-10-01|S2026-10-01|P2026-10-01");
    assert_terms("meld u aan", "Wmeld|Smeld|Pmeld|G_meld|Wu|Su|Pu|Waan|Saan|Paan|Paanmeld");
    assert_terms("vul het in en stuur",
                 "Wvul|Svul|Pvul|Whet|Shet|Phet|Win|Sin|Pin|Pinvul|Wen|Sen|Pen|"
                 "Wstuur|Sstuur|Pstuur|Nvul stuur|G_stuu|Gstuur");
    assert_terms("aan u", "Waan|Saan|Paan|Wu|Su|Pu");
}

static void cuts_long_terms(void **state) {
    (void)state;
    char text[1000];
    memset(text, 'x', sizeof text);
    struct term_name name = term_name(ROAD_PAIR, (struct str){text, sizeof text});
    assert_int_equal(name.len, LIMIT_TERM_BYTES);
    assert_int_equal(name.bytes[0], 'N');
    name = term_name_prefixed("XT", STR("wegen"));
    assert_str_equal(term_name_str(&name), "XTwegen");
}

int main(void) {
    const struct CMUnitTest tests[] = {
        cmocka_unit_test(takes_all_roads),
        cmocka_unit_test(joins_what_is_written_apart),
        cmocka_unit_test(cuts_long_terms),
    };
    return cmocka_run_group_tests(tests, NULL, NULL);
}
