package dev.magistrait.workspace;

import static org.assertj.core.api.Assertions.assertThat;

import dev.magistrait.fact.Msrv;
import dev.magistrait.rust.Edition;
import dev.magistrait.workspace.cargo.CargoPackage;
import dev.magistrait.workspace.cargo.CargoTarget;
import dev.magistrait.workspace.cargo.CargoWorkspace;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class LoneFileTest {

    @TempDir
    Path directory;

    @Test
    void a_lone_file_is_a_crate_of_its_own() {
        Path file = Tree.put(directory.resolve("7-some name.rs"), "pub trait Svc {}\n");

        CargoWorkspace found =
                Discovery.discover(List.of(file), Edition.E2018).workspaces().getFirst();

        assertThat(found.root()).isEqualTo(file.toString());
        assertThat(found.directory()).isEqualTo(directory);
        CargoPackage only = found.packages().getFirst();
        assertThat(only.name()).isEqualTo("7-some name");
        assertThat(only.crate().span()).hasToString("7-some name.rs:1:1");
        assertThat(only.crate().msrv()).isEqualTo(Msrv.NONE);
        assertThat(only.crate().published()).isTrue();
        assertThat(only.crate().library()).isTrue();
        assertThat(only.targets())
                .containsExactly(new CargoTarget(
                        CargoTarget.Kind.LIB,
                        "7-some name",
                        "7_some_name",
                        "7-some name.rs",
                        Edition.E2018,
                        false,
                        List.of()));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "fn main() {}",
                "use std::fmt;\npub fn main() {}",
                "#[tokio::main]\nasync fn main() {}",
                "#[tokio::main] #[allow(dead_code)] async fn main() {}",
                "pub(crate) fn main() {}",
                "fn main\n() {}"
            })
    void a_file_with_a_main_function_is_a_binary(String source) {
        assertThat(kind(source)).isEqualTo(CargoTarget.Kind.BIN);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "fn main_loop() {}",
                "mod a {\n    fn main() {}\n}",
                "// fn main() {}",
                "#[unclosed fn main() {}"
            })
    void a_file_without_one_is_a_library(String source) {
        assertThat(kind(source)).isEqualTo(CargoTarget.Kind.LIB);
    }

    @Test
    void a_file_that_cannot_be_read_is_a_workspace_with_a_problem() throws IOException {
        Path file = Files.write(directory.resolve("x.rs"), new byte[] {'a', 0, 'b'});

        CargoWorkspace found = Tree.discover(file).workspaces().getFirst();

        assertThat(found.packages()).isEmpty();
        assertThat(Tree.told(found.problems())).containsExactly("not-rust x.rs:1:2 `x.rs` is binary: it holds a NUL");
    }

    private CargoTarget.Kind kind(String source) {
        Path file = Tree.put(directory.resolve("x.rs"), source);
        return Tree.discover(file)
                .workspaces()
                .getFirst()
                .packages()
                .getFirst()
                .targets()
                .getFirst()
                .kind();
    }
}
