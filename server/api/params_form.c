/* SPDX-FileCopyrightText: 2026 Provincie Zuid-Holland
 * SPDX-License-Identifier: EUPL-1.2 */
#include "api/params_form.h"

#include "api/param_reader.h"

void params_read_answer_form(struct answer_params *out, const struct form *form,
                             const struct http_request *request, struct problem *problem) {
    struct search_request asked;
    struct param_reader reader = param_reader_begin(&asked, request, "body", problem);
    reader.taken = PARAM_VRAAG | PARAM_GEMEENTE;
    for (size_t i = 0; i < form->len; i++) {
        param_read(&reader, form->params[i].name, form->params[i].value);
    }
    param_reader_finish(&reader);
    *out = (struct answer_params){.vraag = asked.vraag, .gemeente = reader.gemeente};
}
