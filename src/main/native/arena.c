#include "arena.h"

#include <stdbool.h>
#include <stdint.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>

// Blocks are multiples of 16 bytes, of which the first eight hold the size.
#define STEP 16
#define HEADER 8
// Larger ones come from malloc.
#define MOST 2048
#define CHUNK ((size_t)1 << 20)

typedef struct Free {
    struct Free *next;
} Free;

typedef struct Large {
    struct Large *before, *after;
    uint64_t size;
} Large;

struct Arena {
    char *at, *end;
    // Blocks that have been given back, by size.
    Free *free[MOST / STEP + 1];
    // A ring, of which this is the head.
    Large large;
    char **chunks;
    size_t count, next, capacity;
};

static _Thread_local Arena *current;

static void *some(void *block, size_t size) {
    if (!block) {
        fprintf(stderr, "a parse failed to allocate %zu bytes", size);
        abort();
    }
    return block;
}

static uint64_t *size_of(void *block) {
    return (uint64_t *)((char *)block - HEADER);
}

Arena *arena_new(void) {
    Arena *arena = calloc(1, sizeof *arena);
    if (arena) arena->large.before = arena->large.after = &arena->large;
    return arena;
}

static void free_large(Arena *arena) {
    for (Large *large = arena->large.after; large != &arena->large;) {
        Large *after = large->after;
        free(large);
        large = after;
    }
    arena->large.before = arena->large.after = &arena->large;
}

void arena_delete(Arena *arena) {
    free_large(arena);
    for (size_t i = 0; i < arena->count; i++) free(arena->chunks[i]);
    free(arena->chunks);
    free(arena);
}

void arena_enter(Arena *arena) {
    current = arena;
}

// Some chunks are kept for the next parse.
void arena_leave(void) {
    Arena *arena = current;
    current = NULL;
    free_large(arena);
    while (arena->count > 4) free(arena->chunks[--arena->count]);
    memset(arena->free, 0, sizeof arena->free);
    arena->next = 0;
    arena->at = arena->end = NULL;
}

static void next_chunk(Arena *arena) {
    if (arena->next == arena->count) {
        if (arena->count == arena->capacity) {
            arena->capacity = arena->capacity ? 2 * arena->capacity : 16;
            arena->chunks = some(realloc(arena->chunks, arena->capacity * sizeof *arena->chunks), arena->capacity);
        }
        arena->chunks[arena->count++] = some(malloc(CHUNK), CHUNK);
    }
    arena->at = arena->chunks[arena->next++];
    arena->end = arena->at + CHUNK;
}

static void *new_large(Arena *arena, size_t size) {
    Large *large = some(malloc(sizeof *large + size), size);
    *large = (Large){.before = &arena->large, .after = arena->large.after, .size = size};
    large->after->before = arena->large.after = large;
    return large + 1;
}

void *arena_malloc(size_t size) {
    Arena *arena = current;
    if (!arena) return size ? some(malloc(size), size) : malloc(size);
    if (size > MOST - HEADER) return new_large(arena, size);
    size_t whole = (size + HEADER + STEP - 1) & ~(size_t)(STEP - 1);
    Free *freed = arena->free[whole / STEP];
    if (freed) {
        arena->free[whole / STEP] = freed->next;
        return freed;
    }
    if ((size_t)(arena->end - arena->at) < whole) next_chunk(arena);
    void *block = arena->at + HEADER;
    arena->at += whole;
    *size_of(block) = whole - HEADER;
    return block;
}

void *arena_calloc(size_t count, size_t size) {
    if (!current) return count ? some(calloc(count, size), size) : calloc(count, size);
    return memset(arena_malloc(count * size), 0, count * size);
}

void arena_free(void *block) {
    Arena *arena = current;
    if (!arena) {
        free(block);
    } else if (block) {
        uint64_t size = *size_of(block);
        if (size > MOST - HEADER) {
            Large *large = (Large *)block - 1;
            large->before->after = large->after;
            large->after->before = large->before;
            free(large);
            return;
        }
        Free **freed = &arena->free[(size + HEADER) / STEP];
        ((Free *)block)->next = *freed;
        *freed = block;
    }
}

void *arena_realloc(void *block, size_t size) {
    if (!current) return size ? some(realloc(block, size), size) : realloc(block, size);
    if (!block) return arena_malloc(size);
    uint64_t before = *size_of(block);
    if (size <= before) return block;
    void *larger = arena_malloc(size);
    memcpy(larger, block, before);
    arena_free(block);
    return larger;
}
