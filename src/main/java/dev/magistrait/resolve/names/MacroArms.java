package dev.magistrait.resolve.names;

import dev.magistrait.outline.MacroCall;
import dev.magistrait.outline.MacroItem;
import dev.magistrait.resolve.expand.MacroArm;
import dev.magistrait.resolve.expand.TokenTree;
import dev.magistrait.resolve.expand.Transcript;
import java.util.ArrayList;
import java.util.IdentityHashMap;
import java.util.List;

/** The {@code macro_rules!} of a workspace, of each of which a thing is found out once. For one thread, but for the arms. */
final class MacroArms {

    private static final List<String> WORDS = List.of("dyn", "impl", "trait", "async");

    private final IdentityHashMap<MacroItem, Macro> macros = new IdentityHashMap<>();
    private final IdentityHashMap<MacroItem, Boolean> telling = new IdentityHashMap<>();

    /** A macro, whose arms are read on the thread that first asks for them. */
    static final class Macro {
        private final Placed<MacroItem> item;
        private final List<MacroArm> arms = new ArrayList<>();

        Macro(Placed<MacroItem> item) {
            this.item = item;
        }

        private synchronized List<MacroArm> arms() {
            if (arms.isEmpty()) {
                for (MacroItem.Arm arm : item.item().arms()) {
                    arms.add(new MacroArm(
                            MacroText.matcher(item.file(), arm),
                            MacroText.transcriber(item.file(), arm),
                            item.file().crate.edition()));
                }
            }
            return arms;
        }

        /**
         * What the first arm makes of the arguments that takes them.
         *
         * @param crate the number of the crate that the macro is called as part of: a file can be part of several
         */
        Transcript write(int crate, List<TokenTree> arguments) {
            for (MacroArm arm : arms()) {
                Transcript written = arm.write(Resolver.MACRO_CRATE + crate, arguments);
                if (!(written instanceof Transcript.Refused)) {
                    return written;
                }
            }
            return new Transcript.Refused();
        }
    }

    /** Whether an expansion could hold anything that is asked for. Items always could. */
    boolean worthwhile(MacroCall call, List<Hit> meanings) {
        return switch (call.position()) {
            case ITEM, STATEMENT -> true;
            case TRAIT_ITEM, IMPL_ITEM, PATTERN, MEMBERS -> false;
            case EXPRESSION, TYPE -> hasWord(call.arguments()) || mayTell(call, meanings);
        };
    }

    private boolean mayTell(MacroCall call, List<Hit> meanings) {
        for (Hit hit : meanings) {
            if (hit.def() instanceof Def.Foreign && call.arguments().contains("!")) {
                return true;
            }
            if (hit.def() instanceof Def.OfMacro of
                    && telling.computeIfAbsent(of.macro().item(), MacroArms::hasWord)) {
                return true;
            }
        }
        return false;
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

    /** The macro that an item defines. */
    Macro of(Placed<MacroItem> macro) {
        return macros.computeIfAbsent(macro.item(), m -> new Macro(macro));
    }
}
