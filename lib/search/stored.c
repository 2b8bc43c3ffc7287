/* SPDX-FileCopyrightText: 2026 Provincie Zuid-Holland
 * SPDX-License-Identifier: EUPL-1.2 */
#include "search/stored.h"

#include "search/query.h"

enum err stored_record(struct record *out, xc_reader *reader, uint32_t document,
                       struct arena *arena, struct err_info *info) {
    struct buf data = BUF_INIT;
    struct xc_error error;
    enum err err = ERR_OK;
    if (xc_reader_data(reader, document, &data, &error) != XC_OK) {
        err = query_error(&error, info);
    } else {
        err = record_read(out, arena_str(arena, buf_str(&data)), arena, info);
    }
    buf_release(&data);
    return err;
}
