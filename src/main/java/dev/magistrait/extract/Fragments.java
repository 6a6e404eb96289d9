package dev.magistrait.extract;

import dev.magistrait.extract.part.Call;
import dev.magistrait.extract.part.Tree;
import dev.magistrait.extract.skim.Quiet;
import dev.magistrait.extract.skim.Reach;
import dev.magistrait.extract.skim.Skeleton;
import dev.magistrait.extract.skim.Skim;
import dev.magistrait.extract.token.ArmsAsList;
import dev.magistrait.extract.token.Form;
import dev.magistrait.extract.token.Shape;
import dev.magistrait.extract.token.Source;
import dev.magistrait.extract.token.Stretch;
import dev.magistrait.outline.Body;
import dev.magistrait.syntax.Fields;
import dev.magistrait.syntax.RustParser;
import dev.magistrait.syntax.SyntaxTree;
import dev.magistrait.syntax.TokenList;
import dev.magistrait.timing.Meter;
import dev.magistrait.timing.Quantity;
import dev.magistrait.timing.Stage;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Reads the arguments of macro calls as Rust where they are; remembers each, because bodies are read twice. */
final class Fragments {

    private final RustParser parser;
    private final Skim skim;
    private final Meter meter;
    private final Map<Integer, List<Fragment>> known = new HashMap<>();

    Fragments(RustParser parser, Skim skim, Meter meter) {
        this.parser = parser;
        this.skim = skim;
        this.meter = meter;
    }

    /** The tree of all that is read; those of the arguments of macros come later. */
    Tree whole(Source source) {
        return meter.timed(Stage.SKIM, () -> Skeleton.of(source, skim))
                .flatMap(skeleton -> filled(source, skeleton))
                .orElseGet(() -> parsed(source, reach(source)));
    }

    /** None when the parser stumbles over what is left to it. */
    private Optional<Tree> filled(Source source, Skeleton skeleton) {
        if (skeleton.left().isEmpty()) {
            skimmed(source, 0);
            return skeleton.with(Optional.empty()).map(nodes -> new Tree(source, nodes));
        }
        int[] reach = meter.timed(Stage.SKIM, () -> Reach.of(source, skim, skeleton.left()));
        SyntaxTree nodes = parsed(source, reach).nodes();
        return nodes.hasError()
                ? Optional.empty()
                : skeleton.with(Optional.of(nodes)).map(all -> new Tree(source, all));
    }

    private Tree parsed(Source source, int... reach) {
        skimmed(source, included(source.bytes(), reach));
        return tree(source, reach);
    }

    /** Counts what of a file the parser does not see; what macros stand for is in no file. */
    private void skimmed(Source source, long seen) {
        if (source.isFile()) {
            meter.add(Quantity.SKIMMED, source.bytes().length - seen);
        }
    }

    /** The tree of a part. */
    Tree tree(Source source) {
        return tree(source, reach(source));
    }

    private Tree tree(Source source, int... reach) {
        SyntaxTree nodes = parse(source.bytes(), reach);
        if (nodes.hasError() && !nodes.gaveUp()) {
            nodes = Mending.of(source, nodes)
                    .map(mended -> parse(mended, reach))
                    .orElse(nodes);
        }
        return new Tree(source, nodes);
    }

    private int[] reach(Source source) {
        return meter.timed(Stage.SKIM, () -> Reach.of(source, skim));
    }

    private SyntaxTree parse(byte[] text, int... reach) {
        meter.add(Quantity.PARSED, included(text, reach));
        return meter.timed(Stage.PARSE, () -> parser.parse(text, reach));
    }

    /** How many bytes the parser sees. */
    private static long included(byte[] text, int... reach) {
        long sum = reach.length == 0 ? text.length : 0;
        for (int i = 0; i < reach.length; i += 2) {
            sum += reach[i + 1] - reach[i];
        }
        return sum;
    }

    /** Whether the words of a text can be passed over, and none of them can make a fact but in an expression. */
    boolean isQuiet(Stretch text) {
        TokenList tokens = text.source().tokens();
        return skim != Skim.NOTHING && Quiet.is(text.source(), tokens.from(text.start()), tokens.from(text.end()));
    }

    /** A body that can be read when somebody asks for it. */
    Optional<Body.Unread> unread(Tree tree, int block) {
        return skim == Skim.NOTHING ? Optional.empty() : tree.unread(block);
    }

    /** One fragment; none when the arguments have no reading. */
    List<Fragment> of(Call call) {
        Stretch arguments = call.arguments();
        return known.computeIfAbsent(arguments.source().place(arguments.start()), place -> read(call));
    }

    private List<Fragment> read(Call call) {
        Stretch text = call.arguments().withoutBias();
        Shape shape = Shape.of(text);
        for (Form form : shape.forms(call.position(), call.braces(), text.mayBeType())) {
            Tree tree = tree(text.source().part(text.start(), text.end(), form));
            if (!tree.nodes().hasError()) {
                return List.of(fragment(form, tree));
            }
        }
        return shape.arrows() ? arms(text) : List.of();
    }

    private List<Fragment> arms(Stretch text) {
        return ArmsAsList.of(text).map(list -> list(text, list)).orElse(List.of());
    }

    /** The same with another text in its place, as a list of expressions. */
    private List<Fragment> list(Stretch text, byte[] instead) {
        Tree tree = tree(text.source().part(instead, text.start(), text.end(), Form.LIST));
        return tree.nodes().hasError() ? List.of() : List.of(fragment(Form.LIST, tree));
    }

    /** The items that a stretch of tokens holds, sound or not. */
    Fragment items(Stretch text) {
        return fragment(Form.ITEMS, tree(text.source().part(text.start(), text.end(), Form.ITEMS)));
    }

    private static Fragment fragment(Form form, Tree tree) {
        SyntaxTree nodes = tree.nodes();
        if (form == Form.ITEMS || form == Form.FILE) {
            return new Fragment(form, tree, 1, nodes.size());
        }
        int item = nodes.firstChild(0);
        if (form == Form.TYPE) {
            int type = nodes.child(item, Fields.TYPE);
            return new Fragment(form, tree, type, nodes.subtreeEnd(type));
        }
        int block = nodes.child(item, Fields.BODY);
        int holder = form == Form.LIST ? nodes.nextSibling(nodes.firstChild(block)) : block;
        return new Fragment(form, tree, holder + 1, nodes.subtreeEnd(holder));
    }
}
