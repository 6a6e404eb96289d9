package dev.magistrait.lsp;

import dev.magistrait.live.OpenTree;
import dev.magistrait.report.Report;
import dev.magistrait.report.Tool;
import java.net.URI;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;

/** What a server runs in. */
public interface Host {

    Tool tool();

    /**
     * Opens what is to be checked.
     *
     * @param paths directories and lone files, absolute
     */
    OpenTree open(List<Path> paths, Settings settings);

    /** Where the page of a rule is, by its id; empty where it is nowhere. */
    Optional<URI> page(Report report, String rule);

    /** Ends the process, as the protocol has it. */
    void exit(int code);

    /** How deep a check may go, in bytes of stack. */
    long stack();
}
