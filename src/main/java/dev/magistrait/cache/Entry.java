package dev.magistrait.cache;

import dev.magistrait.finding.Problem;
import dev.magistrait.outline.Suppression;
import dev.magistrait.resolve.names.SourceKey;
import dev.magistrait.rust.Edition;
import dev.magistrait.source.Region;
import dev.magistrait.source.Span;
import java.util.ArrayList;
import java.util.List;

/**
 * What is kept of one file beside its outline.
 *
 * @param start where its outline starts among those of all files
 * @param length of its outline in bytes; 0 for a file that has none
 * @param checksum of these bytes
 */
record Entry(
        SourceKey key,
        FileRead.Identity identity,
        long lines,
        List<Problem> problems,
        List<Suppression> suppressions,
        int start,
        int length,
        int checksum) {

    private static final Edition[] EDITIONS = Edition.values();
    private static final Problem.Kind[] KINDS = Problem.Kind.values();

    Entry with(FileRead.Identity other) {
        return new Entry(key, other, lines, problems, suppressions, start, length, checksum);
    }

    Entry at(int other) {
        return new Entry(key, identity, lines, problems, suppressions, other, length, checksum);
    }

    void write(ByteSink out) {
        out.text(key.file());
        out.constant(key.edition());
        identity.stamp().write(out);
        out.octet(identity.settled() ? 1 : 0);
        out.fixed(identity.hash());
        out.fixed(lines);
        out.number(problems.size());
        problems.forEach(p -> write(p, out));
        out.number(suppressions.size());
        suppressions.forEach(s -> write(s, out));
        out.number(start);
        out.number(length);
        out.fixed(checksum);
    }

    private static void write(Problem problem, ByteSink out) {
        out.constant(problem.kind());
        out.text(problem.span().file());
        new Regions().write(problem.span().region(), out);
        out.text(problem.message());
        out.text(problem.remedy());
    }

    private static void write(Suppression suppression, ByteSink out) {
        out.number(suppression.rules().size());
        suppression.rules().forEach(out::text);
        out.text(suppression.reason());
        out.octet(suppression.alone() ? 1 : 0);
        new Regions().write(suppression.region(), out);
    }

    static Entry read(ByteSource in) {
        SourceKey key = new SourceKey(in.text(), constant(EDITIONS, in));
        var identity = new FileRead.Identity(Stamp.read(in), in.octet() != 0, in.fixed());
        long lines = in.fixed();
        List<Problem> problems = new ArrayList<>(0);
        for (int left = in.count(); left > 0; left--) {
            problems.add(problem(in));
        }
        List<Suppression> suppressions = new ArrayList<>(0);
        for (int left = in.count(); left > 0; left--) {
            suppressions.add(suppression(in));
        }
        return new Entry(key, identity, lines, problems, suppressions, in.number(), in.number(), (int) in.fixed());
    }

    private static Problem problem(ByteSource in) {
        Problem.Kind kind = constant(KINDS, in);
        Span span = new Span(in.text(), region(in));
        return new Problem(kind, span, in.text(), in.text());
    }

    private static Suppression suppression(ByteSource in) {
        List<String> rules = new ArrayList<>();
        for (int left = in.count(); left > 0; left--) {
            rules.add(in.text());
        }
        return new Suppression(rules, in.text(), in.octet() != 0, region(in));
    }

    private static Region region(ByteSource in) {
        return new Regions().read(in);
    }

    private static <T> T constant(T[] values, ByteSource in) {
        int ordinal = in.octet();
        if (ordinal >= values.length) {
            throw new Damaged("no such constant");
        }
        return values[ordinal];
    }
}
