package dev.magistrait.extract.part;

import dev.magistrait.outline.Attribute;
import dev.magistrait.outline.Docs;
import dev.magistrait.outline.LintLevel;
import dev.magistrait.outline.ModuleItem;
import dev.magistrait.rust.Cfg;
import java.util.ArrayList;
import java.util.List;

/**
 * What the attributes and doc comments of one item say.
 *
 * @param cfg all its {@code cfg} attributes at once
 * @param test what a function's own attributes add to that: {@link Cfg#test} under {@code #[test]}
 * @param others those that have no place of their own here
 * @param paths {@code #[path = "…"]}
 */
public record Attributes(
        Cfg cfg,
        Cfg test,
        List<Attribute> others,
        List<LintLevel> lints,
        List<ModuleItem.PathAttribute> paths,
        boolean macroUse,
        boolean macroExport,
        Docs docs) {

    public static final Attributes NONE =
            new Attributes(Cfg.always(), Cfg.always(), List.of(), List.of(), List.of(), false, false, Docs.NONE);

    /** These and those inside the braces. */
    public Attributes with(Attributes inner) {
        if (inner.equals(NONE)) {
            return this;
        }
        Docs both = new Docs(docs.present() || inner.docs.present(), docs.namesSend() || inner.docs.namesSend());
        return new Attributes(
                cfg.and(inner.cfg),
                test.and(inner.test),
                joined(others, inner.others),
                joined(lints, inner.lints),
                joined(paths, inner.paths),
                macroUse || inner.macroUse,
                macroExport || inner.macroExport,
                both);
    }

    private static <T> List<T> joined(List<T> one, List<T> two) {
        List<T> all = new ArrayList<>(one);
        all.addAll(two);
        return all;
    }
}
