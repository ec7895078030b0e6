package cn.tongchou.notification;

import cn.tongchou.shared.Clock;
import jakarta.mail.MessagingException;
import java.time.InstantSource;
import java.util.Optional;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.stereotype.Component;

/**
 * Writes the daily letters and carries letters to the mail server, if there is one; without one
 * they wait in the outbox where people see them. It has a thread of its own: no page and no other
 * task waits for a mail server.
 */
@Component
class Postman {

    private static final Logger LOG = LoggerFactory.getLogger(Postman.class);

    private final Outbox outbox;
    private final Digests digests;
    private final LetterWriter writer;
    private final MailHours hours;
    private final ObjectProvider<SmtpServer> server;
    private final InstantSource time;
    private volatile boolean stopped;

    @Autowired
    Postman(
            Outbox outbox,
            Digests digests,
            LetterWriter writer,
            MailHours hours,
            ObjectProvider<SmtpServer> server,
            Clock clock) {
        this(outbox, digests, writer, hours, server, clock::now);
    }

    /**
     * @param time when it is
     */
    Postman(
            Outbox outbox,
            Digests digests,
            LetterWriter writer,
            MailHours hours,
            ObjectProvider<SmtpServer> server,
            InstantSource time) {
        this.outbox = outbox;
        this.digests = digests;
        this.writer = writer;
        this.hours = hours;
        this.server = server;
        this.time = time;
    }

    /** Whether there is a mail server to carry letters to. */
    boolean hasServer() {
        return server.getIfAvailable() != null;
    }

    /** Takes no further letter. */
    void stop() {
        stopped = true;
    }

    /** One round: the daily letters, then every letter that may leave now. */
    void round() {
        outbox.markDead(time.instant());
        if (hours.open(time.instant())) {
            digests.awaiting(time.instant())
                    .forEach(person -> digests.gather(person, time.instant()));
        }
        SmtpServer mail = server.getIfAvailable();
        boolean goOn = mail != null;
        while (goOn) {
            Optional<Letter> letter = outbox.take(time.instant(), hours.open(time.instant()));
            goOn = letter.isPresent() && deliver(mail, letter.get()) && !stopped;
        }
    }

    /** Whether the server can be asked to take another letter. */
    private boolean deliver(SmtpServer mail, Letter letter) {
        Handover handover = handOver(mail, letter);
        if (handover.taken()) {
            outbox.sent(letter, time.instant());
            return true;
        }
        LOG.warn("Letter {} did not leave: {}", letter.id(), handover.problem());
        outbox.notTaken(letter, handover, time.instant());
        return handover.problem() != MailProblem.UNREACHABLE
                && handover.problem() != MailProblem.SIGN_IN;
    }

    private Handover handOver(SmtpServer mail, Letter letter) {
        try {
            return mail.carry(writer.write(letter, time.instant()));
        } catch (MessagingException | RuntimeException broken) {
            LOG.error("Letter {} could not be written", letter.id(), broken);
            return new Handover(MailProblem.NOT_WRITTEN, broken.getMessage());
        }
    }
}
