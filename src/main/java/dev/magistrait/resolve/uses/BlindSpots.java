package dev.magistrait.resolve.uses;

import dev.magistrait.fact.BlindSpot;
import dev.magistrait.fact.MacroUse;
import dev.magistrait.fact.Place;
import dev.magistrait.outline.MacroItem;
import dev.magistrait.resolve.names.ModuleTree;
import dev.magistrait.resolve.names.TraitNode;
import dev.magistrait.resolve.names.Unexpanded;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/** What resolution could not see and a verdict could rest on. */
public final class BlindSpots {

    private static final Pattern WORD = Pattern.compile("\\W+");

    private BlindSpots() {}

    public static List<BlindSpot> in(ModuleTree tree, Collection<TraitNode> nodes, List<Unexpanded> unexpanded) {
        List<BlindSpot> found = new ArrayList<>();
        TraitCalls calls = new TraitCalls();
        for (TraitNode node : nodes) {
            if (node.interesting) {
                node.macros.uses().stream().filter(MacroUse::obscures).forEach(m -> found.add(attribute(node, m)));
                if (node.item().calls()) {
                    found.add(members(node, calls));
                }
            }
        }
        tree.missing().forEach(m -> found.add(missing(m)));
        Map<String, List<TraitNode>> byName = new HashMap<>();
        nodes.stream()
                .filter(n -> n.interesting)
                .forEach(n -> byName.computeIfAbsent(n.id.name(), name -> new ArrayList<>())
                        .add(n));
        unexpanded.forEach(u -> found.addAll(unexpanded(u, byName)));
        return found;
    }

    private static BlindSpot attribute(TraitNode node, MacroUse macro) {
        Place place = node.file().place(node.item().cfg(), node.item().region()).withSpan(macro.span());
        String text = "`#[" + macro.path() + "]` may rewrite `" + node.id.name() + "`";
        String unknown = macro.kind() == MacroUse.Kind.UNKNOWN ? macro.path() : "";
        return new BlindSpot("attribute-macro", node.id.path(), text, unknown, place);
    }

    private static BlindSpot members(TraitNode node, TraitCalls calls) {
        String text = "a macro called in `" + node.id.name() + "` may write methods of it";
        return new BlindSpot(
                "macro",
                node.id.path(),
                text,
                calls.macro(node),
                node.file().place(node.item().cfg(), node.item().region()));
    }

    /** One for each trait that the call or the macro names, or one for none. */
    private static List<BlindSpot> unexpanded(Unexpanded call, Map<String, List<TraitNode>> byName) {
        if (call.cause() == Unexpanded.Cause.FOREIGN) {
            return Unexpanded.given(call.call()).stream()
                    .flatMap(name -> byName.getOrDefault(name, List.of()).stream())
                    .map(node -> unexpanded(call, node.id.path()))
                    .toList();
        }
        Stream<String> texts = Stream.concat(
                Stream.of(call.call().arguments()),
                call.definitions().stream().flatMap(m -> m.arms().stream()).map(MacroItem.Arm::transcriber));
        List<BlindSpot> named = texts.flatMap(WORD::splitAsStream)
                .distinct()
                .flatMap(word -> byName.getOrDefault(word, List.of()).stream())
                .map(node -> unexpanded(call, node.id.path()))
                .toList();
        return named.isEmpty() ? List.of(unexpanded(call, "")) : named;
    }

    private static BlindSpot unexpanded(Unexpanded call, String subject) {
        return new BlindSpot(
                ofFile(call.cause()) ? "generated" : "macro",
                subject,
                text(call),
                call.cause() == Unexpanded.Cause.NO_FILE ? "" : call.call().path() + "!",
                call.file().usePlace(call.call().cfg(), call.call().region()));
    }

    private static boolean ofFile(Unexpanded.Cause cause) {
        return cause == Unexpanded.Cause.NO_FILE || cause == Unexpanded.Cause.OUTSIDE;
    }

    private static String text(Unexpanded call) {
        String name = "`" + call.call().path() + "!`";
        return switch (call.cause()) {
            case NO_FILE -> "`include!` of a file that is not here; it may be generated";
            case OUTSIDE -> "`include!` of a file that lies outside of the checked tree, and is not read";
            case NO_ARM -> "no arm of " + name + " takes this call as it reads";
            case TOO_DEEP -> name + " calls itself deeper than rustc allows by default";
            case FOREIGN -> name + " is not of this workspace, and is given the name of the trait";
            case TOO_MUCH -> name + " stands for more code than is followed";
        };
    }

    private static BlindSpot missing(ModuleTree.Missing missing) {
        String module = "`" + missing.module().name() + "`";
        if (missing.directory()) {
            return new BlindSpot(
                    BlindSpot.DIRECTORY,
                    "",
                    "the path of module " + module + " is a directory, not a file",
                    missing.file()
                            .place(missing.module().cfg(), missing.module().region()));
        }
        String text = missing.outside()
                ? "the file of module " + module + " lies outside of the checked tree, and is not read"
                : "there is no file for module " + module + "; it may be generated";
        return new BlindSpot(
                "generated",
                "",
                text,
                missing.file().place(missing.module().cfg(), missing.module().region()));
    }
}
