package cn.tongchou.command;

import java.io.FileDescriptor;
import java.io.FileOutputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;

/**
 * Where a command speaks.
 *
 * @param out what it was asked for
 * @param err why it could not
 */
public record Console(PrintStream out, PrintStream err) {

    /**
     * The process's own streams in UTF-8, whatever the locale: names are Chinese, and a machine
     * without a locale would print question marks.
     */
    public static Console standard() {
        return new Console(utf8(FileDescriptor.out), utf8(FileDescriptor.err));
    }

    private static PrintStream utf8(FileDescriptor stream) {
        return new PrintStream(new FileOutputStream(stream), true, StandardCharsets.UTF_8);
    }
}
