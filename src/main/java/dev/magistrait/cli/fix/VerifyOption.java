package dev.magistrait.cli.fix;

import dev.magistrait.analysis.Mended;
import dev.magistrait.cli.command.Subcommand;
import java.util.List;

/** {@code --verify}: whether the compiler takes what is changed. */
final class VerifyOption {

    List<Mended> verified(List<Mended> mended, Subcommand command) {
        return mended;
    }
}
