package dev.magistrait.codec;

import dev.magistrait.rust.Cfg;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** A {@link Dictionary} as it was written. A word is made when it is first asked for, by whichever thread; two may make it twice. */
public final class Lexicon {

    private final ByteSource wordBytes;
    private final int[] starts;
    private final @Nullable String[] words;
    private final List<Cfg> cfgs = new ArrayList<>();

    /** Reads where the words are, and the formulas. */
    public Lexicon(ByteSource in) {
        int count = in.number();
        this.wordBytes = in.part(in.number());
        if (count < 0 || count > wordBytes.remaining()) {
            throw new Damaged("more words than bytes");
        }
        this.starts = new int[count];
        this.words = new String[count];
        ByteSource walk = wordBytes.again();
        for (int i = 0; i < count; i++) {
            starts[i] = walk.skipText();
        }
        if (!walk.exhausted()) {
            throw new Damaged("bytes behind the last word");
        }
        formulas(in.number(), in.part(in.number()));
    }

    /** A formula names others that stand before it. */
    private void formulas(int count, ByteSource in) {
        if (count < 0 || count > in.remaining()) {
            throw new Damaged("more formulas than bytes");
        }
        Reader reader = Reader.formulas(this, in);
        for (int left = count; left > 0; left--) {
            cfgs.add(shared(Codec.cfg(reader)));
        }
    }

    private static Cfg shared(Cfg cfg) {
        return cfg.isAlways() ? Cfg.always() : cfg.isNever() ? Cfg.never() : cfg;
    }

    public int words() {
        return words.length;
    }

    public int cfgs() {
        return cfgs.size();
    }

    public String word(int number) {
        if (number < 0 || number >= words.length) {
            throw new Damaged("no such word");
        }
        String known = words[number];
        if (known == null) {
            known = wordBytes.from(starts[number]).text();
            words[number] = known;
        }
        return known;
    }

    public Cfg cfg(int number) {
        if (number < 0 || number >= cfgs.size()) {
            throw new Damaged("no such formula");
        }
        return cfgs.get(number);
    }
}
