/* SPDX-FileCopyrightText: 2026 Provincie Zuid-Holland
 * SPDX-License-Identifier: EUPL-1.2 */
/* What <cmocka.h> needs before it, in the order it needs it. */
#ifndef TESTS_CMOCKA_INCLUDES_H
#define TESTS_CMOCKA_INCLUDES_H

/* clang-format off */
#include <setjmp.h>
#include <stdarg.h>
#include <stddef.h>
#include <stdint.h>
#include <cmocka.h>
/* clang-format on */

#include "base/str.h"

/* Compares a text with a C string and shows both when they differ. */
#define assert_str_equal(actual, expected)                                                         \
    do {                                                                                           \
        struct str actual_ = (actual);                                                             \
        char *copy_ = test_malloc(actual_.len + 1);                                                \
        for (size_t i_ = 0; i_ < actual_.len; i_++) {                                              \
            copy_[i_] = actual_.ptr[i_];                                                           \
        }                                                                                          \
        copy_[actual_.len] = '\0';                                                                 \
        assert_string_equal(copy_, expected);                                                      \
        test_free(copy_);                                                                          \
    } while (0)

#endif
