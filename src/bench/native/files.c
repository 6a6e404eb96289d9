// Reads the files whose names come line by line, and parses them with tree-sitter where asked to: the floor under every tool
// that does so. Trees are dropped as they are made.
//
//     files read|parse THREADS <NAMES

#include <pthread.h>
#include <stdatomic.h>
#include <stdint.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <tree_sitter/api.h>

const TSLanguage *tree_sitter_rust(void);

#define MOST_THREADS 256

static char **names;
static size_t count;
static atomic_size_t next;
static atomic_ullong total;
static atomic_size_t failed;
static int parses;

static void *grown(void *block, size_t bytes) {
    void *result = realloc(block, bytes);
    if (!result) abort();
    return result;
}

static void read_names(void) {
    char line[8192];
    size_t capacity = 0;
    while (fgets(line, sizeof line, stdin)) {
        line[strcspn(line, "\n")] = 0;
        if (count == capacity) {
            capacity = capacity ? 2 * capacity : 1024;
            names = grown(names, capacity * sizeof *names);
        }
        size_t size = strlen(line) + 1;
        names[count] = memcpy(grown(NULL, size), line, size);
        count++;
    }
}

// The number of bytes read into the buffer, which grows as it must.
static size_t read_file(const char *name, char **buffer, size_t *capacity) {
    FILE *file = fopen(name, "rb");
    if (!file) {
        failed++;
        return 0;
    }
    setvbuf(file, NULL, _IONBF, 0);
    size_t size = 0, got;
    do {
        if (size == *capacity) {
            *capacity = *capacity ? 2 * *capacity : 1 << 20;
            *buffer = grown(*buffer, *capacity);
        }
        got = fread(*buffer + size, 1, *capacity - size, file);
        size += got;
    } while (got);
    fclose(file);
    return size;
}

static void *work(void *none) {
    (void)none;
    TSParser *parser = ts_parser_new();
    ts_parser_set_language(parser, tree_sitter_rust());
    char *buffer = NULL;
    size_t capacity = 0;
    for (size_t i = next++; i < count; i = next++) {
        size_t size = read_file(names[i], &buffer, &capacity);
        total += size;
        if (parses) ts_tree_delete(ts_parser_parse_string(parser, NULL, buffer, (uint32_t)size));
    }
    free(buffer);
    ts_parser_delete(parser);
    return NULL;
}

int main(int argc, char **argv) {
    int wanted = argc == 3 ? atoi(argv[2]) : 0;
    if (wanted < 1 || wanted > MOST_THREADS) return 2;
    parses = strcmp(argv[1], "parse") == 0;
    read_names();
    pthread_t threads[MOST_THREADS];
    for (int i = 0; i < wanted; i++) {
        if (pthread_create(&threads[i], NULL, work, NULL)) return 1;
    }
    for (int i = 0; i < wanted; i++) pthread_join(threads[i], NULL);
    printf("%zu files, %llu bytes\n", count, (unsigned long long)total);
    return failed ? 1 : 0;
}
