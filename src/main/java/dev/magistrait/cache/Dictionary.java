package dev.magistrait.cache;

import dev.magistrait.rust.Cfg;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;

/** The words and {@code cfg} formulas of what is written, each kept once and named by its number. For one thread. */
final class Dictionary {

    private static final int DEEPEST = 200;

    private final Map<String, Integer> words = new HashMap<>();
    private final ByteSink wordBytes = new ByteSink();
    private final IdentityHashMap<Cfg, Integer> same = new IdentityHashMap<>();
    private final Map<List<Object>, Integer> cfgs = new HashMap<>();
    private final ByteSink cfgBytes = new ByteSink();
    private int depth;

    Dictionary() {}

    /** Goes on with one that was written. */
    Dictionary(Lexicon lexicon) {
        for (int i = 0; i < lexicon.words(); i++) {
            word(lexicon.word(i));
        }
        for (int i = 0; i < lexicon.cfgs(); i++) {
            cfg(lexicon.cfg(i));
        }
        if (words.size() != lexicon.words() || cfgs.size() != lexicon.cfgs()) {
            throw new Damaged("a word that stands twice");
        }
    }

    int word(String text) {
        Integer known = words.get(text);
        if (known != null) {
            return known;
        }
        wordBytes.text(text);
        int number = words.size();
        words.put(text, number);
        return number;
    }

    /** Formulas that are equal may differ in what their options imply; those are two. */
    int cfg(Cfg cfg) {
        Integer known = same.get(cfg);
        if (known == null) {
            if (++depth > DEEPEST) {
                throw new Refused("a formula nested too deep");
            }
            known = number(form(cfg));
            depth--;
            same.put(cfg, known);
        }
        return known;
    }

    private int number(List<Object> form) {
        Integer known = cfgs.get(form);
        if (known != null) {
            return known;
        }
        for (Object part : form) {
            cfgBytes.number((Integer) part);
        }
        int number = cfgs.size();
        cfgs.put(form, number);
        return number;
    }

    /** Its tag, its parts' number, its parts. */
    private List<Object> form(Cfg cfg) {
        List<Object> form = new ArrayList<>();
        switch (cfg) {
            case Cfg.Option(String text, String owner, Set<String> implied) -> {
                form.addAll(List.of(Lexicon.OPTION, word(text), word(owner)));
                words(implied, form);
            }
            case Cfg.Built(String owner, Set<String> implied) -> {
                form.addAll(List.of(Lexicon.BUILT, word(owner)));
                words(implied, form);
            }
            case Cfg.Not(Cfg operand) -> form.addAll(List.of(Lexicon.NOT, cfg(operand)));
            case Cfg.All(List<Cfg> operands) -> operands(Lexicon.ALL, operands, form);
            case Cfg.Any(List<Cfg> operands) -> operands(Lexicon.ANY, operands, form);
        }
        return form;
    }

    private void words(Set<String> implied, List<Object> into) {
        into.add(implied.size());
        new TreeSet<>(implied).forEach(w -> into.add(word(w)));
    }

    private void operands(int tag, List<Cfg> operands, List<Object> into) {
        into.add(tag);
        into.add(operands.size());
        operands.forEach(o -> into.add(cfg(o)));
    }

    /** All that is kept so far. */
    void write(ByteSink out) {
        out.number(words.size());
        out.number(wordBytes.size());
        out.append(wordBytes);
        out.number(cfgs.size());
        out.number(cfgBytes.size());
        out.append(cfgBytes);
    }

    int size() {
        return words.size();
    }
}
