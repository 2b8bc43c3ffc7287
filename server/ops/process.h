/* SPDX-FileCopyrightText: 2026 Provincie Zuid-Holland
 * SPDX-License-Identifier: EUPL-1.2 */
/* What this program takes of the machine, as the kernel tells it (proc(5)). Any thread. */
#ifndef SERVER_PROCESS_H
#define SERVER_PROCESS_H

struct process_usage {
    double cpu_s; /* since the start, of all threads */
    double resident_bytes;
    double virtual_bytes;
    double open_files;
    double max_files;
};

/* What the kernel does not tell is 0. */
void process_look(struct process_usage *out);

#endif
