package dev.magistrait.resolve.names;

import dev.magistrait.outline.FileOutline;
import dev.magistrait.outline.MacroCall;
import dev.magistrait.outline.MacroItem;
import dev.magistrait.outline.ModuleItem;
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
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Expands calls of the workspace's {@code macro_rules!}. What a call stands for becomes a unit of its own, hosted by the scope of the call;
 * what its arguments seem to say by themselves is then dead.
 */
public final class Expander {

    /** What rustc allows without {@code recursion_limit}. */
    private static final int DEEPEST = 128;

    private static final int MOST_CALLS = 200_000;
    /** How many calls are looked at ahead: enough for all threads, and no more texts than that are held at once. */
    private static final int AHEAD = 512;
    /** Well-known macros whose arguments are text, or code of another program. */
    private static final Set<String> DISCARDING = Set.of(
            "stringify",
            "concat",
            "compile_error",
            "env",
            "option_env",
            "include_str",
            "include_bytes",
            "quote",
            "quote_spanned",
            "parse_quote",
            "parse_quote_spanned",
            "format_ident");

    private static final Pattern LITERAL = Pattern.compile("\"([^\"\\\\]+)\",?");

    private final Resolver resolver;
    private final Sources sources;
    private final MacroMeanings meanings;
    private final MacroArms arms = new MacroArms();
    private final Foresight foresight;
    private final List<Unexpanded> unexpanded = new ArrayList<>();
    /** Names that expansions have brought and that a macro's path can have. */
    private final Set<String> fresh = new HashSet<>();

    private int expanded;

    /** A call that waits. */
    private record Waiting(SourceUnit file, int call, int depth) {}

    /**
     * A call of a macro of this workspace that no arm matches, or that goes too deep.
     *
     * @param definitions what its macros could write
     * @param outside whether it includes a file that lies outside of the checked tree
     */
    public record Unexpanded(SourceUnit file, MacroCall call, List<MacroItem> definitions, boolean outside) {

        Unexpanded(SourceUnit file, MacroCall call, List<MacroItem> definitions) {
            this(file, call, definitions, false);
        }
    }

    public Expander(Resolver resolver, Sources sources) {
        this.resolver = resolver;
        this.sources = sources;
        this.meanings = new MacroMeanings(resolver);
        this.foresight = new Foresight(sources, arms);
    }

    public List<Unexpanded> unexpanded() {
        return unexpanded;
    }

    /** A macro's name can come out of another's expansion, in this crate or another: a call waits for the names in its path. */
    public void expand(List<CrateUnit> crates) {
        crates.forEach(c -> c.files.forEach(meanings::enter));
        Deque<Waiting> open = new ArrayDeque<>();
        crates.forEach(c -> List.copyOf(c.files).forEach(f -> wait(f, 0, open)));
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
        MacroCall call = waiting.file().outline.calls().get(waiting.call());
        return call.path().names().stream().anyMatch(fresh::contains);
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
        MacroCall call = file.outline.calls().get(waiting.call());
        if (file.call(call.scope()) >= 0 || waiting.depth() >= DEEPEST) {
            return;
        }
        List<Hit> macros = meanings.of(file, call);
        if (arms.worthwhile(call, macros)) {
            meanings.fitting(file, call, macros).forEach(h -> foresight.begin(file, call, MacroMeanings.macro(h)));
        }
    }

    /** What is written in the file that {@code include!} names stands where the call does. */
    private void include(Waiting waiting, MacroCall call, Deque<Waiting> open) {
        SourceUnit host = waiting.file();
        Matcher named = LITERAL.matcher(call.arguments().strip());
        boolean items = call.position() == MacroCall.Position.ITEM && waiting.depth() < DEEPEST;
        if (!items || !named.matches()) {
            unexpanded.add(new Unexpanded(host, call, List.of()));
            return;
        }
        String file = ModulePaths.normal(ModulePaths.directory(host.file), named.group(1));
        Collection<FileOutline> found = sources.exists(file)
                ? sources.outlines(List.of(new SourceKey(file, host.crate.edition())))
                        .values()
                : List.of();
        if (found.isEmpty()) {
            unexpanded.add(new Unexpanded(host, call, List.of(), sources.outside(file)));
        }
        Expansion expansion = new Expansion(host, call.scope(), call, List.of(), file);
        Cfg cfg = host.cfg(call.cfg());
        found.forEach(o -> enter(new SourceUnit(host.crate, file, o, cfg, Optional.of(expansion)), waiting, open));
    }

    private static void wait(SourceUnit file, int depth, Deque<Waiting> open) {
        for (int i = 0; i < file.outline.calls().size(); i++) {
            open.addLast(new Waiting(file, i, depth));
        }
    }

    /** Expands a call; false when it is of no macro of this workspace. */
    private boolean call(Waiting waiting, Deque<Waiting> open) {
        SourceUnit file = waiting.file();
        MacroCall call = file.outline.calls().get(waiting.call());
        if (file.dead(call.scope()) || expanded > MOST_CALLS) {
            return true;
        }
        List<Hit> macros = meanings.of(file, call);
        if (!MacroMeanings.anyKnown(macros)) {
            return false;
        }
        if (!arms.worthwhile(call, macros)) {
            file.bury(waiting.call());
            return true;
        }
        boolean any = false;
        for (Hit hit : meanings.fitting(file, call, macros)) {
            any |= waiting.depth() < DEEPEST && expand(waiting, call, hit, open);
        }
        if (any) {
            file.bury(waiting.call());
        } else {
            unexpanded.add(new Unexpanded(file, call, MacroMeanings.definitions(macros)));
            file.enterArguments(waiting.call());
        }
        return true;
    }

    /** A call of a macro from elsewhere: what its arguments say counts, unless they are known to be no code of this program. */
    private void asWritten(Waiting waiting, Deque<Waiting> open) {
        SourceUnit file = waiting.file();
        MacroCall call = file.outline.calls().get(waiting.call());
        if (DISCARDING.contains(call.path().last())) {
            file.bury(waiting.call());
        } else if (call.path().is("include")) {
            include(waiting, call, open);
        } else {
            file.enterArguments(waiting.call());
        }
    }

    private boolean expand(Waiting waiting, MacroCall call, Hit hit, Deque<Waiting> open) {
        Optional<Foresight.Written> written = foresight.of(waiting.file(), call, MacroMeanings.macro(hit));
        written.ifPresent(w -> place(waiting, w, hit, open));
        return written.isPresent();
    }

    private void place(Waiting waiting, Foresight.Written written, Hit hit, Deque<Waiting> open) {
        expanded++;
        SourceUnit host = waiting.file();
        MacroCall call = host.outline.calls().get(waiting.call());
        Placed<MacroItem> macro = MacroMeanings.macro(hit);
        String source = macro.file().key() + ":" + macro.item().region();
        Expansion expansion = new Expansion(host, call.scope(), call, written.lines(), source);
        Cfg cfg = host.cfg(call.cfg()).and(hit.cfg());
        written.outlines()
                .forEach(o ->
                        enter(new SourceUnit(host.crate, host.file, o, cfg, Optional.of(expansion)), waiting, open));
    }

    private void enter(SourceUnit unit, Waiting waiting, Deque<Waiting> open) {
        for (ModuleItem module : unit.outline.modules()) {
            if (module.inline()) {
                ModuleTree.inline(unit, module);
            }
        }
        unit.crate.files.add(unit);
        Declarations.enter(unit);
        meanings.enter(unit);
        unit.outline.modules().forEach(m -> fresh.add(m.name()));
        unit.outline.imports().forEach(i -> fresh.add(i.name()));
        unit.outline.macros().forEach(m -> fresh.add(m.name()));
        if (declares(unit.outline)) {
            resolver.forget();
            resolver.globs().learn(unit);
        }
        wait(unit, waiting.depth() + 1, open);
    }

    /** Whether the text brings a name, besides the one of the function that statements are wrapped in. */
    private static boolean declares(FileOutline outline) {
        return !outline.imports().isEmpty()
                || !outline.modules().isEmpty()
                || !outline.types().isEmpty()
                || !outline.aliases().isEmpty()
                || !outline.values().isEmpty()
                || !outline.macros().isEmpty()
                || outline.functions().stream().anyMatch(f -> !f.name().equals("_"));
    }

    /** The number of the call whose arguments a scope holds. */
    static int callOf(Scope scope) {
        return Integer.parseInt(scope.name());
    }
}
