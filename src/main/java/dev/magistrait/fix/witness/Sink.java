package dev.magistrait.fix.witness;

import java.util.regex.Pattern;

/**
 * What a future goes to that asks for {@code Send}.
 *
 * @param path as the code names it, such as {@code tokio::spawn}
 */
record Sink(String path) {

    private static final Pattern FUNCTION = Pattern.compile("([a-z]\\w*)::(?:\\w+::)*([a-z]\\w*)");
    private static final String NAME = "needs_send";
    private static final Pattern OWN = Pattern.compile("(std|core|alloc|crate|self|super)::.*");

    /** Where the code says nothing of one: what a runtime with several threads asks. */
    static final Sink SPAWN = new Sink("spawn");

    /** What is asked of the implementor. */
    String bounds() {
        return " + Send + Sync + 'static";
    }

    private boolean isFunction() {
        return FUNCTION.matcher(path).matches() && !OWN.matcher(path).matches();
    }

    private boolean isBox() {
        return path.startsWith("Pin<Box<dyn");
    }

    /** A statement that gives it a future. */
    String given(String future) {
        if (isBox()) {
            return "let _: std::pin::Pin<Box<dyn std::future::Future<Output = ()> + Send>> = Box::pin(" + future + ");";
        }
        return (isFunction() ? FUNCTION.matcher(path).replaceFirst("$1::$2") : NAME) + "(" + future + ");";
    }

    /** What it is in a crate that depends on nothing; empty where it needs to be nothing. */
    String item() {
        if (isBox()) {
            return "";
        }
        String body = "<F: std::future::Future + Send + 'static>(_: F) {}";
        if (!isFunction()) {
            return "fn " + NAME + body;
        }
        return FUNCTION.matcher(path).replaceFirst("mod $1 {\n    pub fn $2") + body + "\n}";
    }
}
