package dev.magistrait.policy.load;

import dev.magistrait.policy.Sourced;
import dev.magistrait.workspace.file.CheckedTree;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.util.Optional;

/**
 * The baseline that a policy names.
 *
 * @param file as written
 * @param mistakes to which is added what is wrong with it
 * @param tree where it may lie
 */
record BaselinePlace(Sourced<String> file, Mistakes mistakes, CheckedTree tree) {

    /**
     * The file as seen from where the program was started; nothing where the name is wrong.
     *
     * @param directory of the policy; empty of one in the program or in Git
     * @param shown that directory as reports name it, with a slash behind it
     */
    Optional<Sourced<String>> from(Optional<Path> directory, String shown) {
        try {
            String problem = problem(directory, Path.of(file.value()));
            if (problem.isEmpty()) {
                String name = Path.of(shown + file.value()).normalize().toString();
                return Optional.of(new Sourced<>(name.replace('\\', '/'), file.origin()));
            }
            mistakes.at(file.origin(), problem, "");
        } catch (InvalidPathException e) {
            mistakes.at(file.origin(), "the baseline `" + file.value() + "` cannot be the name of a file", "");
        }
        return Optional.empty();
    }

    private String problem(Optional<Path> directory, Path name) {
        String what = "the baseline `" + file.value() + "`";
        if (directory.isEmpty()) {
            return "a policy from elsewhere cannot name " + what;
        }
        if (name.isAbsolute()) {
            return what + " is no relative path";
        }
        return tree.reads(directory.get().resolve(name).normalize())
                ? ""
                : what + " leads out of the checked tree, and is not read";
    }
}
