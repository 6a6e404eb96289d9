package dev.magistrait.cache;

import dev.magistrait.finding.Problem;
import dev.magistrait.outline.FileOutline;
import dev.magistrait.outline.Suppression;
import dev.magistrait.resolve.names.SourceKey;
import java.util.List;

/** What came of a file as one edition reads it. */
public sealed interface FileRead permits FileRead.Fresh, KeptRead {

    SourceKey key();

    /** Its outline; empty of a file that is no Rust, else one. */
    List<FileOutline> outline();

    /** Whether it has an outline; it need not be read for that. */
    boolean isRust();

    List<Suppression> suppressions();

    List<Problem> problems();

    long lines();

    /**
     * Of a file that was read in this run.
     *
     * @param identity by what a later run knows the file again
     */
    record Fresh(SourceKey key, Identity identity, List<FileOutline> outline, List<Problem> problems, long lines)
            implements FileRead {

        public Fresh {
            outline = List.copyOf(outline);
            problems = List.copyOf(problems);
        }

        @Override
        public boolean isRust() {
            return !outline.isEmpty();
        }

        @Override
        public List<Suppression> suppressions() {
            return outline.isEmpty() ? List.of() : outline.getFirst().suppressions();
        }
    }

    /**
     * By what a file is known again.
     *
     * @param stamp taken before the file was read
     * @param settled whether the stamp tells every later change
     * @param hash of its bytes
     */
    record Identity(Stamp stamp, boolean settled, long hash) {

        /** Of a file that has to be read again whatever comes. */
        public static final Identity NONE = new Identity(Stamp.NONE, false, 0);
    }
}
