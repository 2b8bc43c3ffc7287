/* SPDX-FileCopyrightText: 2026 Provincie Zuid-Holland
 * SPDX-License-Identifier: EUPL-1.2 */
/* Where the reports will stand, for who may see them. */
#include "handlers.h"
#include "pages/desk.h"
#include "texts.h"

void handle_insight(struct call *call) {
    json_t *data = json_object();
    json_object_set_new(data, "paginaTitel", json_string(TEXT_INSIGHT_TITLE));
    desk_show(call, ASSET_INSIGHT_PAGE, data);
}
