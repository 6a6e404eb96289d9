package dev.magistrait.timing;

/** A stage that goes on until it is closed, by the thread that started it. */
@FunctionalInterface
public interface Lap extends AutoCloseable {

    @Override
    void close();
}
