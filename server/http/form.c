/* SPDX-FileCopyrightText: 2026 Provincie Zuid-Holland
 * SPDX-License-Identifier: EUPL-1.2 */
#include "http/form.h"

#include "http/url.h"

bool form_read(struct form *out, const struct http_request *request) {
    *out = (struct form){NULL, 0};
    struct str content_type = http_request_header(request, "Content-Type");
    if (!str_equal(str_trim(str_cut(&content_type, ';')),
                   STR("application/x-www-form-urlencoded"))) {
        return false;
    }
    struct http_request read = {.arena = request->arena, .is_decodable = true};
    url_parse_params(&read, request->body);
    *out = (struct form){read.params, read.param_count};
    return read.is_decodable;
}

struct str form_value(const struct form *form, struct str name) {
    struct str value = STR("");
    size_t count = 0;
    for (size_t i = 0; i < form->len; i++) {
        if (str_equal(form->params[i].name, name)) {
            value = form->params[i].value;
            count++;
        }
    }
    return count == 1 ? value : STR("");
}
