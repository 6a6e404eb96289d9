package dev.magistrait.cli.inquiry;

import dev.magistrait.analysis.Live;
import dev.magistrait.analysis.LiveWorkspace;
import dev.magistrait.cache.Store;
import dev.magistrait.cli.command.ExitCode;
import dev.magistrait.cli.command.Subcommand;
import dev.magistrait.cli.command.Words;
import dev.magistrait.cli.option.FormatOption;
import dev.magistrait.cli.option.LiveOptions;
import dev.magistrait.cli.option.PolicyOption;
import dev.magistrait.engine.policy.FactQuery;
import dev.magistrait.policy.space.FactSpace;
import dev.magistrait.policy.space.Kind;
import dev.magistrait.report.facts.Column;
import dev.magistrait.report.facts.FactsCsv;
import dev.magistrait.report.facts.FactsDocument;
import dev.magistrait.report.facts.FactsText;
import dev.magistrait.report.facts.Listing;
import dev.magistrait.report.json.Json;
import java.io.IOException;
import java.util.Iterator;
import java.util.List;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** {@code magistrait facts}. */
@Command(
        name = "facts",
        description = {
            "Lists what the code says, as conditions of policies see it.",
            "Without KIND, how many facts there are of each kind."
        },
        footerHeading = "%nExamples:%n",
        footer = {
            "  magistrait facts",
            "  magistrait facts trait --where 'path=store::*' --where async=true",
            "  magistrait facts dyn-use services --where 'file=crates/*/src/**' --fields trait,file,line",
            "  magistrait facts method --where 'shape=[async-fn, boxed-future]' --format csv >methods.csv",
            "  magistrait facts dependency --where 'lowest={ before: 0.1.80 }' --format json"
        })
public final class FactsCommand extends Subcommand {

    @Parameters(
            index = "0..*",
            arity = "0..2",
            paramLabel = "KIND|PATH",
            completionCandidates = Kinds.class,
            description = {
                "The kind of fact, as `trait` (the reference of policies has them all), and behind it the code",
                "to read: as of `check` (default: .)."
            })
    private List<String> given = List.of();

    @Option(
            names = "--where",
            paramLabel = "<field=value>",
            description = {
                "Only facts of which this holds, as in a policy: a value, a glob, a list or an operator.",
                "May be given several times; all must hold."
            })
    private List<String> where = List.of();

    @Option(
            names = "--fields",
            paramLabel = "<field>",
            split = ",",
            description = "Show these fields in this order, `workspace` and `line` among them (default: all).")
    private List<String> fields = List.of();

    @Mixin
    private FormatOption<Form> format = new FormatOption<>(Form.TABLE);

    @Mixin
    private PolicyOption policies = new PolicyOption("Go by the settings of this policy");

    @Mixin
    private LiveOptions code = new LiveOptions();

    enum Form {
        TABLE,
        CSV,
        JSON;

        @Override
        public String toString() {
            return Words.of(this);
        }
    }

    /** For completion scripts. */
    static final class Kinds implements Iterable<String> {
        @Override
        public Iterator<String> iterator() {
            return FactSpace.kinds().stream().map(Kind::name).iterator();
        }
    }

    @Override
    protected ExitCode execute() throws IOException {
        policies.require(this);
        FactsQuestion question = FactsQuestion.of(given, where, fields, this);
        try (Store store = code.store(question.path(), this);
                Live live = code.open(question.path(), policies.given(), store, this)) {
            if (question.query().isPresent()) {
                list(listing(live, question.query().get()), question.columns());
            } else {
                count(listings(
                        live, FactSpace.kinds().stream().map(FactQuery::new).toList()));
            }
            return read(live.report().summary());
        }
    }

    private Listing listing(Live live, FactQuery query) {
        Listing listing = listings(live, List.of(query)).getFirst();
        if (!listing.whole()) {
            throw wrongUsage(
                    "there are more facts of `" + query.kind().name() + "` than are gathered",
                    "say what of, as `--where on=tokio`");
        }
        listing.unseen().forEach(text -> warn(text, remedy(text)));
        return listing;
    }

    private static String remedy(String unseen) {
        return unseen.contains("`Cargo.lock`")
                ? "`cargo generate-lockfile` writes one"
                : "GitHub looks for it in `.github`, at the top and in `docs`";
    }

    private static List<Listing> listings(Live live, List<FactQuery> queries) {
        List<List<Listing>> found = live.workspaces().stream()
                .map((LiveWorkspace w) -> w.facts(queries))
                .toList();
        return found.isEmpty()
                ? queries.stream().map(q -> Listing.none(q.kind())).toList()
                : Listing.joined(found);
    }

    private void count(List<Listing> listings) throws IOException {
        switch (format.given()) {
            case TABLE -> FactsText.lines(listings).forEach(out()::println);
            case CSV -> FactsCsv.write(listings, out());
            case JSON -> Json.write(FactsDocument.of(listings), out());
        }
    }

    /** @param columns empty for all */
    private void list(Listing listing, List<Column> columns) throws IOException {
        List<Column> shown = columns.isEmpty() ? Column.of(listing.kind()) : columns;
        switch (format.given()) {
            case TABLE ->
                (columns.isEmpty() ? FactsText.lines(listing) : FactsText.lines(listing, columns))
                        .forEach(out()::println);
            case CSV -> FactsCsv.write(listing, shown, out());
            case JSON -> Json.write(FactsDocument.of(listing, shown), out());
        }
    }
}
