package dev.magistrait.resolve.expand;

import static org.assertj.core.api.Assertions.assertThat;

import dev.magistrait.source.Region;
import dev.magistrait.source.Span;
import dev.magistrait.syntax.RustLexer;
import dev.magistrait.syntax.TokenList;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class MacroMatcherTest {

    private static final Token.Writing NOWHERE = new Token.Writing() {
        @Override
        public Span span(int start, int end) {
            return new Span("m.rs", Region.START);
        }

        @Override
        public boolean fromBody(int start, int end) {
            return false;
        }
    };

    @ParameterizedTest
    @CsvSource(
            delimiter = '~',
            value = {
                "$a:ident ~ [$a] ~ x ~ [ x ]",
                "$a:ident ~ [$a] ~ 1 ~ no match",
                "$($i:item)* ~ $($i)* ~ pub trait A { } struct B; ~ pub trait A { } struct B ;",
                "$($t:tt)* ~ ~ fn f(x: &dyn A) { } ~ ''",
                "$($k:ident : $v:ty),* ~ $($v $k ;)* ~ a: Box<dyn A>, b: u8 ~ Box < dyn A > a ; u8 b ;",
                "$a:expr, $b:expr ~ $b ~ |x: M<u8, u16>| x, 2 ~ 2",
                "$a:expr, $b:expr ~ $b ~ f::<A, B>(1), 2 ~ 2",
                "$(#[$m:meta])* $v:vis fn $n:ident () ~ $n ~ #[a(b)] pub(crate) fn f() ~ f",
                "$op:tt $a:ident ~ $a ~ >= x ~ x",
                "$($a:ident)+ ~ $($a)+ ~ ~ no match",
                "$a:ident $(, $b:ident)? ~ $a $($b)? ~ x, y ~ x y",
                "{ $($a:ident => $b:block)* } ~ $($a)* ~ { x => { 1 } y => { } } ~ x y",
                "$t:ty where $($r:tt)* ~ $t ~ Vec<T> where T: Copy ~ Vec < T >",
                "$x:literal ~ $x ~ -1 ~ - 1",
                "$d:tt $a:ident ~ macro_rules! m { ($d $a:ty) => { $a $b } } ~ $ x ~ macro_rules ! m { ( $ x : ty ) = > { x $ b } }"
            })
    void an_arm_writes_what_it_should(String matcher, String transcriber, String call, String written) {
        assertThat(expand(matcher, transcriber, call)).isEqualTo(written);
    }

    private static String expand(String matcher, String transcriber, String call) {
        return new MacroMatcher()
                .match(MacroPattern.matcher(trees(matcher)), trees(call))
                .map(bound -> new Transcriber("here")
                        .write(MacroPattern.transcriber(trees(transcriber)), bound).stream()
                                .map(Token::text)
                                .collect(Collectors.joining(" ")))
                .orElse("no match");
    }

    private static List<TokenTree> trees(String text) {
        return TokenTree.of(tokens(text));
    }

    private static List<Token> tokens(@Nullable String given) {
        String text = given == null ? "" : given;
        byte[] bytes = text.getBytes(StandardCharsets.UTF_8);
        TokenList list = RustLexer.lex(bytes);
        List<Token> tokens = new ArrayList<>();
        for (int i = 0; i < list.size(); i++) {
            boolean joint = list.kind(i) == TokenList.MARK && list.touchesNext(i) && list.kind(i + 1) == TokenList.MARK;
            String word = text.substring(list.start(i), list.end(i));
            tokens.add(new Token(list.kind(i), word, joint, NOWHERE, list.start(i), list.end(i)));
        }
        return tokens;
    }
}
