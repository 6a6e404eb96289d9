import java.lang.classfile.ClassBuilder;
import java.lang.classfile.ClassFile;
import java.lang.classfile.CodeBuilder;
import java.lang.classfile.TypeKind;
import java.lang.classfile.attribute.NestHostAttribute;
import java.lang.classfile.instruction.InvokeDynamicInstruction;
import java.lang.constant.ClassDesc;
import java.lang.constant.ConstantDescs;
import java.lang.constant.DirectMethodHandleDesc;
import java.lang.constant.MethodTypeDesc;

/** One lambda, or reference to a method, as a class. What it captures are its fields. */
final class PlainLambda {

    private static final String MAKE = "of";
    private static final String ONLY = "ONLY";

    private final ClassDesc type;
    private final ClassDesc face;
    private final String name;
    /** What it captures. */
    private final MethodTypeDesc captured;
    private final MethodTypeDesc erased;
    private final MethodTypeDesc meant;
    private final DirectMethodHandleDesc target;

    PlainLambda(ClassDesc type, InvokeDynamicInstruction call) {
        this.type = type;
        this.name = call.name().stringValue();
        this.face = call.typeSymbol().returnType();
        this.captured = call.typeSymbol().changeReturnType(ConstantDescs.CD_void);
        this.erased = (MethodTypeDesc) call.bootstrapArgs().get(0);
        this.target = (DirectMethodHandleDesc) call.bootstrapArgs().get(1);
        this.meant = (MethodTypeDesc) call.bootstrapArgs().get(2);
    }

    /** Whether it is a lambda without more than one interface. */
    static boolean isOne(InvokeDynamicInstruction call) {
        return call.bootstrapMethod().owner().displayName().equals("LambdaMetafactory")
                && call.bootstrapMethod().methodName().equals("metafactory");
    }

    ClassDesc type() {
        return type;
    }

    /** In the place of the call: what is captured lies on the stack. */
    void make(CodeBuilder code) {
        if (captured.parameterCount() == 0) {
            code.getstatic(type, ONLY, face);
        } else {
            code.invokestatic(type, MAKE, captured.changeReturnType(face));
        }
    }

    void body(ClassBuilder of, ClassDesc host) {
        of.withFlags(ClassFile.ACC_FINAL | ClassFile.ACC_SUPER | ClassFile.ACC_SYNTHETIC)
                .withInterfaceSymbols(face)
                .with(NestHostAttribute.of(host));
        for (int i = 0; i < captured.parameterCount(); i++) {
            of.withField(field(i), captured.parameterType(i), ClassFile.ACC_PRIVATE | ClassFile.ACC_FINAL);
        }
        of.withMethodBody(ConstantDescs.INIT_NAME, captured, ClassFile.ACC_PRIVATE, this::constructor);
        if (captured.parameterCount() == 0) {
            of.withField(ONLY, face, ClassFile.ACC_STATIC | ClassFile.ACC_FINAL);
            of.withMethodBody(
                    ConstantDescs.CLASS_INIT_NAME, ConstantDescs.MTD_void, ClassFile.ACC_STATIC, this::onlyOne);
        } else {
            of.withMethodBody(MAKE, captured.changeReturnType(face), ClassFile.ACC_STATIC, this::factory);
        }
        of.withMethodBody(name, erased, ClassFile.ACC_PUBLIC, this::called);
    }

    private void constructor(CodeBuilder code) {
        code.aload(0).invokespecial(ConstantDescs.CD_Object, ConstantDescs.INIT_NAME, ConstantDescs.MTD_void);
        for (int i = 0; i < captured.parameterCount(); i++) {
            code.aload(0)
                    .loadLocal(TypeKind.from(captured.parameterType(i)), code.parameterSlot(i))
                    .putfield(type, field(i), captured.parameterType(i));
        }
        code.return_();
    }

    private void onlyOne(CodeBuilder code) {
        code.new_(type)
                .dup()
                .invokespecial(type, ConstantDescs.INIT_NAME, captured)
                .putstatic(type, ONLY, face)
                .return_();
    }

    private void factory(CodeBuilder code) {
        code.new_(type).dup();
        for (int i = 0; i < captured.parameterCount(); i++) {
            code.loadLocal(TypeKind.from(captured.parameterType(i)), code.parameterSlot(i));
        }
        code.invokespecial(type, ConstantDescs.INIT_NAME, captured).areturn();
    }

    private void called(CodeBuilder code) {
        MethodTypeDesc invoked = target.invocationType();
        boolean constructs = target.kind() == DirectMethodHandleDesc.Kind.CONSTRUCTOR;
        if (constructs) {
            code.new_(target.owner()).dup();
        }
        int at = 0;
        for (; at < captured.parameterCount(); at++) {
            code.aload(0).getfield(type, field(at), captured.parameterType(at));
            Conversion.of(captured.parameterType(at), invoked.parameterType(at), captured.parameterType(at), code);
        }
        for (int i = 0; i < erased.parameterCount(); i++) {
            ClassDesc from = erased.parameterType(i);
            code.loadLocal(TypeKind.from(from), code.parameterSlot(i));
            Conversion.of(from, invoked.parameterType(at + i), meant.parameterType(i), code);
        }
        invoke(code);
        result(invoked.returnType(), code);
    }

    private void invoke(CodeBuilder code) {
        ClassDesc owner = target.owner();
        String method = target.methodName();
        MethodTypeDesc own = MethodTypeDesc.ofDescriptor(target.lookupDescriptor());
        switch (target.kind()) {
            case STATIC, INTERFACE_STATIC -> code.invokestatic(owner, method, own, target.isOwnerInterface());
            case CONSTRUCTOR -> code.invokespecial(owner, ConstantDescs.INIT_NAME, own);
            case INTERFACE_VIRTUAL, INTERFACE_SPECIAL -> code.invokeinterface(owner, method, own);
            case VIRTUAL, SPECIAL -> code.invokevirtual(owner, method, own);
            default -> throw new IllegalStateException("no method: " + target);
        }
    }

    private void result(ClassDesc given, CodeBuilder code) {
        ClassDesc wanted = erased.returnType();
        if (wanted.equals(ConstantDescs.CD_void)) {
            switch (TypeKind.from(given).slotSize()) {
                case 1 -> code.pop();
                case 2 -> code.pop2();
                default -> {
                    // Nothing was given.
                }
            }
            code.return_();
        } else {
            Conversion.of(given, wanted, meant.returnType(), code);
            code.return_(TypeKind.from(wanted));
        }
    }

    private static String field(int number) {
        return "c" + number;
    }
}
