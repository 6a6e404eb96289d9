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
import java.lang.constant.ConstantDesc;
import java.lang.reflect.AccessFlag;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * Makes each switch over types a method of its own. As the compiler leaves it, the JDK writes a class for it while the program runs, the first
 * time that it is come by: a millisecond each, which the ahead-of-time cache does not keep.
 */
final class InlineSwitches {

    private static final String BOOTSTRAPS = "SwitchBootstraps";
    private static final String TYPE_SWITCH = "typeSwitch";

    private final ClassFile classFiles = ClassFile.of(ClassFile.ClassHierarchyResolverOption.of(
            ClassHierarchyResolver.ofResourceParsing(ClassLoader.getSystemClassLoader())
                    .orElse(ClassHierarchyResolver.defaultResolver())));

    /** Rewrites the class files below a directory that need it; those of them, and what they name, are to be on the class path. */
    public static void main(String... args) throws IOException {
        List<Path> files;
        try (var below = Files.walk(Path.of(args[0]))) {
            files = below.filter(f -> f.toString().endsWith(".class")).sorted().toList();
        }
        var inlining = new InlineSwitches();
        for (Path file : files) {
            inlining.rewrite(file);
        }
    }

    private void rewrite(Path file) throws IOException {
        ClassModel before = classFiles.parse(Files.readAllBytes(file));
        Map<String, InvokeDynamicInstruction> switches = new LinkedHashMap<>();
        byte[] after = classFiles.transformClass(before, calling(before, switches).andThen(adding(before, switches)));
        if (!switches.isEmpty()) {
            Files.write(file, after);
        }
    }

    private static ClassTransform calling(ClassModel of, Map<String, InvokeDynamicInstruction> switches) {
        CodeTransform code = (builder, element) -> {
            if (element instanceof InvokeDynamicInstruction call && isOverTypes(call)) {
                String name = "typeSwitch$" + switches.size();
                switches.put(name, call);
                builder.invokestatic(of.thisClass().asSymbol(), name, call.typeSymbol(), isInterface(of));
            } else {
                builder.with(element);
            }
        };
        return ClassTransform.transformingMethodBodies(code);
    }

    private static boolean isOverTypes(InvokeDynamicInstruction call) {
        var bootstrap = call.bootstrapMethod();
        return bootstrap.owner().displayName().equals(BOOTSTRAPS)
                && bootstrap.methodName().equals(TYPE_SWITCH)
                && call.bootstrapArgs().stream().allMatch(ClassDesc.class::isInstance);
    }

    private static ClassTransform adding(ClassModel to, Map<String, InvokeDynamicInstruction> switches) {
        return ClassTransform.endHandler(builder -> switches.forEach((name, call) -> add(name, call, builder)));
    }

    private static void add(String name, InvokeDynamicInstruction call, ClassBuilder builder) {
        int flags = ClassFile.ACC_PRIVATE | ClassFile.ACC_STATIC | ClassFile.ACC_SYNTHETIC;
        builder.withMethodBody(name, call.typeSymbol(), flags, code -> body(call.bootstrapArgs(), code));
    }

    /** The number of the first type from a number on that a value is of, how many there are if of none, and -1 for null. */
    private static void body(List<ConstantDesc> types, CodeBuilder code) {
        code.aload(0).ifThen(Opcode.IFNULL, none -> none.loadConstant(-1).ireturn());
        for (int i = 0; i < types.size(); i++) {
            int number = i;
            code.block(block -> block.iload(1)
                    .loadConstant(number)
                    .if_icmpgt(block.breakLabel())
                    .aload(0)
                    .instanceOf((ClassDesc) types.get(number))
                    .ifeq(block.breakLabel())
                    .loadConstant(number)
                    .ireturn());
        }
        code.loadConstant(types.size()).ireturn();
    }

    private static boolean isInterface(ClassModel of) {
        return of.flags().has(AccessFlag.INTERFACE);
    }
}
