import static java.lang.constant.ConstantDescs.CD_Object;
import static java.lang.constant.ConstantDescs.CD_String;
import static java.lang.constant.ConstantDescs.CD_int;
import static java.lang.constant.ConstantDescs.CD_void;
import static java.lang.constant.ConstantDescs.INIT_NAME;

import java.lang.classfile.CodeBuilder;
import java.lang.classfile.Label;
import java.lang.classfile.Signature;
import java.lang.classfile.Signature.ClassTypeSig;
import java.lang.classfile.instruction.SwitchCase;
import java.lang.constant.ClassDesc;
import java.lang.constant.MethodTypeDesc;
import java.util.ArrayList;
import java.util.List;

/** Methods that read: each takes the reader and gives a value. */
final class ReadBodies extends CodecBodies {

    private static final ClassDesc DAMAGE = ClassDesc.of("java.lang.RuntimeException");
    private static final ClassDesc REJECTED = ClassDesc.of("java.lang.IllegalArgumentException");
    private static final ClassDesc OBJECTS = CD_Object.arrayType();
    private static final int READER = 0;
    private static final int ROOM = 1;
    private static final int NUMBER = 2;

    ReadBodies(ClassDesc codec, CodecWays ways, Graph graph) {
        super(codec, ways, graph);
    }

    /** Reads a value; what its constructors do not take was not written by them. */
    void root(ClassDesc type, CodeBuilder code) {
        code.trying(
                body -> body.aload(READER).invokestatic(codec, shape(graph.shape(type)), ways.readingOf(type)).areturn(),
                on -> on.catching(REJECTED, handler -> handler.invokestatic(ways.reader(), "damaged", MethodTypeDesc.of(DAMAGE, REJECTED))
                        .athrow()));
    }

    private void read(Signature signature, boolean once, CodeBuilder code) {
        ClassDesc type = erased(signature);
        code.aload(READER);
        if (once) {
            code.invokevirtual(ways.reader(), "readOnce", MethodTypeDesc.of(CD_String));
        } else if (graph.isKnown(type)) {
            ClassDesc plain = CodecWays.unboxed(type);
            code.invokevirtual(ways.reader(), CodecWays.reading(type), MethodTypeDesc.of(plain));
            if (CodecWays.isBox(type)) {
                code.invokestatic(type, "valueOf", MethodTypeDesc.of(type, plain));
            }
        } else {
            code.invokestatic(codec, method(signature), ways.readingOf(type));
        }
    }

    @Override
    String shape(Shape shape) {
        String name = "read" + label(Signature.of(shape.type()));
        return method(name, ways.readingOf(shape.type()), code -> {
            switch (shape) {
                case Shape.Made made -> components(made, code);
                case Shape.OneOf oneOf -> cases(oneOf, code);
                case Shape.Constant constant -> constant(constant, code);
            }
        });
    }

    private void components(Shape.Made made, CodeBuilder code) {
        code.new_(made.type()).dup();
        made.parts().forEach(p -> read(p.type(), p.once(), code));
        ClassDesc[] types = made.parts().stream().map(p -> erased(p.type())).toArray(ClassDesc[]::new);
        code.invokespecial(made.type(), INIT_NAME, MethodTypeDesc.of(CD_void, types)).areturn();
    }

    private void cases(Shape.OneOf oneOf, CodeBuilder code) {
        boolean recursive = graph.isRecursive(oneOf);
        if (recursive) {
            code.aload(READER).invokevirtual(ways.reader(), "enter", MethodTypeDesc.of(CD_void));
        }
        List<SwitchCase> targets = new ArrayList<>();
        oneOf.cases().forEach(_ -> targets.add(SwitchCase.of(targets.size(), code.newLabel())));
        Label none = code.newLabel();
        code.aload(READER).invokevirtual(ways.reader(), "tag", MethodTypeDesc.of(CD_int)).tableswitch(none, targets);
        for (SwitchCase target : targets) {
            code.labelBinding(target.target());
            read(Signature.of(oneOf.cases().get(target.caseValue())), false, code);
            if (recursive) {
                code.aload(READER).invokevirtual(ways.reader(), "leave", MethodTypeDesc.of(CD_void));
            }
            code.areturn();
        }
        code.labelBinding(none).aload(READER).invokevirtual(ways.reader(), "unknown", MethodTypeDesc.of(DAMAGE)).athrow();
    }

    /** The constants are asked for once: each time that they are, they are copied. */
    private void constant(Shape.Constant constant, CodeBuilder code) {
        ClassDesc all = constant.type().arrayType();
        String field = field("all" + label(Signature.of(constant.type())), all);
        Label there = code.newLabel();
        code.aload(READER).getstatic(codec, field, all).dup().ifnonnull(there);
        code.pop().invokestatic(constant.type(), "values", MethodTypeDesc.of(all)).dup().putstatic(codec, field, all);
        code.labelBinding(there);
        code.invokevirtual(ways.reader(), "constant", MethodTypeDesc.of(CD_Object, OBJECTS));
        code.checkcast(constant.type()).areturn();
    }

    @Override
    String collection(Collecting collecting, ClassTypeSig type) {
        List<Signature> held = Collecting.held(type);
        return method("read" + label(type), ways.readingOf(collecting.type()), code -> {
            String room = collecting.holdsPairs() ? "roomOfPairs" : "room";
            code.aload(READER).invokevirtual(ways.reader(), room, MethodTypeDesc.of(OBJECTS)).astore(ROOM);
            code.iconst_0().istore(NUMBER);
            Label next = code.newBoundLabel();
            Label end = code.newLabel();
            code.iload(NUMBER).aload(ROOM).arraylength().if_icmpge(end);
            for (Signature one : held) {
                code.aload(ROOM).iload(NUMBER);
                read(one, false, code);
                code.aastore().iinc(NUMBER, 1);
            }
            code.goto_(next).labelBinding(end).aload(ROOM);
            code.invokestatic(ways.reader(), collecting.making(), MethodTypeDesc.of(collecting.type(), OBJECTS)).areturn();
        });
    }
}
