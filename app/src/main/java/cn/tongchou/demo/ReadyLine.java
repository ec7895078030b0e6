package cn.tongchou.demo;

/** Tells the person who started the demo where to look. */
final class ReadyLine {

    private ReadyLine() {}

    static String preparing(int port) {
        return "%n  Tongchou prepares its example years: http://localhost:%d shows how far it is.%n"
                .formatted(port);
    }

    static String ready(int port) {
        return "%n  Tongchou is ready: http://localhost:%d  (the login page names the example accounts; stop with Ctrl+C)%n"
                .formatted(port);
    }
}
