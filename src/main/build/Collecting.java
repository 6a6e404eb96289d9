import java.lang.classfile.Signature;
import java.lang.classfile.Signature.ClassTypeSig;
import java.lang.constant.ClassDesc;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;

/** The collections that a component may be. A set is written sorted, a map in its own order. */
enum Collecting {
    LIST("List", "list"),
    SET("Set", "set"),
    MAP("Map", "map"),
    SORTED_MAP("SortedMap", "sortedMap");

    private static final String PACKAGE = "java.util";

    private final ClassDesc type;
    /** The method that makes one of what was read. */
    private final String making;

    Collecting(String name, String making) {
        this.type = ClassDesc.of(PACKAGE, name);
        this.making = making;
    }

    ClassDesc type() {
        return type;
    }

    String making() {
        return making;
    }

    boolean holdsPairs() {
        return this == MAP || this == SORTED_MAP;
    }

    static Optional<Collecting> of(Signature type) {
        return type instanceof ClassTypeSig plain
                ? Arrays.stream(values()).filter(c -> c.type.equals(plain.classDesc())).findFirst()
                : Optional.empty();
    }

    /** What it holds: keys and values of a map. */
    static List<Signature> held(ClassTypeSig collection) {
        return collection.typeArgs().stream()
                .map(a -> (Signature) ((Signature.TypeArg.Bounded) a).boundType())
                .toList();
    }
}
