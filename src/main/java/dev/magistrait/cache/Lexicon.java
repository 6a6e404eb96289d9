package dev.magistrait.cache;

import dev.magistrait.outline.TypePath;
import dev.magistrait.rust.Cfg;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** A {@link Dictionary} as it was written. A word is made when it is first asked for, by whichever thread; two may make it twice. */
final class Lexicon {

    static final int OPTION = 0;
    static final int BUILT = 1;
    static final int NOT = 2;
    static final int ALL = 3;
    static final int ANY = 4;

    private final ByteSource wordBytes;
    private final int[] starts;
    private final @Nullable String[] words;
    private final TypePath.@Nullable Segment[] segments;
    private final Cfg[] cfgs;

    /** Reads where the words are, and the formulas. */
    Lexicon(ByteSource in) {
        int count = in.number();
        this.wordBytes = in.part(in.number());
        if (count < 0 || count > wordBytes.remaining()) {
            throw new Damaged("more words than bytes");
        }
        this.starts = new int[count];
        this.words = new String[count];
        this.segments = new TypePath.Segment[count];
        ByteSource walk = wordBytes.from(wordBytes.position());
        for (int i = 0; i < count; i++) {
            starts[i] = walk.skipText();
        }
        if (!walk.exhausted()) {
            throw new Damaged("bytes behind the last word");
        }
        int formulas = in.number();
        this.cfgs = formulas(in.part(in.number()), formulas);
    }

    private Cfg[] formulas(ByteSource in, int count) {
        if (count < 0 || count > in.remaining()) {
            throw new Damaged("more formulas than bytes");
        }
        Cfg[] made = new Cfg[count];
        for (int i = 0; i < count; i++) {
            made[i] = formula(in, made, i);
        }
        return made;
    }

    private Cfg formula(ByteSource in, Cfg[] before, int known) {
        return switch (in.number()) {
            case OPTION -> new Cfg.Option(word(in.number()), word(in.number()), implied(in));
            case BUILT -> new Cfg.Built(word(in.number()), implied(in));
            case NOT -> new Cfg.Not(earlier(in, before, known));
            case ALL -> all(operands(in, before, known));
            case ANY -> any(operands(in, before, known));
            default -> throw new Damaged("no formula");
        };
    }

    private static Cfg all(List<Cfg> operands) {
        return operands.isEmpty() ? Cfg.always() : new Cfg.All(operands);
    }

    private static Cfg any(List<Cfg> operands) {
        return operands.isEmpty() ? Cfg.never() : new Cfg.Any(operands);
    }

    private Set<String> implied(ByteSource in) {
        List<String> found = new ArrayList<>();
        for (int left = in.count(); left > 0; left--) {
            found.add(word(in.number()));
        }
        return Set.copyOf(found);
    }

    private static List<Cfg> operands(ByteSource in, Cfg[] before, int known) {
        List<Cfg> found = new ArrayList<>();
        for (int left = in.count(); left > 0; left--) {
            found.add(earlier(in, before, known));
        }
        return found;
    }

    private static Cfg earlier(ByteSource in, Cfg[] before, int known) {
        int number = in.number();
        if (number < 0 || number >= known) {
            throw new Damaged("a formula that comes later");
        }
        return before[number];
    }

    int words() {
        return words.length;
    }

    int cfgs() {
        return cfgs.length;
    }

    String word(int number) {
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

    /** A plain segment of that name. */
    TypePath.Segment segment(int number) {
        String name = word(number);
        TypePath.Segment known = segments[number];
        if (known == null) {
            known = TypePath.Segment.of(name);
            segments[number] = known;
        }
        return known;
    }

    Cfg cfg(int number) {
        if (number < 0 || number >= cfgs.length) {
            throw new Damaged("no such formula");
        }
        return cfgs[number];
    }
}
