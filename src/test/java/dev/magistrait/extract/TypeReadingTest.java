package dev.magistrait.extract;

import static org.assertj.core.api.Assertions.assertThat;

import dev.magistrait.outline.Bound;
import dev.magistrait.outline.RustType;
import dev.magistrait.source.Region;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;

class TypeReadingTest {

    @TestFactory
    Stream<DynamicTest> a_type_is_read_as_it_is_written() {
        return Table.of("""
                u8 ~ u8
                std::vec::Vec<u8> ~ std::vec::Vec<u8>
                ::std::vec::Vec<u8> ~ ::std::vec::Vec<u8>
                r#type::Thing ~ type::Thing
                Vec<T>::Item ~ Vec<T>::Item
                Self::Item ~ Self::Item
                () ~ ()
                (A) ~ A
                (A,) ~ (A)
                (A, dyn B) ~ (A, dyn[B])
                &A ~ &A
                &'a mut A ~ &'a mut A
                &&A ~ &&A
                *const A ~ pointer{A}
                *mut dyn A ~ pointer{dyn[A]}
                [A] ~ slice{A}
                [dyn A; 3 + N] ~ array{dyn[A]}
                ! ~ !
                _ ~ _
                concat!(A, B) ~ concat!(A, B)
                fn(A, name: B) -> C ~ fn{A, B, C}
                fn() -> dyn A ~ fn{dyn[A]}
                for<'a> unsafe extern "C" fn(&'a A) ~ fn{&'a A}
                <T as Trait<u8>>::Out::In ~ <T as Trait<u8>>::Out::In
                <T>::Out ~ <T>::Out
                <dyn A as B>::Out ~ <dyn[A] as B>::Out
                A<'a, dyn T, 3, {4}, -1, 'b> ~ A<'a, 'b, dyn[T], 3, {4}, -1>
                A<Item = dyn T> ~ A<Item = dyn[T]>
                A<Item: Send + 'a> ~ A<Item: Send + 'a>
                A<Out<'a> = B> ~ A<Out = B>
                A<B<C<dyn D>>> ~ A<B<C<dyn[D]>>>""").read(TypeReadingTest::reading);
    }

    @TestFactory
    Stream<DynamicTest> a_trait_object_is_read_in_every_shape() {
        return Table.of("""
                dyn A ~ dyn[A]
                dyn A + 'a + Send ~ dyn[A + 'a + Send]
                dyn Send + A ~ dyn[Send + A]
                dyn (A) + Send ~ dyn[A + Send]
                (dyn A) ~ dyn[A]
                &dyn A ~ &dyn[A]
                &(dyn A + Send) ~ &dyn[A + Send]
                &'a dyn A + Send ~ &'a dyn[A + Send]
                &mut (dyn 'a + A) ~ &mut dyn['a + A]
                dyn ?Sized + A ~ dyn[?Sized + A]
                dyn for<'a> A<'a> + Send ~ dyn[A<'a> + Send]
                dyn ::a::B ~ dyn[::a::B]
                Box<dyn A<Item = Box<dyn B>> + Send + 'static> ~ Box<dyn[A<Item = Box<dyn[B]>> + Send + 'static]>
                dyn Fn(A, B) -> C + Send ~ dyn[Fn<(A, B), Output = C> + Send]
                dyn Fn() -> Box<dyn A + Send> + Sync ~ dyn[Fn<(), Output = Box<dyn[A + Send]>> + Sync]
                dyn Fn() -> dyn A ~ dyn[Fn<(), Output = dyn[A]>]
                Box<Fn(u8) + Send> ~ Box<dyn[Fn<(u8)> + Send]>
                dyn async Fn() ~ dyn[Fn<()>]
                impl A ~ impl[A]
                impl A + 'a + use<'b, T> ~ impl[A + 'a + use<'b, T>]
                impl for<'a> Fn(&'a A) -> impl B + Send ~ impl[Fn<(&'a A), Output = impl[B]> + Send]
                impl Future<Output = Result<(), E>> + Send + '_ ~ impl[Future<Output = Result<(), E>> + Send + '_]
                impl const A ~ impl[A]""").read(TypeReadingTest::reading);
    }

    @Test
    void the_keyword_of_a_trait_object_and_the_path_of_a_bound_have_their_places() {
        RustType type = alias("Box<dyn for<'a> some::A<'a> + Send>");

        RustType.Dyn object = (RustType.Dyn)
                ((RustType.Named) type).path().segments().getFirst().arguments().getFirst();

        assertThat(object.keyword()).isEqualTo(new Region(1, 14, 1, 17));
        assertThat(object.bounds())
                .extracting(Bound::region)
                .containsExactly(new Region(1, 26, 1, 37), new Region(1, 40, 1, 44));
    }

    @Test
    void columns_count_characters() {
        RustType type =
                Outlines.of("/* ä€𝄞 */ type A = dyn T;").aliases().getFirst().target();

        assertThat(((RustType.Dyn) type).keyword()).isEqualTo(new Region(1, 20, 1, 23));
    }

    private static String reading(String type) {
        return Show.type(alias(type));
    }

    private static RustType alias(String type) {
        return Outlines.of("type A = " + type + ";").aliases().getFirst().target();
    }
}
