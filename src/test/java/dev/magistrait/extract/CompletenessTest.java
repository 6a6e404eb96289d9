package dev.magistrait.extract;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import dev.magistrait.outline.Expr;
import dev.magistrait.outline.MacroItem;
import dev.magistrait.outline.RustType;
import dev.magistrait.source.LineIndex;
import dev.magistrait.source.Region;
import dev.magistrait.syntax.RustLexer;
import dev.magistrait.syntax.TokenList;
import java.lang.reflect.RecordComponent;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

class CompletenessTest {

    @Test
    void every_trait_object_outside_macro_definitions_is_in_one_fact() throws ReflectiveOperationException {
        int seen = 0;
        for (String source : Sources.ALL) {
            List<Region> found = new ArrayList<>();
            collect(Outlines.of(source), found);
            List<Region> written = written(source);
            assertThat(found).containsExactlyInAnyOrderElementsOf(written);
            seen += written.size();
        }
        assertThat(seen).isGreaterThan(10);
    }

    private static List<Region> written(String source) {
        byte[] bytes = source.getBytes(UTF_8);
        TokenList tokens = RustLexer.lex(bytes);
        LineIndex lines = new LineIndex(bytes);
        List<MacroItem> macros = Outlines.of(source).macros();
        List<Region> found = new ArrayList<>();
        for (int i = 0; i < tokens.size(); i++) {
            Region region = lines.region(tokens.start(i), tokens.end(i));
            if (tokens.is(i, "dyn") && macros.stream().noneMatch(m -> holds(m, region))) {
                found.add(region);
            }
        }
        return found;
    }

    private static boolean holds(MacroItem macro, Region region) {
        return macro.arms().stream()
                .anyMatch(a -> a.region().line() <= region.line()
                        && region.line() <= a.region().endLine());
    }

    private static void collect(Object fact, List<Region> into) throws ReflectiveOperationException {
        if (fact instanceof List<?> list) {
            for (Object each : list) {
                collect(each, into);
            }
        } else if (fact instanceof Record record && !(fact instanceof Expr)) {
            if (fact instanceof RustType.Dyn object) {
                into.add(object.keyword());
            }
            for (RecordComponent component : record.getClass().getRecordComponents()) {
                collect(component.getAccessor().invoke(record), into);
            }
        }
    }
}
