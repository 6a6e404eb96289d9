import static java.lang.constant.ConstantDescs.CD_Collection;
import static java.lang.constant.ConstantDescs.CD_Enum;
import static java.lang.constant.ConstantDescs.CD_Map;
import static java.lang.constant.ConstantDescs.CD_Object;
import static java.lang.constant.ConstantDescs.CD_Set;
import static java.lang.constant.ConstantDescs.CD_boolean;
import static java.lang.constant.ConstantDescs.CD_int;
import static java.lang.constant.ConstantDescs.CD_void;

import java.lang.classfile.CodeBuilder;
import java.lang.classfile.Label;
import java.lang.classfile.Signature;
import java.lang.classfile.Signature.ClassTypeSig;
import java.lang.constant.ClassDesc;
import java.lang.constant.MethodTypeDesc;
import java.util.List;

/** Methods that write: each takes a value and the writer. */
final class WriteBodies extends CodecBodies {

    private static final ClassDesc ITERATOR = ClassDesc.of("java.util.Iterator");
    private static final ClassDesc ENTRY = ClassDesc.of("java.util.Map$Entry");
    private static final ClassDesc REFUSAL = ClassDesc.of("java.lang.RuntimeException");
    private static final int VALUE = 0;
    private static final int WRITER = 1;
    private static final int ITEMS = 2;
    private static final int ITEM = 3;

    WriteBodies(ClassDesc codec, CodecWays ways, Graph graph) {
        super(codec, ways, graph);
    }

    /** Writes the first parameter. */
    void root(ClassDesc type, CodeBuilder code) {
        code.aload(VALUE).aload(WRITER).invokestatic(codec, shape(graph.shape(type)), ways.writing(type)).return_();
    }

    private void write(Signature signature, boolean once, CodeBuilder code, Runnable load) {
        ClassDesc type = erased(signature);
        boolean constant = graph.shape(type) instanceof Shape.Constant;
        if (!constant && !graph.isKnown(type)) {
            load.run();
            code.aload(WRITER).invokestatic(codec, method(signature), ways.writing(type));
            return;
        }
        code.aload(WRITER);
        load.run();
        if (CodecWays.isBox(type)) {
            code.invokevirtual(type, CodecWays.unboxing(type), MethodTypeDesc.of(CodecWays.unboxed(type)));
        }
        ClassDesc taken = constant ? CD_Enum : CodecWays.unboxed(type);
        code.invokevirtual(ways.writer(), once ? "writeOnce" : CodecWays.WRITE, MethodTypeDesc.of(CD_void, taken));
    }

    @Override
    String shape(Shape shape) {
        String name = CodecWays.WRITE + label(Signature.of(shape.type()));
        return switch (shape) {
            case Shape.Made made -> method(name, ways.writing(shape.type()), code -> components(made, code));
            case Shape.OneOf oneOf -> method(name, ways.writing(shape.type()), code -> cases(oneOf, code));
            case Shape.Constant constant -> throw new IllegalStateException(constant + " needs no method");
        };
    }

    private void components(Shape.Made made, CodeBuilder code) {
        for (Shape.Part part : made.parts()) {
            write(part.type(), part.once(), code, () -> code.aload(VALUE)
                    .invokevirtual(made.type(), part.name(), MethodTypeDesc.of(erased(part.type()))));
        }
        code.return_();
    }

    private void cases(Shape.OneOf oneOf, CodeBuilder code) {
        boolean recursive = graph.isRecursive(oneOf);
        if (recursive) {
            code.aload(WRITER).invokevirtual(ways.writer(), "enter", MethodTypeDesc.of(CD_void));
        }
        for (int i = 0; i < oneOf.cases().size(); i++) {
            ClassDesc type = oneOf.cases().get(i);
            Label next = code.newLabel();
            code.aload(VALUE).instanceOf(type).ifeq(next);
            code.aload(WRITER).loadConstant(i).invokevirtual(ways.writer(), "tag", MethodTypeDesc.of(CD_void, CD_int));
            write(Signature.of(type), false, code, () -> code.aload(VALUE).checkcast(type));
            if (recursive) {
                code.aload(WRITER).invokevirtual(ways.writer(), "leave", MethodTypeDesc.of(CD_void));
            }
            code.return_().labelBinding(next);
        }
        code.aload(WRITER).invokevirtual(ways.writer(), "refusal", MethodTypeDesc.of(REFUSAL)).athrow();
    }

    @Override
    String collection(Collecting collecting, ClassTypeSig type) {
        List<Signature> held = Collecting.held(type);
        return method(CodecWays.WRITE + label(type), ways.writing(collecting.type()), code -> {
            code.aload(WRITER).aload(VALUE).invokeinterface(collecting.type(), "size", MethodTypeDesc.of(CD_int));
            code.invokevirtual(ways.writer(), "count", MethodTypeDesc.of(CD_void, CD_int));
            items(collecting, code);
            code.invokeinterface(CD_Collection, "iterator", MethodTypeDesc.of(ITERATOR)).astore(ITEMS);
            Label next = code.newBoundLabel();
            Label end = code.newLabel();
            code.aload(ITEMS).invokeinterface(ITERATOR, "hasNext", MethodTypeDesc.of(CD_boolean)).ifeq(end);
            code.aload(ITEMS).invokeinterface(ITERATOR, "next", MethodTypeDesc.of(CD_Object)).astore(ITEM);
            if (collecting.holdsPairs()) {
                half(held.getFirst(), "getKey", code);
                half(held.getLast(), "getValue", code);
            } else {
                write(held.getFirst(), false, code, () -> code.aload(ITEM).checkcast(erased(held.getFirst())));
            }
            code.goto_(next).labelBinding(end).return_();
        });
    }

    /** Loads what there is to go through. */
    private void items(Collecting collecting, CodeBuilder code) {
        code.aload(VALUE);
        if (collecting.holdsPairs()) {
            code.invokeinterface(CD_Map, "entrySet", MethodTypeDesc.of(CD_Set));
        } else if (collecting == Collecting.SET) {
            code.invokestatic(ways.writer(), "sorted", MethodTypeDesc.of(CD_Collection, CD_Set));
        }
    }

    private void half(Signature type, String getter, CodeBuilder code) {
        write(type, false, code, () -> code.aload(ITEM)
                .checkcast(ENTRY)
                .invokeinterface(ENTRY, getter, MethodTypeDesc.of(CD_Object))
                .checkcast(erased(type)));
    }
}
