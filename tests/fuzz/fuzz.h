/* SPDX-FileCopyrightText: 2026 Provincie Zuid-Holland
 * SPDX-License-Identifier: EUPL-1.2 */
/* A fuzz target: one function that takes any bytes and must neither crash nor break what the module
 * under test promises. libFuzzer calls it in the preset `fuzz` (scripts/fuzz); everywhere else
 * replay.c runs it over the files of tests/fuzz/corpus/<target>/, as an ordinary test. */
#ifndef FUZZ_H
#define FUZZ_H

#include <stdint.h>

#include "base/str.h"

/* What a target defines. Returns 0. The name is libFuzzer's. */
int LLVMFuzzerTestOneInput(const uint8_t *data, size_t size);

/* Ends the program with a message when a claim does not hold. */
void fuzz_require(bool holds, const char *claim);

/* The bytes up to the first that are no UTF-8: for what is promised UTF-8. */
struct str fuzz_utf8(const uint8_t *data, size_t size);

#endif
