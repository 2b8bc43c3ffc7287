/* SPDX-FileCopyrightText: 2026 Provincie Zuid-Holland
 * SPDX-License-Identifier: EUPL-1.2 */
/* Parameters from the fields of a form, as params.h reads them from elsewhere. */
#ifndef SERVER_PARAMS_FORM_H
#define SERVER_PARAMS_FORM_H

#include "api/params.h"
#include "http/form.h"

/* Reads vraag and gemeente. */
void params_read_answer_form(struct answer_params *out, const struct form *form,
                             const struct http_request *request, struct problem *problem);

#endif
