package dev.magistrait.fix.plan;

import dev.magistrait.fact.Place;
import dev.magistrait.fix.Edit;
import dev.magistrait.source.Span;
import dev.magistrait.syntax.TokenList;

/** Gives methods another form. */
final class Methods {

    private static final String STEP = "    ";

    private final Workbench bench;

    Methods(Workbench bench) {
        this.bench = bench;
    }

    /**
     * From {@code async fn} to {@code fn -> impl Future + Send}.
     *
     * @param asks what the method asks of {@code Self} then: {@code Sync}, {@code Send} or nothing
     */
    void send(Draft draft, Span name, Place place, String asks) {
        bench.method(draft, name).filter(Signature::isAsync).ifPresent(method -> {
            withoutAsync(draft, method);
            Text text = method.text();
            TokenList tokens = text.tokens();
            String future =
                    "impl " + Names.future(text, method.fn(), bench.edition(place), bench.hasStd(place)) + "<Output = ";
            String after = "> + " + Names.send(text) + where(method, asks);
            if (method.returns() == Text.NONE) {
                draft.add(text.insert(tokens.end(method.close()), " -> " + future + "()" + after));
            } else {
                draft.add(text.insert(tokens.start(method.returns()), future));
                draft.add(text.insert(tokens.end(method.returnsEnd()), after));
            }
            if (method.where() != Text.NONE && !asks.isEmpty()) {
                draft.add(text.insert(tokens.end(method.where()), " Self: " + asks + ","));
            }
            if (method.hasBody()) {
                draft.add(wrapped(method));
            }
        });
    }

    private static String where(Signature method, String asks) {
        return asks.isEmpty() || method.where() != Text.NONE ? "" : " where Self: " + asks;
    }

    /** Takes {@code async} off. */
    void withoutAsync(Draft draft, Signature method) {
        Text text = method.text();
        int start = text.tokens().start(method.async());
        int next = text.tokens().start(method.async() + 1);
        int end = text.text(start, next).strip().equals("async")
                ? next
                : text.tokens().end(method.async());
        draft.add(text.replace(start, end, ""));
    }

    /** Puts {@code async} before {@code fn}. */
    void withAsync(Draft draft, Signature method) {
        TokenList tokens = method.text().tokens();
        int before = method.fn();
        while (tokens.is(before - 1, "unsafe")
                || tokens.is(before - 1, "extern")
                || (tokens.kind(before - 1) == TokenList.LITERAL && before > method.first())) {
            before--;
        }
        draft.add(method.text().insert(tokens.start(before), "async "));
    }

    /** The body as an {@code async move} block; its lines are moved where that changes no string. */
    private static Edit wrapped(Signature method) {
        Text text = method.text();
        TokenList tokens = text.tokens();
        int start = tokens.end(method.body());
        int end = tokens.start(method.end());
        String inside = text.text(start, end).replace("\r\n", "\n");
        String stripped = inside.strip();
        if (stripped.indexOf('\n') < 0 && !inside.contains("\n")) {
            return text.replace(
                    start, end, stripped.isEmpty() ? " async move {} " : " async move { " + stripped + " } ");
        }
        boolean fixed = text.hasLongToken(method.body() + 1, method.end() - 1);
        String indentation = text.indentation(tokens.start(method.end()));
        String moved = fixed ? inside : moved(inside);
        String closing = fixed ? "} " : STEP + "}\n" + indentation;
        return text.replace(start, end, (fixed ? " " : "\n" + indentation + STEP) + "async move {" + moved + closing);
    }

    private static String moved(String lines) {
        StringBuilder moved = new StringBuilder();
        String[] all = lines.split("\n", -1);
        for (int i = 0; i < all.length; i++) {
            boolean shift = i > 0 && i < all.length - 1 && !all[i].isBlank();
            moved.append(i == 0 ? "" : "\n").append(shift ? STEP : "").append(all[i]);
        }
        return moved.toString();
    }

    /** From {@code fn -> impl Future<Output = T>} back to {@code async fn -> T}; a body has to be one {@code async} block. */
    void async(Draft draft, Span name, String what) {
        bench.method(draft, name).filter(m -> !m.isAsync()).ifPresent(method -> {
            int output = output(method);
            boolean block = !method.hasBody() || opensBlock(method) != Text.NONE;
            if (output == Text.NONE || !block) {
                draft.refuse(name, what + ", and is not written so that it could be an `async fn`");
                return;
            }
            Text text = method.text();
            TokenList tokens = text.tokens();
            withAsync(draft, method);
            int last = endOfOutput(method, output);
            boolean unit = text.between(output, last).equals("()");
            int from = unit ? tokens.end(method.close()) : tokens.start(method.returns());
            draft.add(text.replace(from, tokens.end(method.returnsEnd()), unit ? "" : text.between(output, last)));
            if (method.hasBody()) {
                int open = opensBlock(method);
                draft.add(text.replace(tokens.end(method.body()), tokens.end(open), ""));
                draft.add(text.replace(tokens.start(method.end() - 1), tokens.start(method.end()), ""));
            }
        });
    }

    /** The first token of {@code T} in {@code impl Future<Output = T> + …}, where nothing else is said but {@code Send} and lifetimes. */
    private static int output(Signature method) {
        TokenList tokens = method.text().tokens();
        if (method.returns() == Text.NONE || !tokens.is(method.returns(), "impl")) {
            return Text.NONE;
        }
        int token = method.returns() + 1;
        while (tokens.is(token, ":") || tokens.kind(token) == TokenList.NAME) {
            token++;
        }
        boolean future = tokens.is(token - 1, "Future")
                && tokens.is(token, "<")
                && tokens.is(token + 1, "Output")
                && tokens.is(token + 2, "=");
        int rest = future ? Angles.end(tokens, token) + 1 : tokens.size();
        while (rest < method.returnsEnd() && tokens.is(rest, "+")) {
            rest += tokens.is(rest + 1, "Send") || tokens.kind(rest + 1) == TokenList.LIFETIME ? 2 : tokens.size();
        }
        return rest == method.returnsEnd() + 1 ? token + 3 : Text.NONE;
    }

    private static int endOfOutput(Signature method, int output) {
        TokenList tokens = method.text().tokens();
        return Angles.end(tokens, output - 3) - 1;
    }

    /** The brace of the {@code async} block that is all of a body. */
    private static int opensBlock(Signature method) {
        TokenList tokens = method.text().tokens();
        int brace = method.body() + (tokens.is(method.body() + 2, "move") ? 3 : 2);
        return tokens.is(method.body() + 1, "async")
                        && tokens.is(brace, "{")
                        && tokens.partner(brace) == method.end() - 1
                ? brace
                : Text.NONE;
    }
}
