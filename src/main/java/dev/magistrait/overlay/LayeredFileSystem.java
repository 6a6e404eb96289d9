package dev.magistrait.overlay;

import java.nio.file.FileStore;
import java.nio.file.FileSystem;
import java.nio.file.FileSystems;
import java.nio.file.Path;
import java.nio.file.PathMatcher;
import java.nio.file.WatchService;
import java.nio.file.attribute.UserPrincipalLookupService;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;

/** The disk with texts over it. It is read, and never written to. */
final class LayeredFileSystem extends FileSystem {

    private static final FileSystem DISK = FileSystems.getDefault();

    private final LayeredProvider provider;

    LayeredFileSystem(Overlay overlay) {
        this.provider = new LayeredProvider(overlay);
    }

    Path layered(Path plain) {
        return new LayeredPath(this, plain);
    }

    @Override
    public LayeredProvider provider() {
        return provider;
    }

    @Override
    public void close() {
        throw new UnsupportedOperationException("it holds nothing open");
    }

    @Override
    public boolean isOpen() {
        return true;
    }

    @Override
    public boolean isReadOnly() {
        return true;
    }

    @Override
    public String getSeparator() {
        return DISK.getSeparator();
    }

    @Override
    public Iterable<Path> getRootDirectories() {
        List<Path> roots = new ArrayList<>();
        DISK.getRootDirectories().forEach(r -> roots.add(layered(r)));
        return roots;
    }

    @Override
    public Iterable<FileStore> getFileStores() {
        return DISK.getFileStores();
    }

    @Override
    public Set<String> supportedFileAttributeViews() {
        return Set.of("basic");
    }

    @Override
    public Path getPath(String first, String... more) {
        return layered(DISK.getPath(first, more));
    }

    @Override
    public PathMatcher getPathMatcher(String syntaxAndPattern) {
        PathMatcher matcher = DISK.getPathMatcher(syntaxAndPattern);
        return path -> matcher.matches(LayeredPath.plain(path));
    }

    @Override
    public UserPrincipalLookupService getUserPrincipalLookupService() {
        return DISK.getUserPrincipalLookupService();
    }

    @Override
    public WatchService newWatchService() {
        throw new UnsupportedOperationException("texts are not watched");
    }
}
