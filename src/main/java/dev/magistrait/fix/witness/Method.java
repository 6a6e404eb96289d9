package dev.magistrait.fix.witness;

import dev.magistrait.fix.plan.Spelling;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * The method of a trait that a verdict turns on, in the types of a crate of its own.
 *
 * @param receiver such as {@code &self}; empty without one
 * @param parameters each with its type, as {@code id: u64}
 * @param arguments their names
 * @param returns the type that a call gives, or its future
 */
record Method(String name, String receiver, List<String> parameters, List<String> arguments, String returns) {

    private static final Set<String> RECEIVERS = Set.of("", "&self", "&mut self", "self");

    Method {
        parameters = List.copyOf(parameters);
        arguments = List.copyOf(arguments);
    }

    /** One of which no more than its name is known. */
    static Method named(String name, boolean receives) {
        return new Method(name, receives ? "&self" : "", List.of(), List.of(), "()");
    }

    static Method of(String name, Spelling spelling, Types types) {
        String receiver = receiver(spelling.receiver());
        List<String> parameters = new ArrayList<>();
        List<String> arguments = new ArrayList<>();
        for (Spelling.Parameter parameter : spelling.parameters()) {
            String called = parameter.name().isEmpty() ? "value" + parameters.size() : parameter.name();
            arguments.add(called);
            parameters.add(called + ": " + types.of(parameter.type()));
        }
        boolean lends = receiver.startsWith("&") || receiver.contains("&mut Self");
        String returns = lends ? types.of(spelling.returns()) : types.owned(spelling.returns());
        return new Method(name, receiver, parameters, arguments, returns);
    }

    /** Other types of {@code self} that the compiler has are written out; what is left is nearest to {@code &self}. */
    private static String receiver(String written) {
        String plain =
                written.replaceAll("'\\w+\\s*", "").replaceAll("\\s+", " ").strip();
        String known = plain.replaceFirst("^mut self", "self")
                .replaceFirst("^self: ?&Self$", "&self")
                .replaceFirst("^self: ?&mut Self$", "&mut self")
                .replaceFirst("^self: ?Self$", "self")
                .replaceFirst("^& self$", "&self");
        if (RECEIVERS.contains(known)) {
            return known;
        }
        return switch (known.replaceAll("[\\w:]+::(?=Box|Arc|Rc|Pin)", "").replace(" ", "")) {
            case "self:Box<Self>" -> "self: Box<Self>";
            case "self:Arc<Self>" -> "self: std::sync::Arc<Self>";
            case "self:Rc<Self>" -> "self: std::rc::Rc<Self>";
            case "self:Pin<&mutSelf>" -> "self: std::pin::Pin<&mut Self>";
            case "self:Pin<Box<Self>>" -> "self: std::pin::Pin<Box<Self>>";
            default -> "&self";
        };
    }

    boolean receives() {
        return !receiver.isEmpty();
    }

    Method returning(String other) {
        return new Method(name, receiver, parameters, arguments, other);
    }

    Method taking(String parameter, String argument) {
        return new Method(name, receiver, List.of(parameter), List.of(argument), returns);
    }

    private String head() {
        String all = Stream.concat(Stream.of(receiver).filter(r -> !r.isEmpty()), parameters.stream())
                .collect(Collectors.joining(", "));
        return "fn " + name + "(" + all + ")";
    }

    private String arrow() {
        return returns.equals("()") ? "" : " -> " + returns;
    }

    /** Without a body or a semicolon. */
    String plain() {
        return head() + arrow();
    }

    /** Likewise. */
    String async() {
        return "async " + plain();
    }

    /** Likewise. */
    String future(String more) {
        return head() + " -> impl std::future::Future<Output = " + returns + ">" + more;
    }

    /** A call in which every value comes from {@code given()}. */
    String call(String of) {
        return call(of, arguments.stream().map(_ -> "given()").toList());
    }

    /** The same in a method of the trait's own name, which hands on what it got. */
    String forwarded(String trait) {
        String self = receives()
                ? Stream.concat(Stream.of("self"), arguments.stream()).collect(Collectors.joining(", "))
                : String.join(", ", arguments);
        return (receives() ? trait : "<T as " + trait + ">") + "::" + name + "(" + self + ")";
    }

    private String call(String of, List<String> values) {
        String end = "." + name + "(" + String.join(", ", values) + ")";
        return switch (receiver) {
            case "" -> "T::" + end.substring(1);
            case "self: Box<Self>" -> "Box::new(" + of + ")" + end;
            case "self: std::sync::Arc<Self>" -> "std::sync::Arc::new(" + of + ")" + end;
            case "self: std::rc::Rc<Self>" -> "std::rc::Rc::new(" + of + ")" + end;
            case "self: std::pin::Pin<&mut Self>" -> "Box::pin(" + of + ").as_mut()" + end;
            case "self: std::pin::Pin<Box<Self>>" -> "Box::pin(" + of + ")" + end;
            default -> of + end;
        };
    }
}
