package dev.magistrait.fix.plan;

import dev.magistrait.fact.Dependency;
import dev.magistrait.fix.Edit;
import dev.magistrait.syntax.TokenList;
import dev.magistrait.workspace.cargo.CargoPackage;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Dependencies on the crates of macros that no file of their package names any more. */
final class IdleDependencies {

    private final Workbench bench;
    private final Manifests manifests;
    private final Mentions mentions;

    IdleDependencies(Workbench bench) {
        this.bench = bench;
        this.manifests = new Manifests(bench);
        this.mentions = bench.mentions();
    }

    /** Takes them out, once some stretches of files are gone. */
    List<Edit> without(Map<String, Stretches> gone) {
        List<Edit> found = new ArrayList<>();
        for (CargoPackage cargo : bench.known().material().workspace().packages()) {
            for (Dependency dependency : Manifests.of(cargo)) {
                boolean touched = gone.entrySet().stream()
                        .anyMatch(e -> mentions.owner(e.getKey()).equals(Optional.of(cargo))
                                && e.getValue().takes(dependency.externName()));
                if (touched && !isUsed(cargo, dependency.externName(), gone)) {
                    manifests.remove(dependency).ifPresent(found::add);
                }
            }
        }
        return found;
    }

    /** Whether code of a package names a dependency of it, or may, once some stretches of files are gone. */
    boolean isUsed(CargoPackage cargo, String name, Map<String, Stretches> gone) {
        if (mentions.isHidden(cargo)) {
            return true;
        }
        for (Text text : mentions.of(name)) {
            boolean own = mentions.owner(text.file()).map(cargo::equals).orElse(true);
            if (names(text, name, gone.getOrDefault(text.file(), Stretches.NONE), own)) {
                return true;
            }
        }
        return gone.entrySet().stream()
                .anyMatch(e -> mentions.owner(e.getKey()).equals(Optional.of(cargo))
                        && e.getValue().adds(name));
    }

    /** Whether the text of a file names the dependency; that of another package only where macros of it may. */
    private static boolean names(Text text, String name, Stretches gone, boolean own) {
        TokenList tokens = text.tokens();
        boolean named = gone.adds(name);
        boolean macros = false;
        for (int token = 0; token < tokens.size(); token++) {
            macros |= tokens.is(token, "macro_rules") || tokens.is(token, "proc_macro");
            boolean said = tokens.kind(token) == TokenList.LITERAL
                    ? text.between(token, token).contains(name)
                    : tokens.is(token, name);
            named |= said && !gone.covers(token);
        }
        return (named && (own || macros)) || (own && documents(text, name));
    }

    private static boolean documents(Text text, String name) {
        for (int c = 0; c < text.tokens().comments(); c++) {
            String comment =
                    text.text(text.tokens().commentStart(c), text.tokens().commentEnd(c));
            boolean docs = comment.startsWith("///") || comment.startsWith("//!") || comment.startsWith("/**");
            if (docs && comment.contains(name)) {
                return true;
            }
        }
        return false;
    }
}
