package dev.magistrait.extract;

import static java.nio.charset.StandardCharsets.UTF_8;

import dev.magistrait.extract.part.AttributeReader;
import dev.magistrait.extract.part.Attributes;
import dev.magistrait.extract.part.Frame;
import dev.magistrait.extract.part.Tree;
import dev.magistrait.extract.skim.Skim;
import dev.magistrait.extract.token.Form;
import dev.magistrait.extract.token.Source;
import dev.magistrait.outline.Body;
import dev.magistrait.outline.Code;
import dev.magistrait.outline.Expr;
import dev.magistrait.outline.FileOutline;
import dev.magistrait.outline.MacroCall;
import dev.magistrait.outline.Scope;
import dev.magistrait.rust.Edition;
import dev.magistrait.source.Region;
import dev.magistrait.syntax.Fields;
import dev.magistrait.syntax.RustParser;
import dev.magistrait.syntax.TokenList;
import dev.magistrait.timing.Meter;
import dev.magistrait.timing.Stage;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * Reads Rust files into outlines: a pure function of their bytes and edition, whatever the bytes. For one thread at a time; each worker
 * has its own.
 */
public final class Extractor implements AutoCloseable {

    /** How many bytes of a file can hold the mark of a generator. */
    private static final int HEAD = 1024;

    private final RustParser parser = new RustParser();
    private final Skim skim;
    private final Meter meter;

    /** An extractor on the fastest natives there are. */
    public Extractor() {
        this(Meter.OFF);
    }

    /** One that tells what it does. */
    public Extractor(Meter meter) {
        this(Skim.BODIES, meter);
    }

    Extractor(Skim skim) {
        this(skim, Meter.OFF);
    }

    private Extractor(Skim skim, Meter meter) {
        this.skim = skim;
        this.meter = meter;
    }

    /** The outline of a file. */
    public FileOutline extract(byte[] utf8, Edition edition) {
        return meter.timed(Stage.EXTRACT, () -> outline(meter.timed(Stage.SKIM, () -> Source.of(utf8)), edition));
    }

    /**
     * The outline of text that a macro stands for. Places are those of the text, whose first character is 1:1.
     *
     * <p>Trait items stand in one trait named {@code _}, impl items in one impl block for {@code _}, statements and an expression in the
     * body of one function named {@code _}, a type is the target of one alias named {@code _}; of a pattern nothing is read. Items of
     * statements stand in that function's block.
     */
    public FileOutline extractFragment(String text, MacroCall.Position position, Edition edition) {
        Form form = switch (position) {
            case ITEM, MEMBERS -> Form.ITEMS;
            case TRAIT_ITEM -> Form.TRAIT_ITEMS;
            case IMPL_ITEM -> Form.IMPL_ITEMS;
            case STATEMENT, EXPRESSION -> Form.STATEMENTS;
            case TYPE -> Form.TYPE;
            case PATTERN -> Form.FILE;
        };
        byte[] utf8 = position == MacroCall.Position.PATTERN ? new byte[0] : text.getBytes(UTF_8);
        return meter.timed(Stage.EXTRACT, () -> outline(Source.wrapped(utf8, form), edition));
    }

    /** The bodies of some functions of a file, by where all of each function stands. */
    public static Map<Region, Body.Unread> bodies(byte[] utf8, Collection<Region> functions) {
        Source source = Source.of(utf8);
        Map<Region, Body.Unread> found = new HashMap<>();
        functions.forEach(f -> source.bodyOf(f).ifPresent(b -> found.put(f, b)));
        return found;
    }

    /** What a body says that was not read with its file. */
    public Expr read(Body.Unread body) {
        Fragments fragments = new Fragments(parser, skim, meter);
        Tree tree = fragments.tree(Source.of(body));
        int block = tree.nodes().gaveUp() ? -1 : tree.nodes().child(tree.nodes().firstChild(0), Fields.BODY);
        return block < 0 ? Expr.NOTHING : new ExprReader(tree, fragments).body(block);
    }

    /** The same, expression by expression; nothing where the grammar stumbles. */
    public Optional<Code.Block> code(Body.Unread body) {
        Fragments fragments = new Fragments(parser, skim, meter);
        Tree tree = fragments.tree(Source.of(body));
        int block =
                tree.nodes().hasError() ? -1 : tree.nodes().child(tree.nodes().firstChild(0), Fields.BODY);
        return block < 0 ? Optional.empty() : Optional.of(new CodeReader(tree, fragments).block(block, ""));
    }

    private FileOutline outline(Source source, Edition edition) {
        Fragments fragments = new Fragments(parser, skimming(source, edition), meter);
        Tree tree = fragments.whole(source);
        Draft draft = new Draft();
        Attributes attributes = AttributeReader.inner(source, -1);
        int end = source.bytes().length;
        Scope file = new Scope(
                -1,
                Scope.Kind.FILE,
                "",
                List.of(),
                List.of(),
                attributes.cfg(),
                attributes.lints(),
                source.region(0, end));
        draft.open(file);
        Frame outermost = new Frame(tree.nodes().size(), 0, file.cfg(), Frame.Place.ITEMS);
        new Walk(tree, new Reading(draft, fragments, edition), 0).run(1, outermost);
        draft.conditions.addAll(ConditionReader.read(source));
        SuppressionReader.read(source, draft.suppressions);
        FaultReader.read(tree, draft.faults);
        return draft.outline(isGenerated(source.bytes()));
    }

    private Skim skimming(Source source, Edition edition) {
        return skim == Skim.BODIES && everyBodyCounts(source, edition) ? Skim.HEADS : skim;
    }

    /**
     * Where a bare name can be a trait object, or attribute macros are defined, a body without a telling word can still say something. One
     * in which a delimiter is open may not be one.
     */
    private static boolean everyBodyCounts(Source source, Edition edition) {
        return edition.bareTraitObjects() || !source.tokens().balanced() || makesAttributes(source.tokens());
    }

    private static boolean makesAttributes(TokenList tokens) {
        for (int at = tokens.notableFrom(0); at < tokens.size(); at = tokens.notableFrom(at + 1)) {
            if (tokens.is(at, "#") && tokens.is(at + 2, "proc_macro_attribute")) {
                return true;
            }
        }
        return false;
    }

    /** Whether the first lines hold the mark that generators leave for other tools. */
    private static boolean isGenerated(byte[] text) {
        int end = Math.min(text.length, HEAD);
        return new String(text, 0, end, UTF_8).contains("@generated");
    }

    @Override
    public void close() {
        parser.close();
    }
}
