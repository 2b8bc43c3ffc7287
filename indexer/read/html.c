/* SPDX-FileCopyrightText: 2026 Provincie Zuid-Holland
 * SPDX-License-Identifier: EUPL-1.2 */
/* Second walk: the HTML. Everything that comes out is written here, node by node, from an
 * allow-list; what is not known leaves only its text. cmark's own renderer does not suffice: it
 * gives headings no id, header cells no scope and links no rel. */
#include <cmark-gfm-core-extensions.h>
#include <limits.h>
#include <stdlib.h>
#include <string.h>

#include "base/memory.h"
#include "read/tree.h"
#include "read/url.h"
#include "texts.h"

struct writer {
    struct buf out;
    struct buf scratch;
    struct markdown_link *links; /* owned until html_write ends */
    size_t link_count;
    size_t link_capacity;
    struct tree_walk walk;
    size_t note_count;  /* footnotes referred to so far */
    size_t note_number; /* of the footnote being written */
    size_t first_line;
    const struct source *source;
};

/* Elements that are a pair of tags and nothing else. */
struct element {
    const char *type;
    const char *open;
    const char *close;
};

static const struct element elements[] = {
    {"block_quote", "<blockquote>\n", "</blockquote>\n"},
    {"emph", "<em>", "</em>"},
    {"strong", "<strong>", "</strong>"},
    {"strikethrough", "<del>", "</del>"},
    {"thematic_break", "<hr>\n", ""},
    {"linebreak", "<br>\n", ""},
    {"softbreak", "\n", ""},
};

static size_t line_of(const struct writer *writer) {
    return tree_line(writer->walk.node, writer->first_line, writer->source);
}

static void put(struct writer *writer, const char *html) {
    buf_add(&writer->out, str_from(html));
}

static void put_escaped(struct writer *writer, struct str text) {
    for (size_t i = 0; i < text.len; i++) {
        switch (text.ptr[i]) {
        case '&':
            put(writer, "&amp;");
            break;
        case '<':
            put(writer, "&lt;");
            break;
        case '>':
            put(writer, "&gt;");
            break;
        case '"':
            put(writer, "&quot;");
            break;
        default:
            if (!tree_is_control(text.ptr[i])) {
                buf_add_char(&writer->out, text.ptr[i]);
            }
        }
    }
}

/* The plain text inside the present node; valid until the next call. */
static struct str inside(struct writer *writer) {
    buf_truncate(&writer->scratch, 0);
    tree_plain_text(&writer->scratch, writer->walk.node);
    return str_trim(buf_str(&writer->scratch));
}

static void write_heading(struct writer *writer) {
    cmark_node *node = writer->walk.node;
    int level = cmark_node_get_heading_level(node);
    const char *anchor = tree_anchor(node);
    level = level < 2 ? 2 : level;
    if (writer->walk.entering && inside(writer).len == 0) {
        tree_walk_skip_inside(&writer->walk);
    } else if (!writer->walk.entering) {
        buf_format(&writer->out, "</h%d>\n", level);
    } else if (anchor) {
        buf_format(&writer->out, "<h%d id=\"%s\">", level, anchor);
    } else {
        buf_format(&writer->out, "<h%d>", level);
    }
}

static bool in_tight_list(cmark_node *paragraph) {
    cmark_node *item = cmark_node_parent(paragraph);
    cmark_node *list = item ? cmark_node_parent(item) : NULL;
    return tree_is(item, "item") && cmark_node_get_list_tight(list);
}

static void write_paragraph(struct writer *writer) {
    cmark_node *node = writer->walk.node;
    if (!in_tight_list(node)) {
        put(writer, writer->walk.entering ? "<p>" : "</p>\n");
    } else if (!writer->walk.entering && cmark_node_next(node)) {
        put(writer, "\n");
    }
}

static void write_list(struct writer *writer) {
    cmark_node *node = writer->walk.node;
    bool ordered = cmark_node_get_list_type(node) == CMARK_ORDERED_LIST;
    int start = cmark_node_get_list_start(node);
    if (!writer->walk.entering) {
        put(writer, ordered ? "</ol>\n" : "</ul>\n");
    } else if (ordered && start != 1) {
        buf_format(&writer->out, "<ol start=\"%d\">\n", start);
    } else {
        put(writer, ordered ? "<ol>\n" : "<ul>\n");
    }
}

/* A box to tick is a sign, not a field: there is nothing to send. */
static void write_item(struct writer *writer) {
    cmark_node *node = writer->walk.node;
    put(writer, writer->walk.entering ? "<li>" : "</li>\n");
    if (writer->walk.entering && tree_is_task(node)) {
        put(writer, cmark_gfm_extensions_get_tasklist_item_checked(node) ? "☑ " : "☐ ");
    }
}

static void write_text(struct writer *writer) {
    put_escaped(writer, tree_literal(writer->walk.node));
}

static void write_code(struct writer *writer) {
    put(writer, "<code>");
    write_text(writer);
    put(writer, "</code>");
}

static void write_code_block(struct writer *writer) {
    put(writer, "<pre><code>");
    write_text(writer);
    put(writer, "</code></pre>\n");
}

static void add_link(struct writer *writer, const struct markdown_link *link) {
    writer->links =
        mem_grow(writer->links, &writer->link_capacity, writer->link_count, sizeof *writer->links);
    writer->links[writer->link_count++] = *link;
}

/* Remembers a link, to be checked when all articles are known. */
static void note_link(struct writer *writer, struct str url) {
    struct arena *arena = writer->source->arena;
    struct markdown_link link = {.file = writer->source->file, .line = line_of(writer)};
    if (url_judge(url) != URL_RELATIVE) {
        link.url = arena_str(arena, url);
        add_link(writer, &link);
        return;
    }
    struct str anchor = url;
    struct str page = str_cut(&anchor, '#');
    page = str_cut(&page, '?');
    struct str prefix = STR("/artikel/");
    bool is_article = str_starts_with(page, prefix);
    if (!is_article && (page.len > 0 || anchor.len == 0)) {
        return;
    }
    if (is_article && page.len == prefix.len) {
        fault_error(writer->source, line_of(writer), TEXT_LINK_UNKNOWN, 0, "");
        return;
    }
    link.id = is_article ? arena_str(arena, str_slice(page, prefix.len, page.len)) : STR("");
    link.anchor = arena_str(arena, anchor);
    add_link(writer, &link);
}

static bool link_is_good(struct writer *writer, struct str url) {
    return url.len > 0 && url_judge(url) != URL_UNSAFE && inside(writer).len > 0;
}

static void write_link(struct writer *writer) {
    struct str url = str_from(cmark_node_get_url(writer->walk.node));
    if (!link_is_good(writer, url)) {
        if (!writer->walk.entering) {
            return;
        }
        if (url_judge(url) == URL_UNSAFE) {
            fault_warning(writer->source, line_of(writer), TEXT_MD_LINK, STR_ARGS(url));
        } else {
            fault_warning(writer->source, line_of(writer), TEXT_MD_LINK_EMPTY);
        }
        return;
    }
    if (!writer->walk.entering) {
        put(writer, "</a>");
        return;
    }
    put(writer, "<a href=\"");
    url_write(&writer->out, url);
    bool external = url_judge(url) == URL_EXTERNAL;
    put(writer, external ? "\" rel=\"noopener noreferrer\">" : "\">");
    note_link(writer, url);
}

/* An image that may not be loaded leaves its description. */
static void write_image(struct writer *writer) {
    if (!writer->walk.entering) {
        return;
    }
    struct str url = str_from(cmark_node_get_url(writer->walk.node));
    struct str alt = inside(writer);
    if (alt.len == 0) {
        fault_warning(writer->source, line_of(writer), TEXT_MD_IMAGE_ALT);
    } else if (url.len == 0 || !url_is_loadable(url)) {
        fault_warning(writer->source, line_of(writer), TEXT_MD_IMAGE_URL, STR_ARGS(url));
        put_escaped(writer, alt);
    } else {
        put(writer, "<img src=\"");
        url_write(&writer->out, url);
        put(writer, "\" alt=\"");
        put_escaped(writer, alt);
        put(writer, "\">");
    }
    tree_walk_skip_inside(&writer->walk);
}

/* The first row of a GFM table is its header, always. */
static void write_table(struct writer *writer) {
    bool has_rows = cmark_node_next(cmark_node_first_child(writer->walk.node)) != NULL;
    if (writer->walk.entering) {
        put(writer, "<table>\n");
    } else {
        put(writer, has_rows ? "</tbody>\n</table>\n" : "</table>\n");
    }
}

static void write_table_row(struct writer *writer) {
    cmark_node *before = cmark_node_previous(writer->walk.node);
    if (writer->walk.entering) {
        bool first_of_body = before && !cmark_node_previous(before);
        put(writer, !before ? "<thead>\n<tr>\n" : first_of_body ? "<tbody>\n<tr>\n" : "<tr>\n");
    } else {
        put(writer, before ? "</tr>\n" : "</tr>\n</thead>\n");
    }
}

/* An empty header cell is no header: a screen reader would announce nothing. */
static void write_table_cell(struct writer *writer) {
    bool in_header = !cmark_node_previous(cmark_node_parent(writer->walk.node));
    bool header = in_header && inside(writer).len > 0;
    if (writer->walk.entering) {
        put(writer, header ? "<th scope=\"col\">" : "<td>");
    } else {
        put(writer, header ? "</th>\n" : "</td>\n");
    }
}

/* Ids of footnotes have an underscore, which anchors of headings never have. Only the first
 * reference can be gone back to; cmark numbers the notes in the order of those. */
static void write_note_reference(struct writer *writer) {
    unsigned long number = 0;
    if (!writer->walk.entering ||
        !str_to_number(tree_literal(writer->walk.node), UINT_MAX, &number)) {
        return;
    }
    buf_format(&writer->out, "<sup><a href=\"#voetnoot_%lu\"", number);
    if (number > writer->note_count) {
        writer->note_count = number;
        buf_format(&writer->out, " id=\"voetnoot_%lu_terug\"", number);
    }
    buf_format(&writer->out, " aria-label=\"" TEXT_NOTE "\">%lu</a></sup>", number, number);
}

/* cmark puts them at the end, all together. */
static void write_note(struct writer *writer) {
    cmark_node *before = cmark_node_previous(writer->walk.node);
    cmark_node *after = cmark_node_next(writer->walk.node);
    if (writer->walk.entering) {
        bool first = !tree_is(before, "footnote_definition");
        writer->note_number = first ? 1 : writer->note_number + 1;
        buf_format(&writer->out, "%s<li id=\"voetnoot_%zu\">", first ? "<hr>\n<ol>\n" : "",
                   writer->note_number);
    } else {
        buf_format(&writer->out,
                   "<p><a href=\"#voetnoot_%zu_terug\">" TEXT_NOTE_BACK "</a></p>\n</li>\n%s",
                   writer->note_number, tree_is(after, "footnote_definition") ? "" : "</ol>\n");
    }
}

struct handler {
    const char *type;
    void (*write)(struct writer *writer);
};

static const struct handler handlers[] = {
    {"text", write_text},
    {"paragraph", write_paragraph},
    {"heading", write_heading},
    {"list", write_list},
    {"item", write_item},
    {"link", write_link},
    {"code", write_code},
    {"code_block", write_code_block},
    {"image", write_image},
    {"table", write_table},
    {"table_header", write_table_row},
    {"table_row", write_table_row},
    {"table_cell", write_table_cell},
    {"footnote_reference", write_note_reference},
    {"footnote_definition", write_note},
};

static void write_node(struct writer *writer) {
    const char *type = tree_type(writer->walk.node);
    for (size_t i = 0; i < sizeof elements / sizeof *elements; i++) {
        if (strcmp(type, elements[i].type) == 0) {
            put(writer, writer->walk.entering ? elements[i].open : elements[i].close);
            return;
        }
    }
    for (size_t i = 0; i < sizeof handlers / sizeof *handlers; i++) {
        if (strcmp(type, handlers[i].type) == 0) {
            handlers[i].write(writer);
            return;
        }
    }
}

void html_write(struct markdown *out, cmark_node *root, size_t first_line,
                const struct source *source) {
    struct writer writer = {.first_line = first_line, .source = source};
    tree_walk_init(&writer.walk, root);
    while (tree_walk_next(&writer.walk)) {
        write_node(&writer);
    }
    tree_walk_release(&writer.walk);
    out->html = arena_str(source->arena, buf_str(&writer.out));
    struct markdown_link *links = arena_alloc(source->arena, writer.link_count, sizeof *links);
    if (writer.link_count > 0) {
        memcpy(links, writer.links, writer.link_count * sizeof *links);
    }
    out->links = links;
    out->link_count = writer.link_count;
    free(writer.links);
    buf_release(&writer.out);
    buf_release(&writer.scratch);
}
