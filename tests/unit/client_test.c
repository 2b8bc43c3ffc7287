/* SPDX-FileCopyrightText: 2026 Provincie Zuid-Holland
 * SPDX-License-Identifier: EUPL-1.2 */
#include "http/client.h"

#include "base/buf.h"
#include "cmocka_includes.h"

static struct network networks[3];
static const struct network_list trusted = {networks, 3};

static int trust(void **state) {
    (void)state;
    bool fine = network_parse(&networks[0], STR("10.0.0.0/8")) &&
                network_parse(&networks[1], STR("127.0.0.1")) &&
                network_parse(&networks[2], STR("2001:db8:ffff::/48"));
    return fine ? 0 : -1;
}

static void assert_client(enum client_header kind, const char *peer_text, const char *header,
                          const char *expected) {
    struct ip peer;
    assert_true(ip_parse(&peer, str_from(peer_text)));
    struct ip client = client_walk(peer, str_from(header), kind, &trusted);
    char text[IP_TEXT_BYTES];
    ip_text(text, &client);
    if (!str_equal(str_from(text), str_from(expected))) {
        fail_msg("%s: %s, not %s", header, text, expected);
    }
}

static void assert_list(const char *peer, const char *header, const char *expected) {
    assert_client(CLIENT_X_FORWARDED_FOR, peer, header, expected);
}

static void assert_forwarded(const char *header, const char *expected) {
    assert_client(CLIENT_FORWARDED, "10.0.0.1", header, expected);
}

static void believes_trusted_proxies_alone(void **state) {
    (void)state;
    assert_list("203.0.113.7", "198.51.100.1", "203.0.113.7");
    assert_list("203.0.113.7", "", "203.0.113.7");
    assert_list("10.0.0.1", "", "10.0.0.1");
    assert_list("10.0.0.1", "203.0.113.7", "203.0.113.7");
    assert_list("::ffff:10.0.0.1", "203.0.113.7", "203.0.113.7");
    assert_list("2001:db8:ffff::1", "2001:db8::7", "2001:db8::7");
}

/* What stands left of the first address that isn't a proxy's, anyone can write. */
static void stops_at_the_first_that_is_no_proxy(void **state) {
    (void)state;
    assert_list("10.0.0.1", "198.51.100.1, 203.0.113.7", "203.0.113.7");
    assert_list("10.0.0.1", "198.51.100.1, 203.0.113.7, 10.2.0.1,127.0.0.1", "203.0.113.7");
    assert_list("10.0.0.1", "127.0.0.1, 203.0.113.7", "203.0.113.7");
    assert_list("10.0.0.1", "10.0.0.9, 10.0.0.8", "10.0.0.9"); /* someone within */
}

static void stops_at_what_is_no_address(void **state) {
    (void)state;
    assert_list("10.0.0.1", "unknown", "10.0.0.1");
    assert_list("10.0.0.1", "203.0.113.7, unknown, 10.0.0.2", "10.0.0.2");
    assert_list("10.0.0.1", "203.0.113.7,", "10.0.0.1");
    assert_list("10.0.0.1", ",,,", "10.0.0.1");
    assert_list("10.0.0.1", "203.0.113.7 198.51.100.1", "10.0.0.1");
    assert_list("10.0.0.1", "\"203.0.113.7", "10.0.0.1");
}

static void reads_ports_and_brackets(void **state) {
    (void)state;
    assert_list("10.0.0.1", "203.0.113.7:4711", "203.0.113.7");
    assert_list("10.0.0.1", "[2001:db8::7]:4711", "2001:db8::7");
    assert_list("10.0.0.1", "[2001:db8::7]", "2001:db8::7");
    assert_list("10.0.0.1", "[2001:db8::7", "10.0.0.1");
    assert_list("10.0.0.1", "[2001:db8::7]x", "10.0.0.1");
}

static void reads_forwarded(void **state) {
    (void)state;
    assert_forwarded("for=203.0.113.7", "203.0.113.7");
    assert_forwarded("For=\"[2001:db8:cafe::17]:4711\"", "2001:db8:cafe::17");
    assert_forwarded("for=198.51.100.1, for=203.0.113.7;proto=http;by=10.0.0.5", "203.0.113.7");
    assert_forwarded("proto=https;for=203.0.113.7, by=10.0.0.1;for=10.0.0.2", "203.0.113.7");
    assert_forwarded("host=\"a,b;for=1.1.1.1\";for=203.0.113.7", "203.0.113.7");
    assert_forwarded("for=_hidden", "10.0.0.1");
    assert_forwarded("for=unknown", "10.0.0.1");
    assert_forwarded("proto=https", "10.0.0.1");
    assert_forwarded("203.0.113.7", "10.0.0.1");
}

/* A quote that the client never closes must not hide what the proxy adds. */
static void is_not_led_astray_by_quotes(void **state) {
    (void)state;
    assert_forwarded("for=\", for=203.0.113.7", "203.0.113.7");
    assert_forwarded("for=\"1.1.1.1\\\", for=\"[2001:db8::7]:4711\"", "2001:db8::7");
    assert_list("10.0.0.1", "\", 203.0.113.7", "203.0.113.7");
}

static void walks_a_bounded_number_of_steps(void **state) {
    (void)state;
    struct buf header = BUF_INIT;
    for (int i = 0; i < 5000; i++) {
        buf_format(&header, "10.0.0.%d, ", i % 200);
    }
    buf_add(&header, STR("10.0.0.1"));
    struct ip peer;
    assert_true(ip_parse(&peer, STR("10.0.0.1")));
    struct ip client = client_walk(peer, buf_str(&header), CLIENT_X_FORWARDED_FOR, &trusted);
    assert_true(network_list_holds(&trusted, &client));
    buf_release(&header);
}

int main(void) {
    const struct CMUnitTest tests[] = {
        cmocka_unit_test(believes_trusted_proxies_alone),
        cmocka_unit_test(stops_at_the_first_that_is_no_proxy),
        cmocka_unit_test(stops_at_what_is_no_address),
        cmocka_unit_test(reads_ports_and_brackets),
        cmocka_unit_test(reads_forwarded),
        cmocka_unit_test(is_not_led_astray_by_quotes),
        cmocka_unit_test(walks_a_bounded_number_of_steps),
    };
    return cmocka_run_group_tests(tests, trust, NULL);
}
