import java.io.IOException;

/** Takes out of class files what the JDK would make classes and method handles of while the program runs. */
final class PlainCode {

    private PlainCode() {}

    /** @param args the directory of the class files; those, and what they name, are to be on the class path */
    public static void main(String... args) throws IOException {
        InlineSwitches.main(args);
        PlainRecords.main(args);
        PlainLambdas.main(args);
    }
}
