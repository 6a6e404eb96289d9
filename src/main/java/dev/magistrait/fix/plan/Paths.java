package dev.magistrait.fix.plan;

import dev.magistrait.syntax.TokenList;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** What paths of a file are, as the {@code use}s around them have it. Globs tell nothing. */
final class Paths {

    /** Of aliases of aliases. */
    private static final int LONGEST = 8;

    private final Text text;
    /** By the brace around the declarations; {@link Text#NONE} in the file itself. */
    private final Map<Integer, Map<String, List<String>>> uses = new HashMap<>();

    private final Map<Integer, Set<String>> modules = new HashMap<>();
    private boolean globs;

    Paths(Text text) {
        this.text = text;
        TokenList tokens = text.tokens();
        for (int token = 0; token < tokens.size(); token++) {
            if (tokens.is(token, "use") && !tokens.is(token + 1, "<") && isNoName(tokens, token)) {
                read(token);
            } else if (tokens.is(token, "mod") && tokens.kind(token + 1) == TokenList.NAME) {
                modules.computeIfAbsent(text.around(token), _ -> new HashSet<>())
                        .add(tokens.text(token + 1));
            }
            globs |= tokens.is(token, "*") && tokens.is(token - 1, ":");
        }
    }

    /** Whether some module of the file takes over all names of another. */
    boolean takeAll() {
        return globs;
    }

    private static boolean isNoName(TokenList tokens, int token) {
        return !tokens.is(token - 1, ".") && !tokens.is(token - 1, ":") && !tokens.is(token - 1, "+");
    }

    private void read(int use) {
        int end = use;
        TokenList tokens = text.tokens();
        while (end < tokens.size() && !tokens.is(end, ";")) {
            end++;
        }
        tree(use + 1, end, List.of(), uses.computeIfAbsent(text.around(use), _ -> new HashMap<>()));
    }

    /** One branch of a declaration, up to a token. */
    private void tree(int from, int to, List<String> prefix, Map<String, List<String>> into) {
        TokenList tokens = text.tokens();
        List<String> path = new ArrayList<>(prefix);
        int token = from;
        while (token < to && (tokens.kind(token) == TokenList.NAME || tokens.is(token, ":"))) {
            if (tokens.is(token, "as")) {
                into.put(tokens.text(token + 1), path);
                return;
            }
            boolean self = tokens.is(token, "self") && !path.isEmpty();
            if (!tokens.is(token, ":") && !self) {
                path.add(tokens.text(token));
            }
            token++;
        }
        if (token < to && tokens.is(token, "{")) {
            branches(token + 1, tokens.partner(token), path, into);
        } else if (token == to && !path.isEmpty()) {
            into.put(path.getLast(), path);
        }
    }

    private void branches(int from, int to, List<String> prefix, Map<String, List<String>> into) {
        int start = from;
        for (int token = from; token <= to; token = Angles.next(text.tokens(), token)) {
            if (token == to || text.tokens().is(token, ",")) {
                tree(start, token, prefix, into);
                start = token + 1;
            }
        }
    }

    /** The last token of the path that starts there; the one before where none does. */
    static int end(TokenList tokens, int first) {
        int token = tokens.is(first, ":") && tokens.is(first + 1, ":") ? first + 2 : first;
        if (tokens.kind(token) != TokenList.NAME) {
            return first - 1;
        }
        while (tokens.is(token + 1, ":") && tokens.is(token + 2, ":") && tokens.kind(token + 3) == TokenList.NAME) {
            token += 3;
        }
        return token;
    }

    /** The whole path of one that is written, with {@code ::} between its names; empty where a module of its own hides what it would be. */
    String full(int first, int last) {
        TokenList tokens = text.tokens();
        List<String> written = new ArrayList<>();
        for (int token = first; token <= last; token++) {
            if (tokens.kind(token) == TokenList.NAME) {
                written.add(tokens.text(token));
            }
        }
        return String.join("::", tokens.is(first, ":") ? written : meant(first, written, 0));
    }

    /** A path as one writes it there: by its last name where that is it already. */
    String shortest(int at, String path) {
        String last = path.substring(path.lastIndexOf(':') + 1);
        return String.join("::", meant(at, List.of(last), 0)).equals(path) ? last : path;
    }

    private List<String> meant(int at, List<String> path, int steps) {
        String start = path.getFirst();
        int open = text.around(at);
        while (true) {
            List<String> whole = uses.getOrDefault(open, Map.of()).get(start);
            if (whole != null) {
                List<String> all = new ArrayList<>(whole);
                all.addAll(path.subList(1, path.size()));
                return whole.getFirst().equals(start) || steps == LONGEST ? all : meant(at, all, steps + 1);
            }
            if (modules.getOrDefault(open, Set.of()).contains(start)) {
                return List.of("");
            }
            if (open == Text.NONE || isModule(open)) {
                return path;
            }
            open = text.around(open);
        }
    }

    private boolean isModule(int open) {
        return text.tokens().is(open - 2, "mod");
    }
}
