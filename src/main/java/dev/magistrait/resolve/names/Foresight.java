package dev.magistrait.resolve.names;

import dev.magistrait.outline.FileOutline;
import dev.magistrait.outline.MacroCall;
import dev.magistrait.outline.MacroItem;
import dev.magistrait.resolve.expand.Paste;
import dev.magistrait.resolve.expand.Token;
import dev.magistrait.resolve.expand.TokenTree;
import dev.magistrait.resolve.expand.Transcript;
import dev.magistrait.rust.Edition;
import java.util.ArrayList;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.FutureTask;
import java.util.concurrent.atomic.AtomicLong;

/**
 * What macro calls stand for. That is a function of a call and a macro alone, so it can be written and read on other threads before it is
 * known whether it will be asked for.
 */
final class Foresight {

    /** How many tokens may be written ahead: they are held until they are asked for. */
    private static final long MOST_HELD = 4_000_000;

    private final Sources sources;
    private final MacroArms arms;
    private final IdentityHashMap<MacroCall, List<Begun>> begun = new IdentityHashMap<>();
    private final AtomicLong held = new AtomicLong();
    private final Map<Code, FileOutline> known = new ConcurrentHashMap<>();

    /** Statements, which say the same wherever they stand: tests assert the same again and again. */
    private record Code(String text, Edition edition) {}

    /** The work for a call in one file and one macro. */
    private record Begun(SourceUnit file, Placed<MacroItem> macro, FutureTask<Optional<Written>> work) {
        boolean isOf(SourceUnit call, Placed<MacroItem> other) {
            return file == call
                    && macro.file() == other.file()
                    && macro.item().region().equals(other.item().region());
        }
    }

    /**
     * What an arm writes.
     *
     * @param outlines what that says; none of no tokens
     * @param whole false of an arm that takes the call and was given up
     */
    record Written(List<Token> lines, List<FileOutline> outlines, boolean whole) {
        static final Written NOTHING = new Written(List.of(), List.of(), true);
        static final Written GIVEN_UP = new Written(List.of(), List.of(), false);
    }

    Foresight(Sources sources, MacroArms arms) {
        this.sources = sources;
        this.arms = arms;
    }

    /** Begins on another thread. */
    void begin(SourceUnit file, MacroCall call, Placed<MacroItem> macro) {
        FutureTask<Optional<Written>> work = task(file, call, macro);
        begun.computeIfAbsent(call, c -> new ArrayList<>(1)).add(new Begun(file, macro, work));
        sources.ahead(() -> {
            if (held.get() < MOST_HELD) {
                work.run();
            }
        });
    }

    /** Forgets all that has been read. */
    void close() {
        forget();
        known.clear();
    }

    /** Forgets what has been begun and was not asked for. */
    void forget() {
        begun.values().forEach(all -> all.forEach(b -> b.work().cancel(false)));
        begun.clear();
        held.set(0);
    }

    /** What a macro makes of a call; nothing when no arm takes it. */
    Optional<Written> of(SourceUnit file, MacroCall call, Placed<MacroItem> macro) {
        FutureTask<Optional<Written>> work = begun.getOrDefault(call, List.of()).stream()
                .filter(b -> b.isOf(file, macro))
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
        MacroArms.Macro known = arms.of(macro);
        int crate = macro.file().crate.number;
        return new FutureTask<>(() -> switch (known.write(crate, TokenTree.of(MacroText.arguments(file, call)))) {
            case Transcript.Refused _ -> Optional.empty();
            case Transcript.GivenUp _ -> Optional.of(Written.GIVEN_UP);
            case Transcript.Written written -> {
                held.addAndGet(written.tokens().size());
                yield Optional.of(read(written.tokens(), file, call));
            }
        });
    }

    /** What a trait or impl reads that was written anew. */
    Written members(List<Token> tokens, SourceUnit file, MacroCall item) {
        return read(tokens, file, item);
    }

    /** What a call of {@code paste!} stands for. */
    Written pasted(SourceUnit file, MacroCall call) {
        return read(Paste.apply(MacroText.arguments(file, call)), file, call);
    }

    private Written read(List<Token> tokens, SourceUnit file, MacroCall call) {
        if (tokens.isEmpty()) {
            return Written.NOTHING;
        }
        Expansion.Text text = Expansion.Text.of(tokens);
        return new Written(text.lines(), List.of(outline(text.text(), call.position(), file.crate.edition())), true);
    }

    private FileOutline outline(String text, MacroCall.Position position, Edition edition) {
        if (position != MacroCall.Position.STATEMENT && position != MacroCall.Position.EXPRESSION) {
            return sources.fragment(text, position, edition);
        }
        Code code = new Code(text, edition);
        FileOutline before = known.get(code);
        if (before != null) {
            return before;
        }
        FileOutline read = sources.fragment(text, MacroCall.Position.STATEMENT, edition);
        if (declaresNothing(read)) {
            known.put(code, read);
        }
        return read;
    }

    /** Whether it holds no item that something is remembered of, which is not the same wherever the item stands. */
    private static boolean declaresNothing(FileOutline outline) {
        return outline.functions().size() == 1
                && outline.modules().isEmpty()
                && outline.traits().isEmpty()
                && outline.impls().isEmpty()
                && outline.types().isEmpty()
                && outline.aliases().isEmpty()
                && outline.values().isEmpty()
                && outline.macros().isEmpty();
    }
}
