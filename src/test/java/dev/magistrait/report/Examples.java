package dev.magistrait.report;

import dev.magistrait.fact.Current;
import dev.magistrait.fact.Mechanism;
import dev.magistrait.fact.TraitId;
import dev.magistrait.fact.Verdict;
import dev.magistrait.finding.Confidence;
import dev.magistrait.finding.Evidence;
import dev.magistrait.finding.Finding;
import dev.magistrait.finding.Level;
import dev.magistrait.finding.Problem;
import dev.magistrait.source.Region;
import dev.magistrait.source.Span;
import java.util.List;

/** Reports that several tests use. */
public final class Examples {

    private Examples() {}

    /** One of everything. */
    public static Example store() {
        Example e = new Example("services/store")
                .crate("store")
                .file("src/lib.rs", """
                        use async_trait::async_trait;

                        #[async_trait]
                        pub trait Store {
                            async fn load(&self, key: u64) -> Vec<u8>;
                        }

                        pub trait Clock {
                            async fn now(&self) -> u64;
                        }

                        generate_stores!(Memory);
                        """)
                .file("src/use.rs", """
                        fn run(clock: &dyn Clock) {}
                        """);
        Span store = e.at("src/lib.rs", "Store");
        Span clock = e.at("src/lib.rs", "Clock");
        Verdict both = new Verdict(TraitId.of("store::Clock"), Mechanism.TRAIT_VARIANT, "dynosaur");
        return e.decision("store::Store", store, Mechanism.NATIVE_SEND, Current.Kind.ASYNC_TRAIT)
                .decision("store::Clock", clock, both, Current.Kind.NATIVE, List.of())
                .finding(new Finding(
                        "needless-async-trait",
                        Level.WARNING,
                        Confidence.LIKELY,
                        e.at("src/lib.rs", "#[async_trait]"),
                        "`Store` boxes its futures, but nothing uses it as `dyn`",
                        List.of(new Evidence(e.at("src/lib.rs", "async fn load"), "returns a box")),
                        "store::Store",
                        "",
                        ""))
                .finding(new Finding(
                        "dyn-native-async",
                        Level.ERROR,
                        Confidence.CERTAIN,
                        e.at("src/use.rs", "dyn"),
                        "`Clock` is used as `dyn`, but its `async fn` makes that impossible",
                        List.of(new Evidence(e.at("src/lib.rs", "async fn now"), "native `async fn`")),
                        "store::Clock",
                        "feature = \"clock\"",
                        "give `Clock` a companion for the dyn side, such as dynosaur,\nor make it generic"))
                .problem(
                        Problem.Kind.UNREADABLE,
                        new Span("src/gone.rs", Region.START),
                        "`src/gone.rs` does not exist",
                        "")
                .problem(
                        Problem.Kind.MANIFEST,
                        new Span("Cargo.toml", new Region(3, 1, 3, 8)),
                        "`edition` is no edition: 2020",
                        "known are 2015, 2018, 2021 and 2024")
                .blindSpot("macro", "", "`generate_stores!` cannot be expanded", e.at("src/lib.rs", "generate_stores"));
    }

    /** A workspace without anything to report. */
    public static Example clean() {
        return new Example(".").crate("store").file("src/lib.rs", "pub fn add() {}\n");
    }
}
