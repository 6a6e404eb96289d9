import java.io.IOException;
import java.lang.classfile.Attributes;
import java.lang.classfile.ClassFile;
import java.lang.classfile.ClassHierarchyResolver;
import java.lang.classfile.ClassHierarchyResolver.ClassHierarchyInfo;
import java.lang.classfile.ClassModel;
import java.lang.classfile.ClassTransform;
import java.lang.classfile.CodeTransform;
import java.lang.classfile.attribute.NestMembersAttribute;
import java.lang.classfile.instruction.InvokeDynamicInstruction;
import java.lang.constant.ClassDesc;
import java.lang.constant.ConstantDescs;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * Makes each lambda and each reference to a method a class of its own, as compilers did before {@code invokedynamic}. What the JDK makes of them
 * while the program runs does the same, but is reached through several method handles, which a program that is over in seconds interprets, or
 * compiles into each method that makes a lambda.
 */
final class PlainLambdas {

    private static final String MARK = "$$L";

    private final Path root;
    private final ClassFile classFiles;
    /** The classes made, by the class that gives them access to its private members. */
    private final Map<ClassDesc, List<ClassDesc>> made = new HashMap<>();

    private PlainLambdas(Path root) {
        this.root = root;
        ClassHierarchyResolver known = ClassHierarchyResolver.ofResourceParsing(ClassLoader.getSystemClassLoader())
                .orElse(ClassHierarchyResolver.defaultResolver());
        this.classFiles = ClassFile.of(ClassFile.ClassHierarchyResolverOption.of(
                c -> isMade(c) ? ClassHierarchyInfo.ofClass(ConstantDescs.CD_Object) : known.getClassInfo(c)));
    }

    /** Rewrites the class files below a directory that need it; those of them, and what they name, are to be on the class path. */
    public static void main(String... args) throws IOException {
        var lambdas = new PlainLambdas(Path.of(args[0]));
        List<Path> files;
        try (var below = Files.walk(lambdas.root)) {
            files = below.filter(f -> f.toString().endsWith(".class")).sorted().toList();
        }
        for (Path file : files) {
            lambdas.rewrite(file);
        }
        for (ClassDesc host : lambdas.made.keySet()) {
            lambdas.host(host);
        }
    }

    private void rewrite(Path file) throws IOException {
        ClassModel before = classFiles.parse(Files.readAllBytes(file));
        ClassDesc own = before.thisClass().asSymbol();
        if (isMade(own)) {
            return;
        }
        List<PlainLambda> lambdas = new ArrayList<>();
        CodeTransform code = (builder, element) -> {
            if (element instanceof InvokeDynamicInstruction call && PlainLambda.isOne(call)) {
                var lambda = new PlainLambda(ClassDesc.ofDescriptor(named(own, lambdas.size())), call);
                lambdas.add(lambda);
                lambda.make(builder);
            } else {
                builder.with(element);
            }
        };
        byte[] after = classFiles.transformClass(before, ClassTransform.transformingMethodBodies(code));
        if (lambdas.isEmpty()) {
            return;
        }
        Files.write(file, after);
        for (int i = lambdas.size(); Files.deleteIfExists(file(ClassDesc.ofDescriptor(named(own, i)))); i++) {
            // Of an earlier build, when there were more.
        }
        ClassDesc host = before.findAttribute(Attributes.nestHost())
                .map(h -> h.nestHost().asSymbol())
                .orElse(own);
        for (PlainLambda lambda : lambdas) {
            Files.write(file(lambda.type()), classFiles.build(lambda.type(), c -> lambda.body(c, host)));
            made.computeIfAbsent(host, _ -> new ArrayList<>()).add(lambda.type());
        }
    }

    private void host(ClassDesc host) throws IOException {
        ClassModel before = classFiles.parse(Files.readAllBytes(file(host)));
        Set<ClassDesc> members = new LinkedHashSet<>();
        before.findAttribute(Attributes.nestMembers())
                .ifPresent(m -> m.nestMembers().forEach(c -> members.add(c.asSymbol())));
        members.removeIf(PlainLambdas::isMade);
        members.addAll(made.get(host));
        ClassTransform dropping = ClassTransform.dropping(NestMembersAttribute.class::isInstance);
        Files.write(file(host), classFiles.transformClass(before, dropping.andThen(ClassTransform.endHandler(
                b -> b.with(NestMembersAttribute.ofSymbols(List.copyOf(members)))))));
    }

    private static String named(ClassDesc in, int number) {
        String name = in.descriptorString();
        return name.substring(0, name.length() - 1) + MARK + number + ";";
    }

    private static boolean isMade(ClassDesc type) {
        return type.displayName().contains(MARK);
    }

    private Path file(ClassDesc type) {
        String name = type.descriptorString();
        return root.resolve(name.substring(1, name.length() - 1) + ".class");
    }
}
