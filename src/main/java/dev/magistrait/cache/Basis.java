package dev.magistrait.cache;

import dev.magistrait.codec.SipHash;
import dev.magistrait.codec.Writer;
import dev.magistrait.resolve.Conventions;
import dev.magistrait.workspace.cargo.CargoPackage;
import dev.magistrait.workspace.cargo.CargoWorkspace;
import java.util.List;

/** All that resolution rests on besides source files: what manifests say, what a policy says of names. */
record Basis(List<CargoPackage> packages, Conventions conventions) {

    /** A hash of it. */
    static long of(CargoWorkspace workspace, Conventions conventions, SipHash hash) {
        Writer out = new Writer();
        Kept.write(new Basis(workspace.packages(), conventions), out);
        return hash.of(out.shape().bytes());
    }
}
