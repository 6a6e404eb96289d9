package dev.magistrait.fix;

import java.util.List;

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
}
