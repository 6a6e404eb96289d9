import java.io.IOException;
import java.lang.classfile.Attributes;
import java.lang.classfile.AttributedElement;
import java.lang.classfile.ClassFile;
import java.lang.classfile.ClassModel;
import java.lang.classfile.Signature;
import java.lang.classfile.attribute.PermittedSubclassesAttribute;
import java.lang.classfile.attribute.RecordAttribute;
import java.lang.classfile.attribute.RecordComponentInfo;
import java.lang.constant.ClassDesc;
import java.lang.reflect.AccessFlag;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** Reads from class files what values of a type consist of. */
final class ShapeReader {

    private static final String ONCE = "Once";
    private static final String DERIVED = "Derived";

    private final Path classes;
    private final Map<ClassDesc, ClassModel> models = new HashMap<>();

    ShapeReader(Path classes) {
        this.classes = classes;
    }

    /**
     * The shape of a record, an enum, or an interface of records: a sealed one, or one of which records of its package are that are not marked as
     * derived. Throws {@link IllegalArgumentException} for any other type.
     */
    Shape shape(ClassDesc type) {
        ClassModel model = model(type);
        var components = model.findAttribute(Attributes.record());
        if (components.isPresent()) {
            return made(type, model, components.get());
        }
        if (model.flags().has(AccessFlag.ENUM)) {
            return new Shape.Constant(type, constants(model));
        }
        if (!model.flags().has(AccessFlag.INTERFACE)) {
            throw new IllegalArgumentException("is neither a record, an enum, nor an interface of records");
        }
        var permitted = model.findAttribute(Attributes.permittedSubclasses());
        return permitted.isPresent()
                ? new Shape.OneOf(type, cases(permitted.get()), false)
                : new Shape.OneOf(type, cases(type), true);
    }

    private static Shape made(ClassDesc type, ClassModel model, RecordAttribute components) {
        List<Shape.Part> parts = components.components().stream().map(ShapeReader::part).toList();
        return new Shape.Made(type, parts);
    }

    private static Shape.Part part(RecordComponentInfo component) {
        Signature type = component
                .findAttribute(Attributes.signature())
                .map(s -> s.asTypeSignature())
                .orElse(Signature.of(component.descriptorSymbol()));
        return new Shape.Part(component.name().stringValue(), type, isMarked(component, ONCE));
    }

    /** Whether an annotation of that name stands at it. */
    static boolean isMarked(AttributedElement element, String annotation) {
        return element.findAttribute(Attributes.runtimeInvisibleAnnotations()).stream()
                .flatMap(all -> all.annotations().stream())
                .anyMatch(a -> a.classSymbol().displayName().equals(annotation));
    }

    private static List<String> constants(ClassModel model) {
        return model.fields().stream()
                .filter(f -> f.flags().has(AccessFlag.ENUM))
                .map(f -> f.fieldName().stringValue())
                .toList();
    }

    private static List<ClassDesc> cases(PermittedSubclassesAttribute permitted) {
        return permitted.permittedSubclasses().stream().map(c -> c.asSymbol()).toList();
    }

    private List<ClassDesc> cases(ClassDesc open) {
        Path folder = file(open).getParent();
        try (var files = Files.list(folder)) {
            return files.map(f -> f.getFileName().toString())
                    .filter(name -> name.endsWith(".class"))
                    .sorted()
                    .map(name -> ClassDesc.of(open.packageName(), name.replace(".class", "")))
                    .filter(c -> isKept(model(c), open))
                    .toList();
        } catch (IOException e) {
            throw new IllegalArgumentException("lies in no folder", e);
        }
    }

    private boolean isKept(ClassModel model, ClassDesc open) {
        return model.findAttribute(Attributes.record()).isPresent()
                && extendsIt(model, open)
                && !isMarked(model, DERIVED);
    }

    /** By itself, or by an interface between. */
    private boolean extendsIt(ClassModel model, ClassDesc open) {
        return model.interfaces().stream()
                .map(i -> i.asSymbol())
                .anyMatch(i -> i.equals(open) || (Files.exists(file(i)) && extendsIt(model(i), open)));
    }

    ClassModel model(ClassDesc type) {
        return models.computeIfAbsent(type, this::parsed);
    }

    private ClassModel parsed(ClassDesc type) {
        if (!type.isClassOrInterface() || !Files.exists(file(type))) {
            throw new IllegalArgumentException("is of no type that can be kept");
        }
        try {
            return ClassFile.of().parse(file(type));
        } catch (IOException e) {
            throw new IllegalArgumentException("cannot be read", e);
        }
    }

    Path file(ClassDesc type) {
        String descriptor = type.descriptorString();
        return classes.resolve(descriptor.substring(1, descriptor.length() - 1) + ".class");
    }
}
