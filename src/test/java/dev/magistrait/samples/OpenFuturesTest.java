package dev.magistrait.samples;

import static org.assertj.core.api.Assertions.assertThat;

import dev.magistrait.engine.Decision;
import dev.magistrait.report.Progress;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Code that gives the futures of `#[async_trait] trait T { async fn f(&self); }` a way: without the macro, rustc 1.95 refuses what asks for `Send`. */
class OpenFuturesTest {

    private static final String HEAD = """
            use std::{future::Future, pin::Pin, sync::Arc};
            #[async_trait::async_trait] trait T { async fn f(&self); }
            """;

    /** In each of these something asks for {@code Send}, or may do so. */
    private static final List<String> ASKED_OR_OPEN = List.of(
            "fn go<X: T + Send + Sync + 'static>(x: X) { let h = move || async move { x.f().await }; tokio::spawn(h()); }",
            "fn go<X: T + Send + 'static>(x: X) { async fn run<Y: T>(y: Y) { y.f().await; } tokio::spawn(run(x)); }",
            "struct W<X>(X); impl<X: T + Send + Sync + 'static> W<X> { async fn run(self) { self.0.f().await; } fn go(self) { tokio::spawn(self.run()); } }",
            "struct W<X>(Vec<Arc<X>>); impl<X: T + Send + Sync + 'static> W<X> { fn go(&self) { for x in self.0.iter().cloned() { tokio::spawn(async move { x.f().await }); } } }",
            "fn go<X: T + Send + Sync + 'static>(x: Option<X>) { if let Some(x) = x { tokio::spawn(async move { x.f().await }); } }",
            "fn go<X: T + Send + Sync + 'static>((x, _): (X, u8)) { tokio::spawn(async move { x.f().await }); }",
            "type B<'a> = Pin<Box<dyn Future<Output = ()> + Send + 'a>>; fn go<'a, X: T + Sync>(x: &'a X) -> B<'a> { Box::pin(x.f()) }",
            "trait Svc { type Fut; fn call(self) -> Self::Fut; } struct W<X>(X); impl<X: T + Send + Sync + 'static> Svc for W<X> { type Fut = Pin<Box<dyn Future<Output = ()> + Send>>; fn call(self) -> Self::Fut { Box::pin(async move { self.0.f().await }) } }",
            "fn run<F: FnOnce() -> U, U: Future + Send>(_: F) {} fn go<X: T + Sync>(x: &X) { run(|| x.f()); }",
            "fn run(_: impl Future + Send) {} fn go<X: T + Sync>(x: &X) { run(x.f()); }",
            "struct Job { fut: Pin<Box<dyn Future<Output = ()> + Send>> } fn go<X: T + Send + Sync + 'static>(x: X) -> Job { Job { fut: Box::pin(async move { x.f().await }) } }",
            "struct Job { fut: Option<Pin<Box<dyn Future<Output = ()> + Send>>> } impl Job { fn go<X: T + Send + Sync + 'static>(&mut self, x: X) { self.fut = Some(Box::pin(async move { x.f().await })); } }",
            "fn go<X: T + Send + Sync + 'static>(x: X, v: &mut Vec<Pin<Box<dyn Future<Output = ()> + Send>>>) { v.push(Box::pin(async move { x.f().await })); }",
            "struct S; #[async_trait::async_trait] impl T for S { async fn f(&self) {} } fn mk() -> impl T + Send + Sync { S } fn go() { tokio::spawn(async { mk().f().await }); }",
            "trait H { fn go(self); } impl<X: T + Send + Sync + 'static> H for X { fn go(self) { tokio::spawn(async move { self.f().await }); } }",
            "#[async_trait::async_trait] trait Other { async fn o(&self); } #[async_trait::async_trait] impl<X: T + Send + Sync> Other for X { async fn o(&self) { self.f().await } }",
            "fn go<X: T + Send + Sync + 'static>(x: X) { macro_rules! sp { ($e:expr) => { tokio::spawn(async move { $e.f().await }) } } sp!(x); }",
            "fn go<X: T + Send + Sync + 'static>(x: X) { fn is_send<V: Send>(v: V) -> V { v } drop(is_send(async move { x.f().await })); }",
            "fn go<X: T + Send + Sync + 'static>(x: X) { let f = async move { x.f().await }; std::thread::spawn(move || drop(f)); }",
            "fn go<X: T>(x: &X) { some_crate::apply(x, X::f); }",
            "fn go<X: T + Send + Sync + 'static>(x: &'static X, b: bool) { let f = { let y = x; if b { x.f() } else { y.f() } }; tokio::spawn(f); }",
            "fn go<X: T + Send + Sync + 'static>(x: std::collections::HashMap<u8, X>) { tokio::spawn(async move { for v in x.values() { v.f().await; } }); }",
            "fn go<X: T + Send + Sync + 'static>(x: std::mem::ManuallyDrop<X>) { tokio::spawn(async move { x.f().await }); }",
            "fn go<D: std::ops::Deref<Target = X> + Send + Sync + 'static, X: T + Send + Sync + 'static>(x: D) { tokio::spawn(async move { x.f().await }); }",
            "fn go<D: AsRef<X> + Send + Sync + 'static, X: T + Send + Sync + 'static>(x: D) { tokio::spawn(async move { x.as_ref().f().await }); }",
            "fn go<X: T + Send + Sync + 'static>(x: &'static X) { let (f, _) = (x.f(), 1); tokio::spawn(f); }");

    /** In none of these anything does. */
    private static final List<String> NEITHER = List.of(
            "async fn go<X: T>(x: &X) { x.f().await; x.f().await }",
            "async fn run<Y: T>(y: &Y) { y.f().await; } async fn go<X: T>(x: X) { let f = run(&x); f.await; }",
            "fn run<U: Future>(_: U) {} fn go<X: T>(x: &X) { run(x.f()); }",
            "struct S; #[async_trait::async_trait] impl T for S { async fn f(&self) {} } async fn run<Y: T>(y: Y) { y.f().await; } fn go() { tokio::spawn(run(S)); }",
            "struct W<X>(X); #[async_trait::async_trait] impl<X: T + Send + Sync> T for W<X> { async fn f(&self) { self.0.f().await } }",
            "fn go<X: T + Send + Sync + 'static>(x: X) { tokio::task::spawn_local(async move { x.f().await }); }",
            "fn go<X: T + Send + Sync + 'static>(x: X) { std::thread::spawn(move || { let _f = x.f(); }); }",
            "fn go<X: T>(x: &X) -> Pin<Box<dyn Future<Output = ()> + '_>> { Box::pin(x.f()) }",
            "fn go<X: T>(x: &X) { let mut v = vec![x.f()]; v.push(x.f()); }",
            "async fn rec<X: T + Sync>(x: &X, n: u8) { if n > 0 { Box::pin(rec(x, n - 1)).await } x.f().await }",
            "fn go<H: T<f(..): Send> + Send + Sync + 'static>(h: H) { tokio::spawn(async move { h.f().await }); }",
            "fn go<H: T + Send + Sync + 'static>(h: H) where H::f(..): Send { some_crate::submit(async move { h.f().await }); }");

    @TempDir
    private Path directory;

    @Test
    void a_promise_stays_where_something_may_ask_for_it() throws IOException {
        assertThat(verdicts(ASKED_OR_OPEN))
                .containsOnlyKeys(ASKED_OR_OPEN)
                .allSatisfy((code, verdict) -> assertThat(verdict).as(code).isEqualTo("native-send"));
    }

    @Test
    void a_promise_goes_where_nothing_asks_for_it() throws IOException {
        assertThat(verdicts(NEITHER))
                .containsOnlyKeys(NEITHER)
                .allSatisfy((code, verdict) -> assertThat(verdict).as(code).isEqualTo("native"));
    }

    /** Each in a package of its own. */
    private Map<String, String> verdicts(List<String> codes) throws IOException {
        List<Path> packages = new ArrayList<>();
        for (String code : codes) {
            packages.add(written("c" + packages.size(), code));
        }
        return Today.analysis(1).check(packages, Progress.SILENT).workspaces().stream()
                .flatMap(w -> w.decisions().stream())
                .filter(d -> d.trait().id().name().equals("T"))
                .collect(Collectors.toMap(
                        d -> codes.get(number(d)), d -> d.verdict().mechanism().word()));
    }

    private Path written(String name, String code) throws IOException {
        Path home = directory.resolve(name);
        Files.createDirectories(home.resolve("src"));
        Files.writeString(home.resolve("Cargo.toml"), """
                [package]
                name = "%s"
                version = "0.1.0"
                edition = "2024"
                publish = false

                [dependencies]
                async-trait = "0.1"
                some-crate = "1"
                tokio = "1"
                """.formatted(name));
        Files.writeString(home.resolve("src/lib.rs"), HEAD + code + "\n");
        return home;
    }

    private static int number(Decision decision) {
        return Integer.parseInt(decision.trait().place().crate().substring(1));
    }
}
