/* SPDX-FileCopyrightText: 2026 Provincie Zuid-Holland
 * SPDX-License-Identifier: EUPL-1.2 */
/* Ends a search whose time is over, with the best of what it has seen so far.
 *
 * Not Xapian's own Enquire::set_time_limit: that lets a timer's thread write into the stack frame
 * of the search, also when the search is over just then and the frame is another's (1.4.22,
 * SIGEV_THREAD); under many short limits that crashed. And it stops counting only: looking for
 * better hits goes on. */
#ifndef XAPIAN_C_TIME_KEEPER_H
#define XAPIAN_C_TIME_KEEPER_H

#include <chrono>

#include "internal.h"

/* Thrown through Xapian when the time is over. */
struct time_over {};

class time_keeper : public Xapian::MatchSpy {
  public:
    struct candidate {
        double weight;
        Xapian::docid document;
    };

    /* Keeps so many of the best. */
    time_keeper(double limit_s, size_t wanted);

    void operator()(const Xapian::Document &document, double weight) override;

    /* How many matches there were. */
    uint32_t count() const {
        return seen;
    }

    /* The best of them, best first, as Xapian orders them. Once, at the end. */
    std::vector<candidate> best();

  private:
    std::chrono::steady_clock::time_point end;
    size_t places;
    uint32_t seen = 0;
    std::vector<candidate> heap; /* the worst is on top */
};

#endif
