/* SPDX-FileCopyrightText: 2026 Provincie Zuid-Holland
 * SPDX-License-Identifier: EUPL-1.2 */
#include "report/document.h"

#include "report/changes.h"
#include "report/content.h"
#include "report/names.h"
#include "report/summary.h"
#include "report/variants.h"

json_t *report_document(const struct report *report, struct session *session,
                        const json_t *findings) {
    json_t *document = report_json(report);
    json_object_set_new(document, "varianten", variants_find(&report->questions, session));
    json_object_set_new(document, "gewijzigdeArtikelen", changes_in(report, session));
    json_object_set_new(document, "inhoud", content_of(findings, &report->period));
    names_add(document, session);
    json_object_set_new(document, "samenvatting", summary_of(report, document));
    return document;
}
