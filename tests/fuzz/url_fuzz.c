/* SPDX-FileCopyrightText: 2026 Provincie Zuid-Holland
 * SPDX-License-Identifier: EUPL-1.2 */
/* Addresses of requests. */
#include "http/url.h"

#include "base/utf8.h"
#include "fuzz.h"

static void check(const struct http_request *request) {
    fuzz_require(request->is_decodable || request->path.len == 0 ||
                     str_starts_with(request->path, STR("/")),
                 "a path begins with a slash, or there is none");
    fuzz_require(!request->is_decodable || request->path.len > 0, "what is decodable has a path");
    fuzz_require(utf8_is_valid(request->path), "a path is UTF-8");
    for (size_t i = 0; i < request->param_count; i++) {
        fuzz_require(utf8_is_valid(request->params[i].name), "a name is UTF-8");
        fuzz_require(utf8_is_valid(request->params[i].value), "a value is UTF-8");
    }
}

/* What was read, written and read again, is the same. */
static void check_again(const struct http_request *request, struct arena *arena) {
    struct buf uri = BUF_INIT;
    buf_add(&uri, STR("/x"));
    for (size_t i = 0; i < request->param_count; i++) {
        buf_add_char(&uri, i > 0 ? '&' : '?');
        url_encode(&uri, request->params[i].name);
        buf_add_char(&uri, '=');
        url_encode(&uri, request->params[i].value);
    }
    struct http_request again = {.arena = arena};
    url_parse(&again, buf_str(&uri));
    fuzz_require(again.is_decodable && again.param_count == request->param_count,
                 "what we write can be read");
    for (size_t i = 0; i < request->param_count; i++) {
        fuzz_require(str_equal(again.params[i].name, request->params[i].name) &&
                         str_equal(again.params[i].value, request->params[i].value),
                     "parameters stay the same");
    }
    buf_release(&uri);
}

int LLVMFuzzerTestOneInput(const uint8_t *data, size_t size) {
    struct arena arena = ARENA_INIT;
    struct http_request request = {.arena = &arena};
    url_parse(&request, (struct str){(const char *)data, size});
    check(&request);
    if (request.is_decodable) {
        check_again(&request, &arena);
    }
    arena_release(&arena);
    return 0;
}
