// Parses a file and lays its tree out in columns, in one call. From Java each node would cost several calls.

#include <stdlib.h>
#include <time.h>
#include <tree_sitter/api.h>

#include "arena.h"

// Of the core itself: to step through a tree by its public cursor takes a sixth of the time of a parse.
#include <language.h>
#include <subtree.h>
#include <tree.h>

const TSLanguage *tree_sitter_rust(void);

// In the columns, as dev.magistrait.syntax.SyntaxTree has it.
#define MISSING 0x80
#define NONE (-1)

// A node of the tree, visible in the columns or not, whose children are being visited.
typedef struct {
    const Subtree *children;
    const TSSymbol *aliases;
    const TSFieldMapEntry *fields, *fields_end;
    uint32_t count, next;
    // Counts the children that are no extras, by which aliases and fields go.
    uint32_t structural;
    // The end of the last child visited.
    uint32_t end;
    // The visible node around the children, and the field that they take over from a node that is not.
    int32_t node;
    TSFieldId field;
    bool visible;
} Frame;

typedef struct {
    // The part that Java reads.
    int32_t size;
    int32_t has_error;
    uint16_t *kinds;
    uint8_t *fields;
    int32_t *starts;
    int32_t *ends;
    int32_t *parents;
    int32_t *subtree_ends;
    // The part that is ours.
    int32_t capacity;
    Arena *arena;
    const char *source;
    uint32_t length;
    // What the thread may have worked, and the time before which it cannot have.
    int64_t deadline, earliest;
    Frame *frames;
    uint32_t depth, deepest;
} Columns;

Columns *magistrait_open(void) {
    Columns *columns = calloc(1, sizeof *columns);
    if (!columns) return NULL;
    columns->arena = arena_new();
    if (columns->arena) return columns;
    free(columns);
    return NULL;
}

void magistrait_close(Columns *columns) {
    arena_delete(columns->arena);
    free(columns->kinds);
    free(columns->fields);
    free(columns->starts);
    free(columns->ends);
    free(columns->parents);
    free(columns->subtree_ends);
    free(columns->frames);
    free(columns);
}

static bool resize(void **column, size_t bytes) {
    void *resized = realloc(*column, bytes);
    if (resized) *column = resized;
    return resized != NULL;
}

static bool grow(Columns *c) {
    size_t capacity = c->capacity ? 2 * (size_t)c->capacity : 1 << 14;
    if (capacity > INT32_MAX) return false;
    bool grown = resize((void **)&c->kinds, capacity * sizeof *c->kinds) &&
                 resize((void **)&c->fields, capacity * sizeof *c->fields) &&
                 resize((void **)&c->starts, capacity * sizeof *c->starts) &&
                 resize((void **)&c->ends, capacity * sizeof *c->ends) &&
                 resize((void **)&c->parents, capacity * sizeof *c->parents) &&
                 resize((void **)&c->subtree_ends, capacity * sizeof *c->subtree_ends);
    if (grown) c->capacity = (int32_t)capacity;
    return grown;
}

static bool add(Columns *c, Subtree tree, TSSymbol alias, TSFieldId field, uint32_t start, int32_t parent) {
    if (c->size == c->capacity && !grow(c)) return false;
    TSSymbol symbol = alias ? alias : ts_subtree_symbol(tree);
    int32_t n = c->size++;
    c->kinds[n] = symbol == ts_builtin_sym_error ? symbol : tree_sitter_rust()->public_symbol_map[symbol];
    c->fields[n] = (uint8_t)(field | (ts_subtree_missing(tree) ? MISSING : 0));
    c->starts[n] = (int32_t)start;
    c->ends[n] = (int32_t)(start + ts_subtree_size(tree).bytes);
    c->parents[n] = parent;
    c->subtree_ends[n] = n + 1;
    return true;
}

// What is visited next are the node's children, if it has some.
static bool enter(Columns *c, Subtree tree, uint32_t start, int32_t node, bool visible, TSFieldId field) {
    uint32_t count = ts_subtree_child_count(tree);
    if (!count) return true;
    if (c->depth == c->deepest) {
        size_t deepest = c->deepest ? 2 * (size_t)c->deepest : 256;
        if (deepest > INT32_MAX || !resize((void **)&c->frames, deepest * sizeof *c->frames)) return false;
        c->deepest = (uint32_t)deepest;
    }
    Frame *frame = &c->frames[c->depth++];
    *frame = (Frame){.children = ts_subtree_children(tree),
                     .count = count,
                     .end = start,
                     .node = node,
                     .visible = visible,
                     .field = field};
    const TSLanguage *language = tree_sitter_rust();
    frame->aliases = ts_language_alias_sequence(language, tree.ptr->production_id);
    ts_language_field_map(language, tree.ptr->production_id, &frame->fields, &frame->fields_end);
    return true;
}

// The field of the next child that is no extra.
static TSFieldId field_of(const Frame *frame) {
    for (const TSFieldMapEntry *entry = frame->fields; entry < frame->fields_end; entry++) {
        if (!entry->inherited && entry->child_index == frame->structural) return entry->field_id;
    }
    return frame->field;
}

static bool visit_next(Columns *c, Frame *frame) {
    Subtree child = frame->children[frame->next];
    // The padding of a first child is its parent's.
    uint32_t start = frame->end + (frame->next++ ? ts_subtree_padding(child).bytes : 0);
    frame->end = start + ts_subtree_size(child).bytes;
    TSSymbol alias = 0;
    TSFieldId field = 0;
    if (!ts_subtree_extra(child)) {
        alias = frame->aliases ? frame->aliases[frame->structural] : 0;
        field = field_of(frame);
        frame->structural++;
    }
    int32_t node = frame->node;
    if (alias || ts_subtree_visible(child)) {
        return add(c, child, alias, field, start, node) && enter(c, child, start, c->size - 1, true, 0);
    }
    return !ts_subtree_visible_child_count(child) || enter(c, child, start, node, false, field);
}

// Iterative: real code nests 10,000 deep.
static bool walk(Columns *c, const TSTree *tree) {
    uint32_t start = ts_subtree_padding(tree->root).bytes;
    c->depth = 0;
    bool done = add(c, tree->root, 0, 0, start, NONE) && enter(c, tree->root, start, 0, true, 0);
    while (done && c->depth) {
        Frame *frame = &c->frames[c->depth - 1];
        if (frame->next < frame->count) {
            done = visit_next(c, frame);
            continue;
        }
        if (frame->visible) c->subtree_ends[frame->node] = c->size;
        c->depth--;
    }
    return done;
}

static const char *read_source(void *payload, uint32_t offset, TSPoint point, uint32_t *length) {
    (void)point;
    Columns *c = payload;
    *length = offset < c->length ? c->length - offset : 0;
    return *length ? c->source + offset : "";
}

static int64_t nanos(clockid_t clock) {
    struct timespec now;
    clock_gettime(clock, &now);
    return now.tv_sec * INT64_C(1000000000) + now.tv_nsec;
}

// By the work of this thread alone, so that a busy machine does not make a difference. No thread works longer than time passes, and
// the time is cheaper to ask.
static bool is_late(TSParseState *state) {
    Columns *c = state->payload;
    return nanos(CLOCK_MONOTONIC) > c->earliest && nanos(CLOCK_THREAD_CPUTIME_ID) > c->deadline;
}

static bool include(TSParser *parser, const uint32_t *offsets, uint32_t count) {
    TSRange *ranges = calloc(count ? count : 1, sizeof *ranges);
    if (!ranges) return false;
    for (uint32_t i = 0; i < count; i++) {
        ranges[i].start_byte = offsets[2 * i];
        ranges[i].end_byte = offsets[2 * i + 1];
    }
    bool included = ts_parser_set_included_ranges(parser, count ? ranges : NULL, count);
    free(ranges);
    return included;
}

static bool parse(Columns *c, const uint32_t *offsets, uint32_t ranges) {
    TSParser *parser = ts_parser_new();
    ts_parser_set_language(parser, tree_sitter_rust());
    if (!include(parser, offsets, ranges)) return false;
    TSInput input = {.payload = c, .read = read_source, .encoding = TSInputEncodingUTF8};
    TSParseOptions options = {.payload = c, .progress_callback = is_late};
    TSTree *tree = ts_parser_parse_with_options(parser, NULL, input, options);
    if (!tree) return false;
    c->has_error = ts_subtree_error_cost(tree->root) > 0;
    return walk(c, tree);
}

// The number of nodes; zero when the parser was not done after so many nanoseconds of work, or memory ran out. The columns
// are valid until the next call.
int32_t magistrait_parse(
    Columns *c, const char *source, uint32_t length, const uint32_t *offsets, uint32_t ranges, int64_t work) {
    c->size = 0;
    c->source = source;
    c->length = length;
    c->deadline = nanos(CLOCK_THREAD_CPUTIME_ID) + work;
    c->earliest = nanos(CLOCK_MONOTONIC) + work;

    // Parser and tree are gone with the arena.
    arena_enter(c->arena);
    bool copied = parse(c, offsets, ranges);
    arena_leave();
    return copied ? c->size : 0;
}
