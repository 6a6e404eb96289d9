package dev.magistrait.overlay;

import dev.magistrait.overlay.Overlay.Layer;
import java.io.IOException;
import java.net.URI;
import java.nio.channels.SeekableByteChannel;
import java.nio.file.AccessMode;
import java.nio.file.CopyOption;
import java.nio.file.DirectoryStream;
import java.nio.file.FileStore;
import java.nio.file.FileSystem;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.NoSuchFileException;
import java.nio.file.NotDirectoryException;
import java.nio.file.OpenOption;
import java.nio.file.Path;
import java.nio.file.ProviderMismatchException;
import java.nio.file.ReadOnlyFileSystemException;
import java.nio.file.attribute.BasicFileAttributes;
import java.nio.file.attribute.FileAttribute;
import java.nio.file.attribute.FileAttributeView;
import java.nio.file.spi.FileSystemProvider;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Answers of files with the texts that lie over them, and takes down what was asked. */
final class LayeredProvider extends FileSystemProvider {

    private final Overlay overlay;

    LayeredProvider(Overlay overlay) {
        this.overlay = overlay;
    }

    private static Path plain(Path path) {
        if (path instanceof LayeredPath layered) {
            return layered.plain();
        }
        throw new ProviderMismatchException();
    }

    /** Of a text, where it would lie if it were written. */
    Path real(Path file, LinkOption... options) throws IOException {
        overlay.tracing().ifPresent(t -> t.sought(file));
        Optional<Layer> layer = overlay.layer(file);
        if (layer.isPresent() && layer.get() instanceof Layer.Gone) {
            throw new NoSuchFileException(file.toString());
        }
        boolean made = layer.isPresent() || overlay.holdsDirectory(file);
        if (!made || Files.exists(file, LinkOption.NOFOLLOW_LINKS)) {
            return file.toRealPath(options);
        }
        Path absolute = file.toAbsolutePath().normalize();
        Path parent = absolute.getParent();
        return parent == null ? absolute : real(parent, options).resolve(absolute.getFileName());
    }

    @Override
    public SeekableByteChannel newByteChannel(
            Path path, Set<? extends OpenOption> options, FileAttribute<?>... attributes) throws IOException {
        Path file = plain(path);
        overlay.tracing().ifPresent(t -> t.read(file));
        return switch (overlay.layer(file).orElse(null)) {
            case null -> Files.newByteChannel(file, options, attributes);
            case Layer.Gone _ -> throw new NoSuchFileException(file.toString());
            case Layer.Text text -> new TextChannel(text.bytes());
        };
    }

    @Override
    public DirectoryStream<Path> newDirectoryStream(Path path, DirectoryStream.Filter<? super Path> filter)
            throws IOException {
        Path directory = plain(path);
        overlay.tracing().ifPresent(t -> t.listed(directory));
        if (!Files.isDirectory(directory) && !overlay.holdsDirectory(directory)) {
            throw new NotDirectoryException(directory.toString());
        }
        return LayeredListing.of((LayeredPath) path, overlay.below(directory), filter);
    }

    @Override
    public <A extends BasicFileAttributes> A readAttributes(Path path, Class<A> type, LinkOption... options)
            throws IOException {
        Path file = plain(path);
        overlay.tracing().ifPresent(t -> t.sought(file));
        Optional<TextAttributes> made = made(file);
        return made.isPresent() ? type.cast(made.get()) : Files.readAttributes(file, type, options);
    }

    @Override
    public Map<String, Object> readAttributes(Path path, String attributes, LinkOption... options) throws IOException {
        Path file = plain(path);
        overlay.tracing().ifPresent(t -> t.sought(file));
        if (made(file).isPresent()) {
            throw new UnsupportedOperationException("of a text only what all files have is known");
        }
        return Files.readAttributes(file, attributes, options);
    }

    /** What is known of a text, or of a directory for it; empty where the disk answers. */
    private Optional<TextAttributes> made(Path file) throws NoSuchFileException {
        Optional<Layer> layer = overlay.layer(file);
        if (layer.isPresent()) {
            if (layer.get() instanceof Layer.Text text) {
                return Optional.of(new TextAttributes(false, text.bytes().length, text.time()));
            }
            throw new NoSuchFileException(file.toString());
        }
        return !Files.exists(file, LinkOption.NOFOLLOW_LINKS) && overlay.holdsDirectory(file)
                ? Optional.of(new TextAttributes(true, 0, 0))
                : Optional.empty();
    }

    @Override
    public void checkAccess(Path path, AccessMode... modes) throws IOException {
        Path file = plain(path);
        overlay.tracing().ifPresent(t -> t.sought(file));
        if (made(file).isEmpty()) {
            file.getFileSystem().provider().checkAccess(file, modes);
        }
    }

    @Override
    public boolean isSameFile(Path one, Path other) throws IOException {
        return one.equals(other) || one.toRealPath().equals(other.toRealPath());
    }

    @Override
    public boolean isHidden(Path path) throws IOException {
        return Files.isHidden(plain(path));
    }

    @Override
    public FileStore getFileStore(Path path) throws IOException {
        return Files.getFileStore(plain(path));
    }

    @Override
    public <V extends FileAttributeView> @Nullable V getFileAttributeView(
            Path path, Class<V> type, LinkOption... options) {
        return Files.getFileAttributeView(plain(path), type, options);
    }

    @Override
    public String getScheme() {
        return "magistrait";
    }

    @Override
    public FileSystem newFileSystem(URI uri, Map<String, ?> environment) {
        throw new UnsupportedOperationException("an overlay makes its own");
    }

    @Override
    public FileSystem getFileSystem(URI uri) {
        throw new UnsupportedOperationException("an overlay has its own");
    }

    @Override
    public Path getPath(URI uri) {
        return overlay.path(Path.of(uri));
    }

    @Override
    public void createDirectory(Path directory, FileAttribute<?>... attributes) {
        throw new ReadOnlyFileSystemException();
    }

    @Override
    public void delete(Path path) {
        throw new ReadOnlyFileSystemException();
    }

    @Override
    public void copy(Path source, Path target, CopyOption... options) {
        throw new ReadOnlyFileSystemException();
    }

    @Override
    public void move(Path source, Path target, CopyOption... options) {
        throw new ReadOnlyFileSystemException();
    }

    @Override
    public void setAttribute(Path path, String attribute, Object value, LinkOption... options) {
        throw new ReadOnlyFileSystemException();
    }
}
