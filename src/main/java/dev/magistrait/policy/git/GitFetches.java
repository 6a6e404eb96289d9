package dev.magistrait.policy.git;

import dev.magistrait.policy.GitPin;
import dev.magistrait.policy.Repositories;
import java.util.ArrayList;
import java.util.List;

/** Hands out policies in Git, and remembers which there were. */
public final class GitFetches implements Repositories {

    private final Repositories repositories;
    private final List<Fetch> all = new ArrayList<>();

    public GitFetches(Repositories repositories) {
        this.repositories = repositories;
    }

    /** @param before whether it was there already */
    public record Fetch(GitPin pin, boolean before) {}

    @Override
    public Answer read(GitPin pin, boolean mayFetch) {
        Answer kept = repositories.read(pin, false);
        if (kept instanceof Answer.Bytes || !mayFetch) {
            return remembered(pin, kept, true);
        }
        return remembered(pin, repositories.read(pin, true), false);
    }

    private Answer remembered(GitPin pin, Answer answer, boolean before) {
        if (answer instanceof Answer.Bytes
                && all.stream().noneMatch(f -> f.pin().equals(pin))) {
            all.add(new Fetch(pin, before));
        }
        return answer;
    }

    /** Those that could be had, in the order they were asked for. */
    public List<Fetch> all() {
        return List.copyOf(all);
    }
}
