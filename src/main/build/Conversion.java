import java.lang.classfile.CodeBuilder;
import java.lang.classfile.TypeKind;
import java.lang.constant.ClassDesc;
import java.lang.constant.ConstantDescs;
import java.lang.constant.MethodTypeDesc;

/** What has to happen to a value of one type where another is wanted, as lambdas may: casts, boxes, and wider numbers. */
final class Conversion {

    private Conversion() {}

    /** @param meant the type that one of the two is erased from */
    static void of(ClassDesc from, ClassDesc to, ClassDesc meant, CodeBuilder code) {
        if (from.equals(to)) {
            return;
        }
        if (from.isPrimitive() && to.isPrimitive()) {
            code.conversion(TypeKind.from(from), TypeKind.from(to));
        } else if (from.isPrimitive()) {
            ClassDesc box = box(from);
            code.invokestatic(box, "valueOf", MethodTypeDesc.of(box, from));
        } else if (to.isPrimitive()) {
            ClassDesc plain = number(from, meant, to);
            ClassDesc box = box(plain);
            code.checkcast(box).invokevirtual(box, plain.displayName() + "Value", MethodTypeDesc.of(plain));
            of(plain, to, plain, code);
        } else if (!to.equals(ConstantDescs.CD_Object)) {
            code.checkcast(to);
        }
    }

    /** What lies in the box: the first of some types that tells. */
    private static ClassDesc number(ClassDesc from, ClassDesc meant, ClassDesc to) {
        for (ClassDesc type : new ClassDesc[] {from, meant}) {
            if (plain(type) != null) {
                return plain(type);
            }
        }
        return meant.isPrimitive() ? meant : to;
    }

    static ClassDesc box(ClassDesc primitive) {
        return switch (primitive.descriptorString()) {
            case "Z" -> ConstantDescs.CD_Boolean;
            case "B" -> ConstantDescs.CD_Byte;
            case "C" -> ConstantDescs.CD_Character;
            case "S" -> ConstantDescs.CD_Short;
            case "I" -> ConstantDescs.CD_Integer;
            case "J" -> ConstantDescs.CD_Long;
            case "F" -> ConstantDescs.CD_Float;
            case "D" -> ConstantDescs.CD_Double;
            default -> throw new IllegalArgumentException("no value: " + primitive);
        };
    }

    /** Null for a type that is no box. */
    private static ClassDesc plain(ClassDesc box) {
        return switch (box.descriptorString()) {
            case "Ljava/lang/Boolean;" -> ConstantDescs.CD_boolean;
            case "Ljava/lang/Byte;" -> ConstantDescs.CD_byte;
            case "Ljava/lang/Character;" -> ConstantDescs.CD_char;
            case "Ljava/lang/Short;" -> ConstantDescs.CD_short;
            case "Ljava/lang/Integer;" -> ConstantDescs.CD_int;
            case "Ljava/lang/Long;" -> ConstantDescs.CD_long;
            case "Ljava/lang/Float;" -> ConstantDescs.CD_float;
            case "Ljava/lang/Double;" -> ConstantDescs.CD_double;
            default -> null;
        };
    }
}
