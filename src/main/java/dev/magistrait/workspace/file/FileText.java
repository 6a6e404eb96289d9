package dev.magistrait.workspace.file;

import dev.magistrait.finding.Problem;

/** A file's text, or why it could not be read. */
public sealed interface FileText {

    /** UTF-8 without a NUL, a byte-order mark kept. */
    final class Text implements FileText {

        private final byte[] bytes;

        Text(byte[] bytes) {
            this.bytes = bytes;
        }

        /** The bytes themselves, not a copy: files are large, and nobody writes to them. */
        public byte[] bytes() {
            return bytes;
        }
    }

    /** No text. */
    record Unread(Problem problem) implements FileText {}
}
