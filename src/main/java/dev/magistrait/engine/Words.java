package dev.magistrait.engine;

import dev.magistrait.fact.DynUse;
import dev.magistrait.fact.Fact;
import dev.magistrait.fact.Form;
import dev.magistrait.fact.Mechanism;
import dev.magistrait.fact.Obstacle;
import dev.magistrait.fact.Verdict;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;

/** Phrases that several rules share. */
public final class Words {

    private Words() {}

    /** The rule by which a use of a trait is one; uses of its subtraits are told as if by the same. */
    public static String ofUse(Fact use) {
        if (!(use instanceof DynUse dyn)) {
            return "used statically";
        }
        return dyn.place().forTests() ? "used as dyn in tests" : "used as dyn";
    }

    /** What is left to do when {@code async_trait} goes. */
    public static String withoutMacro(Verdict verdict) {
        String both = "remove the attribute from the trait and from its impls";
        return verdict.mechanism() == Mechanism.NATIVE_SEND ? both + ", and declare the trait's futures `Send`" : both;
    }

    /** How futures are made {@code Send}: as the first way says, by {@code make} where that takes the trait, or as the last ones say. */
    public static String declaring(String first, long unmade, String... last) {
        List<String> ways = new ArrayList<>(List.of(first));
        if (unmade == 0) {
            ways.add("use `#[trait_variant::make]`");
        }
        ways.addAll(List.of(last));
        return either(ways);
    }

    /** What gives a native trait trait objects, or makes them needless. */
    public static String forObjects(long unerasable) {
        return either(List.of("box the futures with `#[async_trait]`", objectForm(unerasable), "use generics"));
    }

    /** What gives trait objects to a native trait that generics use too. */
    public static String besideGenerics(long unerasable) {
        return either(List.of(objectForm(unerasable), "box the futures with `#[async_trait]`"));
    }

    private static String objectForm(long unerasable) {
        return "add a form for trait objects " + (unerasable == 0 ? "with `#[dynosaur]` or by hand" : "by hand");
    }

    private static String either(List<String> ways) {
        int last = ways.size() - 1;
        return last == 0 ? ways.getFirst() : String.join(", ", ways.subList(0, last)) + ", or " + ways.get(last);
    }

    /** A help with what obstacles ask for besides; where one of them cannot be helped, that alone. */
    static String despite(String help, List<Obstacle> obstacles, Mechanism to) {
        List<Form> forms = Arrays.stream(Form.values()).filter(f -> f.of(to)).toList();
        Set<String> advice = new LinkedHashSet<>();
        for (Obstacle obstacle : obstacles) {
            for (Form form : forms) {
                if (obstacle.refuses(form)) {
                    return "leave it as it is: the compiler takes no other form, since " + obstacle.text();
                }
                advice.add(obstacle.advice(form));
            }
        }
        return help + "; but first " + String.join("; ", advice);
    }
}
