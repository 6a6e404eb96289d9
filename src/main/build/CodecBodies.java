import java.lang.classfile.ClassBuilder;
import java.lang.classfile.ClassFile;
import java.lang.classfile.CodeBuilder;
import java.lang.classfile.Signature;
import java.lang.classfile.Signature.BaseTypeSig;
import java.lang.classfile.Signature.ClassTypeSig;
import java.lang.constant.ClassDesc;
import java.lang.constant.MethodTypeDesc;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.HashSet;
import java.util.Optional;
import java.util.Set;
import java.util.function.Consumer;

/** What is the same of methods that write and of those that read: each of a type or of a kind of collection once, however often it is needed. */
abstract class CodecBodies {

    private static final int PRIVATE = ClassFile.ACC_PRIVATE | ClassFile.ACC_STATIC | ClassFile.ACC_SYNTHETIC;

    final ClassDesc codec;
    final CodecWays ways;
    final Graph graph;
    private final Set<String> named = new HashSet<>();
    private final Deque<Consumer<ClassBuilder>> open = new ArrayDeque<>();

    CodecBodies(ClassDesc codec, CodecWays ways, Graph graph) {
        this.codec = codec;
        this.ways = ways;
        this.graph = graph;
    }

    /** Adds all methods that were asked for, and those that they ask for. */
    final void addTo(ClassBuilder builder) {
        while (!open.isEmpty()) {
            open.pop().accept(builder);
        }
    }

    /** The name of a method, which is made unless it was asked for before. */
    final String method(String name, MethodTypeDesc type, Consumer<CodeBuilder> body) {
        if (named.add(name)) {
            open.add(builder -> builder.withMethodBody(name, type, PRIVATE, body));
        }
        return name;
    }

    /** A field that is made unless it was asked for before. */
    final String field(String name, ClassDesc type) {
        if (named.add(name)) {
            open.add(builder -> builder.withField(name, type, PRIVATE));
        }
        return name;
    }

    /** The method of a type that has none of its own. */
    final String method(Signature type) {
        Optional<Collecting> collecting = Collecting.of(type);
        return collecting.isPresent()
                ? collection(collecting.get(), (ClassTypeSig) type)
                : shape(graph.shape(((ClassTypeSig) type).classDesc()));
    }

    abstract String collection(Collecting collecting, ClassTypeSig type);

    abstract String shape(Shape shape);

    /** A name that no other type has. */
    static String label(Signature type) {
        return type.signatureString().replaceAll("[/<;>]+", "_");
    }

    static ClassDesc erased(Signature type) {
        return type instanceof ClassTypeSig plain
                ? plain.classDesc()
                : ClassDesc.ofDescriptor(((BaseTypeSig) type).signatureString());
    }
}
