package dev.magistrait;

import static com.tngtech.archunit.base.DescribedPredicate.not;
import static com.tngtech.archunit.core.domain.JavaClass.Predicates.resideInAPackage;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static com.tngtech.archunit.library.GeneralCodingRules.ACCESS_STANDARD_STREAMS;
import static org.assertj.core.api.Assertions.assertThat;

import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.domain.JavaPackage;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.jspecify.annotations.NullMarked;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

/** The levels of the packages and what each alone may do. Rules compiled from DRL, and templates, are left out. */
class ArchitectureTest {

    private static final String BASE = "dev.magistrait";

    /** A package uses those of lower levels only; packages of one level do not know each other. */
    private static final List<List<String>> LEVELS = List.of(
            List.of("source", "rust", "timing", "overlay"),
            List.of("fact", "finding", "outline"),
            List.of("syntax", "workspace"),
            List.of("policy", "extract", "resolve"),
            List.of("triage", "engine"),
            List.of("codec"),
            List.of("cache"),
            List.of("fix"),
            List.of("report"),
            List.of("analysis"),
            List.of("live"),
            List.of("lsp"),
            List.of("cli"));

    /** The rooms of a package, as its levels; {@code ""} is what lies in none of them. */
    private static final Map<String, List<List<String>>> ROOMS = Map.of(
            "extract", List.of(List.of("token"), List.of("part"), List.of("skim"), List.of("")),
            "resolve",
                    List.of(
                            List.of("expand"),
                            List.of("names"),
                            List.of("types"),
                            List.of("flow"),
                            List.of("uses"),
                            List.of("")),
            "workspace", List.of(List.of("file"), List.of("cargo"), List.of("toml"), List.of("manifest"), List.of("")),
            "policy", List.of(List.of("space"), List.of(""), List.of("load", "schema"), List.of("git")),
            "engine", List.of(List.of(""), List.of("proof", "policy"), List.of("inquiry", "table")),
            "fix", List.of(List.of(""), List.of("plan", "write"), List.of("witness"), List.of("tool")),
            "cli",
                    List.of(
                            List.of("command"),
                            List.of("option"),
                            List.of("check", "editor", "fix", "inquiry", "policy"),
                            List.of("")));

    private static final int LONGEST_FILE = 300;

    private static JavaClasses classes = new ClassFileImporter().importClasses();

    @BeforeAll
    static void importClasses() {
        classes = new ClassFileImporter()
                .importPath(Path.of("target/classes"))
                .that(not(resideInAPackage(BASE + ".rules..")).and(not(resideInAPackage(BASE + ".templates.."))));
        assertThat(classes).hasSizeGreaterThan(10);
    }

    @Test
    void every_class_has_a_level() {
        var known = packages().map(name -> BASE + "." + name).toList();

        assertThat(classes).allSatisfy(type -> assertThat(known).anyMatch(name -> isIn(type, name)));
    }

    @ParameterizedTest
    @MethodSource("packages")
    void uses_lower_levels_only(String name) {
        noClasses()
                .that()
                .resideInAPackage(subtree(name))
                .should()
                .dependOnClassesThat()
                .resideInAnyPackage(outOfReach(name))
                .allowEmptyShould(true)
                .check(classes);
    }

    @ParameterizedTest
    @MethodSource("rooms")
    void a_room_uses_lower_rooms_only(String name, String room) {
        noClasses()
                .that()
                .resideInAPackage(inside(name, room))
                .should()
                .dependOnClassesThat()
                .resideInAnyPackage(higher(name, room))
                .allowEmptyShould(true)
                .check(classes);
    }

    @ParameterizedTest
    @MethodSource("packagesWithRooms")
    void every_room_has_a_level(String name) {
        var known = ROOMS.get(name).stream()
                .flatMap(List::stream)
                .map(room -> inside(name, room))
                .toList();

        assertThat(classes)
                .filteredOn(type -> isIn(type, BASE + "." + name))
                .isNotEmpty()
                .allSatisfy(type -> assertThat(known)
                        .anyMatch(room -> resideInAPackage(room).test(type)));
    }

    @ParameterizedTest
    @ValueSource(strings = {"org.drools..", "org.kie.."})
    void drools_is_known_to_the_engine_only(String drools) {
        isKnownOnlyTo("engine", drools);
    }

    @Test
    void tree_sitter_is_known_to_syntax_only() {
        isKnownOnlyTo("syntax", "io.github.treesitter..");
    }

    @ParameterizedTest
    @ValueSource(strings = {"org.eclipse.lsp4j..", "com.google.gson.."})
    void the_protocol_is_known_to_its_server_only(String library) {
        isKnownOnlyTo("lsp", library);
    }

    @Test
    void only_commands_print() {
        noClasses()
                .that()
                .resideOutsideOfPackage(subtree("cli"))
                .should(ACCESS_STANDARD_STREAMS)
                .check(classes);
    }

    @Test
    void every_package_is_null_marked() {
        var packages = classes.stream().map(JavaClass::getPackage).distinct().toList();

        assertThat(packages).isNotEmpty().allMatch(found -> found.isAnnotatedWith(NullMarked.class));
        assertThat(packages).extracting(JavaPackage::getName).contains(BASE + ".cli");
    }

    @Test
    void no_file_is_longer_than_300_lines() throws IOException {
        Map<String, Integer> tooLong = new TreeMap<>();
        int seen = 0;
        try (var files = Files.walk(Path.of("src"))) {
            for (var file : files.filter(f -> f.toString().endsWith(".java")).toList()) {
                seen++;
                int lines = Files.readAllLines(file).size();
                if (lines > LONGEST_FILE) {
                    tooLong.put(file.toString(), lines);
                }
            }
        }
        assertThat(tooLong).isEmpty();
        assertThat(seen).isGreaterThan(10);
    }

    private static Stream<String> packages() {
        return LEVELS.stream().flatMap(List::stream);
    }

    /** All that have a level, rooms included. */
    static Stream<String> packagesAndRooms() {
        return Stream.concat(packages(), packagesWithRooms().flatMap(ArchitectureTest::named));
    }

    private static Stream<String> named(String name) {
        return ROOMS.get(name).stream()
                .flatMap(List::stream)
                .filter(room -> !room.isEmpty())
                .map(room -> name + "." + room);
    }

    private static Stream<String> packagesWithRooms() {
        return ROOMS.keySet().stream().sorted();
    }

    private static Stream<Arguments> rooms() {
        return packagesWithRooms()
                .flatMap(name -> ROOMS.get(name).stream().flatMap(List::stream).map(room -> Arguments.of(name, room)));
    }

    private static String[] higher(String name, String room) {
        return ROOMS.get(name).stream()
                .dropWhile(level -> !level.contains(room))
                .flatMap(List::stream)
                .filter(other -> !other.equals(room))
                .map(other -> inside(name, other))
                .toArray(String[]::new);
    }

    private static String inside(String name, String room) {
        return room.isEmpty() ? BASE + "." + name : subtree(name + "." + room);
    }

    private static String[] outOfReach(String name) {
        return LEVELS.stream()
                .dropWhile(level -> !level.contains(name))
                .flatMap(List::stream)
                .filter(other -> !other.equals(name))
                .map(ArchitectureTest::subtree)
                .toArray(String[]::new);
    }

    private static void isKnownOnlyTo(String name, String library) {
        noClasses()
                .that()
                .resideOutsideOfPackage(subtree(name))
                .should()
                .dependOnClassesThat()
                .resideInAPackage(library)
                .check(classes);
    }

    private static String subtree(String name) {
        return BASE + "." + name + "..";
    }

    private static boolean isIn(JavaClass type, String name) {
        return type.getPackageName().equals(name) || type.getPackageName().startsWith(name + ".");
    }
}
