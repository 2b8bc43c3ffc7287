/* SPDX-FileCopyrightText: 2026 Provincie Zuid-Holland
 * SPDX-License-Identifier: EUPL-1.2 */
#include "time_keeper.h"

#include <algorithm>

/* The clock is looked at once in so many matches: a heavy one takes 20 µs, so about thrice a ms. */
static const uint32_t matches_per_look = 16;

/* By weight, and of equal ones the newer document first: as Xapian does (search.cpp). */
static bool is_better(const time_keeper::candidate &a, const time_keeper::candidate &b) {
    return a.weight > b.weight || (a.weight >= b.weight && a.document > b.document);
}

time_keeper::time_keeper(double limit_s, size_t wanted)
    : end(std::chrono::steady_clock::now() +
          std::chrono::duration_cast<std::chrono::steady_clock::duration>(
              std::chrono::duration<double>(limit_s))),
      places(wanted) {
}

void time_keeper::operator()(const Xapian::Document &document, double weight) {
    seen++;
    candidate found{weight, document.get_docid()};
    if (heap.size() < places) {
        heap.push_back(found);
        std::push_heap(heap.begin(), heap.end(), is_better);
    } else if (!heap.empty() && is_better(found, heap.front())) {
        std::pop_heap(heap.begin(), heap.end(), is_better);
        heap.back() = found;
        std::push_heap(heap.begin(), heap.end(), is_better);
    }
    if (seen % matches_per_look == 0 && std::chrono::steady_clock::now() >= end) {
        throw time_over();
    }
}

std::vector<time_keeper::candidate> time_keeper::best() {
    std::sort(heap.begin(), heap.end(), is_better);
    return std::move(heap);
}
