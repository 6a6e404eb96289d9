package dev.magistrait.resolve.expand;

import static org.assertj.core.api.Assertions.assertThat;

import dev.magistrait.rust.Edition;
import java.util.List;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class MacroMatcherTest {

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
                "$a:ty ~ $a ~ @ x ~ no match",
                "$a:ty ~ $a ~ -> x ~ no match",
                "$a:pat ~ $a ~ ; x ~ no match",
                "$a:pat_param | $b:pat ~ $b ~ A | B ~ B",
                "$a:path ~ $a ~ # x ~ no match",
                "$a:expr ~ $a ~ => x ~ no match",
                "$a:expr ~ $a ~ -> x ~ no match",
                "$a:expr ~ $a ~ let x ~ no match",
                "$a:expr ~ $a ~ const { 1 } ~ no match",
                "$a:expr ~ $a ~ || x ~ | | x",
                "$a:meta ~ $a ~ 1 ~ no match",
                "$f:literal $(, $e:expr)* $(, @ $s:expr)* ~ $($e)* ; $($s)* ~ 1, 1, @ 2, @ 3 ~ 1 ; 2 3",
                "$a:ident ~ each!(|$v| { $v $a }) ~ x ~ each ! ( | $ v | { $ v x } )",
                "$d:tt $a:ident ~ macro_rules! m { ($d $a:ty) => { $a $b } } ~ $ x ~ macro_rules ! m { ( $ x : ty ) = > { x $ b } }"
            })
    void an_arm_writes_what_it_should(String matcher, String transcriber, String call, String written) {
        assertThat(expand(matcher, transcriber, call)).isEqualTo(written);
    }

    private static String expand(String matcher, String transcriber, String call) {
        return new MacroMatcher()
                .match(MacroPattern.matcher(trees(matcher), Edition.E2021), trees(call))
                .map(bound -> new Transcriber("here")
                        .write(MacroPattern.transcriber(trees(transcriber)), bound).stream()
                                .map(Token::text)
                                .collect(Collectors.joining(" ")))
                .orElse("no match");
    }

    private static List<TokenTree> trees(@Nullable String text) {
        return TokenTree.of(Tokens.of(text));
    }
}
