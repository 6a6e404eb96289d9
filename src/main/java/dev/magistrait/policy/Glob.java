package dev.magistrait.policy;

import com.google.re2j.Pattern;

/**
 * A text with wildcards. In names {@code *} stands for any characters. In paths {@code *} and {@code ?} stay between two slashes,
 * {@code **} does not, and a glob that ends with a slash, or names a directory, holds all below it.
 */
public record Glob(String text, Pattern pattern) {

    /** Over names and paths of Rust. */
    public static Glob name(String text) {
        StringBuilder regex = new StringBuilder();
        text.chars().forEach(c -> regex.append(c == '*' ? ".*" : Pattern.quote(String.valueOf((char) c))));
        return new Glob(text, Pattern.compile(regex.toString(), Pattern.DOTALL));
    }

    /** Over files. */
    public static Glob path(String text) {
        String glob = text.startsWith("./") ? text.substring(2) : text;
        StringBuilder regex = new StringBuilder();
        for (int i = 0; i < glob.length(); i++) {
            if (glob.startsWith("**/", i)) {
                regex.append("(?:.*/)?");
                i += 2;
            } else if (glob.startsWith("**", i)) {
                regex.append(".*");
                i++;
            } else {
                regex.append(wildcard(glob.charAt(i)));
            }
        }
        String below = glob.endsWith("/") ? ".*" : "(?:/.*)?";
        return new Glob(text, Pattern.compile(regex + below, Pattern.DOTALL));
    }

    /** The directory without wildcards that all files which a glob over files holds lie in, or the one file; empty for the root. */
    public static String directory(String text) {
        String glob = text.startsWith("./") ? text.substring(2) : text;
        int wild = 0;
        while (wild < glob.length() && "*?".indexOf(glob.charAt(wild)) < 0) {
            wild++;
        }
        String plain = wild == glob.length() && !glob.endsWith("/") ? glob + "/" : glob.substring(0, wild);
        return plain.substring(0, Math.max(0, plain.lastIndexOf('/')));
    }

    public boolean matches(String candidate) {
        return pattern.matches(candidate);
    }

    private static String wildcard(char c) {
        return switch (c) {
            case '*' -> "[^/]*";
            case '?' -> "[^/]";
            default -> Pattern.quote(String.valueOf(c));
        };
    }

    @Override
    public String toString() {
        return text;
    }
}
