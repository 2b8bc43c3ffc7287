/* SPDX-FileCopyrightText: 2026 Provincie Zuid-Holland
 * SPDX-License-Identifier: EUPL-1.2 */
/* The driver of PostgreSQL. libpq waits for a server as long as it takes; here each step has its
 * limit, also when the machine or the server at the other end hangs. A password of the address
 * stands in no message: the address itself is never shown, nor what libpq says of one that it can't
 * read. */
#include <libpq-fe.h>
#include <poll.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>

#include "base/buf.h"
#include "base/clock.h"
#include "base/memory.h"
#include "insight/sql_driver.h"

/* The server gives up sooner than we do, as it can say why. Who waits for a lock waits for another
 * batch. A program that hangs within a transaction must not hold up the others. */
enum { ANSWER_S = 5 };
#define LIMITS                                                                                     \
    "SET statement_timeout = '4s'; SET lock_timeout = '2s';"                                       \
    "SET idle_in_transaction_session_timeout = '10s'"

/* Making tables and removing what is old are done seldom, and may take their time. */
enum { LONG_ANSWER_S = 60 };
#define LONG_LIMIT "SET LOCAL statement_timeout = '55s'"

/* Who imports looks for articles between its statements, on a busy machine for longer than a
 * program that hangs is waited for. */
#define IMPORT_LIMIT "SET LOCAL idle_in_transaction_session_timeout = '60s'"

/* Two that import would each have counts that the other wants. Who erases wants them too. */
#define IMPORT_LOCK "LOCK TABLE invoer IN SHARE ROW EXCLUSIVE MODE"

/* One program at a time makes tables: a number that is ours ("VBin"). */
#define UPGRADE_LOCK "SELECT pg_advisory_xact_lock(1447192942)"

struct postgres {
    struct store store;
    PGconn *connection;
    int answer_s; /* how long an answer may take now */
};

static PGconn *connection_of(const struct store *store) {
    return ((const struct postgres *)(const void *)store)->connection;
}

/* ## What went wrong */

/* A message of libpq is of one or more lines. */
static enum err lost(const struct store *store, struct err_info *info) {
    struct buf text = BUF_INIT;
    buf_add(&text, str_trim(str_from(PQerrorMessage(connection_of(store)))));
    for (char *end = strchr(buf_str(&text).ptr, '\n'); end; end = strchr(end, '\n')) {
        *end = ' ';
    }
    err_set(info, ERR_ENVIRONMENT, "%s: %s", store->name, buf_str(&text).ptr);
    buf_release(&text);
    return ERR_ENVIRONMENT;
}

/* The codes of PostgreSQL (Appendix A) that mean something else than that it can't be done now. */
static enum err err_of(const char *code) {
    static const struct {
        const char *code;
        enum err err;
    } codes[] = {
        {"40001", ERR_LOCKED},  /* serialization_failure */
        {"40P01", ERR_LOCKED},  /* deadlock_detected */
        {"55P03", ERR_LOCKED},  /* lock_not_available: lock_timeout */
        {"42P07", ERR_CORRUPT}, /* duplicate_table: of another program */
        {"XX001", ERR_CORRUPT}, /* data_corrupted */
        {"XX002", ERR_CORRUPT}, /* index_corrupted */
    };
    for (size_t i = 0; i < sizeof codes / sizeof *codes; i++) {
        if (strcmp(codes[i].code, code) == 0) {
            return codes[i].err;
        }
    }
    return ERR_ENVIRONMENT;
}

/* Its detail and hint may hold what was to be written. */
static enum err failed(const struct store *store, const PGresult *result, struct err_info *info) {
    const char *code = PQresultErrorField(result, PG_DIAG_SQLSTATE);
    const char *text = PQresultErrorField(result, PG_DIAG_MESSAGE_PRIMARY);
    return code && text ? err_set(info, err_of(code), "%s: %s", store->name, text)
                        : lost(store, info);
}

static bool is_good(const PGresult *result) {
    ExecStatusType status = PQresultStatus(result);
    return status == PGRES_COMMAND_OK || status == PGRES_TUPLES_OK;
}

/* ## Sending and receiving */

static int left_until(double due_s) {
    return (int)((due_s - clock_s()) * 1000);
}

/* Whether libpq can go on without waiting for the server; false when the time is over. */
static bool wait_for_answer(PGconn *connection, double due_s) {
    int left_ms = left_until(due_s);
    while (left_ms > 0) {
        int unsent = PQflush(connection);
        if (unsent < 0 || (unsent == 0 && !PQisBusy(connection))) {
            return true;
        }
        struct pollfd server = {.fd = PQsocket(connection),
                                .events = (short)(unsent ? POLLIN | POLLOUT : POLLIN)};
        bool is_ready = poll(&server, 1, left_ms) > 0;
        if (is_ready && !PQconsumeInput(connection)) {
            return true;
        }
        left_ms = left_until(due_s);
    }
    return false;
}

/* The answer to what was sent: the first that is wrong, or the last; NULL when it can't be had. Of
 * who was not waited for long enough nothing more is asked: libpq refuses that. */
static PGresult *receive(enum err *err, const struct store *store, struct err_info *info) {
    PGconn *connection = connection_of(store);
    int answer_s = ((const struct postgres *)(const void *)store)->answer_s;
    PGresult *kept = NULL;
    PGresult *result = NULL;
    double due_s = clock_s() + answer_s;
    do {
        if (!wait_for_answer(connection, due_s)) {
            PQclear(kept);
            *err = err_set(info, ERR_ENVIRONMENT, "%s: no answer in %d s", store->name, answer_s);
            return NULL;
        }
        result = PQgetResult(connection);
        bool is_better = result && (!kept || is_good(kept));
        PQclear(is_better ? kept : result);
        kept = is_better ? result : kept;
    } while (result);
    *err = kept && is_good(kept) ? ERR_OK : failed(store, kept, info);
    if (*err != ERR_OK) {
        PQclear(kept);
        return NULL;
    }
    return kept;
}

static enum err receive_nothing(const struct store *store, struct err_info *info) {
    enum err err = ERR_OK;
    PQclear(receive(&err, store, info));
    return err;
}

static enum err run(struct store *store, const char *text, struct err_info *info) {
    return PQsendQuery(connection_of(store), text) ? receive_nothing(store, info)
                                                   : lost(store, info);
}

static enum err run_step(struct store *store, const struct sql_step *step, struct err_info *info) {
    return run(store, step->postgres, info);
}

/* ## Statements */

enum { NAME_BYTES = 24, TYPE_INT8 = 20, TYPE_TEXT = 25 }; /* catalog/pg_type.dat */

/* By its place among those of the store. */
static void name_statement(char out[NAME_BYTES], const struct store *store,
                           const struct sql_statement *statement) {
    snprintf(out, NAME_BYTES, "s%td", statement - store->statements);
}

static enum err prepare(struct sql_statement *statement, struct store *store,
                        struct sql_values values, struct err_info *info) {
    char name[NAME_BYTES];
    Oid types[SQL_VALUES_MAX];
    for (size_t i = 0; i < values.len; i++) {
        types[i] = values.items[i].is_number ? TYPE_INT8 : TYPE_TEXT;
    }
    name_statement(name, store, statement);
    return PQsendPrepare(connection_of(store), name, statement->text, (int)values.len, types)
               ? receive_nothing(store, info)
               : lost(store, info);
}

/* Numbers go as text with a zero byte, texts as bytes with their length. */
static void select_rows(struct sql_rows *out, const struct sql_statement *statement,
                        struct sql_values values) {
    char name[NAME_BYTES];
    char numbers[SQL_VALUES_MAX][NAME_BYTES];
    const char *texts[SQL_VALUES_MAX];
    int lengths[SQL_VALUES_MAX];
    int are_bytes[SQL_VALUES_MAX];
    for (size_t i = 0; i < values.len; i++) {
        const struct sql_value *value = &values.items[i];
        snprintf(numbers[i], sizeof numbers[i], "%lld", (long long)value->number);
        texts[i] = value->is_number ? numbers[i] : value->text.ptr;
        lengths[i] = (int)value->text.len;
        are_bytes[i] = !value->is_number;
    }
    name_statement(name, out->store, statement);
    out->row = -1;
    if (PQsendQueryPrepared(connection_of(out->store), name, (int)values.len, texts, lengths,
                            are_bytes, 0)) {
        out->result = receive(&out->err, out->store, out->info);
    } else {
        out->err = lost(out->store, out->info);
    }
}

static bool next(struct sql_rows *rows) {
    rows->row++;
    return rows->row < PQntuples(rows->result);
}

static struct str text_at(const struct sql_rows *rows, int column) {
    return (struct str){PQgetvalue(rows->result, rows->row, column),
                        (size_t)PQgetlength(rows->result, rows->row, column)};
}

static int64_t number_at(const struct sql_rows *rows, int column) {
    return strtoll(PQgetvalue(rows->result, rows->row, column), NULL, 10);
}

static uint64_t changed(const struct sql_rows *rows) {
    return strtoull(PQcmdTuples(rows->result), NULL, 10);
}

static void end(struct sql_rows *rows) {
    PQclear(rows->result);
}

/* ## Addresses */

/* What libpq takes for the place of a database may be the rest of a password with an @ or a slash
 * in it, and would be shown. */
static bool is_clear(struct str rest) {
    size_t at = str_find(rest, STR("@"), 0);
    return at == rest.len ||
           (at < str_find(rest, STR("/"), 0) && str_find(rest, STR("@"), at + 1) == rest.len);
}

static const char *fault(const char *address) {
    struct str text = str_from(address);
    if (!str_starts_with(text, STR("postgresql://")) &&
        !str_starts_with(text, STR("postgres://"))) {
        return "";
    }
    if (!is_clear(str_slice(text, str_find(text, STR("://"), 0) + 3, text.len))) {
        return "an address of PostgreSQL has at most one @, before the first slash: write others "
               "as %40 and %2F";
    }
    PQconninfoOption *options = PQconninfoParse(address, NULL);
    if (!options) {
        return "an address of PostgreSQL is postgresql://user@host:port/name, with ?option=value "
               "behind it";
    }
    PQconninfoFree(options);
    return NULL;
}

static struct str option(const PQconninfoOption *options, const char *keyword) {
    while (options->keyword && strcmp(options->keyword, keyword) != 0) {
        options++;
    }
    return str_from(options->keyword && options->val ? options->val : "");
}

/* Host and database of an address; owned. */
static char *make_name(const PQconninfoOption *options) {
    struct str host = option(options, "host");
    struct str port = option(options, "port");
    struct str database = option(options, "dbname");
    struct buf name = BUF_INIT;
    if (host.len == 0) {
        host = option(options, "hostaddr");
    }
    bool is_socket = str_starts_with(host, STR("/"));
    buf_format(&name, "postgresql://%.*s%s%.*s/%.*s", STR_ARGS(is_socket ? STR("") : host),
               port.len > 0 ? ":" : "", STR_ARGS(port), STR_ARGS(database));
    if (is_socket) {
        buf_format(&name, "?host=%.*s", STR_ARGS(host));
    }
    return name.ptr;
}

/* ## Connecting */

struct parameter {
    const char *keyword;
    const char *value;
};

/* Of a place with more than one address each takes connect_timeout. Connections that are dead are
 * noticed within 25 s when nothing is asked. */
static const struct parameter usual[] = {
    {"connect_timeout", "5"},  {"tcp_user_timeout", "5000"},
    {"keepalives_idle", "10"}, {"keepalives_interval", "5"},
    {"keepalives_count", "3"}, {"fallback_application_name", "vraagbaak"},
};

/* libpq takes the last of two. */
static PGconn *connect_to(const PQconninfoOption *options) {
    size_t room = sizeof usual / sizeof *usual + 2;
    for (const PQconninfoOption *option = options; option->keyword; option++) {
        room++;
    }
    const char **keywords = mem_alloc(room, sizeof *keywords);
    const char **values = mem_alloc(room, sizeof *values);
    size_t len = 0;
    for (; len < sizeof usual / sizeof *usual; len++) {
        keywords[len] = usual[len].keyword;
        values[len] = usual[len].value;
    }
    for (const PQconninfoOption *option = options; option->keyword; option++) {
        if (option->val) {
            keywords[len] = option->keyword;
            values[len++] = option->val;
        }
    }
    keywords[len] = "client_encoding";
    values[len] = "UTF8";
    PGconn *connection = PQconnectdbParams(keywords, values, 0);
    free(keywords);
    free(values);
    return connection;
}

/* That a table is there already, and the like. */
static void take_no_notice(void *payload, const PGresult *result) {
    (void)payload;
    (void)result;
}

static enum err open_store(struct store **out, const char *address, enum store_use use,
                           struct err_info *info) {
    (void)use;
    PQconninfoOption *options = PQconninfoParse(address, NULL);
    if (!options) {
        return err_set(info, ERR_INVALID, "an address of PostgreSQL that can't be read");
    }
    struct postgres *postgres = mem_alloc(1, sizeof *postgres);
    postgres->store.driver = &sql_postgres;
    postgres->store.name = make_name(options);
    postgres->answer_s = ANSWER_S;
    postgres->connection = connect_to(options);
    PQconninfoFree(options);
    *out = &postgres->store;
    if (PQstatus(postgres->connection) != CONNECTION_OK) {
        return lost(&postgres->store, info);
    }
    PQsetNoticeReceiver(postgres->connection, take_no_notice, NULL);
    PQsetnonblocking(postgres->connection, 1);
    return run(&postgres->store, LIMITS, info);
}

static void close_store(struct store *store) {
    PQfinish(connection_of(store));
    free(store->statements);
    free(store->name);
    free(store);
}

static enum err read_version(int64_t *out, struct store *store, struct err_info *info) {
    static const char exists_sql[] =
        "SELECT count(*) FROM pg_catalog.pg_class WHERE oid = to_regclass('vraagbaak_versie')";
    static const char version_sql[] = "SELECT coalesce(max(versie), 0) FROM vraagbaak_versie";
    enum err err = sql_read_number(out, store, exists_sql, SQL_NO_VALUES, info);
    return err == ERR_OK && *out > 0 ? sql_read_number(out, store, version_sql, SQL_NO_VALUES, info)
                                     : err;
}

/* ## Transactions */

/* What it begins with stays open when that fails. */
static enum err undo_when(enum err err, struct store *store) {
    if (err != ERR_OK) {
        run(store, "ROLLBACK", NULL);
    }
    return err;
}

static enum err begin(struct store *store, enum sql_purpose purpose, struct err_info *info) {
    static const char *const texts[] = {
        [SQL_READ] = "BEGIN ISOLATION LEVEL REPEATABLE READ READ ONLY",
        [SQL_WRITE] = "BEGIN ISOLATION LEVEL READ COMMITTED",
        [SQL_ERASE] = "BEGIN ISOLATION LEVEL READ COMMITTED; " LONG_LIMIT,
        [SQL_IMPORT] = "BEGIN ISOLATION LEVEL READ COMMITTED; " IMPORT_LIMIT "; " IMPORT_LOCK,
        [SQL_UPGRADE] = "BEGIN ISOLATION LEVEL READ COMMITTED; " LONG_LIMIT "; " UPGRADE_LOCK,
    };
    bool is_long = purpose == SQL_ERASE || purpose == SQL_UPGRADE;
    ((struct postgres *)(void *)store)->answer_s = is_long ? LONG_ANSWER_S : ANSWER_S;
    return undo_when(run(store, texts[purpose], info), store);
}

static void finish(struct store *store, bool is_kept) {
    (void)is_kept;
    ((struct postgres *)(void *)store)->answer_s = ANSWER_S;
}

/* A row for each writer says which of its batches was last. When the commit of that one is still
 * under way this waits for it, and then knows. */
static const char ticket_sql[] =
    "INSERT INTO vraagbaak_partij (bron, nummer, dag) VALUES ($1, $2, current_date)"
    " ON CONFLICT (bron) DO UPDATE SET nummer = excluded.nummer, dag = excluded.dag"
    " WHERE vraagbaak_partij.nummer < excluded.nummer";

/* Of writers that are no more. */
static const char old_tickets_sql[] = "DELETE FROM vraagbaak_partij WHERE dag < current_date - 30";

static enum err begin_once(bool *is_done, struct store *store, const struct store_ticket *ticket,
                           struct err_info *info) {
    char writer[NAME_BYTES];
    uint64_t noted = 0;
    snprintf(writer, sizeof writer, "%016llx", (unsigned long long)ticket->writer);
    enum err err = begin(store, SQL_WRITE, info);
    if (err == ERR_OK) {
        err = sql_change(&noted, store, ticket_sql,
                         SQL_VALUES(sql_text(str_from(writer)), sql_number(ticket->number)), info);
    }
    if (err == ERR_OK && ticket->number == 1) {
        err = sql_change(NULL, store, old_tickets_sql, SQL_NO_VALUES, info);
    }
    *is_done = noted == 0;
    return undo_when(err, store);
}

const struct sql_driver sql_postgres = {
    .fault = fault,
    .open = open_store,
    .close = close_store,
    .run = run,
    .run_step = run_step,
    .read_version = read_version,
    .prepare = prepare,
    .select = select_rows,
    .next = next,
    .text_at = text_at,
    .number_at = number_at,
    .changed = changed,
    .end = end,
    .begin = begin,
    .begin_once = begin_once,
    .finish = finish,
};
