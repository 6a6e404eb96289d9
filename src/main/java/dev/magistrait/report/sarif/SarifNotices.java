package dev.magistrait.report.sarif;

import dev.magistrait.fact.BlindSpot;
import dev.magistrait.finding.Level;
import dev.magistrait.finding.Problem;
import dev.magistrait.report.WorkspaceReport;
import java.util.ArrayList;
import java.util.List;

/** Problems and blind spots as notifications of the run. */
final class SarifNotices {

    private static final String BLIND_SPOT = "blind-spot";

    static final List<Sarif.Notice> DESCRIPTORS = List.of(
            descriptor(Problem.Kind.UNREADABLE.word(), "A file or directory is missing or may not be read."),
            descriptor(Problem.Kind.MANIFEST.word(), "A manifest is no TOML, or says what Cargo would refuse."),
            descriptor(Problem.Kind.NOT_RUST.word(), "A file is not Rust at all."),
            descriptor(Problem.Kind.POLICY.word(), "A rule of a policy asks for more work than is done."),
            descriptor(Problem.Kind.SYNTAX.word(), "A part of a file cannot be read."),
            descriptor(BLIND_SPOT, "Syntax cannot judge this code."));

    private SarifNotices() {}

    static List<Sarif.Notification> of(WorkspaceReport workspace, SarifPlaces places) {
        List<Sarif.Notification> found = new ArrayList<>();
        workspace.problems().forEach(p -> found.add(of(p, places)));
        workspace.blindSpots().forEach(b -> found.add(of(b, places)));
        return found;
    }

    private static Sarif.Notice descriptor(String id, String text) {
        return new Sarif.Notice(id, new Sarif.Message(text));
    }

    private static Sarif.Notification of(Problem problem, SarifPlaces places) {
        Level level = problem.level();
        String text =
                problem.remedy().isEmpty() ? problem.message() : problem.message() + "\nhelp: " + problem.remedy();
        return new Sarif.Notification(
                new Sarif.Id(problem.kind().word()),
                level.word(),
                SarifText.message(text),
                List.of(new Sarif.Place(places.physical(problem.span()))));
    }

    private static Sarif.Notification of(BlindSpot spot, SarifPlaces places) {
        return new Sarif.Notification(
                new Sarif.Id(BLIND_SPOT),
                Level.NOTE.word(),
                SarifText.message(spot.text()),
                List.of(new Sarif.Place(places.physical(spot.place().span()))));
    }
}
