/* SPDX-FileCopyrightText: 2026 Provincie Zuid-Holland
 * SPDX-License-Identifier: EUPL-1.2 */
#include "read/tree.h"

#include <string.h>

#include "base/limits.h"
#include "base/utf8.h"

const char *tree_type(cmark_node *node) {
    switch (cmark_node_get_type(node)) {
    case CMARK_NODE_FOOTNOTE_REFERENCE:
        return "footnote_reference";
    case CMARK_NODE_FOOTNOTE_DEFINITION:
        return "footnote_definition";
    case CMARK_NODE_ITEM:
        return "item";
    default:
        return cmark_node_get_type_string(node);
    }
}

bool tree_is(cmark_node *node, const char *type) {
    return node && strcmp(tree_type(node), type) == 0;
}

bool tree_is_task(cmark_node *item) {
    return strcmp(cmark_node_get_type_string(item), "tasklist") == 0;
}

struct str tree_literal(cmark_node *node) {
    struct str text = str_from(cmark_node_get_literal(node));
    /* cmark cuts [^…] over two lines at a wrong place, also within a character. */
    return str_slice(text, 0, utf8_find_invalid(text));
}

size_t tree_line(cmark_node *node, size_t first_line, const struct source *source) {
    /* cmark counts from 1; an inline node may not know its own line. */
    while (node && cmark_node_get_start_line(node) <= 0) {
        node = cmark_node_parent(node);
    }
    size_t offset = node ? (size_t)cmark_node_get_start_line(node) - 1 : 0;
    return source->only_line ? source->only_line : first_line + offset;
}

void tree_walk_init(struct tree_walk *walk, cmark_node *root) {
    *walk = (struct tree_walk){.iter = cmark_iter_new(root)};
}

/* cmark never leaves a leaf. Its extensions' nodes all are containers. */
static bool is_leaf(cmark_node *node) {
    switch (cmark_node_get_type(node)) {
    case CMARK_NODE_HTML_BLOCK:
    case CMARK_NODE_THEMATIC_BREAK:
    case CMARK_NODE_CODE_BLOCK:
    case CMARK_NODE_TEXT:
    case CMARK_NODE_SOFTBREAK:
    case CMARK_NODE_LINEBREAK:
    case CMARK_NODE_CODE:
    case CMARK_NODE_HTML_INLINE:
        return true;
    default:
        return false;
    }
}

bool tree_walk_next(struct tree_walk *walk) {
    cmark_event_type event;
    while ((event = cmark_iter_next(walk->iter)) != CMARK_EVENT_DONE) {
        walk->node = cmark_iter_get_node(walk->iter);
        walk->entering = event == CMARK_EVENT_ENTER;
        bool leaf = is_leaf(walk->node);
        if (!leaf && !walk->entering) {
            walk->depth--;
        }
        bool shown = walk->depth < LIMIT_MARKDOWN_DEPTH;
        if (!leaf && walk->entering) {
            walk->depth++;
        }
        if (shown) {
            return true;
        }
        walk->too_deep = true;
    }
    return false;
}

void tree_walk_skip_inside(struct tree_walk *walk) {
    cmark_iter_reset(walk->iter, walk->node, CMARK_EVENT_EXIT);
    walk->depth--;
    walk->entering = false;
}

void tree_walk_release(struct tree_walk *walk) {
    cmark_iter_free(walk->iter);
}

bool tree_is_control(char c) {
    return ((unsigned char)c < 0x20 && c != '\n' && c != '\t') || c == 0x7f;
}

void tree_add_text(struct buf *out, struct str text) {
    for (size_t i = 0; i < text.len; i++) {
        char c = text.ptr[i];
        bool again = i == 0 && c == ' ' && out->len > 0 && out->ptr[out->len - 1] == ' ';
        if (!tree_is_control(c) && !again) {
            buf_add_char(out, c);
        }
    }
}

void tree_plain_text(struct buf *out, cmark_node *node) {
    struct tree_walk walk;
    size_t start = out->len;
    tree_walk_init(&walk, node);
    while (tree_walk_next(&walk)) {
        if (tree_is(walk.node, "text") || tree_is(walk.node, "code")) {
            tree_add_text(out, tree_literal(walk.node));
        } else if (tree_is(walk.node, "softbreak") || tree_is(walk.node, "linebreak")) {
            tree_add_text(out, STR(" "));
        }
    }
    tree_walk_release(&walk);
    for (size_t i = start; i < out->len; i++) {
        if (out->ptr[i] == '\n') {
            out->ptr[i] = ' '; /* of [^…] over two lines */
        }
    }
}

const char *tree_anchor(cmark_node *heading) {
    return cmark_node_get_user_data(heading);
}
