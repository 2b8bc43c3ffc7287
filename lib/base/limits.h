/* SPDX-FileCopyrightText: 2026 Provincie Zuid-Holland
 * SPDX-License-Identifier: EUPL-1.2 */
/* Every limit on input, with its reason. Input is refused above a limit before memory is asked for.
 * Sizes are in bytes unless the name says otherwise. */
#ifndef BASE_LIMITS_H
#define BASE_LIMITS_H

enum {
    /* An article is a page to read; 1 MiB is some 500 printed pages (DESIGN §3). */
    LIMIT_ARTICLE_BYTES = 1024 * 1024,
    /* Front matter holds keys, not text; 16 KiB is room for some 200 variants (DESIGN §3). */
    LIMIT_FRONT_MATTER_BYTES = 16 * 1024,
    /* YAML nesting: our front matter needs three levels; deeper is an attack or a mistake. */
    LIMIT_FRONT_MATTER_DEPTH = 8,
    /* Markdown block nesting that is still turned into HTML and text; readers see no more. */
    LIMIT_MARKDOWN_DEPTH = 100,
    /* What makes cmark slow, far above what people write (indexer/read/markdown.c). Bars on a line:
       no table has more columns than some dozens. Lines of dashes without an empty line between
       them, and lines above one: a table has one, on its second line. Closing brackets in a word.
     */
    LIMIT_TABLE_BARS = 200,
    LIMIT_TABLE_DASHES = 10,
    LIMIT_TABLE_ABOVE = 500,
    LIMIT_WORD_BRACKETS = 1000,
    /* A wording of a question that is offered for `varianten`: some 30 words. */
    LIMIT_WORDING_BYTES = 200,
    /* Sections of one article; more headings than this are joined to the last section. */
    LIMIT_SECTIONS = 2000,
    /* One line of a JSONL import: an article in JSON escapes takes at most six times its size. */
    LIMIT_JSONL_LINE_BYTES = 6 * 1024 * 1024,
    /* A list beside the articles (CSV, synonyms, golden questions). */
    LIMIT_LIST_BYTES = 4 * 1024 * 1024,
    /* A file of settings in TOML: some thousand lines. A path in it ("negeer[0].melding") is
       written out for each value, so its length counts as often. */
    LIMIT_CONFIG_BYTES = 64 * 1024,
    LIMIT_CONFIG_PATH_BYTES = 256,
    /* A rule of the synonyms: ways to say one thing, and words of one way. */
    LIMIT_SYNONYMS = 32,
    LIMIT_SYNONYM_WORDS = 6,
    /* How often an article was asked in a period: no subject is asked of a public body by more than
       half of the country, so a higher count is a mistake. */
    LIMIT_ASKED = 10 * 1000 * 1000,
    /* The manifest of a generation has seven fields. */
    LIMIT_MANIFEST_BYTES = 4096,
    /* What the indexer found, for the reports: of each kind so many are listed, which is more than
       is repaired in a month, in a file of this size at most; a thousand of each take some 1.5 MB.
     */
    LIMIT_FINDINGS = 1000,
    LIMIT_FINDINGS_BYTES = 4 * 1024 * 1024,
    /* Folders below kb/: two are used (artikelen/thema); the rest is room, and ends loops. */
    LIMIT_FOLDER_DEPTH = 8,
    /* Id of an article (DESIGN §3). */
    LIMIT_ID_BYTES = 64,
    /* Title of an article, in characters (DESIGN §3). */
    LIMIT_TITLE_CHARS = 150,
    /* Links to other sites that are asked in one run: at a second for each of a site, hours. An
       address, above which servers refuse it (RFC 9110 §4.1 asks 8000). What is remembered of
       links: room for some 100,000. */
    LIMIT_LINKS = 10 * 1000,
    LIMIT_LINK_BYTES = 8000,
    LIMIT_LINK_CACHE_BYTES = 16 * 1024 * 1024,
    /* Faults of one severity reported in one run, and of one kind remembered; an editor repairs
       these first. */
    LIMIT_FAULTS = 1000,
    /* A question: 512 bytes and 32 words (DESIGN §6); longer is a letter, not a search. */
    LIMIT_QUERY_BYTES = 512,
    LIMIT_QUERY_WORDS = 32,
    /* Why an article was useful or not: some sentences. */
    LIMIT_REASON_BYTES = 1000,
    /* Question of a search run in batch: a test collection may hold longer ones. */
    LIMIT_BATCH_LINE_BYTES = 64 * 1024,
    LIMIT_BATCH_BYTES = 256 * 1024 * 1024,
    /* Term in a Xapian index: 245 bytes; a prefix takes some (STYLE §2). */
    LIMIT_TERM_BYTES = 240,
    /* A word of the analyser; the longest Dutch compounds in use have about 60 letters. */
    LIMIT_WORD_BYTES = 128,
    /* How far a result list can be paged: page * pageSize (DESIGN §6). */
    LIMIT_RESULT_WINDOW = 1000,
    LIMIT_PAGE_SIZE = 100,
    /* Results for an assistant, which reads them all. */
    LIMIT_TOOL_RESULTS = 20,
    /* A list, unlike results, is read to its end: the pages of a million articles. */
    LIMIT_LIST_PAGES = 100 * 1000,
    /* Alternatives of one filter (there are about a dozen themes), and bytes of one: a key or a
       place. */
    LIMIT_FILTER_VALUES = 16,
    LIMIT_FILTER_BYTES = 64,
    /* Who may enter: keys, and people who sign in. All keys are compared at each request; a
       thousand take some 20 µs. A line has a name, roles and a hash of at most 128 bytes. */
    LIMIT_ACCESS_ENTRIES = 1000,
    LIMIT_ACCESS_NAME_BYTES = 64,
    LIMIT_ACCESS_BYTES = 512 * 1024,
    /* What a client may send to be known: our own keys have 46 bytes and our cookies 194. */
    LIMIT_ACCESS_TOKEN_BYTES = 256,
    LIMIT_PASSWORD_BYTES = 1024,
    /* Networks whose addresses are trusted to say who signed in. */
    LIMIT_ACCESS_NETWORKS = 64,
};

#endif
