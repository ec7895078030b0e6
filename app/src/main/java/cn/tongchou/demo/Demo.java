package cn.tongchou.demo;

/** When the program prepares example years: as a demo that somebody tries out, and nowhere else. */
final class Demo {

    /** The profile; a server, a command of the jar and the tests' application prepare nothing. */
    static final String PROFILE = "demo & !mysql & !command & !test";

    private Demo() {}
}
