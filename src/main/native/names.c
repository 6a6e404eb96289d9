// The names of the grammar's kinds of nodes and of its fields, all in one answer. From Java each would cost a call, and setting up the
// calls of the bindings costs a tenth of a small check.

#include <stdint.h>
#include <stdlib.h>
#include <string.h>
#include <tree_sitter/api.h>

const TSLanguage *tree_sitter_rust(void);

typedef struct {
    int32_t symbols, fields;
    int64_t size;
    // Each ends with a zero: the symbols, the named ones with a plus in front, the others with a minus; then the fields.
    char *text;
} Names;

static char *put(char *at, const char *name) {
    size_t length = strlen(name) + 1;
    memcpy(at, name, length);
    return at + length;
}

static size_t needed(const TSLanguage *language, const Names *names) {
    size_t size = 0;
    for (int32_t i = 0; i < names->symbols; i++) size += strlen(ts_language_symbol_name(language, (TSSymbol)i)) + 2;
    for (int32_t i = 1; i <= names->fields; i++) size += strlen(ts_language_field_name_for_id(language, (TSFieldId)i)) + 1;
    return size;
}

// Asked for once a process, and never freed; NULL for want of memory.
Names *magistrait_names(void) {
    const TSLanguage *language = tree_sitter_rust();
    Names *names = calloc(1, sizeof *names);
    if (!names) return NULL;
    names->symbols = (int32_t)ts_language_symbol_count(language);
    names->fields = (int32_t)ts_language_field_count(language);
    char *at = names->text = malloc(needed(language, names));
    if (!at) {
        free(names);
        return NULL;
    }
    for (int32_t i = 0; i < names->symbols; i++) {
        *at++ = ts_language_symbol_type(language, (TSSymbol)i) == TSSymbolTypeRegular ? '+' : '-';
        at = put(at, ts_language_symbol_name(language, (TSSymbol)i));
    }
    for (int32_t i = 1; i <= names->fields; i++) at = put(at, ts_language_field_name_for_id(language, (TSFieldId)i));
    names->size = at - names->text;
    return names;
}
