package dev.magistrait.fix.witness;

import dev.magistrait.fact.Form;
import dev.magistrait.fact.Obstacle;
import java.util.List;
import java.util.Optional;

/** Obstacles on the way to a form without a macro, or with the one that boxes. */
final class Plainly {

    private static final String BOX = "std::pin::Pin<Box<dyn std::future::Future<Output = ";

    private final Subject subject;
    private final Method method;
    private final Form form;

    Plainly(Subject subject, Form form) {
        this.subject = subject;
        this.method = subject.method();
        this.form = form;
    }

    private boolean sends() {
        return form != Form.NATIVE;
    }

    private Sheet declared() {
        Sheet sheet = new Sheet(subject);
        return sends() ? sheet.send() : sheet.bare();
    }

    Optional<Trial> trial(Obstacle obstacle) {
        String title = obstacle.text();
        return switch (obstacle.kind()) {
            case RECURSION ->
                Optional.of(implemented(self() + ".await").titled(title, Claim.of(sends() ? "E0391" : "E0733")));
            case BOXED_RECURSION ->
                Optional.of(implemented("Box::pin(" + self() + ").await").titled(title, Claim.of("E0391")));
            case DEFAULT_RECURSION ->
                Optional.of(new Sheet(subject)
                        .trait("", Bodies.block(method.async(), "Box::pin(" + self() + ").await"))
                        .titled(title, Claim.of(method.receives() ? "E0792" : "concrete type differs")));
            case STORED ->
                Optional.of(used("let _: " + BOX + method.returns() + "> + '_>> = " + method.call("it") + ";")
                        .titled(title, Claim.of("E0308")));
            case UNPIN ->
                Optional.of(used("polled(" + method.call("it") + ");")
                        .with("fn polled<F: std::future::Future + Unpin>(_: F) {}")
                        .titled(title, Claim.of("E0277")));
            case JOINED, ENUM_DISPATCHED -> Optional.of(joined().titled(title, Claim.of("E0308")));
            case HIDDEN_LIFETIME -> Optional.of(hidden(obstacle.subject()).titled(title, Claim.of("E0726")));
            case EXPANDED -> Optional.of(expanded().titled(title, Claim.of("E0195")));
            case NAMED_LIFETIME ->
                Optional.of(new Sheet(subject, method.taking("value: &'async_trait str", "value"))
                        .bare()
                        .titled(title, Claim.of("E0261")));
            case NEEDS_SYNC, NEEDS_SEND ->
                Optional.of(
                        new Sheet(subject).trait("", Bodies.holdingSelf(method)).titled(title, Claim.NOT_SEND));
            case NOT_SEND ->
                Optional.of(new Sheet(subject)
                        .boxed()
                        .with(Bodies.implementor(
                                subject, "#[async_trait::async_trait]\n", method.async(), Bodies.HOLDING))
                        .titled(title, Claim.NOT_SEND));
            case NOT_ASYNC_FN ->
                Optional.of(new Sheet(subject)
                        .boxed(method.future("") + ";")
                        .object("dyn " + subject.name())
                        .titled(title, Claim.of("E0038")));
            default -> Optional.empty();
        };
    }

    private String self() {
        String call = method.call("self");
        return method.receives()
                ? call.replaceFirst("^.*\\(self\\)(\\.as_mut\\(\\))?\\.", "self.")
                : "Self" + call.substring(1);
    }

    private Sheet implemented(String body) {
        return declared().with(Bodies.implementor(subject, method, body));
    }

    private Sheet used(String statement) {
        return declared().with("pub fn keep<T: " + subject.name() + ">(mut it: T) {\n    " + statement + "\n}");
    }

    private Sheet joined() {
        String body = "    let _ = if first { " + method.call("one") + " } else { " + other() + " };\n}";
        return declared()
                .with("pub fn either<T: " + subject.name() + ", U: " + subject.name()
                        + ">(mut one: T, mut other: U, first: bool) {\n" + body);
    }

    private String other() {
        String call = method.call("other");
        return method.receives() ? call : "U" + call.substring(1);
    }

    private Sheet hidden(String type) {
        String name = type.replaceFirst("<.*", "").replaceFirst(".*::", "");
        String own = name.matches("[A-Z]\\w*") && !name.equals(subject.name()) ? name : "View";
        Method hiding = method.taking("value: " + own, "value").returning("()");
        return new Sheet(subject, hiding)
                .bare()
                .with(Bodies.implementor(subject, hiding, "drop(value);"))
                .with("pub struct " + own + "<'a>(pub &'a str);");
    }

    private Sheet expanded() {
        Method brief = new Method(method.name(), "&self", List.of(), List.of(), "()");
        String head = "fn " + method.name() + "<'life0, 'async_trait>(&'life0 self) -> " + BOX
                + "()> + Send + 'async_trait>>\nwhere\n    'life0: 'async_trait,\n    Self: 'async_trait,\n";
        return new Sheet(subject, brief)
                .bare()
                .with("pub struct Implementor;\n\nimpl " + subject.name() + " for Implementor {\n"
                        + Sheet.indented(head.strip() + "\n{\n    Box::pin(async {})\n}") + "}");
    }
}
