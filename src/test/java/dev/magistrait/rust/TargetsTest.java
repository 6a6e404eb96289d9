package dev.magistrait.rust;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Conditions on targets, of which rustc knows what each sets. */
class TargetsTest {

    @ParameterizedTest
    @ValueSource(
            strings = {
                "target_os = \"nonesuch\"",
                "target_pointer_width = \"17\"",
                "all(target_arch = \"x86_64\", target_pointer_width = \"16\")",
                "all(target_os = \"windows\", unix)",
                "all(target_os = \"linux\", not(unix))",
                "all(target_family = \"unix\", windows)",
                "any(all(unix, windows), target_endian = \"middle\")",
                "all(target_vendor = \"apple\", target_os = \"linux\")",
                "all(any(unix, windows), target_os = \"none\")",
                "not(any(target_endian = \"big\", target_endian = \"little\"))",
                "all(feature = \"a\", target_env = \"msvc\", not(windows), target_os = \"linux\")"
            })
    void no_target_has_them(String condition) {
        assertThat(CfgParser.parse(condition).impossible()).isTrue();
        assertThat(CfgParser.parse("not(" + condition + ")").satisfiable()).isTrue();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "target_os = \"none\"",
                "all(target_arch = \"x86_64\", target_pointer_width = \"32\")",
                "all(unix, target_family = \"wasm\")",
                "all(not(unix), not(windows))",
                "all(target_os = \"macos\", target_vendor = \"apple\", unix)",
                "all(target_arch = \"wasm32\", target_os = \"unknown\", target_env = \"\")",
                "target_feature = \"nonesuch\"",
                "target_has_atomic = \"64\"",
                "target_object_format = \"elf\"",
                "nonesuch",
                "all(nonesuch, windows)"
            })
    void some_target_may_have_them(String condition) {
        assertThat(CfgParser.parse(condition).satisfiable()).isTrue();
    }
}
