package dev.magistrait.cache;

import dev.magistrait.resolve.Conventions;
import dev.magistrait.workspace.cargo.CargoPackage;
import dev.magistrait.workspace.cargo.CargoTarget;
import dev.magistrait.workspace.cargo.CargoWorkspace;
import dev.magistrait.workspace.cargo.ExternDependency;
import dev.magistrait.workspace.cargo.Lint;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;

/** A hash of all that resolution rests on besides source files: what manifests say, what a policy says of names. */
final class Basis {

    private final Dictionary dictionary = new Dictionary();
    private final FactEncoder out = new FactEncoder(dictionary);

    private Basis() {}

    static long of(CargoWorkspace workspace, Conventions conventions, SipHash hash) {
        Basis basis = new Basis();
        basis.out.list(workspace.packages(), basis::cargoPackage);
        basis.words(conventions.sendSinks());
        basis.words(conventions.keepingMacros());
        ByteSink bytes = new ByteSink();
        basis.dictionary.write(bytes);
        Recollection.spans(basis.out, basis.dictionary, bytes);
        bytes.append(basis.out.shape());
        return hash.of(bytes.bytes());
    }

    private void cargoPackage(CargoPackage member) {
        out.crate(member.crate());
        out.list(member.dependencies(), out::dependency);
        out.list(member.targets(), this::target);
        out.list(member.lints(), this::lint);
        out.word(member.directory());
        out.list(member.externs(), this::extern);
        out.number(member.features().size());
        for (Map.Entry<String, List<String>> feature : member.features().entrySet()) {
            out.word(feature.getKey());
            words(feature.getValue());
        }
        out.list(member.msrvs(), out::msrv);
        words(List.copyOf(member.script().aliases().keySet()));
        words(List.copyOf(member.script().aliases().values()));
        words(member.script().features());
    }

    private void target(CargoTarget target) {
        out.constant(target.kind());
        out.word(target.name());
        out.word(target.crateName());
        out.word(target.rootFile());
        out.constant(target.edition());
        out.flag(target.procMacro());
        words(target.requiredFeatures());
    }

    private void lint(Lint lint) {
        out.word(lint.lint());
        out.word(lint.level());
        out.span(lint.span());
    }

    private void extern(ExternDependency extern) {
        out.word(extern.externName());
        out.word(extern.packageName());
        out.word(extern.crateName());
        out.word(extern.localPackage());
        out.constant(extern.kind());
        out.word(extern.demand().key());
        out.flag(extern.demand().optional());
        words(extern.demand().features());
    }

    private void words(List<String> words) {
        out.list(words, out::word);
    }

    private void words(Set<String> words) {
        words(List.copyOf(new TreeSet<>(words)));
    }
}
