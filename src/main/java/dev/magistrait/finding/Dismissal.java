package dev.magistrait.finding;

import dev.magistrait.source.Span;
import java.time.LocalDate;
import java.util.Locale;

/** Why a finding does not count. It stays in every report that machines read. */
public sealed interface Dismissal {

    /** The ways, in the order in which they are tried. */
    enum Kind {
        SUPPRESSED,
        WAIVED,
        BASELINE,
        SINCE;

        /** The word that reports use. */
        public String word() {
            return name().toLowerCase(Locale.ROOT);
        }
    }

    Kind kind();

    /** Why; never empty. */
    String reason();

    /** A comment in the code allows it. */
    record Suppressed(String reason, Span comment) implements Dismissal {
        @Override
        public Kind kind() {
            return Kind.SUPPRESSED;
        }
    }

    /**
     * A policy waives it.
     *
     * @param ticket empty without one
     * @param until the last day; {@link LocalDate#MAX} where it never ends
     * @param file the policy, as seen from where the program was started
     */
    record Waived(String reason, String owner, String ticket, LocalDate until, String file, int line)
            implements Dismissal {
        @Override
        public Kind kind() {
            return Kind.WAIVED;
        }
    }

    /**
     * It was there when the baseline was written.
     *
     * @param file the baseline, as given
     */
    record Baselined(String file, int line) implements Dismissal {
        @Override
        public Kind kind() {
            return Kind.BASELINE;
        }

        @Override
        public String reason() {
            return "in the baseline";
        }
    }

    /**
     * It was there at an earlier revision, and no changed line has to do with it.
     *
     * @param revision its name, as given
     * @param commit the hash that the name meant
     */
    record Unchanged(String revision, String commit) implements Dismissal {
        @Override
        public Kind kind() {
            return Kind.SINCE;
        }

        @Override
        public String reason() {
            return "unchanged since " + (commit.startsWith(revision) ? commit : revision + " (" + commit + ")");
        }
    }
}
