package dev.magistrait;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

/**
 * Holds the architecture page against the code. A code span with a slash is a path in the project, in which {@code NAME} stands for
 * the reader's own; one with a capital is a class with its package below the program's, and perhaps a
 * {@code #method}; one of small letters and dots is a package.
 */
class ArchitecturePageTest {

    private static final Path PAGE = Path.of("src/site/architecture.md");
    private static final Path SOURCES = Path.of("src/main/java/dev/magistrait");
    private static final String BASE = "dev.magistrait.";
    private static final Pattern FENCE = Pattern.compile("(?ms)^```.*?^```$");
    private static final Pattern SPAN = Pattern.compile("`([^`\n]+)`");
    private static final Pattern PATH = Pattern.compile("[\\w.-]+(/[\\w.-]+)+");
    private static final Pattern CLASS = Pattern.compile("([a-z]+\\.)*[A-Z][A-Za-z0-9]*(#\\w+)?");
    private static final Pattern PACKAGE = Pattern.compile("[a-z]+(\\.[a-z]+)+");
    private static final Pattern PLACEHOLDER = Pattern.compile("NAME");

    @Test
    void every_name_exists() throws IOException {
        String page = Files.readString(PAGE);

        assertThat(unknown(page)).isEmpty();
        assertThat(spans(page).filter(s -> CLASS.matcher(s).matches())).hasSizeGreaterThan(20);
        assertThat(spans(page).filter(s -> PATH.matcher(s).matches())).hasSizeGreaterThan(10);
    }

    @ParameterizedTest
    @MethodSource("packages")
    void every_package_with_a_level_is_spoken_of(String name) throws IOException {
        assertThat(spans(Files.readString(PAGE))).contains(name);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "resolve.names.Resolvr",
                "Resolver",
                "names.Resolver",
                "resolve.names.Resolver#resolv",
                "resolve.nams",
                "rules/decide/mechanisms.drl",
                "sample/NAME",
                "src/main/java/dev/magistrait/facts"
            })
    void a_name_that_does_not_exist_is_found(String name) {
        assertThat(unknown("Look at `" + name + "`, not at `resolve.names`.")).containsExactly(name);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "resolve.names.Resolver",
                "resolve.names.Resolver#resolve",
                "resolve.names",
                "rules/decide/mechanism.drl",
                "samples/NAME",
                "rules/judge/NAME.drl",
                "dyn",
                "//~ NAME",
                "macro_rules!",
                "--format"
            })
    void a_name_that_exists_is_not(String name) {
        assertThat(unknown("Look at `" + name + "`.\n\n```text\n`Nowhere`\n```\n"))
                .isEmpty();
    }

    private static List<String> unknown(String page) {
        return spans(page).filter(s -> !exists(s)).toList();
    }

    private static Stream<String> spans(String page) {
        return SPAN.matcher(FENCE.matcher(page).replaceAll("")).results().map(r -> r.group(1));
    }

    private static boolean exists(String span) {
        if (PATH.matcher(span).matches()) {
            return Files.exists(withoutPlaceholder(span));
        }
        if (PLACEHOLDER.matcher(span).matches()) {
            return true;
        }
        if (CLASS.matcher(span).matches()) {
            return isClass(span);
        }
        return !PACKAGE.matcher(span).matches() || packages().anyMatch(span::equals);
    }

    private static Path withoutPlaceholder(String path) {
        return Path.of(String.join(
                "/",
                Arrays.stream(path.split("/"))
                        .takeWhile(part -> !PLACEHOLDER.matcher(part).find())
                        .toList()));
    }

    private static boolean isClass(String span) {
        String[] parts = span.split("#", 2);
        try {
            Class<?> found = Class.forName(BASE + parts[0], false, ArchitecturePageTest.class.getClassLoader());
            return parts.length == 1
                    || Arrays.stream(found.getDeclaredMethods())
                            .anyMatch(m -> m.getName().equals(parts[1]));
        } catch (ClassNotFoundException e) {
            return false;
        }
    }

    /** Those that are there; a level can be given before a package is. */
    private static Stream<String> packages() {
        return ArchitectureTest.packagesAndRooms()
                .filter(name -> Files.isDirectory(SOURCES.resolve(name.replace('.', '/'))));
    }
}
