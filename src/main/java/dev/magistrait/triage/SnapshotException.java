package dev.magistrait.triage;

import java.io.IOException;

/** An earlier state cannot be looked at: an object of the repository is missing or damaged, or the temporary directory is full. */
public final class SnapshotException extends RuntimeException {

    SnapshotException(String commit, IOException cause) {
        super("the files of commit " + commit + " cannot be laid out: " + cause.getMessage(), cause);
    }
}
