package dev.magistrait.fix.plan;

import dev.magistrait.fact.MacroUse;
import dev.magistrait.fact.TraitDecl;
import dev.magistrait.syntax.TokenList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** The type that {@code #[dynosaur]} writes for trait objects, and its way back to {@code dyn}. */
final class Erased {

    private static final Pattern TARGET = Pattern.compile("(\\w+)\\s*=\\s*dyn\\s*\\(\\s*box\\s*\\)\\s*(\\w+)");

    /** What makes an object of a value, and what does so for {@code dyn}: a call, and the pointer to it. */
    private static final Map<String, List<String>> MAKERS = Map.of(
            "new_box", List.of("Box::new(", ") as Box<dyn %s>"),
            "new_arc", List.of("std::sync::Arc::new(", ") as std::sync::Arc<dyn %s>"),
            "new_rc", List.of("std::rc::Rc::new(", ") as std::rc::Rc<dyn %s>"),
            "from_box", List.of("", " as Box<dyn %s>"),
            "from_ref", List.of("", " as &dyn %s"),
            "from_mut", List.of("", " as &mut dyn %s"));

    private final Workbench bench;
    private final Attributes attributes;

    Erased(Workbench bench) {
        this.bench = bench;
        this.attributes = new Attributes(bench);
    }

    /** Takes the macro off a trait that has boxed futures then, so that what names its type can name {@code dyn}. */
    void leave(Draft draft, Group group) {
        for (TraitDecl decl : group.decls()) {
            for (MacroUse use : decl.macros().uses()) {
                if (use.kind() == MacroUse.Kind.DYNOSAUR) {
                    attributes.remove(draft, use);
                    named(draft, group, use);
                }
            }
        }
        draft.review(
                "the impls of `" + group.name() + "` for references and boxes that `#[dynosaur]` writes are gone then");
    }

    private void named(Draft draft, Group group, MacroUse use) {
        Matcher target = TARGET.matcher(use.arguments());
        if (!target.find() || !target.group(2).equals(group.name())) {
            draft.refuse(
                    use.span(), "it is not told which type `#[dynosaur]` writes for `" + group.name() + "` itself");
            return;
        }
        String type = target.group(1);
        for (Renaming.Mention mention : new Renaming(bench, type, group.name()).mentions(draft)) {
            if (!isType(draft, group, mention) && !isMade(draft, group, mention)) {
                draft.refuse(mention.span(), "what becomes of `" + type + "` here is not told");
            }
        }
    }

    /** {@code DynName<'a>} as {@code dyn Name + 'a}. */
    private static boolean isType(Draft draft, Group group, Renaming.Mention mention) {
        TokenList tokens = mention.text().tokens();
        int token = mention.token();
        boolean plain =
                tokens.is(token + 1, "<") && tokens.kind(token + 2) == TokenList.LIFETIME && tokens.is(token + 3, ">");
        if (!plain || tokens.is(token + 4, ":")) {
            return false;
        }
        int first = first(tokens, token);
        String path = mention.text().between(first, token - 1) + group.name();
        String lifetime = tokens.text(token + 2);
        boolean pointed = tokens.is(first - 1, "&")
                || tokens.is(first - 1, "mut")
                || tokens.kind(first - 1) == TokenList.LIFETIME;
        boolean held = lifetime.equals("'static") && tokens.is(first - 1, "<");
        boolean near = lifetime.equals("'_") && pointed;
        String bare = "dyn " + path;
        String bounded = pointed ? "(" + bare + " + " + lifetime + ")" : bare + " + " + lifetime;
        draft.add(mention.text().replace(tokens.start(first), tokens.end(token + 3), held || near ? bare : bounded));
        return true;
    }

    /** {@code DynName::new_box(value)} as {@code Box::new(value) as Box<dyn Name>}. */
    private static boolean isMade(Draft draft, Group group, Renaming.Mention mention) {
        TokenList tokens = mention.text().tokens();
        int token = mention.token();
        Optional<List<String>> maker = Optional.ofNullable(MAKERS.get(tokens.text(token + 3)));
        boolean called = tokens.is(token + 1, ":") && tokens.is(token + 2, ":") && tokens.is(token + 4, "(");
        if (maker.isEmpty() || !called || tokens.partner(token + 4) == Text.NONE) {
            return false;
        }
        int first = first(tokens, token);
        int close = tokens.partner(token + 4);
        boolean goesOn = tokens.is(close + 1, ".") || tokens.is(close + 1, "?") || tokens.is(first - 1, "*");
        String path = mention.text().between(first, token - 1) + group.name();
        draft.add(mention.text()
                .replace(
                        tokens.start(first),
                        tokens.end(token + 4),
                        (goesOn ? "(" : "") + maker.get().getFirst()));
        draft.add(mention.text()
                .replace(
                        tokens.start(close),
                        tokens.end(close),
                        maker.get().getLast().formatted(path) + (goesOn ? ")" : "")));
        return true;
    }

    /** The first token of the path that ends with a name. */
    private static int first(TokenList tokens, int name) {
        int first = name;
        while (tokens.is(first - 1, ":") && tokens.is(first - 2, ":")) {
            first = tokens.kind(first - 3) == TokenList.NAME ? first - 3 : first - 2;
        }
        return first;
    }
}
