package dev.magistrait.cache;

import dev.magistrait.codec.Generated;
import dev.magistrait.codec.Reader;
import dev.magistrait.codec.Writer;

/** What files of the cache hold, as bytes. */
final class Kept {

    private Kept() {}

    /** A number that follows from the shapes of all types that are kept here. */
    @Generated
    static native long shapes();

    @Generated
    static native void write(Pack.Head value, Writer out);

    @Generated
    static native Pack.Head head(Reader in);

    @Generated
    static native void write(Recollection.Grounds value, Writer out);

    @Generated
    static native Recollection.Grounds grounds(Reader in);

    @Generated
    static native void write(Target.Judged value, Writer out);

    @Generated
    static native Target.Judged judged(Reader in);

    @Generated
    static native void write(TomlCache.Known value, Writer out);

    @Generated
    static native TomlCache.Known manifests(Reader in);

    @Generated
    static native void write(TreeCache.Known value, Writer out);

    @Generated
    static native TreeCache.Known directories(Reader in);

    @Generated
    static native void write(Basis value, Writer out);
}
