package dev.magistrait.engine.policy;

import static org.drools.model.PatternDSL.accFunction;
import static org.drools.model.PatternDSL.accumulate;
import static org.drools.model.PatternDSL.betaIndexedBy;
import static org.drools.model.PatternDSL.declarationOf;
import static org.drools.model.PatternDSL.execute;
import static org.drools.model.PatternDSL.not;
import static org.drools.model.PatternDSL.pattern;
import static org.drools.model.PatternDSL.rule;

import dev.magistrait.engine.JoinBudget;
import dev.magistrait.engine.Law;
import dev.magistrait.fact.Fact;
import dev.magistrait.fact.Owners;
import dev.magistrait.policy.Condition;
import dev.magistrait.policy.Condition.Quantity;
import dev.magistrait.policy.Constraint;
import dev.magistrait.policy.Constraint.Test;
import dev.magistrait.policy.CustomRule;
import dev.magistrait.policy.space.Field;
import dev.magistrait.policy.space.Kind;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.BiPredicate;
import java.util.function.IntPredicate;
import org.drools.core.base.accumulators.CollectListAccumulateFunction;
import org.drools.model.Declaration;
import org.drools.model.Drools;
import org.drools.model.Index;
import org.drools.model.Model;
import org.drools.model.PatternDSL.PatternDef;
import org.drools.model.Rule;
import org.drools.model.RuleItemBuilder;
import org.drools.model.functions.Function1;
import org.drools.model.impl.ModelImpl;
import org.kie.api.runtime.rule.RuleContext;

/**
 * Makes rules of the engine of those that a policy writes. What a condition counts is collected, so that it can be shown; equal
 * constraints have equal names, so that the engine tests them once.
 */
final class PolicyRules {

    private static final String COUNTED = "counted";

    private final CustomRule written;
    private final int order;
    private final List<Condition> when;
    private final Map<String, Declaration<Fact>> bound = new LinkedHashMap<>();
    private final Map<String, Kind> kinds = new HashMap<>();
    private final Map<String, Condition> counted = new LinkedHashMap<>();
    private final List<RuleItemBuilder<?>> items = new ArrayList<>();
    private final Declaration<JoinBudget> budget = declarationOf(JoinBudget.class, "budget");
    private final Declaration<Owners> owners = declarationOf(Owners.class, "owners");

    private PolicyRules(CustomRule written, int order, List<Condition> when) {
        this.written = written;
        this.order = order;
        this.when = when;
    }

    /** A model of all of them, the later deciding where several decide on one trait. */
    static Model model(List<CustomRule> rules) {
        ModelImpl model = new ModelImpl();
        for (int order = 0; order < rules.size(); order++) {
            CustomRule rule = rules.get(order);
            int number = 0;
            for (List<Condition> when : rule.combinations()) {
                String name = ++number == 1 ? rule.id() : rule.id() + ", alternative " + number;
                model.addRule(new PolicyRules(rule, order, when).compiled(name));
            }
        }
        return model;
    }

    private Rule compiled(String name) {
        if (joins()) {
            items.add(pattern(budget));
        }
        if (written.owned()) {
            // Where nothing tells who owns files, no condition on that holds, nor the contrary.
            items.add(written.asksForOwners() ? pattern(owners).expr("stated", Owners::stated) : pattern(owners));
        }
        when.forEach(this::add);
        var outcome = new PolicyOutcome(written, order, kinds);
        items.add(execute((Drools drools) -> fire(drools, outcome)));
        return rule(Law.PACKAGE, name).build(items.toArray(RuleItemBuilder<?>[]::new));
    }

    private boolean joins() {
        return when.size() > 1;
    }

    private void fire(Drools drools, PolicyOutcome outcome) {
        var match = ((RuleContext) drools).getMatch();
        if (joins() && ((JoinBudget) match.getDeclarationValue(budget.getName())).leavesOut(written.id())) {
            return;
        }
        Map<String, Fact> facts = new LinkedHashMap<>();
        bound.forEach((name, declaration) -> facts.put(name, (Fact) match.getDeclarationValue(declaration.getName())));
        List<PolicyOutcome.Counted> others = new ArrayList<>();
        counted.forEach((name, condition) ->
                others.add(PolicyOutcome.Counted.of(condition, (List<?>) match.getDeclarationValue(name))));
        PolicyOutcome told =
                written.owned() ? outcome.by((Owners) match.getDeclarationValue(owners.getName())) : outcome;
        told.of(facts, others).forEach(drools::logicalInsert);
    }

    private void add(Condition condition) {
        switch (condition.quantity()) {
            case Quantity.Each each -> {
                Declaration<Fact> declaration = declaration(condition.kind(), "$" + each.name());
                items.add(constrained(declaration, condition));
                bound.put(each.name(), declaration);
                kinds.put(each.name(), condition.kind());
            }
            case Quantity.None _ -> items.add(not(constrained(anonymous(condition), condition)));
            case Quantity.AtLeast least -> count(condition, "at least " + least.count(), n -> n >= least.count());
            case Quantity.AtMost most -> count(condition, "at most " + most.count(), n -> n <= most.count());
            case Quantity.Exactly exactly -> count(condition, "exactly " + exactly.count(), n -> n == exactly.count());
        }
    }

    private void count(Condition condition, String id, IntPredicate enough) {
        String name = COUNTED + items.size();
        Declaration<Fact> one = anonymous(condition);
        Declaration<List<?>> all = listNamed(name);
        items.add(accumulate(
                constrained(one, condition),
                accFunction(CollectListAccumulateFunction::new, one).as(all)));
        items.add(pattern(all).expr(id, list -> enough.test(list.size())));
        counted.put(name, condition);
    }

    private Declaration<Fact> anonymous(Condition condition) {
        return declaration(condition.kind(), "one" + items.size());
    }

    @SuppressWarnings("unchecked") // what is read from the pattern is a fact, whatever its class
    private static Declaration<Fact> declaration(Kind kind, String name) {
        return (Declaration<Fact>) declarationOf(kind.type(), name);
    }

    @SuppressWarnings({"unchecked", "rawtypes"}) // a class literal has no type arguments
    private static Declaration<List<?>> listNamed(String name) {
        return (Declaration<List<?>>) (Declaration) declarationOf(List.class, name);
    }

    private PatternDef<Fact> constrained(Declaration<Fact> of, Condition condition) {
        Kind kind = condition.kind();
        PatternDef<Fact> pattern =
                pattern(of).expr(kind.name(), fact -> kind.included().test(fact));
        if (joins()) {
            pattern.expr("tried in " + written.id(), budget, (fact, joins) -> joins.tries(written.id()));
        }
        for (Constraint constraint : condition.constraints()) {
            add(constraint, kind, pattern);
        }
        if (joins()) {
            pattern.expr("joined in " + written.id(), budget, (fact, joins) -> joins.joins(written.id()));
        }
        return pattern;
    }

    private void add(Constraint constraint, Kind kind, PatternDef<Fact> pattern) {
        Field field = constraint.field();
        Test test = constraint.test();
        String id = kind.name() + "." + field.name() + " " + test;
        List<String> names = test.names();
        if (constraint.owned()) {
            owned(constraint, id + " in " + written.id(), pattern);
            return;
        }
        BiPredicate<Fact, Fact> predicate = FieldTests.predicate(field, test);
        if (names.isEmpty()) {
            pattern.expr(id, fact -> predicate.test(fact, fact));
            return;
        }
        Declaration<Fact> other = other(constraint);
        String joined = id + " in " + written.id();
        if (test instanceof Test.Same same && !field.many() && !same.field().many()) {
            pattern.expr(joined, other, predicate::test, index(field, same.field()));
        } else {
            pattern.expr(joined, other, predicate::test);
        }
    }

    private void owned(Constraint constraint, String id, PatternDef<Fact> pattern) {
        if (constraint.test().names().isEmpty()) {
            pattern.expr(id, owners, (fact, known) -> holds(constraint, known, fact, fact));
        } else {
            pattern.expr(id, other(constraint), owners, (fact, other, known) -> holds(constraint, known, fact, other));
        }
    }

    private static boolean holds(Constraint constraint, Owners known, Fact fact, Fact other) {
        Constraint bound = constraint.by(known);
        return FieldTests.predicate(bound.field(), bound.test()).test(fact, other);
    }

    private Declaration<Fact> other(Constraint constraint) {
        List<String> names = constraint.test().names();
        Declaration<Fact> other = bound.get(names.getFirst());
        if (names.size() > 1 || other == null) {
            throw new IllegalStateException("the loader lets through what cannot be compared: " + constraint);
        }
        return other;
    }

    /** The index alone decides, so that facts which say nothing must have keys that differ. */
    private static org.drools.model.BetaIndex<Fact, Fact, Object> index(Field field, Field other) {
        Function1<Fact, Object> left = fact -> key(field, fact, "nothing on the left");
        Function1<Fact, Object> right = fact -> key(other, fact, "nothing on the right");
        return betaIndexedBy(Object.class, Index.ConstraintType.EQUAL, 0, left, right, Object.class);
    }

    private static Object key(Field field, Fact fact, String absent) {
        List<?> values = field.values(fact);
        return values.isEmpty() ? List.of(absent) : values.getFirst();
    }
}
