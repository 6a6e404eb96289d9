package dev.magistrait.resolve;

import dev.magistrait.outline.FileOutline;
import dev.magistrait.outline.MacroCall;
import dev.magistrait.outline.MacroItem;
import java.util.ArrayList;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.FutureTask;

/**
 * What macro calls stand for. That is a function of a call and a macro alone, so it can be written and read on other threads before it is
 * known whether it will be asked for.
 */
final class Foresight {

    private final Sources sources;
    private final MacroArms arms = new MacroArms();
    private final Map<MacroCall, List<Begun>> begun = new IdentityHashMap<>();

    /** The work for a call in one file and one macro. */
    private record Begun(SourceUnit file, MacroItem macro, FutureTask<Optional<Written>> work) {}

    /**
     * What an arm writes.
     *
     * @param outlines what that says; none of no tokens
     */
    record Written(List<Token> lines, List<FileOutline> outlines) {
        static final Written NOTHING = new Written(List.of(), List.of());
    }

    Foresight(Sources sources) {
        this.sources = sources;
    }

    /** Begins on another thread. */
    void begin(SourceUnit file, MacroCall call, Placed<MacroItem> macro) {
        FutureTask<Optional<Written>> work = task(file, call, macro);
        begun.computeIfAbsent(call, c -> new ArrayList<>(1)).add(new Begun(file, macro.item(), work));
        sources.ahead(work);
    }

    /** Forgets what has been begun and was not asked for. */
    void forget() {
        begun.values().forEach(all -> all.forEach(b -> b.work().cancel(false)));
        begun.clear();
    }

    /** What a macro makes of a call; nothing when no arm takes it. */
    Optional<Written> of(SourceUnit file, MacroCall call, Placed<MacroItem> macro) {
        FutureTask<Optional<Written>> work = begun.getOrDefault(call, List.of()).stream()
                .filter(b -> b.file() == file && b.macro() == macro.item())
                .map(Begun::work)
                .findFirst()
                .orElseGet(() -> task(file, call, macro));
        // Nothing happens where another thread has begun.
        work.run();
        try {
            return work.get();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException("interrupted while expanding macros", e);
        } catch (ExecutionException e) {
            throw new IllegalStateException("a macro could not be expanded", e.getCause());
        }
    }

    private FutureTask<Optional<Written>> task(SourceUnit file, MacroCall call, Placed<MacroItem> macro) {
        List<MacroArms.Arm> read = arms.of(macro);
        return new FutureTask<>(() -> MacroArms.write(read, macro, TokenTree.of(MacroTokens.of(file, call)))
                .map(tokens -> read(tokens, file, call)));
    }

    private Written read(List<Token> tokens, SourceUnit file, MacroCall call) {
        if (tokens.isEmpty()) {
            return Written.NOTHING;
        }
        Expansion.Text text = Expansion.Text.of(tokens);
        return new Written(
                text.lines(),
                List.of(sources.fragment(text.text(), call.position(), file.crate.edition())));
    }
}
