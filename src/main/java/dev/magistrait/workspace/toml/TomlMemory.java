package dev.magistrait.workspace.toml;

import java.nio.file.Path;
import java.util.Optional;

/** What earlier runs made of TOML files. */
public interface TomlMemory {

    /** Remembers nothing. */
    TomlMemory NONE = source -> source.bytes().flatMap(source::parse);

    /**
     * What a file says: as before, if it is as it was, or else read afresh; empty where that fails. Called by several threads at once.
     */
    Optional<TomlValue.Table> table(Source source);

    /** A file to be read. */
    interface Source {

        Path file();

        /** Its bytes; empty when they are no text. */
        Optional<byte[]> bytes();

        /** What such bytes say; empty when they are no TOML. */
        Optional<TomlValue.Table> parse(byte[] bytes);
    }
}
