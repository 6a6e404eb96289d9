package dev.magistrait.report;

import dev.magistrait.fact.Current;
import dev.magistrait.fact.Mechanism;
import dev.magistrait.fact.TraitId;
import dev.magistrait.fact.Verdict;
import dev.magistrait.finding.Confidence;
import dev.magistrait.finding.Dismissal;
import dev.magistrait.finding.Evidence;
import dev.magistrait.finding.Finding;
import dev.magistrait.finding.Level;
import dev.magistrait.finding.Problem;
import dev.magistrait.fix.Edit;
import dev.magistrait.fix.Offer;
import dev.magistrait.fix.Refusal;
import dev.magistrait.fix.Safety;
import dev.magistrait.fix.Transaction;
import dev.magistrait.source.Region;
import dev.magistrait.source.Span;
import dev.magistrait.triage.Aftermath;
import dev.magistrait.triage.Baseline;
import java.time.LocalDate;
import java.util.Collections;
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

    /** A change of one place, one of several files, and one that is refused. */
    public static Example fixable() {
        Example e = new Example(".")
                .crate("store")
                .file("src/lib.rs", """
                        use async_trait::async_trait;

                        #[async_trait]
                        pub trait Store {
                            async fn load(&self, key: u64) -> Vec<u8>;
                        }

                        trait Clock {
                            fn now(&self) -> impl Future<Output = u64> + use<'_, Self>;
                        }
                        """)
                .file("src/use.rs", "#[async_trait::async_trait] // with `ticks`\nimpl Store for A {\n    \n}\n");
        Finding boxed = finding(
                "src/lib.rs",
                "needless-async-trait",
                e.at("src/lib.rs", "#[async_trait]").region());
        Finding other = finding(
                "src/use.rs",
                "needless-async-trait",
                e.at("src/use.rs", "Store").region());
        Finding capture = finding(
                "src/lib.rs",
                "redundant-capture",
                e.at("src/lib.rs", "use<'_, Self>").region());
        Finding left = finding(
                "src/use.rs", "impl-extra-async", e.at("src/use.rs", "impl").region());
        Transaction whole = new Transaction(
                "needless-async-trait store::Store",
                "`store::Store` from async-trait to native",
                Safety.REVIEW,
                List.of("other crates can use `Store`"),
                List.of(boxed, other),
                List.of(
                        new Edit(e.at("src/lib.rs", "use async_trait::async_trait;\n"), ""),
                        new Edit(e.at("src/lib.rs", "#[async_trait]\n"), ""),
                        new Edit(e.at("src/use.rs", "#[async_trait::async_trait] "), "")));
        Transaction single = new Transaction(
                "redundant-capture src/lib.rs",
                "take out a capture that says nothing",
                Safety.SAFE,
                List.of(),
                List.of(capture),
                List.of(new Edit(e.at("src/lib.rs", " + use<'_, Self>"), "")));
        Refusal refused =
                new Refusal("remove `async` from a method of an impl", "its body awaits", List.of(left), List.of());
        return e.finding(boxed)
                .finding(other)
                .finding(capture)
                .finding(left)
                .offer(new Offer(List.of(whole, single), List.of(refused)));
    }

    /** A workspace without anything to report. */
    public static Example clean() {
        return new Example(".").crate("store").file("src/lib.rs", "pub fn add() {}\n");
    }

    /** A finding for each reason not to count, one that does, and one on a policy. */
    public static Report triaged() {
        Example e = new Example(".").crate("store").file("src/lib.rs", "one two three four five six");
        Span comment = e.at("src/lib.rs", "six");
        LocalDate day = LocalDate.of(2027, 3, 31);
        e.finding(finding(e, "one"))
                .dismissed(finding(e, "two"), new Dismissal.Suppressed("the reason", comment))
                .dismissed(finding(e, "three"), new Dismissal.Waived("goes", "storage", "A-12", day, "m.yaml", 4))
                .dismissed(finding(e, "four"), new Dismissal.Waived("stays", "web", "", LocalDate.MAX, "m.yaml", 9))
                .dismissed(finding(e, "five"), new Dismissal.Baselined("known.txt", 7))
                .dismissed(finding(e, "six"), new Dismissal.Unchanged("main", "0123abcd"));
        Finding stale = finding("m.yaml", "stale-waiver", new Region(12, 5, 12, 5));
        Aftermath aftermath = new Aftermath(List.of(stale), 2, Baseline.NONE, Collections.emptySortedMap());
        return new Report(new Tool("magistrait", "0.1.0"), List.of(e.workspace()), List.of(), aftermath);
    }

    private static Finding finding(Example e, String word) {
        return finding("src/lib.rs", word, e.at("src/lib.rs", word).region());
    }

    private static Finding finding(String file, String rule, Region region) {
        Span span = new Span(file, region);
        return new Finding(rule, Level.WARNING, Confidence.CERTAIN, span, "message", List.of(), "", "", "");
    }
}
