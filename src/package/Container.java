import com.google.cloud.tools.jib.api.Containerizer;
import com.google.cloud.tools.jib.api.Jib;
import com.google.cloud.tools.jib.api.TarImage;
import com.google.cloud.tools.jib.api.buildplan.AbsoluteUnixPath;
import com.google.cloud.tools.jib.api.buildplan.FileEntriesLayer;
import com.google.cloud.tools.jib.api.buildplan.FilePermissions;
import com.google.cloud.tools.jib.api.buildplan.ImageFormat;
import com.google.cloud.tools.jib.api.buildplan.Platform;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;

/** Writes a container image as a file: the C library, the JDK's image and the application are layers, which change seldom, sometimes and always. */
final class Container {

    private static final String HOME = "/opt/magistrait";

    private Container() {}

    /** {@code LIBC DIRECTORY VERSION ARCHITECTURE SECONDS CACHE FILE}: directories of the C library and of the installed program. */
    public static void main(String... words) throws Exception {
        Path program = Path.of(words[1]);
        Instant time = Instant.ofEpochSecond(Long.parseLong(words[4]));
        String app = HOME + "/app";
        Jib.fromScratch()
                .setFormat(ImageFormat.OCI)
                .setPlatforms(Set.of(new Platform(words[3], "linux")))
                .setCreationTime(time)
                .addFileEntriesLayer(layer("libc", Path.of(words[0]), "", time))
                .addFileEntriesLayer(layer("java", program.resolve("runtime"), HOME + "/runtime", time))
                .addFileEntriesLayer(layer("app", program.resolve("app"), app, time))
                .addFileEntriesLayer(layer("rules", program.resolve("rules"), HOME + "/rules", time))
                // Of a user that has no home, what is kept between runs lies here, and a volume can be mounted.
                .setEnvironment(Map.of("XDG_CACHE_HOME", "/tmp/cache"))
                .setUser("65532:65532")
                .setWorkingDirectory(AbsoluteUnixPath.get("/code"))
                .setEntrypoint(List.of(
                        HOME + "/runtime/bin/java",
                        "@" + app + "/options",
                        "-XX:AOTCache=" + app + "/magistrait.aot",
                        "-Dmagistrait.rules=" + HOME + "/rules",
                        "-jar",
                        app + "/magistrait.jar"))
                .containerize(Containerizer.to(TarImage.at(Path.of(words[6])).named("magistrait:" + words[2]))
                        .setBaseImageLayersCache(Path.of(words[5]))
                        .setApplicationLayersCache(Path.of(words[5]))
                        .setToolName("magistrait")
                        .setOfflineMode(true));
    }

    private static FileEntriesLayer layer(String name, Path from, String to, Instant time) throws IOException {
        FileEntriesLayer.Builder layer = FileEntriesLayer.builder().setName(name);
        List<Path> paths;
        try (Stream<Path> all = Files.walk(from)) {
            paths = all.filter(path -> !path.equals(from)).sorted().toList();
        }
        for (Path path : paths) {
            AbsoluteUnixPath inside = AbsoluteUnixPath.get(to + "/" + from.relativize(path).toString().replace('\\', '/'));
            layer.addEntry(path, inside, permissions(path, inside), time);
        }
        return layer.build();
    }

    private static FilePermissions permissions(Path path, AbsoluteUnixPath inside) {
        if (inside.toString().equals("/tmp")) {
            return FilePermissions.fromOctalString("777");
        }
        return FilePermissions.fromOctalString(Files.isDirectory(path) || Files.isExecutable(path) ? "755" : "644");
    }
}
