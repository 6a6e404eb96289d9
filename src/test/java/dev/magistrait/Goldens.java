package dev.magistrait;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;

/** Expected texts, kept in files under {@code src/test/resources}. {@code -Dgoldens.renew=true} writes them anew, but never where CI runs. */
public final class Goldens {

    private static final Path RESOURCES = Path.of("src/test/resources");

    private Goldens() {}

    /**
     * Compares a text with the golden file of that name, byte for byte.
     *
     * @param of the test, whose package names the folder
     */
    public static void check(Class<?> of, String name, String actual) throws IOException {
        Path golden = RESOURCES.resolve(of.getPackageName().replace('.', '/')).resolve(name);
        if (Boolean.getBoolean("goldens.renew")) {
            assertThat(System.getenv("CI")).as("goldens are not renewed in CI").isNotEqualTo("true");
            Files.createDirectories(golden.getParent());
            Files.writeString(golden, actual);
        }
        assertThat(golden).as("make it with -Dgoldens.renew=true, then read it").exists();
        assertThat(actual).isEqualTo(Files.readString(golden));
    }
}
