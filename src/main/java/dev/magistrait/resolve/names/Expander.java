package dev.magistrait.resolve.names;

import dev.magistrait.outline.FileOutline;
import dev.magistrait.outline.MacroCall;
import dev.magistrait.outline.MacroItem;
import dev.magistrait.outline.Scope;
import dev.magistrait.rust.Cfg;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Deque;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Consumer;

/**
 * Expands calls of the workspace's {@code macro_rules!}. What a call stands for becomes a unit of its own, hosted by the scope of the call;
 * what its arguments seem to say by themselves is then dead.
 */
public final class Expander {

    /** The most tokens that are written for one workspace, far beyond those of any that is known. */
    private static final long MOST_TOKENS = 50_000_000;
    /** How many calls are looked at ahead: enough for all threads, and no more texts than that are held at once. */
    private static final int AHEAD = 512;

    private final ModuleTree tree;
    private final Resolver resolver;
    private final Sources sources;
    private final MacroMeanings meanings;
    private final MacroArms arms = new MacroArms();
    private final Foresight foresight;
    private final MemberMacros members;
    private final List<Unexpanded> unexpanded = new ArrayList<>();
    /** Names that expansions have brought and that a macro's path can have. */
    private final Set<String> fresh = new HashSet<>();

    private long tokens;

    /** A call that waits. */
    private record Waiting(SourceUnit file, int call, int depth, MacroBudget budget) {
        MacroCall item() {
            return file.outline.calls().get(call);
        }
    }

    public Expander(ModuleTree tree, Resolver resolver, Sources sources) {
        this.tree = tree;
        this.resolver = resolver;
        this.sources = sources;
        this.meanings = new MacroMeanings(resolver);
        this.foresight = new Foresight(sources, arms);
        this.members = new MemberMacros(meanings, arms);
    }

    public List<Unexpanded> unexpanded() {
        return unexpanded;
    }

    /** A macro's name can come out of another's expansion, in this crate or another: a call waits for the names in its path. */
    public void expand(List<CrateUnit> crates) {
        crates.forEach(c -> c.files.forEach(meanings::enter));
        Deque<Waiting> open = new ArrayDeque<>();
        crates.forEach(c -> List.copyOf(c.files).forEach(f -> wait(f, open)));
        Deque<Waiting> unknown = new ArrayDeque<>();
        while (!open.isEmpty()) {
            fresh.clear();
            drain(open, unknown::addLast);
            unknown.removeIf(w -> named(w) && open.add(w));
        }
        drain(unknown, next -> asWritten(next, unknown));
        foresight.close();
    }

    /** Whether the last round wrote a name that the call's path has. */
    private boolean named(Waiting waiting) {
        return waiting.item().path().names().stream().anyMatch(fresh::contains);
    }

    private void drain(Deque<Waiting> open, Consumer<Waiting> otherwise) {
        while (!open.isEmpty()) {
            List<Waiting> next = new ArrayList<>();
            while (next.size() < AHEAD && !open.isEmpty()) {
                next.add(open.removeFirst());
            }
            next.forEach(this::foresee);
            for (Waiting one : next) {
                if (!call(one, open)) {
                    otherwise.accept(one);
                }
            }
            foresight.forget();
        }
    }

    /** Begins what a call will ask for, unless it stands in another: that may be expanded, which buries this. */
    private void foresee(Waiting waiting) {
        SourceUnit file = waiting.file();
        MacroCall call = waiting.item();
        if (file.call(call.scope()) >= 0
                || waiting.budget().refuses(waiting.depth()).isPresent()) {
            return;
        }
        List<Hit> macros = meanings.of(file, call);
        if (arms.worthwhile(call, macros)) {
            meanings.fitting(file, call, macros).forEach(h -> foresight.begin(file, call, MacroMeanings.macro(h)));
        }
    }

    /** What is written in the file that {@code include!} names stands where the call does. */
    private void include(Waiting waiting, Deque<Waiting> open) {
        SourceUnit host = waiting.file();
        MacroCall call = waiting.item();
        Optional<Unexpanded.Cause> refused = waiting.budget().refuses(waiting.depth());
        if (refused.isPresent()) {
            giveUp(waiting, List.of(), refused.get());
            return;
        }
        Optional<String> file = Inclusion.file(host, call);
        Collection<FileOutline> found =
                file.map(f -> Inclusion.outlines(sources, f, host, call)).orElse(List.of());
        if (found.isEmpty()) {
            boolean outside = file.filter(sources::outside).isPresent();
            Unexpanded.Cause cause = outside ? Unexpanded.Cause.OUTSIDE : Unexpanded.Cause.NO_FILE;
            unexpanded.add(new Unexpanded(host, call, List.of(), cause));
            return;
        }
        Expansion expansion = new Expansion(host, call.scope(), call, List.of(), file.get());
        Cfg cfg = host.cfg(call.cfg());
        for (FileOutline outline : found) {
            spend(waiting, outline.scopes().size() + outline.calls().size());
            SourceUnit unit = new SourceUnit(host.crate, file.get(), outline, cfg, Optional.of(expansion));
            tree.included(unit);
            enter(unit, waiting, open);
        }
    }

    /** Calls that stand in a file. */
    private static void wait(SourceUnit file, Deque<Waiting> open) {
        for (int i = 0; i < file.outline.calls().size(); i++) {
            open.addLast(new Waiting(file, i, 0, new MacroBudget()));
        }
    }

    /** Expands a call; false when it is of no macro of this workspace. */
    private boolean call(Waiting waiting, Deque<Waiting> open) {
        SourceUnit file = waiting.file();
        MacroCall call = waiting.item();
        if (file.dead(call.scope())) {
            return true;
        }
        if (call.position() == MacroCall.Position.MEMBERS) {
            return members(waiting, open);
        }
        List<Hit> macros = meanings.of(file, call);
        boolean pastes = MacroMeanings.pastes(macros);
        if (!pastes && !MacroMeanings.anyKnown(macros)) {
            return false;
        }
        if (!arms.worthwhile(call, macros)) {
            file.bury(waiting.call());
            return true;
        }
        Optional<Unexpanded.Cause> refused = tokens > MOST_TOKENS
                ? Optional.of(Unexpanded.Cause.TOO_MUCH)
                : waiting.budget().refuses(waiting.depth());
        if (refused.isPresent()) {
            giveUp(waiting, macros, refused.get());
        } else if (pastes) {
            place(waiting, foresight.pasted(file, call), "paste", Cfg.always(), open);
            file.bury(waiting.call());
        } else {
            expand(waiting, macros, open);
        }
        return true;
    }

    /** Writes a trait or impl anew; false where no macro that is called in it is known. */
    private boolean members(Waiting waiting, Deque<Waiting> open) {
        SourceUnit file = waiting.file();
        MacroCall item = waiting.item();
        if (!members.plain(file, waiting.call())) {
            file.enterArguments(waiting.call());
            return true;
        }
        MemberMacros.Outcome outcome = members.write(file, item, waiting.budget());
        outcome.refused().forEach(r -> unexpanded.add(new Unexpanded(file, r.call(), r.definitions(), r.cause())));
        if (!outcome.tokens().isEmpty()) {
            place(waiting, foresight.members(outcome.tokens(), file, item), "members", Cfg.always(), open);
            file.bury(waiting.call());
            return true;
        }
        return false;
    }

    private void expand(Waiting waiting, List<Hit> macros, Deque<Waiting> open) {
        SourceUnit file = waiting.file();
        boolean any = false;
        for (Hit hit : meanings.fitting(file, waiting.item(), macros)) {
            Placed<MacroItem> macro = MacroMeanings.macro(hit);
            Optional<Foresight.Written> written = foresight.of(file, waiting.item(), macro);
            if (written.isPresent() && !written.get().whole()) {
                giveUp(waiting, macros, Unexpanded.Cause.TOO_MUCH);
                return;
            }
            String source = macro.file().key() + ":" + macro.item().region();
            written.ifPresent(w -> place(waiting, w, source, hit.cfg(), open));
            any |= written.isPresent();
        }
        if (any) {
            file.bury(waiting.call());
        } else {
            asItReads(waiting, macros, Unexpanded.Cause.NO_ARM);
        }
    }

    /** Of all that one written call leads to, the first that goes too far is told. */
    private void giveUp(Waiting waiting, List<Hit> macros, Unexpanded.Cause cause) {
        if (waiting.budget().tells()) {
            asItReads(waiting, macros, cause);
        }
    }

    private void asItReads(Waiting waiting, List<Hit> macros, Unexpanded.Cause cause) {
        unexpanded.add(new Unexpanded(waiting.file(), waiting.item(), MacroMeanings.definitions(macros), cause));
        waiting.file().enterArguments(waiting.call());
    }

    /** A call of a macro from elsewhere: what its arguments say counts, unless they are known to be no code of this program. */
    private void asWritten(Waiting waiting, Deque<Waiting> open) {
        SourceUnit file = waiting.file();
        MacroCall call = waiting.item();
        if (call.position() == MacroCall.Position.MEMBERS) {
            file.enterArguments(waiting.call());
        } else if (MacroMeanings.discards(call)) {
            file.bury(waiting.call());
        } else if (call.path().is("include")) {
            include(waiting, open);
        } else {
            file.enterArguments(waiting.call());
            if (call.position() != MacroCall.Position.EXPRESSION
                    && !Unexpanded.given(call).isEmpty()) {
                unexpanded.add(new Unexpanded(file, call, List.of(), Unexpanded.Cause.FOREIGN));
            }
        }
    }

    private void place(Waiting waiting, Foresight.Written written, String source, Cfg macro, Deque<Waiting> open) {
        SourceUnit host = waiting.file();
        MacroCall call = waiting.item();
        spend(waiting, written.lines().size());
        Expansion expansion = new Expansion(host, call.scope(), call, written.lines(), source);
        Cfg cfg = host.cfg(call.cfg()).and(macro);
        written.outlines()
                .forEach(o ->
                        enter(new SourceUnit(host.crate, host.file, o, cfg, Optional.of(expansion)), waiting, open));
    }

    private void spend(Waiting waiting, int written) {
        tokens += written;
        waiting.budget().spend(written);
    }

    private void enter(SourceUnit unit, Waiting waiting, Deque<Waiting> open) {
        unit.crate.files.add(unit);
        for (SourceUnit file : tree.expanded(unit)) {
            learn(file);
            wait(file, open);
        }
        learn(unit);
        for (int i = 0; i < unit.outline.calls().size(); i++) {
            open.addLast(new Waiting(unit, i, waiting.depth() + 1, waiting.budget()));
        }
    }

    private void learn(SourceUnit unit) {
        Declarations.enter(unit);
        meanings.enter(unit);
        unit.outline.modules().forEach(m -> fresh.add(m.name()));
        unit.outline.imports().forEach(i -> fresh.add(i.name()));
        unit.outline.macros().forEach(m -> fresh.add(m.name()));
        if (Declarations.any(unit.outline)) {
            resolver.forget();
            resolver.globs().learn(unit);
        }
    }

    /** The number of the call whose arguments a scope holds. */
    static int callOf(Scope scope) {
        return Integer.parseInt(scope.name());
    }
}
