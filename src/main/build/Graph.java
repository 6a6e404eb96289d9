import java.lang.classfile.Signature;
import java.lang.classfile.Signature.BaseTypeSig;
import java.lang.classfile.Signature.ClassTypeSig;
import java.lang.classfile.Signature.TypeArg;
import java.lang.constant.ClassDesc;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.nio.ByteBuffer;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Collectors;

/** All types that values of some types can hold. */
final class Graph {

    private final ShapeReader reader;
    private final Set<ClassDesc> known;
    private final Map<String, Shape> shapes = new TreeMap<>();

    /**
     * With nothing in it.
     *
     * @param known the types that need no shape
     */
    Graph(ShapeReader reader, Set<ClassDesc> known) {
        this.reader = reader;
        this.known = known;
    }

    /** Adds a type and all that it can hold. Throws {@link IllegalArgumentException}, which names the component, for what cannot be kept. */
    void add(ClassDesc root) {
        Deque<Shape> open = new ArrayDeque<>();
        enter(root, "the type " + name(root), open);
        while (!open.isEmpty()) {
            Shape shape = open.pop();
            for (Shape.Part part : shape.parts()) {
                String where = "component " + part.name() + " of " + name(shape.type()) + ", a " + part.type().signatureString() + ",";
                for (ClassDesc type : types(part.type(), where)) {
                    if (!isKnown(type)) {
                        enter(type, where, open);
                    }
                }
            }
        }
        shapes.values().forEach(this::requireBound);
    }

    private void enter(ClassDesc type, String where, Deque<Shape> open) {
        if (shapes.containsKey(type.descriptorString())) {
            return;
        }
        try {
            Shape shape = reader.shape(type);
            shapes.put(type.descriptorString(), shape);
            open.push(shape);
        } catch (IllegalArgumentException e) {
            throw new IllegalArgumentException(where + " " + e.getMessage(), e);
        }
    }

    /** Records that hold each other without an interface between them would be read by recursion that nothing counts. */
    private void requireBound(Shape shape) {
        if (shape instanceof Shape.Made && reaches(shape, shape.type(), true)) {
            throw new IllegalArgumentException("the record " + name(shape.type()) + " holds its like with no sealed interface between");
        }
    }

    boolean isKnown(ClassDesc type) {
        return known.contains(type);
    }

    Shape shape(ClassDesc type) {
        return shapes.get(type.descriptorString());
    }

    /** Whether a value of the type can hold another. */
    boolean isRecursive(Shape.OneOf shape) {
        return reaches(shape, shape.type(), false);
    }

    private boolean reaches(Shape from, ClassDesc to, boolean records) {
        Set<ClassDesc> seen = new HashSet<>();
        Deque<Shape> open = new ArrayDeque<>(List.of(from));
        while (!open.isEmpty()) {
            for (Shape.Part part : open.pop().parts()) {
                for (ClassDesc type : types(part.type(), part.name())) {
                    Shape next = shape(type);
                    if (type.equals(to)) {
                        return true;
                    }
                    if (next != null && !(records && next instanceof Shape.OneOf) && seen.add(type)) {
                        open.push(next);
                    }
                }
            }
        }
        return false;
    }

    /** The type itself, or what a collection holds. */
    private static List<ClassDesc> types(Signature type, String where) {
        return switch (type) {
            case BaseTypeSig base -> List.of(ClassDesc.ofDescriptor(base.signatureString()));
            case ClassTypeSig plain when plain.typeArgs().isEmpty() -> List.of(plain.classDesc());
            case ClassTypeSig collection when Collecting.of(collection).isPresent() -> collection.typeArgs().stream()
                    .flatMap(a -> types(bounded(a, where), where).stream())
                    .toList();
            default -> throw new IllegalArgumentException(where + " is of no type that can be kept");
        };
    }

    private static Signature bounded(TypeArg argument, String where) {
        if (argument instanceof TypeArg.Bounded bounded && bounded.wildcardIndicator() == TypeArg.Bounded.WildcardIndicator.NONE) {
            return bounded.boundType();
        }
        throw new IllegalArgumentException(where + " leaves open what it holds");
    }

    /** A number that follows from all shapes. */
    long hash() throws NoSuchAlgorithmException {
        String all = shapes.values().stream().map(Shape::toString).collect(Collectors.joining("\n"));
        byte[] digest = MessageDigest.getInstance("SHA-256").digest(all.getBytes(StandardCharsets.UTF_8));
        return ByteBuffer.wrap(digest).getLong();
    }

    private static String name(ClassDesc type) {
        return type.packageName() + "." + type.displayName();
    }
}
