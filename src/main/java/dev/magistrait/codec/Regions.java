package dev.magistrait.codec;

import dev.magistrait.source.Region;
import java.util.ArrayList;
import java.util.List;

/** Regions in the order they are met: each line as the distance to the one before, each end by its start. */
public final class Regions {

    private int line;

    public void write(Region region, ByteSink out) {
        out.signed(region.line() - line);
        out.number(region.column());
        out.number(region.endLine() - region.line());
        out.signed(region.endColumn() - region.column());
        line = region.line();
    }

    public Region read(ByteSource in) {
        line += in.signed();
        int column = in.number();
        int endLine = line + in.number();
        return new Region(line, column, endLine, column + in.signed());
    }

    public static List<Region> all(ByteSource in) {
        Regions regions = new Regions();
        List<Region> found = new ArrayList<>();
        while (!in.exhausted()) {
            found.add(regions.read(in));
        }
        return found;
    }
}
