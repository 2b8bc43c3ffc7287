/* SPDX-FileCopyrightText: 2026 Provincie Zuid-Holland
 * SPDX-License-Identifier: EUPL-1.2 */
/* Leaves for the reports what is known of the content; the form is that of search/findings.h. */
#ifndef INDEXER_FINDINGS_WRITE_H
#define INDEXER_FINDINGS_WRITE_H

#include "faults.h"
#include "publish/index_folder.h"
#include "read/content.h"

/* Replaces the findings in the folder. content: as it is in this generation, with the golden
 * questions asked; faults: settled. ERR_ENVIRONMENT. */
enum err findings_write(const struct index_folder *folder, const struct content *content,
                        const struct faults *faults, uint32_t generation, struct err_info *info);

#endif
