// Parses a file and lays its tree out in columns, in one call. From Java each node would cost several calls.

#include <stdlib.h>
#include <time.h>
#include <tree_sitter/api.h>

const TSLanguage *tree_sitter_rust(void);

// In the columns, as dev.magistrait.syntax.SyntaxTree has it.
#define MISSING 0x80
#define NONE (-1)

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
    TSParser *parser;
    const char *source;
    uint32_t length;
    int64_t deadline;
} Columns;

Columns *magistrait_open(void) {
    Columns *columns = calloc(1, sizeof *columns);
    if (!columns) return NULL;
    columns->parser = ts_parser_new();
    ts_parser_set_language(columns->parser, tree_sitter_rust());
    return columns;
}

void magistrait_close(Columns *columns) {
    ts_parser_delete(columns->parser);
    free(columns->kinds);
    free(columns->fields);
    free(columns->starts);
    free(columns->ends);
    free(columns->parents);
    free(columns->subtree_ends);
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

static bool add(Columns *c, TSTreeCursor *cursor, int32_t parent) {
    if (c->size == c->capacity && !grow(c)) return false;
    TSNode node = ts_tree_cursor_current_node(cursor);
    int32_t n = c->size++;
    c->kinds[n] = ts_node_symbol(node);
    c->fields[n] = (uint8_t)(ts_tree_cursor_current_field_id(cursor) | (ts_node_is_missing(node) ? MISSING : 0));
    c->starts[n] = (int32_t)ts_node_start_byte(node);
    c->ends[n] = (int32_t)ts_node_end_byte(node);
    c->parents[n] = parent;
    return true;
}

// Iterative: real code nests 10,000 deep.
static bool walk(Columns *c, TSTreeCursor *cursor) {
    int32_t node = 0;
    bool added = add(c, cursor, NONE);
    while (added && node != NONE) {
        if (ts_tree_cursor_goto_first_child(cursor)) {
            added = add(c, cursor, node);
            node = c->size - 1;
            continue;
        }
        for (; node != NONE; node = c->parents[node]) {
            c->subtree_ends[node] = c->size;
            if (ts_tree_cursor_goto_next_sibling(cursor)) {
                added = add(c, cursor, c->parents[node]);
                node = c->size - 1;
                break;
            }
            ts_tree_cursor_goto_parent(cursor);
        }
    }
    return added;
}

static const char *read_source(void *payload, uint32_t offset, TSPoint point, uint32_t *length) {
    (void)point;
    Columns *c = payload;
    *length = offset < c->length ? c->length - offset : 0;
    return *length ? c->source + offset : "";
}

// Of this thread alone, so that a busy machine does not make a difference.
static int64_t nanos_worked(void) {
    struct timespec now;
    clock_gettime(CLOCK_THREAD_CPUTIME_ID, &now);
    return now.tv_sec * INT64_C(1000000000) + now.tv_nsec;
}

static bool is_late(TSParseState *state) {
    Columns *c = state->payload;
    return nanos_worked() > c->deadline;
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

// The number of nodes; zero when the parser was not done after so many nanoseconds of work, or memory ran out. The columns
// are valid until the next call.
int32_t magistrait_parse(
    Columns *c, const char *source, uint32_t length, const uint32_t *offsets, uint32_t ranges, int64_t nanos) {
    c->size = 0;
    c->source = source;
    c->length = length;
    c->deadline = nanos_worked() + nanos;
    if (!include(c->parser, offsets, ranges)) return 0;

    TSInput input = {.payload = c, .read = read_source, .encoding = TSInputEncodingUTF8};
    TSParseOptions options = {.payload = c, .progress_callback = is_late};
    TSTree *tree = ts_parser_parse_with_options(c->parser, NULL, input, options);
    ts_parser_reset(c->parser);
    if (!tree) return 0;

    TSNode root = ts_tree_root_node(tree);
    c->has_error = ts_node_has_error(root);
    TSTreeCursor cursor = ts_tree_cursor_new(root);
    bool copied = walk(c, &cursor);
    ts_tree_cursor_delete(&cursor);
    ts_tree_delete(tree);
    return copied ? c->size : 0;
}
