package dev.magistrait.overlay;

import java.io.File;
import java.io.IOException;
import java.net.URI;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.nio.file.WatchEvent;
import java.nio.file.WatchKey;
import java.nio.file.WatchService;
import org.jspecify.annotations.Nullable;

/** A path of the disk that is asked of with the texts that lie over it. Plain paths are taken wherever a path is given. */
final class LayeredPath implements Path {

    private final LayeredFileSystem system;
    private final Path plain;

    LayeredPath(LayeredFileSystem system, Path plain) {
        this.system = system;
        this.plain = plain;
    }

    static Path plain(Path path) {
        return path instanceof LayeredPath layered ? layered.plain : path;
    }

    Path plain() {
        return plain;
    }

    private Path with(Path other) {
        return new LayeredPath(system, other);
    }

    private @Nullable Path orNull(@Nullable Path other) {
        return other == null ? null : with(other);
    }

    @Override
    public LayeredFileSystem getFileSystem() {
        return system;
    }

    @Override
    public boolean isAbsolute() {
        return plain.isAbsolute();
    }

    @Override
    public @Nullable Path getRoot() {
        return orNull(plain.getRoot());
    }

    @Override
    public @Nullable Path getFileName() {
        return orNull(plain.getFileName());
    }

    @Override
    public @Nullable Path getParent() {
        return orNull(plain.getParent());
    }

    @Override
    public int getNameCount() {
        return plain.getNameCount();
    }

    @Override
    public Path getName(int index) {
        return with(plain.getName(index));
    }

    @Override
    public Path subpath(int begin, int end) {
        return with(plain.subpath(begin, end));
    }

    @Override
    public boolean startsWith(Path other) {
        return plain.startsWith(plain(other));
    }

    @Override
    public boolean endsWith(Path other) {
        return plain.endsWith(plain(other));
    }

    @Override
    public Path normalize() {
        return with(plain.normalize());
    }

    @Override
    public Path resolve(Path other) {
        return with(plain.resolve(plain(other)));
    }

    @Override
    public Path relativize(Path other) {
        return with(plain.relativize(plain(other)));
    }

    @Override
    public URI toUri() {
        return plain.toUri();
    }

    @Override
    public Path toAbsolutePath() {
        return plain.isAbsolute() ? this : with(plain.toAbsolutePath());
    }

    @Override
    public Path toRealPath(LinkOption... options) throws IOException {
        return with(system.provider().real(plain, options));
    }

    @Override
    public File toFile() {
        return plain.toFile();
    }

    @Override
    public WatchKey register(WatchService watcher, WatchEvent.Kind<?>[] events, WatchEvent.Modifier... modifiers)
            throws IOException {
        return plain.register(watcher, events, modifiers);
    }

    @Override
    public int compareTo(Path other) {
        return plain.compareTo(plain(other));
    }

    @Override
    public boolean equals(@Nullable Object other) {
        return other instanceof LayeredPath path && system == path.system && plain.equals(path.plain);
    }

    @Override
    public int hashCode() {
        return plain.hashCode();
    }

    @Override
    public String toString() {
        return plain.toString();
    }
}
