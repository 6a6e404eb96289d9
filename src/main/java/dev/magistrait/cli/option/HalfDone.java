package dev.magistrait.cli.option;

import dev.magistrait.cli.command.Subcommand;
import dev.magistrait.fix.write.Journal;
import dev.magistrait.workspace.UserState;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;

/** Trees that a run was changing when it ended: whoever reads them is told. */
public final class HalfDone {

    private HalfDone() {}

    /** Where journals of the user are. */
    public static Path journals(Map<String, String> environment) {
        return UserState.directory(environment, System.getProperty("user.home", "."), System.getProperty("os.name", ""))
                .resolve("fix");
    }

    /** Says of each path that it lies in such a tree. Mostly there is no journal at all, and this is one question to the system. */
    public static void warn(List<Path> paths, Subcommand command) {
        Path journals = journals(command.terminal().environment());
        if (Files.isDirectory(journals)) {
            Journal.about(journals, paths)
                    .forEach(j -> command.warn(
                            "`magistrait fix --apply` was ended half-way in `" + j.tree() + "`; its journal is `"
                                    + j.directory() + "`",
                            "`magistrait fix --continue` finishes it, `--undo` takes it back"));
        }
    }
}
