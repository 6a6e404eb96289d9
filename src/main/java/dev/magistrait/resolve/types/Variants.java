package dev.magistrait.resolve.types;

import dev.magistrait.fact.MacroUse;
import dev.magistrait.resolve.names.TraitNode;
import java.util.Arrays;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Reads the arguments of {@code trait_variant::make}: {@code Name: Bound + Bound}, or {@code Bound} for a rewrite in place; and those of
 * {@code dynosaur}: {@code pub Name = dyn(box) Trait}, before 0.3 the name alone.
 */
public final class Variants {

    private static final Pattern NAMED = Pattern.compile("\\s*(?:r#)?(\\w+)\\s*:(?!:)(.*)", Pattern.DOTALL);

    private static final Pattern OBJECT = Pattern.compile(
            "\\s*(?:pub\\b\\s*(?:\\([^)]*\\))?)?\\s*(?:r#)?(\\w+)\\s*(?:=\\s*dyn\\s*\\(\\s*\\w+\\s*\\)\\s*(?:r#)?(\\w+))?");

    private Variants() {}

    public static void read(TraitNode node) {
        if (node.macros.makes()) {
            MacroUse make = node.macros.making();
            Matcher named = NAMED.matcher(make.arguments());
            boolean create = named.matches();
            node.variant = create ? named.group(1) : "";
            node.makesSend = bounds(create ? named.group(2) : make.arguments(), "Send");
        }
        if (node.macros.dynosaur()) {
            Matcher object = OBJECT.matcher(node.macros.dynosaurUse().arguments());
            if (object.lookingAt()) {
                node.object = object.group(1);
                node.objectOfVariant = !node.variant.isEmpty() && node.variant.equals(object.group(2));
            }
        }
    }

    private static boolean bounds(String text, String name) {
        return Arrays.stream(text.split("\\+"))
                .map(b -> b.strip().substring(b.strip().lastIndexOf(':') + 1).strip())
                .anyMatch(name::equals);
    }
}
