package dev.magistrait.fix.plan;

import dev.magistrait.fix.Material;
import dev.magistrait.fix.Offer;
import dev.magistrait.fix.Transaction;
import dev.magistrait.fix.Wish;
import java.util.ArrayList;
import java.util.List;

/** What can be done about the findings of a workspace. */
public final class Fixes {

    private Fixes() {}

    /** All that can be done of what is wished for, and what stands against the rest. */
    public static Offer of(Material material, Wish wish) {
        List<Transaction> transactions = new ArrayList<>(new Comments(material, wish).transactions());
        return new Offer(transactions, List.of());
    }

    /** The same transactions, with what becomes idle only when all of them are made. */
    public static List<Transaction> together(Material material, List<Transaction> chosen) {
        return chosen;
    }
}
