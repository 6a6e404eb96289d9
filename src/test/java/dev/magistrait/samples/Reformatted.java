package dev.magistrait.samples;

import static java.nio.charset.StandardCharsets.UTF_8;

import dev.magistrait.syntax.RustLexer;
import dev.magistrait.syntax.TokenList;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.SortedSet;
import java.util.TreeSet;
import java.util.stream.Stream;

/** A workspace in a copy that means the same and looks otherwise: other blanks, comments where they may stand, attributes beside others. */
final class Reformatted {

    private static final int ONE_IN = 6;
    private static final String ALLOWED = "#[allow(unused_mut)]";

    private final Random random;
    private final boolean windows;
    private final boolean tabs;
    private final boolean wraps;
    private final TreeSet<String> comments = new TreeSet<>();
    private int wrapped;

    /** @param wraps whether single impls are put into macros, so that nobody may change them */
    Reformatted(long seed, boolean wraps) {
        this.random = new Random(seed);
        this.windows = random.nextBoolean();
        this.tabs = random.nextBoolean();
        this.wraps = wraps;
    }

    /** The comments that were put in. */
    SortedSet<String> comments() {
        return comments;
    }

    int wrapped() {
        return wrapped;
    }

    void copy(Path from, Path into) throws IOException {
        try (Stream<Path> files = Files.walk(from)) {
            for (Path file : files.sorted().toList()) {
                Path target = into.resolve(from.relativize(file).toString());
                if (Files.isDirectory(file, LinkOption.NOFOLLOW_LINKS)) {
                    Files.createDirectories(target);
                } else if (file.toString().endsWith(".rs")) {
                    Files.writeString(target, mutated(Files.readAllBytes(file)));
                } else if (Files.isRegularFile(file, LinkOption.NOFOLLOW_LINKS)) {
                    Files.copy(file, target);
                }
            }
        }
    }

    private String mutated(byte[] bytes) {
        TokenList tokens = RustLexer.lex(bytes);
        List<int[]> impls = wraps ? impls(tokens) : List.of();
        StringBuilder text = new StringBuilder(text(bytes, 0, tokens.size() == 0 ? bytes.length : tokens.start(0)));
        for (int token = 0; token < tokens.size(); token++) {
            for (int[] one : impls) {
                text.append(
                        one[0] == token
                                ? "macro_rules! keep" + one[2] + " { ($($t:tt)*) => { $($t)* } }\nkeep" + one[2]
                                        + "! {\n"
                                : "");
            }
            if (isBoxing(tokens, token) && random.nextInt(3) == 0) {
                text.append(ALLOWED).append(random.nextBoolean() ? " " : "\n");
            }
            text.append(text(bytes, tokens.start(token), tokens.end(token)));
            for (int[] one : impls) {
                text.append(one[1] == token ? "\n}" : "");
            }
            if (isBoxing(tokens, tokens.partner(token) - 1) && tokens.is(token, "]") && random.nextInt(3) == 0) {
                text.append("\n").append(ALLOWED);
            }
            int next = token + 1 < tokens.size() ? tokens.start(token + 1) : bytes.length;
            text.append(gap(tokens, token, text(bytes, tokens.end(token), next)));
        }
        return text.toString();
    }

    private static String text(byte[] bytes, int start, int end) {
        return new String(bytes, start, end - start, UTF_8);
    }

    private static boolean isBoxing(TokenList tokens, int hash) {
        return tokens.is(hash, "#") && tokens.is(hash + 1, "[") && tokens.is(hash + 2, "async_trait");
    }

    /** Comments stay, with what stands between them and the ends of their lines. */
    private String gap(TokenList tokens, int token, String gap) {
        if (gap.isEmpty()) {
            return gap;
        }
        String out = gap;
        if (gap.isBlank()) {
            if (out.contains("\n") && random.nextInt(ONE_IN) == 0) {
                out = "\n" + out;
            }
            if (tabs) {
                out = out.replace("    ", "\t");
            }
            out = windows ? out.replace("\r\n", "\n").replace("\n", "\r\n") : out;
        }
        return random.nextInt(ONE_IN) == 0 && !inMacroRules(tokens, token) ? comment(gap.contains("\n")) + out : out;
    }

    /** What a macro is given can be text to it. */
    private static boolean inMacroRules(TokenList tokens, int token) {
        return tokens.is(token, "!") || tokens.is(token - 1, "!");
    }

    private String comment(boolean endsLine) {
        String comment = "m" + comments.size();
        comments.add("/* " + comment + " */");
        return endsLine && random.nextBoolean() ? " /* " + comment + " */" : "/* " + comment + " */";
    }

    /** Some impls for types, with their attributes. */
    private List<int[]> impls(TokenList tokens) {
        List<int[]> found = new ArrayList<>();
        int depth = 0;
        for (int token = 0; token < tokens.size(); token++) {
            depth += tokens.kind(token) == TokenList.OPEN ? 1 : tokens.kind(token) == TokenList.CLOSE ? -1 : 0;
            if (depth == 0 && tokens.is(token, "impl") && random.nextInt(4) == 0) {
                int brace = token;
                while (brace < tokens.size() && !tokens.is(brace, "{")) {
                    brace++;
                }
                int first = token;
                while (tokens.is(first - 1, "]") && tokens.is(tokens.partner(first - 1) - 1, "#")) {
                    first = tokens.partner(first - 1) - 1;
                }
                boolean starts = first == 0 || tokens.is(first - 1, "}") || tokens.is(first - 1, ";");
                if (starts && brace < tokens.size() && tokens.partner(brace) > brace) {
                    found.add(new int[] {first, tokens.partner(brace), wrapped++});
                }
            }
        }
        return found;
    }
}
