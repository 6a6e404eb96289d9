package dev.magistrait.fix.plan;

import dev.magistrait.fact.TraitDecl;
import dev.magistrait.fact.TraitImpl;
import dev.magistrait.source.Span;
import dev.magistrait.syntax.TokenList;
import java.util.List;
import java.util.Set;

/** Whether a trait is written so that a twin can be. */
final class TwinGround {

    private final Workbench bench;

    TwinGround(Workbench bench) {
        this.bench = bench;
    }

    /** Refuses what no twin is written for. */
    boolean isPlain(Draft draft, Group group, TraitDecl decl, Item item) {
        Span place = decl.place().span();
        TokenList tokens = item.text().tokens();
        int around = item.text().around(item.word());
        if (around != Text.NONE && !tokens.is(around - 2, "mod")) {
            draft.refuse(place, "`" + group.name() + "` stands in a body, where no module can stand beside it");
        }
        String obstacle = new TraitParameters(item).obstacle();
        if (!obstacle.isEmpty()) {
            draft.refuse(place, "`" + group.name() + "` " + obstacle + ": its companion is to be written by hand");
        }
        if (item.says("unsafe")
                || item.text().between(item.first(), item.word()).contains("unsafe")) {
            draft.refuse(place, "`" + group.name() + "` is unsafe");
        }
        if (conditional(item)) {
            draft.refuse(place, "only some builds have `" + group.name() + "`");
        }
        if (!bench.hasStd(decl.place())) {
            draft.refuse(place, "without `std`, where `Box` comes from is not known");
        }
        if (!new TraitTypes(item).isPlain()) {
            draft.refuse(place, "an associated type of `" + group.name() + "` has more to it than bounds");
        }
        others(draft, group, item);
        for (TraitImpl impl : group.impls()) {
            if (impl.blanket()) {
                draft.refuse(
                        impl.place().span(), "there is an impl for `" + impl.selfType() + "`, which may be every type");
            }
        }
        return !draft.refused();
    }

    private static boolean conditional(Item item) {
        TokenList tokens = item.text().tokens();
        int token = item.first() - 1;
        while (tokens.is(token, "]") && tokens.is(tokens.partner(token) - 1, "#")) {
            if (tokens.is(tokens.partner(token) + 1, "cfg")) {
                return true;
            }
            token = tokens.partner(token) - 2;
        }
        return false;
    }

    /** What is neither a method nor a type stands against a twin. */
    private static void others(Draft draft, Group group, Item item) {
        TokenList tokens = item.text().tokens();
        int end = tokens.partner(item.body());
        for (int token = item.body() + 1; token < end; token = Angles.next(tokens, token)) {
            boolean constant = tokens.is(token, "const") && tokens.is(token + 2, ":");
            boolean macro = tokens.is(token, "!") && tokens.kind(token + 1) == TokenList.OPEN;
            if (constant || macro) {
                draft.refuse(
                        item.text().span(tokens.start(token), tokens.end(token)),
                        "`" + group.name() + "` has more than methods and types");
                return;
            }
        }
    }

    /** Refuses parameters that the futures of the macro would hold, and that are not {@code Send} there. */
    void sends(Draft draft, TraitDecl decl, TraitParameters parameters, TraitTypes types, List<TwinMethod> methods) {
        parameters.types().forEach(t -> sends(draft, decl, t, parameters.asked(t), methods));
        types.names().forEach(t -> sends(draft, decl, t, types.asked(t), methods));
    }

    private static void sends(Draft draft, TraitDecl decl, String type, Set<String> asked, List<TwinMethod> methods) {
        methods.stream()
                .filter(m -> m.isAsync() && m.takes(type))
                .filter(m -> !asked.contains("Send") || (m.borrows(type) && !asked.contains("Sync")))
                .findFirst()
                .ifPresent(m -> draft.refuse(
                        decl.place().span(),
                        "`" + m.name() + "` takes `" + type + "`, of which the trait does not ask `Send`"
                                + (m.borrows(type) ? " and `Sync`" : "")
                                + ", as `#[async_trait]` does of what its futures hold: `--with bridge` does not"));
    }

    /** Refuses a name that is in use. */
    void free(Draft draft, TraitDecl decl, String name) {
        if (bench.mentions().of(name).stream().anyMatch(t -> says(t, name))) {
            draft.refuse(decl.place().span(), "the name `" + name + "` is in use");
        }
    }

    private static boolean says(Text text, String name) {
        for (int token = 0; token < text.tokens().size(); token++) {
            if (text.tokens().is(token, name)) {
                return true;
            }
        }
        return false;
    }
}
