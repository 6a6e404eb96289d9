package dev.magistrait.cache;

import dev.magistrait.resolve.Conventions;
import dev.magistrait.workspace.CargoPackage;
import dev.magistrait.workspace.CargoWorkspace;
import java.util.List;

/** All that resolution rests on besides source files: what manifests say, what a policy says of names. */
record Basis(List<CargoPackage> packages, Conventions conventions) {

    /** A hash of it. */
    static long of(CargoWorkspace workspace, Conventions conventions, SipHash hash) {
        Writer out = new Writer();
        Codec.write(new Basis(workspace.packages(), conventions), out);
        return hash.of(out.shape().bytes());
    }
}
