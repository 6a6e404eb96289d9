package dev.magistrait.extract;

import static org.assertj.core.api.Assertions.assertThat;

import dev.magistrait.outline.FileOutline;
import dev.magistrait.outline.MacroCall.Position;
import dev.magistrait.source.Region;
import org.junit.jupiter.api.Test;

class FragmentTest {

    @Test
    void items_are_read_as_in_a_file() {
        FileOutline outline = Outlines.ofFragment("trait T {}\nimpl T for S {}", Position.ITEM);

        assertThat(Outlines.lines(outline, "trait", "impl", "fault")).isEqualTo("trait T @0\nimpl T for S @0");
        assertThat(outline.impls().getFirst().region()).isEqualTo(new Region(2, 1, 2, 5));
    }

    @Test
    void trait_items_stand_in_a_trait_without_a_name() {
        FileOutline outline = Outlines.ofFragment("async fn f(&self);\ntype A: B;", Position.TRAIT_ITEM);

        assertThat(Show.trait(outline.traits().getFirst()))
                .isEqualTo("trait _ @0\n    type A: B\n    async fn f(&self);");
        assertThat(outline.traits().getFirst().methods().getFirst().asyncToken())
                .isEqualTo(new Region(1, 1, 1, 6));
    }

    @Test
    void impl_items_stand_in_an_impl_without_a_name() {
        FileOutline outline = Outlines.ofFragment("fn f(&self) {}", Position.IMPL_ITEM);

        assertThat(Show.impl(outline.impls().getFirst())).isEqualTo("impl _ @0\n    fn f(&self) {}");
    }

    @Test
    void an_expression_is_read_whatever_it_holds() {
        FileOutline outline = Outlines.ofFragment("a.b(c as &dyn D)", Position.EXPRESSION);

        assertThat(ShowExpr.of(Outlines.expr(outline.functions().getFirst())))
                .isEqualTo("{ return a.b((c as &dyn[D])) }");
        assertThat(Outlines.lines(outline, "mention", "fault")).isEqualTo("mention &dyn[D] @1");
    }

    @Test
    void statements_declare_in_their_block() {
        FileOutline outline = Outlines.ofFragment("use a; let b = a.c(); spawn(b);", Position.STATEMENT);

        assertThat(Outlines.lines(outline, "use")).isEqualTo("use a as a @2");
        assertThat(ShowExpr.of(Outlines.expr(outline.functions().getFirst()))).isEqualTo("{ let b = a.c(); spawn(b) }");
    }

    @Test
    void a_type_is_the_target_of_an_alias() {
        FileOutline outline = Outlines.ofFragment("Box<dyn A>", Position.TYPE);

        assertThat(Show.type(outline.aliases().getFirst().target())).isEqualTo("Box<dyn[A]>");
    }

    @Test
    void of_a_pattern_nothing_is_read() {
        assertThat(Show.all(Outlines.ofFragment("Some(_)", Position.PATTERN))).isEqualTo("scope 0 FILE in -1");
    }

    @Test
    void what_has_no_reading_is_a_fault_inside_the_text() {
        FileOutline outline = Outlines.ofFragment("= = dyn", Position.EXPRESSION);

        assertThat(outline.faults()).isNotEmpty();
        assertThat(outline.faults().getFirst().region().line()).isEqualTo(1);
    }
}
