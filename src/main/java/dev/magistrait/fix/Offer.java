package dev.magistrait.fix;

import java.util.List;
import java.util.function.Predicate;

/**
 * What can be done in one workspace.
 *
 * @param transactions in the order in which they are tried: of two that cannot both be made, the first is
 * @param refusals what cannot, in the order of their first finding
 */
public record Offer(List<Transaction> transactions, List<Refusal> refusals) {

    public static final Offer NONE = new Offer(List.of(), List.of());

    public Offer {
        transactions = List.copyOf(transactions);
        refusals = List.copyOf(refusals);
    }

    /** What of it changes no other files than those. */
    public Offer within(Predicate<String> files) {
        return new Offer(
                transactions.stream()
                        .filter(t -> t.edits().stream()
                                .allMatch(e -> files.test(e.span().file())))
                        .toList(),
                refusals);
    }
}
