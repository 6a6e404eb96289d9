import java.lang.classfile.ClassModel;
import java.lang.constant.ClassDesc;
import java.lang.constant.ConstantDescs;
import java.lang.constant.MethodTypeDesc;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;

/**
 * The two classes that the generated code calls, and the types that they have ways of their own for: whatever the one can write, the other can
 * read.
 */
record CodecWays(ClassDesc writer, ClassDesc reader, Set<ClassDesc> types) {

    static final String WRITE = "write";
    private static final Map<ClassDesc, ClassDesc> BOXES = Map.of(
            ConstantDescs.CD_Integer, ConstantDescs.CD_int,
            ConstantDescs.CD_Long, ConstantDescs.CD_long,
            ConstantDescs.CD_Boolean, ConstantDescs.CD_boolean);

    static CodecWays of(ClassModel writer, ClassDesc reader) {
        Set<ClassDesc> types = writer.methods().stream()
                .filter(m -> m.methodName().equalsString(WRITE))
                .map(m -> m.methodTypeSymbol().parameterType(0))
                .collect(Collectors.toSet());
        BOXES.forEach((box, plain) -> {
            if (types.contains(plain)) {
                types.add(box);
            }
        });
        return new CodecWays(writer.thisClass().asSymbol(), reader, types);
    }

    /** What is in a box; any other type itself. */
    static ClassDesc unboxed(ClassDesc type) {
        return BOXES.getOrDefault(type, type);
    }

    static boolean isBox(ClassDesc type) {
        return BOXES.containsKey(type);
    }

    /** The method that takes what is in a box out of it. */
    static String unboxing(ClassDesc box) {
        return unboxed(box).displayName() + "Value";
    }

    /** The name of the method that reads one. */
    static String reading(ClassDesc type) {
        String name = unboxed(type).displayName();
        return "read" + Character.toUpperCase(name.charAt(0)) + name.substring(1);
    }

    /** Of a method that writes one. */
    MethodTypeDesc writing(ClassDesc type) {
        return MethodTypeDesc.of(ConstantDescs.CD_void, type, writer);
    }

    /** Of a method that reads one. */
    MethodTypeDesc readingOf(ClassDesc type) {
        return MethodTypeDesc.of(type, reader);
    }
}
