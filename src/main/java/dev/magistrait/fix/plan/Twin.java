package dev.magistrait.fix.plan;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.stream.Stream;

/**
 * A second trait with boxed futures, which every implementor of the first has by a blanket impl. It stands in a module of its own: where both traits
 * are in scope, the call of a method on an implementor could mean either (E0034).
 *
 * @param trait the name of the first
 * @param visibility of the first, as it is written before {@code trait}; with a blank behind it where it is not empty
 * @param parameters of the first, and its supertraits, as its module has to write them
 * @param types those that are associated with it
 * @param lacks the auto traits that the first does not have, and the futures ask for
 * @param sends whether its futures are {@code Send}
 * @param macro how {@code #[async_trait]} is called; empty where boxes are written by hand
 * @param objects the auto traits beside each kind of object that goes where generics ask for the first trait, such as {@code Send + Sync}
 */
record Twin(
        String trait,
        String visibility,
        TraitParameters parameters,
        TraitTypes types,
        List<String> lacks,
        boolean sends,
        String macro,
        Set<String> objects,
        List<TwinMethod> methods) {

    private static final String STEP = "    ";

    /** {@code DynStore} of {@code Store}. */
    static String nameFor(String trait) {
        return "Dyn" + trait;
    }

    /** {@code dyn_store} of {@code Store}. */
    static String moduleFor(String trait) {
        return "dyn_"
                + trait.replaceAll("(?<=[a-z0-9])(?=[A-Z])|(?<=[A-Z])(?=[A-Z][a-z])", "_")
                        .toLowerCase(Locale.ROOT);
    }

    private String name() {
        return nameFor(trait);
    }

    private boolean byHand() {
        return macro.isEmpty();
    }

    /** The lines of its module. */
    List<String> lines() {
        List<String> lines = new ArrayList<>();
        lines.add("/// [`" + trait + "`] for trait objects: the same methods, with boxed futures.");
        lines.add(visibility + "mod " + moduleFor(trait) + " {");
        lines.add(STEP + "use super::*;");
        lines.add("");
        inside(lines, declared());
        lines.add("");
        inside(lines, blanket());
        for (String autos : objects) {
            lines.add("");
            inside(lines, ofObjects(autos));
        }
        lines.add("}");
        return lines;
    }

    private static void inside(List<String> lines, List<String> more) {
        more.forEach(l -> lines.add(STEP + deeper(l)));
    }

    /** A path that goes up from the module of the trait has one step more to go. */
    private static String deeper(String line) {
        return line.replaceAll("\\bsuper\\s*::", "super::super::").replaceAll("\\bself\\s*::", "super::");
    }

    private List<String> declared() {
        List<String> lines = marked();
        String above = bounds(parameters.supertraits(), lacks);
        lines.add("pub trait " + name() + parameters.declared() + (above.isEmpty() ? "" : ": " + above)
                + parameters.where() + " {");
        types.declared().forEach(t -> lines.add(STEP + t));
        methods.forEach(m -> lines.add(STEP + signature(m) + ";"));
        lines.add("}");
        return lines;
    }

    private List<String> marked() {
        List<String> lines = new ArrayList<>();
        if (!byHand()) {
            lines.add("#[" + macro + (sends ? "" : "(?Send)") + "]");
        }
        return lines;
    }

    private String signature(TwinMethod method) {
        return byHand() ? method.boxed(sends, parameters.types()) : method.plain();
    }

    private List<String> blanket() {
        List<String> lines = marked();
        String implementor = parameters.free();
        String asked = implementor + ": " + bounds(trait + parameters.arguments(), lacks);
        lines.add("impl" + parameters.given(asked) + " " + name() + parameters.arguments() + " for " + implementor
                + parameters.where() + " {");
        types.from(implementor, trait + parameters.arguments()).forEach(t -> lines.add(STEP + t));
        for (TwinMethod method : methods) {
            String call = method.call(trait + behindPath());
            String body = !method.isAsync() ? call : byHand() ? "Box::pin(" + call + ")" : call + ".await";
            method(lines, signature(method), body);
        }
        lines.add("}");
        return lines;
    }

    /** What is handed on stands behind {@code ::} in a call. */
    private String behindPath() {
        return parameters.arguments().isEmpty() ? "" : "::" + parameters.arguments();
    }

    /** The first trait for the objects of the second. */
    private List<String> ofObjects(String autos) {
        List<String> lines = new ArrayList<>();
        String rest = parameters.supertraits().contains("'") ? "" : " + '_";
        String object = "dyn " + name() + parameters.argumentsWith(types.arguments())
                + (autos.isEmpty() ? "" : " + " + autos) + rest;
        lines.add("impl" + parameters.given(types.parameters()) + " " + trait + parameters.arguments() + " for "
                + object + parameters.where() + " {");
        types.given().forEach(t -> lines.add(STEP + t));
        for (TwinMethod method : methods) {
            method(lines, method.plain(), method.call(name() + behindPath()) + (method.isAsync() ? ".await" : ""));
        }
        lines.add("}");
        return lines;
    }

    private static void method(List<String> lines, String signature, String body) {
        if (!lines.getLast().endsWith("{") || lines.getLast().startsWith(STEP)) {
            lines.add("");
        }
        lines.add(STEP + signature + " {");
        lines.add(STEP + STEP + body);
        lines.add(STEP + "}");
    }

    private static String bounds(String first, List<String> more) {
        return String.join(
                " + ",
                Stream.concat(Stream.of(first), more.stream())
                        .filter(b -> !b.isBlank())
                        .toList());
    }
}
