package dev.magistrait.engine;

import dev.magistrait.fact.Fact;
import dev.magistrait.timing.Meter;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import org.drools.model.Model;
import org.drools.model.Rule;
import org.drools.modelcompiler.KieBaseBuilder;
import org.kie.api.KieBase;
import org.kie.api.runtime.KieSession;

/** The rules, compiled while building, as one base that any number of hearings share. Immutable and thread-safe. */
public final class Law {

    /** The package of every rule. With several, Drools 10.2 adds the later ones rule by rule, and some of them never fire. */
    public static final String PACKAGE = "dev.magistrait.rules";

    private static final String MODELS = "META-INF/kie/dev.magistrait/magistrait/drools-model";
    private static final String DECISION = "mechanism: ";
    private static final String OVERRULED = DECISION + "overruled by a policy";
    private static final String HEADER = "Drools-Model-Version:";

    private final KieBase rules;

    private Law(Collection<Model> models) {
        requireOnePackage(models);
        rules = KieBaseBuilder.createKieBaseFromModel(models);
    }

    private static final class Bundled {
        static final Law LAW = new Law(bundledModels());
    }

    /** The law without any policy's rules; built on first use. */
    public static Law bundled() {
        return Bundled.LAW;
    }

    /** The bundled law and the rules of policies, which must be of the package {@link #PACKAGE}. */
    public static Law with(Collection<Model> policies) {
        List<Model> models = new ArrayList<>(bundledModels());
        models.addAll(policies);
        return new Law(models);
    }

    /** What follows from the facts of one workspace. */
    public Ruling judge(Collection<? extends Fact> facts) {
        return judge(facts, Meter.OFF);
    }

    /** The same, telling what it does. */
    public Ruling judge(Collection<? extends Fact> facts, Meter meter) {
        KieSession session = rules.newKieSession();
        try (Hearing hearing = new Hearing(session)) {
            if (meter.listens()) {
                SessionWatch.during(() -> hearing.hear(facts, meter), session, meter);
            } else {
                hearing.hear(facts, meter);
            }
            return hearing.ruling(meter);
        }
    }

    /** Opens a session in which facts can come and go. */
    public Hearing open() {
        return new Hearing(rules.newKieSession());
    }

    /** The rows of the decision table, sorted; without that by which policies decide. */
    public List<String> rows() {
        return rules.getKiePackages().stream()
                .flatMap(p -> p.getRules().stream())
                .map(org.kie.api.definition.rule.Rule::getName)
                .filter(name -> name.startsWith(DECISION) && !name.equals(OVERRULED))
                .map(Law::row)
                .sorted()
                .toList();
    }

    /** What a rule that decides calls its row. */
    public static String row(String rule) {
        return rule.startsWith(DECISION) ? rule.substring(DECISION.length()) : rule;
    }

    static List<Model> bundledModels() {
        return modelNames().stream().map(Law::model).toList();
    }

    private static void requireOnePackage(Collection<Model> models) {
        for (Model model : models) {
            for (Rule rule : model.getRules()) {
                if (!rule.getPackage().equals(PACKAGE)) {
                    throw new IllegalArgumentException("rule \"" + rule.getName() + "\" is of package "
                            + rule.getPackage() + ", not of " + PACKAGE);
                }
            }
        }
    }

    private static List<String> modelNames() {
        try (InputStream in = Law.class.getClassLoader().getResourceAsStream(MODELS)) {
            if (in == null) {
                throw new IllegalStateException("the rules are not compiled: no " + MODELS);
            }
            return new String(in.readAllBytes(), StandardCharsets.UTF_8)
                    .lines()
                    .filter(line -> !line.isBlank() && !line.startsWith(HEADER))
                    .toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static Model model(String name) {
        try {
            return Class.forName(name)
                    .asSubclass(Model.class)
                    .getDeclaredConstructor()
                    .newInstance();
        } catch (ReflectiveOperationException e) {
            throw new IllegalStateException("not a rule model: " + name, e);
        }
    }
}
