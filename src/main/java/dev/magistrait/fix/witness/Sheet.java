package dev.magistrait.fix.witness;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;

/** A crate that is being written: the trait in some form, then what uses it, then what both need. */
final class Sheet {

    private final Subject of;
    private final Method method;
    private final List<String> parts = new ArrayList<>();
    private final Set<String> macros = new TreeSet<>();

    Sheet(Subject of) {
        this(of, of.method());
    }

    Sheet(Subject of, Method method) {
        this.of = of;
        this.method = method;
    }

    Method method() {
        return method;
    }

    Sheet with(String part) {
        if (!part.isBlank()) {
            parts.add(part.strip() + "\n");
        }
        return this;
    }

    /** The trait with its method as {@code async fn}. */
    Sheet bare() {
        return trait("", method.async() + ";");
    }

    /** The trait with its method as {@code fn -> impl Future + Send}. */
    Sheet send() {
        return trait("", method.future(" + Send") + ";");
    }

    /** The trait as {@code async_trait} has it. */
    Sheet boxed() {
        return boxed(method.async() + ";");
    }

    /** The same with other members. */
    Sheet boxed(String members) {
        macros.add("async-trait");
        return trait("#[async_trait::async_trait" + of.local() + "]\n", members);
    }

    /** The trait with a variant of {@code Send} futures. */
    Sheet made() {
        return made(method.async() + ";");
    }

    /** The same with other members. */
    Sheet made(String members) {
        macros.add("trait-variant");
        return trait("#[trait_variant::make(" + of.variant() + ": Send)]\n", members);
    }

    /** The same of an unsafe trait. */
    Sheet unsafe(String members) {
        made(members);
        parts.set(parts.size() - 1, parts.getLast().replaceFirst("pub trait", "pub unsafe trait"));
        return this;
    }

    Sheet trait(String attributes, String members) {
        return with(attributes + "pub trait " + of.name() + of.supertraits() + " {\n" + indented(members) + "}");
    }

    static String indented(String lines) {
        return lines.strip()
                .lines()
                .map(l -> l.isBlank() ? "\n" : "    " + l + "\n")
                .reduce("", String::concat);
    }

    /** Lets {@code dynosaur} write a type for objects of the trait just written, or of the variant that it has. */
    Sheet dynosaur(String under) {
        String bridge = macros.add("dynosaur") && macros.contains("trait-variant") ? ", bridge(dyn)" : "";
        String attribute = "#[dynosaur::dynosaur(pub " + of.object() + " = dyn(box) " + under + bridge + ")]\n";
        parts.set(parts.size() - 1, parts.getLast().replaceFirst("(?=pub trait)", attribute));
        return this;
    }

    /** A trait of its own for trait objects, which all that implement the other have. */
    Sheet twin(String under, boolean send) {
        macros.add("async-trait");
        String attribute = "#[async_trait::async_trait" + (send ? "" : "(?Send)") + "]\n";
        String bound = under + (send ? " + Send + Sync" : "");
        with(attribute + "pub trait " + of.object() + of.supertraits() + " {\n" + indented(method.async() + ";") + "}");
        return with(attribute + "impl<T: " + bound + "> " + of.object() + " for T {\n"
                + indented(method.async() + " {\n    " + method.forwarded(under) + ".await\n}") + "}");
    }

    /** Somebody awaits the method of any implementor. */
    Sheet called() {
        return with("pub async fn call<T: " + of.name() + ">(mut it: T) {\n    let _ = " + method.call("it")
                + ".await;\n}");
    }

    /** Somebody makes a trait object of it. */
    Sheet object(String type) {
        return with("pub fn object(_: &" + type + ") {}");
    }

    /** The future of any implementor goes where it has to be {@code Send}. */
    Sheet spawned(String under) {
        return spawned(under, of.sink());
    }

    Sheet spawned(String under, Sink sink) {
        String future = "async move {\n    let _ = " + method.call("it") + ".await;\n}";
        return with("pub fn start<T: " + under + sink.bounds() + ">(mut it: T) {\n" + indented(sink.given(future))
                        + "}")
                .with(sink.item());
    }

    Trial titled(String title, Claim claim) {
        StringBuilder source = new StringBuilder();
        String all = String.join("\n", parts);
        source.append(all);
        for (String unit : of.types().units()) {
            if (all.matches("(?s).*\\b" + unit + "\\b.*")
                    && !all.matches("(?s).*\\b(struct|trait) " + unit + "\\b.*")) {
                source.append("\n#[derive(Clone)]\npub struct ").append(unit).append(";\n");
            }
        }
        if (all.contains("given()")) {
            source.append("\nfn given<X>() -> X {\n    loop {}\n}\n");
        }
        return new Trial(title, source.toString(), List.copyOf(macros), claim);
    }
}
