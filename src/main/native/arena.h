// Memory for one parse at a time: what tree-sitter asks for while a thread has an arena comes out of that, and all of it is given back at
// once, so that no tree is taken apart node by node. A thread without one gets what malloc gives.

#ifndef MAGISTRAIT_ARENA_H
#define MAGISTRAIT_ARENA_H

#include <stddef.h>

typedef struct Arena Arena;

// NULL for want of memory.
Arena *arena_new(void);
void arena_delete(Arena *arena);

// From here on this thread's memory comes from the arena.
void arena_enter(Arena *arena);

// From here on it does not, and all that came from it is given back.
void arena_leave(void);

void *arena_malloc(size_t size);
void *arena_calloc(size_t count, size_t size);
void *arena_realloc(void *block, size_t size);
void arena_free(void *block);

#define ts_malloc arena_malloc
#define ts_calloc arena_calloc
#define ts_realloc arena_realloc
#define ts_free arena_free

#endif
