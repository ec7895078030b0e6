package cn.tongchou.notification;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.io.Writer;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;

/** A mail server that misbehaves in one way. */
final class StubMailServer implements AutoCloseable {

    /** How it misbehaves. */
    enum Way {
        TAKES,
        /** Answers the letter with 451. */
        NOT_NOW,
        /** Knows no such person: 550. */
        REFUSES_PERSON,
        /** Refuses the letter itself: 554. */
        REFUSES_LETTER,
        /** Refuses letters whose subject holds the word, and takes the others. */
        REFUSES_SOME,
        /** Hangs up before the letter. */
        DIES_BEFORE_DATA,
        /** Reads the whole letter and hangs up without an answer. */
        DIES_AFTER_DATA,
        /** Never says anything. */
        SILENT,
        /** Says a byte now and then, but never a line. */
        DRIPS,
        /** Reads the whole letter and never answers. */
        SILENT_AFTER_DATA
    }

    private final ServerSocket socket;
    private final Way way;
    private final String word;
    private final List<String> taken = new CopyOnWriteArrayList<>();

    StubMailServer(Way way) {
        this(way, "");
    }

    StubMailServer(Way way, String word) {
        this.way = way;
        this.word = word;
        try {
            socket = new ServerSocket(0, 50, InetAddress.getByName("127.0.0.1"));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        Thread door = new Thread(this::listen, "stub-mail-server");
        door.setDaemon(true);
        door.start();
    }

    int port() {
        return socket.getLocalPort();
    }

    /** The letters it has read, whatever it said afterwards. */
    List<String> read() {
        return taken;
    }

    private void listen() {
        while (!socket.isClosed()) {
            try {
                Socket line = socket.accept();
                Thread talk = new Thread(() -> talk(line), "stub-mail-line");
                talk.setDaemon(true);
                talk.start();
            } catch (IOException closed) {
                return;
            }
        }
    }

    private void talk(Socket line) {
        try (line;
                BufferedReader in =
                        new BufferedReader(
                                new InputStreamReader(
                                        line.getInputStream(), StandardCharsets.UTF_8));
                Writer out =
                        new java.io.OutputStreamWriter(
                                line.getOutputStream(), StandardCharsets.UTF_8)) {
            if (way == Way.SILENT || way == Way.DRIPS) {
                drip(out, way == Way.DRIPS);
                return;
            }
            say(out, "220 stub");
            for (String command = in.readLine(); command != null; command = in.readLine()) {
                if (!answer(command, in, out)) {
                    return;
                }
            }
        } catch (IOException | InterruptedException gone) {
            Thread.currentThread().interrupt();
        }
    }

    private static void drip(Writer out, boolean drips) throws IOException, InterruptedException {
        for (int i = 0; i < 600; i++) {
            Thread.sleep(100);
            if (drips) {
                out.write('2');
                out.flush();
            }
        }
    }

    private boolean answer(String command, BufferedReader in, Writer out)
            throws IOException, InterruptedException {
        String verb = command.toUpperCase(java.util.Locale.ROOT);
        if (verb.startsWith("DATA")) {
            if (way == Way.DIES_BEFORE_DATA) {
                return false;
            }
            say(out, "354 go on");
            return letter(in, out);
        }
        if (verb.startsWith("RCPT") && way == Way.REFUSES_PERSON) {
            say(out, "550 5.1.1 no such user here");
            return true;
        }
        say(out, verb.startsWith("QUIT") ? "221 bye" : "250 ok");
        return true;
    }

    private boolean letter(BufferedReader in, Writer out) throws IOException, InterruptedException {
        StringBuilder letter = new StringBuilder();
        for (String line = in.readLine(); line != null && !line.equals("."); line = in.readLine()) {
            letter.append(line).append('\n');
        }
        taken.add(letter.toString());
        switch (way) {
            case DIES_AFTER_DATA:
                return false;
            case SILENT_AFTER_DATA:
                drip(out, false);
                return false;
            case NOT_NOW:
                say(out, "451 4.7.1 greylisted, come back later");
                return true;
            case REFUSES_LETTER:
                say(out, "554 5.7.1 looks like spam");
                return true;
            case REFUSES_SOME:
                say(out, letter.toString().contains(word) ? "554 5.7.1 not this one" : "250 ok");
                return true;
            default:
                say(out, "250 ok");
                return true;
        }
    }

    private static void say(Writer out, String line) throws IOException {
        out.write(line + "\r\n");
        out.flush();
    }

    @Override
    public void close() {
        try {
            socket.close();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
