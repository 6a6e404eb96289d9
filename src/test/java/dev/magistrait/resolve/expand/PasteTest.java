package dev.magistrait.resolve.expand;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.stream.Collectors;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class PasteTest {

    @ParameterizedTest
    @CsvSource(
            delimiter = '~',
            quoteCharacter = '`',
            value = {
                "fn [<get_ a>]() ~ fn get_a ( )",
                "[<Open Request>], x ~ OpenRequest , x",
                "[<http_ok:camel Error>] ~ HttpOkError",
                "[<HTTPServer:camel>] ~ Httpserver",
                "[<FooBar:snake:upper>] ~ FOO_BAR",
                "[<Foo:lower r#type>] ~ footype",
                "[<v 1 \"a-b\">] ~ v1a_b",
                "[<'a b>] ~ 'ab",
                "m!([[<A B>], [<C D>]]) ~ m ! ( [ AB , CD ] )",
                "[<env!(\"X\") B>] ~ [ < env ! ( \"X\" ) B > ]",
                "x[<u8>::MAX] ~ x [ < u8 > : : MAX ]",
                "[a] [] [<>] ~ [ a ] [ ] [ < > ]"
            })
    void names_are_put_together(String arguments, String written) {
        assertThat(Paste.apply(Tokens.of(arguments)).stream().map(Token::text).collect(Collectors.joining(" ")))
                .isEqualTo(written);
    }
}
