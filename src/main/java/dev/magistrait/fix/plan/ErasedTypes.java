package dev.magistrait.fix.plan;

import dev.magistrait.fact.TraitDecl;
import dev.magistrait.syntax.TokenList;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/** The type that {@code #[dynosaur]} writes, in place of {@code dyn}. */
final class ErasedTypes {

    private static final Set<String> OWNERS = Set.of("Box", "Arc", "Rc");

    private ErasedTypes() {}

    /** What holds an object: {@code &}, {@code &mut}, {@code Box}, {@code Arc} or {@code Rc}; empty where it is anything else. */
    static String holder(TraitObject object) {
        TokenList tokens = object.text().tokens();
        int before = before(object);
        if (tokens.is(before, "<")) {
            String owner = tokens.kind(before - 1) == TokenList.NAME ? tokens.text(before - 1) : "";
            return OWNERS.contains(owner) ? owner : "";
        }
        if (tokens.is(before, "mut") && (tokens.is(before - 1, "&") || tokens.is(before - 2, "&"))) {
            return "&mut";
        }
        boolean shared =
                tokens.is(before, "&") || (tokens.kind(before) == TokenList.LIFETIME && tokens.is(before - 1, "&"));
        return shared ? "&" : "";
    }

    private static int before(TraitObject object) {
        return object.text().tokens().is(object.first() - 1, "(") ? object.first() - 2 : object.first() - 1;
    }

    /** The lifetime that {@code dyn} has there without a word. */
    static String lifetime(TraitObject object) {
        TokenList tokens = object.text().tokens();
        if (!object.lifetime().isEmpty()) {
            return object.lifetime();
        }
        int before = before(object);
        int named = tokens.is(before, "mut") ? before - 1 : before;
        if (tokens.kind(named) == TokenList.LIFETIME) {
            return tokens.text(named);
        }
        return tokens.is(before, "<") && !inBody(object) ? "'static" : "'_";
    }

    private static boolean inBody(TraitObject object) {
        Text text = object.text();
        TokenList tokens = text.tokens();
        for (int open = text.around(object.first()); open != Text.NONE; open = text.around(open)) {
            for (int token = open - 1; tokens.is(open, "{") && token >= 0; token--) {
                if (tokens.is(token, "fn")) {
                    return true;
                }
                if (tokens.is(token, ";") || tokens.is(token, "{") || tokens.is(token, "}")) {
                    break;
                }
            }
        }
        return false;
    }

    /** An auto trait beside it that the type does not have by its trait; none where all is well. */
    static Optional<String> lacking(TraitObject object, TraitDecl decl, boolean sends) {
        return object.autos().stream()
                .filter(a -> !(a.equals("Send") && (sends || decl.sendSupertrait())))
                .filter(a -> !(a.equals("Sync") && decl.syncSupertrait()))
                .findFirst();
    }

    /** Names the type. */
    static void name(Draft draft, TraitObject object, String type) {
        Text text = object.text();
        String path = text.between(object.path(), object.name() - 1);
        draft.add(text.replace(
                text.tokens().start(object.first()),
                text.tokens().end(object.last()),
                path + type + "<" + lifetime(object) + ">"));
    }

    /** The parameters of the function in whose head a reference stands, counted without {@code self}, and which of them it is. */
    record Taken(String function, int index) {}

    /** The function that is given such a reference; none where it stands elsewhere. */
    static Optional<Taken> taken(TraitObject object) {
        Text text = object.text();
        TokenList tokens = text.tokens();
        int open = text.around(before(object));
        if (open == Text.NONE || !tokens.is(open, "(")) {
            return Optional.empty();
        }
        int name = open - 1;
        if (tokens.is(name, ">")) {
            while (name > 0 && !tokens.is(name - 1, "fn") && !tokens.is(name, ";")) {
                name--;
            }
        }
        if (!tokens.is(name - 1, "fn")) {
            return Optional.empty();
        }
        Optional<Signature> signature = Signature.of(text, name);
        List<Parameters.Parameter> all = signature.map(s -> new Parameters(s).all()).orElse(List.of()).stream()
                .filter(p -> !p.isReceiver())
                .toList();
        for (int index = 0; index < all.size(); index++) {
            int first = all.get(index).first();
            if (first <= object.first() && object.last() <= all.get(index).last() && tokens.is(first, "&")) {
                return Optional.of(new Taken(tokens.text(name), index));
            }
        }
        return Optional.empty();
    }
}
