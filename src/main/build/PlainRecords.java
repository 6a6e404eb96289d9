import java.io.IOException;
import java.lang.classfile.ClassBuilder;
import java.lang.classfile.ClassFile;
import java.lang.classfile.ClassHierarchyResolver;
import java.lang.classfile.ClassModel;
import java.lang.classfile.ClassTransform;
import java.lang.classfile.CodeBuilder;
import java.lang.classfile.CodeTransform;
import java.lang.classfile.Opcode;
import java.lang.classfile.instruction.InvokeDynamicInstruction;
import java.lang.constant.ClassDesc;
import java.lang.constant.ConstantDescs;
import java.lang.constant.DirectMethodHandleDesc;
import java.lang.constant.MethodTypeDesc;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * Writes the {@code equals} and {@code hashCode} of records out. As the compiler leaves them, the JDK makes them of method handles while the program
 * runs, the first time that each is called, and of classes that the ahead-of-time cache does not keep. They give the same.
 */
final class PlainRecords {

    private static final ClassDesc OBJECTS = ClassDesc.of("java.util.Objects");

    private final ClassFile classFiles = ClassFile.of(ClassFile.ClassHierarchyResolverOption.of(
            ClassHierarchyResolver.ofResourceParsing(ClassLoader.getSystemClassLoader())
                    .orElse(ClassHierarchyResolver.defaultResolver())));

    /** Rewrites the class files below a directory that need it; those of them, and what they name, are to be on the class path. */
    public static void main(String... args) throws IOException {
        List<Path> files;
        try (var below = Files.walk(Path.of(args[0]))) {
            files = below.filter(f -> f.toString().endsWith(".class")).sorted().toList();
        }
        var records = new PlainRecords();
        for (Path file : files) {
            records.rewrite(file);
        }
    }

    private void rewrite(Path file) throws IOException {
        ClassModel before = classFiles.parse(Files.readAllBytes(file));
        Map<String, InvokeDynamicInstruction> calls = new LinkedHashMap<>();
        CodeTransform code = (builder, element) -> {
            if (element instanceof InvokeDynamicInstruction call && isComparing(call)) {
                String name = call.name().stringValue() + "$record";
                calls.put(name, call);
                builder.invokestatic(before.thisClass().asSymbol(), name, call.typeSymbol());
            } else {
                builder.with(element);
            }
        };
        byte[] after = classFiles.transformClass(before, ClassTransform.transformingMethodBodies(code)
                .andThen(ClassTransform.endHandler(b -> calls.forEach((name, call) -> add(name, call, b)))));
        if (!calls.isEmpty()) {
            Files.write(file, after);
        }
    }

    private static boolean isComparing(InvokeDynamicInstruction call) {
        return call.bootstrapMethod().owner().displayName().equals("ObjectMethods")
                && !call.name().equalsString("toString");
    }

    private static void add(String name, InvokeDynamicInstruction call, ClassBuilder to) {
        int flags = ClassFile.ACC_PRIVATE | ClassFile.ACC_STATIC | ClassFile.ACC_SYNTHETIC;
        ClassDesc type = (ClassDesc) call.bootstrapArgs().getFirst();
        List<DirectMethodHandleDesc> parts = call.bootstrapArgs().stream()
                .skip(2)
                .map(DirectMethodHandleDesc.class::cast)
                .toList();
        to.withMethodBody(name, call.typeSymbol(), flags, code -> {
            if (call.name().equalsString("equals")) {
                equal(type, parts, code);
            } else {
                hash(type, parts, code);
            }
        });
    }

    private static void equal(ClassDesc type, List<DirectMethodHandleDesc> parts, CodeBuilder code) {
        code.aload(0).aload(1).ifThen(Opcode.IF_ACMPEQ, same -> same.iconst_1().ireturn());
        code.aload(1).instanceOf(type).ifThen(Opcode.IFEQ, other -> other.iconst_0().ireturn());
        code.aload(1).checkcast(type).astore(2);
        for (DirectMethodHandleDesc part : parts) {
            ClassDesc of = part.invocationType().returnType();
            code.aload(0).getfield(type, part.methodName(), of);
            code.aload(2).getfield(type, part.methodName(), of);
            switch (of.descriptorString()) {
                case "Z", "B", "C", "S", "I" ->
                    code.ifThen(Opcode.IF_ICMPNE, other -> other.iconst_0().ireturn());
                case "J" -> code.lcmp().ifThen(Opcode.IFNE, other -> other.iconst_0().ireturn());
                case "F" -> compared(ConstantDescs.CD_Float, of, code);
                case "D" -> compared(ConstantDescs.CD_Double, of, code);
                default ->
                    code.invokestatic(
                                    OBJECTS,
                                    "equals",
                                    MethodTypeDesc.of(
                                            ConstantDescs.CD_boolean, ConstantDescs.CD_Object, ConstantDescs.CD_Object))
                            .ifThen(Opcode.IFEQ, other -> other.iconst_0().ireturn());
            }
        }
        code.iconst_1().ireturn();
    }

    private static void compared(ClassDesc box, ClassDesc of, CodeBuilder code) {
        code.invokestatic(box, "compare", MethodTypeDesc.of(ConstantDescs.CD_int, of, of))
                .ifThen(Opcode.IFNE, other -> other.iconst_0().ireturn());
    }

    private static void hash(ClassDesc type, List<DirectMethodHandleDesc> parts, CodeBuilder code) {
        code.iconst_0();
        for (DirectMethodHandleDesc part : parts) {
            ClassDesc of = part.invocationType().returnType();
            code.bipush(31).imul().aload(0).getfield(type, part.methodName(), of);
            if (!of.descriptorString().equals("I")) {
                code.invokestatic(
                        of.isPrimitive() ? Conversion.box(of) : OBJECTS,
                        "hashCode",
                        MethodTypeDesc.of(
                                ConstantDescs.CD_int, of.isPrimitive() ? of : ConstantDescs.CD_Object));
            }
            code.iadd();
        }
        code.ireturn();
    }
}
