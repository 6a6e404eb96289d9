package dev.magistrait.fix.write;

import java.io.IOException;
import java.nio.file.Path;
import java.util.Arrays;

/** The disk of this machine, with something that happens at one of the steps. */
abstract class Counting implements Disk {

    private final Disk real = Disk.real();
    private int steps;

    /** How many there were. */
    int steps() {
        return steps;
    }

    /** Before a step; counted from 1. */
    abstract void at(int step) throws IOException;

    /** The same of a step that writes: {@code half} writes the first half of the content. */
    void writing(int step, Runnable half) throws IOException {
        at(step);
    }

    @Override
    public void makeDirectory(Path directory) throws IOException {
        at(++steps);
        real.makeDirectory(directory);
    }

    @Override
    public void write(Path file, byte[] content) throws IOException {
        writing(++steps, () -> half(file, content));
        real.write(file, content);
    }

    private void half(Path file, byte[] content) {
        try {
            real.write(file, Arrays.copyOf(content, content.length / 2));
        } catch (IOException e) {
            throw new AssertionError(e);
        }
    }

    @Override
    public void move(Path from, Path to) throws IOException {
        at(++steps);
        real.move(from, to);
    }

    @Override
    public void delete(Path path) throws IOException {
        at(++steps);
        real.delete(path);
    }

    @Override
    public void settle(Path directory) throws IOException {
        at(++steps);
        real.settle(directory);
    }

    /** What ends a run as a signal does that nobody can catch: nothing is done afterwards. */
    static final class Killed extends Error {
        private static final long serialVersionUID = 1;
    }

    /** Ends a run before a step, and with half a file where that writes. */
    static Counting endingAt(int last) {
        return new Counting() {
            @Override
            void at(int step) {
                if (step >= last) {
                    throw new Killed();
                }
            }

            @Override
            void writing(int step, Runnable half) {
                if (step == last) {
                    half.run();
                }
                at(step);
            }
        };
    }
}
