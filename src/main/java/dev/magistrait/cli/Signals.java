package dev.magistrait.cli;

import dev.magistrait.workspace.file.Unfinished;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import sun.misc.Signal;
import sun.misc.SignalHandler;

/**
 * Signals that end the program. The system itself ends it at once, which no lock, no full heap and no collection of garbage can hold up;
 * only while there is something unfinished to take away, Java ends it.
 */
final class Signals implements Unfinished.Ending {

    private static final List<String> NAMES = List.of("TERM", "INT", "HUP");

    private final Map<Signal, SignalHandler> handlers = new LinkedHashMap<>();

    private Signals() {}

    /** For the whole process. Signals that it was started to ignore stay ignored. */
    static void take() {
        Signals signals = new Signals();
        NAMES.forEach(signals::take);
        Unfinished.tell(signals);
    }

    private void take(String name) {
        try {
            Signal signal = new Signal(name);
            SignalHandler own = Signal.handle(signal, SignalHandler.SIG_DFL);
            if (!own.equals(SignalHandler.SIG_IGN)) {
                handlers.put(signal, own);
            }
        } catch (IllegalArgumentException _) {
            // This system has no such signal, or its Java was told to leave signals alone.
            return;
        }
    }

    @Override
    public void orderly() {
        handlers.forEach(Signal::handle);
    }

    @Override
    public void immediate() {
        handlers.keySet().forEach(signal -> Signal.handle(signal, SignalHandler.SIG_DFL));
    }
}
