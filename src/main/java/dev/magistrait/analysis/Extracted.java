package dev.magistrait.analysis;

import dev.magistrait.cache.FileRead;
import dev.magistrait.finding.Problem;
import dev.magistrait.outline.Fault;
import dev.magistrait.outline.FileOutline;
import dev.magistrait.resolve.names.SourceKey;
import dev.magistrait.source.Region;
import dev.magistrait.source.Span;
import java.util.List;

/** What comes of a file whose text was read. */
final class Extracted {

    private Extracted() {}

    /** The outline with what the grammar does not know of the file; of one that is no Rust at all, that alone. */
    static FileRead of(SourceKey key, FileRead.Identity identity, FileOutline outline) {
        long lines = lines(outline);
        if (isNotRust(outline)) {
            Region region = outline.faults().getFirst().region();
            Problem problem = new Problem(
                    Problem.Kind.NOT_RUST,
                    new Span(key.file(), region),
                    "`" + key.file() + "` does not read as Rust",
                    "");
            return new FileRead.Fresh(key, identity, List.of(), List.of(problem), lines);
        }
        List<Problem> problems =
                outline.faults().stream().map(f -> problem(key, f)).toList();
        return new FileRead.Fresh(key, identity, List.of(outline), problems, lines);
    }

    /** Whether nothing in a file could be read. */
    private static boolean isNotRust(FileOutline outline) {
        return !outline.faults().isEmpty()
                && outline.scopes().size() == 1
                && outline.imports().isEmpty()
                && outline.modules().isEmpty()
                && outline.calls().isEmpty()
                && outline.macros().isEmpty()
                && outline.values().isEmpty();
    }

    private static Problem problem(SourceKey key, Fault fault) {
        return new Problem(
                Problem.Kind.SYNTAX,
                new Span(key.file(), fault.region()),
                "the grammar does not know `" + fault.text() + "`",
                "");
    }

    private static long lines(FileOutline outline) {
        Region whole = outline.scopes().getFirst().region();
        return whole.endColumn() > 1 ? whole.endLine() : whole.endLine() - 1;
    }
}
