package cn.tongchou.notification;

import java.io.IOException;
import java.net.InetAddress;
import java.net.Socket;
import java.time.Duration;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.ScheduledFuture;
import java.util.concurrent.ScheduledThreadPoolExecutor;
import java.util.concurrent.TimeUnit;
import javax.net.SocketFactory;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Cuts a line off when its whole time is over: a server that answers a byte at a time keeps within
 * every limit of a single answer.
 */
final class CutOff extends SocketFactory implements AutoCloseable {

    private static final Logger LOG = LoggerFactory.getLogger(CutOff.class);
    private static final ScheduledExecutorService TIMER = timer();

    private final ScheduledFuture<?> end;
    private volatile Socket socket;

    CutOff(Duration limit) {
        this.end = TIMER.schedule(this::cut, limit.toMillis(), TimeUnit.MILLISECONDS);
    }

    private static ScheduledExecutorService timer() {
        ScheduledThreadPoolExecutor timer =
                new ScheduledThreadPoolExecutor(
                        1,
                        work -> {
                            Thread thread = new Thread(work, "mail-cut-off");
                            thread.setDaemon(true);
                            return thread;
                        });
        timer.setRemoveOnCancelPolicy(true);
        return timer;
    }

    private void cut() {
        Socket line = socket;
        if (line != null) {
            try {
                line.close();
            } catch (IOException e) {
                LOG.warn("The line to the mail server could not be cut: {}", e.getMessage());
            }
        }
    }

    @Override
    public Socket createSocket() {
        socket = new Socket();
        return socket;
    }

    @Override
    public Socket createSocket(String host, int port) throws IOException {
        return kept(new Socket(host, port));
    }

    @Override
    public Socket createSocket(String host, int port, InetAddress from, int fromPort)
            throws IOException {
        return kept(new Socket(host, port, from, fromPort));
    }

    @Override
    public Socket createSocket(InetAddress host, int port) throws IOException {
        return kept(new Socket(host, port));
    }

    @Override
    public Socket createSocket(InetAddress host, int port, InetAddress from, int fromPort)
            throws IOException {
        return kept(new Socket(host, port, from, fromPort));
    }

    private Socket kept(Socket line) {
        socket = line;
        return line;
    }

    @Override
    public void close() {
        end.cancel(false);
    }
}
