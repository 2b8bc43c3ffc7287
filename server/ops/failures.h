/* SPDX-FileCopyrightText: 2026 Provincie Zuid-Holland
 * SPDX-License-Identifier: EUPL-1.2 */
/* Tells the log why requests fail: the first ones each minute, and how many more there were. With a
 * damaged index that may be all of them, thousands a second. Any thread. */
#ifndef SERVER_FAILURES_H
#define SERVER_FAILURES_H

struct failures;

struct failures *failures_new(void);
/* NULL is fine. */
void failures_free(struct failures *failures);

/* A request failed over something of ours. trace_id as in log_write_traced; cause is what the log
 * may hold. */
void failures_tell(struct failures *failures, const char *trace_id, const char *cause);

#endif
