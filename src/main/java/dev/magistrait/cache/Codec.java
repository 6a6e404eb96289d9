package dev.magistrait.cache;

import dev.magistrait.outline.Body;
import dev.magistrait.outline.FileOutline;
import dev.magistrait.resolve.Resolution;
import dev.magistrait.rust.Cfg;
import dev.magistrait.workspace.TomlValue;
import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;

/**
 * What is kept, as bytes. Each method's body is written while building, by {@code src/main/build/GenerateCodec.java}, from the records as they are
 * declared: each component in its order, of an interface the number of the case first. Methods that write throw {@link Refused}, those that read
 * {@link Damaged}.
 */
final class Codec {

    /** Marks what the build writes. */
    @Retention(RetentionPolicy.CLASS)
    @java.lang.annotation.Target(ElementType.METHOD)
    @interface Generated {}

    private Codec() {}

    /** A number that follows from the shapes of all types that are kept: where it is another, bytes mean something else. */
    @Generated
    static native long shapes();

    @Generated
    static native void write(FileOutline value, Writer out);

    @Generated
    static native FileOutline outline(Reader in);

    @Generated
    static native void write(Body value, Writer out);

    @Generated
    static native Body body(Reader in);

    @Generated
    static native void write(Cfg value, Writer out);

    @Generated
    static native Cfg cfg(Reader in);

    @Generated
    static native void write(Recollection.Grounds value, Writer out);

    @Generated
    static native Recollection.Grounds grounds(Reader in);

    @Generated
    static native void write(Resolution value, Writer out);

    @Generated
    static native Resolution resolution(Reader in);

    @Generated
    static native void write(Target.Judged value, Writer out);

    @Generated
    static native Target.Judged judged(Reader in);

    @Generated
    static native void write(Basis value, Writer out);

    @Generated
    static native void write(Pack.Head value, Writer out);

    @Generated
    static native Pack.Head head(Reader in);

    @Generated
    static native void write(TomlValue.Table value, Writer out);

    @Generated
    static native TomlValue.Table table(Reader in);

    @Generated
    static native void write(TomlCache.Known value, Writer out);

    @Generated
    static native TomlCache.Known tables(Reader in);

    @Generated
    static native void write(TreeCache.Known value, Writer out);

    @Generated
    static native TreeCache.Known directories(Reader in);
}
