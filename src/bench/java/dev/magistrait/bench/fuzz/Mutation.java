package dev.magistrait.bench.fuzz;

import static java.nio.charset.StandardCharsets.ISO_8859_1;

import java.util.ArrayList;
import java.util.List;
import java.util.random.RandomGenerator;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Changes a text at random: bytes, tokens, lines, pieces of another text, deletions, repetitions, nesting. */
final class Mutation {

    private static final int MOST_CHANGES = 5;
    private static final int MOST_BYTES = 64_000;
    private static final int MOST_REPETITIONS = 40;

    /** Words, numbers and single marks, of Rust as of TOML and YAML. */
    private static final Pattern TOKEN = Pattern.compile("[\\w']+|::|->|=>|\\S");

    private static final String[] TOKENS =
            ("fn trait impl dyn async await where for < > ( ) [ ] { } :: : ; , & ' 'a + = -> => ! ? # #! _ | || . .. @ $ $($x:tt)* $x \"s\""
                            + " r#\" \" /* */ // \\ A self Self use pub mod macro_rules! unsafe extern const static type enum struct let"
                            + " match if else return break loop move dyn? crate super as ref mut box 0 1.0 'x b'\\n' cfg(any()) #[cfg(x)]"
                            + " #[async_trait] #[path=\"..\"] include!(\"lib.rs\"); mod\tm; [[ ]] - ~ % * null true false {} [] ''")
                    .split(" ");

    private static final String[][] PAIRS = {
        {"(", ")"},
        {"[", "]"},
        {"{", "}"},
        {"Box<", ">"},
        {"&dyn A<", ">"},
        {"m!(", ")"},
        {"mod m {", "}"},
        {"async {", "}"},
        {"{a: ", "}"},
        {"not(", ")"},
        {"/*", "*/"},
        {"|x| ", ""},
        {"!", ""},
        {"- ", ""}
    };

    private final RandomGenerator random;

    Mutation(RandomGenerator random) {
        this.random = random;
    }

    /**
     * @param other a text that pieces are taken of
     */
    byte[] of(byte[] seed, byte[] other) {
        String text = new String(seed, ISO_8859_1);
        for (int i = 1 + random.nextInt(MOST_CHANGES); i > 0; i--) {
            text = changed(text, new String(other, ISO_8859_1));
        }
        return text.substring(0, Math.min(text.length(), MOST_BYTES)).getBytes(ISO_8859_1);
    }

    private String changed(String text, String other) {
        int at = random.nextInt(text.length() + 1);
        return switch (random.nextInt(10)) {
            case 0 ->
                put(text, at, Math.min(text.length(), at + random.nextInt(2)), String.valueOf((char)
                        random.nextInt(256)));
            case 1 -> put(text, at, at, " " + TOKENS[random.nextInt(TOKENS.length)] + " ");
            case 2 -> token(text, TOKENS[random.nextInt(TOKENS.length)]);
            case 3 -> token(text, "");
            case 4 -> token(text, piece(other, 1));
            case 5 -> lines(text);
            case 6 -> put(text, at, at, piece(other, 400));
            case 7 -> put(text, at, Math.min(text.length(), at + random.nextInt(200)), "");
            case 8 -> put(text, at, at, piece(text, 60).repeat(1 + random.nextInt(MOST_REPETITIONS)));
            default -> nested(text, at);
        };
    }

    /** With a token in the place of one that is there. */
    private String token(String text, String instead) {
        int from = random.nextInt(text.length() + 1);
        Matcher token = TOKEN.matcher(text);
        return token.find(from) ? put(text, token.start(), token.end(), instead) : text;
    }

    /** A token, or up to so many characters from where one begins. */
    private String piece(String text, int longest) {
        Matcher token = TOKEN.matcher(text);
        if (!token.find(random.nextInt(text.length() + 1))) {
            return "";
        }
        int end = Math.max(token.end(), token.start() + random.nextInt(longest));
        return text.substring(token.start(), Math.min(text.length(), end));
    }

    /** With a line moved, doubled or taken out. */
    private String lines(String text) {
        List<String> lines = new ArrayList<>(text.lines().toList());
        if (lines.isEmpty()) {
            return text;
        }
        String line = lines.get(random.nextInt(lines.size()));
        if (random.nextBoolean()) {
            lines.remove(line);
        }
        if (random.nextInt(3) > 0) {
            lines.add(random.nextInt(lines.size() + 1), line);
        }
        return String.join("\n", lines) + "\n";
    }

    private String nested(String text, int start) {
        String[] pair = PAIRS[random.nextInt(PAIRS.length)];
        int end = Math.min(text.length(), start + random.nextInt(80));
        int depth = random.nextInt(4) == 0 ? random.nextInt(3_000) : 1 + random.nextInt(4);
        return put(text, start, end, pair[0].repeat(depth) + text.substring(start, end) + pair[1].repeat(depth));
    }

    private static String put(String text, int start, int end, String piece) {
        return text.substring(0, start) + piece + text.substring(end);
    }
}
