/* SPDX-FileCopyrightText: 2026 Provincie Zuid-Holland
 * SPDX-License-Identifier: EUPL-1.2 */
#include "columns.h"

static struct column read_column(const Xapian::Database &database, Xapian::valueno slot) {
    struct column column;
    column.slot = slot;
    std::unordered_map<std::string, uint32_t> places;
    column.values.emplace_back(); /* of documents without a value */
    column.by_document.assign(database.get_lastdocid() + 1, 0);
    for (Xapian::ValueIterator at = database.valuestream_begin(slot);
         at != database.valuestream_end(slot); ++at) {
        auto [place, is_new] = places.try_emplace(*at, (uint32_t)column.values.size());
        if (is_new) {
            column.values.push_back(place->first);
        }
        column.by_document[at.get_docid()] = place->second;
    }
    return column;
}

enum xc_status xc_columns_read(xc_columns **out, xc_reader *reader, const uint32_t *slots,
                               size_t count, struct xc_error *error) {
    *out = nullptr;
    return guard(error, [&] {
        auto columns = std::make_unique<xc_columns>();
        for (size_t i = 0; i < count; i++) {
            columns->columns.push_back(read_column(reader->database, slots[i]));
        }
        columns->set_words = reader->database.get_lastdocid() / 64 + 1;
        *out = columns.release();
        return XC_OK;
    });
}

void xc_columns_free(xc_columns *columns) {
    delete columns;
}
