package dev.magistrait.fix.witness;

import dev.magistrait.fact.Obstacle;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;

/** Obstacles on the way to {@code trait_variant::make}. */
final class Made {

    private static final Set<Obstacle.Kind> SHOWN = EnumSet.of(
            Obstacle.Kind.DEFAULT_BODY,
            Obstacle.Kind.PATTERN,
            Obstacle.Kind.UNNAMED_PARAMETER,
            Obstacle.Kind.MACRO_ITEM,
            Obstacle.Kind.UNSAFE,
            Obstacle.Kind.CFG_METHOD,
            Obstacle.Kind.BLANKET);

    private final Subject subject;
    private final Method method;

    Made(Subject subject) {
        this.subject = subject;
        this.method = subject.method();
    }

    static boolean shows(Obstacle.Kind kind) {
        return SHOWN.contains(kind);
    }

    Trial trial(Obstacle obstacle) {
        String async = method.async();
        Sheet sheet = new Sheet(subject);
        return switch (obstacle.kind()) {
            case DEFAULT_BODY ->
                sheet.made(Bodies.block(async, "std::future::ready(()).await;\ngiven()"))
                        .titled("", Claim.of("E0728"));
            case PATTERN ->
                sheet.made(new Method(
                                                method.name(),
                                                method.receiver(),
                                                List.of("(one, two): (u8, u8)"),
                                                List.of("value"),
                                                method.returns())
                                        .async()
                                + ";")
                        .titled("", Claim.of("error"));
            case UNNAMED_PARAMETER ->
                sheet.made(async.replaceFirst("\\(", "<X: Default>(") + ";").titled("", Claim.of("E0283"));
            case MACRO_ITEM ->
                sheet.with("macro_rules! items {\n    () => {};\n}")
                        .made("items! {}\n" + async + ";")
                        .titled("", Claim.of("error"));
            case UNSAFE -> sheet.unsafe(async + ";").titled("", Claim.of("E0200"));
            case CFG_METHOD -> sheet.made("#[cfg(any())]\n" + async + ";").titled("", Claim.of("E0407"));
            default -> sheet.made(async + ";").with(blanket(obstacle.subject())).titled("", Claim.of("E0119"));
        };
    }

    private String blanket(String type) {
        String over = type.startsWith("&") ? "&X" : type.contains("Box") ? "Box<X>" : "X";
        return "impl<X> " + subject.name() + " for " + over + " {\n"
                + Sheet.indented(Bodies.block(method.async(), "given()")) + "}";
    }
}
