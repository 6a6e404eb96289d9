package dev.magistrait.analysis;

import static java.nio.charset.StandardCharsets.UTF_8;

import dev.magistrait.cache.Store;
import dev.magistrait.engine.Law;
import dev.magistrait.extract.Extractor;
import dev.magistrait.rust.Edition;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.CompletableFuture;

/** Gets ready, beside what the caller does meanwhile, what each check needs that reads code and judges it. */
final class HeadStart {

    /** Enough to link the parser, and to set up what reads its trees. */
    private static final String CODE = "trait T { async fn f(&self); }";

    private HeadStart() {}

    /**
     * Returns at once. What fails here fails again, and is told, where it is needed. What earlier runs keep of code mostly still holds, and
     * then nothing is read, nor judged but by a policy.
     */
    static void take(List<Path> paths, Store store, Policies policies) {
        boolean unknown = !store.knows(paths);
        if (unknown) {
            start(HeadStart::parser);
        }
        if (unknown || policies.likely(paths)) {
            start(Law::bundled);
        }
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
