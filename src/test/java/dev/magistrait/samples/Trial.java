package dev.magistrait.samples;

import dev.magistrait.rust.Edition;
import dev.magistrait.workspace.Discovery;
import dev.magistrait.workspace.cargo.CargoWorkspace;
import java.io.IOException;
import java.nio.file.Path;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;

/**
 * Compiles a sample until nothing is refused any more. What the compiler refuses where a finding says so is taken out, since one error
 * hides others; what it refuses elsewhere must be gone then.
 */
final class Trial {

    private static final int ROUNDS = 12;

    private final List<Claimed> claims;
    private final Set<Claim> silent;
    private final WorkingCopy copy;
    private final StandIns standIns;
    private final Set<Claimed> confirmed = new LinkedHashSet<>();
    private final Set<String> difference = new LinkedHashSet<>();

    /** @param silent lints of which the sample's policy wants to hear nothing */
    Trial(List<Claimed> claims, Set<Claim> silent, WorkingCopy copy, StandIns standIns) {
        this.claims = claims;
        this.silent = silent;
        this.copy = copy;
        this.standIns = standIns;
    }

    /** Where the compiler and the findings differ, a line each. */
    List<String> difference(Path out) throws IOException {
        claims.stream().filter(c -> c.claim() == Claim.DYN_NATIVE_ASYNC).forEach(c -> copy.useAlias(c.line()));
        for (CargoWorkspace workspace :
                Discovery.discover(List.of(copy.folder()), Edition.E2021).workspaces()) {
            for (Build build : Build.of(workspace)) {
                run(build, out);
            }
        }
        claims.stream()
                .filter(c -> !confirmed.contains(c))
                .filter(c -> !(c.claim().warns() && copy.isCut(c.line())))
                .forEach(c -> difference.add(c + ": rustc is content"));
        return List.copyOf(difference);
    }

    private void run(Build build, Path out) {
        for (int round = 0; round < ROUNDS; round++) {
            List<Complaint> complaints = build.run(copy.folder(), standIns, out);
            List<Complaint> errors =
                    complaints.stream().filter(Complaint::error).toList();
            if (errors.isEmpty()) {
                complaints.forEach(this::warn);
                return;
            }
            if (!takeOut(errors)) {
                errors.stream()
                        .filter(_ -> !build.confirmsOnly())
                        .forEach(e -> difference.add(e + ": not marked, in " + build));
                return;
            }
        }
        difference.add("no end of errors in " + build);
    }

    private void warn(Complaint warning) {
        for (Claim claim : Claim.values()) {
            if (claim.warns() && !silent.contains(claim) && claim.isMadeBy(warning)) {
                List<Claimed> met = claims.stream()
                        .filter(c -> c.claim() == claim && warning.at().contains(c.line()))
                        .toList();
                confirmed.addAll(met);
                if (met.isEmpty()) {
                    difference.add(warning + ": not marked");
                }
            }
        }
    }

    /** Whether anything could be. */
    private boolean takeOut(List<Complaint> errors) {
        boolean changed = false;
        Set<Line> done = new LinkedHashSet<>();
        for (Complaint error : errors) {
            for (Claimed met : met(error)) {
                confirmed.add(met);
                Line line = place(error, met);
                if (done.add(line)) {
                    changed |= takeOut(met.claim(), line);
                }
            }
            if (error.message().contains("Anything")) {
                changed |= error.at().stream().anyMatch(line -> done.add(line) && copy.takeOut(line));
            }
        }
        return changed;
    }

    private boolean takeOut(Claim claim, Line line) {
        return switch (claim) {
            case DYN_NATIVE_ASYNC, DYN_INCOMPATIBLE_OTHER -> copy.replaceObjects(line) || copy.takeOut(line);
            case TRAIT_VARIANT_DEFAULT_BODY -> copy.closeBodies(line);
            case IMPL_EXTRA_ASYNC_TRAIT -> copy.removeAttribute(line) || copy.takeOut(line);
            case IMPL_MISSING_ASYNC_TRAIT -> copy.addMacro(line) || copy.takeOut(line);
            default -> copy.takeOut(line);
        };
    }

    /** The findings at the error's lines; else those that name one of them as evidence. */
    private List<Claimed> met(Complaint error) {
        List<Claimed> able =
                claims.stream().filter(c -> c.claim().isMadeBy(error)).toList();
        List<Line> lines = error.code().equals("E0119") ? error.labelled() : error.at();
        List<Claimed> there =
                able.stream().filter(c -> lines.contains(c.line())).toList();
        if (!there.isEmpty()) {
            return there;
        }
        return able.stream()
                .filter(c -> c.evidence().stream().anyMatch(error.at()::contains))
                .toList();
    }

    /** What a default body does without is told where it is called; all else is mended where the finding is. */
    private static Line place(Complaint error, Claimed met) {
        if (met.claim() != Claim.MISSING_SYNC_SUPERTRAIT) {
            return met.line();
        }
        return error.at().stream().filter(met.evidence()::contains).findFirst().orElse(met.line());
    }
}
