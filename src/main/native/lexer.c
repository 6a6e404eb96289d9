// Splits Rust source into tokens, as dev.magistrait.syntax.RustLexer does: several times faster where the JVM has not warmed up.

#include <stdbool.h>
#include <stdint.h>
#include <stdlib.h>
#include <string.h>

// As in dev.magistrait.syntax.TokenList.
enum { NAME = 1, LIFETIME = 2, LITERAL = 3, MARK = 4, OPEN = 5, CLOSE = 6 };

typedef struct {
    int32_t *entries;
    int32_t size;
    int32_t capacity;
} Numbers;

typedef struct {
    // The part that Java reads: counts, then the columns.
    int32_t counts[12];
    void *columns[9];
    // The part that is ours.
    Numbers starts, ends, partners, comments, lines, notable, trait_types, futures, open;
    uint8_t *kinds;
    int32_t kinds_capacity;
    const uint8_t *text;
    int32_t length, at;
    bool ascii, balanced;
} Lexer;

static _Thread_local Lexer lexer;

// By a call that is not inlined: compilers would look it up anew for each field.
__attribute__((noinline)) static Lexer *of_this_thread(void) {
    return &lexer;
}

// Nothing has more entries than the text has bytes, and two: pages that stay untouched cost nothing.
static bool reserve(Numbers *numbers, int32_t length) {
    numbers->size = 0;
    if (numbers->capacity >= length + 2) return true;
    free(numbers->entries);
    numbers->capacity = length + 2;
    numbers->entries = malloc((size_t)numbers->capacity * sizeof *numbers->entries);
    if (!numbers->entries) numbers->capacity = 0;
    return numbers->capacity != 0;
}

static inline void add(Numbers *numbers, int32_t number) {
    numbers->entries[numbers->size++] = number;
}

static inline int at(const Lexer *l, int32_t offset) {
    return offset < l->length ? l->text[offset] : 0;
}

// 3 for what starts a name, 1 for what only continues one.
static const uint8_t of_names[256] = {
    ['0' ... '9'] = 1, ['a' ... 'z'] = 3, ['A' ... 'Z'] = 3, ['_'] = 3, [0x80 ... 0xFF] = 3};

static inline bool starts_name(int c) {
    return of_names[c] == 3;
}

static inline bool continues_name(int c) {
    return of_names[c] != 0;
}

static inline int32_t end_of_name(const Lexer *l, int32_t from) {
    const uint8_t *text = l->text;
    int32_t length = l->length;
    while (from < length && continues_name(text[from])) from++;
    return from;
}

static int32_t least(int32_t one, int32_t other) {
    return one < other ? one : other;
}

static inline void token(Lexer *l, int kind, int32_t start, int32_t end) {
    l->kinds[l->starts.size] = (uint8_t)kind;
    add(&l->starts, start);
    add(&l->ends, end);
    l->at = end;
}

static bool is(const Lexer *l, int32_t start, int32_t end, const char *word) {
    size_t length = strlen(word);
    return (size_t)(end - start) == length && memcmp(l->text + start, word, length) == 0;
}

// Words that begin what is skimmed, or that forbid it: dev.magistrait.syntax.Notable has the same.
static bool is_notable(const Lexer *l, int32_t start, int32_t end) {
    switch (l->text[start]) {
        case 'c': return is(l, start, end, "const");
        case 'd': return is(l, start, end, "dyn");
        case 'e': return is(l, start, end, "enum") || is(l, start, end, "extern");
        case 'f': return is(l, start, end, "fn");
        case 'i': return is(l, start, end, "impl");
        case 'm': return is(l, start, end, "macro") || is(l, start, end, "macro_rules") || is(l, start, end, "mod");
        case 's': return is(l, start, end, "static") || is(l, start, end, "struct");
        case 't': return is(l, start, end, "trait") || is(l, start, end, "type");
        case 'u': return is(l, start, end, "union") || is(l, start, end, "use");
        case 'w': return is(l, start, end, "where");
        default: return false;
    }
}

static void name(Lexer *l, int32_t start, int32_t end) {
    int32_t number = l->starts.size;
    if (end - start <= 11 && is_notable(l, start, end)) {
        add(&l->notable, number);
        if (is(l, start, end, "dyn") || is(l, start, end, "impl")) add(&l->trait_types, number);
    }
    token(l, NAME, start, end);
}

static void skip_line(Lexer *l) {
    const void *end = memchr(l->text + l->at, '\n', (size_t)(l->length - l->at));
    l->at = end ? (int32_t)((const uint8_t *)end - l->text) : l->length;
}

static void skip_block_comment(Lexer *l) {
    int32_t open = 0;
    do {
        int c = at(l, l->at), next = at(l, l->at + 1);
        if (c == '/' && next == '*') {
            open++;
            l->at += 2;
        } else if (c == '*' && next == '/') {
            open--;
            l->at += 2;
        } else {
            l->at++;
        }
    } while (open > 0 && l->at < l->length);
    l->at = least(l->at, l->length);
}

static void comment(Lexer *l) {
    int32_t start = l->at;
    if (at(l, start + 1) == '/') {
        skip_line(l);
    } else {
        skip_block_comment(l);
    }
    add(&l->comments, start);
    add(&l->comments, l->at);
}

static void string(Lexer *l, int32_t start, int32_t from) {
    int32_t end = from;
    while (end < l->length && l->text[end] != '"') end += l->text[end] == '\\' ? 2 : 1;
    token(l, LITERAL, start, end < l->length ? end + 1 : l->length);
}

static void character(Lexer *l, int32_t start, int32_t from) {
    int32_t end = from;
    while (end < l->length && l->text[end] != '\'' && l->text[end] != '\n') end += l->text[end] == '\\' ? 2 : 1;
    token(l, LITERAL, start, end < l->length ? end + 1 : l->length);
}

static bool closes_raw(const Lexer *l, int32_t quote, int32_t hashes) {
    if (l->text[quote] != '"') return false;
    for (int32_t i = 1; i <= hashes; i++) {
        if (at(l, quote + i) != '#') return false;
    }
    return true;
}

static bool raw_string(Lexer *l, int32_t start, int32_t from) {
    int32_t open = from;
    while (at(l, open) == '#') open++;
    if (at(l, open) != '"') return false;
    int32_t hashes = open - from, end = open + 1;
    while (end < l->length && !closes_raw(l, end, hashes)) end++;
    token(l, LITERAL, start, end < l->length ? end + 1 + hashes : l->length);
    return true;
}

static bool raw_name(Lexer *l, int32_t start, int32_t hash) {
    if (at(l, start) != 'r' || hash != start + 1 || !starts_name(at(l, hash + 1))) return false;
    token(l, NAME, start, end_of_name(l, hash + 1));
    return true;
}

static bool starts_literal(Lexer *l, int32_t start, int32_t end) {
    int last = at(l, end - 1), next = at(l, end);
    bool one = end - start == 1;
    if (last == 'r' && (one || at(l, start) == 'b' || at(l, start) == 'c') && (next == '"' || next == '#')) {
        return raw_string(l, start, end) || raw_name(l, start, end);
    }
    if (one && (last == 'b' || last == 'c') && next == '"') {
        string(l, start, end + 1);
        return true;
    }
    if (one && last == 'b' && next == '\'') {
        character(l, start, end + 1);
        return true;
    }
    return false;
}

static void word(Lexer *l) {
    int32_t start = l->at, end = end_of_name(l, start);
    if (end - start > 2 || !starts_literal(l, start, end)) name(l, start, end);
}

static void number(Lexer *l) {
    int32_t end = l->at;
    while (continues_name(at(l, end)) || (at(l, end) == '.' && at(l, end + 1) >= '0' && at(l, end + 1) <= '9')) end++;
    token(l, LITERAL, l->at, end);
}

static int32_t length_of_character(int first) {
    return first < 0xC0 ? 1 : first < 0xE0 ? 2 : first < 0xF0 ? 3 : 4;
}

static void quote(Lexer *l) {
    int32_t start = l->at, next = start + 1;
    int c = at(l, next);
    if (c == '\\' || (c != '\'' && at(l, next + length_of_character(c)) == '\'')) {
        character(l, start, next);
    } else if (starts_name(c)) {
        bool raw = c == 'r' && at(l, next + 1) == '#' && starts_name(at(l, next + 2));
        token(l, LIFETIME, start, end_of_name(l, raw ? next + 2 : next));
    } else {
        token(l, MARK, start, next);
    }
}

static void mark(Lexer *l, int c) {
    bool open = c == '(' || c == '[' || c == '{', close = c == ')' || c == ']' || c == '}';
    if (c == '!' || c == '#') add(&l->notable, l->starts.size);
    token(l, open ? OPEN : close ? CLOSE : MARK, l->at, l->at + 1);
}

static void skip_space(Lexer *l) {
    const uint8_t *text = l->text;
    int32_t length = l->length, to = l->at + 1;
    while (to < length && text[to] <= ' ') to++;
    l->at = to;
}

static void step(Lexer *l) {
    int c = l->text[l->at];
    if (c <= ' ') {
        skip_space(l);
    } else if (c == '/' && (at(l, l->at + 1) == '/' || at(l, l->at + 1) == '*')) {
        comment(l);
    } else if (starts_name(c)) {
        word(l);
    } else if (c >= '0' && c <= '9') {
        number(l);
    } else if (c == '"') {
        string(l, l->at, l->at + 1);
    } else if (c == '\'') {
        quote(l);
    } else {
        mark(l, c);
    }
}

static void skip_preamble(Lexer *l) {
    if (at(l, 0) == 0xEF && at(l, 1) == 0xBB && at(l, 2) == 0xBF) l->at = 3;
    if (at(l, l->at) == '#' && at(l, l->at + 1) == '!' && at(l, l->at + 2) != '[') skip_line(l);
}

static int opening(int closing) {
    return closing == ')' ? '(' : closing == ']' ? '[' : '{';
}

// Which delimiters belong together. Where they do not nest, an inner one left open has no partner.
static void pair(Lexer *l) {
    int32_t waiting[128] = {0};
    int32_t tokens = l->starts.size, *partners = l->partners.entries;
    l->partners.size = tokens;
    memset(partners, 0xFF, (size_t)tokens * sizeof *partners);
    int32_t pairs = 0, delimiters = 0;
    for (int32_t i = 0; i < tokens; i++) {
        delimiters += l->kinds[i] == OPEN || l->kinds[i] == CLOSE;
        if (l->kinds[i] == OPEN) {
            add(&l->open, i);
            waiting[l->text[l->starts.entries[i]]]++;
        } else if (l->kinds[i] == CLOSE) {
            int wanted = opening(l->text[l->starts.entries[i]]);
            if (waiting[wanted] == 0) continue;
            int32_t *stack = l->open.entries;
            while (l->text[l->starts.entries[stack[l->open.size - 1]]] != wanted) {
                waiting[l->text[l->starts.entries[stack[--l->open.size]]]]--;
            }
            int32_t opened = stack[--l->open.size];
            waiting[wanted]--;
            partners[opened] = i;
            partners[i] = opened;
            pairs++;
        }
    }
    l->balanced = delimiters == 2 * pairs;
}

static bool begins(const Lexer *l, int32_t offset, const char *word, int32_t length) {
    return offset + length <= l->length && memcmp(l->text + offset, word, (size_t)length) == 0;
}

static void lines(Lexer *l) {
    add(&l->lines, 0);
    const uint8_t *at = l->text, *end = l->text + l->length;
    while ((at = memchr(at, '\n', (size_t)(end - at)))) add(&l->lines, (int32_t)(++at - l->text));
}

// Two letters that a word that tells of futures has, and few others.
static inline bool may_tell(uint8_t one, uint8_t next) {
    return ((one == 'a') & (next == 'w')) | ((one == 's') & (next == 'y')) | ((one == 'o') & (next == 'x')) |
           ((one == 'c') & (next == 'k')) | (((one | 0x20) == 'f') & (next == 'u')) | ((one == '_') & (next == 'w'));
}

static void note(Lexer *l, int32_t start, const char *word, int32_t length) {
    if (start >= 0 && begins(l, start, word, length)) add(&l->futures, start);
}

// None of the words begins where another has not ended, so they come in order.
static void futures_between(Lexer *l, int32_t from, int32_t to) {
    const uint8_t *text = l->text;
    for (int32_t i = from; i < to; i++) {
        if (!may_tell(text[i], text[i + 1])) continue;
        note(l, i, "await", 5);
        note(l, i - 1, "async", 5);
        note(l, i - 2, "spawn", 5);
        note(l, i - 1, "boxed", 5);
        note(l, i - 3, "block_on", 8);
        note(l, i, "fut", 3);
        note(l, i, "Future", 6);
        note(l, i, "_waker", 6);
    }
}

// Where words that tell of futures start, inside a name or not. Most blocks hold none, which vector instructions see.
static void futures(Lexer *l) {
    enum { BLOCK = 64 };
    int32_t last = l->length - 1, at = 0;
    for (; at + BLOCK <= last; at += BLOCK) {
        const uint8_t *text = l->text + at;
        uint8_t any = 0;
        for (int i = 0; i < BLOCK; i++) any |= may_tell(text[i], text[i + 1]);
        if (any) futures_between(l, at, at + BLOCK);
    }
    futures_between(l, at, last);
}

static void scan(Lexer *l) {
    uint8_t any = 0;
    for (int32_t i = 0; i < l->length; i++) any |= l->text[i];
    l->ascii = any < 0x80;
    lines(l);
    futures(l);
}

static void publish(Lexer *l) {
    Numbers *numbers[] = {&l->starts, &l->ends, &l->partners, &l->comments, &l->lines, &l->notable, &l->trait_types, &l->futures};
    for (int i = 0; i < 8; i++) {
        l->columns[i] = numbers[i]->entries;
        l->counts[i] = numbers[i]->size;
    }
    l->columns[8] = l->kinds;
    l->counts[8] = l->starts.size;
    l->counts[9] = l->ascii;
    l->counts[10] = l->balanced;
}

// The tokens of a text, valid until the next call on this thread; NULL when memory ran out.
const Lexer *magistrait_lex(const uint8_t *text, int32_t length) {
    Lexer *l = of_this_thread();
    Numbers *numbers[] = {&l->starts, &l->ends, &l->partners, &l->comments, &l->lines, &l->notable, &l->trait_types, &l->futures, &l->open};
    for (int i = 0; i < 9; i++) {
        if (!reserve(numbers[i], length)) return NULL;
    }
    if (l->kinds_capacity < length) {
        free(l->kinds);
        l->kinds = malloc((size_t)length);
        l->kinds_capacity = l->kinds ? length : 0;
        if (!l->kinds) return NULL;
    }
    l->text = text;
    l->length = length;
    l->at = 0;
    skip_preamble(l);
    while (l->at < length) step(l);
    pair(l);
    scan(l);
    publish(l);
    return l;
}
