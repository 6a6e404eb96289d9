package dev.magistrait.cli.command;

import java.io.IOException;
import java.io.OutputStream;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** A stream that remembers its first failure, as {@code PrintWriter} tells no one, and writes nothing more after it. */
public final class Pipe extends OutputStream {

    private final OutputStream stream;
    private @Nullable IOException failure;

    public Pipe(OutputStream stream) {
        this.stream = stream;
    }

    public Optional<IOException> failure() {
        return Optional.ofNullable(failure);
    }

    @Override
    public void write(int b) throws IOException {
        write(new byte[] {(byte) b}, 0, 1);
    }

    @Override
    public void write(byte[] bytes, int offset, int length) throws IOException {
        trying(() -> stream.write(bytes, offset, length));
    }

    @Override
    public void flush() throws IOException {
        trying(stream::flush);
    }

    private interface Attempt {
        void run() throws IOException;
    }

    private void trying(Attempt attempt) throws IOException {
        if (failure != null) {
            throw failure;
        }
        try {
            attempt.run();
        } catch (IOException e) {
            failure = e;
            throw e;
        }
    }
}
