package dev.magistrait.samples;

import dev.magistrait.analysis.Analysis;
import dev.magistrait.analysis.Policies;
import dev.magistrait.report.Tool;
import dev.magistrait.rust.Edition;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;

/** The day on which samples are checked: what their policies limit in time must not end while nobody looks. */
public final class Today {

    public static final Clock CLOCK = Clock.fixed(Instant.parse("2026-12-01T12:00:00Z"), ZoneOffset.UTC);

    private Today() {}

    /** An analysis on that day, with the policies that are found. */
    public static Analysis analysis(int jobs) {
        return new Analysis(new Tool("magistrait", "0"), Edition.E2021, jobs, Policies.standard(List.of()), CLOCK);
    }
}
