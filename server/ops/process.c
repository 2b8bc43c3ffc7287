/* SPDX-FileCopyrightText: 2026 Provincie Zuid-Holland
 * SPDX-License-Identifier: EUPL-1.2 */
#include "ops/process.h"

#include <dirent.h>
#include <limits.h>
#include <sys/resource.h>
#include <time.h>
#include <unistd.h>

#include "base/file.h"

/* The file holds numbers of pages, the first two: of all memory, and of what is in use. */
static void look_at_memory(struct process_usage *out) {
    struct buf text = BUF_INIT;
    if (file_read(&text, "/proc/self/statm", 4096, NULL) == ERR_OK) {
        struct str rest = buf_str(&text);
        unsigned long pages[2] = {0, 0};
        for (size_t i = 0; i < 2; i++) {
            str_to_number(str_cut(&rest, ' '), ULONG_MAX, &pages[i]);
        }
        double page_bytes = (double)sysconf(_SC_PAGESIZE);
        out->virtual_bytes = (double)pages[0] * page_bytes;
        out->resident_bytes = (double)pages[1] * page_bytes;
    }
    buf_release(&text);
}

static void look_at_files(struct process_usage *out) {
    DIR *folder = opendir("/proc/self/fd");
    if (!folder) {
        return;
    }
    while (readdir(folder)) {
        out->open_files += 1;
    }
    closedir(folder);
    out->open_files -= 3; /* ".", ".." and this look itself */
    struct rlimit limit;
    if (getrlimit(RLIMIT_NOFILE, &limit) == 0) {
        out->max_files = (double)limit.rlim_cur;
    }
}

void process_look(struct process_usage *out) {
    *out = (struct process_usage){0};
    struct timespec used;
    if (clock_gettime(CLOCK_PROCESS_CPUTIME_ID, &used) == 0) {
        out->cpu_s = (double)used.tv_sec + (double)used.tv_nsec / 1e9;
    }
    look_at_memory(out);
    look_at_files(out);
}
