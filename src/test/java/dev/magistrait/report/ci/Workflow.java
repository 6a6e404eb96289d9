package dev.magistrait.report.ci;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** Lines of a log as GitHub's runner reads them. */
public final class Workflow {

    private static final List<String> COMMANDS = List.of(
            "add-mask",
            "add-matcher",
            "add-path",
            "debug",
            "echo",
            "endgroup",
            "error",
            "group",
            "notice",
            "remove-matcher",
            "save-state",
            "set-env",
            "set-output",
            "stop-commands",
            "warning");

    /** What a line asks for. */
    public record Command(String name, Map<String, String> properties, String data) {}

    private Workflow() {}

    /** Whether the runner takes the line for a command. */
    public static boolean obeys(String line) {
        String trimmed = line.strip();
        int end = trimmed.indexOf("::", 2);
        return trimmed.startsWith("::")
                && end >= 0
                && COMMANDS.contains(trimmed.substring(2, end).split(" ", 2)[0]);
    }

    public static Command read(String line) {
        int end = line.indexOf("::", 2);
        String[] info = line.substring(2, end).split(" ", 2);
        Map<String, String> properties = new LinkedHashMap<>();
        for (String property : info[1].split(",")) {
            String[] pair = property.split("=", 2);
            properties.put(
                    pair[0],
                    data(pair[1]).replace("%3A", ":").replace("%2C", ",").replace("%25", "%"));
        }
        return new Command(info[0], properties, data(line.substring(end + 2)).replace("%25", "%"));
    }

    private static String data(String text) {
        return text.replace("%0D", "\r").replace("%0A", "\n");
    }
}
