package dev.magistrait.cli;

import dev.magistrait.cli.command.Pipe;
import dev.magistrait.cli.command.Terminal;
import java.io.ByteArrayOutputStream;
import java.io.DataInputStream;
import java.io.DataOutputStream;
import java.io.EOFException;
import java.io.IOException;

/**
 * The program in a process of its own, so that relative paths mean the directory it was started in. Reads command lines, each a count and
 * as many words, and answers with exit code and all that was printed.
 */
public final class Session {

    private Session() {}

    public static void main(String... none) throws IOException {
        DataInputStream in = new DataInputStream(System.in);
        DataOutputStream out = new DataOutputStream(System.out);
        try {
            while (true) {
                answer(words(in), out);
            }
        } catch (EOFException e) {
            // No more commands.
        }
    }

    private static String[] words(DataInputStream in) throws IOException {
        String[] words = new String[in.readInt()];
        for (int i = 0; i < words.length; i++) {
            words[i] = in.readUTF();
        }
        return words;
    }

    private static void answer(String[] words, DataOutputStream out) throws IOException {
        ByteArrayOutputStream printed = new ByteArrayOutputStream();
        Terminal terminal = new Terminal(new Pipe(printed), printed, false, false, System.getenv());
        int code = new Main(new Standard(), terminal).run(words);
        out.writeInt(code);
        out.writeInt(printed.size());
        printed.writeTo(out);
        out.flush();
    }
}
