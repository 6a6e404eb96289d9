package dev.magistrait.fix.witness;

import dev.magistrait.fix.plan.Spelling;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/** What shows that a trait wants an associated type in place of {@code -> impl Trait}. */
final class Opaque {

    private static final Set<String> PRELUDE =
            Set.of("Iterator", "IntoIterator", "Clone", "Copy", "Send", "Sync", "Default", "Fn()");
    private static final String CLONE = "fn needs_clone<X: Clone>(_: X) {}";

    private final Grounds grounds;
    private final Subject subject;

    Opaque(Grounds grounds, Subject subject) {
        this.grounds = grounds;
        this.subject = subject;
    }

    List<Trial> trials(boolean dyn) {
        Types types = subject.types();
        Optional<Spelling> spelling = grounds.spelling();
        String opened = spelling.map(s -> types.opened(s.returns())).orElse("{0}");
        List<String> bounds = types.opaques().isEmpty() ? List.of("Given") : types.opaques();
        Object[] hidden = bounds.stream().map(b -> "impl " + b).toArray();
        Object[] named = new Object[bounds.size()];
        Object[] own = new Object[bounds.size()];
        StringBuilder items = new StringBuilder();
        for (int i = 0; i < named.length; i++) {
            String name = camel(subject.method().name()) + (i == 0 ? "" : i + 1);
            named[i] = "Self::" + name;
            own[i] = name;
            items.append("type ")
                    .append(name)
                    .append(": ")
                    .append(bounds.get(i))
                    .append(";\n");
        }
        Method opaque = subject.method().returning(format(opened, hidden));
        Method associated = subject.method().returning(format(opened, named));
        List<String> traits =
                bounds.stream().filter(b -> b.matches("\\w+")).distinct().toList();
        Sheet before = declared(new Sheet(subject, opaque), traits).trait("", opaque.plain() + ";");
        Sheet after = declared(new Sheet(subject, associated), traits).trait("", items + associated.plain() + ";");
        return dyn ? objects(before, after, own) : wanted(before, after, own);
    }

    private static String format(String pattern, Object[] values) {
        String filled = pattern;
        for (int i = 0; i < values.length; i++) {
            filled = filled.replace("{" + i + "}", values[i].toString());
        }
        return filled;
    }

    private static String camel(String name) {
        StringBuilder camel = new StringBuilder();
        for (String word : name.split("_", -1)) {
            camel.append(word.isEmpty() ? "" : Character.toUpperCase(word.charAt(0)) + word.substring(1));
        }
        return camel.toString();
    }

    /** Traits that the return type names are of the crate. */
    private static Sheet declared(Sheet sheet, List<String> traits) {
        for (String trait : traits) {
            if (!PRELUDE.contains(trait)) {
                sheet.with("pub trait " + trait + " {}");
            }
        }
        return sheet;
    }

    private List<Trial> objects(Sheet before, Sheet after, Object[] own) {
        List<String> bound = new ArrayList<>();
        for (Object name : own) {
            bound.add(name + " = Given");
        }
        subject.types().of("Given");
        return List.of(
                before.object("dyn " + subject.name())
                        .titled("as it is, and a trait object" + grounds.asAt(grounds.dynUse()), Claim.of("E0038")),
                after.object("dyn " + subject.name() + "<" + String.join(", ", bound) + ">")
                        .with("pub struct Given;")
                        .titled("with an associated type", Claim.TAKEN));
    }

    /** A caller asks for more than the trait has declared. */
    private List<Trial> wanted(Sheet before, Sheet after, Object[] own) {
        StringBuilder also = new StringBuilder();
        for (Object name : own) {
            also.append(", T::").append(name).append(": Clone");
        }
        String call = "    needs_clone(" + before.method().call("it") + ");\n}";
        String head = "pub fn take<T>(mut it: T) where T: " + subject.name();
        return List.of(
                before.with(head + " {\n" + call)
                        .with(CLONE)
                        .titled("as it is, and a caller that needs more of the type", Claim.of("E0277")),
                after.with(head + also + " {\n" + call)
                        .with(CLONE)
                        .titled("with an associated type, whose bounds are the caller's", Claim.TAKEN));
    }
}
