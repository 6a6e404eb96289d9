package dev.magistrait.fix.witness;

/** Impls of the trait. */
final class Bodies {

    private static final String PAUSE = "given::<std::future::Ready<()>>().await;\n";

    /** Holds what is not {@code Send} over an {@code await}. */
    static final String HOLDING = "let held = std::rc::Rc::new(());\n" + PAUSE + "drop(held);\ngiven()";

    private Bodies() {}

    /** An implementor whose method is an {@code async fn} with a body. */
    static String implementor(Subject subject, Method method, String body) {
        return implementor(subject, "", method.async(), body);
    }

    static String implementor(Subject subject, String attribute, String head, String body) {
        return "pub struct Implementor;\n\n" + attribute + "impl " + subject.name() + " for Implementor {\n"
                + Sheet.indented(block(head, body)) + "}";
    }

    static String block(String head, String body) {
        return head + " {\n" + Sheet.indented(body) + "}";
    }

    /** A default body that holds {@code self} over an {@code await}. */
    static String holdingSelf(Method method) {
        return block(
                method.future(" + Send"),
                "async move {\n" + Sheet.indented("let it = self;\n" + PAUSE + "let _ = it;\ngiven()") + "}");
    }
}
