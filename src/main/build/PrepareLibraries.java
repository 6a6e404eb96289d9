import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.lang.classfile.ClassFile;
import java.lang.classfile.ClassFileVersion;
import java.lang.classfile.ClassHierarchyResolver;
import java.lang.classfile.ClassTransform;
import java.lang.classfile.CodeTransform;
import java.net.URL;
import java.net.URLClassLoader;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.ArrayList;
import java.util.List;
import java.util.jar.Attributes;
import java.util.jar.Manifest;
import java.util.zip.ZipEntry;
import java.util.zip.ZipFile;
import java.util.zip.ZipOutputStream;

/**
 * Writes libraries again so that the JDK's ahead-of-time cache takes their classes: it leaves out those of signed jars, and those of a
 * form that only the old verifier reads (before Java 6). Signatures are taken away, and old classes get the stack maps that they lack.
 * Jars that need neither stay as they are, so that it can run after every build.
 */
final class PrepareLibraries {

    private static final String MANIFEST = "META-INF/MANIFEST.MF";
    private static final String CLASS = ".class";

    private final ClassFile classFiles;

    private PrepareLibraries(ClassLoader libraries) {
        classFiles = ClassFile.of(
                ClassFile.StackMapsOption.GENERATE_STACK_MAPS,
                ClassFile.ClassHierarchyResolverOption.of(ClassHierarchyResolver.ofResourceParsing(libraries)
                        .orElse(ClassHierarchyResolver.defaultResolver())));
    }

    /** Prepares the jars of a directory. */
    public static void main(String... args) throws IOException {
        List<Path> jars;
        try (var files = Files.list(Path.of(args[0]))) {
            jars = files.filter(f -> f.toString().endsWith(".jar")).sorted().toList();
        }
        try (var libraries = new URLClassLoader(jars.stream().map(PrepareLibraries::url).toArray(URL[]::new))) {
            var preparing = new PrepareLibraries(libraries);
            for (Path jar : jars) {
                preparing.prepare(jar);
            }
        }
    }

    private void prepare(Path jar) throws IOException {
        Path written = jar.resolveSibling(jar.getFileName() + ".written");
        try (var from = new ZipFile(jar.toFile())) {
            if (!needed(from)) {
                return;
            }
            try (var to = new ZipOutputStream(Files.newOutputStream(written))) {
                for (ZipEntry entry : entries(from)) {
                    if (!isSignature(entry)) {
                        write(entry.getName(), entry, prepared(entry, bytes(from, entry)), to);
                    }
                }
            }
        }
        Files.move(written, jar, StandardCopyOption.REPLACE_EXISTING);
    }

    private static boolean needed(ZipFile jar) throws IOException {
        for (ZipEntry entry : entries(jar)) {
            if (isSignature(entry) || isClass(entry) && isOld(bytes(jar, entry))) {
                return true;
            }
        }
        return false;
    }

    private byte[] prepared(ZipEntry entry, byte[] bytes) throws IOException {
        if (entry.getName().equals(MANIFEST)) {
            return withoutDigests(bytes);
        }
        return isClass(entry) && isOld(bytes) ? renewed(bytes) : bytes;
    }

    private byte[] renewed(byte[] old) {
        ClassTransform version = (builder, element) -> {
            if (element instanceof ClassFileVersion) {
                builder.withVersion(ClassFile.JAVA_6_VERSION, 0);
            } else {
                builder.with(element);
            }
        };
        return classFiles.transformClass(
                classFiles.parse(old), version.andThen(ClassTransform.transformingMethodBodies(CodeTransform.ACCEPT_ALL)));
    }

    private static byte[] withoutDigests(byte[] manifest) throws IOException {
        var read = new Manifest(new ByteArrayInputStream(manifest));
        read.getEntries().values().forEach(PrepareLibraries::dropDigests);
        read.getEntries().values().removeIf(Attributes::isEmpty);
        var out = new ByteArrayOutputStream();
        read.write(out);
        return out.toByteArray();
    }

    private static void dropDigests(Attributes attributes) {
        attributes.keySet().removeIf(name -> name.toString().contains("-Digest"));
    }

    private static boolean isSignature(ZipEntry entry) {
        return entry.getName().matches("META-INF/[^/]+\\.(SF|RSA|DSA|EC)");
    }

    private static boolean isClass(ZipEntry entry) {
        return entry.getName().endsWith(CLASS);
    }

    /** The major version is the fourth pair of bytes. */
    private static boolean isOld(byte[] classFile) {
        return ((classFile[6] & 0xff) << 8 | classFile[7] & 0xff) < ClassFile.JAVA_6_VERSION;
    }

    private static void write(String name, ZipEntry like, byte[] bytes, ZipOutputStream to) throws IOException {
        var entry = new ZipEntry(name);
        entry.setTime(like.getTime());
        to.putNextEntry(entry);
        to.write(bytes);
        to.closeEntry();
    }

    private static List<ZipEntry> entries(ZipFile jar) {
        return new ArrayList<>(jar.stream().map(ZipEntry.class::cast).toList());
    }

    private static byte[] bytes(ZipFile jar, ZipEntry entry) throws IOException {
        try (var in = jar.getInputStream(entry)) {
            return in.readAllBytes();
        }
    }

    private static URL url(Path jar) {
        try {
            return jar.toUri().toURL();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
