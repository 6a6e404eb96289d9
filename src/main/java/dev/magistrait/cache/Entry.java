package dev.magistrait.cache;

import dev.magistrait.finding.Problem;
import dev.magistrait.outline.Suppression;
import dev.magistrait.resolve.names.SourceKey;
import java.util.List;

/**
 * What is kept of one file beside its outline.
 *
 * @param start where its outline starts among those of all files
 * @param length of its outline in bytes; 0 for a file that has none
 * @param checksum of these bytes
 */
record Entry(
        SourceKey key,
        FileRead.Identity identity,
        long lines,
        List<Problem> problems,
        List<Suppression> suppressions,
        int start,
        int length,
        int checksum) {

    Entry with(FileRead.Identity other) {
        return new Entry(key, other, lines, problems, suppressions, start, length, checksum);
    }

    Entry at(int other) {
        return new Entry(key, identity, lines, problems, suppressions, other, length, checksum);
    }
}
