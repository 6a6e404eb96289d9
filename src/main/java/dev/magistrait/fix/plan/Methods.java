package dev.magistrait.fix.plan;

import dev.magistrait.fact.Place;
import dev.magistrait.fix.Edit;
import dev.magistrait.source.Span;
import dev.magistrait.syntax.TokenList;
import java.util.Optional;

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

    /** From {@code fn -> impl Future<Output = T>} back to {@code async fn -> T}. */
    void async(Draft draft, Span name, String what) {
        bench.method(draft, name)
                .filter(m -> !m.isAsync())
                .ifPresent(m -> unwrapped(draft, m, Unwrapping.ofImpl(m), name, what));
    }

    /** From a future that is boxed by hand to {@code async fn}. */
    void unboxed(Draft draft, Span name, String what) {
        bench.method(draft, name)
                .filter(m -> !m.isAsync())
                .ifPresent(m -> unwrapped(draft, m, Unwrapping.ofBox(m), name, what));
    }

    /** From a future that is boxed by hand to {@code impl Future + Send}, without a body. */
    void opened(Draft draft, Span name, Place place) {
        bench.method(draft, name).ifPresent(method -> {
            Optional<Unwrapping> parts = Unwrapping.ofBox(method);
            if (parts.isEmpty() || method.hasBody()) {
                draft.refuse(name, "its boxed future is not written so that it could be `impl Future`");
                return;
            }
            Text text = method.text();
            String future = Names.future(text, method.fn(), bench.edition(place), bench.hasStd(place));
            draft.add(text.replace(
                    text.tokens().start(method.returns()),
                    text.tokens().end(method.returnsEnd()),
                    "impl " + future + "<Output = " + parts.get().outputText() + "> + " + Names.send(text)));
        });
    }

    private void unwrapped(Draft draft, Signature method, Optional<Unwrapping> parts, Span name, String what) {
        if (parts.isEmpty()) {
            draft.refuse(name, what + ", and is not written so that it could be an `async fn`");
            return;
        }
        Text text = method.text();
        TokenList tokens = text.tokens();
        String output = parts.get().outputText();
        withAsync(draft, method);
        boolean unit = output.equals("()");
        int from = unit ? tokens.end(method.close()) : tokens.start(method.returns());
        draft.add(text.replace(from, tokens.end(method.returnsEnd()), unit ? "" : output));
        if (method.hasBody()) {
            int brace = parts.get().body();
            draft.add(text.replace(tokens.end(method.body()), tokens.end(brace), ""));
            draft.add(text.replace(tokens.start(tokens.partner(brace)), tokens.start(method.end()), ""));
        }
    }
}
