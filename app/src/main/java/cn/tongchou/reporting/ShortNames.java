package cn.tongchou.reporting;

/** Names short enough to stand below a bar of a chart. */
public final class ShortNames {

    private static final String[] ENDINGS = {"图书馆", " Library"};

    private ShortNames() {}

    /** A library's name without the word that all of them end with: 齐齐哈尔市 for 齐齐哈尔市图书馆. */
    public static String of(String library) {
        for (String ending : ENDINGS) {
            if (library.endsWith(ending) && library.length() > ending.length()) {
                return library.substring(0, library.length() - ending.length());
            }
        }
        return library;
    }
}
