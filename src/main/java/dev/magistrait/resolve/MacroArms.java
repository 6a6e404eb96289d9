package dev.magistrait.resolve;

import dev.magistrait.outline.MacroCall;
import dev.magistrait.outline.MacroItem;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** The arms of the workspace's {@code macro_rules!}, each read once. */
final class MacroArms {

    private static final List<String> WORDS = List.of("dyn", "impl", "trait", "async");

    private final IdentityHashMap<MacroItem, List<Arm>> read = new IdentityHashMap<>();

    record Arm(List<MacroPattern> matcher, List<MacroPattern> transcriber) {}

    /** Whether an expansion could hold anything that is asked for. Items always could. */
    static boolean worthwhile(MacroCall call, List<MacroItem> macros) {
        return switch (call.position()) {
            case ITEM, STATEMENT -> true;
            case TRAIT_ITEM, IMPL_ITEM, PATTERN -> false;
            case EXPRESSION, TYPE ->
                hasWord(call.arguments()) || macros.stream().anyMatch(MacroArms::hasWord);
        };
    }

    private static boolean hasWord(MacroItem macro) {
        return macro.arms().stream()
                .anyMatch(a -> hasWord(a.transcriber()) || a.transcriber().contains("!"));
    }

    private static boolean hasWord(String text) {
        for (String word : WORDS) {
            if (text.contains(word)) {
                return true;
            }
        }
        return false;
    }

    /** The arms of a macro. */
    List<Arm> of(Placed<MacroItem> macro) {
        return read.computeIfAbsent(macro.item(), m -> arms(macro));
    }

    /** What the first arm writes that takes the arguments; nothing when none does. */
    static Optional<List<Token>> write(List<Arm> arms, Placed<MacroItem> macro, List<TokenTree> arguments) {
        for (Arm arm : arms) {
            Optional<Map<String, Binding>> bound = new MacroMatcher().match(arm.matcher(), arguments);
            if (bound.isPresent()) {
                String crate = Resolver.MACRO_CRATE + macro.file().crate.number;
                return Optional.of(new Transcriber(crate).write(arm.transcriber(), bound.get()));
            }
        }
        return Optional.empty();
    }

    private static List<Arm> arms(Placed<MacroItem> macro) {
        return macro.item().arms().stream()
                .map(a -> new Arm(
                        MacroPattern.matcher(TokenTree.of(MacroTokens.matcher(macro.file(), a))),
                        MacroPattern.transcriber(TokenTree.of(MacroTokens.transcriber(macro.file(), a)))))
                .toList();
    }
}
