package dev.magistrait.fix.write;

import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.List;

/**
 * What a journal says is to be done, as text: a header, the directory, then one line for each file.
 *
 * @param tree the directory of the workspace, without links
 */
record Plan(Path tree, List<Step> steps) {

    private static final String HEADER = "magistrait fix journal 1";
    private static final int FIELDS = 4;

    /**
     * One file.
     *
     * @param before the digest of what it held
     * @param after of what it is to hold
     * @param unfinished the name of the new file beside it, before it takes its place
     * @param file relative to the tree
     */
    record Step(String before, String after, String unfinished, String file) {}

    Plan {
        steps = List.copyOf(steps);
    }

    /** The file of a step. */
    Path file(Step step) {
        return tree.resolve(step.file());
    }

    Path unfinished(Step step) {
        return file(step).resolveSibling(step.unfinished());
    }

    String text() {
        StringBuilder text = new StringBuilder(HEADER + "\ntree " + escaped(tree.toString()) + "\n");
        for (Step step : steps) {
            text.append(step.before())
                    .append(' ')
                    .append(step.after())
                    .append(' ')
                    .append(step.unfinished())
                    .append(' ')
                    .append(escaped(step.file()))
                    .append('\n');
        }
        return text.toString();
    }

    /** Reads it again; none where it is of another version, or damaged. */
    static List<Plan> read(String text) {
        List<String> lines = text.lines().toList();
        if (lines.size() < 2
                || !lines.getFirst().equals(HEADER)
                || !lines.get(1).startsWith("tree ")) {
            return List.of();
        }
        List<Step> steps = new ArrayList<>();
        for (String line : lines.subList(2, lines.size())) {
            String[] fields = line.split(" ", FIELDS);
            if (fields.length < FIELDS) {
                return List.of();
            }
            steps.add(new Step(fields[0], fields[1], fields[2], unescaped(fields[3])));
        }
        return List.of(new Plan(Path.of(unescaped(lines.get(1).substring("tree ".length()))), steps));
    }

    static String digest(byte[] content) {
        try {
            return HexFormat.of().formatHex(MessageDigest.getInstance("SHA-256").digest(content));
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("every Java has SHA-256", e);
        }
    }

    static String digest(String text) {
        return digest(text.getBytes(StandardCharsets.UTF_8));
    }

    private static String escaped(String name) {
        return name.replace("\\", "\\\\").replace("\n", "\\n").replace("\r", "\\r");
    }

    private static String unescaped(String field) {
        StringBuilder name = new StringBuilder();
        for (int i = 0; i < field.length(); i++) {
            char c = field.charAt(i);
            if (c == '\\' && i + 1 < field.length()) {
                i++;
                name.append(
                        switch (field.charAt(i)) {
                            case 'n' -> '\n';
                            case 'r' -> '\r';
                            default -> field.charAt(i);
                        });
            } else {
                name.append(c);
            }
        }
        return name.toString();
    }
}
