package dev.magistrait.fix.write;

/** What puts a changed file in the form that the original had. */
public interface Tidy {

    /** Leaves files as they are. */
    Tidy NONE = change -> change;

    /** The same change, or one to a text in better form. */
    FileChange tidied(FileChange change);
}
