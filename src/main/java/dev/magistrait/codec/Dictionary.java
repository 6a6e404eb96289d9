package dev.magistrait.codec;

import dev.magistrait.rust.Cfg;
import java.nio.ByteBuffer;
import java.util.HashMap;
import java.util.IdentityHashMap;
import java.util.Map;

/** The words and {@code cfg} formulas of what is written, each kept once and named by its number. For one thread. */
public final class Dictionary {

    private static final int DEEPEST = 200;

    private final Map<String, Integer> words = new HashMap<>();
    private final ByteSink wordBytes = new ByteSink();
    private final IdentityHashMap<Cfg, Integer> same = new IdentityHashMap<>();
    private final Map<ByteBuffer, Integer> cfgs = new HashMap<>();
    private final ByteSink cfgBytes = new ByteSink();
    private int depth;

    public Dictionary() {}

    /** Goes on with one that was written. */
    public Dictionary(Lexicon lexicon) {
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

    public int word(String text) {
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
    public int cfg(Cfg cfg) {
        Integer known = same.get(cfg);
        if (known == null) {
            if (++depth > DEEPEST) {
                throw new Refused("a formula nested too deep");
            }
            Writer form = new Writer(this);
            Codec.write(cfg, form);
            known = number(form.shape());
            depth--;
            same.put(cfg, known);
        }
        return known;
    }

    private int number(ByteSink form) {
        Integer known = cfgs.putIfAbsent(form.buffer(), cfgs.size());
        if (known == null) {
            cfgBytes.append(form);
        }
        return known == null ? cfgs.size() - 1 : known;
    }

    /** All that is kept so far. */
    public void write(ByteSink out) {
        out.number(words.size());
        out.number(wordBytes.size());
        out.append(wordBytes);
        out.number(cfgs.size());
        out.number(cfgBytes.size());
        out.append(cfgBytes);
    }

    public int size() {
        return words.size();
    }
}
