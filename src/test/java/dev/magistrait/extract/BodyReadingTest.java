package dev.magistrait.extract;

import static org.assertj.core.api.Assertions.assertThat;

import dev.magistrait.outline.Expr;
import dev.magistrait.source.Region;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;

class BodyReadingTest {

    @TestFactory
    Stream<DynamicTest> a_body_is_read_as_its_calls() {
        return Table.of("""
                a.await; ~ { a.await }
                a().await ~ { return a().await }
                a::b::<C>(d).await; ~ { a::b<C>(d).await }
                a.b(c, 1).await?; ~ { a.b(c, -).await }
                a.b::<C>().await; ~ { a.b().await }
                self.a.b.c().await; ~ { self.a.b.c().await }
                (&mut *a).b().await; ~ { a.b().await }
                <T as Tr>::f(a).await; ~ { <T as Tr>::f(a).await }
                T::f(a).boxed() ~ { return T::f(a).boxed() }
                tokio::spawn(async move { a.b().await }); ~ { tokio::spawn(async move { a.b().await }) }
                spawn(async { a; }); ~ { spawn(async { a }) }
                let a = b.c(); a.await; ~ { let a = b.c(); a.await }
                let mut a: Box<dyn B> = c; spawn(a); ~ { let a: Box<dyn[B]> = c; spawn(a) }
                let (a, b) = c; a.await; ~ { bind a<-0, b<-1 = c; a.await }
                let Some(a) = b else { return c }; a.await; ~ { bind a<-[] = b; { return c }; a.await }
                spawn(|a: A| b(a)); ~ { spawn(|| b(a)) }
                spawn(async move |a| { b(a).await }); ~ { spawn(async || { b(a).await }) }
                spawn(a as Box<dyn B>); ~ { spawn((a as Box<dyn[B]>)) }
                return a.await; ~ { return a.await }
                if a { b.await } else if c { d } else { e } ~ { return [a; { b.await }; c; { d }; { e }] }
                if let Some(a) = b && c { d.await; } ~ { return [bind a<-[] = b; c; { d.await }] }
                match a { B(c) if d.await => e, F => { g } } ~ { return [bind c<-B.0 = a; d.await; e; { g }] }
                for a in b { c.await; } ~ { return [let a = b.[]; { c.await }] }
                for (a, b) in c { d.await; } ~ { return [bind a<-0, b<-1 = c.[]; { d.await }] }
                a.map(|b| c(b).await); ~ { a.map(|| { let b = a.[]; c(b).await }) }
                'a: loop { break 'a b.await; } ~ { return { break b.await } }
                while let Some(a) = b.await {} ~ { return bind a<-[] = b.await }
                unsafe { a.await } ~ { return { a.await } }
                S { a: b.await, c, ..d } ~ { return S { a: b.await, c: c ..d } }
                spawn([a, b], (c, d), e[f], g + h, !i); ~ { spawn([a; b], (c, d), e.[i], [g; h], i) }
                spawn(a[b()], c[d.e], f[1..], g[0][1]); ~ { spawn([b(); a.[i]], c.[i], f, g.[i].[i]) }
                spawn("a", 1, 'c', true); ~ { spawn(-, -, -, -) }
                join!(a.b(), c); d.await; ~ { join!(a.b(), c); d.await }
                spawn(vec![a.b(); 3]); ~ { spawn(vec!(a.b(), -)) }
                println!("{}", a.await); ~ { println!(-, a.await) }
                println!("{}", a); b.await; ~ { b.await }
                stream! { yield a.await; } ~ { return stream!({ a.await }) }
                fn g() { spawn(a) } b.await; ~ { b.await }
                r#a.r#b().await; ~ { a.b().await }
                #[cfg(x)] a.await; ~ { a.await }
                a.b(/* c */ d, #[x] e).await; ~ { a.b(d, e).await }""")
                .read(body -> ShowExpr.of(Outlines.expr(
                        Outlines.of("fn f() { " + body + " }").functions().getFirst())));
    }

    @TestFactory
    Stream<DynamicTest> select_is_read_arm_by_arm() {
        return Table.of("""
                select! { a = b.c() => d(a).await, } ~ select!(b.c(), d(a).await)
                select! { _ = b => { c.await } d = e => f } ~ select!(b, { c.await }, e, f)
                select! { biased; a = b, if c => d.await, else => e } ~ select!(b, c, d.await, e)
                select! { a = b == c => d.await } ~ select!([b; c], d.await)
                map! { a => b.await, c => d } ~ map!(a, b.await, c, d)
                join!(biased; a.b(), c.await) ~ join!(a.b(), c.await)""").read(body -> {
            var parts = ((Expr.Block) Outlines.expr(Outlines.function("fn f() { " + body + "; }"))).parts();
            return ShowExpr.of(parts.getFirst());
        });
    }

    @Test
    void a_body_that_tells_of_no_future_is_not_read() {
        assertThat(Outlines.expr(Outlines.function("fn f() { a.b(); }"))).isEqualTo(Expr.NOTHING);
    }

    @Test
    void a_body_is_read_where_the_function_returns_a_future() {
        assertThat(ShowExpr.of(Outlines.expr(Outlines.function("fn f() -> BoxFuture<u8> { a.b() }"))))
                .isEqualTo("{ return a.b() }");
    }

    @Test
    void a_call_reaches_from_its_receiver_to_its_parenthesis() {
        Expr.Block body =
                (Expr.Block) Outlines.expr(Outlines.function("fn f() {\n  a\n    .spawn(b);\n  c(d.await)\n}"));

        assertThat(((Expr.MethodCall) body.parts().getFirst()).region()).isEqualTo(new Region(2, 3, 3, 14));
        Expr.Call call = (Expr.Call) ((Expr.Return) body.parts().getLast()).value();
        assertThat(call.region()).isEqualTo(new Region(4, 3, 4, 13));
        assertThat(((Expr.Await) call.arguments().getFirst()).region()).isEqualTo(new Region(4, 5, 4, 12));
    }

    @Test
    void what_stands_in_a_macro_has_its_place_in_the_file() {
        Expr.Block body = (Expr.Block) Outlines.expr(Outlines.function("fn f() {\n  join!(a,\n    b.spawn());\n}"));

        Expr.MacroCall join = (Expr.MacroCall) body.parts().getFirst();
        assertThat(join.region()).isEqualTo(new Region(2, 3, 3, 15));
        assertThat(((Expr.MethodCall) join.arguments().getLast()).region()).isEqualTo(new Region(3, 5, 3, 14));
    }
}
