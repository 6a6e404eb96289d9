package dev.magistrait.cli.command;

import dev.magistrait.workspace.file.Unfinished;
import java.lang.reflect.Method;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * Signals that end the program. The system itself ends it at once, which no lock, no full heap and no collection of garbage can hold up;
 * only while there is something unfinished to take away, Java ends it. The one API for that is hidden from compilers, so it is looked up,
 * beside what the program does meanwhile.
 */
public final class Signals implements Unfinished.Ending {

    private static final List<String> NAMES = List.of("TERM", "INT", "HUP");

    private final Method handle;
    private final Object atOnce;
    private final Map<Object, Object> handlers = new LinkedHashMap<>();

    private Signals() throws ReflectiveOperationException {
        Class<?> signal = Class.forName("sun.misc.Signal");
        Class<?> handler = Class.forName("sun.misc.SignalHandler");
        handle = signal.getMethod("handle", signal, handler);
        atOnce = handler.getField("SIG_DFL").get(null);
        Object ignored = handler.getField("SIG_IGN").get(null);
        for (String name : NAMES) {
            Object one = signal.getConstructor(String.class).newInstance(name);
            Object own = handle.invoke(null, one, atOnce);
            if (!own.equals(ignored)) {
                handlers.put(one, own);
            }
        }
    }

    /** For the whole process. Signals that it was started to ignore stay ignored. */
    public static void take() {
        try {
            Unfinished.tell(new Signals());
        } catch (ReflectiveOperationException _) {
            // This system has no such signal, or this Java no such API: Java's own handlers stay.
            return;
        }
    }

    @Override
    public void orderly() {
        handlers.forEach(this::set);
    }

    @Override
    public void immediate() {
        handlers.keySet().forEach(signal -> set(signal, atOnce));
    }

    private void set(Object signal, Object handler) {
        try {
            handle.invoke(null, signal, handler);
        } catch (ReflectiveOperationException e) {
            throw new IllegalStateException("a signal was taken before and is not now", e);
        }
    }
}
