package dev.magistrait.resolve.names;

import dev.magistrait.outline.Attribute;
import dev.magistrait.outline.MacroCall;
import dev.magistrait.outline.MacroItem;
import dev.magistrait.outline.Scope;
import dev.magistrait.outline.TypePath;
import dev.magistrait.resolve.expand.Paste;
import dev.magistrait.resolve.expand.Token;
import dev.magistrait.resolve.expand.TokenTree;
import dev.magistrait.resolve.expand.Transcript;
import dev.magistrait.source.Region;
import dev.magistrait.source.Span;
import dev.magistrait.syntax.TokenList;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.BitSet;
import java.util.Deque;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Optional;

/**
 * Writes a trait or impl anew in whose braces macros of the workspace are called, with what they write in the place of the calls. The whole
 * item is: its methods and those that macros write are members of one thing.
 */
final class MemberMacros {

    private final MacroMeanings meanings;
    private final MacroArms arms;
    /** By file, the numbers of the items on which attributes stand that are macros. */
    private final IdentityHashMap<SourceUnit, BitSet> obscured = new IdentityHashMap<>();

    MemberMacros(MacroMeanings meanings, MacroArms arms) {
        this.meanings = meanings;
        this.arms = arms;
    }

    /**
     * What came of an item.
     *
     * @param tokens the item anew; none where nothing was written
     * @param refused the calls that no arm takes, or that go too far, and what their macros could write
     */
    record Outcome(List<Token> tokens, List<Refusal> refused) {}

    record Refusal(MacroCall call, List<MacroItem> definitions, Unexpanded.Cause cause) {}

    /** Text that a macro wrote for a call that stands there. */
    record Called(Token.Writing text, Region call) implements Token.Writing {
        @Override
        public Span span(int start, int end) {
            return text.span(start, end);
        }

        @Override
        public boolean fromBody(int start, int end) {
            return text.fromBody(start, end);
        }
    }

    /** Members that are still to be looked at. */
    private static final class Level {
        private final List<TokenTree> trees;
        private final List<Region> call;
        /** The conditions of the call: each member has them that it writes. */
        private final List<TokenTree> conditions;

        private int at;

        Level(List<TokenTree> trees, List<Region> call, List<TokenTree> conditions) {
            this.trees = trees;
            this.call = call;
            this.conditions = conditions;
        }

        /** Behind the {@code #[cfg(..)]} that stand there. */
        int behindConditions() {
            int behind = at;
            while (behind + 1 < trees.size()
                    && trees.get(behind).is("#")
                    && trees.get(behind + 1) instanceof TokenTree.Group group
                    && group.opens("[")
                    && group.inside().size() > 1
                    && group.inside().getFirst().is("cfg")) {
                behind += 2;
            }
            return behind;
        }

        List<TokenTree> with(List<TokenTree> more) {
            List<TokenTree> all = new ArrayList<>(conditions);
            all.addAll(more);
            return all;
        }
    }

    /** Whether an item is what stands there: attributes that are macros see the calls, and not what those write. */
    boolean plain(SourceUnit file, int call) {
        return !obscured.computeIfAbsent(file, MemberMacros::obscured).get(call);
    }

    private static BitSet obscured(SourceUnit file) {
        BitSet found = new BitSet();
        file.outline.traits().forEach(t -> note(file, t.scope(), t.attributes(), found));
        file.outline.impls().forEach(i -> note(file, i.scope(), i.attributes(), found));
        return found;
    }

    private static void note(SourceUnit file, int scope, List<Attribute> attributes, BitSet into) {
        int call = file.scope(scope).kind() == Scope.Kind.MACRO_CALL ? Expander.callOf(file.scope(scope)) : -1;
        boolean inert = attributes.stream()
                .allMatch(a ->
                        InertAttributes.inert(a.path().segments().getFirst().name()));
        if (call >= 0 && !inert) {
            into.set(call);
        }
    }

    Outcome write(SourceUnit file, MacroCall item, MacroBudget budget) {
        List<TokenTree> trees = TokenTree.of(MacroText.arguments(file, item));
        List<Refusal> refused = new ArrayList<>();
        if (trees.isEmpty() || !(trees.getLast() instanceof TokenTree.Group body)) {
            return new Outcome(List.of(), refused);
        }
        List<TokenTree> members = new ArrayList<>();
        boolean any = members(file, item, body.inside(), members, refused, budget);
        List<TokenTree> whole = new ArrayList<>(trees.subList(0, trees.size() - 1));
        whole.add(new TokenTree.Group(body.open(), members, body.close()));
        List<Token> tokens = new ArrayList<>();
        TokenTree.flatten(any ? whole : List.of(), tokens);
        return new Outcome(tokens, refused);
    }

    private boolean members(
            SourceUnit file,
            MacroCall item,
            List<TokenTree> inside,
            List<TokenTree> into,
            List<Refusal> refused,
            MacroBudget budget) {
        Deque<Level> open = new ArrayDeque<>();
        open.push(new Level(inside, List.of(), List.of()));
        boolean any = false;
        while (!open.isEmpty()) {
            Level level = open.element();
            if (level.at >= level.trees.size()) {
                open.pop();
                continue;
            }
            int from = level.behindConditions();
            Optional<Found> call = Found.at(level.trees, from);
            if (call.isEmpty()) {
                into.addAll(level.conditions);
                level.at = member(level.trees, level.at, into);
                continue;
            }
            Found found = call.get();
            List<Region> region = level.call.isEmpty() ? found.region() : level.call;
            MacroCall meant = region.isEmpty() ? item : found.in(item, region.getFirst());
            Optional<List<Token>> written = written(file, meant, found, open.size(), refused, budget);
            if (written.isPresent()) {
                any = true;
                List<TokenTree> trees = TokenTree.of(called(written.get(), region));
                open.push(new Level(trees, region, level.with(level.trees.subList(level.at, from))));
            } else {
                into.addAll(level.conditions);
                into.addAll(level.trees.subList(level.at, found.end()));
            }
            level.at = found.end();
        }
        return any;
    }

    private static List<Token> called(List<Token> tokens, List<Region> region) {
        return region.isEmpty()
                ? tokens
                : tokens.stream()
                        .map(t -> t.in(w -> new Called(w, region.getFirst())))
                        .toList();
    }

    /** What a call stands for; nothing where it is of no macro of the workspace, or goes no further. */
    private Optional<List<Token>> written(
            SourceUnit file, MacroCall call, Found found, int depth, List<Refusal> refused, MacroBudget budget) {
        List<Hit> macros = meanings.of(file, call);
        if (MacroMeanings.pastes(macros)) {
            List<Token> arguments = new ArrayList<>();
            TokenTree.flatten(found.arguments().inside(), arguments);
            return Optional.of(Paste.apply(arguments));
        }
        List<Hit> fitting = meanings.fitting(file, call, macros);
        if (fitting.size() != 1) {
            return Optional.empty();
        }
        Placed<MacroItem> macro = MacroMeanings.macro(fitting.getFirst());
        Optional<Unexpanded.Cause> stop = budget.refuses(depth);
        Transcript transcript = stop.isPresent()
                ? new Transcript.GivenUp()
                : arms.of(macro)
                        .write(macro.file().crate.number, found.arguments().inside());
        if (transcript instanceof Transcript.Written text) {
            budget.spend(text.tokens().size());
            return Optional.of(text.tokens());
        }
        Unexpanded.Cause cause = transcript instanceof Transcript.Refused
                ? Unexpanded.Cause.NO_ARM
                : stop.orElse(Unexpanded.Cause.TOO_MUCH);
        refused.add(new Refusal(call, List.of(macro.item()), cause));
        return Optional.empty();
    }

    /** Adds the member that starts there, and gives the index behind it. */
    private static int member(List<TokenTree> trees, int from, List<TokenTree> into) {
        int at = from;
        boolean ended = false;
        while (at < trees.size() && !ended) {
            TokenTree tree = trees.get(at++);
            into.add(tree);
            ended = tree.is(";") || tree.opens("{");
        }
        return at;
    }

    /**
     * A macro call among members.
     *
     * @param end the index behind it and its semicolon
     * @param region where it stands in the item; empty for one that a macro wrote
     */
    private record Found(TypePath path, TokenTree.Group arguments, int end, List<Region> region) {

        static Optional<Found> at(List<TokenTree> trees, int from) {
            if (from >= trees.size()) {
                return Optional.empty();
            }
            List<TypePath.Segment> names = new ArrayList<>();
            boolean global = trees.get(from).is(":");
            int at = from;
            while (at < trees.size()
                    && (trees.get(at).kind() == TokenList.NAME || trees.get(at).is(":"))) {
                if (trees.get(at) instanceof TokenTree.Leaf leaf
                        && trees.get(at).kind() == TokenList.NAME) {
                    names.add(TypePath.Segment.of(leaf.token().text()));
                }
                at++;
            }
            boolean call =
                    !names.isEmpty() && at + 1 < trees.size() && trees.get(at).is("!");
            if (!call || !(trees.get(at + 1) instanceof TokenTree.Group group)) {
                return Optional.empty();
            }
            boolean semicolon = at + 2 < trees.size() && trees.get(at + 2).is(";");
            TypePath path = new TypePath(global, names);
            return Optional.of(new Found(path, group, at + (semicolon ? 3 : 2), region(trees.get(from), group)));
        }

        @SuppressWarnings("ReferenceEquality") // a text is written once
        private static List<Region> region(TokenTree first, TokenTree.Group last) {
            return first instanceof TokenTree.Leaf leaf
                            && leaf.token().writing() instanceof MacroText start
                            && last.close().writing() == start
                    ? List.of(start.lines()
                            .region(leaf.token().start(), last.close().end()))
                    : List.of();
        }

        MacroCall in(MacroCall item, Region region) {
            return new MacroCall(
                    item.scope(), path, MacroCall.Position.MEMBERS, "", item.argumentRegion(), item.cfg(), region);
        }
    }
}
