import java.io.IOException;
import java.lang.classfile.AccessFlags;
import java.lang.classfile.ClassBuilder;
import java.lang.classfile.ClassElement;
import java.lang.classfile.ClassFile;
import java.lang.classfile.ClassModel;
import java.lang.classfile.ClassTransform;
import java.lang.classfile.CodeBuilder;
import java.lang.classfile.CodeModel;
import java.lang.classfile.FieldModel;
import java.lang.classfile.MethodBuilder;
import java.lang.classfile.MethodElement;
import java.lang.classfile.MethodModel;
import java.lang.constant.ClassDesc;
import java.lang.constant.MethodTypeDesc;
import java.lang.reflect.AccessFlag;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.NoSuchAlgorithmException;
import java.util.List;
import java.util.function.Consumer;
import java.util.function.Predicate;

/**
 * Writes the bodies of the methods that turn records into bytes and back, from the records as they were compiled. The methods are those
 * that are marked {@code Generated}: {@code void (T, Writer)} writes, {@code T (Reader)} reads, {@code long ()} gives a number that follows from the
 * shapes of all types that are written or read.
 */
final class GenerateCodec {

    private final ClassModel before;
    private final ClassDesc codec;
    private final List<MethodModel> marked;
    private final Graph graph;
    private final WriteBodies writes;
    private final ReadBodies reads;

    private GenerateCodec(ShapeReader shapes, ClassDesc codec) {
        this.codec = codec;
        this.before = shapes.model(codec);
        this.marked = before.methods().stream().filter(m -> ShapeReader.isMarked(m, "Generated")).toList();
        ClassDesc writer = parameter(m -> writes(m.methodTypeSymbol()), 1);
        ClassDesc reader = parameter(m -> reads(m.methodTypeSymbol()), 0);
        CodecWays ways = CodecWays.of(shapes.model(writer), reader);
        this.graph = new Graph(shapes, ways.types());
        this.writes = new WriteBodies(codec, ways, graph);
        this.reads = new ReadBodies(codec, ways, graph);
    }

    /**
     * Writes classes anew.
     *
     * @param args the directory of the class files, and the names of the classes with marked methods
     */
    public static void main(String... args) throws IOException, NoSuchAlgorithmException {
        ShapeReader shapes = new ShapeReader(Path.of(args[0]));
        for (String name : List.of(args).subList(1, args.length)) {
            ClassDesc codec = ClassDesc.of(name);
            Files.write(shapes.file(codec), new GenerateCodec(shapes, codec).generated());
        }
    }

    private ClassDesc parameter(Predicate<MethodModel> of, int number) {
        return marked.stream()
                .filter(of)
                .map(m -> m.methodTypeSymbol().parameterType(number))
                .findFirst()
                .orElseThrow(() -> new IllegalArgumentException("no method that reads, or none that writes, is marked"));
    }

    private static boolean writes(MethodTypeDesc type) {
        return type.parameterCount() == 2;
    }

    private static boolean reads(MethodTypeDesc type) {
        return type.parameterCount() == 1;
    }

    private byte[] generated() throws NoSuchAlgorithmException {
        marked.forEach(m -> root(m.methodTypeSymbol()));
        long hash = graph.hash();
        ClassTransform adding = ClassTransform.endHandler(builder -> {
            marked.forEach(m -> fill(m, builder, hash));
            writes.addTo(builder);
            reads.addTo(builder);
        });
        return ClassFile.of().transformClass(before, ClassTransform.dropping(this::isGenerated).andThen(adding));
    }

    private void root(MethodTypeDesc type) {
        if (writes(type)) {
            graph.add(type.parameterType(0));
        } else if (reads(type)) {
            graph.add(type.returnType());
        }
    }

    /** Whether it is to be written, or was when this ran before. */
    private boolean isGenerated(ClassElement element) {
        return switch (element) {
            case MethodModel method -> marked.contains(method) || method.flags().has(AccessFlag.SYNTHETIC);
            case FieldModel field -> field.flags().has(AccessFlag.SYNTHETIC);
            default -> false;
        };
    }

    private void fill(MethodModel method, ClassBuilder into, long hash) {
        MethodTypeDesc type = method.methodTypeSymbol();
        int flags = method.flags().flagsMask() & ~ClassFile.ACC_NATIVE;
        into.withMethod(method.methodName().stringValue(), type, flags, builder -> {
            method.forEach(e -> keep(e, builder));
            builder.withCode(body(type, hash));
        });
    }

    private static void keep(MethodElement element, MethodBuilder into) {
        if (!(element instanceof CodeModel || element instanceof AccessFlags)) {
            into.with(element);
        }
    }

    private Consumer<CodeBuilder> body(MethodTypeDesc type, long hash) {
        if (writes(type)) {
            return code -> writes.root(type.parameterType(0), code);
        }
        return reads(type)
                ? code -> reads.root(type.returnType(), code)
                : code -> code.loadConstant(hash).lreturn();
    }
}
