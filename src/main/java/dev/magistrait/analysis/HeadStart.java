package dev.magistrait.analysis;

import static java.nio.charset.StandardCharsets.UTF_8;

import dev.magistrait.engine.Catalogue;
import dev.magistrait.engine.Law;
import dev.magistrait.extract.Extractor;
import dev.magistrait.rust.Edition;
import java.util.concurrent.CompletableFuture;

/** Gets ready, beside what the caller does meanwhile, what each check needs whatever it is asked. */
public final class HeadStart {

    /** Enough to link the parser, and to set up what reads its trees. */
    private static final String CODE = "trait T { async fn f(&self); }";

    private HeadStart() {}

    /** Returns at once. What fails here fails again, and is told, where it is needed. */
    public static void take() {
        start(HeadStart::law);
        start(HeadStart::parser);
    }

    private static void law() {
        Law.bundled();
        Catalogue.rules();
    }

    private static void parser() {
        try (Extractor extractor = new Extractor()) {
            extractor.extract(CODE.getBytes(UTF_8), Edition.E2021);
        }
    }

    private static void start(Runnable work) {
        var _ = CompletableFuture.runAsync(work, Thread.ofPlatform().daemon().name("head-start")::start);
    }
}
