package dev.magistrait.bench;

import java.nio.file.Path;
import java.util.List;

/** Speed counts only where the answer is the same. */
final class Agreement {

    private Agreement() {}

    /** What Magistrait says that it has read; refuses where it says something else with its cache than without. */
    static String of(List<Run> runs, Tools tools) {
        String first = "";
        for (Run run : runs) {
            if (run.part() == Part.COLD || run.part() == Part.WARM) {
                String report = report(run, tools);
                if (!first.isEmpty() && !report.equals(first)) {
                    throw new Refused("Magistrait reports something else with its cache than without: see "
                            + tools.scratch("cold") + " and " + tools.scratch("warm"));
                }
                first = report;
            }
        }
        return first.lines().filter(l -> l.startsWith("read: ")).findFirst().orElse("is not run");
    }

    private static String report(Run run, Tools tools) {
        Path file = tools.scratch(run.part().toString());
        run.sample(tools, file);
        return Shell.read(file);
    }
}
