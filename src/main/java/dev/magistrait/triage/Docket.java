package dev.magistrait.triage;

import dev.magistrait.finding.Finding;
import java.nio.file.Path;
import java.util.List;

/**
 * What triage needs to know of one workspace.
 *
 * @param directory what files are relative to, absolute
 * @param crates the names of its packages
 * @param entries its findings, in the order of reports
 * @param allows its suppressions
 */
public record Docket(
        Path directory, List<String> crates, List<Entry> entries, List<Allow> allows, List<Standing> standings) {

    /** A finding, and where it is. */
    public record Entry(Finding finding, Location at) {}

    public Docket {
        crates = List.copyOf(crates);
        entries = List.copyOf(entries);
        allows = List.copyOf(allows);
        standings = List.copyOf(standings);
    }

    /** The standings of a trait; several where it has twins. */
    List<Standing> of(String trait) {
        return standings.stream().filter(s -> s.trait().equals(trait)).toList();
    }
}
