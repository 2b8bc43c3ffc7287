/* SPDX-FileCopyrightText: 2026 Provincie Zuid-Holland
 * SPDX-License-Identifier: EUPL-1.2 */
#include "single_writer.h"

#include <xapian.h>

#include <chrono>
#include <cstdio>
#include <string>
#include <utility>
#include <vector>

namespace {

constexpr size_t documents_at_a_time = 1000;

struct term {
    std::string name;
    Xapian::termcount frequency;
    std::vector<Xapian::termpos> positions;
};

struct content {
    std::vector<term> terms;
    std::vector<std::pair<Xapian::valueno, std::string>> values;
    std::string data;
};

content read(const Xapian::Document &document) {
    content content;
    for (Xapian::TermIterator i = document.termlist_begin(); i != document.termlist_end(); ++i) {
        content.terms.push_back({*i, i.get_wdf(), {}});
        for (Xapian::PositionIterator p = i.positionlist_begin(); p != i.positionlist_end(); ++p) {
            content.terms.back().positions.push_back(*p);
        }
    }
    for (Xapian::ValueIterator i = document.values_begin(); i != document.values_end(); ++i) {
        content.values.emplace_back(i.get_valueno(), *i);
    }
    content.data = document.get_data();
    return content;
}

void write(Xapian::WritableDatabase &target, const content &content) {
    Xapian::Document document;
    for (const term &term : content.terms) {
        for (Xapian::termpos position : term.positions) {
            document.add_posting(term.name, position, 0);
        }
        document.add_term(term.name, term.frequency);
    }
    for (const auto &value : content.values) {
        document.add_value(value.first, value.second);
    }
    document.set_data(content.data);
    target.add_document(document);
}

double seconds_since(std::chrono::steady_clock::time_point start) {
    return std::chrono::duration<double>(std::chrono::steady_clock::now() - start).count();
}

double copy(const Xapian::Database &source, Xapian::WritableDatabase &target) {
    double seconds = 0;
    std::vector<content> contents;
    Xapian::PostingIterator next = source.postlist_begin(std::string());
    while (next != source.postlist_end(std::string())) {
        contents.clear();
        for (; next != source.postlist_end(std::string()) && contents.size() < documents_at_a_time;
             ++next) {
            contents.push_back(read(source.get_document(*next)));
        }
        auto start = std::chrono::steady_clock::now();
        for (const content &content : contents) {
            write(target, content);
        }
        seconds += seconds_since(start);
    }
    auto start = std::chrono::steady_clock::now();
    target.commit();
    return seconds + seconds_since(start);
}

} // namespace

bool single_writer_run(const char *source, const char *target, double *seconds) {
    try {
        Xapian::Database database(source);
        Xapian::WritableDatabase copied(target, Xapian::DB_CREATE);
        *seconds = copy(database, copied);
        return true;
    } catch (const Xapian::Error &error) {
        std::fprintf(stderr, "%s\n", error.get_description().c_str());
        return false;
    }
}
