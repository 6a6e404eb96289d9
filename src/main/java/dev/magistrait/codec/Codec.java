package dev.magistrait.codec;

import dev.magistrait.outline.Body;
import dev.magistrait.outline.FileOutline;
import dev.magistrait.resolve.Resolution;
import dev.magistrait.rust.Cfg;
import dev.magistrait.workspace.toml.TomlValue;

/** Outlines, facts and manifests as bytes. */
public final class Codec {

    private Codec() {}

    /** A number that follows from the shapes of all types that are kept: where it is another, bytes mean something else. */
    @Generated
    public static native long shapes();

    @Generated
    public static native void write(FileOutline value, Writer out);

    @Generated
    public static native FileOutline outline(Reader in);

    @Generated
    static native void write(Body value, Writer out);

    @Generated
    static native Body body(Reader in);

    @Generated
    static native void write(Cfg value, Writer out);

    @Generated
    static native Cfg cfg(Reader in);

    @Generated
    public static native void write(Resolution value, Writer out);

    @Generated
    public static native Resolution resolution(Reader in);

    @Generated
    public static native void write(TomlValue.Table value, Writer out);

    @Generated
    public static native TomlValue.Table table(Reader in);
}
