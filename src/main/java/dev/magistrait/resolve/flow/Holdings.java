package dev.magistrait.resolve.flow;

import dev.magistrait.outline.Code;
import dev.magistrait.outline.FnItem;
import dev.magistrait.resolve.names.CrateUnit;
import dev.magistrait.resolve.names.Placed;
import dev.magistrait.resolve.names.TraitNode;
import dev.magistrait.resolve.types.AutoTraits;
import dev.magistrait.resolve.types.Implemented;
import dev.magistrait.resolve.types.Traits;
import dev.magistrait.resolve.types.Typed;
import dev.magistrait.source.Region;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Supplier;

/** Finds what futures hold that is certainly not {@code Send}: across an {@code .await}, or captured. */
final class Holdings {

    private final Workspace workspace;
    private final Supplier<Suspects> suspects;

    Holdings(Traits traits, List<CrateUnit> crates, AutoTraits autos, Supplier<Suspects> suspects) {
        this.suspects = suspects;
        this.workspace = new Workspace(traits.resolver(), traits.bodies(), crates, autos, suspects);
    }

    /**
     * What a future holds.
     *
     * @param text the value in words
     * @param await the {@code .await} across which it holds it; none for what it captures
     */
    record Holding(String text, List<Region> await) {
        Holding {
            await = List.copyOf(await);
        }
    }

    Optional<Holding> in(Implemented at) {
        if (at.method().isAsync() && !suspects.get().mayBeIn(at.method())) {
            return Optional.empty();
        }
        Ty self = workspace
                .tys()
                .of(new Typed(at.file(), at.method().inner(), at.impl().self()), Map.of());
        return workspace.bodies().code(at.method()).flatMap(b -> in(new Placed<>(at.file(), at.method()), b, self));
    }

    /** The body that a method has by default. */
    Optional<Holding> inDefault(TraitNode node, FnItem method, Ty self) {
        return workspace.bodies().code(method).flatMap(b -> in(new Placed<>(node.file(), method), b, self));
    }

    private Optional<Holding> in(Placed<FnItem> method, Code.Block body, Ty self) {
        Optional<Holding> found = held(method, body, self);
        workspace.tellCuts(method);
        return found;
    }

    private Optional<Holding> held(Placed<FnItem> method, Code.Block body, Ty self) {
        Evaluation evaluation = Evaluation.ofFunction(workspace, method.file(), method.item(), self);
        if (method.item().isAsync()) {
            return evaluation.heldIn(body);
        }
        Ty last = evaluation.value(body).type;
        return given(last).or(() -> given(evaluation.returned));
    }

    /** What the future holds that a function returns. */
    private Optional<Holding> given(Ty type) {
        return type instanceof Ty.Future future ? given(future) : Optional.empty();
    }

    private Optional<Holding> given(Ty.Future future) {
        return future.holds().stream()
                .findFirst()
                .or(() -> workspace.sending().lack(future).map(t -> new Holding(t, List.of())));
    }
}
