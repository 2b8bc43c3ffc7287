/* SPDX-FileCopyrightText: 2026 Provincie Zuid-Holland
 * SPDX-License-Identifier: EUPL-1.2 */
#include "reporter/print.h"
#include "template/template.h"

#define ASSET(name) extern const unsigned char name[], name##_end[]

ASSET(asset_report);
ASSET(asset_report_style);
ASSET(asset_report_chart_style);
ASSET(asset_report_script);

static struct str text_of(const unsigned char *start, const unsigned char *end) {
    return (struct str){(const char *)start, (size_t)(end - start)};
}

enum err print_html(struct buf *out, json_t *document, struct err_info *info) {
    struct str script = text_of(asset_report_script, asset_report_script_end);
    struct buf style = BUF_INIT;
    buf_add(&style, text_of(asset_report_style, asset_report_style_end));
    buf_add(&style, text_of(asset_report_chart_style, asset_report_chart_style_end));
    json_object_set_new(document, "stijlTekst", json_stringn(style.ptr, style.len));
    json_object_set_new(document, "scriptTekst", json_stringn(script.ptr, script.len));
    buf_release(&style);
    return template_render(out, text_of(asset_report, asset_report_end), document, info);
}
