package dev.magistrait.syntax;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.lang.reflect.Field;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.Locale;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

class RustGrammarTest {

    @Test
    void tells_the_version_that_is_pinned() throws IOException {
        var pins = Files.readString(Path.of("src/main/native/package.json"));

        assertThat(pins).contains("\"tree-sitter-rust\": \"" + RustGrammar.version() + "\"");
        assertThat(RustGrammar.abi()).isEqualTo(15);
    }

    @Test
    void has_a_constant_for_every_kind_of_named_node() {
        var language = RustGrammar.language();
        var supertypes = IntStream.range(0, language.getSupertypes().length)
                .mapToObj(i -> language.getSupertypes()[i])
                .toList();
        var kinds = IntStream.range(1, language.getSymbolCount())
                .filter(id -> language.isNamed((short) id) && language.isVisible((short) id))
                .filter(id -> !supertypes.contains((short) id))
                .mapToObj(RustGrammar::kindName);

        assertThat(constants(Kinds.class)).containsAll(kinds.toList()).hasSizeGreaterThan(150);
    }

    @Test
    void has_the_names_that_the_bindings_tell() {
        GrammarNames told = GrammarNames.of(RustGrammar.language());
        GrammarNames names = GrammarNames.of(Natives.loaded().symbols());

        assertThat(names.kinds()).isEqualTo(told.kinds());
        assertThat(names.named()).isEqualTo(told.named());
        assertThat(names.fields()).isEqualTo(told.fields());
    }

    @Test
    void has_a_constant_for_every_field() {
        var fields = IntStream.rangeClosed(1, RustGrammar.language().getFieldCount())
                .mapToObj(RustGrammar::fieldName)
                .toList();

        assertThat(constants(Fields.class)).containsExactlyInAnyOrderElementsOf(fields);
    }

    @Test
    void names_a_kind_that_it_does_not_have() {
        assertThatThrownBy(() -> RustGrammar.named("class_item")).hasMessage("not in the grammar: class_item");
    }

    private static Stream<String> constants(Class<?> type) {
        return Arrays.stream(type.getFields()).map(Field::getName).map(name -> name.toLowerCase(Locale.ROOT));
    }
}
