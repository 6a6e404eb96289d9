package dev.magistrait.extract;

import dev.magistrait.timing.Lap;
import dev.magistrait.timing.Meter;
import dev.magistrait.timing.Quantity;
import dev.magistrait.timing.Stage;
import dev.magistrait.timing.Tally;

/** Counts what the parser sees. */
final class ParsedBytes implements Meter {

    long sum;

    @Override
    public boolean listens() {
        return true;
    }

    @Override
    public Lap start(Stage stage) {
        return () -> {};
    }

    @Override
    public void add(Quantity quantity, long bytes) {
        sum += quantity == Quantity.PARSED ? bytes : 0;
    }

    @Override
    public void add(Tally tally, String name, long count, long nanos) {}
}
