import java.lang.classfile.Signature;
import java.lang.constant.ClassDesc;
import java.util.List;
import java.util.stream.Collectors;

/** What values of a type consist of. A type is named in it by its descriptor, so that types may hold each other. */
sealed interface Shape {

    ClassDesc type();

    /** The types that stand in it, with those in collections. */
    List<Part> parts();

    /**
     * A component.
     *
     * @param once whether it is a text that hardly stands anywhere else
     */
    record Part(String name, Signature type, boolean once) {

        @Override
        public String toString() {
            return name + ":" + type.signatureString() + (once ? "!" : "");
        }
    }

    record Made(ClassDesc type, List<Part> parts) implements Shape {

        @Override
        public String toString() {
            return type.descriptorString() + parts;
        }
    }

    /** One of some constants. */
    record Constant(ClassDesc type, List<String> names) implements Shape {

        @Override
        public List<Part> parts() {
            return List.of();
        }

        @Override
        public String toString() {
            return type.descriptorString() + names;
        }
    }

    /**
     * A value of one of some types.
     *
     * @param open whether there are types that are left out
     */
    record OneOf(ClassDesc type, List<ClassDesc> cases, boolean open) implements Shape {

        @Override
        public List<Part> parts() {
            return cases.stream()
                    .map(c -> new Part(c.displayName(), Signature.of(c), false))
                    .toList();
        }

        @Override
        public String toString() {
            return cases.stream().map(ClassDesc::descriptorString).collect(Collectors.joining("|", type.descriptorString() + "=", ""));
        }
    }
}
