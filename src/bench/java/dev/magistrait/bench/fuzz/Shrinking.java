package dev.magistrait.bench.fuzz;

import java.util.Arrays;
import java.util.List;
import java.util.Optional;

/** Takes pieces out of a failing input as long as it fails in the same way. */
final class Shrinking {

    private static final int MOST_TRIALS = 300;

    private final Watch watch;
    private int trials;

    Shrinking(Watch watch) {
        this.watch = watch;
    }

    /** One that does not end is left as it is: each trial would leave a thread behind. */
    Input of(Watch.Failure failure) {
        Input input = failure.input();
        if (failure.why().startsWith("no end") || failure.why().startsWith("only")) {
            return input;
        }
        String kind = kind(failure.why());
        for (int size = input.text().length / 2; size > 0; size /= 2) {
            for (int at = 0; at < input.text().length && trials < MOST_TRIALS; ) {
                Input smaller = input.with(without(input.text(), at, size));
                if (fails(smaller, kind)) {
                    input = smaller;
                } else {
                    at += size;
                }
            }
        }
        return input;
    }

    private boolean fails(Input input, String kind) {
        trials++;
        Optional<String> why = watch.trial(List.of(input));
        return why.map(Shrinking::kind).filter(kind::equals).isPresent();
    }

    private static String kind(String why) {
        return why.split("[:\n]", 2)[0];
    }

    private static byte[] without(byte[] text, int at, int size) {
        int end = Math.min(text.length, at + size);
        byte[] rest = Arrays.copyOf(text, text.length - (end - at));
        System.arraycopy(text, end, rest, at, text.length - end);
        return rest;
    }
}
