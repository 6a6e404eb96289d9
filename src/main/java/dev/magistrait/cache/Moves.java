package dev.magistrait.cache;

import dev.magistrait.codec.Codec;
import dev.magistrait.codec.Damaged;
import dev.magistrait.codec.Dictionary;
import dev.magistrait.codec.Regions;
import dev.magistrait.codec.Writer;
import dev.magistrait.outline.Body;
import dev.magistrait.outline.Expr;
import dev.magistrait.outline.FileOutline;
import dev.magistrait.outline.MacroCall;
import dev.magistrait.outline.MacroItem;
import dev.magistrait.source.Region;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import java.util.function.UnaryOperator;

/**
 * Where the places of a file are now that lines and columns were moved and nothing else was changed: all that stood before another still
 * does, and what touched or shared a line does too.
 */
final class Moves {

    /** A place as one number: its line, then its column. */
    private final long[] before;

    private final long[] after;
    private final List<Region> textsBefore;
    private final List<Region> textsAfter;

    private Moves(long[] before, long[] after, List<Region> textsBefore, List<Region> textsAfter) {
        this.before = before;
        this.after = after;
        this.textsBefore = textsBefore;
        this.textsAfter = textsAfter;
    }

    /**
     * From one outline of a file to another; empty where they differ in more than places.
     *
     * @param reader says what is in a body: that counts, and not how it is written
     */
    static Optional<Moves> between(FileOutline before, FileOutline after, Function<Body.Unread, Expr> reader) {
        Dictionary dictionary = new Dictionary();
        UnaryOperator<Body> read = body -> body instanceof Body.Unread b ? new Body.Read(reader.apply(b)) : body;
        Writer old = new Writer(dictionary, read);
        Writer now = new Writer(dictionary, read);
        Codec.write(before, old);
        Codec.write(after, now);
        if (!old.shape().sameAs(now.shape()) || !Waiting.of(before).equals(Waiting.of(after))) {
            return Optional.empty();
        }
        List<Region> from = Regions.all(old.places().source());
        List<Region> to = Regions.all(now.places().source());
        long[][] places = places(from, to);
        return inOrder(places)
                ? Optional.of(new Moves(column(places, 0), column(places, 1), texts(before), texts(after)))
                : Optional.empty();
    }

    private static long[][] places(List<Region> from, List<Region> to) {
        long[][] places = new long[from.size() * 2][];
        for (int i = 0; i < from.size(); i++) {
            Region old = from.get(i);
            Region now = to.get(i);
            places[2 * i] = new long[] {place(old.line(), old.column()), place(now.line(), now.column())};
            places[2 * i + 1] =
                    new long[] {place(old.endLine(), old.endColumn()), place(now.endLine(), now.endColumn())};
        }
        Arrays.sort(places, (a, b) -> Long.compare(a[0], b[0]));
        return places;
    }

    private static boolean inOrder(long[][] places) {
        for (int i = 1; i < places.length; i++) {
            long old = places[i][0] - places[i - 1][0];
            long now = places[i][1] - places[i - 1][1];
            boolean line = line(places[i][0]) == line(places[i - 1][0]);
            boolean sameLine = line(places[i][1]) == line(places[i - 1][1]);
            if (now < 0 || line != sameLine || ((old <= 1 || now <= 1) && old != now)) {
                return false;
            }
        }
        return true;
    }

    private static long[] column(long[][] places, int column) {
        long[] values = new long[places.length];
        for (int i = 0; i < places.length; i++) {
            values[i] = places[i][column];
        }
        return values;
    }

    /** Where the texts of macros stand: what is in them is known by how far behind their start it is. */
    private static List<Region> texts(FileOutline outline) {
        List<Region> texts = new ArrayList<>();
        for (MacroCall call : outline.calls()) {
            texts.add(call.argumentRegion());
        }
        for (MacroItem macro : outline.macros()) {
            macro.arms().forEach(a -> texts.add(a.region()));
        }
        return texts;
    }

    /** Where a region is now. Throws {@link Damaged} for one that no outline and no text of a macro has. */
    Region of(Region region) {
        long start = of(place(region.line(), region.column()));
        long end = of(place(region.endLine(), region.endColumn()));
        return new Region(line(start), (int) start, line(end), (int) end);
    }

    private long of(long place) {
        int found = Arrays.binarySearch(before, place);
        return found >= 0 ? after[found] : inText(place);
    }

    private long inText(long place) {
        for (int i = 0; i < textsBefore.size(); i++) {
            Region old = textsBefore.get(i);
            if (place >= place(old.line(), old.column()) && place <= place(old.endLine(), old.endColumn())) {
                Region now = textsAfter.get(i);
                int columns = line(place) == old.line() ? now.column() - old.column() : 0;
                return place + place(now.line() - old.line(), columns);
            }
        }
        throw new Damaged("a place of no item");
    }

    private static long place(int line, int column) {
        return ((long) line << Integer.SIZE) + column;
    }

    private static int line(long place) {
        return (int) (place >> Integer.SIZE);
    }
}
