/* SPDX-FileCopyrightText: 2026 Provincie Zuid-Holland
 * SPDX-License-Identifier: EUPL-1.2 */
#include "base/core_file.h"

#include <sys/prctl.h>
#include <sys/resource.h>

/* Two: the limit says nothing where the kernel hands the memory to a program (core_pattern begins
 * with "|", as with systemd-coredump), and LeakSanitizer sets the flag anew to look for leaks. */
void core_file_refuse(void) {
    setrlimit(RLIMIT_CORE, &(struct rlimit){0, 0});
    prctl(PR_SET_DUMPABLE, 0, 0, 0, 0);
}
