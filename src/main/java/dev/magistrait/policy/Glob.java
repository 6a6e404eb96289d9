package dev.magistrait.policy;

import com.google.re2j.Pattern;
import java.util.List;

/**
 * A text with wildcards. In names {@code *} stands for any characters. In paths {@code *} and {@code ?} stay between two slashes,
 * {@code **} does not, and a glob that ends with a slash, or names a directory, holds all below it.
 */
public record Glob(String text, Pattern pattern) {

    /** What holds all of these holds all files: nothing but wildcards does. */
    private static final List<String> SOMEWHERE = List.of("b.rs", "build/q.rs", "src/lib.rs", "crates/core/src/x/y.rs");

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

    /** Why no file can be in a glob over files, whatever code it is tried on; empty where one can. */
    public static String impossible(String text) {
        String glob = text.startsWith("./") ? text.substring(2) : text;
        if (glob.startsWith("/")) {
            return "files are named from the root of the workspace, without a slash before";
        }
        if (glob.contains("\\")) {
            return "a slash stands between directories";
        }
        boolean within = false;
        for (String part : glob.replaceFirst("/$", "").split("/", -1)) {
            if (part.isEmpty() || part.equals(".") || (within && part.equals(".."))) {
                return "no file is named by way of `" + (part.isEmpty() ? "//" : part) + "`";
            }
            within |= !part.equals("..");
        }
        return "";
    }

    /** Whether all Rust code is in a glob over files, however it lies in the workspace. */
    public static boolean boundless(String text) {
        return SOMEWHERE.stream().allMatch(path(text)::matches);
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
