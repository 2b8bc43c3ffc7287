/* SPDX-FileCopyrightText: 2026 Provincie Zuid-Holland
 * SPDX-License-Identifier: EUPL-1.2 */
#include "http/network.h"

#include "cmocka_includes.h"

static struct ip ip_of(const char *text) {
    struct ip ip;
    if (!ip_parse(&ip, str_from(text))) {
        fail_msg("not an address: %s", text);
    }
    return ip;
}

static void assert_written(const char *text, const char *expected) {
    struct ip ip = ip_of(text);
    char written[IP_TEXT_BYTES];
    ip_text(written, &ip);
    assert_string_equal(written, expected);
}

static void reads_and_writes_addresses(void **state) {
    (void)state;
    assert_written("10.0.0.1", "10.0.0.1");
    assert_written("2001:DB8:0:0:0:0:0:1", "2001:db8::1");
    assert_written("::", "::");
    assert_written("::ffff:192.0.2.1", "192.0.2.1"); /* what a listener for both kinds sees */
    assert_true(ip_is_ipv4(&(struct ip){{[10] = 0xFF, [11] = 0xFF, [12] = 127}}));
    struct ip ipv6 = ip_of("::1");
    assert_false(ip_is_ipv4(&ipv6));
}

static void refuses_what_is_no_address(void **state) {
    (void)state;
    static const struct str texts[] = {
        STR_INIT(""),
        STR_INIT("10.0.0"),
        STR_INIT("10.0.0.256"),
        STR_INIT("10.0.0.01"),
        STR_INIT("10.0.0.1 "),
        STR_INIT("10.0.0.1:80"),
        STR_INIT("[::1]"),
        STR_INIT("fe80::1%lo"),
        STR_INIT("localhost"),
        STR_INIT("1::2::3"),
        STR_INIT("10.0.0.1\0x"),
        STR_INIT("0x7f.0.0.1"),
        STR_INIT("00000000000000000000000000000000000000000000000000000000000000000001"),
    };
    for (size_t i = 0; i < sizeof texts / sizeof *texts; i++) {
        struct ip ip;
        if (ip_parse(&ip, texts[i])) {
            fail_msg("taken for an address: %.*s", STR_ARGS(texts[i]));
        }
    }
}

static void assert_holds(const char *network_text, const char *ip_text, bool expected) {
    struct network network;
    assert_true(network_parse(&network, str_from(network_text)));
    struct ip ip = ip_of(ip_text);
    if (network_holds(&network, &ip) != expected) {
        fail_msg("%s in %s: not %d", ip_text, network_text, expected);
    }
}

static void knows_what_a_network_holds(void **state) {
    (void)state;
    assert_holds("10.0.0.0/8", "10.255.0.1", true);
    assert_holds("10.0.0.0/8", "11.0.0.1", false);
    assert_holds("10.0.0.0/8", "::ffff:10.0.0.1", true);
    assert_holds("192.0.2.128/25", "192.0.2.255", true);
    assert_holds("192.0.2.128/25", "192.0.2.127", false);
    assert_holds("192.0.2.7", "192.0.2.7", true);
    assert_holds("192.0.2.7", "192.0.2.6", false);
    assert_holds("192.0.2.7/32", "192.0.2.6", false);
    assert_holds("0.0.0.0/0", "203.0.113.9", true);
    assert_holds("0.0.0.0/0", "::1", false);
    assert_holds("2001:db8::/32", "2001:db8:ffff::1", true);
    assert_holds("2001:db8::/32", "2001:db9::1", false);
    assert_holds("2001:db8::/35", "2001:db8:1fff::", true);
    assert_holds("2001:db8::/35", "2001:db8:2000::", false);
    assert_holds("::1", "::1", true);
    assert_holds("::1", "::2", false);
    assert_holds("::/0", "2001:db8::1", true);
    assert_holds("::/0", "10.0.0.1", false);
    assert_holds("::ffff:10.0.0.0/104", "10.1.2.3", true);
}

static void refuses_what_is_no_network(void **state) {
    (void)state;
    static const char *const texts[] = {
        "",
        "/8",
        "10.0.0.0/",
        "10.0.0.0/33",
        "10.0.0.1/8",
        "::1/64",
        "10.0.0/8",
        "::/129",
        "10.0.0.0/-1",
        "10.0.0.0/8/8",
        "10/8",
        "10.0.0.0/ 8",
        "*",
        "10.0.0.0/a",
        "10.0.0.0//8",
        "10.0.0.0/0x8",
        "all",
        "2001:db8::1/127",
        "::/9999999999999999999999999",
    };
    for (size_t i = 0; i < sizeof texts / sizeof *texts; i++) {
        struct network network;
        if (network_parse(&network, str_from(texts[i]))) {
            fail_msg("taken for a network: %s", texts[i]);
        }
    }
}

static void knows_what_a_list_holds(void **state) {
    (void)state;
    struct network networks[2];
    assert_true(network_parse(&networks[0], STR("10.0.0.0/8")));
    assert_true(network_parse(&networks[1], STR("::1")));
    struct network_list list = {networks, 2};
    struct ip loopback = ip_of("::1");
    struct ip other = ip_of("192.0.2.1");
    assert_true(network_list_holds(&list, &loopback));
    assert_false(network_list_holds(&list, &other));
    assert_false(network_list_holds(&(struct network_list){NULL, 0}, &loopback));
}

int main(void) {
    const struct CMUnitTest tests[] = {
        cmocka_unit_test(reads_and_writes_addresses), cmocka_unit_test(refuses_what_is_no_address),
        cmocka_unit_test(knows_what_a_network_holds), cmocka_unit_test(refuses_what_is_no_network),
        cmocka_unit_test(knows_what_a_list_holds),
    };
    return cmocka_run_group_tests(tests, NULL, NULL);
}
