/* SPDX-FileCopyrightText: 2026 Provincie Zuid-Holland
 * SPDX-License-Identifier: EUPL-1.2 */
/* What a program leaves behind when it crashes. */
#ifndef BASE_CORE_FILE_H
#define BASE_CORE_FILE_H

/* From now on a crash of this process writes no memory to a file, and nobody but root may look into
 * its memory: questions stand there as people typed them. Call it before any is read. */
void core_file_refuse(void);

#endif
